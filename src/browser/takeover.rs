//! What was done on the static first page before the program was there: nothing of it is lost.
//!
//! The page's inputs are the browser's own, so they can be ticked at once; what was pressed meanwhile is noted by the
//! script in front of the program (`crates/xtask/src/gate.js`).

use crate::browser::elements;
use sasae_core::answers::{Mark, Marks};
use sasae_core::catalogue::Catalogue;
use sasae_core::question::OptionIndex;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What is ticked in the question on this page.
pub fn ticked(page: &Element, catalogue: &Catalogue) -> Marks {
    let inputs = elements::all::<HtmlInputElement>(page, "form[data-question] input:checked");
    let options = inputs.iter().filter_map(|input| option(catalogue, &input.name(), &input.value()));
    options.map(|option| (option, Mark::Applies)).collect()
}

fn option(catalogue: &Catalogue, question: &str, slug: &str) -> Option<OptionIndex> {
    let question = catalogue.questions.iter().find(|(_, row)| row.slug == question)?.1;
    OptionIndex::new(question.options.iter().position(|option| option == slug)?)
}

/// Presses what was pressed before the program was there, now that it does something.
pub fn press_again() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let page = document.document_element()?;
    let pressed = page.get_attribute("data-pressed")?;
    let _ = page.remove_attribute("data-pressed");
    let button = document.query_selector(&pressed).ok()??;
    button.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}
