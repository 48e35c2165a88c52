//! Choosing a saved file.

use crate::components::text::show;
use sasae_words::text::Text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct OpenFileProps {
    /// What the control is called.
    pub label: Text,
    /// What to do with the chosen file.
    pub open: Callback<web_sys::File>,
}

#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let open = props.open.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open.emit(file);
        }
        // So that choosing the same file again is a change again.
        input.set_value("");
    });
    html! {
        <label class="file">
            <span class="file__label">{ show(&props.label) }</span>
            <input class="file__input" type="file" accept=".json,application/json" data-action="open" {onchange} />
        </label>
    }
}
