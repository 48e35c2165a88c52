//! What every page of the result is made from.

use crate::content::Content;
use crate::nearby::Nearby;
use crate::state::{Act, View};
use sasae_core::date::Date;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::recommend::Case;
use sasae_core::resource::Resource;
use sasae_core::session::Action;
use sasae_words::card::{Card, Cards};
use std::ops::Deref;
use std::rc::Rc;
use yew::Callback;

/// Content in the language that is spoken, what the person told and decided, and how to do something about it.
#[derive(Clone, PartialEq)]
pub struct Desk {
    /// What is the same whatever the person tells.
    pub shelf: Shelf,
    /// The day.
    pub today: Date,
    /// What was answered and decided.
    pub kept: Rc<Kept>,
    /// Real offices, and from where the person looks for them.
    pub nearby: Nearby,
}

/// Content in the language that is spoken, and how to do something. Cheap to clone; equal only to itself.
#[derive(Clone)]
pub struct Shelf {
    /// Rules and words.
    pub content: Content,
    /// The long texts.
    pub cards: Rc<Cards>,
    /// Does something.
    pub act: Callback<Act>,
}

impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        self.content == other.content && Rc::ptr_eq(&self.cards, &other.cards) && self.act == other.act
    }
}

impl Deref for Desk {
    type Target = Shelf;

    fn deref(&self) -> &Shelf {
        &self.shelf
    }
}

impl Shelf {
    /// A row of the catalogue.
    pub fn resource(&self, id: Id<Resource>) -> &Resource {
        &self.content.catalogue().resources[id]
    }

    /// Its long texts.
    pub fn card(&self, id: Id<Resource>) -> &Card {
        self.cards.of(id)
    }

    /// Opens a resource's own page.
    pub fn open(&self) -> Callback<Id<Resource>> {
        self.act.reform(|resource| Act::Show(View::Resource(resource)))
    }

    /// Does something that leaves the person where they are.
    pub fn does<T: 'static>(&self, action: Action) -> Callback<T> {
        self.act.reform(move |_: T| Act::Do(action.clone()))
    }
}

impl Desk {
    /// The person, as the engine sees them.
    pub fn case(&self) -> Case<'_> {
        Case::of(self.content.catalogue(), &self.kept, self.today)
    }

    /// The same in another language.
    pub fn speaking(&self, (content, cards): (Content, Rc<Cards>)) -> Desk {
        Desk { shelf: Shelf { content, cards, act: self.act.clone() }, ..self.clone() }
    }
}
