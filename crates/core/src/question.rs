//! A question, its options and when it is asked.

use crate::condition::Condition;
use crate::id::{Id, Named};
use crate::need::Area;
use serde::{Deserialize, Serialize};

/// One question of the interview.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    /// The readable id, for example `age` or `needs_housing`.
    pub slug: String,
    /// When in the interview it comes.
    pub stage: Stage,
    /// How it is answered.
    pub kind: Kind,
    /// The readable ids of its options, at most [`OptionSet::CAPACITY`].
    pub options: Vec<String>,
    /// It can be answered only where this holds; it refers to earlier questions only.
    pub when: Option<Condition>,
}

/// The part of the interview a question belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// Always asked, first and in order: safety, then what troubles the person.
    Gate,
    /// The needs of one chosen area.
    Needs,
    /// A fact, asked only while its answer can change something.
    Facts,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Exactly one option. If `ordered`, the options go from least to most.
    One {
        /// Whether conditions may speak of ranges of options.
        ordered: bool,
    },
    /// Any number of options; none of them is an answer too.
    Many,
    /// Areas of trouble, each marked ○ (applies) or ◎ (most pressing).
    Areas,
    /// Needs of this area, each with an urgency if the person says so.
    Needs(Id<Area>),
}

impl Kind {
    /// Whether one option excludes the others.
    pub fn is_exclusive(self) -> bool {
        matches!(self, Kind::One { .. })
    }
}

impl Question {
    /// Whether it asks everybody which of several things they have, so that most people have none of any one kind.
    /// What is asked only behind another answer is likely to be there, told or not.
    pub fn tells_of_a_group(&self) -> bool {
        self.stage == Stage::Facts && self.kind == Kind::Many && self.when.is_none()
    }

    /// The option with this readable id.
    pub fn option(&self, slug: &str) -> Option<OptionIndex> {
        self.options.iter().position(|option| option == slug).and_then(OptionIndex::new)
    }

    /// Every option in order.
    pub fn option_indexes(&self) -> impl DoubleEndedIterator<Item = OptionIndex> + use<> {
        (0..self.options.len()).filter_map(OptionIndex::new)
    }

    /// The set of all options.
    pub fn all_options(&self) -> OptionSet {
        self.option_indexes().collect()
    }
}

impl Named for Question {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// The place of an option in its question, 0–31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionIndex(u8);

impl OptionIndex {
    /// The option at this place, if a question can have that many.
    pub fn new(index: usize) -> Option<OptionIndex> {
        u8::try_from(index).ok().filter(|index| usize::from(*index) < OptionSet::CAPACITY).map(OptionIndex)
    }

    /// The place, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A set of options of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OptionSet(u32);

impl OptionSet {
    /// How many options a question may have: content is checked against it.
    pub const CAPACITY: usize = 32;

    /// No option.
    pub const EMPTY: OptionSet = OptionSet(0);

    /// Just this option.
    pub fn only(option: OptionIndex) -> OptionSet {
        OptionSet(1 << option.0)
    }

    /// Whether the option is a member.
    pub fn contains(self, option: OptionIndex) -> bool {
        self.meets(OptionSet::only(option))
    }

    /// Whether the two sets share an option.
    pub fn meets(self, other: OptionSet) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every option of this set is in the other.
    pub fn is_within(self, other: OptionSet) -> bool {
        self.0 & !other.0 == 0
    }

    /// The options of this set that are not in the other.
    pub fn without(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 & !other.0)
    }

    /// The options of either set.
    pub fn union(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 | other.0)
    }

    /// The options of both sets.
    pub fn intersection(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 & other.0)
    }

    /// Whether there is no option.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of options.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The options in order.
    pub fn iter(self) -> impl Iterator<Item = OptionIndex> {
        (0..Self::CAPACITY).filter_map(OptionIndex::new).filter(move |option| self.contains(*option))
    }
}

impl FromIterator<OptionIndex> for OptionSet {
    fn from_iter<I: IntoIterator<Item = OptionIndex>>(options: I) -> Self {
        options.into_iter().fold(OptionSet::EMPTY, |set, option| set.union(OptionSet::only(option)))
    }
}
