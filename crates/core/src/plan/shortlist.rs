//! Which supports count for what: the problem that the plan is the solution of.
//!
//! For each need and form the best few proposed supports count, in the order in which the result shows them: those
//! that answer the need directly, or, where none does, those that help. For time the best few count that start while
//! the need can still wait. What the person keeps, or uses already, counts for every need that it serves; what they drop,
//! for none.

use super::Choices;
use super::cover::{Candidate, Problem};
use crate::id::{Id, IdSet};
use crate::need::{ActiveNeed, Need};
use crate::recommend::{Case, NeedPicks, Recommendation};
use crate::resource::{Form, LeadTime, Resource, Trait};

/// So many supports of a form are weighed for a need: those that the result shows first. With more, the set would be
/// smaller, but made of supports that fit less well.
pub const SHORTLIST: usize = 3;

/// The problem for this person.
pub fn problem(case: &Case, recommendation: &Recommendation, choices: &Choices) -> Problem {
    let mut builder =
        Builder { case, choices, candidates: Vec::new(), place: vec![None; case.catalogue.resources.len()] };
    // In the order of the recommendation, so that a candidate's place is its rank.
    let dropped = |id: Id<Resource>| choices.dropped().contains(&id);
    let proposed = recommendation.picks.iter().filter(|pick| pick.is_proposed() && !dropped(pick.resource));
    proposed.for_each(|pick| builder.add(pick.resource));
    // What the person wants stands in the plan even if it is not proposed, but never against safety.
    for id in choices.kept().iter().copied().filter(|id| case.catalogue.resources.has(*id)) {
        if case.veto(&case.catalogue.resources[id]).is_none() {
            builder.add(id);
            builder.keep(id);
        }
    }
    // What they use already goes on holding them up, unless they do not want it any more.
    for pick in recommendation.picks.iter().filter(|pick| pick.is_in_use && pick.veto.is_none()) {
        if !dropped(pick.resource) {
            builder.add(pick.resource);
            builder.keep(pick.resource);
        }
    }
    recommendation.by_need.iter().for_each(|picks| builder.shortlist(picks));
    Problem { candidates: builder.candidates }
}

struct Builder<'a> {
    case: &'a Case<'a>,
    choices: &'a Choices,
    candidates: Vec<Candidate>,
    /// The place of each resource among the candidates.
    place: Vec<Option<usize>>,
}

impl Builder<'_> {
    fn add(&mut self, id: Id<Resource>) {
        if let Some(place) = self.place.get_mut(id.index()).filter(|place| place.is_none()) {
            *place = Some(self.candidates.len());
            let traits = self.case.catalogue.resources[id].traits;
            self.candidates.push(Candidate::new(id, |axis: Trait| traits.level(axis).is_strength()));
        }
    }

    fn candidate(&mut self, id: Id<Resource>) -> Option<&mut Candidate> {
        let place = self.place.get(id.index()).copied().flatten()?;
        self.candidates.get_mut(place)
    }

    /// What is kept counts for all that it serves.
    fn keep(&mut self, id: Id<Resource>) {
        let resource = &self.case.catalogue.resources[id];
        let serves = |need: &&ActiveNeed| resource.serves().contains(need.need);
        let needs: IdSet<Need> = self.case.needs.iter().filter(serves).map(|need| need.need).collect();
        let in_time = self.case.needs.iter().filter(serves).filter(|need| resource.lead.meets(need.urgency));
        let in_time: IdSet<Need> = in_time.map(|need| need.need).collect();
        let form = resource.form;
        if let Some(candidate) = self.candidate(id) {
            candidate.is_kept = true;
            candidate.count_for(form, needs);
            candidate.count_in_time(in_time);
        }
    }

    fn shortlist(&mut self, picks: &NeedPicks) {
        let need: IdSet<Need> = [picks.need.need].into_iter().collect();
        let is_free = |id: &Id<Resource>| !self.choices.dropped().contains(id);
        let is_direct = |id: &Id<Resource>| self.case.catalogue.resources[*id].main.contains(picks.need.need);
        let lead = |id: &Id<Resource>| -> LeadTime { self.case.catalogue.resources[*id].lead };
        let lists = Form::ALL.iter().map(|form| {
            let all: Vec<Id<Resource>> = picks.of(*form).iter().copied().filter(is_free).collect();
            let has_direct = all.iter().any(is_direct);
            let best = all.iter().copied().filter(|id| !has_direct || is_direct(id)).take(SHORTLIST);
            let in_time = all.iter().copied().filter(|id| lead(id).meets(picks.need.urgency)).take(SHORTLIST);
            (*form, best.collect::<Vec<_>>(), in_time.collect::<Vec<_>>())
        });
        for (form, best, in_time) in lists.collect::<Vec<_>>() {
            for id in best {
                let is_in_time = lead(&id).meets(picks.need.urgency);
                if let Some(candidate) = self.candidate(id) {
                    candidate.count_for(form, need);
                    candidate.count_in_time(if is_in_time { need } else { IdSet::EMPTY });
                }
            }
            for id in in_time {
                if let Some(candidate) = self.candidate(id) {
                    candidate.count_in_time(need);
                }
            }
        }
    }
}
