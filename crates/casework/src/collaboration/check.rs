//! The worker's own ticks over what was found, and what follows: whom to bring in, and what the law says about it.

use crate::collaboration::found::{Reason, found, served};
use crate::collaboration::sight::Sight;
use crate::collaboration::{Sharing, Situation};
use sasae_core::id::{Id, IdSet, Named};
use sasae_core::need::Need;
use sasae_core::recommend::Standing;
use sasae_core::resource::{Contact, Kind, Operator, Resource};
use sasae_core::truth::Truth;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the worker sees it otherwise than it was found: by the situation's id, ticked or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ticks(pub BTreeMap<String, bool>);

impl Ticks {
    /// Whether nothing was ticked or unticked by hand.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The worker wants this situation ticked, or not. What is as it was found leaves no trace.
    pub fn set(&mut self, situation: &str, is_ticked: bool, is_found: bool) {
        if is_ticked == is_found {
            self.0.remove(situation);
        } else {
            self.0.insert(situation.to_owned(), is_ticked);
        }
    }
}

/// A situation on the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub situation: Id<Situation>,
    /// Why it shows by itself; empty where it does not.
    pub reasons: Vec<Reason>,
    /// Whether it is ticked.
    pub is_ticked: bool,
}

impl Line {
    /// Whether it shows by itself.
    pub fn is_found(&self) -> bool {
        !self.reasons.is_empty()
    }
}

/// Every situation, in the order of the content, ticked as the worker or else the answers say.
pub fn lines(sight: &Sight) -> Vec<Line> {
    let mut found = found(sight).into_iter().peekable();
    let line = |(id, situation): (Id<Situation>, &Situation)| {
        let reasons = found.next_if(|it| it.situation == id).map(|it| it.reasons).unwrap_or_default();
        let said = sight.record.collaboration.0.get(&situation.slug);
        let is_ticked = said.copied().unwrap_or(!reasons.is_empty());
        Line { situation: id, reasons, is_ticked }
    };
    sight.rules.situations.iter().map(line).collect()
}

/// Somebody to bring in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Who.
    pub resource: Id<Resource>,
    /// For which needs.
    pub needs: Vec<Id<Need>>,
    /// Because of which situations; what to ask of them goes with these.
    pub because: Vec<Id<Situation>>,
}

/// Whom to bring in, by the situations that are ticked: nobody twice, nobody who is there already, and only those who may be brought
/// in (safe, in force, not known to be out of question).
pub fn partners(sight: &Sight, lines: &[Line]) -> Vec<Partner> {
    let mut partners: Vec<Partner> = Vec::new();
    let in_use = sight.in_use();
    let told = sight.told_set();
    for line in lines.iter().filter(|line| line.is_ticked) {
        let situation = &sight.rules.situations[line.situation];
        let serves_told = |id: &&Id<Resource>| !served(sight, &[**id]).intersection(told).is_empty();
        let for_need = situation.for_need.iter().filter(serves_told);
        let mut all: Vec<Id<Resource>> = situation.bring.iter().chain(for_need).copied().collect();
        if situation.by_need {
            all.extend(holders(sight, &needs_of(sight, line)));
        }
        for id in all.into_iter().filter(|id| !in_use.contains(id) && may_come(sight, *id)) {
            match partners.iter_mut().find(|partner| partner.resource == id) {
                Some(partner) if partner.because.contains(&line.situation) => {}
                Some(partner) => partner.because.push(line.situation),
                None => {
                    let serves = served(sight, &[id]);
                    let needs = sight.told().map(|need| need.need).filter(|need| serves.contains(*need));
                    partners.push(Partner {
                        resource: id,
                        needs: needs.collect(),
                        because: vec![line.situation],
                    });
                }
            }
        }
    }
    partners
}

/// The needs that a situation is about: those of its reasons, or all that were told of where the worker ticked it.
fn needs_of(sight: &Sight, line: &Line) -> IdSet<Need> {
    let needs: IdSet<Need> = line.reasons.iter().flat_map(Reason::needs).collect();
    if needs.is_empty() { sight.told_set() } else { needs }
}

/// Who holds up these needs in the plan and can sit at a table.
fn holders(sight: &Sight, needs: &IdSet<Need>) -> Vec<Id<Resource>> {
    let held = sight.plan.needs.iter().filter(|held| needs.contains(held.need.need));
    held.flat_map(|held| held.by.iter().copied())
        .filter(|id| sits_at_a_table(&sight.case.catalogue.resources[*id]))
        .collect()
}

/// Whether a support is somebody with whom one can meet: not a benefit, not a line to call, and nobody of the person's own circle,
/// whom they bring themselves.
pub fn sits_at_a_table(resource: &Resource) -> bool {
    let is_somebody = |kind: &Kind| matches!(kind, Kind::People | Kind::Service | Kind::Network);
    resource.contact == Contact::Face
        && resource.operator != Operator::Individual
        && resource.kinds.iter().any(is_somebody)
}

fn may_come(sight: &Sight, id: Id<Resource>) -> bool {
    let resource = &sight.case.catalogue.resources[id];
    resource.is_in_force(sight.case.today)
        && sight.case.veto(resource).is_none()
        && sight.case.standing(resource) != Standing::Unlikely
        && !sight.case.catalogue.emergency.contains(&id)
}

/// What the law says about sharing: first what the answers make matter, then the rest. The first number is how many matter.
pub fn sharing(sight: &Sight) -> (usize, Vec<Id<Sharing>>) {
    let matters = |(_, sharing): &(Id<Sharing>, &Sharing)| {
        sharing.when.as_ref().is_none_or(|when| when.eval(&sight.case.facts) == Truth::True)
    };
    let (first, rest): (Vec<_>, Vec<_>) = sight.rules.sharing.iter().partition(matters);
    let count = first.len();
    (count, first.into_iter().chain(rest).map(|(id, _)| id).collect())
}

/// The needs that were told of and that none of these roles serves, by their ids.
pub fn unserved(sight: &Sight, roles: &[&str]) -> Vec<Id<Need>> {
    let resources = &sight.case.catalogue.resources;
    let known: Vec<Id<Resource>> =
        resources.iter().filter(|(_, it)| roles.contains(&it.slug())).map(|(id, _)| id).collect();
    let served = served(sight, &known);
    sight.told().map(|need| need.need).filter(|need| !served.contains(*need)).collect()
}
