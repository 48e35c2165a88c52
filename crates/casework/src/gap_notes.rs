//! Gap notes（地域課題メモ）: needs without a support, counted over the people whose files a worker opened for it.
//!
//! Of a file nothing is taken but which need lacks which support and why, the day, and the sign by which the office knows the
//! person; the sign only tells two files of one person from two people, and neither it nor the day is ever told on. What is
//! told is a count by need, form and reason, and from which month to which. A count below [`LEAST`] is told only as such: with
//! one or two people in a small town, the need alone may say who they are.

use crate::record::Record;
use sasae_core::date::Date;
use sasae_core::gap::{self, Lack};
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::need::Need;
use sasae_core::plan::plan;
use sasae_core::recommend::{Case, recommend};
use sasae_core::resource::Form;
use std::collections::{BTreeMap, BTreeSet};

/// The smallest count that is told as a number. Our own limit, and a low one: who publishes is asked to think again.
pub const LEAST: usize = 3;

/// What a need lacks. `form` is nothing where only time is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lacking {
    /// The need.
    pub need: Id<Need>,
    /// The form of support that is missing.
    pub form: Option<Form>,
    /// Why.
    pub lack: Lack,
}

/// What is taken from one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    sign: String,
    day: Option<Date>,
    lacks: BTreeSet<Lacking>,
}

impl Noted {
    /// What this person's plan lacks, for the needs that they named.
    pub fn of(case: &Case, kept: &Kept, record: &Record) -> Noted {
        let recommendation = recommend(case);
        let plan = plan(case, &recommendation, &kept.choices);
        let gaps = gap::gaps(case, &recommendation, &plan).into_iter().filter(|gap| gap.need.is_stated);
        let lacks = gaps.map(|gap| Lacking { need: gap.need.need, form: gap.form, lack: gap.lack }).collect();
        Noted { sign: record.name.trim().to_owned(), day: record.day, lacks }
    }
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: u16,
    /// The month, 1–12.
    pub month: u8,
}

impl core::fmt::Display for Month {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A count as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// So many people.
    People(usize),
    /// Fewer than [`LEAST`].
    Fewer,
}

impl Told {
    /// The count as it may be told.
    pub fn of(count: usize) -> Told {
        if count < LEAST { Told::Fewer } else { Told::People(count) }
    }
}

/// What is lacking, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapNotes {
    /// How many people were counted.
    pub people: usize,
    /// The first and the last month of the records that have a day.
    pub months: Option<(Month, Month)>,
    /// How many people lack what, in the order of the needs: never in the order of the counts, which would tell the small
    /// ones.
    pub counts: BTreeMap<Lacking, usize>,
}

impl GapNotes {
    /// Counts people. Of several files with the same sign only the newest counts; files without a sign are people of their
    /// own.
    pub fn count(noted: &[Noted]) -> GapNotes {
        let is_newest = |(place, one): &(usize, &Noted)| {
            one.sign.is_empty()
                || !noted
                    .iter()
                    .enumerate()
                    .any(|(other, two)| two.sign == one.sign && (two.day, other) > (one.day, *place))
        };
        let mut notes = GapNotes::default();
        for (_, one) in noted.iter().enumerate().filter(is_newest) {
            notes.people += 1;
            if let Some(day) = one.day {
                let month = Month { year: day.year, month: day.month };
                let (first, last) = notes.months.unwrap_or((month, month));
                notes.months = Some((first.min(month), last.max(month)));
            }
            for lacking in &one.lacks {
                *notes.counts.entry(*lacking).or_default() += 1;
            }
        }
        notes
    }
}
