//! One entry as a form: everything that the list keeps of it. What cannot be kept is named; nothing is lost by that.

use crate::area::draft::{Field, kept, text};
use crate::area::{AreaDeed, local};
use crate::desk::WorkDesk;
use crate::markup::html;
use sasae_app::browser::input;
use sasae_app::components::text::show;
use sasae_core::id::Named;
use sasae_local::office::{Consent, Office};
use sasae_local::say;
use sasae_local::week::Day;
use sasae_words::text::Text;
use std::rc::Rc;
use yew::prelude::*;

/// The value of the choice of a kind that only this area has: no resource is called so.
const OWN: &str = "";

#[derive(Clone, PartialEq, Properties)]
pub struct AreaEditorProps {
    pub desk: WorkDesk,
    pub office: Rc<Office>,
}

#[component]
pub fn AreaEditor(props: &AreaEditorProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.said().area;
    // What is chosen is written at once, what is typed when it is kept.
    let office = use_state(|| (*props.office).clone());
    let typed = use_state(Vec::<(Field, String)>::new);
    let faults = use_state(Vec::<Field>::new);
    let Some(local) = local() else { return Html::default() };
    let label = |field: Field| match field {
        Field::Name => ui.name.clone(),
        Field::Kana => ui.kana.clone(),
        Field::OwnKind => ui.own_kind.clone(),
        Field::Operator => ui.operator.clone(),
        Field::Postal => ui.postal.clone(),
        Field::Address => ui.address.clone(),
        Field::Latitude => ui.latitude.clone(),
        Field::Longitude => ui.longitude.clone(),
        Field::Phone => ui.phone.clone(),
        Field::Fax => ui.fax.clone(),
        Field::Email => ui.email.clone(),
        Field::Url => ui.url.clone(),
        Field::Hours(day) => {
            desk.content.ui().near.days().get(day as usize).map(|day| (*day).clone()).unwrap_or_default()
        }
        Field::HoursMore => ui.hours_more.clone(),
        Field::Capacity => ui.capacity.clone(),
        Field::Walk => ui.walk.clone(),
        Field::Bus => ui.bus.clone(),
        Field::Car => ui.car.clone(),
        Field::Summary => ui.summary.clone(),
        Field::Apply => ui.apply.clone(),
        Field::Notes => ui.notes.clone(),
        Field::Checked => ui.checked.clone(),
        Field::Checker => ui.checker.clone(),
        Field::NextCheck => ui.next_check.clone(),
        Field::Source => ui.source.clone(),
        Field::License => ui.license.clone(),
        Field::Private => ui.private.clone(),
    };
    let field = |field: Field| {
        let own = typed.iter().find(|(other, _)| *other == field).map(|(_, text)| text.clone());
        let value = own.unwrap_or_else(|| text(&office, field, &local));
        let typed = typed.clone();
        let write = Callback::from(move |event: InputEvent| {
            let mut all: Vec<_> = typed.iter().filter(|(other, _)| *other != field).cloned().collect();
            all.push((field, input::typed(&event).unwrap_or_default()));
            typed.set(all);
        });
        let is_wrong = faults.contains(&field);
        html! {
            <label class="field"><span class="field__label">{ show(&label(field)) }</span>
                <input class="field__input" type="text" maxlength="400" autocomplete="off" data-field={format!("{field:?}")} {value} oninput={write} aria-invalid={is_wrong.then_some("true")} /></label>
        }
    };
    let fields = |fields: &[Field]| html! { <div class="browse__filters">{ for fields.iter().map(|one| field(*one)) }</div> };
    let offers = {
        let office = office.clone();
        Callback::from(move |event: Event| {
            let resource = input::selected(&event).map(Into::into);
            office.set(Office { resource, ..(*office).clone() });
        })
    };
    let consent = {
        let office = office.clone();
        Callback::from(move |event: Event| {
            let mut next = (*office).clone();
            let chosen = input::selected(&event).and_then(|slug| Consent::from_slug(&slug));
            next.record.consent = chosen.unwrap_or(Consent::Unknown);
            office.set(next);
        })
    };
    let keep = {
        let (office, typed, faults, local) = (office.clone(), typed.clone(), faults.clone(), local.clone());
        let deed = desk.tends(AreaDeed::Keep);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match kept(&office, &typed, &local) {
                Ok(office) => deed.emit(Box::new(office)),
                Err(wrong) => faults.set(wrong),
            }
        })
    };
    let wrong: Vec<Text> = faults.iter().map(|field| label(*field)).collect();
    let resources = desk.content.catalogue().resources.iter().map(|(id, resource)| {
        let is_chosen = office.resource.as_deref() == Some(resource.slug());
        html! { <option value={resource.slug().to_owned()} selected={is_chosen}>{ desk.card(id).name.plain() }</option> }
    });
    let consents = Consent::ALL.iter().map(|one| {
        html! { <option value={one.slug()} selected={office.record.consent == *one}>{ say::consent(&desk.said().lists, *one).plain() }</option> }
    });
    let days: Vec<Field> = Day::ALL.iter().map(|day| Field::Hours(*day)).collect();
    html! {
        <form class="area__form" data-area="editor" autocomplete="off" onsubmit={keep}>
            <h1 class="h1" tabindex="-1">{ show(&ui.editor) }</h1>
            { fields(&[Field::Name, Field::Kana]) }
            <label class="field"><span class="field__label">{ show(&ui.offers) }</span>
                <select class="field__input" data-field="offers" autocomplete="off" onchange={offers}>
                    <option value={OWN} selected={office.resource.is_none()}>{ ui.offers_own.plain() }</option>
                    { for resources }
                </select></label>
            if office.resource.is_none() { { field(Field::OwnKind) } }
            { fields(&[Field::Summary, Field::Apply, Field::Operator, Field::Phone, Field::Fax, Field::Email, Field::Url]) }
            { fields(&[Field::Postal, Field::Address, Field::Latitude, Field::Longitude]) }
            <p class="help">{ show(&ui.position_note) }</p>
            <h2 class="h2">{ show(&ui.hours) }</h2>
            <p class="help">{ show(&ui.hours_note) }</p>
            { fields(&days) }
            { fields(&[Field::HoursMore, Field::Capacity, Field::Walk, Field::Bus, Field::Car, Field::Notes]) }
            <h2 class="h2">{ show(&ui.record) }</h2>
            <p class="help">{ show(&ui.day_note) }</p>
            { fields(&[Field::Checked, Field::Checker, Field::NextCheck, Field::Source, Field::License]) }
            <label class="field"><span class="field__label">{ show(&ui.consent) }</span>
                <select class="field__input" data-field="consent" autocomplete="off" onchange={consent}>{ for consents }</select></label>
            { field(Field::Private) }
            <p class="help">{ show(&ui.private_note) }</p>
            if !wrong.is_empty() {
                <p class="trouble" role="alert">{ show(&ui.faults) }{ " " }{ show(&Text::join(&wrong, &desk.content.words().language.between)) }</p>
            }
            <div class="area__steps">
                <button type="submit" class="button" data-action="area-keep">{ show(&ui.keep) }</button>
                <button type="button" class="button button--quiet" data-action="area-cancel" onclick={desk.tends(|_: MouseEvent| AreaDeed::PutAway)}>{ show(&ui.cancel) }</button>
            </div>
        </form>
    }
}
