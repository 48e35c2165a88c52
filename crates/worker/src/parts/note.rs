//! The note beside a question: one for each area of life, and one for the person as a whole.

use crate::desk::WorkDesk;
use crate::markup::html;
use sasae_app::browser::input;
use sasae_app::components::text::{show, show_with};
use sasae_casework::record::Record;
use sasae_core::id::{Id, Named};
use sasae_core::question::{Kind, Question};
use yew::prelude::*;

/// The note's id for what concerns the person as a whole.
pub const PERSON: &str = "person";

/// The note that belongs to this question.
pub fn note(desk: &WorkDesk, question: Id<Question>) -> Html {
    let ui = &desk.said().interview;
    let catalogue = desk.content.catalogue();
    let (area, label) = match catalogue.questions[question].kind {
        Kind::Needs(area) => {
            let name = desk.content.words().area(area).plain();
            (catalogue.areas[area].slug().to_owned(), show_with(&ui.note, &name))
        }
        _ => (PERSON.to_owned(), show(&ui.note_here)),
    };
    let written = desk.record.note(&area).to_owned();
    let write = {
        let area = area.clone();
        desk.writes(move |record: &mut Record, event: InputEvent| {
            record.set_note(&area, input::written(&event).unwrap_or_default());
        })
    };
    html! {
        <label class="field work-note" data-note={area.clone()} key={area}>
            <span class="field__label">{ label }</span>
            <textarea class="field__input" rows="3" autocomplete="off" value={written} oninput={write} aria-describedby="note-hint"></textarea>
            <span class="help" id="note-hint">{ show(&ui.note_hint) }</span>
        </label>
    }
}
