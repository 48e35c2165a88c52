//! Papers to take along.

use crate::components::text::show;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::state::View;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct PapersPageProps {
    /// In the language that is spoken.
    pub desk: Desk,
    /// In the language of the counter.
    pub counter: Desk,
    /// In やさしい日本語, once it is there.
    pub easy: Option<Desk>,
}

#[component]
pub fn PapersPage(props: &PapersPageProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.content.words().papers;
    html! {
        <div class="papers">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Papers) }
            <p class="lead">{ show(&ui.lead) }</p>
        </div>
    }
}
