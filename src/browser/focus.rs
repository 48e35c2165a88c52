//! Where the focus is, and that it is seen: after a step on the heading of the new screen, which begins at its top;
//! with keys, never under the bar at the edge of the window.

use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Moves the focus to the screen's heading.
pub fn heading() {
    let Some(window) = web_sys::window() else { return };
    let heading = window.document().and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
    window.scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves the focus past what stands around every screen. The address stays as it is: a link would add to it.
pub fn past_the_frame(event: &web_sys::MouseEvent) {
    event.prevent_default();
    on("main");
}

/// Moves the focus to what has this id, into the middle of the window. A summary is opened.
pub fn on(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        if let Some(fold) = found.parent_element().filter(|_| found.tag_name() == "SUMMARY") {
            let _ = fold.set_attribute("open", "");
        }
        let _ = found.focus();
        let middle = ScrollIntoViewOptions::new();
        middle.set_block(ScrollLogicalPosition::Center);
        found.scroll_into_view_with_scroll_into_view_options(&middle);
    }
}

/// Scrolls what has this id sideways to its middle, where it is wider than it is shown.
pub fn on_the_middle_of(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(found) = found {
        found.set_scroll_left((found.scroll_width() - found.client_width()) / 2);
    }
}

/// Scrolls what keys have given the focus into view and out from under the bar. WebKit takes what the bar covers for
/// visible, and does not scroll at all to a radio that the arrows lead to. Lives as long as the listeners are kept.
///
/// What a pointer has pressed stays where it is; it must not move away under the finger. `:focus-visible` does not
/// tell them apart, since WebKit's radios do not match it after an arrow.
pub fn keep_in_view() -> Option<[EventListener; 3]> {
    let document = web_sys::window()?.document()?;
    let is_by_keys = Rc::new(Cell::new(false));
    let turn = |event: &'static str, to: bool| {
        let is_by_keys = is_by_keys.clone();
        EventListener::new(&document, event, move |_| is_by_keys.set(to))
    };
    let (keys, pointer) = (turn("keydown", true), turn("pointerdown", false));
    let focus = EventListener::new(&document, "focusin", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        // A heading gets the focus from `heading`, which puts the screen at its top.
        if let Some(target) = target.filter(|target| is_by_keys.get() && target.tag_name() != "H1") {
            let whole = target.closest("label").ok().flatten().unwrap_or(target);
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            whole.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
    Some([keys, pointer, focus])
}
