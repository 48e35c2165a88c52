//! Choosing a saved file.

use crate::browser::files::ChosenFile;
use crate::browser::input;
use crate::components::text::show;
use crate::markup::html;
use sasae_words::text::Text;
use yew::prelude::*;

/// A control for a file of any kind.
pub struct AnyFile<'a> {
    /// What it is called.
    pub label: &'a Text,
    /// Its readable id.
    pub action: &'static str,
}

/// Chooses a file of any kind.
pub fn open_any(control: &AnyFile<'_>, open: &Callback<ChosenFile>) -> Html {
    let open = open.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = input::chosen_file(&event) {
            open.emit(file);
        }
    });
    html! {
        <label class="file">
            <span class="file__label">{ show(control.label) }</span>
            <input class="file__input" type="file" data-action={control.action} {onchange} />
        </label>
    }
}

/// `label` is what the control is called, `open` what to do with the chosen file.
pub fn open_file(label: &Text, open: &Callback<ChosenFile>) -> Html {
    let open = open.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = input::chosen_file(&event) {
            open.emit(file);
        }
    });
    html! {
        <label class="file">
            <span class="file__label">{ show(label) }</span>
            <input class="file__input" type="file" accept=".json,application/json" data-action="open" {onchange} />
        </label>
    }
}
