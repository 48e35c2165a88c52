//! The browser's Back and Forward: one entry for each screen that the person went through.
//!
//! All entries have the page's own address. All that an entry holds is its number; what was on the screen with that
//! number only the program's memory knows. So a page that is loaded anew shows its beginning, whichever entry it is at.

use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, Window};

/// A page without anything on it, for the one entry that leaving cannot take away.
const BLANK: &str = "blank.html";

/// More screens than anybody goes through; a number beyond it is not ours.
const MOST: usize = 10_000;

thread_local! {
    /// Whether an entry was added, by this page or before it was loaded anew.
    static HAS_GROWN: Cell<bool> = const { Cell::new(false) };
    /// Once the page is left, no entry means anything.
    static IS_LEFT: Cell<bool> = const { Cell::new(false) };
    /// Whether the way out was taken.
    static HAS_GONE: Cell<bool> = const { Cell::new(false) };
}

/// Adds an entry if this number is a new one.
pub fn reach(number: usize) {
    let Some(history) = history() else { return };
    let here = number_of(&history);
    HAS_GROWN.set(HAS_GROWN.get() || number > 0);
    // It fails only where a page adds entries faster than a person can; Back leads a step further then.
    let _ = match here {
        None => history.replace_state(&JsValue::from(number as u32), ""),
        Some(here) if here < number => history.push_state(&JsValue::from(number as u32), ""),
        Some(_) => Ok(()),
    };
}

/// Goes back as the browser's own Back does. False where there is no entry to go back to.
pub fn back() -> bool {
    let Some(history) = history() else { return false };
    number_of(&history).is_some_and(|number| number > 0) && history.back().is_ok()
}

/// Says the number of the entry where the browser is now and whenever it has gone to another. Lives as long as the
/// listener is kept.
pub fn on_arrival(arrive: impl Fn(usize) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let tell = move || {
        if let Some(number) = history().as_ref().and_then(number_of).filter(|_| !IS_LEFT.get()) {
            arrive(number);
        }
    };
    tell();
    Some(EventListener::new(&window, "popstate", move |_| tell()))
}

/// Goes back to the first of our entries and forgets the later ones, then does what comes next. One later entry has
/// to be, to push the others out; it leads to a blank page.
pub fn forget(next: impl Fn() + 'static) -> Option<()> {
    let (window, history) = (web_sys::window()?, history()?);
    if IS_LEFT.replace(true) {
        return None;
    }
    if !HAS_GROWN.get() {
        next();
        return None;
    }
    // A browser keeps only so many entries; the first ones may be gone.
    let all = history.length().map_or(0, |length| length as usize);
    let behind = number_of(&history).unwrap_or_default().min(all.saturating_sub(1));
    let go_out = Rc::new(move || {
        if !HAS_GONE.replace(true) {
            next();
        }
    });
    let push_out = {
        let history = history.clone();
        move || {
            // Pages from a file have no other address that they may name.
            let pushed = history.push_state_with_url(&JsValue::NULL, "", Some(BLANK));
            let _ = pushed.or_else(|_| history.push_state(&JsValue::NULL, ""));
            let _ = history.back();
        }
    };
    let is_at_first = Cell::new(behind == 0);
    if is_at_first.get() {
        push_out();
    } else {
        let _ = history.go_with_delta(-i32::try_from(behind).unwrap_or_default());
    }
    // Each step waits until the one before it is over: within `popstate` not every browser has arrived yet.
    let then = go_out.clone();
    let shared = window.clone();
    let arrived = move |_: &web_sys::Event| {
        if is_at_first.replace(true) {
            let then = then.clone();
            after(&shared, 0, move || then());
        } else {
            after(&shared, 0, push_out.clone());
        }
    };
    EventListener::new(&window, "popstate", arrived).forget();
    // Whatever the browser does with its entries, the page goes.
    after(&window, AT_LATEST, move || go_out());
    Some(())
}

/// Longer than a browser takes for two steps. The page is empty meanwhile.
const AT_LATEST: i32 = 1500;

fn after(window: &Window, milliseconds: i32, work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), milliseconds);
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn number_of(history: &History) -> Option<usize> {
    let number = history.state().ok()?.as_f64()?;
    usize::try_from(number as i32).ok().filter(|number| *number < MOST)
}
