//! The languages: which are there, which is spoken, and which was asked for.

use crate::content::Content;
use sasae_words::card::Cards;
use sasae_words::words::Style;
use std::rc::Rc;

/// The long texts: on their way, there, or not to be had.
#[derive(Clone, Debug)]
pub enum CardsState {
    /// Being loaded with the page.
    Loading,
    /// There.
    Ready(Rc<Cards>),
    /// Not loaded, or of another edition.
    Failed,
}

impl PartialEq for CardsState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (CardsState::Ready(one), CardsState::Ready(two)) => Rc::ptr_eq(one, two),
            (CardsState::Loading, CardsState::Loading) | (CardsState::Failed, CardsState::Failed) => true,
            _ => false,
        }
    }
}

/// One language.
#[derive(Clone, Debug, PartialEq)]
struct Tongue {
    /// Rules and words. Those of a language that does not come with the program are there once it is loaded.
    content: Option<Content>,
    cards: CardsState,
}

/// All languages; the first comes with the program. One is always spoken.
#[derive(Clone, Debug, PartialEq)]
pub struct Tongues {
    all: Vec<Tongue>,
    spoken: usize,
    wanted: usize,
    own: Content,
    /// Counts the attempts to load what is missing.
    pub attempts: u32,
}

impl Tongues {
    /// Before anything is loaded: the language that comes with the program is spoken.
    pub fn new(own: Content) -> Tongues {
        let others = own.words().languages.iter().skip(1);
        let waiting = others.map(|_| Tongue { content: None, cards: CardsState::Loading });
        let first = Tongue { content: Some(own.clone()), cards: CardsState::Loading };
        let all = std::iter::once(first).chain(waiting).collect();
        Tongues { all, spoken: 0, wanted: 0, own, attempts: 0 }
    }

    /// With the language that is spoken in other words.
    pub fn worded(&self, content: Content) -> Tongues {
        let mut tongues = self.clone();
        if let Some(tongue) = tongues.all.get_mut(self.spoken) {
            tongue.content = Some(content);
        }
        tongues
    }

    /// Rules, and words in the language that is spoken.
    pub fn content(&self) -> &Content {
        self.all.get(self.spoken).and_then(|tongue| tongue.content.as_ref()).unwrap_or(&self.own)
    }

    /// The long texts in the language that is spoken.
    pub fn cards(&self) -> &CardsState {
        self.all.get(self.spoken).map_or(&CardsState::Failed, |tongue| &tongue.cards)
    }

    /// A language that is written in this way, if it is there.
    pub fn in_style(&self, style: Style) -> Option<(Content, Rc<Cards>)> {
        self.all.iter().find_map(|tongue| match tongue {
            Tongue { content: Some(content), cards: CardsState::Ready(cards) }
                if content.words().language.style == style =>
            {
                Some((content.clone(), cards.clone()))
            }
            _ => None,
        })
    }

    /// The place of the language that is spoken among [`sasae_words::words::Words::languages`].
    pub fn spoken(&self) -> usize {
        self.spoken
    }

    /// The places of the languages that have to be loaded.
    pub fn missing(&self) -> Vec<usize> {
        let missing = self.all.iter().enumerate().filter(|(_, tongue)| tongue.cards == CardsState::Loading);
        missing.map(|(place, _)| place).collect()
    }

    /// Whether everything is there or has failed.
    pub fn is_settled(&self) -> bool {
        self.missing().is_empty()
    }

    /// Speaks this language, now or as soon as it is there.
    pub fn speak(&mut self, place: usize) {
        self.wanted = place;
        match self.all.get(place) {
            Some(Tongue { content: Some(_), .. }) => self.spoken = place,
            Some(Tongue { cards: CardsState::Failed, .. }) => self.load_again(),
            _ => {}
        }
    }

    /// Takes what was loaded. False where the language that was asked for is not to be had.
    pub fn take(&mut self, place: usize, loaded: Option<(Content, Cards)>) -> bool {
        let Some(tongue) = self.all.get_mut(place) else { return true };
        let is_there = loaded.is_some();
        match loaded {
            Some((content, cards)) => {
                *tongue = Tongue { content: Some(content), cards: CardsState::Ready(Rc::new(cards)) };
                if self.wanted == place {
                    self.spoken = place;
                }
            }
            None => tongue.cards = CardsState::Failed,
        }
        let is_awaited = self.wanted == place && self.spoken != place;
        if is_awaited {
            self.wanted = self.spoken;
        }
        is_there || !is_awaited
    }

    /// Loads again what failed.
    pub fn load_again(&mut self) {
        let failed = self.all.iter_mut().filter(|tongue| tongue.cards == CardsState::Failed);
        failed.for_each(|tongue| tongue.cards = CardsState::Loading);
        self.attempts += 1;
    }
}
