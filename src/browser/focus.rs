//! After a step, the heading of the new screen has the focus and the screen begins at its top.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the screen's heading.
pub fn heading() {
    let Some(window) = web_sys::window() else { return };
    let heading = window.document().and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
    window.scroll_to_with_x_and_y(0.0, 0.0);
}
