//! See → Think → Plan → Do: the record of one round of the work, and of those before it.
//!
//! A cycle begins from the plan, row by row, and notes the needs of its day. Whatever it leaves（実現できなかったニーズ, 反映できなかった
//! ニーズ）is kept by name when it is closed, and goes on from cycle to cycle until a row for it is done.

use crate::record::day;
use sasae_core::date::Date;
use sasae_core::id::{Id, Named};
use sasae_core::need::{Need, Urgency};
use sasae_core::plan::Plan;
use sasae_core::recommend::Case;
use serde::{Deserialize, Serialize};

/// One round. The last of a record is the open one, unless it is closed too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cycle {
    /// The day it began.
    #[serde(skip_serializing_if = "Option::is_none", with = "day")]
    pub begun: Option<Date>,
    /// The day it was closed.
    #[serde(skip_serializing_if = "Option::is_none", with = "day")]
    pub closed: Option<Date>,
    /// The needs that were told of on the day it began, by their ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// See: what was seen and heard.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub seen: String,
    /// Think: what it means.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub meant: String,
    /// What is made for this one person and for no other.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub own_way: String,
    /// Plan and Do: who does what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// Needs that the plan does not take up, in the worker's or the person's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_taken: Vec<String>,
    /// What was left when it was closed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<Unmet>,
    /// The day to look at it again.
    #[serde(skip_serializing_if = "Option::is_none", with = "day")]
    pub review: Option<Date>,
}

/// One thing to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Row {
    /// The support, by its id; none for what the catalogue does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<String>,
    /// The needs that it is for, by their ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// What is done.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// Who does it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none", with = "day")]
    pub until: Option<Date>,
    /// How one can tell that it is reached.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub criterion: String,
    /// How it went.
    #[serde(skip_serializing_if = "Outcome::is_open")]
    pub outcome: Outcome,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// How something went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Not said yet.
    #[default]
    Open,
    /// It was done.
    Done,
    /// It was not.
    NotDone,
}

impl Outcome {
    /// All, in the order in which they are offered.
    pub const ALL: &[Outcome] = &[Outcome::Open, Outcome::Done, Outcome::NotDone];

    /// Whether nothing is said yet.
    pub fn is_open(&self) -> bool {
        *self == Outcome::Open
    }

    /// The readable id.
    pub fn slug(self) -> &'static str {
        match self {
            Outcome::Open => "open",
            Outcome::Done => "done",
            Outcome::NotDone => "not_done",
        }
    }
}

/// How a need was left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// 実現できなかった: it was in the plan and was not met.
    #[default]
    NotMet,
    /// 反映できなかった: it did not find its way into the plan.
    NotTaken,
}

/// A need that was left, kept by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Unmet {
    /// How.
    pub how: Left,
    /// The need's id; empty where it is in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub need: String,
    /// The need in words, where the catalogue has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

impl Unmet {
    /// The need's id, or its words.
    pub fn name(&self) -> &str {
        if self.need.is_empty() { &self.words } else { &self.need }
    }
}

impl Cycle {
    /// A new cycle from the plan: a row for each support, its needs and the day by which the most pressing of them wants it.
    pub fn begin(case: &Case, plan: &Plan, today: Date) -> Cycle {
        let mut cycle = Cycle {
            begun: Some(today),
            needs: told(case).map(|id| slug(case, id)).collect(),
            ..Cycle::default()
        };
        cycle.take_up(case, plan, today);
        cycle
    }

    /// Adds rows for the supports of the plan that have none.
    pub fn take_up(&mut self, case: &Case, plan: &Plan, today: Date) {
        for member in &plan.members {
            let support = case.catalogue.resources[member.resource].slug().to_owned();
            if self.rows.iter().any(|row| row.support.as_ref() == Some(&support)) {
                continue;
            }
            let needs = member.covers.iter().map(|id| slug(case, id)).collect();
            let urgencies = case.needs.iter().filter(|need| member.covers.contains(need.need));
            let until = urgencies.map(|need| need.urgency).min().and_then(|urgency| due(today, urgency));
            self.rows.push(Row { support: Some(support), needs, until, ..Row::default() });
        }
    }

    /// Whether it is closed.
    pub fn is_closed(&self) -> bool {
        self.closed.is_some()
    }

    /// Whether a need was met in this cycle.
    fn has_met(&self, need: &str) -> bool {
        let is_for = |row: &&Row| row.needs.iter().any(|other| other == need);
        self.rows.iter().filter(is_for).any(|row| row.outcome == Outcome::Done)
    }

    /// What this cycle leaves, beside what those before it left: 実現できなかった first, then 反映できなかった.
    pub fn leaves(&self, case: &Case, before: &[Cycle]) -> Vec<Unmet> {
        let mut left = self.not_met();
        let is_taken_up = |need: &String| self.rows.iter().any(|row| row.needs.contains(need));
        for need in told(case).map(|id| slug(case, id)).filter(|need| !is_taken_up(need)) {
            add(&mut left, Unmet { how: Left::NotTaken, need, ..Unmet::default() });
        }
        self.add_not_taken(&mut left);
        // What was left before stays by name until it is met.
        for unmet in left_before(before).iter().filter(|unmet| !self.meets(unmet)) {
            add(&mut left, unmet.clone());
        }
        left
    }

    /// 実現できなかったニーズ: those of rows that were not done, unless another row met them.
    fn not_met(&self) -> Vec<Unmet> {
        let mut left = Vec::new();
        for row in self.rows.iter().filter(|row| row.outcome == Outcome::NotDone) {
            let unmet = Unmet { how: Left::NotMet, why: row.why.clone(), ..Unmet::default() };
            for need in row.needs.iter().filter(|need| !self.has_met(need)) {
                add(&mut left, Unmet { need: need.clone(), ..unmet.clone() });
            }
            if row.needs.is_empty() {
                add(&mut left, Unmet { words: row.what.clone(), ..unmet });
            }
        }
        left
    }

    /// 反映できなかったニーズ, in words.
    fn add_not_taken(&self, left: &mut Vec<Unmet>) {
        for words in &self.not_taken {
            add(left, Unmet { how: Left::NotTaken, words: words.clone(), ..Unmet::default() });
        }
    }

    /// Whether what was left before was met in this cycle.
    fn meets(&self, unmet: &Unmet) -> bool {
        let done = || self.rows.iter().filter(|row| row.outcome == Outcome::Done);
        self.has_met(&unmet.need) || (unmet.need.is_empty() && done().any(|row| row.what == unmet.words))
    }

    /// Whether the day to look at it again has come.
    pub fn is_due(&self, today: Date) -> bool {
        !self.is_closed() && self.review.is_some_and(|review| review <= today)
    }
}

/// Closes the open cycle: what it leaves is kept by name.
pub fn close(cycles: &mut [Cycle], case: &Case, today: Date) {
    let Some((last, before)) = cycles.split_last_mut().filter(|(last, _)| !last.is_closed()) else { return };
    last.left = last.leaves(case, before);
    last.closed = Some(today);
}

/// What the cycles have left so far: what the last closed one left, and what is not done in the open one.
pub fn left_so_far(cycles: &[Cycle]) -> Vec<Unmet> {
    let Some((last, before)) = cycles.split_last() else { return Vec::new() };
    if last.is_closed() {
        return last.left.clone();
    }
    let mut left: Vec<Unmet> =
        left_before(before).iter().filter(|unmet| !last.meets(unmet)).cloned().collect();
    last.not_met().into_iter().for_each(|unmet| add(&mut left, unmet));
    last.add_not_taken(&mut left);
    left
}

/// What the last closed cycle of these left.
fn left_before(cycles: &[Cycle]) -> &[Unmet] {
    let closed = cycles.iter().rev().find(|cycle| cycle.is_closed());
    closed.map(|cycle| cycle.left.as_slice()).unwrap_or_default()
}

/// Nothing is named twice, and nothing without a name.
fn add(left: &mut Vec<Unmet>, unmet: Unmet) {
    if !unmet.name().is_empty() && !left.iter().any(|other| other.name() == unmet.name()) {
        left.push(unmet);
    }
}

/// The day by which a need wants its support; none where it wants time.
pub fn due(today: Date, urgency: Urgency) -> Option<Date> {
    let days = match urgency {
        Urgency::Today => 0,
        Urgency::Week => 7,
        Urgency::Month => 30,
        Urgency::Later => return None,
    };
    Date::from_unix_days(u64::try_from(today.days()).ok()?.checked_add(days)?)
}

fn told<'a>(case: &'a Case) -> impl Iterator<Item = Id<Need>> + 'a {
    case.needs.iter().filter(|need| need.is_stated).map(|need| need.need)
}

fn slug(case: &Case, id: Id<Need>) -> String {
    case.catalogue.needs[id].slug().to_owned()
}
