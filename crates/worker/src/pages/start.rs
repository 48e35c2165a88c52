//! The worker's first page: who answers, and where to begin.

use crate::markup::{classes, html};
use crate::parts::anew::Anew;
use crate::state::{Deed, Work};
use crate::words::Spoken;
use sasae_app::browser::files::ChosenFile;
use sasae_app::browser::page::is_alone;
use sasae_app::components::open_file::open_file;
use sasae_app::components::text::show;
use sasae_app::state::Act;
use sasae_casework::record::Asked;
use sasae_core::session::Action;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
pub fn start(
    work: &Rc<Work>,
    spoken: &Spoken,
    deed: &Callback<Deed>,
    open: &Callback<ChosenFile>,
    save: &Callback<()>,
) -> Html {
    let (ui, own) = (&spoken.interview, work.inner.content().ui());
    let forward = deed.reform(|_: MouseEvent| Deed::Inner(Act::Interview(Action::Forward)));
    let who = |asked: &Asked| {
        let asked = *asked;
        let choose = deed.reform(move |_: Event| Deed::Write(Box::new(move |record| record.asked = asked)));
        let text = match asked {
            Asked::Person => &ui.asked_person,
            Asked::Family => &ui.asked_family,
            Asked::Worker => &ui.asked_worker,
        };
        html! {
            <div class={classes!("choice", (work.record.asked == asked).then_some("choice--on"))}>
                <label class="choice__label">
                    <input class="choice__input" type="radio" name="asked" value={asked.slug()} checked={work.record.asked == asked} onchange={choose} />
                    <span class="choice__text">{ show(text) }</span>
                </label>
            </div>
        }
    };
    html! {
        <div class="start work-start">
            <h1 class="h1 start__title" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            <p class="start__promise">{ show(&ui.promise) }</p>
            <fieldset class="ask__fields">
                <legend class="ask__legend"><h2 class="h2">{ show(&ui.asked) }</h2></legend>
                <div class="choices">{ for Asked::ALL.iter().map(who) }</div>
            </fieldset>
            <div class="main-action">
                <button type="button" class="button button--wide" data-action="begin" onclick={forward}>
                    { show(if work.holds_something() { &ui.resume } else { &ui.begin }) }
                </button>
            </div>
            if work.holds_something() {
                <div class="keep">
                    <button type="button" class="button button--quiet" data-action="save" onclick={save.reform(|_: MouseEvent| ())}>{ show(&ui.save) }</button>
                    <p class="help">{ show(&ui.save_note) }</p>
                    <Anew spoken={spoken.clone()} deed={deed.clone()} />
                </div>
            }
            <div class="start__other">
                { open_file(&own.start.open, open) }
                <a class="button button--quiet" data-action="client" href={if is_alone() { "sasae.html" } else { "../" }}>{ show(&ui.client) }</a>
            </div>
        </div>
    }
}
