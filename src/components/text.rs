//! Texts with readings, as ruby that is read once.

use crate::markup::html;
use sasae_words::text::{Run, Text};
use yew::prelude::*;

/// The text as it is shown.
pub fn show(text: &Text) -> Html {
    text.0.iter().map(run).collect()
}

/// The text with its slot filled.
pub fn show_with(text: &Text, slot: &str) -> Html {
    show(&text.with(slot))
}

/// A name and what belongs to it, in a line.
pub fn named(name: &Text, value: &Text) -> Html {
    html! { <>{ show(name) }{ ": " }{ show(value) }</> }
}

/// The texts as a list, or nothing if there are none.
pub fn list(texts: &[Text]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! { <ul class="list">{ for texts.iter().map(|text| html! { <li>{ show(text) }</li> }) }</ul> }
}

fn run(run: &Run) -> Html {
    match run {
        Run::Plain(text) => html! { { text.clone() } },
        // The reading is for the eyes; a screen reader reads the word itself.
        Run::Ruby { base, reading } => html! {
            <ruby>{ base.clone() }<rp>{ "(" }</rp><rt aria-hidden="true">{ reading.clone() }</rt><rp>{ ")" }</rp></ruby>
        },
        Run::Slot => Html::default(),
    }
}
