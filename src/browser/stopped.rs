//! The program's last act: where it breaks, it puts the answers into what the page shows then, as a file to save.
//!
//! A program that panics ends in a trap, and the page itself brings out its last word (`static/stopped.js`). Between
//! the two there is this hook. It does as little as it can, and nothing depends on it: if it breaks as well, the page comes
//! without the file.

use crate::browser::files;
use crate::content::Content;
use sasae_core::file::AnswersFile;
use sasae_core::keep::Kept;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTemplateElement;

thread_local! {
    /// What was kept when a screen last stood, outside of everything that can break with a screen.
    static LAST: Cell<Option<(Content, Rc<Kept>)>> = const { Cell::new(None) };
}

/// Sets up the last act.
pub fn prepare() {
    // Set by Yew's own function, or Yew puts its own in place of it.
    yew::set_custom_panic_hook(Box::new(|_| {
        let _ = hand_over();
    }));
}

/// From now on, this is what would be handed over.
pub fn remember(content: &Content, kept: &Rc<Kept>) {
    let _ = LAST.try_with(|last| last.set(Some((content.clone(), kept.clone()))));
}

/// Only once: what breaks later has nothing to add.
fn hand_over() -> Option<()> {
    let (content, kept) = LAST.try_with(Cell::take).ok()??;
    if *kept == Kept::default() {
        return None;
    }
    let address = files::address(&AnswersFile::of(content.catalogue(), &kept))?;
    let page = web_sys::window()?.document()?.get_element_by_id("stopped")?;
    let link = page.dyn_into::<HtmlTemplateElement>().ok()?.content().query_selector("[download]").ok()??;
    link.set_attribute("href", &address).ok()
}
