//! What covers the screen when nobody has touched anything for long.

use crate::components::text::show;
use crate::content::Content;
use crate::markup::html;
use crate::state::Act;
use yew::prelude::*;

/// The id of the dialog.
pub const QUIET: &str = "quiet";

/// The dialog; the browser keeps it closed until it is asked for.
pub fn quiet(content: &Content, act: &Callback<Act>, leave: &Callback<MouseEvent>) -> Html {
    let (ui, frame) = (&content.ui().pause, &content.ui().frame);
    let here = act.reform(|()| Act::Quiet(false));
    html! {
        <dialog id={QUIET} class="quiet" aria-labelledby="quiet-title" aria-describedby="quiet-note" onclose={here.reform(|_: Event| ())}>
            <h2 id="quiet-title" class="h1">{ show(&ui.quiet) }</h2>
            <p id="quiet-note" class="lead">{ show(&ui.quiet_note) }</p>
            <button type="button" class="button button--wide" data-action="here" onclick={here.reform(|_: MouseEvent| ())}>{ show(&ui.here) }</button>
            <button type="button" class="button button--quiet button--wide" onclick={leave.clone()}>{ show(&frame.exit) }</button>
        </dialog>
    }
}
