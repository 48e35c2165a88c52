//! Handing a text on, only when the person asks: to the clipboard, or to the device's own way of sharing. Where it
//! goes from there the person chooses, in a window that is the device's.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};
use yew::html::NodeRef;

/// Copies the text, and says whether that was possible: a page on an insecure address has no clipboard.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = navigator().filter(|navigator| has(navigator, "clipboard")) else { return false };
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Whether the device has a way of sharing that takes a text.
pub fn can_share() -> bool {
    navigator().is_some_and(|navigator| has(&navigator, "share"))
}

/// Offers the text to the device's way of sharing. It fails where the person decides against it.
pub async fn share(title: &str, text: &str) {
    let Some(navigator) = navigator() else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    let _ = JsFuture::from(navigator.share_with_data(&data)).await;
}

/// Selects the text in a field, to be copied by hand.
pub fn select(field: &NodeRef) {
    if let Some(field) = field.cast::<web_sys::HtmlTextAreaElement>() {
        let _ = field.focus();
        field.select();
    }
}

fn navigator() -> Option<Navigator> {
    Some(web_sys::window()?.navigator())
}

/// Not every browser has everything that a navigator can have.
fn has(navigator: &Navigator, name: &str) -> bool {
    js_sys::Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined())
}
