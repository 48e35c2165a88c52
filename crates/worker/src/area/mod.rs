//! The area's resources: the organisation's own list, changed step by step, and a file that waits to be taken in.
//!
//! The list itself is the app's ([`sasae_app::nearby::Nearby`]), so that what is changed here is at once what stands on a
//! support's page. Here is what lies around it: the steps back and forth, the file that was read, the entry in hand.
//! [`read`] reads files without holding up the screen, [`draft`] is an entry as a form, [`give`] makes files.

pub mod draft;
pub mod give;
pub mod read;

use sasae_app::nearby::Offices;
use sasae_local::Local;
use sasae_local::merge::{Merge, Take, merge};
use sasae_local::office::{Office, Status};
use sasae_local::point::Point;
use std::rc::Rc;

/// So many steps can be taken back.
const STEPS: usize = 200;

/// A file on its way into the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Reading {
    /// None.
    #[default]
    None,
    /// It is being read; so much of 1,000.
    Busy(String, usize),
    /// It was refused; line by line why. Nothing was changed.
    Refused(Vec<String>),
    /// It was read, and waits for a decision.
    Read(Rc<Waiting>),
}

/// A file that was read, compared with the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// What became of its rows, line by line.
    pub report: Vec<String>,
    /// How it differs.
    pub merge: Merge,
    /// What was decided, one for each conflict.
    pub takes: Vec<Take>,
}

/// What lies around the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AreaWork {
    /// Lists of before, the last one last.
    past: Vec<Offices>,
    /// Lists that were taken back, the next one last.
    future: Vec<Offices>,
    /// A file on its way.
    pub reading: Reading,
    /// The entry in hand, by its place; no place where it is new.
    pub editing: Option<(Option<usize>, Rc<Office>)>,
    /// The device did not tell its place.
    pub is_nowhere: bool,
}

/// What is done with the area's list.
pub enum AreaDeed {
    /// A file gets on, was refused or waits.
    Reading(Reading),
    /// These were read, with the report on it.
    Arrived(Vec<Office>, Vec<String>),
    /// A decision on a conflict.
    Decide(usize, Take),
    /// A decision on all of them.
    DecideAll(Take),
    /// What waits is taken in.
    TakeIn,
    /// An entry is taken in hand: a new one, or that at a place.
    Edit(Option<usize>),
    /// It is put away.
    PutAway,
    /// It is written into the list.
    Keep(Box<Office>),
    /// It has ended, or goes on.
    Mark(usize, Status),
    /// One step back.
    Undo,
    /// One step forth.
    Redo,
    /// The device's place, if it tells.
    Here(Option<Point>),
}

impl AreaWork {
    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is one to take again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Whoever comes next finds the list, but nothing that was in hand or on its way.
    pub fn rest(&mut self) {
        (self.reading, self.editing, self.is_nowhere) = (Reading::None, None, false);
    }

    /// Does it; the list after it.
    pub fn take(&mut self, deed: AreaDeed, now: &Offices) -> Offices {
        match deed {
            AreaDeed::Reading(reading) => self.reading = reading,
            AreaDeed::Arrived(offices, report) => {
                let merge = merge(&plain(now), &offices);
                let takes = vec![Take::Mine; merge.conflicts.len()];
                self.reading = Reading::Read(Rc::new(Waiting { report, merge, takes }));
            }
            AreaDeed::Decide(place, take) => self.decide(|at| (at == place).then_some(take)),
            AreaDeed::DecideAll(take) => self.decide(|_| Some(take)),
            AreaDeed::TakeIn => {
                if let Reading::Read(waiting) = core::mem::take(&mut self.reading) {
                    let taken = waiting.merge.apply(&plain(now), &waiting.takes);
                    return self.step(now, taken.into_iter().map(Rc::new).collect());
                }
            }
            AreaDeed::Edit(place) => {
                let office = place.map(|place| now.get(place).cloned());
                self.editing = match office {
                    Some(office) => office.map(|office| (place, office)),
                    None => Some((None, Rc::new(draft::empty()))),
                };
            }
            AreaDeed::PutAway => self.editing = None,
            AreaDeed::Keep(office) => {
                let place = self.editing.take().and_then(|(place, _)| place);
                let mut all = now.to_vec();
                match place.and_then(|place| all.get_mut(place)) {
                    Some(own) => *own = Rc::new(*office),
                    None => all.push(Rc::new(*office)),
                }
                return self.step(now, all);
            }
            AreaDeed::Mark(place, status) => {
                let mut all = now.to_vec();
                if let Some(own) = all.get_mut(place) {
                    *own = Rc::new(Office { status, ..(**own).clone() });
                    return self.step(now, all);
                }
            }
            AreaDeed::Undo => {
                if let Some(before) = self.past.pop() {
                    self.future.push(now.clone());
                    self.put_down();
                    return before;
                }
            }
            AreaDeed::Redo => {
                if let Some(after) = self.future.pop() {
                    self.past.push(now.clone());
                    self.put_down();
                    return after;
                }
            }
            AreaDeed::Here(here) => self.is_nowhere = here.is_none(),
        }
        now.clone()
    }

    /// A new list; what was before can be had again.
    fn step(&mut self, now: &Offices, all: Vec<Rc<Office>>) -> Offices {
        self.past.push(now.clone());
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        self.put_down();
        Offices::new(all)
    }

    /// What was compared with, or taken from, the list of before is put away.
    fn put_down(&mut self) {
        self.editing = None;
        if matches!(self.reading, Reading::Read(_)) {
            self.reading = Reading::None;
        }
    }

    fn decide(&mut self, decision: impl Fn(usize) -> Option<Take>) {
        if let Reading::Read(waiting) = &mut self.reading {
            let takes = Rc::make_mut(waiting).takes.iter_mut().enumerate();
            takes.for_each(|(at, take)| *take = decision(at).unwrap_or(*take));
        }
    }
}

/// The list as the engine takes it.
pub fn plain(offices: &Offices) -> Vec<Office> {
    offices.iter().map(|office| (**office).clone()).collect()
}

/// What reading needs to know: headers, services, municipalities. Nothing where the packs inside the program are damaged.
pub fn local() -> Option<Rc<Local>> {
    thread_local! {
        static LOCAL: Option<Rc<Local>> = {
            let tables = include_bytes!(concat!(env!("OUT_DIR"), "/local.pack"));
            let places = include_bytes!(concat!(env!("OUT_DIR"), "/places.pack"));
            Local::decode(tables, places).ok().map(Rc::new)
        };
    }
    LOCAL.with(Clone::clone)
}
