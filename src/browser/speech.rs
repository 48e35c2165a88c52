//! Reading a screen aloud, by the device's own voices only: the voices of some browsers send what they read to a server.

use crate::browser::elements;
use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// What is read, piece by piece; a piece within a piece is read alone.
const PIECES: &str = "h1,h2,h3,h4,p,li,dt,dd,label";

/// What is not read: readings that stand over their word, controls, and what is folded away.
const SILENT: &str = "rt,rp,svg,button,summary,details:not([open]),input,.file";

/// Whether the device has a voice of its own for this language.
pub fn can_read(tag: &str) -> bool {
    voice(tag).is_some()
}

/// Says when the voices have changed; some browsers find them only after a while.
pub fn on_voices(changed: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(synthesis()?.as_ref(), "voiceschanged", move |_| changed()))
}

/// Reads what stands in the screen, from its beginning.
pub fn read(tag: &str) -> Option<()> {
    stop();
    let (synthesis, voice) = (synthesis()?, voice(tag)?);
    let document = web_sys::window()?.document()?;
    let screen = document.query_selector("main .screen").ok()??;
    let screen: Element = screen.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for element in elements::all::<Element>(&screen, SILENT) {
        element.remove();
    }
    for piece in elements::all::<Element>(&screen, PIECES) {
        let is_innermost =
            matches!(piece.query_selector(PIECES), Ok(None)) && matches!(piece.closest("[lang]"), Ok(None));
        if let Some(text) = piece.text_content().filter(|text| is_innermost && !text.trim().is_empty()) {
            let utterance = SpeechSynthesisUtterance::new_with_text(&text).ok()?;
            utterance.set_lang(&voice.lang());
            utterance.set_voice(Some(&voice));
            synthesis.speak(&utterance);
        }
    }
    Some(())
}

/// Is silent at once.
pub fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

fn voice(tag: &str) -> Option<SpeechSynthesisVoice> {
    let language = |tag: &str| tag.get(..2).map(str::to_ascii_lowercase);
    let voices = synthesis()?.get_voices();
    let mut voices = voices.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
    voices.find(|voice| voice.local_service() && language(&voice.lang()) == language(tag))
}

/// Not every browser can speak.
fn synthesis() -> Option<SpeechSynthesis> {
    let found = Reflect::get(web_sys::window()?.as_ref(), &JsValue::from_str("speechSynthesis")).ok()?;
    found.is_object().then(|| found.unchecked_into())
}
