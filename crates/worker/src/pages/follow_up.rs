//! Follow-up: earlier files beside today's, what changed between two of them, and the needs over all.

use crate::desk::{WorkDesk, voice};
use crate::files;
use crate::markup::html;
use crate::parts::changes::changes;
use crate::parts::open_many::open_many;
use crate::parts::timeline::timeline;
use crate::state::{Beside, Deed};
use sasae_app::browser::input;
use sasae_app::components::picture::{picture, still};
use sasae_app::components::text::{show, show_with};
use sasae_app::desk::Desk;
use sasae_app::maps::told;
use sasae_casework::follow_up::{Difference, Snapshot, Timeline, by_day};
use sasae_casework::heard::plain;
use sasae_casework::record::Record;
use sasae_core::tie::Who;
use sasae_maps::eco;
use sasae_maps::told::When;
use sasae_words::text::Text;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct FollowUpProps {
    pub desk: WorkDesk,
}

/// A file in the follow-up; today's is one too.
struct Column {
    beside: Beside,
    said: Snapshot,
    title: Text,
}

#[component]
pub fn FollowUpPage(props: &FollowUpProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.said().follow_up;
    // Which two are compared; the last two unless somebody chose.
    let chosen = use_state(|| [None::<usize>; 2]);
    let columns = columns(desk);
    let last = columns.len().saturating_sub(1);
    let place = |end: usize, otherwise: usize| chosen[end].filter(|at| *at <= last).unwrap_or(otherwise);
    let (then, now) = (place(0, last.saturating_sub(1)), place(1, last));
    let choose = |end: usize| {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let mut next = *chosen;
            next[end] = input::selected(&event).and_then(|at| at.parse().ok());
            chosen.set(next);
        })
    };
    let lay =
        files::open_many(desk.content.clone(), ui.refused.clone(), desk.deed.clone(), |_, kept, record| {
            Deed::Lay(kept, record)
        });
    let titles: Vec<Text> = columns.iter().map(|column| column.title.clone()).collect();
    let said: Vec<Snapshot> = columns.iter().map(|column| column.said.clone()).collect();
    html! {
        <div class="follow-up">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            { open_many(&ui.open, &lay) }
            <p class="help">{ show(&ui.open_note) }</p>
            { beside(desk) }
            if let Some((before, after)) = columns.get(then).zip(columns.get(now)).filter(|_| columns.len() > 1) {
                <section class="compared" aria-labelledby="changed">
                    <h2 class="h2" id="changed">{ show_with(&ui.changed, &format!("{} → {}", before.title.plain(), after.title.plain())) }</h2>
                    <div class="compared__ends">
                        { select(&ui.then, &titles, then, choose(0)) }
                        { select(&ui.now, &titles, now, choose(1)) }
                    </div>
                    { changes(desk, &Difference::between(&before.said, &after.said), [&before.title, &after.title]) }
                </section>
                <section class="compared" aria-labelledby="maps">
                    <h2 class="h2" id="maps">{ show(&ui.maps) }</h2>
                    <div class="eco__maps">{ map(desk, before) }{ map(desk, after) }</div>
                    { ties(desk, before, after) }
                </section>
            }
            if !columns.is_empty() && !desk.opened.beside.is_empty() {
                { timeline(desk, &Timeline::of(&said), &titles) }
            }
        </div>
    }
}

/// All files in the order of their days; today's stands among them where something was answered or written down.
fn columns(desk: &WorkDesk) -> Vec<Column> {
    let ui = &desk.said().follow_up;
    let catalogue = desk.content.catalogue();
    let mut all: Vec<(Beside, Text)> = Vec::new();
    for beside in &desk.opened.beside {
        let title = beside.record.day.map_or_else(|| ui.no_day.clone(), |day| plain(&day.to_string()));
        all.push((beside.clone(), title));
    }
    if !(desk.kept.answers.is_empty() && desk.record.is_empty()) {
        let record = Record { day: Some(desk.today), ..(*desk.record).clone() };
        all.push((Beside { kept: desk.kept.clone(), record: Rc::new(record) }, ui.today.clone()));
    }
    let days: Vec<_> = all.iter().map(|(beside, _)| beside.record.day).collect();
    let column = |place: usize| {
        let (beside, title) = all.get(place)?.clone();
        let said = Snapshot::of(catalogue, &beside.kept, &beside.record, desk.today);
        Some(Column { beside, said, title })
    };
    by_day(&days).into_iter().filter_map(column).collect()
}

/// The files that lie beside today's, each with a way to put it away.
fn beside(desk: &WorkDesk) -> Html {
    let ui = &desk.said().follow_up;
    if desk.opened.beside.is_empty() {
        return html! { <p class="note" data-beside="none">{ show(&ui.none) }</p> };
    }
    let away = |place: Option<usize>| desk.deed.reform(move |_: MouseEvent| Deed::PutAway(place));
    let row = |(place, beside): (usize, &Beside)| {
        let day = beside.record.day.map_or_else(|| ui.no_day.plain(), |day| day.to_string());
        let name = [day, beside.record.name.clone()].into_iter().filter(|part| !part.is_empty());
        let name = name.collect::<Vec<_>>().join(" ");
        html! {
            <li class="line" data-beside={place.to_string()}>
                <span class="line__text">{ name.clone() }</span>
                <button type="button" class="link" data-action="put-away" onclick={away(Some(place))}>{ show_with(&ui.put_away, &name) }</button>
            </li>
        }
    };
    html! {
        <section class="work-lines" aria-labelledby="beside">
            <h2 class="h2" id="beside">{ show(&ui.beside) }</h2>
            <ul class="work-lines__list">{ for desk.opened.beside.iter().enumerate().map(row) }</ul>
            <button type="button" class="link" data-action="put-all-away" onclick={away(None)}>{ show(&ui.put_all_away) }</button>
        </section>
    }
}

fn select(label: &Text, titles: &[Text], at: usize, choose: Callback<Event>) -> Html {
    let option = |(place, title): (usize, &Text)| {
        html! { <option value={place.to_string()} selected={place == at}>{ title.plain() }</option> }
    };
    html! {
        <label class="field"><span class="field__label">{ show(label) }</span>
            <select class="field__input" autocomplete="off" onchange={choose}>{ for titles.iter().enumerate().map(option) }</select></label>
    }
}

/// The ties of both maps as a list: the same in words.
fn ties(desk: &WorkDesk, before: &Column, after: &Column) -> Html {
    let (ui, labels) = (&desk.said().follow_up, &desk.content.words().labels);
    let voice = voice(&desk.desk, &desk.spoken);
    let all: BTreeSet<&Who> = before.said.ties.keys().chain(after.said.ties.keys()).collect();
    if all.is_empty() {
        return Html::default();
    }
    let bond = |column: &Column, who: &Who| {
        let tie = column.said.ties.get(who);
        tie.map_or_else(|| ui.absent.clone(), |(bond, _)| labels.bond_of(*bond).clone())
    };
    let row = |who: &Who| {
        html! { <tr><th scope="row">{ show(&voice.who(who)) }</th><td>{ show(&bond(before, who)) }</td><td>{ show(&bond(after, who)) }</td></tr> }
    };
    html! {
        <div class="wide-table" role="region" tabindex="0" aria-labelledby="maps">
            <table class="work-table" data-ties="ties">
                <thead><tr><th scope="col">{ show(&ui.what) }</th><th scope="col">{ show(&before.title) }</th><th scope="col">{ show(&after.title) }</th></tr></thead>
                <tbody>{ for all.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The eco-map of that day, only to be looked at.
fn map(desk: &WorkDesk, column: &Column) -> Html {
    let ui = &desk.said().follow_up;
    let then = Desk {
        kept: column.beside.kept.clone(),
        today: column.beside.record.day.unwrap_or(desk.today),
        ..desk.desk.clone()
    };
    let case = then.case();
    let told = told(&then, &case);
    let stands = told.now();
    let title = ui.map_of.with_text(&column.title);
    let eco = eco::Eco { title: title.plain(), ..told.eco(When::Now, &stands) };
    html! {
        <figure class="figure" data-map-of={column.title.plain()}>
            <figcaption><h3 class="h3">{ show(&title) }</h3></figcaption>
            if stands.is_empty() {
                <p class="note">{ show(&ui.map_empty) }</p>
            } else {
                <div class="figure__picture" role="region" tabindex="0" aria-label={title.plain()}>{ picture(&eco::draw(&eco), "map--eco", &still) }</div>
            }
        </figure>
    }
}
