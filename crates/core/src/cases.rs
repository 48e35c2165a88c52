//! The answers to a question that some rules can tell apart.
//!
//! Rules rarely name every option by itself: `age` may matter only as "65 or more". Options that all rules name
//! together are one group, and searches try one answer for each way the groups can be, not for each option.

use crate::catalogue::Catalogue;
use crate::condition::Condition;
use crate::id::{Id, IdSet};
use crate::question::{OptionIndex, OptionSet, Question};

/// Beyond so many groups, searches change one group at a time.
const MOST_TOGETHER: usize = 8;

/// These questions and all that decide whether they are asked.
pub fn with_guards(catalogue: &Catalogue, questions: IdSet<Question>) -> IdSet<Question> {
    let guards = questions.iter().filter_map(|question| catalogue.questions[question].when.as_ref());
    guards.map(|when| with_guards(catalogue, when.questions())).fold(questions, IdSet::union)
}

/// A rule and the guards of its questions: together they decide its value.
pub fn rules_about<'a>(catalogue: &'a Catalogue, rule: &'a Condition) -> Vec<&'a Condition> {
    let questions = with_guards(catalogue, rule.questions());
    let guards = questions.iter().filter_map(|question| catalogue.questions[question].when.as_ref());
    core::iter::once(rule).chain(guards).collect()
}

/// The options of a question, grouped by the rules' atoms that name them. Of a question with one answer, the
/// options that no atom names are a group too.
pub fn groups(question: &Question, id: Id<Question>, rules: &[&Condition]) -> Vec<OptionSet> {
    let mut atoms = Vec::new();
    for rule in rules {
        rule.visit(&mut |part| {
            if let Condition::Is { question: other, options } = part
                && *other == id
            {
                atoms.push(*options);
            }
        });
    }
    let naming =
        |option: OptionIndex| -> Vec<bool> { atoms.iter().map(|atom| atom.contains(option)).collect() };
    let mut groups: Vec<(Vec<bool>, OptionSet)> = Vec::new();
    for option in question.option_indexes() {
        let naming = naming(option);
        if !question.kind.is_exclusive() && !naming.contains(&true) {
            continue;
        }
        match groups.iter_mut().find(|(other, _)| *other == naming) {
            Some((_, group)) => *group = group.union(OptionSet::only(option)),
            None => groups.push((naming, OptionSet::only(option))),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// One answer for each way the groups can be, as close to the present choice as that way allows.
pub fn answers(question: &Question, groups: &[OptionSet], now: OptionSet) -> Vec<OptionSet> {
    let of_group = |group: &OptionSet| {
        let kept = now.intersection(*group);
        if kept.is_empty() { group.iter().take(1).collect() } else { kept }
    };
    if question.kind.is_exclusive() {
        return groups.iter().map(of_group).collect();
    }
    if groups.len() > MOST_TOGETHER {
        let flipped = |group: &OptionSet| {
            if now.meets(*group) { now.without(*group) } else { now.union(of_group(group)) }
        };
        return groups.iter().map(flipped).collect();
    }
    let ungrouped = groups.iter().fold(now, |rest, group| rest.without(*group));
    groups.iter().fold(vec![ungrouped], |sets, group| {
        sets.iter().flat_map(|set| [*set, set.union(of_group(group))]).collect()
    })
}
