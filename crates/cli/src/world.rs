//! The packs inside the binary, decoded.

use crate::Failure;
use sasae_core::catalogue::Catalogue;
use sasae_core::date::Date;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::recommend::Case;
use sasae_core::resource::Resource;
use sasae_words::card::{Card, Cards};
use sasae_words::words::Words;

/// Rules, words and cards.
pub struct World {
    pub catalogue: Catalogue,
    pub words: Words,
    pub cards: Cards,
}

impl World {
    /// Decodes the packs.
    pub fn load() -> Result<World, Failure> {
        let damaged = || Failure::input("this binary is damaged; build it again");
        let rules = include_bytes!(concat!(env!("OUT_DIR"), "/rules.pack"));
        let words = include_bytes!(concat!(env!("OUT_DIR"), "/words.ja.pack"));
        let cards = include_bytes!(concat!(env!("OUT_DIR"), "/cards.ja.pack"));
        let catalogue = Catalogue::decode(rules).map_err(|_| damaged())?;
        let words = Words::decode(words, &catalogue).map_err(|_| damaged())?;
        let cards = Cards::decode(cards, words.edition, catalogue.resources.len()).map_err(|_| damaged())?;
        Ok(World { catalogue, words, cards })
    }

    /// One person on one day.
    pub fn case<'a>(&'a self, kept: &'a Kept, today: Date) -> Case<'a> {
        Case::of(&self.catalogue, kept, today)
    }

    /// The card of a resource.
    pub fn card(&self, resource: Id<Resource>) -> &Card {
        self.cards.of(resource)
    }
}
