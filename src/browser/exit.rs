//! Leaving at once: nothing is left behind by this page.
//!
//! The document is emptied first, so that neither a screenshot of the task list nor the back/forward cache shows
//! anything, and then replaced by a blank page, so that Back does not return here.

use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Leaves.
pub fn leave() {
    let Some(window) = web_sys::window() else { return };
    // Heard by the script of the page that keeps a copy on the device: the copy goes too.
    let _ = Event::new("leave").and_then(|event| window.dispatch_event(&event));
    if let Some(document) = window.document() {
        document.set_title("");
        if let Some(root) = document.document_element() {
            root.replace_children_with_node_0();
        }
    }
    // `replace` fails only where the browser forbids navigation; the page is empty by then.
    let _ = window.location().replace("about:blank");
}

/// How close together two presses of Esc must be, in milliseconds.
const TWICE_WITHIN: f64 = 1000.0;

/// Leaves when Esc is pressed twice in a row. Lives as long as the listener is kept.
pub fn on_double_escape(leave: impl Fn() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let before = Rc::new(Cell::new(f64::NEG_INFINITY));
    Some(EventListener::new(&document, "keydown", move |event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        let now = event.time_stamp();
        if !is_escape {
            before.set(f64::NEG_INFINITY);
        } else if now < before.get() + TWICE_WITHIN {
            leave();
        } else {
            before.set(now);
        }
    }))
}
