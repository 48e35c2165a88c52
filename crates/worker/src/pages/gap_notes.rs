//! Gap notes: what the people of the opened files lack, counted without names, and only when the worker asks.

use crate::desk::{WorkDesk, voice};
use crate::files;
use crate::gap_table::{GapRow, Small, row, rows};
use crate::markup::html;
use crate::parts::open_many::open_many;
use crate::state::Deed;
use sasae_app::components::text::{show, show_with};
use sasae_casework::csv::csv;
use sasae_casework::gap_notes::{GapNotes, Lacking, Noted};
use sasae_casework::record::Record;
use sasae_core::id::Named;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct GapNotesProps {
    pub desk: WorkDesk,
}

#[component]
pub fn GapNotesPage(props: &GapNotesProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.said().gap_notes;
    let small = use_state(|| Small::Masked);
    let notes = notes(desk);
    let open = {
        let (content, today) = (desk.content.clone(), desk.today);
        let refused = desk.said().follow_up.refused.clone();
        files::open_many(desk.content.clone(), refused, desk.deed.clone(), move |text, kept, record| {
            files::count(&content, today, text, &kept, &record)
        })
    };
    let counts_this = desk.opened.counts_this;
    let count_this = desk.deed.reform(move |_: Event| Deed::CountThis(!counts_this));
    let clear = desk.deed.reform(|_: MouseEvent| Deed::CountNothing);
    let leave_out = {
        let small = small.clone();
        Callback::from(move |_: Event| {
            small.set(if *small == Small::Masked { Small::LeftOut } else { Small::Masked });
        })
    };
    let save = {
        // The council reads Japanese, whatever the screen speaks.
        let said = desk.speaking(&desk.counter);
        let table = csv(&rows(&notes, desk.content.catalogue(), voice(&desk.counter, &said), *small));
        Callback::from(move |_: MouseEvent| files::save_table(&table))
    };
    let has_answers = !desk.kept.answers.is_empty();
    html! {
        <div class="gap-notes">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            <p class="note">{ show(&ui.taken) }</p>
            { open_many(&ui.open, &open) }
            <p class="help">{ show(&ui.open_note) }</p>
            if has_answers {
                <label class="wish">
                    <input type="checkbox" class="wish__box" data-wish="count-this" checked={counts_this} onchange={count_this} />
                    <span>{ show(&ui.count_this) }</span>
                </label>
            }
            if notes.people == 0 {
                <p class="note" data-counted="0">{ show(&ui.none) }</p>
            } else {
                <p role="status" data-counted={notes.people.to_string()}>{ show_with(&ui.people, &notes.people.to_string()) }
                    if let Some((first, last)) = notes.months { { " / " }{ show_with(&ui.months, &format!("{first} – {last}")) } }</p>
                { table(desk, &notes) }
                <div class="keep">
                    <button type="button" class="button" data-action="save-gaps" onclick={save}>{ show(&ui.save) }</button>
                    <p class="help">{ show(&ui.save_note) }</p>
                    <label class="wish">
                        <input type="checkbox" class="wish__box" data-wish="leave-out" checked={*small == Small::LeftOut} onchange={leave_out} />
                        <span>{ show(&ui.leave_out) }</span>
                    </label>
                    <button type="button" class="link" data-action="count-nothing" onclick={clear}>{ show(&ui.clear) }</button>
                </div>
            }
        </div>
    }
}

/// What was counted, with the interview that is open where it counts.
fn notes(desk: &WorkDesk) -> GapNotes {
    let mut noted: Vec<Noted> = desk.opened.noted.iter().map(|(_, noted)| noted.clone()).collect();
    if desk.opened.counts_this {
        let record = Record { day: Some(desk.today), ..(*desk.record).clone() };
        noted.push(Noted::of(&desk.case(), &desk.kept, &record));
    }
    GapNotes::count(&noted)
}

fn table(desk: &WorkDesk, notes: &GapNotes) -> Html {
    let ui = &desk.said().gap_notes;
    if notes.counts.is_empty() {
        return html! { <p class="note">{ show(&ui.no_gaps) }</p> };
    }
    let (catalogue, voice) = (desk.content.catalogue(), voice(&desk.desk, &desk.spoken));
    let one = |(lacking, count): (&Lacking, &usize)| {
        let GapRow { area, need, missing, reason, start } = row(lacking, catalogue, voice);
        html! {
            <tr data-need={catalogue.needs[lacking.need].slug().to_owned()} data-gap={lacking.lack.slug()}>
                <th scope="row">{ show(&need) }<span class="work-table__more">{ show(&area) }</span></th>
                <td>{ show(&missing) }</td><td>{ show(&reason) }</td><td>{ count.to_string() }</td><td>{ show(&start) }</td>
            </tr>
        }
    };
    html! {
        <div class="wide-table" role="region" tabindex="0" aria-label={ui.title.plain()}>
            <table class="work-table">
                <thead><tr>
                    <th scope="col">{ show(&ui.need) }</th><th scope="col">{ show(&ui.missing) }</th><th scope="col">{ show(&ui.reason) }</th>
                    <th scope="col">{ show(&ui.count) }</th><th scope="col">{ show(&ui.start) }</th>
                </tr></thead>
                <tbody>{ for notes.counts.iter().map(one) }</tbody>
            </table>
        </div>
    }
}
