//! Where the worker is, and what was written down: the app's own state and the record, changed by one pure function.

use crate::area::{AreaDeed, AreaWork};
use sasae_app::content::Content;
use sasae_app::state::{Act, State, View};
use sasae_casework::gap_notes::Noted;
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
    /// When to work with others, and with whom.
    Collaboration,
    /// See → Think → Plan → Do.
    Cycle,
    /// Words, strengths, supports in use.
    Heard,
    /// Locking during a break.
    Lock,
    /// Receiving what a client hands over.
    Receive,
    /// The team sheet.
    Team,
    /// Earlier files beside today's.
    FollowUp,
    /// Official papers as drafts.
    Forms,
    /// What the area lacks.
    GapNotes,
    /// Letters to partners.
    Letters,
}

impl Page {
    /// All, in the order of the menu.
    pub const ALL: &[Page] = &[
        Page::Heard,
        Page::Collaboration,
        Page::Team,
        Page::Cycle,
        Page::FollowUp,
        Page::Letters,
        Page::Forms,
        Page::GapNotes,
        Page::Area,
        Page::Receive,
        Page::Lock,
    ];

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
            Page::Collaboration => "collaboration",
            Page::Cycle => "cycle",
            Page::FollowUp => "follow-up",
            Page::Forms => "forms",
            Page::GapNotes => "gap-notes",
            Page::Heard => "heard",
            Page::Letters => "letters",
            Page::Lock => "lock",
            Page::Receive => "receive",
            Page::Team => "team",
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
    /// What other files were opened for.
    pub opened: Rc<Opened>,
    /// The screen is turned to the client: their wording, no notes.
    pub is_together: bool,
    /// Answers and record while they are locked; then they stand nowhere else.
    pub locked: Option<Rc<Vec<u8>>>,
}

/// A file that lies beside today's.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// What it keeps.
    pub kept: Rc<Kept>,
    /// What it records.
    pub record: Rc<Record>,
}

/// What other files were opened for. It is in memory only, and gone with the interview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// Files beside today's, in the order in which they were laid there.
    pub beside: Vec<Beside>,
    /// What was taken from each file for the gap notes, with a number that tells the same file when it is chosen twice.
    pub noted: Vec<(u64, Noted)>,
    /// Whether the interview that is open counts too.
    pub counts_this: bool,
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
    /// A file was opened, or the lock: what it keeps and records.
    Open(Kept, Record),
    /// All of it was locked into these bytes.
    Lock(Vec<u8>),
    /// What is locked is forgotten.
    Forget,
    /// A file was laid beside today's, which stays as it is.
    Lay(Kept, Record),
    /// The file at this place is put away; all of them without one.
    PutAway(Option<usize>),
    /// A file was counted for the gap notes.
    Count(u64, Noted),
    /// The interview that is open counts, or does not.
    CountThis(bool),
    /// What was counted is forgotten.
    CountNothing,
}

impl Work {
    /// Before anything was done.
    pub fn new(content: Content, today: Date) -> Work {
        Work {
            inner: State::new(content, today),
            area: Rc::default(),
            record: Rc::default(),
            opened: Rc::default(),
            is_together: false,
            locked: None,
        }
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
                // What is locked stays so: nobody reads it without the passphrase, and a break is longer than the page waits.
                // Who begins anew, or is gone, takes the record along; a person's own file brings none.
                if matches!(act, Act::Wipe | Act::Interview(Action::Reset | Action::Open(_))) {
                    work.record = Rc::default();
                    work.opened = Rc::default();
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
                work.locked = None;
                work.opened = Rc::default();
            }
            Deed::Lay(kept, record) => {
                let beside = Beside { kept: Rc::new(kept), record: Rc::new(record) };
                let opened = Rc::make_mut(&mut work.opened);
                if !opened.beside.contains(&beside) {
                    opened.beside.push(beside);
                }
            }
            Deed::PutAway(place) => {
                let opened = Rc::make_mut(&mut work.opened);
                let mut here = 0..;
                opened.beside.retain(|_| here.next() != place && place.is_some());
            }
            Deed::Count(file, noted) => {
                let opened = Rc::make_mut(&mut work.opened);
                if !opened.noted.iter().any(|(other, _)| *other == file) {
                    opened.noted.push((file, noted));
                }
            }
            Deed::CountThis(counts) => Rc::make_mut(&mut work.opened).counts_this = counts,
            Deed::CountNothing => {
                let opened = Rc::make_mut(&mut work.opened);
                (opened.noted, opened.counts_this) = (Vec::new(), false);
            }
            Deed::Lock(locked) => {
                work = self.after(Deed::Inner(Act::Wipe));
                work.locked = Some(Rc::new(locked));
            }
            Deed::Forget => work.locked = None,
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
