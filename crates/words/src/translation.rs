//! A whole language in one file: what is loaded with the page beside the language that comes with the program.

use crate::card::Cards;
use crate::words::{BadWords, Words};
use sasae_core::catalogue::Catalogue;
use serde::{Deserialize, Serialize};

/// Words and cards of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// Screens, questions, needs.
    pub words: Words,
    /// The long texts.
    pub cards: Cards,
}

impl Translation {
    /// Reads a pack, for this catalogue of this edition.
    ///
    /// # Errors
    /// [`BadWords`] if the bytes are not a whole language, or not of this catalogue and edition.
    pub fn decode(pack: &[u8], catalogue: &Catalogue, edition: u64) -> Result<Translation, BadWords> {
        let translation: Translation = postcard::from_bytes(pack).map_err(|_| BadWords)?;
        let Translation { words, cards } = &translation;
        let is_same = words.edition == edition && cards.edition == edition;
        let is_whole = words.fits(catalogue) && cards.cards.len() == catalogue.resources.len();
        (is_same && is_whole).then_some(translation).ok_or(BadWords)
    }

    /// Writes the pack that [`Translation::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }
}
