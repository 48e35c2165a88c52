//! Something folded away, which is made only once it is unfolded: most of it is never looked at, and making it would
//! keep the person waiting for what they do look at.

use crate::browser::later;
use crate::markup::html;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct FoldProps {
    /// The line that unfolds it.
    pub title: Html,
    /// Makes what is folded away.
    pub body: Callback<(), Html>,
}

#[component]
pub fn Fold(props: &FoldProps) -> Html {
    // Where nothing can unfold it later, it is there from the beginning.
    let is_made = use_state_eq(|| !later::can_wait());
    let make = {
        let is_made = is_made.clone();
        Callback::from(move |_: Event| is_made.set(true))
    };
    html! {
        <details class="more" data-made={is_made.to_string()} ontoggle={make}>
            <summary class="more__title">{ props.title.clone() }</summary>
            if *is_made { { props.body.emit(()) } }
        </details>
    }
}
