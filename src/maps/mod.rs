//! The pictures on the screen: drawn, moved, changed, read as a table, and taken along.

pub mod add;
pub mod export;
pub mod figure;
pub mod marks;
pub mod table;
pub mod ties;

use crate::desk::Desk;
use sasae_core::id::Named;
use sasae_core::tie::Who;
use sasae_maps::told::Told;

/// A short name for whoever a tie is with, for ids in the page; what is in the person's own words is numbered.
pub fn handle(desk: &Desk, who: &Who) -> String {
    let catalogue = desk.content.catalogue();
    match who {
        Who::Shown(id) => catalogue.ties[*id].slug().to_owned(),
        Who::Resource(id) => catalogue.resources[*id].slug().to_owned(),
        Who::Own(..) => {
            let place = desk.kept.ties.said().iter().take_while(|said| said.who != *who).count();
            format!("own-{place}")
        }
    }
}

/// What the maps are made from.
pub fn told<'a>(desk: &'a Desk, case: &'a sasae_core::recommend::Case<'a>) -> Told<'a> {
    Told { case, kept: &desk.kept, words: desk.content.words(), cards: &desk.cards }
}
