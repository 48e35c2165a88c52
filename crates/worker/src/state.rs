//! Where the worker is, and what was written down: the app's own state and the record, changed by one pure function.

use crate::area::{AreaDeed, AreaWork};
use sasae_app::content::Content;
use sasae_app::state::{Act, State, View};
use sasae_casework::order;
use sasae_casework::record::Record;
use sasae_core::date::Date;
use sasae_core::keep::Kept;
use sasae_core::recommend::Case;
use sasae_core::session::Action;
use std::rc::Rc;
use yew::Reducible;

/// A page of the worker's, beside the app's own screens. Its number is the one in the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Page {
    /// The area's resources.
    Area,
    /// Words, strengths, supports in use.
    Heard,
}

impl Page {
    /// All, in the order of the menu.
    pub const ALL: &[Page] = &[Page::Heard, Page::Area];

    /// The view that shows it.
    pub fn view(self) -> View {
        View::Beside(self as u8)
    }

    /// The page that this view shows, if it shows one.
    pub fn of(view: View) -> Option<Page> {
        let View::Beside(number) = view else { return None };
        Page::ALL.iter().copied().find(|page| *page as u8 == number)
    }

    /// The readable id.
    pub fn slug(self) -> &'static str {
        match self {
            Page::Area => "area",
            Page::Heard => "heard",
        }
    }
}

/// Everything a screen of the worker's depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The app's own.
    pub inner: State,
    /// What lies around the area's list. The list itself is the app's; both are the organisation's, tell of no person, and
    /// stay when a new interview begins.
    pub area: Rc<AreaWork>,
    /// What was written down.
    pub record: Rc<Record>,
    /// The screen is turned to the client: their wording, no notes.
    pub is_together: bool,
}

/// A change of the record.
pub type Edit = Box<dyn FnOnce(&mut Record)>;

/// What a worker, or the browser, did.
pub enum Deed {
    /// Something with the area's list.
    Area(AreaDeed),
    /// Something in the app.
    Inner(Act),
    /// Something was written down.
    Write(Edit),
    /// The screen is turned to the client, or back.
    Together(bool),
    /// A file was opened: what it keeps and records.
    Open(Kept, Record),
}

impl Work {
    /// Before anything was done.
    pub fn new(content: Content, today: Date) -> Work {
        let (area, record) = (Rc::default(), Rc::default());
        Work { inner: State::new(content, today), area, record, is_together: false }
    }

    /// The state after the deed.
    pub fn after(&self, deed: Deed) -> Work {
        let mut work = self.clone();
        match deed {
            Deed::Area(deed) => {
                let offices = Rc::make_mut(&mut work.area).take(deed, &self.inner.nearby.offices);
                work.inner.nearby.offices = offices;
                // It was a place in the list of before.
                if work.inner.nearby.offices != self.inner.nearby.offices {
                    work.inner.nearby.at.landmark = None;
                }
            }
            Deed::Inner(act) => {
                // Who begins anew, or is gone, takes the record along; a person's own file brings none.
                if matches!(act, Act::Wipe | Act::Interview(Action::Reset | Action::Open(_))) {
                    work.record = Rc::default();
                }
                if matches!(act, Act::Wipe) {
                    work.is_together = false;
                    Rc::make_mut(&mut work.area).rest();
                }
                work.inner = self.asked_in_order(act);
            }
            Deed::Write(edit) => edit(Rc::make_mut(&mut work.record)),
            Deed::Together(is_together) => {
                work.is_together = is_together;
                // What only the worker sees is not what they look at together.
                if is_together && Page::of(self.inner.view).is_some() {
                    work.inner = self.inner.after(Act::Show(View::Interview));
                }
            }
            Deed::Open(kept, record) => {
                work.inner = self.inner.after(Act::Interview(Action::Open(kept)));
                work.record = Rc::new(record);
            }
        }
        work
    }

    /// The app's state after the act; where a question comes next, it is the one that whoever answers is asked next.
    fn asked_in_order(&self, act: Act) -> State {
        let inner = match act {
            Act::AnswerAndGo(answer) => self.inner.after(Act::Do(answer)),
            Act::Interview(Action::Forward) => self.inner.clone(),
            other => return self.inner.after(other),
        };
        let case = Case::of(inner.content().catalogue(), &inner.session.kept, inner.today);
        let next = order::next(&case, self.record.asked);
        inner.after(Act::Interview(next.map_or(Action::ShowResult, Action::GoTo)))
    }

    /// Whether anything would be lost by beginning anew.
    pub fn holds_something(&self) -> bool {
        !self.inner.session.kept.answers.is_empty() || !self.record.is_empty()
    }
}

impl Reducible for Work {
    type Action = Deed;

    fn reduce(self: Rc<Self>, deed: Deed) -> Rc<Self> {
        Rc::new(self.after(deed))
    }
}
