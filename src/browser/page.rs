//! The page around the app.

use crate::app::{App, AppProps};
use crate::content::Content;
use sasae_core::date::Date;
use sasae_words::words::Words;

/// Puts the app in place of the static first page.
pub fn mount(content: Content, today: Date) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(root) = document.get_element_by_id("app") else { return };
    // The static page has the same look; it is taken away only now that something stands ready behind it.
    root.replace_children_with_node_0();
    yew::Renderer::<App>::with_root_and_props(root, AppProps { content, today }).render();
    mark("data-app", "live");
}

/// Says what language the page is in: for screen readers and for the shapes of letters, and for the page's last word.
pub fn speak(words: &Words) {
    mark("lang", &words.language.tag);
    mark("data-tongue", &words.lang);
}

/// Marks the page as whole: nothing more is loaded from now on.
pub fn is_whole() {
    mark("data-texts", "whole");
}

/// Sets an attribute of the page's root element.
fn mark(attribute: &str, value: &str) {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(page) = page {
        let _ = page.set_attribute(attribute, value);
    }
}
