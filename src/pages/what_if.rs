//! What would be different.

use crate::components::text::show;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::state::View;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct WhatIfPageProps {
    pub desk: Desk,
}

#[component]
pub fn WhatIfPage(props: &WhatIfPageProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.content.words().plan.what_if;
    html! {
        <div class="what-if">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::WhatIf) }
            <p class="lead">{ show(&ui.lead) }</p>
        </div>
    }
}
