//! Receiving what a client hands over from their own device.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::state::Deed;
use sasae_app::components::receive::Receive;
use sasae_app::components::text::show;
use sasae_core::keep::Kept;
use std::rc::Rc;
use yew::prelude::*;

/// The page. What was noted stays: it is the same interview, with the answers from the client's own device.
pub fn receive(desk: &WorkDesk) -> Html {
    let ui = &desk.said().receive;
    let record = desk.record.clone();
    let received = desk.deed.reform(move |kept: Kept| Deed::Open(kept, (*record).clone()));
    html! {
        <div class="receive-page">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            <Receive content={desk.content.clone()} words={Rc::new(ui.clone())} {received} />
        </div>
    }
}
