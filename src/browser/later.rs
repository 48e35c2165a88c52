//! Doing something that takes a while, without holding up the screen.

use std::cell::RefCell;
use std::collections::VecDeque;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Starts it; it ends on its own.
pub fn run(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Something that is done after a while, unless it is no longer wanted by then.
pub struct Waiting(i32);

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.0);
        }
    }
}

/// Does it after so many milliseconds, as long as what is given back is kept.
pub fn after(milliseconds: i32, work: impl FnOnce() + 'static) -> Option<Waiting> {
    let work = Closure::once_into_js(work);
    let window = web_sys::window()?;
    let number =
        window.set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), milliseconds);
    number.ok().map(Waiting)
}

/// Waits for so many milliseconds.
pub async fn rest(milliseconds: i32) {
    let mut wait = |done: js_sys::Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    };
    let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::new(&mut wait)).await;
}

/// Whether there is a screen that is painted again and again. Where a page is rendered natively there is none, and
/// all of it is made at once.
pub fn can_wait() -> bool {
    cfg!(target_arch = "wasm32")
}

/// Lets the browser paint and listen before going on: what takes long stops like this between its steps.
pub async fn breathe() {
    rest(0).await;
}

/// A piece of work that waits.
type Work = Box<dyn FnOnce()>;

thread_local! {
    /// What waits, first come first served.
    static WAITING: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
}

/// Does it once what came before it has been painted; one piece of work a picture.
pub fn in_turn(work: Work) {
    if !can_wait() {
        return;
    }
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(work);
        waiting.len() == 1
    });
    if is_first {
        // The next picture is the one that shows what is there already.
        before_the_next_picture(Box::new(|| before_the_next_picture(Box::new(take_one))));
    }
}

fn take_one() {
    let (work, is_last) = WAITING.with_borrow_mut(|waiting| (waiting.pop_front(), waiting.is_empty()));
    if let Some(work) = work {
        work();
    }
    if !is_last {
        before_the_next_picture(Box::new(take_one));
    }
}

fn before_the_next_picture(work: Work) {
    let Some(window) = web_sys::window() else { return };
    let _ = window.request_animation_frame(Closure::once_into_js(work).unchecked_ref());
}
