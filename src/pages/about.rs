//! What the program does with what it is told, and what it cannot do.

use crate::components::text::{list, show};
use crate::content::Content;
use yew::prelude::*;

/// The page.
pub fn about(content: &Content) -> Html {
    let ui = &content.ui().about;
    html! {
        <div class="about">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { list(&ui.does) }
            <h2 class="h2">{ show(&ui.limits_title) }</h2>
            { list(&ui.limits) }
            <h2 class="h2">{ show(&ui.sources_title) }</h2>
            { list(&ui.sources) }
        </div>
    }
}
