//! Looking for any support by its name, with something to do for each that is found.

use crate::browser::input;
use crate::components::badge;
use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::html;
use sasae_core::id::{Id, Named};
use sasae_core::resource::Resource;
use sasae_words::search::{Haystack, Query};
use sasae_words::text::Text;
use yew::prelude::*;

/// So many are listed at most: whoever looks by name types on.
const MOST: usize = 8;

#[derive(Clone, PartialEq, Properties)]
pub struct FinderProps {
    pub desk: Desk,
    /// What the field is called.
    pub label: Text,
    /// What pressing a found support does, in words.
    pub verb: Text,
    /// What it does.
    pub take: Callback<Id<Resource>>,
    /// What is not to be found.
    #[prop_or_default]
    pub without: Vec<Id<Resource>>,
}

#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let FinderProps { desk, label, verb, take, without } = props;
    let typed = use_state(String::new);
    let query = Query::new(&typed);
    // All cards are folded for searching only once somebody searches.
    let haystacks = use_memo((desk.cards.clone(), query.is_empty()), |(cards, is_idle)| {
        if *is_idle { Vec::new() } else { cards.cards.iter().map(Haystack::of).collect::<Vec<_>>() }
    });
    let query = &query;
    let matching = |wanted: u8| {
        let rows = desk.content.catalogue().resources.ids().zip(haystacks.iter());
        rows.filter(move |(_, haystack)| haystack.matches(query) == Some(wanted)).map(|(id, _)| id)
    };
    let found: Vec<Id<Resource>> = if query.is_empty() {
        Vec::new()
    } else {
        matching(0).chain(matching(1)).filter(|id| !without.contains(id)).take(MOST).collect()
    };
    let type_in = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(input::typed(&event).unwrap_or_default()))
    };
    let one = |id: &Id<Resource>| {
        let id = *id;
        let go = {
            let typed = typed.clone();
            take.reform(move |_: MouseEvent| {
                typed.set(String::new());
                id
            })
        };
        html! {
            <li class="other" data-found={desk.resource(id).slug().to_owned()}>
                <button type="button" class="other__button" data-action="take" onclick={go}>
                    { badge::shape(desk.resource(id).form) }<span class="other__name">{ show(&desk.card(id).name) }</span>
                    <span class="other__note">{ show(verb) }</span>
                </button>
            </li>
        }
    };
    html! {
        <div class="finder" role="search">
            <label class="field"><span class="field__label">{ show(label) }</span>
                <input class="field__input" type="search" data-finder="finder" value={(*typed).clone()} oninput={type_in} autocomplete="off" /></label>
            if !query.is_empty() && found.is_empty() { <p role="status">{ show(&desk.content.words().plan.plan.none_found) }</p> }
            <ul class="others">{ for found.iter().map(one) }</ul>
        </div>
    }
}
