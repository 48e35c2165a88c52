//! What every page of the worker's is made from.

use crate::area::{AreaDeed, AreaWork};
use crate::state::{Deed, Opened, Page, Work};
use crate::words::Spoken;
use sasae_app::desk::Desk;
use sasae_app::state::Act;
use sasae_casework::heard::Voice;
use sasae_casework::record::Record;
use sasae_words::words::Style;
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
    /// What other files were opened for.
    pub opened: Rc<Opened>,
    /// The app's desk in the language of the counter.
    pub counter: Desk,
    /// The app's desk in やさしい日本語, once it is there.
    pub easy: Option<Desk>,
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
    /// The desk of this moment.
    pub fn new(work: &Work, spoken: Spoken, desk: Desk, deed: Callback<Deed>) -> WorkDesk {
        let in_style = |style: Style| work.inner.tongues.in_style(style).map(|tongue| desk.speaking(tongue));
        let counter = in_style(Style::Standard).unwrap_or_else(|| desk.clone());
        let easy = in_style(Style::Easy);
        let (record, opened) = (work.record.clone(), work.opened.clone());
        WorkDesk { desk, area: work.area.clone(), record, opened, counter, easy, spoken, deed }
    }

    /// The worker's words.
    pub fn said(&self) -> &WorkerWords {
        &self.spoken
    }

    /// The words of one of the desks: the app's and the worker's in its language.
    pub fn speaking(&self, desk: &Desk) -> Spoken {
        self.spoken.in_language(&desk.content.words().lang)
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

/// The words of a desk, for papers.
pub fn voice<'a>(desk: &'a Desk, said: &'a Spoken) -> Voice<'a> {
    Voice { words: desk.content.words(), cards: &desk.cards, said }
}
