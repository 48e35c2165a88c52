//! Printing: the browser's own window for it opens, and the person decides there.

/// Offers to print the page. What of it is printed is said in `static/css/print.css`.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // It fails only where the browser forbids printing; the paper stays on the screen.
        let _ = window.print();
    }
}
