//! The map of the field: every support there is, by section and by how near it is; what may matter now is lit.

use crate::browser::print;
use crate::components::badge;
use crate::components::text::{show, show_with};
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::maps::export::Export;
use crate::maps::marks::Marks;
use crate::maps::told;
use crate::markup::{classes, html};
use crate::state::View;
use sasae_core::id::{Id, Named};
use sasae_core::plan::plan;
use sasae_core::recommend::recommend;
use sasae_core::resource::{Form, Resource, Sector};
use sasae_maps::field;
use yew::prelude::*;

/// The page.
pub fn field_page(desk: &Desk) -> Html {
    let words = desk.content.words();
    let ui = &words.maps.field;
    let case = desk.case();
    let recommendation = recommend(&case);
    let plan = plan(&case, &recommendation, &desk.kept.choices);
    let told = told(desk, &case);
    let lit = told.lit(&recommendation, &plan);
    let field = told.field(&lit);
    let offer_print = Callback::from(|_: MouseEvent| print::page());
    html! {
        <div class="field-map">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Field) }
            <p class="lead">{ show(&ui.lead) }</p>
            { legend(desk) }
            <Marks desk={desk.clone()} field={field.clone()} />
            <section class="lit" aria-labelledby="lit">
                <h2 class="h2" id="lit">{ show(&ui.list) }</h2>
                if lit.is_empty() {
                    <p>{ show(&ui.list_empty) }</p>
                } else {
                    <p class="help">{ show(&ui.list_lead) }</p>
                    <ol class="lit__list">{ for lit.iter().enumerate().map(|(place, id)| lit_one(desk, place + 1, *id)) }</ol>
                }
            </section>
            <div class="field-map__take">
                <Export words={words.maps.picture.clone()} scene={field::sheet(&field, &told.key())} name="sasae-field" />
                <button type="button" class="link" data-action="print" onclick={offer_print}>{ show(&words.maps.picture.print) }</button>
                <p class="help">{ show(&words.maps.picture.note) }</p>
            </div>
            <section class="sectors" aria-labelledby="sectors">
                <h2 class="h2" id="sectors">{ show(&ui.sectors) }</h2>
                { for desk.content.catalogue().sectors.ids().map(|id| sector(desk, id)) }
            </section>
        </div>
    }
}

/// What the signs mean.
fn legend(desk: &Desk) -> Html {
    let ui = &desk.content.words().maps.field;
    html! {
        <ul class="legend">
            <li>{ badge::shape(Form::Formal) }<span>{ show(&ui.formal) }</span></li>
            <li>{ badge::shape(Form::Informal) }<span>{ show(&ui.informal) }</span></li>
            <li><span class="legend__lit" aria-hidden="true">{ "1" }</span><span>{ show(&ui.lit) }</span></li>
            <li><span class="legend__dim" aria-hidden="true"></span><span>{ show(&ui.dim) }</span></li>
        </ul>
    }
}

/// A lit support: its number, its name, how near it is.
fn lit_one(desk: &Desk, number: usize, id: Id<Resource>) -> Html {
    let resource = desk.resource(id);
    let open = desk.open().reform(move |_: MouseEvent| id);
    html! {
        <li class="lit__one" data-lit={resource.slug().to_owned()}>
            <span class={classes!("lit__number", format!("lit__number--{}", resource.form.slug()))}>{ number.to_string() }</span>
            <span class="lit__text">
                <button type="button" class="link" data-action="resource" onclick={open}>{ show(&desk.card(id).name) }</button>
                <span class="lit__where">{ show(desk.content.words().labels.form_of(resource.form)) }{ " · " }{ show(desk.content.words().labels.catchment_of(resource.catchment)) }</span>
            </span>
        </li>
    }
}

/// All supports of a section, folded.
fn sector(desk: &Desk, sector: Id<Sector>) -> Html {
    let words = desk.content.words();
    let catalogue = desk.content.catalogue();
    let here: Vec<Id<Resource>> = catalogue.in_sector(sector).collect();
    let one = |id: &Id<Resource>| {
        let id = *id;
        let open = desk.open().reform(move |_: MouseEvent| id);
        html! {
            <li>{ badge::shape(desk.resource(id).form) }<button type="button" class="link" data-action="resource" data-resource={desk.resource(id).slug().to_owned()} onclick={open}>{ show(&desk.card(id).name) }</button></li>
        }
    };
    html! {
        <details class="more" data-sector={catalogue.sectors[sector].slug().to_owned()}>
            <summary class="more__title">{ show(words.sector(sector)) }{ " " }<span class="sectors__count">{ show_with(&words.maps.field.sector, &here.len().to_string()) }</span></summary>
            <ul class="sectors__list">{ for here.iter().map(one) }</ul>
        </details>
    }
}
