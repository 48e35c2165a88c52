//! The whole catalogue, without answering: by word, section, form, kind, operator and area unit.

use crate::browser::input;
use crate::components::card::card_line;
use crate::components::soon::soon;
use crate::components::text::{show, show_with};
use crate::content::Content;
use crate::desk::Shelf;
use crate::markup::html;
use sasae_core::id::{Id, Named};
use sasae_core::resource::{Catchment, Form, Kind, Operator, Resource, Sector};
use sasae_words::search::{Haystack, Query};
use sasae_words::text::Text;
use yew::prelude::*;

/// What the list is narrowed down to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub typed: String,
    pub sector: Option<String>,
    pub form: Option<String>,
    pub kind: Option<String>,
    pub operator: Option<String>,
    pub catchment: Option<String>,
}

#[derive(Clone, PartialEq, Properties)]
pub struct BrowseProps {
    pub shelf: Shelf,
}

#[component]
pub fn Browse(props: &BrowseProps) -> Html {
    let shelf = &props.shelf;
    let (content, cards) = (&shelf.content, &shelf.cards);
    let filter = use_state(Filter::default);
    let haystacks = use_memo(cards.clone(), |cards| cards.cards.iter().map(Haystack::of).collect::<Vec<_>>());
    let (ui, words) = (&content.ui().browse, content.words());
    let found = found(content, &haystacks, &filter);
    let typed = {
        let filter = filter.clone();
        Callback::from(move |event: InputEvent| {
            filter.set(Filter { typed: input::typed(&event).unwrap_or_default(), ..(*filter).clone() });
        })
    };
    let clear = {
        let filter = filter.clone();
        Callback::from(move |_: MouseEvent| filter.set(Filter::default()))
    };
    let stop = Callback::from(|event: SubmitEvent| event.prevent_default());
    let catalogue = content.catalogue();
    let sectors = catalogue.sectors.iter().map(|(id, sector)| (sector.slug(), words.sector(id))).collect();
    let labels = &words.labels;
    let forms = Form::ALL.iter().map(|form| (form.slug(), labels.form_of(*form))).collect();
    let kinds = Kind::ALL.iter().map(|kind| (kind.slug(), labels.kind_of(*kind))).collect();
    let operators =
        Operator::ALL.iter().map(|operator| (operator.slug(), labels.operator_of(*operator))).collect();
    let catchments = Catchment::ALL.iter().map(|area| (area.slug(), labels.catchment_of(*area))).collect();
    let card = &words.ui.card;
    html! {
        <div class="browse">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            <form class="browse__form" role="search" onsubmit={stop} autocomplete="off">
                <label class="field"><span class="field__label">{ show(&ui.search) }</span>
                    <input class="field__input" type="search" value={filter.typed.clone()} oninput={typed} autocomplete="off" /></label>
                <details class="more">
                    <summary class="more__title">{ show(&ui.filter) }</summary>
                    <div class="browse__filters">
                        { select(ui, &card.sector, sectors, &filter, |filter| &mut filter.sector) }
                        { select(ui, &words.ui.result.form, forms, &filter, |filter| &mut filter.form) }
                        { select(ui, &card.kinds, kinds, &filter, |filter| &mut filter.kind) }
                        { select(ui, &card.operator, operators, &filter, |filter| &mut filter.operator) }
                        { select(ui, &card.catchment, catchments, &filter, |filter| &mut filter.catchment) }
                    </div>
                    <button type="button" class="link" onclick={clear}>{ show(&ui.clear) }</button>
                </details>
            </form>
            <p class="help" role="status">{ show_with(&ui.count, &found.len().to_string()) }</p>
            if found.is_empty() { <p>{ show(&ui.none) }</p> }
            // What was looked for by name stands first, wherever it belongs.
            if filter.typed.is_empty() {
                { by_sector(shelf, &found) }
            } else {
                <h2 class="visually-hidden">{ show(&ui.search) }</h2>
                <Lines shelf={shelf.clone()} {found} />
            }
        </div>
    }
}

fn select(
    ui: &sasae_words::ui::Browse,
    label: &Text,
    values: Vec<(&str, &Text)>,
    filter: &UseStateHandle<Filter>,
    field: fn(&mut Filter) -> &mut Option<String>,
) -> Html {
    let mut now = (**filter).clone();
    let chosen = field(&mut now).clone();
    let change = {
        let filter = filter.clone();
        Callback::from(move |event: Event| {
            let mut next = (*filter).clone();
            *field(&mut next) = input::selected(&event);
            filter.set(next);
        })
    };
    let option = |(slug, text): (&str, &Text)| {
        html! { <option value={slug.to_owned()} selected={chosen.as_deref() == Some(slug)}>{ text.plain() }</option> }
    };
    html! {
        <label class="field"><span class="field__label">{ show(label) }</span>
            <select class="field__input" autocomplete="off" onchange={change}>
                <option value="" selected={chosen.is_none()}>{ ui.all.plain() }</option>
                { for values.into_iter().map(option) }
            </select>
        </label>
    }
}

/// What passes the filter: matches by name first, otherwise in catalogue order.
fn found(content: &Content, haystacks: &[Haystack], filter: &Filter) -> Vec<Id<Resource>> {
    let query = &Query::new(&filter.typed);
    let is = |wanted: &Option<String>, slug: &str| wanted.as_deref().is_none_or(|wanted| wanted == slug);
    let catalogue = content.catalogue();
    let passes = |resource: &Resource| {
        is(&filter.sector, catalogue.sectors[resource.sector].slug())
            && is(&filter.form, resource.form.slug())
            && is(&filter.operator, resource.operator.slug())
            && is(&filter.catchment, resource.catchment.slug())
            && resource.kinds.iter().any(|kind| is(&filter.kind, kind.slug()))
    };
    let matching = |wanted: u8| {
        let rows = catalogue.resources.iter().zip(haystacks).filter(|((_, resource), _)| passes(resource));
        rows.filter(move |(_, haystack)| haystack.matches(query) == Some(wanted)).map(|((id, _), _)| id)
    };
    matching(0).chain(matching(1)).collect()
}

/// The found resources under the headings of their sections.
fn by_sector(shelf: &Shelf, found: &[Id<Resource>]) -> Html {
    let catalogue = shelf.content.catalogue();
    let section = |(id, sector): (Id<Sector>, &Sector)| {
        let here: Vec<_> = found.iter().copied().filter(|it| catalogue.resources[*it].sector == id).collect();
        let shelf = shelf.clone();
        soon(sector.slug(), move || {
            if here.is_empty() {
                return Html::default();
            }
            html! {
                <section class="browse__sector">
                    <h2 class="h2">{ show(shelf.content.words().sector(id)) }</h2>
                    <Lines shelf={shelf.clone()} found={here.clone()} />
                </section>
            }
        })
    };
    html! { { for catalogue.sectors.iter().map(section) } }
}

#[derive(Clone, PartialEq, Properties)]
struct LinesProps {
    shelf: Shelf,
    found: Vec<Id<Resource>>,
}

#[component]
fn Lines(props: &LinesProps) -> Html {
    html! { <div class="lines">{ for props.found.iter().map(|id| card_line(&props.shelf, *id, None)) }</div> }
}
