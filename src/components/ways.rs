//! The ways to look at the result, on each of its pages.

use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::html;
use crate::state::{Act, View};
use sasae_core::session::Action;
use sasae_words::text::Text;
use yew::prelude::*;

/// Links to all pages of the result; `here` is the one in front.
pub fn ways(desk: &Desk, here: View) -> Html {
    let ui = &desk.content.words().plan.ways;
    let way = |name: &'static str, text: &Text, view: View| {
        let go = desk.act.reform(move |_: MouseEvent| match view {
            View::Interview => Act::Interview(Action::ShowResult),
            _ => Act::Show(view),
        });
        html! {
            <li><button type="button" class="way" data-action={name} aria-current={(view == here).then_some("page")} onclick={go}>{ show(text) }</button></li>
        }
    };
    html! {
        <nav class="ways" aria-label={ui.name.plain()}>
            <ul class="ways__list">
                { way("way-list", &ui.list, View::Interview) }
                { way("way-plan", &ui.plan, View::Plan) }
                { way("way-what-if", &ui.what_if, View::WhatIf) }
                { way("way-eco", &ui.eco, View::Eco) }
                { way("way-field", &ui.field, View::Field) }
                { way("way-papers", &ui.papers, View::Papers) }
            </ul>
        </nav>
    }
}
