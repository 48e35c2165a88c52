//! Why, and why not: an exact answer for every resource of the catalogue.

use crate::condition::Condition;
use crate::facts::{Facts, Reach};
use crate::id::{Id, IdSet};
use crate::need::{self, Need};
use crate::question::{OptionSet, Question};
use crate::recommend::{Case, Standing};
use crate::resource::{Resource, Veto};
use crate::settle::{self, Change};
use crate::truth::Truth;

/// Whether a resource is proposed to this person, and if not, the first reason against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is proposed.
    Proposed,
    /// It may do harm.
    Unsafe(Id<Veto>),
    /// It has not begun, or has ended.
    NotInForce,
    /// What was answered speaks against it.
    NotForThem,
    /// It serves none of the person's needs.
    ServesNoNeed,
    /// The person already uses it.
    InUse,
}

/// One thing we checked from the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was asked.
    pub question: Id<Question>,
    /// The options that the rule speaks of.
    pub options: OptionSet,
    /// Whether the rule wants one of them, or none of them.
    pub wants: bool,
    /// ✓, ✗ or not known.
    pub holds: Truth,
}

/// Everything there is to say of one resource for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Whether it is proposed, and why not.
    pub verdict: Verdict,
    /// How it stands.
    pub standing: Standing,
    /// The person's needs that it answers directly.
    pub main: IdSet<Need>,
    /// The person's needs that it helps with.
    pub helps: IdSet<Need>,
    /// What we checked: only what bears on the standing.
    pub findings: Vec<Finding>,
    /// Questions whose answers can still change the standing.
    pub missing: IdSet<Question>,
    /// Whether something is left that only the office can say.
    pub asks_office: bool,
    /// The fewest answers that would make it usable: for `Check` answers to give, for `Unlikely` answers that
    /// would have to be different. Empty where it is usable now, or where nothing the person says helps.
    pub would_take: Vec<Change>,
}

/// Explains one resource.
pub fn explain(case: &Case, id: Id<Resource>) -> Explanation {
    let resource = &case.catalogue.resources[id];
    let standing = case.standing(resource);
    let active = need::need_set(&case.needs);
    let (main, helps) = (resource.main.intersection(active), resource.helps.intersection(active));
    let condition = resource.condition.as_ref();
    Explanation {
        verdict: verdict(case, id, standing),
        standing,
        main,
        helps,
        findings: condition.map(|condition| findings(condition, &case.facts)).unwrap_or_default(),
        missing: missing(case, resource),
        asks_office: condition.is_some_and(Condition::asks_office) && standing != Standing::Unlikely,
        would_take: condition.map(|condition| settle::would_take(case, condition)).unwrap_or_default(),
    }
}

/// The questions whose answers can still change how the resource stands; where such a question waits for
/// another, that other.
pub fn missing(case: &Case, resource: &Resource) -> IdSet<Question> {
    let open = resource.condition.as_ref().map(|condition| condition.open_questions(&case.facts));
    askable(case, open.unwrap_or_default())
}

/// The questions to put first, to get at these: each open one itself, for each waiting one what it waits for.
pub fn askable(case: &Case, questions: IdSet<Question>) -> IdSet<Question> {
    let mut found = IdSet::EMPTY;
    for id in questions.iter() {
        let question = &case.catalogue.questions[id];
        match (case.facts.reach(id), &question.when) {
            (Reach::Open, _) => found.insert(id),
            (Reach::Waiting, Some(when)) => {
                found = found.union(askable(case, when.open_questions(&case.facts)));
            }
            (Reach::Waiting, None) | (Reach::Closed, _) => {}
        }
    }
    found
}

fn verdict(case: &Case, id: Id<Resource>, standing: Standing) -> Verdict {
    let resource = &case.catalogue.resources[id];
    let active = need::need_set(&case.needs);
    if let Some(veto) = case.veto(resource) {
        Verdict::Unsafe(veto)
    } else if !resource.is_in_force(case.today) {
        Verdict::NotInForce
    } else if standing == Standing::Unlikely {
        Verdict::NotForThem
    } else if resource.serves().intersection(active).is_empty() {
        Verdict::ServesNoNeed
    } else if case.is_in_use(id) {
        Verdict::InUse
    } else {
        Verdict::Proposed
    }
}

/// The atoms that bear on the value of the rule, in the order of the rule.
pub fn findings(condition: &Condition, facts: &Facts) -> Vec<Finding> {
    let mut found = Vec::new();
    collect(condition, facts, true, &mut found);
    found
}

/// Whether a part of this value bears on the whole, of that value: a failed "all" fails by its failed parts,
/// otherwise every part counts; an "any" is what it is by the parts that are so.
fn bears(condition: &Condition, whole: Truth, part: Truth) -> bool {
    match condition {
        Condition::All(_) => whole != Truth::False || part == Truth::False,
        Condition::Any(_) | Condition::AtLeast { .. } => part == whole,
        _ => true,
    }
}

fn collect(condition: &Condition, facts: &Facts, wants: bool, found: &mut Vec<Finding>) {
    let value = condition.eval(facts);
    match condition {
        Condition::Is { question, options } => {
            let holds = if wants { value } else { !value };
            found.push(Finding { question: *question, options: *options, wants, holds });
        }
        Condition::Office => {}
        Condition::Not(part) => collect(part, facts, !wants, found),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast { of: parts, .. } => {
            parts
                .iter()
                .filter(|part| bears(condition, value, part.eval(facts)))
                .for_each(|part| collect(part, facts, wants, found));
        }
    }
}
