//! What every page of the worker's is made from.

use crate::area::{AreaDeed, AreaWork};
use crate::state::{Deed, Page};
use crate::words::Spoken;
use sasae_app::desk::Desk;
use sasae_app::state::Act;
use sasae_casework::record::Record;
use sasae_words::worker::WorkerWords;
use std::ops::Deref;
use std::rc::Rc;
use yew::Callback;

/// The app's desk, what was written down, and how to write more.
#[derive(Clone, PartialEq)]
pub struct WorkDesk {
    /// Content, cards, the day, answers and decisions.
    pub desk: Desk,
    /// What lies around the area's list.
    pub area: Rc<AreaWork>,
    /// What was written down.
    pub record: Rc<Record>,
    /// The worker's words in the language that is spoken.
    pub spoken: Spoken,
    /// Does something.
    pub deed: Callback<Deed>,
}

impl Deref for WorkDesk {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

impl WorkDesk {
    /// The worker's words.
    pub fn said(&self) -> &WorkerWords {
        &self.spoken
    }

    /// Does something with the area's list, from what comes with the event.
    pub fn tends<T: 'static>(&self, deed: impl Fn(T) -> AreaDeed + 'static) -> Callback<T> {
        self.deed.reform(move |given: T| Deed::Area(deed(given)))
    }

    /// Writes something down, from what comes with the event.
    pub fn writes<T: 'static>(&self, edit: impl Fn(&mut Record, T) + Clone + 'static) -> Callback<T> {
        self.deed.reform(move |given: T| {
            let edit = edit.clone();
            Deed::Write(Box::new(move |record| edit(record, given)))
        })
    }

    /// Goes to a page of the worker's.
    pub fn goes<T: 'static>(&self, page: Page) -> Callback<T> {
        self.deed.reform(move |_: T| Deed::Inner(Act::Show(page.view())))
    }
}
