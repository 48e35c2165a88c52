//! Reading the screen aloud, where the device has a voice of its own for the language.

use crate::browser::speech;
use crate::components::text::show;
use crate::content::Content;
use crate::markup::html;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ReadAloudProps {
    pub content: Content,
}

#[component]
pub fn ReadAloud(props: &ReadAloudProps) -> Html {
    let ui = &props.content.ui().ease;
    let tag = AttrValue::from(props.content.words().language.tag.clone());
    let can_read = use_state_eq(|| false);
    use_effect_with(tag.clone(), {
        let can_read = can_read.clone();
        move |tag| {
            let look = {
                let tag = tag.clone();
                move || can_read.set(speech::can_read(&tag))
            };
            look();
            let listener = speech::on_voices(look);
            move || {
                speech::stop();
                drop(listener);
            }
        }
    });
    if !*can_read {
        return Html::default();
    }
    let read = Callback::from(move |_: MouseEvent| {
        let _ = speech::read(&tag);
    });
    let hush = Callback::from(|_: MouseEvent| speech::stop());
    html! {
        <>
            <button type="button" class="link" data-action="read" onclick={read}>{ show(&ui.read) }</button>
            <button type="button" class="link" data-action="hush" onclick={hush}>{ show(&ui.hush) }</button>
        </>
    }
}
