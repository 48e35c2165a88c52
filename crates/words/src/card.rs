//! The long texts of the resources.

use crate::text::Text;
use sasae_core::id::Id;
use sasae_core::resource::{Resource, Trait};
use serde::{Deserialize, Serialize};

/// The cards of one language, in the order of the catalogue's resources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cards {
    /// The content they were built from; must be that of the catalogue in use.
    pub edition: u64,
    /// One for each resource.
    pub cards: Vec<Card>,
}

/// What a person reads about one resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What it is called.
    pub name: Text,
    /// Other names, for searching.
    pub also: Vec<Text>,
    /// What it does for you.
    pub summary: Text,
    /// What it costs, in a few words.
    pub cost: Text,
    /// One small thing to do today.
    pub first_step: Text,
    /// How to apply, or how to ask.
    pub apply: Text,
    /// What to bring.
    pub bring: Vec<Text>,
    /// What to say on the phone or at the counter.
    pub say: Text,
    /// Name and saying in the language of the counter, where the card is written in another.
    pub counter: Option<Counter>,
    /// Whether using it can have drawbacks.
    pub drawback: Text,
    /// How to find the local one.
    pub find: Text,
    /// Its legal basis.
    pub law: Text,
    /// What only the office can check.
    pub office: Vec<Text>,
    /// The hours and the price of each phone, in the order of the resource's phones.
    pub hours: Vec<Text>,
    /// A sentence for each strong trait that has one.
    pub strengths: Vec<(Trait, Text)>,
    /// A sentence for each weak trait that has one.
    pub weaknesses: Vec<(Trait, Text)>,
}

/// What is shown at a counter, in its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    /// What the resource is called there.
    pub name: Text,
    /// What to say.
    pub say: Text,
}

/// A card file that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCards {
    /// Cut off, or not a card file.
    Damaged,
    /// Built from other content than the program.
    OtherEdition,
}

impl Cards {
    /// Reads a pack, for a catalogue of this edition and size.
    ///
    /// # Errors
    /// [`BadCards`] if the bytes are not a card file, or not of this edition.
    pub fn decode(pack: &[u8], edition: u64, resources: usize) -> Result<Cards, BadCards> {
        let cards: Cards = postcard::from_bytes(pack).map_err(|_| BadCards::Damaged)?;
        if cards.edition != edition {
            return Err(BadCards::OtherEdition);
        }
        (cards.cards.len() == resources).then_some(cards).ok_or(BadCards::Damaged)
    }

    /// The card of a resource of the catalogue that these cards were decoded for.
    pub fn of(&self, resource: Id<Resource>) -> &Card {
        &self.cards[resource.index()]
    }

    /// Writes the pack that [`Cards::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }
}
