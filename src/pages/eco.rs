//! The eco-map: the person and their ties, now and to come.

use crate::components::text::show;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::state::View;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct EcoPageProps {
    pub desk: Desk,
}

#[component]
pub fn EcoPage(props: &EcoPageProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.content.words().maps.eco;
    html! {
        <div class="eco">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Eco) }
            <p class="lead">{ show(&ui.lead) }</p>
        </div>
    }
}
