//! Doing something that takes a while, without holding up the screen.

/// Starts it; it ends on its own.
pub fn run(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
