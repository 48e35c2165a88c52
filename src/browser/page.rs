//! The page around the app.

use crate::app::{App, AppProps};
use crate::browser::takeover;
use crate::content::Content;
use sasae_core::answers::Marks;
use sasae_core::catalogue::Catalogue;
use sasae_core::date::Date;
use sasae_words::words::Words;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::BaseComponent;

/// Puts the app in place of the static first page.
pub fn mount(content: Content, today: Date) {
    let catalogue = content.clone();
    mount_as::<App>(catalogue.catalogue(), |ticked| AppProps { content, today, ticked });
}

/// Puts a program in place of the static first page; it is told what was ticked there.
pub fn mount_as<C: BaseComponent>(catalogue: &Catalogue, props: impl FnOnce(Marks) -> C::Properties) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(root) = document.get_element_by_id("app") else { return };
    let ticked = takeover::ticked(&root, catalogue);
    // The static page has the same look; it is taken away only now that something stands ready behind it.
    root.replace_children_with_node_0();
    yew::Renderer::<C>::with_root_and_props(root, props(ticked)).render();
    mark("data-app", "live");
}

/// Says what language the page is in: for screen readers and for the shapes of letters, and for the page's last word.
pub fn speak(words: &Words) {
    mark("lang", &words.language.tag);
    mark("data-tongue", &words.lang);
}

/// Shows the page in these sizes and colours, by the names that the styles know.
pub fn look(size: &str, look: &str) {
    mark("data-size", size);
    mark("data-look", look);
}

/// Covers the page with the dialog of this id, or takes it away again.
pub fn cover(id: &str, is_covered: bool) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(dialog) = found.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok()) {
        if is_covered {
            let _ = dialog.show_modal();
        } else {
            dialog.close();
        }
    }
}

/// Whether the page is one file by itself, without others beside it.
pub fn is_alone() -> bool {
    // Where a page is rendered natively, it will stand in its folder.
    cfg!(target_arch = "wasm32")
        && web_sys::window()
            .and_then(|window| window.document()?.document_element())
            .is_some_and(|page| page.has_attribute("data-alone"))
}

/// The files with the offices of the organisation's own area, as the page names them.
pub fn packs() -> Vec<String> {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    let named = page.and_then(|page| page.get_attribute("data-local")).unwrap_or_default();
    named.split_whitespace().map(str::to_owned).collect()
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
