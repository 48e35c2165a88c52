//! Kinds of support that only this area has: an organisation wrote them down, and they stand beside the catalogue.

use crate::components::badge;
use crate::components::near::near;
use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::html;
use crate::nearby::is_own_kind;
use crate::state::{Act, View};
use sasae_core::resource::Form;
use sasae_local::office::Office;
use yew::prelude::*;

/// All of them, as lines that open their page; nothing where there are none.
pub fn own_kinds(desk: &Desk) -> Html {
    let ui = &desk.content.ui().near;
    let kinds = desk.nearby.own_kinds();
    let line = |(place, office): (usize, &Office)| {
        let open = desk.act.reform(move |_: MouseEvent| Act::Show(View::Own(place)));
        html! {
            <article class="line line--informal" data-form="informal" data-own={place.to_string()}>
                <button type="button" class="line__button" data-action="own" onclick={open}>
                    <span class="line__head">{ badge::shape(Form::Informal) }<span class="line__name">{ office.service.name.to_string() }</span></span>
                    <span class="line__summary">{ office.summary.to_string() }</span>
                </button>
            </article>
        }
    };
    html! {
        if !kinds.is_empty() {
            <section class="browse__sector">
                <h2 class="h2">{ show(&ui.own) }</h2>
                <p class="help">{ show(&ui.own_lead) }</p>
                <div class="lines">{ for kinds.into_iter().map(line) }</div>
            </section>
        }
    }
}

/// The page of the kind that the office at this place of the list offers.
pub fn own_page(desk: &Desk, place: usize) -> Html {
    let words = desk.content.words();
    let name = desk.nearby.offices.get(place).map(|office| office.service.name.clone()).unwrap_or_default();
    html! {
        <article class="page page--informal">
            <div class="card__badges">{ badge::form(&words.labels, Form::Informal) }</div>
            <h1 class="h1" tabindex="-1">{ name.to_string() }</h1>
            <p class="help">{ show(&words.ui.near.own_lead) }</p>
            { near(desk, &|office| is_own_kind(office) && office.service.name == name) }
        </article>
    }
}
