//! Proofs about a catalogue, by search over answers rather than by trust.
//!
//! [`prove`] finds what no single entry shows: resources that nobody can reach, rules that nobody fulfils or
//! that everybody does, rules whose three-valued reading is weaker than what all completions agree on,
//! questions that decide nothing, and needs that lack a form of support.

use crate::answers::{Answer, Answers};
use crate::cases;
use crate::catalogue::Catalogue;
use crate::condition::Condition;
use crate::facts::{Facts, Known};
use crate::id::{Id, IdSet};
use crate::need::Need;
use crate::question::{OptionSet, Question, Stage};
use crate::resource::{Form, Resource};
use crate::truth::Truth;

/// Something about the catalogue that should not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// No answers make its condition hold.
    Unreachable(Id<Resource>),
    /// No answers make its condition fail: it should have none.
    Pointless(Id<Resource>),
    /// The condition can be settled by answers that it does not see as settling: write it more simply.
    Inexact(Id<Resource>),
    /// The condition mentions too many things at once to be proven.
    TooWide(Id<Resource>),
    /// It serves no need.
    Idle(Id<Resource>),
    /// No rule asks for this fact.
    IdleQuestion(Id<Question>),
    /// No resource of this form serves the need.
    Uncovered(Id<Need>, Form),
}

/// How many partial answers a proof of exactness may try for one rule.
const WIDEST: usize = 2_000_000;

/// All findings, in content order.
pub fn prove(catalogue: &Catalogue) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, resource) in catalogue.resources.iter() {
        findings
            .extend(resource.condition.as_ref().and_then(|condition| prove_rule(catalogue, id, condition)));
        findings.extend(resource.serves().is_empty().then_some(Finding::Idle(id)));
    }
    findings.extend(idle_questions(catalogue).map(Finding::IdleQuestion));
    for (need, form) in catalogue.needs.ids().flat_map(|need| Form::ALL.iter().map(move |form| (need, *form)))
    {
        let serves = |resource: &Resource| resource.form == form && resource.serves().contains(need);
        findings
            .extend((!catalogue.resources.0.iter().any(serves)).then_some(Finding::Uncovered(need, form)));
    }
    findings
}

fn prove_rule(catalogue: &Catalogue, id: Id<Resource>, condition: &Condition) -> Option<Finding> {
    let best = condition.with_office_saying(true);
    let worst = condition.with_office_saying(false);
    if !can_be(catalogue, &best, Truth::True) {
        Some(Finding::Unreachable(id))
    } else if !can_be(catalogue, &worst, Truth::False) {
        Some(Finding::Pointless(id))
    } else {
        match is_exact(catalogue, condition) {
            Some(true) => None,
            Some(false) => Some(Finding::Inexact(id)),
            None => Some(Finding::TooWide(id)),
        }
    }
}

/// Facts that no condition of a resource, a question, a need or a veto asks for.
fn idle_questions(catalogue: &Catalogue) -> impl Iterator<Item = Id<Question>> {
    let used = catalogue.conditions().map(Condition::questions).fold(IdSet::EMPTY, IdSet::union);
    let facts = catalogue.questions.iter().filter(|(_, question)| question.stage == Stage::Facts);
    facts.map(|(id, _)| id).filter(move |id| !used.contains(*id))
}

/// Whether some answers, through the questions as they are really asked, give the rule this value.
pub fn can_be(catalogue: &Catalogue, condition: &Condition, value: Truth) -> bool {
    let rules = cases::rules_about(catalogue, condition);
    let choices: Vec<(Id<Question>, Vec<OptionSet>)> = cases::with_guards(catalogue, condition.questions())
        .iter()
        .map(|id| {
            let question = &catalogue.questions[id];
            let groups = cases::groups(question, id, &rules);
            (id, cases::answers(question, &groups, OptionSet::EMPTY))
        })
        .collect();
    reaches(catalogue, condition, value, &choices, &Answers::new())
}

fn reaches(
    catalogue: &Catalogue,
    condition: &Condition,
    value: Truth,
    choices: &[(Id<Question>, Vec<OptionSet>)],
    answers: &Answers,
) -> bool {
    let now = condition.eval(&Facts::new(catalogue, answers));
    if now.is_settled() {
        return now == value;
    }
    let Some(((question, sets), rest)) = choices.split_first() else { return false };
    sets.iter().any(|set| {
        let more = answers.with(catalogue, *question, Answer::many(*set));
        reaches(catalogue, condition, value, rest, &more)
    })
}

/// Whether for all partial knowledge the Kleene value is what all completions agree on. `None` if there is
/// too much to try. Options that the rule always names together are one case; what the office decides is
/// free.
pub fn is_exact(catalogue: &Catalogue, condition: &Condition) -> Option<bool> {
    let questions = condition.questions();
    let cells: Vec<Cell> =
        questions.iter().flat_map(|id| cells(&catalogue.questions[id], id, condition)).collect();
    let tries = |tries: usize, cell: &Cell| tries.checked_mul(2 * cell.cases.len() + 1);
    if cells.iter().try_fold(1, tries)? > WIDEST {
        return None;
    }
    let proof = Exactness {
        condition,
        granted: condition.with_office_saying(true),
        refused: condition.with_office_saying(false),
    };
    Some(proof.holds(&cells, &mut Vec::new(), &mut Facts::all_open(catalogue)))
}

/// One independent thing that can be known, as the rule sees it: one case of several.
struct Cell {
    question: Id<Question>,
    cases: Vec<Known>,
}

/// What a question can say to the rule: one cell of exclusive cases, or a yes-or-no cell for each group of
/// options that are always named together.
fn cells(question: &Question, id: Id<Question>, condition: &Condition) -> Vec<Cell> {
    let groups = cases::groups(question, id, &[condition]);
    let all = question.all_options();
    if question.kind.is_exclusive() {
        let known = |group: &OptionSet| {
            let yes: OptionSet = group.iter().take(1).collect();
            Known { yes, no: all.without(yes) }
        };
        return vec![Cell { question: id, cases: groups.iter().map(known).collect() }];
    }
    let named = groups.into_iter();
    named
        .map(|group| {
            let holds = Known { yes: group, no: OptionSet::EMPTY };
            Cell { question: id, cases: vec![holds, Known { yes: OptionSet::EMPTY, no: group }] }
        })
        .collect()
}

/// A proof by trying: every partial knowledge, and for each that is undecided, every completion.
struct Exactness<'a> {
    condition: &'a Condition,
    granted: Condition,
    refused: Condition,
}

impl Exactness<'_> {
    /// Whether every partial knowledge that leaves the rule undecided can still turn out either way.
    fn holds<'c>(&self, cells: &'c [Cell], unknown: &mut Vec<&'c Cell>, facts: &mut Facts) -> bool {
        let Some((cell, rest)) = cells.split_first() else {
            return self.condition.eval(facts) != Truth::Unknown
                || self.can_turn_out(unknown, facts) == (true, true);
        };
        unknown.push(cell);
        let exact = self.holds(rest, unknown, facts);
        unknown.pop();
        exact
            && cell.cases.iter().all(|case| {
                facts.while_knowing(cell.question, *case, |facts| self.holds(rest, unknown, facts))
            })
    }

    /// Whether some completion makes the rule hold, and whether some makes it fail.
    fn can_turn_out(&self, unknown: &[&Cell], facts: &mut Facts) -> (bool, bool) {
        let Some((cell, rest)) = unknown.split_first() else {
            return (self.granted.eval(facts) == Truth::True, self.refused.eval(facts) == Truth::False);
        };
        cell.cases.iter().fold((false, false), |(holds, fails), case| {
            let (also_holds, also_fails) =
                facts.while_knowing(cell.question, *case, |facts| self.can_turn_out(rest, facts));
            (holds || also_holds, fails || also_fails)
        })
    }
}
