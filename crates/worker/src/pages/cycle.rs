//! See → Think → Plan → Do: the open round with its fields, what it leaves, and the rounds before it.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::fields::Field;
use crate::parts::lines::{Lines, LinesProps};
use crate::parts::names;
use crate::parts::rows::rows;
use crate::sheets;
use sasae_app::components::text::{show, show_with};
use sasae_casework::cycle::{Cycle, Left, Outcome, Row, Unmet, close};
use sasae_casework::record::Record;
use sasae_core::facts::Reach;
use sasae_core::plan::{Plan, plan};
use sasae_core::recommend::{Case, recommend};
use sasae_words::text::Text;
use yew::prelude::*;

/// The page.
pub fn cycle(desk: &WorkDesk) -> Html {
    let ui = &desk.said().cycle;
    let case = desk.case();
    let plan = plan(&case, &recommend(&case), &desk.kept.choices);
    let head = html! {
        <>
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
        </>
    };
    let cycles = &desk.record.cycles;
    match cycles.split_last().filter(|(last, _)| !last.is_closed()) {
        Some((open, before)) => {
            let left = open.leaves(&case, before);
            let paper = sheets::cycle::make(desk, cycles.len(), open, &left);
            html! {
                <div class="papers cycle">
                    <div class="papers__tools">
                        { head }
                        { round(desk, &case, &plan, open, &left) }
                        { earlier(desk, before) }
                        { sheets::hand(desk, &paper) }
                    </div>
                    { sheets::shown(desk, "cycle", &paper) }
                </div>
            }
        }
        None => {
            html! { <div class="cycle">{ head }{ begin(desk, &case, &plan) }{ earlier(desk, cycles) }</div> }
        }
    }
}

/// The offer to begin.
fn begin(desk: &WorkDesk, case: &Case, plan: &Plan) -> Html {
    let ui = &desk.said().cycle;
    let cycle = Cycle::begin(case, plan, desk.today);
    let begin = desk.writes(move |record: &mut Record, _: MouseEvent| record.cycles.push(cycle.clone()));
    html! {
        <div class="main-action">
            <p class="help">{ show(&ui.begin_note) }</p>
            <button type="button" class="button" data-action="cycle-begin" onclick={begin}>
                { show(if desk.record.cycles.is_empty() { &ui.begin } else { &ui.next }) }
            </button>
        </div>
    }
}

/// Writes a field of the open round.
fn writes<T: 'static>(desk: &WorkDesk, set: fn(&mut Cycle, T)) -> Callback<T> {
    desk.writes(move |record: &mut Record, given: T| {
        if let Some(cycle) = record.cycles.last_mut() {
            set(cycle, given);
        }
    })
}

fn round(desk: &WorkDesk, case: &Case, plan: &Plan, open: &Cycle, left: &[Unmet]) -> Html {
    let ui = &desk.said().cycle;
    let unasked = unasked(desk, case);
    let closed = {
        let mut cycles = desk.record.cycles.clone();
        close(&mut cycles, case, desk.today);
        cycles
    };
    let close = desk.writes(move |record: &mut Record, _: MouseEvent| record.cycles.clone_from(&closed));
    let number = desk.record.cycles.len().to_string();
    html! {
        <div class="round">
            <p class="round__number">{ show_with(&ui.round, &number) }{ for open.begun.iter().map(|day| html! { <span class="round__day">{ format!(" {day}") }</span> }) }</p>
            if open.is_due(desk.today) { <p class="note" role="status" data-due="">{ show(&ui.due) }</p> }
            { Field::hinted("seen", &ui.see, &ui.see_hint).area(&open.seen, &writes(desk, |cycle, text| cycle.seen = text)) }
            if !unasked.is_empty() { <p class="help" data-unasked="">{ show(&ui.unasked.with_text(&unasked)) }</p> }
            { Field::hinted("meant", &ui.think, &ui.think_hint).area(&open.meant, &writes(desk, |cycle, text| cycle.meant = text)) }
            { Field::hinted("own-way", &ui.own_way, &ui.own_way_hint).area(&open.own_way, &writes(desk, |cycle, text| cycle.own_way = text)) }
            { rows(desk, case, plan, open) }
            <section class="left" aria-labelledby="left">
                <h2 class="h2" id="left">{ show(&ui.left) }</h2>
                <p class="help">{ show(&ui.left_hint) }</p>
                { self::left(desk, left) }
                { not_taken(desk, open) }
            </section>
            { Field::new("review", &ui.review).day(open.review, &writes(desk, |cycle, day| cycle.review = day)) }
            <p class="help">{ show(&ui.close_note) }</p>
            <button type="button" class="button button--quiet" data-action="cycle-close" onclick={close}>{ show(&ui.close) }</button>
        </div>
    }
}

/// What has not been asked yet, so that an assessment is whole before it is acted on.
fn unasked(desk: &WorkDesk, case: &Case) -> Text {
    let is_open = |id: &_| case.facts.reach(*id) == Reach::Open && case.answers.get(*id).is_none();
    let ids: Vec<_> = case.catalogue.questions.ids().filter(is_open).collect();
    names::questions(desk, &ids)
}

/// The needs that are left, by how.
fn left(desk: &WorkDesk, left: &[Unmet]) -> Html {
    let ui = &desk.said().cycle;
    if left.is_empty() {
        return html! { <p>{ show(&ui.left_none) }</p> };
    }
    let of = |how: Left, title: &Text| {
        let all: Vec<&Unmet> = left.iter().filter(|unmet| unmet.how == how).collect();
        let one = |unmet: &&Unmet| {
            html! {
                <li data-left={unmet.name().to_owned()}>{ show(&names::need_or_words(desk, unmet.name())) }
                    if !unmet.why.is_empty() { { ": " }{ unmet.why.clone() } }
                </li>
            }
        };
        if all.is_empty() {
            return Html::default();
        }
        html! { <><h3 class="h3">{ show(title) }</h3><ul class="list">{ for all.iter().map(one) }</ul></> }
    };
    html! { <>{ of(Left::NotMet, &ui.not_met) }{ of(Left::NotTaken, &ui.not_taken) }</> }
}

fn not_taken(desk: &WorkDesk, open: &Cycle) -> Html {
    let ui = &desk.said().cycle;
    let props = LinesProps {
        id: "not-taken",
        title: ui.not_taken_field.clone(),
        hint: ui.not_taken_hint.clone(),
        add: ui.add.clone(),
        remove: ui.remove.clone(),
        lines: open.not_taken.clone(),
        write: writes(desk, |cycle, lines: Vec<String>| cycle.not_taken = lines),
    };
    html! { <Lines ..props /> }
}

/// The rounds that are closed, the newest first.
fn earlier(desk: &WorkDesk, cycles: &[Cycle]) -> Html {
    let ui = &desk.said().cycle;
    if cycles.is_empty() {
        return Html::default();
    }
    let one = |(place, cycle): (usize, &Cycle)| {
        let closed = cycle.closed.map(|day| ui.closed.with(&day.to_string()));
        let text = |label: &Text, words: &str| {
            if words.is_empty() {
                Html::default()
            } else {
                html! { <p><strong>{ show(label) }</strong>{ ": " }{ words.to_owned() }</p> }
            }
        };
        html! {
            <details class="more" data-round={(place + 1).to_string()}>
                <summary class="more__title">{ show_with(&ui.round, &(place + 1).to_string()) }{ " " }{ for closed.iter().map(show) }</summary>
                { text(&ui.see, &cycle.seen) }
                { text(&ui.think, &cycle.meant) }
                { text(&ui.own_way, &cycle.own_way) }
                <ul class="list">{ for cycle.rows.iter().enumerate().map(|(place, row)| html! {
                    <li>{ show(&name(desk, place, row)) }{ ": " }{ show(outcome(desk, row.outcome)) }{ if row.why.is_empty() { String::new() } else { format!(" {}", row.why) } }</li>
                }) }</ul>
                { left(desk, &cycle.left) }
            </details>
        }
    };
    html! {
        <section class="earlier" aria-labelledby="earlier">
            <h2 class="h2" id="earlier">{ show(&ui.earlier) }</h2>
            { for cycles.iter().enumerate().rev().map(one) }
        </section>
    }
}

/// What a row is called: by its support, by what is done, or else by its number.
pub fn name(desk: &WorkDesk, place: usize, row: &Row) -> Text {
    match (names::support(desk, row.support.as_deref()), row.what.trim()) {
        (Some(id), _) => desk.card(id).name.clone(),
        (None, "") => desk.said().cycle.row.with(&(place + 1).to_string()),
        (None, what) => names::own(what),
    }
}

/// How something went, in words.
pub fn outcome(desk: &WorkDesk, outcome: Outcome) -> &Text {
    let ui = &desk.said().cycle;
    match outcome {
        Outcome::Open => &ui.open,
        Outcome::Done => &ui.done,
        Outcome::NotDone => &ui.not_done,
    }
}
