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

/// The files that were chosen, in the browser's order. The field is emptied, as by [`chosen_file`].
pub fn chosen_files(event: &Event) -> Vec<ChosenFile> {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return Vec::new() };
    let files = input.files();
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    let chosen = (0..count).filter_map(|place| files.as_ref()?.get(place)).collect();
    input.set_value("");
    chosen
}

/// The file that was chosen. The field is emptied, so that choosing the same file again is a change again.
pub fn chosen_file(event: &Event) -> Option<ChosenFile> {
    let input = event.target_dyn_into::<HtmlInputElement>()?;
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}
