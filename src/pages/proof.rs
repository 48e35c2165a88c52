//! The page on which one sees that nothing is sent: what was asked for, what was not, what can be known nonetheless,
//! and how to check it oneself.

use crate::browser::proof::{Record, Request};
use crate::components::text::{list, show, show_with};
use crate::content::Content;
use crate::markup::html;
use sasae_words::ui::proof::Proof;
use yew::prelude::*;

/// The page, with what was recorded when it was opened.
pub fn proof(content: &Content, record: Option<&Record>) -> Html {
    let ui = &content.ui().proof;
    html! {
        <div class="about">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="proof__lead">{ show(&ui.lead) }</p>
            { for record.map(|record| counted(ui, record)) }
            <h2 class="h2">{ show(&ui.seen) }</h2>
            { list(std::slice::from_ref(&ui.seen_host)) }
            <h2 class="h2">{ show(&ui.oneself) }</h2>
            { list(&[ui.flight.clone(), ui.tools.clone()]) }
        </div>
    }
}

fn counted(ui: &Proof, record: &Record) -> Html {
    let Record { before, after, refused, is_closed, is_copied } = record;
    html! {
        <>
            <div class="proof">
                <p class="proof__count" data-after={after.clone()}>{ show_with(&ui.after, after) }</p>
                <p data-refused={refused.clone()}>{ show_with(&ui.refused, refused) }</p>
                <p>{ show(if *is_closed { &ui.closed } else { &ui.not_closed }) }</p>
            </div>
            <h2 class="h2">{ show(&ui.asked) }</h2>
            <ul class="list">{ for before.iter().map(|request| line(ui, request)) }</ul>
            if *is_copied { <p data-copy="">{ show(&ui.copy) }</p> }
        </>
    }
}

/// What was asked for: what it is, its size and its name.
fn line(ui: &Proof, Request { name, kilobytes }: &Request) -> Html {
    let what = match name.rsplit('.').next() {
        Some("" | "html") => &ui.page,
        Some("wasm") => &ui.program,
        Some("pack") => &ui.texts,
        _ => &ui.other,
    };
    html! {
        <li data-asked={name.clone()}>
            { show(what) }{ ": " }{ show_with(&ui.size, kilobytes) }<br /><code class="proof__name">{ name.clone() }</code>
        </li>
    }
}
