//! The fewest answers that would make a rule hold: what to answer, or what would have to be different.
//!
//! The search tries one question, then two, then three, each with every answer that the rule can tell apart,
//! through the same facts as the real answers: a question behind another counts only when that other is
//! answered so as to open it. What is left to the office is taken as granted, since no answer settles it.

use crate::answers::{Answer, Answers};
use crate::catalogue::Catalogue;
use crate::condition::Condition;
use crate::facts::Facts;
use crate::id::{Id, IdSet};
use crate::question::{Kind, OptionIndex, OptionSet, Question};
use crate::recommend::Case;
use crate::truth::Truth;

/// The most answers that a change is looked for in; beyond that nobody could act on it.
const MOST_CHANGES: usize = 3;

/// One answer to give or to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: Id<Question>,
    /// What would be answered.
    pub answer: Answer,
}

/// The smallest set of changes to the answers that makes the rule hold as far as answers can. Empty if it
/// already does, or if no set of at most three changes does.
pub fn would_take(case: &Case, condition: &Condition) -> Vec<Change> {
    let goal = condition.with_office_saying(true);
    if goal.eval(&case.facts) == Truth::True {
        return Vec::new();
    }
    let questions: Vec<Id<Question>> = with_guards(case.catalogue, condition.questions()).iter().collect();
    let mentioned = mentioned_options(case.catalogue, &goal);
    let mut changes = Vec::new();
    for size in 1..=MOST_CHANGES {
        if search(case.catalogue, case.answers, &goal, &questions, &mentioned, size, &mut changes) {
            return changes;
        }
    }
    Vec::new()
}

/// These questions and all that decide whether they are asked.
pub fn with_guards(catalogue: &Catalogue, questions: IdSet<Question>) -> IdSet<Question> {
    let mut all = questions;
    for question in questions.iter() {
        if let Some(when) = &catalogue.questions[question].when {
            all = all.union(with_guards(catalogue, when.questions()));
        }
    }
    all
}

fn search(
    catalogue: &Catalogue,
    answers: &Answers,
    goal: &Condition,
    questions: &[Id<Question>],
    mentioned: &[OptionSet],
    size: usize,
    changes: &mut Vec<Change>,
) -> bool {
    if size == 0 {
        return goal.eval(&Facts::new(catalogue, answers)) == Truth::True;
    }
    for (place, id) in questions.iter().enumerate() {
        let tellable = mentioned.get(id.index()).copied().unwrap_or_default();
        for answer in candidates(&catalogue.questions[*id], answers.get(*id), tellable) {
            let next = answers.with(catalogue, *id, answer.clone());
            changes.push(Change { question: *id, answer });
            if search(catalogue, &next, goal, &questions[place + 1..], mentioned, size - 1, changes) {
                return true;
            }
            changes.pop();
        }
    }
    false
}

/// The answers to a question that some rule can tell from the present one.
fn candidates(question: &Question, present: Option<&Answer>, tellable: OptionSet) -> Vec<Answer> {
    let chosen = present.and_then(Answer::chosen);
    let now = chosen.unwrap_or_default();
    let sets: Vec<OptionSet> = match question.kind {
        Kind::One { .. } => question.option_indexes().map(OptionSet::only).collect(),
        Kind::Many | Kind::Areas | Kind::Needs(_) => {
            let added = tellable.iter().map(|option: OptionIndex| now.union(OptionSet::only(option)));
            core::iter::once(now.without(tellable)).chain(added).collect()
        }
    };
    sets.into_iter().filter(|set| chosen != Some(*set)).map(Answer::many).collect()
}

/// For each question, the options that the rule, or a question behind which another of them stands, speaks of.
fn mentioned_options(catalogue: &Catalogue, goal: &Condition) -> Vec<OptionSet> {
    let mut mentioned = vec![OptionSet::EMPTY; catalogue.questions.len()];
    let mut note = |condition: &Condition| {
        condition.visit(&mut |part| {
            if let Condition::Is { question, options } = part
                && let Some(slot) = mentioned.get_mut(question.index())
            {
                *slot = slot.union(*options);
            }
        });
    };
    note(goal);
    for question in with_guards(catalogue, goal.questions()).iter() {
        if let Some(when) = &catalogue.questions[question].when {
            note(when);
        }
    }
    mentioned
}
