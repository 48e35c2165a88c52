//! Saving answers and pictures to files and opening one: the only way anything is kept, and only when the person asks.
//!
//! The browser's own JSON is used on both sides, so that no JSON parser is in the program.

use crate::browser::json;
use sasae_core::file::AnswersFile;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A file that the person chose.
pub type ChosenFile = web_sys::File;

/// The name that saved files get.
const NAME: &str = "sasae.json";

/// The name that locked files get.
const LOCKED: &str = "sasae.locked";

/// Offers the answers as a file.
pub fn save(file: &AnswersFile) -> Option<()> {
    offer(NAME, &blob_of(file)?)
}

/// An address from which the answers can be saved as long as the page is there.
pub fn address(file: &AnswersFile) -> Option<String> {
    Url::create_object_url_with_blob(&blob_of(file)?).ok()
}

/// Offers what is locked as a file.
pub fn save_locked(container: &[u8]) -> Option<()> {
    save_bytes(LOCKED, "application/octet-stream", container)
}

/// Offers these bytes as a file.
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) -> Option<()> {
    // A blob takes bytes where it takes texts.
    offer(name, &blob(mime, &js_sys::Uint8Array::from(bytes))?)
}

/// The answers as they stand in a file, in one line.
pub fn text(file: &AnswersFile) -> Option<String> {
    json_of(file, &JsValue::NULL)
}

fn blob_of(file: &AnswersFile) -> Option<Blob> {
    blob("application/json", &json_of(file, &JsValue::from(1))?.into())
}

fn json_of(file: &AnswersFile, space: &JsValue) -> Option<String> {
    let value = file.serialize(&Serializer::json_compatible()).ok()?;
    js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, space).ok().map(String::from)
}

/// Offers a text as a file.
pub fn offer_text(name: &str, mime: &str, text: &JsValue) -> Option<()> {
    offer(name, &blob(mime, text)?)
}

/// Offers these words as a file.
pub fn save_text(name: &str, mime: &str, text: &str) -> Option<()> {
    offer_text(name, mime, &JsValue::from(text))
}

/// What a chosen file is called on the device.
pub fn name_of(file: &ChosenFile) -> String {
    file.name()
}

/// The text of a chosen file. Nothing where it is no text, or lists stand in lists without end.
pub async fn read_text(file: ChosenFile) -> Option<String> {
    let file = gloo::file::File::from(file);
    let text = gloo::file::futures::read_as_text(&file).await.ok()?;
    is_shallow(&text).then_some(text)
}

fn blob(mime: &str, text: &JsValue) -> Option<Blob> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(text), &kind).ok()
}

/// Offers these bytes as a file.
pub fn offer(name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = web_sys::window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url).ok()
}

/// Reads a chosen file. Nothing if it is not the JSON of an answers file.
pub async fn open(file: ChosenFile) -> Option<AnswersFile> {
    json::read(&read_text(file).await?)
}

/// The answers file that this text is. Nothing if it is none.
pub fn read(text: &str) -> Option<AnswersFile> {
    if is_shallow(text) { json::read(text) } else { None }
}

/// The bytes of a chosen file.
pub async fn bytes(file: ChosenFile) -> Option<Vec<u8>> {
    let file = gloo::file::File::from(file);
    gloo::file::futures::read_as_bytes(&file).await.ok()
}

/// Whether no list stands in so many others that telling what is wrong with it would fill the browser's stack. A file of
/// ours is four deep; a bracket in somebody's name counts too, which is why there is room to spare.
fn is_shallow(text: &str) -> bool {
    let mut depth = 0_i32;
    text.bytes().all(|letter| {
        match letter {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        depth < 1000
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_deep_is_refused() {
        assert!(is_shallow(&"[{}]".repeat(5000)));
        assert!(!is_shallow(&("{\"a\":".repeat(1000) + "[")));
    }
}
