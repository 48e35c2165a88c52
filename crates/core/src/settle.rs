//! The fewest answers that would make a rule hold: what to answer, or what would have to be different.
//!
//! The search tries one question, then two, then three, each with every answer that the rule can tell apart,
//! through the same facts as the real answers: a question behind another counts only when that other is
//! answered so as to open it. What is left to the office is taken as granted, since no answer settles it.

use crate::answers::{Answer, Answers};
use crate::cases;
use crate::condition::Condition;
use crate::facts::Facts;
use crate::id::Id;
use crate::question::{OptionSet, Question};
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
    let rules = cases::rules_about(case.catalogue, &goal);
    let choices: Vec<Vec<Change>> = cases::with_guards(case.catalogue, goal.questions())
        .iter()
        .map(|question| changes(case, question, &rules))
        .collect();
    let mut search = Search { case, goal: &goal, found: Vec::new() };
    for size in 1..=MOST_CHANGES {
        if search.reaches(case.answers, &choices, size) {
            return search.found;
        }
    }
    Vec::new()
}

/// The other answers to a question that the rules can tell from the present one.
fn changes(case: &Case, question: Id<Question>, rules: &[&Condition]) -> Vec<Change> {
    let row = &case.catalogue.questions[question];
    let chosen = case.answers.get(question).and_then(Answer::chosen);
    let groups = cases::groups(row, question, rules);
    let others = cases::answers(row, &groups, chosen.unwrap_or_default());
    let is_other = |set: &OptionSet| chosen != Some(*set);
    others.into_iter().filter(is_other).map(|set| Change { question, answer: Answer::many(set) }).collect()
}

struct Search<'a> {
    case: &'a Case<'a>,
    goal: &'a Condition,
    found: Vec<Change>,
}

impl Search<'_> {
    /// Whether exactly `size` changes, each to another of the questions, reach the goal; `found` then has them.
    fn reaches(&mut self, answers: &Answers, choices: &[Vec<Change>], size: usize) -> bool {
        if size == 0 {
            return self.goal.eval(&Facts::new(self.case.catalogue, answers)) == Truth::True;
        }
        for (place, changes) in choices.iter().enumerate() {
            for change in changes {
                let next = answers.with(self.case.catalogue, change.question, change.answer.clone());
                self.found.push(change.clone());
                if self.reaches(&next, &choices[place + 1..], size - 1) {
                    return true;
                }
                self.found.pop();
            }
        }
        false
    }
}
