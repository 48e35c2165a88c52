//! The numbers to call now, on top of every screen.

use crate::components::phones::dial;
use crate::components::text::show;
use crate::markup::{classes, html};
use sasae_words::words::Words;
use yew::prelude::*;

/// `is_open` on the first page, and once danger was told of; `is_now` once it was.
pub fn emergency(words: &Words, is_open: bool, is_now: bool) -> Html {
    let ui = &words.ui.emergency;
    let title = if is_now { &ui.title_now } else { &ui.title };
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
        <details class={classes!("emergency", is_now.then_some("emergency--now"))} open={is_open}>
            <summary class="emergency__title">{ show(title) }</summary>
            <ul class="emergency__list">{ for lines }</ul>
        </details>
    }
}
