//! Reading the bytes of a chosen file, and offering bytes as a file.

use crate::browser::files::{ChosenFile, offer};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag};

/// The bytes of a chosen file; nothing where the browser cannot read it.
pub async fn read(file: ChosenFile) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Offers bytes as a file.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    offer(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?)
}
