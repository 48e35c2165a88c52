//! Choosing a saved file.

use crate::browser::files::ChosenFile;
use crate::browser::input;
use crate::components::text::show;
use sasae_words::text::Text;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct OpenFileProps {
    /// What the control is called.
    pub label: Text,
    /// What to do with the chosen file.
    pub open: Callback<ChosenFile>,
}

#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let open = props.open.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = input::chosen_file(&event) {
            open.emit(file);
        }
    });
    html! {
        <label class="file">
            <span class="file__label">{ show(&props.label) }</span>
            <input class="file__input" type="file" accept=".json,application/json" data-action="open" {onchange} />
        </label>
    }
}
