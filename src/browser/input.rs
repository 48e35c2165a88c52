//! Reading what a person typed, selected or chose.

use crate::browser::files::ChosenFile;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What stands in the text field.
pub fn typed(event: &InputEvent) -> Option<String> {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value())
}

/// What stands in the field of several lines.
pub fn written(event: &InputEvent) -> Option<String> {
    event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value())
}

/// What is selected in the list; nothing for the empty value.
pub fn selected(event: &Event) -> Option<String> {
    event
        .target_dyn_into::<HtmlSelectElement>()
        .map(|select| select.value())
        .filter(|value| !value.is_empty())
}

/// The file that was chosen. The field is emptied, so that choosing the same file again is a change again.
pub fn chosen_file(event: &Event) -> Option<ChosenFile> {
    let input = event.target_dyn_into::<HtmlInputElement>()?;
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}
