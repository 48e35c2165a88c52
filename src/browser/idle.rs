//! How long nobody has touched anything, by the device's clock, which goes on while the device sleeps.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::Date;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// After so many milliseconds the page asks whether somebody is there: ten minutes.
const QUIET: f64 = 600_000.0;

/// After so many more nobody is: a minute.
const GONE: f64 = 60_000.0;

/// How often the clock is looked at.
const LOOK: i32 = 1000;

/// What it means that nobody has touched anything for so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub enum Idle {
    /// Nothing.
    Not,
    /// Somebody should be asked whether they are there.
    Quiet,
    /// Nobody is.
    Gone,
}

thread_local! {
    static TOUCHED: Cell<f64> = const { Cell::new(0.0) };
    static TOLD: Cell<Idle> = const { Cell::new(Idle::Not) };
    static IS_ASKING: Cell<bool> = const { Cell::new(false) };
}

/// Says so when it has been quiet for long, once each time. It watches as long as the page is there.
pub fn watch(tell: impl Fn(Idle) + 'static) {
    let Some(window) = web_sys::window() else { return };
    touch();
    let all = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    // Not that the pointer moves: browsers say so when the page moves below it, and a table shakes.
    for event in ["pointerdown", "keydown", "scroll"] {
        // While the page asks, only an answer counts: who merely brushes against it must not uncover it.
        let touched = |_: &web_sys::Event| {
            if !IS_ASKING.get() {
                touch();
            }
        };
        EventListener::new_with_options(&window, event, all, touched).forget();
    }
    let look = Closure::<dyn Fn()>::new(move || {
        let since = Date::now() - TOUCHED.get();
        let idle = if since < QUIET {
            Idle::Not
        } else if since < QUIET + GONE {
            Idle::Quiet
        } else {
            Idle::Gone
        };
        if idle > TOLD.get() {
            TOLD.set(idle);
            tell(idle);
        }
    });
    let _ = window
        .set_interval_with_callback_and_timeout_and_arguments_0(look.into_js_value().unchecked_ref(), LOOK);
}

/// The page asks, or has its answer.
pub fn asks(is_asking: bool) {
    IS_ASKING.set(is_asking);
    if !is_asking {
        touch();
    }
}

fn touch() {
    TOUCHED.set(Date::now());
    TOLD.set(Idle::Not);
}
