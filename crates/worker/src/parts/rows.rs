//! Plan and Do: the rows of the open round, each with who, what, until when, how one can tell, and how it went.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::pages::cycle::{name, outcome};
use crate::parts::fields::Field;
use crate::parts::names;
use sasae_app::components::text::show;
use sasae_casework::cycle::{Cycle, Outcome, Row};
use sasae_casework::record::Record;
use sasae_core::date::Date;
use sasae_core::plan::Plan;
use sasae_core::recommend::Case;
use yew::prelude::*;

/// The rows, and the ways to have more.
pub fn rows(desk: &WorkDesk, case: &Case, plan: &Plan, open: &Cycle) -> Html {
    let ui = &desk.said().cycle;
    let mut more = open.clone();
    more.take_up(case, plan, desk.today);
    let has_more = more.rows.len() > open.rows.len();
    let new = more.rows.split_off(open.rows.len());
    let take_up = on_rows(desk, move |rows: &mut Vec<Row>, _: MouseEvent| rows.extend(new.iter().cloned()));
    let add = on_rows(desk, |rows: &mut Vec<Row>, _: MouseEvent| rows.push(Row::default()));
    html! {
        <section class="rows" aria-labelledby="rows">
            <h2 class="h2" id="rows">{ show(&ui.plan) }</h2>
            <p class="help">{ show(&ui.plan_hint) }</p>
            <h3 class="h3">{ show(&ui.do_it) }</h3>
            <p class="help">{ show(&ui.do_hint) }</p>
            <ul class="work-rows">{ for open.rows.iter().enumerate().map(|(place, it)| row(desk, place, it)) }</ul>
            <div class="hand__buttons">
                if has_more { <button type="button" class="button button--quiet" data-action="take-up" onclick={take_up}>{ show(&ui.take_up) }</button> }
                <button type="button" class="button button--quiet" data-action="add-row" onclick={add}>{ show(&ui.add_row) }</button>
            </div>
        </section>
    }
}

/// Changes the rows of the open round.
fn on_rows<T: 'static>(desk: &WorkDesk, edit: impl Fn(&mut Vec<Row>, T) + Clone + 'static) -> Callback<T> {
    desk.writes(move |record: &mut Record, given: T| {
        if let Some(cycle) = record.cycles.last_mut() {
            edit(&mut cycle.rows, given);
        }
    })
}

fn row(desk: &WorkDesk, place: usize, row: &Row) -> Html {
    let ui = &desk.said().cycle;
    let called = name(desk, place, row);
    let write = |set: fn(&mut Row, String)| on_row(desk, place, set);
    let until = on_row(desk, place, |row, day: Option<Date>| row.until = day);
    let remove = on_rows(desk, move |rows: &mut Vec<Row>, _: MouseEvent| {
        if place < rows.len() {
            rows.remove(place);
        }
    });
    let needs = names::needs_or_words(desk, &row.needs);
    let step = names::support(desk, row.support.as_deref()).map(|id| &desk.card(id).first_step);
    let id = |field: &str| format!("row-{place}-{field}");
    html! {
        <li class="member-row" data-row={row.support.clone().unwrap_or_default()}>
            <fieldset class="member-row__fields">
                <legend class="member-row__name">{ show(&called) }</legend>
                if !needs.is_empty() { <p class="help">{ show(&ui.for_needs.with_text(&needs)) }</p> }
                { for step.iter().map(|step| html! { <p class="help">{ show(&ui.first_step.with_text(step)) }</p> }) }
                { Field::new(&id("what"), &ui.what).line(&row.what, &write(|row, text| row.what = text)) }
                { Field::new(&id("who"), &ui.who).line(&row.who, &write(|row, text| row.who = text)) }
                { Field::new(&id("until"), &ui.until).day(row.until, &until) }
                { Field::new(&id("criterion"), &ui.criterion).line(&row.criterion, &write(|row, text| row.criterion = text)) }
                { outcomes(desk, place, row) }
                if row.outcome != Outcome::Open {
                    { Field::new(&id("why"), &ui.why).line(&row.why, &write(|row, text| row.why = text)) }
                }
                <button type="button" class="link" data-action="remove-row" onclick={remove}>{ show(&ui.remove_row.with_text(&called)) }</button>
            </fieldset>
        </li>
    }
}

/// Changes one row.
fn on_row<T: 'static>(desk: &WorkDesk, place: usize, set: fn(&mut Row, T)) -> Callback<T> {
    on_rows(desk, move |rows: &mut Vec<Row>, given: T| {
        if let Some(row) = rows.get_mut(place) {
            set(row, given);
        }
    })
}

/// How it went.
fn outcomes(desk: &WorkDesk, place: usize, row: &Row) -> Html {
    let one = |how: &Outcome| {
        let how = *how;
        let choose = on_rows(desk, move |rows: &mut Vec<Row>, _: Event| {
            if let Some(row) = rows.get_mut(place) {
                row.outcome = how;
            }
        });
        html! {
            <label class="wish outcome">
                <input type="radio" class="wish__box" name={format!("outcome-{place}")} value={how.slug()} checked={row.outcome == how} onchange={choose} />
                <span>{ show(outcome(desk, how)) }</span>
            </label>
        }
    };
    html! {
        <div class="outcomes" role="radiogroup" aria-label={desk.said().cycle.outcome.plain()}>{ for Outcome::ALL.iter().map(one) }</div>
    }
}
