//! A file that was read: what is new, what is told differently, and how that is decided. Nothing has changed yet.

use crate::area::{AreaDeed, Reading, Waiting};
use crate::desk::WorkDesk;
use crate::markup::html;
use sasae_app::browser::input;
use sasae_app::components::text::{list, show, show_with};
use sasae_local::merge::{Conflict, Take};
use sasae_local::office::Office;
use sasae_local::say;
use sasae_words::text::Text;
use yew::prelude::*;

/// So many are decided one by one.
const LISTED: usize = 100;

/// What waits.
pub fn waiting(desk: &WorkDesk, read: &Waiting) -> Html {
    let ui = &desk.said().area;
    let merge = &read.merge;
    let button = |name: &'static str, class: &'static str, text: &Text, deed: fn() -> AreaDeed| {
        let go = desk.tends(move |_: MouseEvent| deed());
        html! { <button type="button" {class} data-action={name} onclick={go}>{ show(text) }</button> }
    };
    let conflicts = merge.conflicts.iter().enumerate().take(LISTED);
    let count = |text: &Text, number: usize| text.with(&number.to_string());
    let sums = [
        count(&ui.added, merge.added.len()),
        count(&ui.same, merge.same),
        count(&ui.conflicts, merge.conflicts.len()),
    ];
    let line = |line: &String| html! { <li>{ line.clone() }</li> };
    html! {
        <section class="standing-box" data-area="waiting" aria-labelledby="area-waiting">
            <h2 class="h2" id="area-waiting" role="status">{ show(&ui.read) }</h2>
            { list(&sums) }
            <details class="more">
                <summary class="more__title">{ show(&ui.report) }</summary>
                <ul class="area__lines">{ for read.report.iter().map(line) }</ul>
            </details>
            if !merge.conflicts.is_empty() {
                <p class="help">{ show(&ui.conflicts_note) }</p>
                <div class="area__steps">
                    { button("area-all-mine", "button button--quiet", &ui.all_mine, || AreaDeed::DecideAll(Take::Mine)) }
                    { button("area-all-theirs", "button button--quiet", &ui.all_theirs, || AreaDeed::DecideAll(Take::Theirs)) }
                </div>
                { for conflicts.map(|(place, conflict)| one(desk, place, conflict, read.takes.get(place).copied())) }
                if merge.conflicts.len() > LISTED { <p class="help">{ show_with(&ui.conflicts, &(merge.conflicts.len() - LISTED).to_string()) }</p> }
            }
            <div class="area__steps">
                { button("area-take", "button", &ui.take, || AreaDeed::TakeIn) }
                { button("area-leave", "button button--quiet", &ui.leave, || AreaDeed::Reading(Reading::None)) }
            </div>
        </section>
    }
}

/// One conflict: in what they differ, both ways, and the choice.
fn one(desk: &WorkDesk, place: usize, conflict: &Conflict, chosen: Option<Take>) -> Html {
    let ui = &desk.said().area;
    let lists = &desk.said().lists;
    let fields: Vec<&Text> = conflict.fields.iter().map(|field| say::field(lists, *field)).collect();
    let between = &desk.content.words().language.between;
    let takes = [
        ("mine", Take::Mine, &ui.mine),
        ("theirs", Take::Theirs, &ui.theirs),
        ("both", Take::Both, &ui.both),
    ];
    let change = desk.tends(move |event: Event| {
        let take = match input::selected(&event).as_deref() {
            Some("theirs") => Take::Theirs,
            Some("both") => Take::Both,
            _ => Take::Mine,
        };
        AreaDeed::Decide(place, take)
    });
    let option = |(value, take, text): &(&'static str, Take, &Text)| {
        html! { <option value={*value} selected={chosen == Some(*take)}>{ text.plain() }</option> }
    };
    html! {
        <div class="office" data-conflict={place.to_string()}>
            <h3 class="office__name">{ conflict.mine.name.to_string() }</h3>
            <p class="help">{ show(&Text::join(fields, between)) }</p>
            <dl class="card__facts">
                <dt>{ show(&ui.mine) }</dt><dd>{ told(&conflict.mine) }</dd>
                <dt>{ show(&ui.theirs) }</dt><dd>{ told(&conflict.theirs) }</dd>
            </dl>
            <select class="field__input" autocomplete="off" data-take={place.to_string()} aria-label={conflict.mine.name.to_string()} onchange={change}>
                { for takes.iter().map(option) }
            </select>
        </div>
    }
}

/// What an entry says, on one line: enough to tell two of them apart.
fn told(office: &Office) -> String {
    let day = office.record.checked.map(|day| day.to_string()).unwrap_or_default();
    let address = office.address.line();
    let all: [&str; 9] = [
        &office.name,
        &office.service.name,
        &address,
        &office.phone,
        &office.hours_note,
        &office.summary,
        &office.notes,
        &day,
        &office.private,
    ];
    all.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" / ")
}
