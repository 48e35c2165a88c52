//! How the needs came and went, as a table: a column for each file, in words and a sign, so that no colour is needed.

use crate::desk::WorkDesk;
use crate::markup::{classes, html};
use sasae_app::components::text::show;
use sasae_casework::follow_up::{Cell, Course, Row, Timeline};
use sasae_core::id::Named;
use sasae_words::text::Text;
use yew::prelude::*;

/// The table; `titles` are what the files are called, in the order of its columns.
pub fn timeline(desk: &WorkDesk, timeline: &Timeline, titles: &[Text]) -> Html {
    let ui = &desk.said().follow_up;
    let row = |row: &Row| {
        let words = desk.content.words().need(row.need);
        html! {
            <tr data-need={desk.content.catalogue().needs[row.need].slug().to_owned()}>
                <th scope="row">{ show(&words.title) }</th>
                { for row.cells.iter().map(|it| cell(desk, it)) }
            </tr>
        }
    };
    html! {
        <section class="timeline" aria-labelledby="timeline">
            <h2 class="h2" id="timeline">{ show(&ui.timeline) }</h2>
            <p class="help">{ show(&ui.timeline_note) }</p>
            <div class="wide-table" role="region" tabindex="0" aria-labelledby="timeline">
                <table class="work-table">
                    <thead><tr>
                        <th scope="col">{ show(&ui.needs) }</th>
                        { for titles.iter().map(|title| html! { <th scope="col">{ show(title) }</th> }) }
                    </tr></thead>
                    <tbody>{ for timeline.rows.iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn cell(desk: &WorkDesk, cell: &Cell) -> Html {
    let ui = &desk.said().follow_up;
    let (sign, slug, course) = match cell.course {
        Course::Absent => ("", "absent", None),
        Course::Told => ("●", "told", None),
        Course::Came => ("＋", "came", Some(&ui.came)),
        Course::Stays => ("→", "stays", Some(&ui.stays)),
        Course::Pressed => ("▲", "pressed", Some(&ui.pressed)),
        Course::Eased => ("▽", "eased", Some(&ui.eased)),
        Course::Went => ("×", "went", Some(&ui.went)),
    };
    let urgency = cell.need.map(|need| {
        if need.is_stated { desk.content.words().labels.urgency_of(need.urgency) } else { &ui.possible }
    });
    html! {
        <td class={classes!("course", format!("course--{slug}"))} data-course={slug}>
            if !sign.is_empty() { <span class="course__sign" aria-hidden="true">{ sign }</span> }
            if let Some(course) = course { <span class="course__word">{ show(course) }</span> }
            if let Some(urgency) = urgency { <span class="course__urgency">{ show(urgency) }</span> }
        </td>
    }
}
