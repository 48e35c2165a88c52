//! Beginning anew: nothing of the last interview stays in memory. Asked twice, since it cannot be taken back.

use crate::markup::html;
use crate::state::Deed;
use crate::words::Spoken;
use sasae_app::components::text::show;
use sasae_app::state::Act;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct AnewProps {
    pub spoken: Spoken,
    pub deed: Callback<Deed>,
}

#[component]
pub fn Anew(props: &AnewProps) -> Html {
    let ui = &props.spoken.interview;
    let is_sure = use_state(|| false);
    let set = |sure: bool| {
        let is_sure = is_sure.clone();
        Callback::from(move |_: MouseEvent| is_sure.set(sure))
    };
    let wipe = props.deed.reform(|_: MouseEvent| Deed::Inner(Act::Wipe));
    html! {
        <div class="anew">
            if *is_sure {
                <p class="help">{ show(&ui.anew_note) }</p>
                <div class="sure" role="group">
                    <button type="button" class="button button--danger" data-action="anew-sure" onclick={wipe}>{ show(&ui.anew_sure) }</button>
                    <button type="button" class="button button--quiet" onclick={set(false)}>{ show(&ui.anew_keep) }</button>
                </div>
            } else {
                <button type="button" class="link link--danger" data-action="anew" onclick={set(true)}>{ show(&ui.anew) }</button>
            }
        </div>
    }
}
