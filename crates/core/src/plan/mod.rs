//! The plan (支えの組み合わせ): the fewest supports that together hold up every need that can be held up.
//!
//! A need wants three things, each where the safe and possible supports offer it: a formal support, an informal
//! support, and one that starts to help while the need can still wait, a bridge (橋わたし) if the others are too slow.
//! [`shortlist`] says which supports count for which of these; [`cover`] finds, exactly, the set with the fewest
//! members, among those the one that leaves the fewest traits of a need weak in all of its supports, and among those
//! the one that stands first in the recommendation. What the person keeps is in it, what they drop is not, and the
//! rest mends itself around that.

mod cover;
mod shortlist;

use crate::id::{Id, IdSet};
use crate::lane::Lane;
use crate::need::{ActiveNeed, Need};
use crate::recommend::{Case, Recommendation, Standing};
use crate::resource::{Form, Resource, Trait};
use cover::{Candidate, Wants};
pub use shortlist::SHORTLIST;

/// What the person decided about the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Supports that they want, in the order in which they said so.
    kept: Vec<Id<Resource>>,
    /// Supports that they do not want.
    dropped: Vec<Id<Resource>>,
}

/// One decision about the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// This one is wanted, whether the plan proposed it or not.
    Keep(Id<Resource>),
    /// This one is not wanted.
    Drop(Id<Resource>),
    /// The first is not wanted, the second is, in its place.
    Swap(Id<Resource>, Id<Resource>),
    /// Nothing was decided about this one.
    Free(Id<Resource>),
    /// Nothing was decided at all.
    FreeAll,
}

impl Choices {
    /// The decisions with one more.
    pub fn after(&self, edit: Edit) -> Choices {
        let without = |id: Id<Resource>| {
            let others = |ids: &[Id<Resource>]| ids.iter().copied().filter(|other| *other != id).collect();
            Choices { kept: others(&self.kept), dropped: others(&self.dropped) }
        };
        match edit {
            Edit::Keep(id) => {
                let mut choices = without(id);
                choices.kept.push(id);
                choices
            }
            Edit::Drop(id) => {
                let mut choices = without(id);
                choices.dropped.push(id);
                choices
            }
            Edit::Swap(from, to) => self.after(Edit::Drop(from)).after(Edit::Keep(to)),
            Edit::Free(id) => without(id),
            Edit::FreeAll => Choices::default(),
        }
    }

    /// What is wanted.
    pub fn kept(&self) -> &[Id<Resource>] {
        &self.kept
    }

    /// What is not wanted.
    pub fn dropped(&self) -> &[Id<Resource>] {
        &self.dropped
    }

    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.dropped.is_empty()
    }
}

/// One support in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which.
    pub resource: Id<Resource>,
    /// How it stands.
    pub standing: Standing,
    /// Whether the person wants it.
    pub is_kept: bool,
    /// The needs that it is in the plan for.
    pub covers: IdSet<Need>,
    /// Every need of the person that it serves.
    pub serves: IdSet<Need>,
    /// When it starts to help.
    pub lane: Lane,
    /// Its weak traits, each with the member that makes up for it, if there is one.
    pub weak: Vec<(Trait, Option<Id<Resource>>)>,
}

/// How one need is held up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The need.
    pub need: ActiveNeed,
    /// The members that cover it, formal ones first.
    pub by: Vec<Id<Resource>>,
    /// Those of them that hold until the slower ones start.
    pub bridges: Vec<Id<Resource>>,
    /// The forms that nothing safe and possible offers for it.
    pub lacks: Vec<Form>,
    /// Whether no member starts while the need can still wait.
    pub is_late: bool,
    /// The traits on which all of its members are weak.
    pub open: Vec<Trait>,
}

/// A plan for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its supports, in the order of the recommendation; what the person added of their own comes last.
    pub members: Vec<Member>,
    /// The person's needs in their order, each with what holds it up.
    pub needs: Vec<Held>,
    /// Whether it is proven to be the smallest. Only where a person has very many needs the search is cut short.
    pub is_exact: bool,
}

impl Plan {
    /// The member of this resource.
    pub fn member(&self, resource: Id<Resource>) -> Option<&Member> {
        self.members.iter().find(|member| member.resource == resource)
    }
}

/// The plan for this person.
pub fn plan(case: &Case, recommendation: &Recommendation, choices: &Choices) -> Plan {
    let problem = shortlist::problem(case, recommendation, choices);
    let solution = problem.solve();
    let wants = problem.wants();
    let chosen: Vec<&Candidate> =
        solution.chosen.iter().filter_map(|place| problem.candidates.get(*place)).collect();
    let members = chosen.iter().map(|candidate| member(case, candidate, &chosen)).collect();
    let needs = case.needs.iter().map(|need| held(case, *need, &wants, &chosen)).collect();
    Plan { members, needs, is_exact: solution.is_exact }
}

fn member(case: &Case, candidate: &Candidate, chosen: &[&Candidate]) -> Member {
    let resource = &case.catalogue.resources[candidate.resource];
    let active = crate::need::need_set(&case.needs);
    let serves = resource.serves().intersection(active);
    let others = || chosen.iter().copied().filter(|other| other.resource != candidate.resource);
    let makes_up = |axis: Trait| {
        let strong = |other: &&Candidate| {
            let it = &case.catalogue.resources[other.resource];
            it.traits.level(axis).is_strength() && !it.serves().intersection(serves).is_empty()
        };
        let is_other_form =
            |other: &&Candidate| case.catalogue.resources[other.resource].form != resource.form;
        let best = others().filter(strong).find(is_other_form).or_else(|| others().find(strong));
        (axis, best.map(|other| other.resource))
    };
    let weak = Trait::ALL.iter().copied().filter(|axis| !resource.traits.level(*axis).is_strength());
    Member {
        resource: candidate.resource,
        standing: case.standing(resource),
        is_kept: candidate.is_kept,
        covers: candidate.covers(),
        serves,
        lane: Lane::of_lead(resource.lead),
        weak: weak.map(makes_up).collect(),
    }
}

fn held(case: &Case, need: ActiveNeed, wants: &Wants, chosen: &[&Candidate]) -> Held {
    let resource = |candidate: &Candidate| &case.catalogue.resources[candidate.resource];
    let by = |form: Form| {
        let covers = move |candidate: &Candidate| candidate.covers().contains(need.need);
        chosen.iter().copied().filter(move |it| covers(it) && resource(it).form == form)
    };
    let all: Vec<&Candidate> = by(Form::Formal).chain(by(Form::Informal)).collect();
    let is_in_time = |candidate: &Candidate| resource(candidate).lead.meets(need.urgency);
    let is_slow = all.iter().any(|candidate| !is_in_time(candidate));
    let bridges = all.iter().filter(|candidate| is_slow && is_in_time(candidate));
    let lacks = Form::ALL.iter().copied().filter(|form| !wants.of_form(*form).contains(need.need));
    let is_weak = |axis: &Trait| !all.iter().any(|it| resource(it).traits.level(*axis).is_strength());
    Held {
        need,
        bridges: bridges.map(|candidate| candidate.resource).collect(),
        lacks: lacks.filter(|form| by(*form).next().is_none()).collect(),
        is_late: !all.iter().any(|candidate| is_in_time(candidate)),
        open: if all.is_empty() { Vec::new() } else { Trait::ALL.iter().copied().filter(is_weak).collect() },
        by: all.iter().map(|candidate| candidate.resource).collect(),
    }
}
