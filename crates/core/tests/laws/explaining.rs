//! Why, why not, and what would change it.

use crate::world::{self, Dice, TODAY};
use proptest::prelude::*;
use sasae_core::answers::{Answer, Answers};
use sasae_core::cases::with_guards;
use sasae_core::catalogue::Catalogue;
use sasae_core::condition::Condition;
use sasae_core::explain::{Verdict, explain};
use sasae_core::facts::Facts;
use sasae_core::outline::{Outline, outline};
use sasae_core::recommend::{Case, Standing, recommend};
use sasae_core::truth::Truth;

fn holds(catalogue: &Catalogue, answers: &Answers, goal: &Condition) -> bool {
    goal.eval(&Facts::new(catalogue, answers)) == Truth::True
}

/// The fewest changes of full answers that make the goal hold, by trying all sets of up to `most`.
fn fewest_by_brute_force(
    catalogue: &Catalogue,
    answers: &Answers,
    goal: &Condition,
    most: usize,
) -> Option<usize> {
    let questions: Vec<_> = with_guards(catalogue, goal.questions()).iter().collect();
    let mut reached = vec![answers.clone()];
    for size in 0..=most {
        if reached.iter().any(|answers| holds(catalogue, answers, goal)) {
            return Some(size);
        }
        let step = |answers: &Answers| -> Vec<Answers> {
            let every = |id| world::every_answer(&catalogue.questions[id]);
            questions
                .iter()
                .flat_map(|id| every(*id).into_iter().map(|answer| answers.with(catalogue, *id, answer)))
                .collect()
        };
        reached = reached.iter().flat_map(step).collect();
    }
    None
}

/// The truth of a rule as it is read aloud.
fn spelled(rule: &Outline, facts: &Facts) -> Truth {
    let each = |parts: &[Outline]| parts.iter().map(|part| spelled(part, facts)).collect::<Vec<_>>();
    match rule {
        Outline::Is { question, options, wants } => {
            let is_any = facts.of(*question).is_any(*options);
            if *wants { is_any } else { !is_any }
        }
        Outline::Office => Truth::Unknown,
        Outline::All(parts) => each(parts).into_iter().min().unwrap_or(Truth::True),
        Outline::Any(parts) => each(parts).into_iter().max().unwrap_or(Truth::False),
        Outline::AtLeast { k, of } => {
            let mut truths = each(of);
            truths.sort();
            truths.reverse();
            // The k-th best part decides; with k = 0 nothing has to hold, with more than all nothing is enough.
            if *k == 0 { Truth::True } else { truths.get(k - 1).copied().unwrap_or(Truth::False) }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// For every resource there is an answer, and it agrees with the result.
    #[test]
    fn every_resource_has_an_exact_answer(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        let result = recommend(&case);
        for id in catalogue.resources.ids() {
            let explanation = explain(&case, id);
            let is_proposed = result.pick(id).is_some_and(sasae_core::recommend::Pick::is_proposed);
            prop_assert_eq!(explanation.verdict == Verdict::Proposed, is_proposed);
            let unknown = explanation.findings.iter().any(|finding| finding.holds == Truth::Unknown);
            prop_assert!(!unknown || explanation.standing == Standing::Check);
            prop_assert_eq!(explanation.missing.is_empty(), explanation.standing != Standing::Check || !unknown);
        }
    }

    /// What it would take is enough, and nothing smaller is.
    #[test]
    fn what_it_would_take_is_enough_and_least(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        for (id, resource) in catalogue.resources.iter() {
            let Some(condition) = &resource.condition else { continue };
            let goal = condition.with_office_saying(true);
            let changes = explain(&case, id).would_take;
            let changed = changes.iter().fold(answers.clone(), |answers, change| {
                answers.with(&catalogue, change.question, change.answer.clone())
            });
            let fewest = fewest_by_brute_force(&catalogue, &answers, &goal, 2);
            match fewest {
                Some(fewest) => {
                    prop_assert_eq!(changes.len(), fewest);
                    prop_assert!(holds(&catalogue, &changed, &goal));
                }
                None => prop_assert!(changes.is_empty() || changes.len() > 2 && holds(&catalogue, &changed, &goal)),
            }
        }
    }

    /// A rule spelled out means what the rule means, whatever is known and whatever the office says.
    #[test]
    fn a_rule_spelled_out_means_the_same(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let facts = Facts::new(&catalogue, &answers);
        for resource in &catalogue.resources.0 {
            let Some(condition) = &resource.condition else { continue };
            prop_assert_eq!(spelled(&outline(condition), &facts), condition.eval(&facts));
        }
    }

    /// A question that is not named as missing changes nothing about the resource.
    #[test]
    fn what_is_not_missing_does_not_matter(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        for (id, resource) in catalogue.resources.iter() {
            let explanation = explain(&case, id);
            for (question, row) in catalogue.questions.iter() {
                let is_told = answers.get(question).and_then(Answer::chosen).is_some();
                if is_told || explanation.missing.contains(question) {
                    continue;
                }
                for answer in world::every_answer(row) {
                    let more = answers.with(&catalogue, question, answer);
                    let after = Case::new(&catalogue, &more, TODAY);
                    prop_assert_eq!(after.standing(resource), explanation.standing);
                }
            }
        }
    }
}
