//! The packs of the program, decoded once and shared by every screen.

use sasae_core::catalogue::Catalogue;
use sasae_core::file::Fault;
use sasae_core::id::Id;
use sasae_core::question::{OptionIndex, OptionSet, Question};
use sasae_words::card::Cards;
use sasae_words::text::Text;
use sasae_words::translation::Translation;
use sasae_words::ui::Ui;
use sasae_words::words::Words;
use std::rc::Rc;

/// Rules, and words in one language. Cheap to clone; equal only to itself.
#[derive(Clone, Debug)]
pub struct Content {
    catalogue: Rc<Catalogue>,
    words: Rc<Words>,
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

impl Content {
    /// The packs inside the program: the rules, and the language of the counter.
    pub fn embedded() -> Option<Content> {
        let catalogue = Catalogue::decode(include_bytes!(concat!(env!("OUT_DIR"), "/rules.pack"))).ok()?;
        let words = include_bytes!(concat!(env!("OUT_DIR"), "/words.ja.pack"));
        let words = Words::decode(words, &catalogue).ok()?;
        Some(Content { catalogue: Rc::new(catalogue), words: Rc::new(words) })
    }

    /// The rules.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The words.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The same rules, in these words.
    pub fn in_words(&self, words: Words) -> Content {
        Content { catalogue: self.catalogue.clone(), words: Rc::new(words) }
    }

    /// The words of the screens.
    pub fn ui(&self) -> &Ui {
        &self.words().ui
    }

    /// The file, beside the page, of a language's long texts; of a language that does not come with the program, of
    /// all its words. The name carries the edition: a browser that keeps an old file never mixes it with a new
    /// program.
    pub fn file(&self, lang: &str) -> String {
        format!("text.{lang}.{:016x}.pack", self.words.edition)
    }

    /// The cards in this file, if it belongs to this program.
    pub fn read_cards(&self, pack: &[u8]) -> Option<Cards> {
        Cards::decode(pack, self.words().edition, self.catalogue().resources.len()).ok()
    }

    /// The language in this file, if it belongs to this program.
    pub fn read_translation(&self, pack: &[u8]) -> Option<(Content, Cards)> {
        let Translation { words, cards } =
            Translation::decode(pack, &self.catalogue, self.words.edition).ok()?;
        Some((Content { catalogue: self.catalogue.clone(), words: Rc::new(words) }, cards))
    }

    /// Why an answers file does not open, in words.
    pub fn refusal(&self, faults: &[Fault]) -> String {
        let trouble = &self.ui().trouble;
        if faults.iter().any(Fault::is_too_new) {
            return trouble.file_new.plain();
        }
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        trouble.file_field.filled(&fields.join("、"))
    }

    /// What an option is called.
    pub fn option(&self, question: Id<Question>, option: OptionIndex) -> &Text {
        self.words().option(self.catalogue(), question, option)
    }

    /// Several options in a line.
    pub fn options(&self, question: Id<Question>, options: OptionSet) -> Text {
        self.words().options(self.catalogue(), question, options)
    }
}
