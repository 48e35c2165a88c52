//! Choosing several saved files at once.

use crate::markup::html;
use sasae_app::browser::files::ChosenFile;
use sasae_app::browser::input;
use sasae_app::components::text::show;
use sasae_words::text::Text;
use yew::prelude::*;

/// `label` is what the control is called, `open` what to do with the chosen files.
pub fn open_many(label: &Text, open: &Callback<Vec<ChosenFile>>) -> Html {
    let onchange = open.reform(|event: Event| input::chosen_files(&event));
    html! {
        <label class="file">
            <span class="file__label">{ show(label) }</span>
            <input class="file__input" type="file" multiple=true accept=".json,application/json" data-action="open-many" {onchange} />
        </label>
    }
}
