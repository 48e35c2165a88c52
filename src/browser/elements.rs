//! Finding elements of the page.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// All elements of this kind within the element that the selector finds, in their order.
pub fn all<T: JsCast>(within: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}
