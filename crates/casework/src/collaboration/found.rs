//! Which situations show in what is known of a person, and why.

use crate::collaboration::sight::Sight;
use crate::collaboration::{Detector, Sign, Situation};
use crate::record::Asked;
use sasae_core::condition::Condition;
use sasae_core::gap::Lack;
use sasae_core::id::{Id, IdSet, Named};
use sasae_core::need::{Area, Need, Urgency};
use sasae_core::question::Question;
use sasae_core::resource::Resource;
use sasae_core::tie::{Bond, Who};
use sasae_core::truth::Truth;
use std::collections::BTreeMap;

/// Why a situation shows, in values: what words are made of, and tests hold to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The answers to these questions say so.
    Told(Vec<Id<Question>>),
    /// These needs are told of.
    Needs(Vec<Id<Need>>),
    /// These services are in use.
    Services(Vec<Who>),
    /// Needs are told of in these areas of life.
    Areas(Vec<Id<Area>>),
    /// These services are in use, and nobody joins them.
    Unjoined(Vec<Who>),
    /// Since the last cycle began these needs came, and these went.
    Changed {
        /// They came.
        new: Vec<Id<Need>>,
        /// They went, by their ids of then.
        gone: Vec<String>,
    },
    /// These needs press, and nothing begins in time.
    Late(Vec<Id<Need>>),
    /// For this need, these supports are all in use.
    Overlap(Id<Need>, Vec<Id<Resource>>),
    /// Nothing in use serves these needs.
    Partial(Vec<Id<Need>>),
    /// The first press, the others want time.
    Mixed {
        /// Today, or this week.
        urgent: Vec<Id<Need>>,
        /// Without haste.
        slow: Vec<Id<Need>>,
    },
    /// These go badly, or have become thin.
    Strained(Vec<Who>),
    /// These needs were left, by their ids or in the worker's words.
    Unmet(Vec<String>),
    /// For these needs one form of support is missing.
    Lacking(Vec<Id<Need>>),
    /// Family answers for the person.
    SpokenFor,
}

impl Reason {
    /// The needs that it is about.
    pub fn needs(&self) -> Vec<Id<Need>> {
        match self {
            Reason::Needs(needs) | Reason::Late(needs) | Reason::Partial(needs) | Reason::Lacking(needs) => {
                needs.clone()
            }
            Reason::Changed { new, .. } => new.clone(),
            Reason::Overlap(need, _) => vec![*need],
            Reason::Mixed { urgent, slow } => urgent.iter().chain(slow).copied().collect(),
            Reason::Told(_)
            | Reason::Services(_)
            | Reason::Areas(_)
            | Reason::Unjoined(_)
            | Reason::Strained(_)
            | Reason::Unmet(_)
            | Reason::SpokenFor => Vec::new(),
        }
    }
}

/// A situation that shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub situation: Id<Situation>,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
}

/// Every situation that shows, in the order of the content.
pub fn found(sight: &Sight) -> Vec<Finding> {
    let finding = |(id, situation): (Id<Situation>, &Situation)| {
        let reasons: Vec<Reason> =
            situation.finds.iter().flat_map(|detector| detect(sight, detector)).collect();
        (!reasons.is_empty()).then_some(Finding { situation: id, reasons })
    };
    sight.rules.situations.iter().filter_map(finding).collect()
}

fn detect(sight: &Sight, detector: &Detector) -> Vec<Reason> {
    let services = || -> Vec<Who> { sight.services().map(|tie| tie.who.clone()).collect() };
    let one = match detector {
        Detector::Told(condition) => told(sight, condition),
        Detector::Needs(needs) => {
            some(sight.told().map(|need| need.need).filter(|need| needs.contains(*need))).map(Reason::Needs)
        }
        Detector::Services(least) => {
            Some(services()).filter(|all| all.len() >= usize::from(*least)).map(Reason::Services)
        }
        Detector::Areas(least) => {
            let mut areas: Vec<Id<Area>> =
                sight.told().filter_map(|need| sight.case.catalogue.needs[need.need].area).collect();
            areas.sort_unstable();
            areas.dedup();
            (areas.len() >= usize::from(*least)).then_some(Reason::Areas(areas))
        }
        Detector::Unjoined(least) => {
            let joined = sight.in_use().iter().any(|id| sight.rules.joins.contains(id));
            let is_alone = !joined && sight.record.team.members.is_empty();
            let all = services();
            (is_alone && all.len() >= usize::from(*least)).then_some(Reason::Unjoined(all))
        }
        Detector::Sign(Sign::Overlap) => return overlaps(sight),
        Detector::Sign(sign) => signed(sight, *sign),
    };
    one.into_iter().collect()
}

fn signed(sight: &Sight, sign: Sign) -> Option<Reason> {
    match sign {
        Sign::Changed => changed(sight),
        Sign::Late => {
            let late = sight.plan.needs.iter().filter(|held| held.is_late && held.need.urgency.wants_haste());
            some(late.map(|held| held.need.need)).map(Reason::Late)
        }
        // One reason for each need: see `overlaps`.
        Sign::Overlap => None,
        Sign::Partial => {
            let in_use = sight.in_use();
            let served = served(sight, &in_use);
            let left = sight.told().map(|need| need.need).filter(|need| !served.contains(*need));
            some(left).filter(|_| !in_use.is_empty()).map(Reason::Partial)
        }
        Sign::Mixed => {
            let urgent = some(sight.told().filter(|need| need.urgency.wants_haste()).map(|need| need.need))?;
            let slow =
                some(sight.told().filter(|need| need.urgency == Urgency::Later).map(|need| need.need))?;
            Some(Reason::Mixed { urgent, slow })
        }
        Sign::Strained => {
            let is_thin = |bond: Bond| matches!(bond, Bond::Stress | Bond::Weak);
            some(sight.services().filter(|tie| is_thin(tie.bond)).map(|tie| tie.who.clone()))
                .map(Reason::Strained)
        }
        Sign::Unmet => {
            let left = crate::cycle::left_so_far(&sight.record.cycles);
            some(left.into_iter().map(|unmet| unmet.name().to_owned())).map(Reason::Unmet)
        }
        Sign::Lacking => {
            let is_none = |lack: Lack| matches!(lack, Lack::NoneExists | Lack::NotEligible | Lack::NotSafe);
            let told = sight.told_set();
            let gaps = sight.gaps.iter().filter(|gap| is_none(gap.lack) && told.contains(gap.need.need));
            let mut needs: Vec<Id<Need>> = gaps.map(|gap| gap.need.need).collect();
            needs.dedup();
            some(needs).map(Reason::Lacking)
        }
        Sign::SpokenFor => (sight.record.asked == Asked::Family).then_some(Reason::SpokenFor),
    }
}

/// The answers that make a rule true: those that one of its parts names and that hold; where it is true because something does
/// not hold, all that were given.
fn told(sight: &Sight, condition: &Condition) -> Option<Reason> {
    if condition.eval(&sight.case.facts) != Truth::True {
        return None;
    }
    let mut holding = IdSet::EMPTY;
    condition.visit(&mut |part| {
        if let Condition::Is { question, .. } = part
            && part.eval(&sight.case.facts) == Truth::True
        {
            holding.insert(*question);
        }
    });
    let given = |id: &Id<Question>| sight.case.answers.get(*id).is_some();
    let all = if holding.is_empty() { condition.questions() } else { holding };
    some(all.iter().filter(given)).map(Reason::Told)
}

fn changed(sight: &Sight) -> Option<Reason> {
    let then = &sight.record.cycles.last()?.needs;
    let slug = |id: Id<Need>| sight.case.catalogue.needs[id].slug();
    let told = sight.told_set();
    let is_old = |id: Id<Need>| then.iter().any(|old| old == slug(id));
    let new: Vec<Id<Need>> = sight.told().map(|need| need.need).filter(|id| !is_old(*id)).collect();
    let gone: Vec<String> =
        then.iter().filter(|old| !told.iter().any(|id| slug(id) == old.as_str())).cloned().collect();
    (!new.is_empty() || !gone.is_empty()).then_some(Reason::Changed { new, gone })
}

fn overlaps(sight: &Sight) -> Vec<Reason> {
    let mut by_need: BTreeMap<Id<Need>, Vec<Id<Resource>>> = BTreeMap::new();
    for id in sight.services().filter_map(|tie| tie.who.resource()) {
        for need in sight.case.catalogue.resources[id].main.intersection(sight.told_set()).iter() {
            by_need.entry(need).or_default().push(id);
        }
    }
    by_need
        .into_iter()
        .filter(|(_, all)| all.len() > 1)
        .map(|(need, all)| Reason::Overlap(need, all))
        .collect()
}

/// The needs that these supports serve.
pub(crate) fn served(sight: &Sight, resources: &[Id<Resource>]) -> IdSet<Need> {
    let serves = resources.iter().map(|id| sight.case.catalogue.resources[*id].serves());
    serves.fold(IdSet::EMPTY, IdSet::union)
}

fn some<T>(all: impl IntoIterator<Item = T>) -> Option<Vec<T>> {
    Some(all.into_iter().collect::<Vec<T>>()).filter(|all| !all.is_empty())
}
