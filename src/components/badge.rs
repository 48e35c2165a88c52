//! Formal and informal, told apart by shape and word; and the standing beside them.

use crate::components::text::show;
use crate::markup::{classes, html};
use sasae_core::recommend::Standing;
use sasae_core::resource::Form;
use sasae_words::words::Labels;
use yew::prelude::*;

/// The mark of a form: a square for what is institutionalised, a circle for what is not. Beside words only.
pub fn shape(form: Form) -> Html {
    match form {
        Form::Formal => html! {
            <svg class="shape shape--formal" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <rect x="2" y="2" width="12" height="12" rx="2" />
            </svg>
        },
        Form::Informal => html! {
            <svg class="shape shape--informal" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <circle cx="8" cy="8" r="6.5" />
            </svg>
        },
    }
}

/// The form in shape and word.
pub fn form(labels: &Labels, form: Form) -> Html {
    html! { <span class={classes!("badge", format!("badge--{}", form.slug()))}>{ shape(form) }{ show(labels.form_of(form)) }</span> }
}

/// The standing in words.
pub fn standing(labels: &Labels, standing: Standing) -> Html {
    html! { <span class={classes!("standing", format!("standing--{}", standing.slug()))}>{ show(labels.standing_of(standing)) }</span> }
}
