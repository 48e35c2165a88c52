//! A resource's rule in plain words, as nested lists.

use crate::components::text::{list, named, show};
use crate::content::Content;
use crate::markup::html;
use sasae_core::condition::Condition;
use sasae_core::outline::{Outline, outline};
use sasae_words::text::Text;
use yew::prelude::*;

/// Whom a resource is for; `office` is what only the office can say, once for the whole rule.
pub fn rule(content: &Content, condition: Option<&Condition>, office: &[Text]) -> Html {
    let ui = &content.ui().rule;
    match condition.map(outline) {
        None => html! { <p>{ show(&ui.everyone) }</p> },
        Some(outline) => html! {
            <div class="rule">
                { part(content, &outline) }
                if !office.is_empty() {
                    <p>{ show(&ui.office) }</p>
                    { list(office) }
                }
            </div>
        },
    }
}

fn part(content: &Content, outline: &Outline) -> Html {
    let ui = &content.ui().rule;
    let parts = |title: Html, parts: &[Outline]| {
        let each = parts.iter().map(|inner| html! { <li>{ part(content, inner) }</li> });
        html! { <>{ title }<ul class="list">{ for each }</ul></> }
    };
    match outline {
        Outline::Is { question, options, wants } => {
            let (question, wanted) = content.words().atom(content.catalogue(), *question, *options, *wants);
            named(question, &wanted)
        }
        Outline::Office => show(&ui.office),
        Outline::All(inner) => parts(show(&ui.all), inner),
        Outline::Any(inner) => parts(show(&ui.any), inner),
        Outline::AtLeast { k, of } => parts(show(&ui.at_least.with(&k.to_string())), of),
    }
}
