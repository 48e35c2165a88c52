//! What to ask next: the question whose answer can settle most for the needs that matter.
//!
//! Safety and troubles are always asked, in order. A fact is asked only while some answer to it can change
//! the standing of a support for one of the person's needs; among those, the one that on average settles
//! most, where a support that answers a need directly counts double and a need marked ◎ doubles again.

use crate::answers::Answer;
use crate::explain;
use crate::facts::Reach;
use crate::id::{Id, IdSet};
use crate::need::{self, Need};
use crate::question::{OptionSet, Question, Stage};
use crate::recommend::Case;
use crate::resource::Resource;

/// The next question, or nothing if no answer can change the result.
pub fn next_question(case: &Case) -> Option<Id<Question>> {
    always_due(case).next().or_else(|| best_fact(case))
}

/// The questions still to come if the person answers all of them: those always asked, and the facts that can
/// change something as things stand. Later answers can make it fewer, or open a question behind another.
pub fn remaining(case: &Case) -> usize {
    always_due(case).count() + open_facts(case).len()
}

/// The questions of the gate, and of the chosen areas, that were not answered yet.
fn always_due<'a>(case: &'a Case) -> impl Iterator<Item = Id<Question>> + 'a {
    let is_due = |id: Id<Question>, question: &Question| {
        question.stage != Stage::Facts && is_unasked(case, id) && case.facts.reach(id) == Reach::Open
    };
    let questions = case.catalogue.questions.iter();
    questions.filter(move |(id, question)| is_due(*id, question)).map(|(id, _)| id)
}

fn is_unasked(case: &Case, question: Id<Question>) -> bool {
    case.answers.get(question).is_none()
}

/// The facts not asked yet whose answers can change something for this person.
pub fn open_facts(case: &Case) -> IdSet<Question> {
    let supports = supports_that_matter(case).into_iter();
    let conditions = supports.filter_map(|(resource, _)| resource.condition.as_ref());
    let raising = case.catalogue.needs.0.iter().filter_map(|need| need.raised_when.as_ref());
    let vetoes = case.catalogue.vetoes.0.iter().map(|veto| &veto.when);
    let open = conditions
        .chain(raising)
        .chain(vetoes)
        .map(|condition| condition.open_questions(&case.facts))
        .fold(IdSet::EMPTY, IdSet::union);
    let is_due =
        |id: &Id<Question>| case.catalogue.questions[*id].stage == Stage::Facts && is_unasked(case, *id);
    explain::askable(case, open).iter().filter(is_due).collect()
}

/// The supports that serve an active need safely, each with its weight.
fn supports_that_matter<'a>(case: &Case<'a>) -> Vec<(&'a Resource, u32)> {
    let active = need::need_set(&case.needs);
    let pressing: IdSet<Need> = case.needs.iter().filter(|need| need.is_most).map(|need| need.need).collect();
    let weight = |resource: &Resource| {
        let direct = u32::from(!resource.main.intersection(active).is_empty());
        let most = u32::from(!resource.serves().intersection(pressing).is_empty());
        1 << (direct + most)
    };
    let catalogue = case.catalogue;
    catalogue
        .resources
        .0
        .iter()
        .filter(|resource| {
            !resource.serves().intersection(active).is_empty()
                && resource.is_in_force(case.today)
                && case.veto(resource).is_none()
        })
        .map(|resource| (resource, weight(resource)))
        .collect()
}

fn best_fact(case: &Case) -> Option<Id<Question>> {
    let open: Vec<(&Resource, u32)> = supports_that_matter(case)
        .into_iter()
        .filter(|(resource, _)| {
            resource.condition.as_ref().is_some_and(|condition| !condition.eval(&case.facts).is_settled())
        })
        .collect();
    // `max_by_key` keeps the last of equals; walking backwards, that is the first in content order.
    let mut facts: Vec<Id<Question>> = open_facts(case).iter().collect();
    facts.reverse();
    facts.into_iter().max_by_key(|question| settles(case, *question, &open))
}

/// How much the question settles: the weights of the supports settled, averaged over its answers.
fn settles(case: &Case, id: Id<Question>, open: &[(&Resource, u32)]) -> u32 {
    let question = &case.catalogue.questions[id];
    let single = question.option_indexes().map(OptionSet::only);
    let none = (!question.kind.is_exclusive()).then_some(OptionSet::EMPTY);
    let answers: Vec<Answer> = single.chain(none).map(Answer::many).collect();
    let settled = |answer: &Answer| {
        let answers = case.answers.with(case.catalogue, id, answer.clone());
        let facts = crate::facts::Facts::new(case.catalogue, &answers);
        let is_settled = |resource: &&Resource| {
            resource.condition.as_ref().is_some_and(|condition| condition.eval(&facts).is_settled())
        };
        open.iter().filter(|(resource, _)| is_settled(resource)).map(|(_, weight)| weight).sum::<u32>()
    };
    // A fixed-point average, so that two answers out of three weigh more than one out of two.
    let total: u32 = answers.iter().map(settled).sum();
    total * 1000 / u32::try_from(answers.len()).unwrap_or(u32::MAX).max(1)
}
