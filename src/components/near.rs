//! Offices nearby: from where one looks, what was found, and how they lie around.

use crate::browser::input;
use crate::components::fold::Fold;
use crate::components::offices::offices;
use crate::components::picture::{picture, still};
use crate::components::text::{show, show_with};
use crate::desk::Desk;
use crate::markup::html;
use crate::nearby::{Found, Whereabouts};
use crate::state::Act;
use sasae_local::office::Office;
use sasae_local::point::{Metres, Point};
use sasae_local::week::Day;
use sasae_maps::near::{Near, draw};
use sasae_words::text::Text;
use yew::prelude::*;

/// So many are shown at once, and drawn.
const FIRST: usize = 8;
/// Kilometres to choose from.
const KILOMETRES: [u32; 5] = [1, 2, 5, 10, 20];

/// The section; nothing where no office of the list offers it, whatever place is chosen.
pub fn near(desk: &Desk, is_meant: &dyn Fn(&Office) -> bool) -> Html {
    let (nearby, ui) = (&desk.nearby, &desk.content.ui().near);
    if !nearby.offices.iter().any(|office| is_meant(office)) {
        return broken(desk);
    }
    let found = nearby.find(is_meant);
    let (first, others) = found.split_at(found.len().min(FIRST));
    let more = Callback::from({
        let (desk, others) = (desk.clone(), others.to_vec());
        move |()| offices(&desk, &others, FIRST + 1)
    });
    html! {
        <section class="near" data-near="near" aria-labelledby="near">
            <h2 class="h2" id="near">{ show(&ui.title) }</h2>
            <p class="help">{ show(&ui.lead) }</p>
            { broken(desk) }
            { place(desk) }
            <p class="help" role="status">{ show_with(&ui.count, &found.len().to_string()) }</p>
            if found.is_empty() { <p class="note">{ show(&ui.none) }</p> }
            { map(desk, first) }
            { offices(desk, first, 1) }
            if !others.is_empty() { <Fold title={show_with(&ui.more, &others.len().to_string())} body={more} /> }
        </section>
    }
}

/// That a list did not arrive, and that it can be asked for once more.
fn broken(desk: &Desk) -> Html {
    if !desk.nearby.is_broken() {
        return Html::default();
    }
    let ui = desk.content.ui();
    let again = desk.act.reform(|_: MouseEvent| Act::LoadAgain);
    html! {
        <div class="near" data-near="broken">
            <p class="note" role="status">{ show(&ui.near.failed) }</p>
            <button type="button" class="button button--quiet" onclick={again}>{ show(&ui.trouble.retry) }</button>
        </div>
    }
}

/// From where one looks, and for what.
fn place(desk: &Desk) -> Html {
    let (nearby, at, ui) = (&desk.nearby, desk.nearby.at, &desk.content.ui().near);
    let areas = nearby.areas();
    let mut prefectures: Vec<(String, String)> = Vec::new();
    for (area, office) in &areas {
        let code = area.prefecture().to_string();
        if prefectures.iter().all(|(other, _)| *other != code) {
            prefectures.push((code, office.address.prefecture.to_string()));
        }
    }
    let is_here = |prefecture: String| at.prefecture.is_none_or(|chosen| chosen.to_string() == prefecture);
    let towns = areas.iter().filter(|(area, _)| is_here(area.prefecture().to_string()));
    let towns: Vec<_> =
        towns.map(|(area, office)| (area.to_string(), office.address.city.to_string())).collect();
    let landmarks = nearby.landmarks().into_iter();
    let landmarks: Vec<_> =
        landmarks.map(|(place, office)| (place.to_string(), office.name.to_string())).collect();
    let days = Day::ALL.iter().zip(ui.days()).map(|(day, text)| (day.slug().to_owned(), text.plain()));
    let far =
        KILOMETRES.iter().map(|number| (number.to_string(), ui.kilometres_most.filled(&number.to_string())));
    let code = |code: Option<sasae_local::area::AreaCode>| code.map(|code| code.to_string());
    let known: Vec<_> = areas.iter().map(|(area, _)| *area).collect();
    let other = known.clone();
    html! {
        <details class="more near__place" data-near="place">
            <summary class="more__title">{ show(&ui.place) }</summary>
            <div class="browse__filters">
                if prefectures.len() > 1 {
                    { select(desk, "prefecture", &ui.prefecture, prefectures, code(at.prefecture), move |at, chosen| {
                        let codes = known.iter().map(|area| area.prefecture());
                        let prefecture = chosen.and_then(|chosen| codes.into_iter().find(|code| code.to_string() == chosen));
                        *at = Whereabouts { prefecture, area: None, landmark: None, ..*at };
                    }) }
                }
                if !towns.is_empty() {
                    { select(desk, "area", &ui.area, towns, code(at.area), move |at, chosen| {
                        at.area = chosen.and_then(|chosen| other.iter().copied().find(|area| area.to_string() == chosen));
                        at.landmark = None;
                    }) }
                }
                if !landmarks.is_empty() {
                    { select(desk, "landmark", &ui.landmark, landmarks, at.landmark.map(|place| place.to_string()), |at, chosen| {
                        at.landmark = chosen.and_then(|chosen| chosen.parse().ok());
                    }) }
                }
                { select(desk, "day", &ui.day, days.collect(), at.day.map(|day| day.slug().to_owned()), |at, chosen| {
                    at.day = chosen.and_then(|chosen| Day::from_slug(&chosen));
                }) }
                if nearby.from().is_some() {
                    { select(desk, "within", &ui.within, far.collect(), at.within.map(|far| (far.0 / 1_000).to_string()), |at, chosen| {
                        at.within = chosen.and_then(|chosen| chosen.parse::<u32>().ok()).map(|number| Metres(number.saturating_mul(1_000)));
                    }) }
                }
            </div>
        </details>
    }
}

fn select(
    desk: &Desk,
    name: &'static str,
    label: &Text,
    values: Vec<(String, String)>,
    chosen: Option<String>,
    set: impl Fn(&mut Whereabouts, Option<String>) + 'static,
) -> Html {
    let (at, act) = (desk.nearby.at, desk.act.clone());
    let change = Callback::from(move |event: Event| {
        let mut next = at;
        set(&mut next, input::selected(&event));
        act.emit(Act::Look(next));
    });
    let option = |(value, text): (String, String)| {
        let is_chosen = chosen.as_ref() == Some(&value);
        html! { <option value={value} selected={is_chosen}>{ text }</option> }
    };
    html! {
        <label class="field"><span class="field__label">{ show(label) }</span>
            <select class="field__input" data-place={name} autocomplete="off" onchange={change}>
                <option value="" selected={chosen.is_none()}>{ desk.content.ui().near.any.plain() }</option>
                { for values.into_iter().map(option) }
            </select>
        </label>
    }
}

/// How those that are shown lie around the place that was chosen; only what is exactly known is drawn.
fn map(desk: &Desk, found: &[Found]) -> Html {
    let ui = &desk.content.ui().near;
    let Some(from) = desk.nearby.from() else { return Html::default() };
    let marks: Vec<(usize, i32, i32)> = found
        .iter()
        .zip(1..)
        .filter_map(|(found, number)| {
            let to = found.office.exact()?;
            Some((number, east(from, to), north(from, to)))
        })
        .collect();
    if marks.is_empty() {
        return Html::default();
    }
    let desc = ui.map_desc.filled(&marks.len().to_string());
    let near = Near { title: ui.map.plain(), desc, here: ui.here.plain(), marks };
    let body = Callback::from(move |()| picture(&draw(&near), "map--near", &still));
    html! { <Fold title={show(&ui.map)} {body} /> }
}

fn east(from: Point, to: Point) -> i32 {
    signed(from.distance(Point { lat: from.lat, lng: to.lng }), to.lng < from.lng)
}

fn north(from: Point, to: Point) -> i32 {
    signed(from.distance(Point { lat: to.lat, lng: from.lng }), to.lat < from.lat)
}

fn signed(metres: Metres, is_negative: bool) -> i32 {
    let metres = i32::try_from(metres.0).unwrap_or(i32::MAX);
    if is_negative { -metres } else { metres }
}
