//! Everything that is known of a person, worked out once.

use crate::collaboration::Collaboration;
use crate::record::Record;
use sasae_core::gap::{self, Gap};
use sasae_core::id::{Id, IdSet};
use sasae_core::keep::Kept;
use sasae_core::need::{ActiveNeed, Need, need_set};
use sasae_core::plan::{Plan, plan};
use sasae_core::recommend::{Case, Recommendation, recommend};
use sasae_core::resource::{Form, Resource};
use sasae_core::tie::{self, Tie, Who};

/// The person, their plan, what they already have, and what was written down.
pub struct Sight<'a> {
    /// The situations' content.
    pub rules: &'a Collaboration,
    /// The person, as the engine sees them.
    pub case: &'a Case<'a>,
    /// What was written down.
    pub record: &'a Record,
    /// What could help.
    pub recommendation: Recommendation,
    /// What holds them up.
    pub plan: Plan,
    /// What it lacks.
    pub gaps: Vec<Gap>,
    /// The ties of now.
    pub ties: Vec<Tie>,
}

impl<'a> Sight<'a> {
    /// Works it out.
    pub fn new(rules: &'a Collaboration, case: &'a Case<'a>, kept: &Kept, record: &'a Record) -> Sight<'a> {
        let recommendation = recommend(case);
        let plan = plan(case, &recommendation, &kept.choices);
        let gaps = gap::gaps(case, &recommendation, &plan);
        let ties = tie::now(case, &kept.ties);
        Sight { rules, case, record, recommendation, plan, gaps, ties }
    }

    /// The needs that were told of, the most pressing first.
    pub fn told(&self) -> impl Iterator<Item = &ActiveNeed> {
        self.case.needs.iter().filter(|need| need.is_stated)
    }

    /// The same as a set.
    pub fn told_set(&self) -> IdSet<Need> {
        let told: Vec<ActiveNeed> = self.told().copied().collect();
        need_set(&told)
    }

    /// The services in use: formal supports, and those of the ties that answers show which are services.
    pub fn services(&self) -> impl Iterator<Item = &Tie> {
        self.ties.iter().filter(|tie| self.is_service(&tie.who))
    }

    fn is_service(&self, who: &Who) -> bool {
        match who {
            Who::Shown(id) => self.rules.services.contains(id),
            Who::Resource(id) => self.case.catalogue.resources[*id].form == Form::Formal,
            Who::Own(_, form) => *form == Form::Formal,
        }
    }

    /// The supports of the catalogue that are in use, of both forms.
    pub fn in_use(&self) -> Vec<Id<Resource>> {
        self.ties.iter().filter_map(|tie| tie.who.resource()).collect()
    }
}
