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
use crate::resource::{Form, Resource, Veto};
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
    /// Some part of the condition never changes its value, whatever is answered.
    DeadPart(Id<Resource>),
    /// No answers make this rule of a need, a question or a veto hold.
    NeverRaised(Place),
    /// It serves no need.
    Idle(Id<Resource>),
    /// No rule asks for this fact.
    IdleQuestion(Id<Question>),
    /// No resource of this form serves the need.
    Uncovered(Id<Need>, Form),
}

/// Where a rule stands that is not a resource's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// When a need is raised.
    Need(Id<Need>),
    /// When a question is asked.
    Question(Id<Question>),
    /// When something is not safe.
    Veto(Id<Veto>),
}

/// How many whole answers a proof of use may try for one rule.
const MOST_WHOLE: usize = 100_000;

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
    let never = |(place, rule): (Place, &Condition)| {
        (!can_be(catalogue, rule, Truth::True)).then_some(Finding::NeverRaised(place))
    };
    findings.extend(guards(catalogue).filter_map(never));
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
            Some(true) => has_dead_part(catalogue, condition).then_some(Finding::DeadPart(id)),
            Some(false) => Some(Finding::Inexact(id)),
            None => Some(Finding::TooWide(id)),
        }
    }
}

/// The rules that are not a resource's.
fn guards(catalogue: &Catalogue) -> impl Iterator<Item = (Place, &Condition)> {
    let needs = catalogue.needs.iter().map(|(id, need)| (Place::Need(id), need.raised_when.as_ref()));
    let questions =
        catalogue.questions.iter().map(|(id, question)| (Place::Question(id), question.when.as_ref()));
    let vetoes = catalogue.vetoes.iter().map(|(id, veto)| (Place::Veto(id), Some(&veto.when)));
    needs.chain(questions).chain(vetoes).filter_map(|(place, rule)| Some((place, rule?)))
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

/// Whether some part of the rule could be left out: putting "always" or "never" in its place changes nothing, for
/// any whole answers and whatever the office says. False where there is too much to try.
pub fn has_dead_part(catalogue: &Catalogue, condition: &Condition) -> bool {
    let questions = condition.questions();
    let mut cells: Vec<Cell> =
        questions.iter().flat_map(|id| cells(&catalogue.questions[id], id, condition)).collect();
    for cell in &mut cells {
        let question = &catalogue.questions[cell.question];
        if question.when.is_some() && question.kind.is_exclusive() {
            // Where it is not asked, none of its options holds.
            cell.cases.push(Known { yes: OptionSet::EMPTY, no: question.all_options() });
        }
    }
    let whole = cells.iter().try_fold(1_usize, |tries, cell| tries.checked_mul(cell.cases.len()));
    if whole.is_none_or(|whole| whole > MOST_WHOLE) {
        return false;
    }
    // An "office" inside what is left to the office anyway is no dead part: it tells the reader what is checked there.
    let mut is_office = Vec::new();
    condition.visit(&mut |part| is_office.push(matches!(part, Condition::Office)));
    let values = |rule: &Condition| {
        let sides = [true, false].map(|yes| rule.with_office_saying(yes));
        let mut seen = Vec::new();
        for_each_whole(&cells, &mut Facts::all_open(catalogue), &mut |facts| {
            seen.extend(sides.iter().map(|side| side.eval(facts)));
        });
        seen
    };
    let as_it_is = values(condition);
    // The root (part 0) was proven to be both.
    (1..is_office.len()).filter(|part| !is_office[*part]).any(|part| {
        let by = [Condition::All(Vec::new()), Condition::Any(Vec::new())];
        by.iter().any(|by| values(&with_part(condition, &mut { part }, by)) == as_it_is)
    })
}

fn for_each_whole(cells: &[Cell], facts: &mut Facts, look: &mut impl FnMut(&Facts)) {
    match cells.split_first() {
        None => look(facts),
        Some((cell, rest)) => cell.cases.iter().for_each(|case| {
            facts.while_knowing(cell.question, *case, |facts| for_each_whole(rest, facts, look));
        }),
    }
}

/// The rule with the part at this place, counted from the root downwards, put by another.
fn with_part(condition: &Condition, place: &mut usize, by: &Condition) -> Condition {
    if *place == 0 {
        *place = usize::MAX;
        return by.clone();
    }
    *place -= 1;
    let mut each = |parts: &[Condition]| parts.iter().map(|part| with_part(part, place, by)).collect();
    match condition {
        Condition::Is { .. } | Condition::Office => condition.clone(),
        Condition::All(parts) => Condition::All(each(parts)),
        Condition::Any(parts) => Condition::Any(each(parts)),
        Condition::Not(part) => Condition::Not(Box::new(with_part(part, place, by))),
        Condition::AtLeast { k, of } => Condition::AtLeast { k: *k, of: each(of) },
    }
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
