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

/// Offers the answers as a file.
pub fn save(file: &AnswersFile) -> Option<()> {
    offer(NAME, &blob_of(file)?)
}

/// An address from which the answers can be saved as long as the page is there.
pub fn address(file: &AnswersFile) -> Option<String> {
    Url::create_object_url_with_blob(&blob_of(file)?).ok()
}

fn blob_of(file: &AnswersFile) -> Option<Blob> {
    let value = file.serialize(&Serializer::json_compatible()).ok()?;
    let text =
        js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from(1)).ok()?;
    blob("application/json", &text)
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
