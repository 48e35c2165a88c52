//! The map of the field.

use crate::components::text::show;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::state::View;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct FieldPageProps {
    pub desk: Desk,
}

#[component]
pub fn FieldPage(props: &FieldPageProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.content.words().maps.field;
    html! {
        <div class="field">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Field) }
            <p class="lead">{ show(&ui.lead) }</p>
        </div>
    }
}
