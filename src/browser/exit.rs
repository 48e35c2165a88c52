//! Leaving at once: nothing is left behind by this page.
//!
//! The document is emptied first, so that neither a screenshot of the task list nor the back/forward cache shows
//! anything. Then our entries are taken out of the browser's history as far as a page can, and the last is replaced by a
//! blank page, so that Back does not return here.

use crate::browser::{history, speech};
use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PageTransitionEvent};

/// Leaves.
pub fn leave() {
    speech::stop();
    // Heard by the script of the page that keeps a copy on the device: the copy goes too.
    let _ = web_sys::window().and_then(|window| window.dispatch_event(&Event::new("leave").ok()?).ok());
    blank();
    history::forget(|| {
        if let Some(window) = web_sys::window() {
            // `replace` fails only where the browser forbids navigation; the page is empty by then.
            let _ = window.location().replace("about:blank");
        }
    });
}

fn blank() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title("");
    if let Some(root) = document.document_element() {
        root.replace_children_with_node_0();
    }
}

/// However the page is left, by a link, the address bar or the browser's Back: what the browser keeps of it for
/// coming back is empty, and who comes back to it gets the page anew. Lives as long as the listeners are kept.
pub fn on_any_way_out() -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let out = EventListener::new(&window, "pagehide", |_| {
        speech::stop();
        blank();
    });
    let location = window.location();
    let back = EventListener::new(&window, "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            let _ = location.reload();
        }
    });
    Some([out, back])
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
