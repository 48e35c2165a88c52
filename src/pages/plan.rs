//! The plan.

use crate::components::text::show;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::state::View;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct PlanPageProps {
    pub desk: Desk,
}

#[component]
pub fn PlanPage(props: &PlanPageProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.content.words().plan.plan;
    html! {
        <div class="plan">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Plan) }
            <p class="lead">{ show(&ui.lead) }</p>
        </div>
    }
}
