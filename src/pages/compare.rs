//! Supports side by side.

use crate::components::text::show;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::state::View;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ComparePageProps {
    pub desk: Desk,
}

#[component]
pub fn ComparePage(props: &ComparePageProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.content.words().plan.compare;
    html! {
        <div class="compare">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Compare) }
            <p class="lead">{ show(&ui.lead) }</p>
        </div>
    }
}
