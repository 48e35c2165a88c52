//! What is proposed is safe, in force, serves a need, and stands in the order that we say it does.

use crate::world::{self, Dice, TODAY};
use proptest::prelude::*;
use sasae_core::cases::with_guards;
use sasae_core::condition::Condition;
use sasae_core::explain::{Finding, findings};
use sasae_core::facts::Facts;
use sasae_core::id::IdSet;
use sasae_core::need::need_set;
use sasae_core::prove::is_exact;
use sasae_core::question::Stage;
use sasae_core::recommend::{Case, Standing, recommend};
use sasae_core::resource::{Form, Resource};
use sasae_core::truth::Truth;

/// What all completions of the answers agree on, the office free to say yes or no.
fn by_brute_force(world: &Case, condition: &Condition) -> Truth {
    let over = with_guards(world.catalogue, condition.questions());
    let mut seen = Vec::new();
    for answers in world::completions(world.catalogue, world.answers, over) {
        let facts = Facts::new(world.catalogue, &answers);
        seen.push(condition.with_office_saying(true).eval(&facts));
        seen.push(condition.with_office_saying(false).eval(&facts));
    }
    if seen.iter().all(|value| *value == Truth::True) {
        Truth::True
    } else if seen.iter().all(|value| *value == Truth::False) {
        Truth::False
    } else {
        Truth::Unknown
    }
}

proptest! {
    /// What a person uses already is not proposed to them as new, and all else is proposed as it was.
    #[test]
    fn what_is_in_use_is_not_proposed_again(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let in_use: Vec<_> = catalogue.resources.ids().filter(|_| dice.chance(3)).collect();
        let before = recommend(&Case::new(&catalogue, &answers, TODAY));
        let case = Case { in_use: in_use.clone(), ..Case::new(&catalogue, &answers, TODAY) };
        let after = recommend(&case);
        for (before, after) in before.by_need.iter().zip(&after.by_need) {
            for form in Form::ALL {
                let others: Vec<_> = before.of(*form).iter().filter(|id| !in_use.contains(id)).collect();
                prop_assert_eq!(others, after.of(*form).iter().collect::<Vec<_>>());
            }
        }
        prop_assert_eq!(before.picks.len(), after.picks.len());
    }

    /// A settled rule is settled for every completion: we never say yes or no too early.
    #[test]
    fn a_settled_rule_holds_for_every_completion(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        for condition in catalogue.resources.0.iter().filter_map(|resource| resource.condition.as_ref()) {
            let value = condition.eval(&case.facts);
            if value != Truth::Unknown {
                prop_assert_eq!(value, by_brute_force(&case, condition));
            }
        }
    }

    /// Where the prover calls a rule exact, it is: undecided means that both outcomes are possible. (Guards tie
    /// answers together, so this is about rules over questions that stand alone.)
    #[test]
    fn an_exact_rule_equals_brute_force(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let mut catalogue = world::catalogue(&mut dice);
        catalogue.questions.0.iter_mut().for_each(|question| question.when = None);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        for condition in catalogue.resources.0.iter().filter_map(|resource| resource.condition.as_ref()) {
            if is_exact(&catalogue, condition) == Some(true) {
                prop_assert_eq!(condition.eval(&case.facts), by_brute_force(&case, condition));
            }
        }
    }

    /// Every proposed support is safe, in force, not excluded and serves a need; everything else is behind.
    #[test]
    fn only_what_is_safe_and_serves_is_proposed(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        let result = recommend(&case);
        let active = need_set(&case.needs);
        let proposed = result.picks.iter().take_while(|pick| pick.is_proposed()).count();
        prop_assert!(result.picks[proposed..].iter().all(|pick| !pick.is_proposed()));
        for pick in &result.picks[..proposed] {
            let resource = &catalogue.resources[pick.resource];
            prop_assert_eq!(case.veto(resource), None);
            prop_assert!(resource.is_in_force(TODAY));
            prop_assert!(pick.standing != Standing::Unlikely);
            prop_assert!(!resource.serves().intersection(active).is_empty());
        }
        let serving = catalogue.resources.0.iter().filter(|resource| {
            resource.is_in_force(TODAY) && !resource.serves().intersection(active).is_empty()
        });
        prop_assert_eq!(serving.count(), result.picks.len());
    }

    /// The lists by need are the spoken order: direct, in time, usable, fitting, specialised, cheap.
    #[test]
    fn within_a_need_the_order_is_the_one_we_say(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        let result = recommend(&case);
        for picks in &result.by_need {
            for form in Form::ALL {
                let mut expected: Vec<_> = result
                    .picks
                    .iter()
                    .filter(|pick| pick.is_proposed() && catalogue.resources[pick.resource].form == *form)
                    .filter(|pick| pick.main.union(pick.helps).contains(picks.need.need))
                    .collect();
                let found = |resource: &Resource| {
                    let found = resource.condition.as_ref().map(|condition| findings(condition, &case.facts));
                    found.unwrap_or_default()
                };
                let speaks = |resource: &Resource| {
                    let is_fact = |one: &Finding| catalogue.questions[one.question].stage == Stage::Facts;
                    let speaks = |one: &&Finding| one.wants && one.holds == Truth::True && is_fact(one);
                    found(resource).iter().filter(speaks).count()
                };
                let open = |resource: &Resource| {
                    found(resource).iter().filter(|one| one.holds == Truth::Unknown).count()
                };
                let is_for_others = |resource: &Resource| {
                    let condition = resource.condition.as_ref();
                    condition.is_some_and(|rule| !rule.holds_as_told(&catalogue.questions, &case.facts))
                };
                expected.sort_by_key(|pick| {
                    let resource = &catalogue.resources[pick.resource];
                    (
                        is_for_others(resource),
                        !pick.main.contains(picks.need.need),
                        picks.need.urgency.wants_haste() && !resource.lead.meets(picks.need.urgency),
                        pick.standing == Standing::Check,
                        std::cmp::Reverse(speaks(resource)),
                        open(resource),
                        resource.serves().len(),
                        resource.cost,
                        pick.resource,
                    )
                });
                let expected: Vec<_> = expected.into_iter().map(|pick| pick.resource).collect();
                prop_assert_eq!(picks.of(*form), &expected[..]);
            }
        }
    }

    /// The whole list takes turns: the first places hold the first formal and informal support of every need.
    #[test]
    fn the_list_takes_turns_between_needs_and_forms(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        let result = recommend(&case);
        let mut by_turns = Vec::new();
        loop {
            let before = by_turns.len();
            for picks in &result.by_need {
                for form in Form::ALL {
                    let next = picks.of(*form).iter().find(|id| !by_turns.contains(*id)).copied();
                    by_turns.extend(next);
                }
            }
            if by_turns.len() == before {
                break;
            }
        }
        let list: Vec<_> = result.picks.iter().filter(|pick| pick.is_proposed()).map(|pick| pick.resource).collect();
        prop_assert_eq!(list, by_turns);
    }

    /// Sets of ids behave as sets.
    #[test]
    fn id_sets_are_sets(one in prop::collection::btree_set(0_usize..128, 0..20), two in prop::collection::btree_set(0_usize..128, 0..20)) {
        use sasae_core::{id::Id, need::Need};
        let set = |ids: &std::collections::BTreeSet<usize>| ids.iter().map(|id| Id::<Need>::new(*id)).collect::<IdSet<Need>>();
        let back = |set: IdSet<Need>| set.iter().map(Id::index).collect::<std::collections::BTreeSet<_>>();
        prop_assert_eq!(back(set(&one).union(set(&two))), &one | &two);
        prop_assert_eq!(back(set(&one).intersection(set(&two))), &one & &two);
        prop_assert_eq!(set(&one).len(), one.len());
    }
}
