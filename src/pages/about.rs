//! What the program does with what it is told, and what it cannot do.

use crate::browser::proof;
use crate::components::text::{list, show};
use crate::content::Content;
use crate::markup::html;
use crate::state::Act;
use yew::prelude::*;

/// The page.
pub fn about(content: &Content, act: &Callback<Act>) -> Html {
    let ui = &content.ui().about;
    let prove = act.reform(|_: MouseEvent| Act::Prove(proof::record()));
    html! {
        <div class="about">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { list(&ui.does) }
            <button type="button" class="button button--quiet" data-action="proof" onclick={prove}>{ show(&content.ui().proof.title) }</button>
            <h2 class="h2">{ show(&ui.limits_title) }</h2>
            { list(&ui.limits) }
            <h2 class="h2">{ show(&ui.sources_title) }</h2>
            { list(&ui.sources) }
        </div>
    }
}
