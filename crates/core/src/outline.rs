//! A rule as a person can read it: no negation but of single facts, no list of one, nothing nested that need not be.

use crate::condition::Condition;
use crate::id::Id;
use crate::question::{OptionSet, Question};

/// A rule without negations inside: means exactly what the [`Condition`] it was made from means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outline {
    /// One of these options, or none of them.
    Is {
        /// What was asked.
        question: Id<Question>,
        /// The options in question.
        options: OptionSet,
        /// One of them, or none of them.
        wants: bool,
    },
    /// Only the office can say.
    Office,
    /// Every part.
    All(Vec<Outline>),
    /// Some part.
    Any(Vec<Outline>),
    /// So many of the parts.
    AtLeast {
        /// How many.
        k: usize,
        /// The parts.
        of: Vec<Outline>,
    },
}

/// The rule, spelled out.
pub fn outline(condition: &Condition) -> Outline {
    spell(condition, true)
}

fn spell(condition: &Condition, wants: bool) -> Outline {
    let each = |parts: &[Condition]| parts.iter().map(|part| spell(part, wants)).collect::<Vec<_>>();
    match condition {
        Condition::Is { question, options } => Outline::Is { question: *question, options: *options, wants },
        Condition::Office => Outline::Office,
        Condition::Not(part) => spell(part, !wants),
        Condition::All(parts) if wants => all(each(parts)),
        Condition::Any(parts) if !wants => all(each(parts)),
        Condition::All(parts) | Condition::Any(parts) => any(each(parts)),
        Condition::AtLeast { k, of } => {
            let k = usize::from(*k);
            // Not at least k of n: at least n - k + 1 are not so.
            let k = if wants { k } else { (of.len() + 1).saturating_sub(k) };
            Outline::AtLeast { k, of: each(of) }
        }
    }
}

fn all(parts: Vec<Outline>) -> Outline {
    let flat = parts.into_iter().flat_map(|part| match part {
        Outline::All(inner) => inner,
        other => vec![other],
    });
    single(flat.collect(), Outline::All)
}

fn any(parts: Vec<Outline>) -> Outline {
    let flat = parts.into_iter().flat_map(|part| match part {
        Outline::Any(inner) => inner,
        other => vec![other],
    });
    single(flat.collect(), Outline::Any)
}

fn single(mut parts: Vec<Outline>, list: fn(Vec<Outline>) -> Outline) -> Outline {
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            parts.extend(last);
            list(parts)
        }
    }
}
