//! Follow-up: what changed between two files of one person, and how the needs came and went over many.
//!
//! A [`Snapshot`] is what one file says on its day: the rules that held then, the answers that counted then. A
//! [`Difference`] lists what is not the same in two of them, and nothing else; a [`Timeline`] sets the needs of many beside
//! each other.

use crate::record::Record;
use sasae_core::answers::Answer;
use sasae_core::catalogue::Catalogue;
use sasae_core::date::Date;
use sasae_core::facts::Reach;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::need::{ActiveNeed, Need};
use sasae_core::question::Question;
use sasae_core::recommend::{Case, Standing, recommend};
use sasae_core::resource::Resource;
use sasae_core::tie::{self, Bond, Flow, Who};
use std::collections::{BTreeMap, BTreeSet};

/// What the person decided about a support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Wanted.
    Kept,
    /// Not wanted.
    Dropped,
}

/// What one file says on its day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The day of the record; none for a file that a person saved alone.
    pub day: Option<Date>,
    /// The answers that count.
    pub answers: BTreeMap<Id<Question>, Answer>,
    /// The needs that the answers show. What only stands in while nothing is known is not among them.
    pub needs: BTreeMap<Id<Need>, ActiveNeed>,
    /// The supports that are proposed, and how each stands.
    pub standing: BTreeMap<Id<Resource>, Standing>,
    /// What was decided about the plan.
    pub decisions: BTreeMap<Id<Resource>, Decision>,
    /// The ties of that time: supports in use, people, and whatever else the eco-map holds.
    pub ties: BTreeMap<Who, (Bond, Flow)>,
    /// What matters to the person, by readable id.
    pub values: BTreeSet<&'static str>,
    /// Strengths.
    pub strengths: BTreeSet<String>,
    /// The person's own words.
    pub sayings: BTreeSet<String>,
}

impl Snapshot {
    /// What is kept and recorded, judged by the rules of the record's day, or of `today` where it has none.
    pub fn of(catalogue: &Catalogue, kept: &Kept, record: &Record, today: Date) -> Snapshot {
        let day = record.day.unwrap_or(today);
        let case = Case::of(catalogue, kept, day);
        let counts = |id: &Id<Question>| case.facts.reach(*id) == Reach::Open;
        let answers = kept.answers.iter().filter(|(id, _)| counts(id));
        let is_told = |need: &&ActiveNeed| need.is_stated || !catalogue.needs[need.need].is_fallback;
        let picks = recommend(&case).picks.into_iter().filter(sasae_core::recommend::Pick::is_proposed);
        let chosen = kept.choices.kept().iter().map(|id| (*id, Decision::Kept));
        let dropped = kept.choices.dropped().iter().map(|id| (*id, Decision::Dropped));
        let ties = tie::now(&case, &kept.ties).into_iter();
        let lines = |lines: &[String]| lines.iter().cloned().collect();
        Snapshot {
            day: record.day,
            answers: answers.map(|(id, answer)| (id, answer.clone())).collect(),
            needs: case.needs.iter().filter(is_told).map(|need| (need.need, *need)).collect(),
            standing: picks.map(|pick| (pick.resource, pick.standing)).collect(),
            decisions: chosen.chain(dropped).collect(),
            ties: ties.map(|tie| (tie.who, (tie.bond, tie.flow))).collect(),
            values: kept.values.iter().map(sasae_core::value::Value::slug).collect(),
            strengths: lines(&record.strengths),
            sayings: lines(&record.sayings),
        }
    }
}

/// Something that is not the same in two files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<K, V> {
    /// What it is about.
    pub what: K,
    /// As it was; nothing where it was not there.
    pub before: Option<V>,
    /// As it is; nothing where it is not there any more.
    pub after: Option<V>,
}

/// Everything that is not the same in two files, each part in the order of the catalogue or the letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Answers.
    pub answers: Vec<Changed<Id<Question>, Answer>>,
    /// Needs, with how soon each must be met.
    pub needs: Vec<Changed<Id<Need>, ActiveNeed>>,
    /// How supports stand; nothing on the side where one is not proposed.
    pub standing: Vec<Changed<Id<Resource>, Standing>>,
    /// Decisions on the plan.
    pub decisions: Vec<Changed<Id<Resource>, Decision>>,
    /// Ties, with how each is going.
    pub ties: Vec<Changed<Who, (Bond, Flow)>>,
    /// What matters.
    pub values: Vec<Changed<&'static str, ()>>,
    /// Strengths.
    pub strengths: Vec<Changed<String, ()>>,
    /// The person's own words.
    pub sayings: Vec<Changed<String, ()>>,
}

impl Difference {
    /// What is not the same.
    pub fn between(before: &Snapshot, after: &Snapshot) -> Difference {
        Difference {
            answers: changes(&before.answers, &after.answers),
            needs: changes(&before.needs, &after.needs),
            standing: changes(&before.standing, &after.standing),
            decisions: changes(&before.decisions, &after.decisions),
            ties: changes(&before.ties, &after.ties),
            values: comings(&before.values, &after.values),
            strengths: comings(&before.strengths, &after.strengths),
            sayings: comings(&before.sayings, &after.sayings),
        }
    }

    /// Whether nothing changed.
    pub fn is_none(&self) -> bool {
        *self == Difference::default()
    }

    /// The same seen from the other side.
    pub fn reversed(self) -> Difference {
        Difference {
            answers: turned(self.answers),
            needs: turned(self.needs),
            standing: turned(self.standing),
            decisions: turned(self.decisions),
            ties: turned(self.ties),
            values: turned(self.values),
            strengths: turned(self.strengths),
            sayings: turned(self.sayings),
        }
    }
}

fn changes<K: Ord + Clone, V: PartialEq + Clone>(
    before: &BTreeMap<K, V>,
    after: &BTreeMap<K, V>,
) -> Vec<Changed<K, V>> {
    let all: BTreeSet<&K> = before.keys().chain(after.keys()).collect();
    let changed = all.into_iter().filter(|what| before.get(what) != after.get(what));
    let of = |what: &K| {
        let (before, after) = (before.get(what).cloned(), after.get(what).cloned());
        Changed { what: what.clone(), before, after }
    };
    changed.map(of).collect()
}

fn comings<K: Ord + Clone>(before: &BTreeSet<K>, after: &BTreeSet<K>) -> Vec<Changed<K, ()>> {
    let changed = before.symmetric_difference(after);
    let of = |what: &K| {
        let is_in = |set: &BTreeSet<K>| set.contains(what).then_some(());
        Changed { what: what.clone(), before: is_in(before), after: is_in(after) }
    };
    changed.map(of).collect()
}

fn turned<K, V>(changes: Vec<Changed<K, V>>) -> Vec<Changed<K, V>> {
    let turn = |it: Changed<K, V>| Changed { what: it.what, before: it.after, after: it.before };
    changes.into_iter().map(turn).collect()
}

/// How a need stands beside the file before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// It is not there and was not there.
    Absent,
    /// It is there in the first file.
    Told,
    /// It is new.
    Came,
    /// It is as it was.
    Stays,
    /// It must be met sooner.
    Pressed,
    /// It can wait longer.
    Eased,
    /// It is not there any more.
    Went,
}

/// A need in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// As the file says it; nothing where it does not.
    pub need: Option<ActiveNeed>,
    /// Beside the file before.
    pub course: Course,
}

/// One need over all files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub need: Id<Need>,
    /// In the order of the files.
    pub cells: Vec<Cell>,
}

/// The needs of many files, beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The day of each file.
    pub days: Vec<Option<Date>>,
    /// A row for every need that any file says, in the order of the catalogue.
    pub rows: Vec<Row>,
}

/// The places of the files in the order of their days; those without one come first, as what is oldest for all we know.
pub fn by_day(days: &[Option<Date>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..days.len()).collect();
    order.sort_by_key(|place| days.get(*place).copied().flatten());
    order
}

impl Timeline {
    /// The timeline of files that stand in their order.
    pub fn of(files: &[Snapshot]) -> Timeline {
        let needs: BTreeSet<Id<Need>> = files.iter().flat_map(|file| file.needs.keys().copied()).collect();
        let row = |need: Id<Need>| {
            let said: Vec<Option<ActiveNeed>> =
                files.iter().map(|file| file.needs.get(&need).copied()).collect();
            let course = |(place, now): (usize, &Option<ActiveNeed>)| {
                let before = place.checked_sub(1).and_then(|place| said.get(place).copied().flatten());
                let course = course(before, *now);
                // In the first file nothing is new: it is only told there for the first time.
                let is_told = place == 0 && course == Course::Came;
                Cell { need: *now, course: if is_told { Course::Told } else { course } }
            };
            Row { need, cells: said.iter().enumerate().map(course).collect() }
        };
        Timeline {
            days: files.iter().map(|file| file.day).collect(),
            rows: needs.into_iter().map(row).collect(),
        }
    }
}

fn course(before: Option<ActiveNeed>, now: Option<ActiveNeed>) -> Course {
    match (before, now) {
        (None, None) => Course::Absent,
        (None, Some(_)) => Course::Came,
        (Some(_), None) => Course::Went,
        (Some(before), Some(now)) if now.urgency < before.urgency => Course::Pressed,
        (Some(before), Some(now)) if now.urgency > before.urgency => Course::Eased,
        (Some(_), Some(_)) => Course::Stays,
    }
}
