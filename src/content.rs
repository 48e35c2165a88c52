//! The packs of the program, decoded once and shared by every screen.

use sasae_core::catalogue::Catalogue;
use sasae_core::id::Id;
use sasae_core::question::{OptionIndex, OptionSet, Question};
use sasae_words::card::Cards;
use sasae_words::text::Text;
use sasae_words::ui::Ui;
use sasae_words::words::Words;
use std::rc::Rc;

/// The file of the long texts, beside the page.
pub const CARDS_FILE: &str = concat!("cards.ja.", env!("SASAE_EDITION"), ".pack");

/// Rules and words. Cheap to clone; equal only to itself.
#[derive(Clone, Debug)]
pub struct Content(Rc<(Catalogue, Words)>);

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Content {
    /// The packs inside the program.
    pub fn embedded() -> Option<Content> {
        let catalogue = Catalogue::decode(include_bytes!(concat!(env!("OUT_DIR"), "/rules.pack"))).ok()?;
        let words = include_bytes!(concat!(env!("OUT_DIR"), "/words.ja.pack"));
        let words = Words::decode(words, &catalogue).ok()?;
        Some(Content(Rc::new((catalogue, words))))
    }

    /// The rules.
    pub fn catalogue(&self) -> &Catalogue {
        &self.0.0
    }

    /// The words.
    pub fn words(&self) -> &Words {
        &self.0.1
    }

    /// The words of the screens.
    pub fn ui(&self) -> &Ui {
        &self.words().ui
    }

    /// The cards in this file, if it belongs to this program.
    pub fn read_cards(&self, pack: &[u8]) -> Option<Cards> {
        Cards::decode(pack, self.words().edition, self.catalogue().resources.len()).ok()
    }

    /// What an option is called.
    pub fn option(&self, question: Id<Question>, option: OptionIndex) -> &Text {
        self.words().option(self.catalogue(), question, option)
    }

    /// Several options in a line.
    pub fn options(&self, question: Id<Question>, options: OptionSet) -> String {
        self.words().options(self.catalogue(), question, options)
    }
}
