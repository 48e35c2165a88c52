//! The numbers to call now, on top of every screen.

use crate::components::phones::dial;
use crate::components::text::show;
use crate::content::Content;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct EmergencyProps {
    pub content: Content,
    /// Whether the list is open: on the first page, and once danger was told of.
    pub is_open: bool,
    /// Whether danger was told of.
    pub is_now: bool,
}

#[component]
pub fn Emergency(props: &EmergencyProps) -> Html {
    let words = props.content.words();
    let ui = &words.ui.emergency;
    let title = if props.is_now { &ui.title_now } else { &ui.title };
    let lines = words.emergency.iter().map(|line| {
        html! {
            <li class="call">
                <a class="call__link" href={dial(&line.number)}>
                    <span class="call__number">{ line.number.clone() }</span>
                    <span class="call__name">{ show(&line.name) }</span>
                </a>
                <span class="call__hours">{ show(&line.hours) }</span>
            </li>
        }
    });
    html! {
        <details class={classes!("emergency", props.is_now.then_some("emergency--now"))} open={props.is_open}>
            <summary class="emergency__title">{ show(title) }</summary>
            <ul class="emergency__list">{ for lines }</ul>
        </details>
    }
}
