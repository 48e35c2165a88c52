//! Adding a tie: in one's own words, or from the catalogue.

use crate::browser::input;
use crate::components::badge;
use crate::components::finder::Finder;
use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::html;
use crate::state::Act;
use sasae_core::id::Id;
use sasae_core::resource::{Form, Resource};
use sasae_core::session::Action;
use sasae_core::tie::{Tie, TieEdit, Who};
use sasae_maps::told::{Stand, own};
use yew::prelude::*;

/// No name is longer than a label can be.
const LONGEST: &str = "40";

#[derive(Clone, PartialEq, Properties)]
pub struct AddTieProps {
    pub desk: Desk,
    /// The ties that are there.
    pub now: Vec<Stand>,
}

#[component]
pub fn AddTie(props: &AddTieProps) -> Html {
    let AddTieProps { desk, now } = props;
    let words = desk.content.words();
    let ui = &words.maps.eco;
    let name = use_state(String::new);
    let form = use_state(|| Form::Informal);
    let type_in = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| name.set(input::typed(&event).unwrap_or_default()))
    };
    let add = {
        let (name, form, act) = (name.clone(), *form, desk.act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(tie) = own(&name, form) {
                act.emit(Act::Do(Action::Tie(TieEdit::Say(tie))));
                name.set(String::new());
            }
        })
    };
    let choice = |which: &Form| {
        let which = *which;
        let choose = {
            let form = form.clone();
            Callback::from(move |_: Event| form.set(which))
        };
        html! {
            <label class="bond">
                <input type="radio" name="own-form" value={which.slug()} checked={*form == which} onchange={choose} />
                { badge::shape(which) }<span>{ show(words.labels.form_of(which)) }</span>
            </label>
        }
    };
    let there: Vec<Id<Resource>> = now.iter().filter_map(|stand| stand.tie.who.resource()).collect();
    let take = desk.act.reform(|id| Act::Do(Action::Tie(TieEdit::Say(Tie::plain(Who::Resource(id))))));
    html! {
        <section class="add-tie" aria-labelledby="add-tie">
            <h2 class="h2" id="add-tie">{ show(&ui.add) }</h2>
            <form class="add-tie__own" onsubmit={add} autocomplete="off">
                <h3 class="h3">{ show(&ui.own) }</h3>
                <label class="field"><span class="field__label">{ show(&ui.own_name) }</span>
                    <input class="field__input" type="text" data-own="name" maxlength={LONGEST} autocomplete="off" value={(*name).clone()}
                        oninput={type_in} aria-describedby="own-note" /></label>
                <p class="help" id="own-note">{ show(&ui.own_note) }</p>
                <fieldset class="bonds">
                    <legend class="tie__label">{ show(&ui.own_form) }</legend>
                    <div class="bonds__choices">{ for Form::ALL.iter().map(choice) }</div>
                </fieldset>
                <button type="submit" class="button button--quiet" data-action="tie-add">{ show(&ui.add_this) }</button>
            </form>
            <h3 class="h3">{ show(&ui.from_catalogue) }</h3>
            <Finder desk={desk.clone()} label={ui.search.clone()} verb={ui.add_this.clone()} {take} without={there} />
        </section>
    }
}
