//! A rule about a person, as a small closed tree, evaluated in strong Kleene logic.
//!
//! There is no rule language: the forms below are all there is. Content is checked so that no atom is empty
//! or certain, and the prover shows that for every rule of the catalogue the Kleene value equals what all
//! completions of the answers agree on (see [`crate::prove`]).

use crate::facts::Facts;
use crate::id::{Id, IdSet, Table};
use crate::question::{OptionSet, Question};
use crate::truth::Truth;
use serde::{Deserialize, Serialize};

/// A three-valued rule over facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The answer to the question is, or contains, one of these options.
    Is {
        /// What was asked.
        question: Id<Question>,
        /// Any of these.
        options: OptionSet,
    },
    /// Every part holds.
    All(Vec<Condition>),
    /// Some part holds.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// At least `k` of the parts hold.
    AtLeast {
        /// How many are enough.
        k: u8,
        /// The parts.
        of: Vec<Condition>,
    },
    /// Only the office can say: never settled by answers.
    Office,
}

impl Condition {
    /// The truth of the rule for these facts.
    pub fn eval(&self, facts: &Facts) -> Truth {
        self.eval_by(&|question, options| facts.of(question).is_any(options))
    }

    /// Whether the rule can still hold if, of the questions that ask "which of these do you have", the person has none
    /// that they did not tell of. Everything else that is open, and the office, is taken in the person's favour.
    pub fn holds_as_told(&self, questions: &Table<Question>, facts: &Facts) -> bool {
        let as_told = |question: Id<Question>, options| match facts.of(question).is_any(options) {
            Truth::Unknown if questions[question].tells_of_a_group() => Truth::False,
            value => value,
        };
        self.eval_by(&as_told) != Truth::False
    }

    /// The truth of the rule, where this is whether a question was answered by one of the options.
    fn eval_by<F: Fn(Id<Question>, OptionSet) -> Truth>(&self, told: &F) -> Truth {
        match self {
            Condition::Is { question, options } => told(*question, *options),
            Condition::All(parts) => fold(parts, told, Truth::True, Truth::False, Ord::min),
            Condition::Any(parts) => fold(parts, told, Truth::False, Truth::True, Ord::max),
            Condition::Not(part) => !part.eval_by(told),
            Condition::AtLeast { k, of } => {
                at_least(usize::from(*k), of.iter().map(|part| part.eval_by(told)))
            }
            Condition::Office => Truth::Unknown,
        }
    }

    /// The parts directly below.
    pub fn parts(&self) -> &[Condition] {
        match self {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast { of: parts, .. } => parts,
            Condition::Not(part) => core::slice::from_ref(part),
            Condition::Is { .. } | Condition::Office => &[],
        }
    }

    /// Every question the rule mentions.
    pub fn questions(&self) -> IdSet<Question> {
        let mut found = IdSet::EMPTY;
        self.visit(&mut |part| {
            if let Condition::Is { question, .. } = part {
                found.insert(*question);
            }
        });
        found
    }

    /// Whether the rule leaves anything to the office.
    pub fn asks_office(&self) -> bool {
        let mut found = false;
        self.visit(&mut |part| found |= matches!(part, Condition::Office));
        found
    }

    /// Calls `look` on this rule and everything below it.
    pub fn visit(&self, look: &mut impl FnMut(&Condition)) {
        look(self);
        self.parts().iter().for_each(|part| part.visit(look));
    }

    /// The questions whose answers can still change the value: those of undecided atoms under undecided parts.
    pub fn open_questions(&self, facts: &Facts) -> IdSet<Question> {
        if self.eval(facts).is_settled() {
            return IdSet::EMPTY;
        }
        match self {
            Condition::Is { question, .. } => [*question].into_iter().collect(),
            _ => self.parts().iter().map(|part| part.open_questions(facts)).fold(IdSet::EMPTY, IdSet::union),
        }
    }

    /// The same rule as the office would see it if it says yes to all that is left to it.
    pub fn with_office_saying(&self, yes: bool) -> Condition {
        let each = |parts: &[Condition], yes| parts.iter().map(|part| part.with_office_saying(yes)).collect();
        match self {
            Condition::Office if yes => Condition::All(Vec::new()),
            Condition::Office => Condition::Any(Vec::new()),
            Condition::Is { .. } => self.clone(),
            Condition::All(parts) => Condition::All(each(parts, yes)),
            Condition::Any(parts) => Condition::Any(each(parts, yes)),
            // What the office grants inside a negation counts against the person: flip it.
            Condition::Not(part) => Condition::Not(Box::new(part.with_office_saying(!yes))),
            Condition::AtLeast { k, of } => Condition::AtLeast { k: *k, of: each(of, yes) },
        }
    }
}

/// Folds the parts and stops as soon as nothing can change the outcome.
fn fold<F: Fn(Id<Question>, OptionSet) -> Truth>(
    parts: &[Condition],
    told: &F,
    start: Truth,
    end: Truth,
    join: impl Fn(Truth, Truth) -> Truth,
) -> Truth {
    let mut value = start;
    for part in parts {
        value = join(value, part.eval_by(told));
        if value == end {
            break;
        }
    }
    value
}

fn at_least(k: usize, parts: impl Iterator<Item = Truth>) -> Truth {
    let (mut sure, mut possible) = (0, 0);
    for part in parts {
        sure += usize::from(part == Truth::True);
        possible += usize::from(part != Truth::False);
    }
    if sure >= k {
        Truth::True
    } else if possible < k {
        Truth::False
    } else {
        Truth::Unknown
    }
}
