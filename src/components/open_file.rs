//! Choosing a saved file.

use crate::browser::files::ChosenFile;
use crate::browser::input;
use crate::components::text::show;
use crate::markup::html;
use sasae_words::text::Text;
use yew::prelude::*;

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
