//! The fields of a paper, to be corrected before it is printed.

use crate::desk::WorkDesk;
use crate::markup::html;
use sasae_app::browser::input;
use sasae_app::components::text::{show, show_with};
use sasae_casework::forms::Filled;
use sasae_casework::heard::Heard;
use sasae_casework::record::Record;
use sasae_words::text::Text;
use yew::prelude::*;

/// One field under its name; `room` is how many lines it has at least.
pub fn edit(desk: &WorkDesk, heard: &Heard, label: &Text, field: &Filled, room: u8) -> Html {
    let ui = &desk.said().forms.page;
    let written = field.text(heard).to_owned();
    let rows = written.lines().count().clamp(usize::from(room.max(1)), 8);
    let write = {
        let (key, filled) = (field.key.clone(), field.filled.clone());
        desk.writes(move |record: &mut Record, event: InputEvent| {
            record.edit(&key, input::written(&event).unwrap_or_default(), &filled);
        })
    };
    let undo = {
        let key = field.key.clone();
        desk.writes(move |record: &mut Record, _: MouseEvent| {
            record.edits.remove(&key);
        })
    };
    html! {
        <div class="edit" key={field.key.clone()}>
            <label class="field"><span class="field__label">{ show(label) }
                if field.is_edited { <span class="tag tag--quiet">{ show(&ui.edited) }</span> }</span>
                <textarea class="field__input" data-edit={field.key.clone()} rows={rows.to_string()} maxlength="2000" autocomplete="off" value={written} oninput={write}></textarea></label>
            if field.is_edited {
                <button type="button" class="link" data-action="undo-edit" onclick={undo}>{ show_with(&ui.undo, &label.plain()) }</button>
            }
        </div>
    }
}
