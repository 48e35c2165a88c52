//! The plan is the best set there is, whatever the person keeps and drops; brute force is the oracle.

use crate::world::{self, Dice, TODAY};
use proptest::prelude::*;
use sasae_core::answers::Answers;
use sasae_core::catalogue::Catalogue;
use sasae_core::id::Id;
use sasae_core::need::ActiveNeed;
use sasae_core::plan::{Choices, Edit, Plan, SHORTLIST, plan};
use sasae_core::recommend::{Case, Recommendation, recommend};
use sasae_core::resource::{Form, Resource, Trait};

/// What a need can want.
#[derive(Clone, Copy, PartialEq)]
enum Want {
    Of(Form),
    InTime,
}

const WANTS: [Want; 3] = [Want::Of(Form::Formal), Want::Of(Form::Informal), Want::InTime];

/// The rules of a plan, said once more, as plainly as they can be.
struct Rules<'a> {
    case: &'a Case<'a>,
    result: &'a Recommendation,
    choices: &'a Choices,
}

impl Rules<'_> {
    fn resource(&self, id: Id<Resource>) -> &Resource {
        &self.case.catalogue.resources[id]
    }

    /// What is wanted, or used already and not unwanted, unless it is not safe.
    fn is_kept(&self, id: Id<Resource>) -> bool {
        let is_wanted = self.choices.kept().contains(&id);
        (is_wanted || self.goes_on(id)) && self.case.veto(self.resource(id)).is_none()
    }

    fn goes_on(&self, id: Id<Resource>) -> bool {
        let is_unwanted = self.choices.dropped().contains(&id);
        self.case.is_in_use(id) && !is_unwanted && self.result.pick(id).is_some()
    }

    /// Everything that may be chosen, in its order.
    fn candidates(&self) -> Vec<Id<Resource>> {
        let proposed = self.result.picks.iter().filter(|pick| pick.is_proposed()).map(|pick| pick.resource);
        let mut all: Vec<_> = proposed.filter(|id| !self.choices.dropped().contains(id)).collect();
        let goes_on = self.result.picks.iter().map(|pick| pick.resource).filter(|id| self.goes_on(*id));
        let wanted = self.choices.kept().iter().copied();
        let kept: Vec<_> = wanted.chain(goes_on).filter(|id| self.is_kept(*id)).collect();
        kept.into_iter().for_each(|id| {
            if !all.contains(&id) {
                all.push(id);
            }
        });
        all
    }

    /// Whether the support counts for this want of this need.
    fn counts(&self, id: Id<Resource>, need: &ActiveNeed, want: Want) -> bool {
        let resource = self.resource(id);
        let is_in_time = resource.lead.meets(need.urgency);
        if self.is_kept(id) && resource.serves().contains(need.need) {
            return match want {
                Want::Of(form) => resource.form == form,
                Want::InTime => is_in_time,
            };
        }
        let picks = self.result.by_need.iter().find(|picks| picks.need.need == need.need).unwrap();
        let free = |id: &Id<Resource>| !self.choices.dropped().contains(id);
        let list: Vec<_> = picks.of(resource.form).iter().copied().filter(free).collect();
        let is_direct = |id: &Id<Resource>| self.resource(*id).main.contains(need.need);
        let direct: Vec<_> = list.iter().copied().filter(is_direct).collect();
        let best = if direct.is_empty() { &list } else { &direct };
        let is_best = best.iter().take(SHORTLIST).any(|other| *other == id);
        let quick = list.iter().filter(|id| self.resource(**id).lead.meets(need.urgency));
        match want {
            Want::Of(form) => resource.form == form && is_best,
            Want::InTime => is_in_time && (is_best || quick.take(SHORTLIST).any(|other| *other == id)),
        }
    }

    /// Size, traits left open, and places; nothing if something is wanted that the set does not give.
    fn key(&self, candidates: &[Id<Resource>], set: &[Id<Resource>]) -> Option<(usize, usize, usize)> {
        let is_given = |need: &ActiveNeed, want: Want, by: &[Id<Resource>]| {
            by.iter().any(|id| self.counts(*id, need, want))
        };
        for need in &self.case.needs {
            for want in WANTS {
                if is_given(need, want, candidates) && !is_given(need, want, set) {
                    return None;
                }
            }
        }
        if candidates.iter().any(|id| self.is_kept(*id) && !set.contains(id)) {
            return None;
        }
        let covers =
            |id: Id<Resource>, need: &ActiveNeed| WANTS.iter().any(|want| self.counts(id, need, *want));
        let is_strong = |need: &ActiveNeed, axis: Trait| {
            set.iter().any(|id| self.resource(*id).traits.level(axis).is_strength() && covers(*id, need))
        };
        let is_covered = |need: &&ActiveNeed| candidates.iter().any(|id| covers(*id, need));
        let needs = self.case.needs.iter().filter(is_covered);
        let open = needs.map(|need| Trait::ALL.iter().filter(|axis| !is_strong(need, **axis)).count()).sum();
        let place = |id: &Id<Resource>| candidates.iter().position(|other| other == id).unwrap();
        Some((set.len(), open, set.iter().map(place).sum()))
    }
}

/// A world with more supports than others have, most of them without a rule.
fn wide_world(dice: &mut Dice) -> (Catalogue, Answers) {
    let mut catalogue = world::catalogue(dice);
    let more = world::catalogue(dice);
    let serves = |resource: &Resource| resource.serves().iter().all(|need| catalogue.needs.has(need));
    let more =
        more.resources.0.into_iter().filter(serves).map(|resource| Resource { condition: None, ..resource });
    catalogue.resources.0.extend(more.collect::<Vec<_>>());
    let answers = world::answers(&catalogue, dice);
    (catalogue, answers)
}

fn chosen(plan: &Plan) -> Vec<Id<Resource>> {
    plan.members.iter().map(|member| member.resource).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn no_set_is_better_than_the_plan(throws in prop::collection::vec(any::<u32>(), 120..600)) {
        let mut dice = Dice::new(throws);
        let (catalogue, answers) = wide_world(&mut dice);
        let choices = world::choices(&catalogue, &mut dice);
        let in_use = catalogue.resources.ids().filter(|_| dice.chance(1)).collect();
        let case = Case { in_use, ..Case::new(&catalogue, &answers, TODAY) };
        let result = recommend(&case);
        let rules = Rules { case: &case, result: &result, choices: &choices };
        let candidates = rules.candidates();
        let found = plan(&case, &result, &choices);
        prop_assert!(found.is_exact);
        let best = (0..1_usize << candidates.len())
            .filter_map(|bits| {
                let set: Vec<_> = (0..candidates.len()).filter(|place| bits >> place & 1 == 1).collect();
                rules.key(&candidates, &set.iter().map(|place| candidates[*place]).collect::<Vec<_>>())
            })
            .min();
        prop_assert_eq!(rules.key(&candidates, &chosen(&found)), best);
    }
}

proptest! {
    /// What is kept is in the plan unless it is not safe; what is dropped is not in it; and a decision taken back is
    /// as if it had never been taken.
    #[test]
    fn the_plan_mends_itself_around_what_the_person_decides(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let (catalogue, answers) = wide_world(&mut dice);
        let choices = world::choices(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        let result = recommend(&case);
        let found = plan(&case, &result, &choices);
        for id in choices.kept() {
            let is_safe = case.veto(&catalogue.resources[*id]).is_none();
            prop_assert_eq!(found.member(*id).is_some_and(|member| member.is_kept), is_safe);
        }
        prop_assert!(choices.dropped().iter().all(|id| found.member(*id).is_none()));
        let some = Id::new(dice.below(catalogue.resources.len()));
        if !choices.kept().contains(&some) && !choices.dropped().contains(&some) {
            for edit in [Edit::Keep(some), Edit::Drop(some)] {
                prop_assert_eq!(&choices.after(edit).after(Edit::Free(some)), &choices);
            }
        }
        prop_assert_eq!(choices.after(Edit::FreeAll), Choices::default());
    }

    /// Every need that a form, or haste, can be had for has it; what it lacks, nothing offers.
    #[test]
    fn every_need_that_can_be_held_up_is(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let (catalogue, answers) = wide_world(&mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        let result = recommend(&case);
        let found = plan(&case, &result, &Choices::default());
        for (held, picks) in found.needs.iter().zip(&result.by_need) {
            prop_assert_eq!(held.need, picks.need);
            for form in Form::ALL {
                let is_held = held.by.iter().any(|id| catalogue.resources[*id].form == *form);
                prop_assert_eq!(is_held, !picks.of(*form).is_empty());
                prop_assert_eq!(held.lacks.contains(form), picks.of(*form).is_empty());
            }
            let meets = |id: &Id<Resource>| catalogue.resources[*id].lead.meets(held.need.urgency);
            prop_assert_eq!(held.is_late, !picks.formal.iter().chain(&picks.informal).any(meets));
            let is_slow = held.by.iter().any(|id| !meets(id));
            prop_assert_eq!(is_slow && !held.is_late, !held.bridges.is_empty());
        }
    }
}
