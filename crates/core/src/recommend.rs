//! Matching: which supports to propose, and in which order.
//!
//! The order is one that can be said aloud. Needs stand in the order of [`need::active_needs`]. Within a need
//! and a form, what is only for a group that the person has not told to belong to comes after the rest; then
//! a support that answers the need directly comes before one that only helps, one that starts in time
//! before one that is late, one that can be used before one to be checked, one that does well on what the person
//! cares about before one that does less well, one meant for just this situation before one for many, the specialised before the general, the cheaper before the dearer, and then catalogue
//! order. The whole list takes turns: for each need its first formal and its first informal support, then for
//! each need the next ones that are not listed yet, and so on, so that nobody has to read to the end to see
//! both forms. What does not seem to apply comes after all that; what is not safe comes last and
//! is not proposed.

use crate::answers::{Answer, Answers};
use crate::catalogue::Catalogue;
use crate::condition::Condition;
use crate::date::Date;
use crate::facts::Facts;
use crate::id::{Id, IdSet};
use crate::keep::Kept;
use crate::need::{self, ActiveNeed, Need};
use crate::resource::{Form, LeadTime, Resource, Veto};
use crate::truth::Truth;
use crate::value::Values;
use crate::weight::weigh;
use serde::{Deserialize, Serialize};

/// One person on one day: what every question to the engine is asked of.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// What is known of the world.
    pub catalogue: &'a Catalogue,
    /// What the person said.
    pub answers: &'a Answers,
    /// The day, for rules that begin or end.
    pub today: Date,
    /// What follows from the answers.
    pub facts: Facts,
    /// What troubles the person, the most pressing first.
    pub needs: Vec<ActiveNeed>,
    /// What the person cares about; nothing in particular unless told.
    pub values: Values,
    /// The supports that they already use; none unless told.
    pub in_use: Vec<Id<Resource>>,
}

impl<'a> Case<'a> {
    /// Works out what follows from the answers.
    pub fn new(catalogue: &'a Catalogue, answers: &'a Answers, today: Date) -> Case<'a> {
        let facts = Facts::new(catalogue, answers);
        let needs = need::active_needs(catalogue, answers, &facts);
        Case { catalogue, answers, today, facts, needs, values: Values::NONE, in_use: Vec::new() }
    }

    /// The person with all that is kept of them: what they answered, what they care about, what they use.
    pub fn of(catalogue: &'a Catalogue, kept: &'a Kept, today: Date) -> Case<'a> {
        let in_use = kept.ties.said().iter().filter_map(|tie| tie.who.resource()).collect();
        Case { values: kept.values, in_use, ..Case::new(catalogue, &kept.answers, today) }
    }

    /// Whether the person already uses the support.
    pub fn is_in_use(&self, resource: Id<Resource>) -> bool {
        self.in_use.contains(&resource)
    }

    /// The same person, caring about these things.
    pub fn valuing(self, values: Values) -> Case<'a> {
        Case { values, ..self }
    }

    /// How the resource stands for this person.
    pub fn standing(&self, resource: &Resource) -> Standing {
        match resource.condition.as_ref().map(|condition| condition.eval(&self.facts)) {
            None => Standing::Open,
            Some(Truth::True) => Standing::Likely,
            Some(Truth::Unknown) => Standing::Check,
            Some(Truth::False) => Standing::Unlikely,
        }
    }

    /// The reason of safety not to propose the resource, if there is one.
    pub fn veto(&self, resource: &Resource) -> Option<Id<Veto>> {
        resource.unsafe_when.iter().copied().find(|veto| self.is_vetoed(*veto))
    }

    /// A veto applies where its condition holds, and where the person was asked and did not say.
    fn is_vetoed(&self, veto: Id<Veto>) -> bool {
        let veto = &self.catalogue.vetoes[veto];
        let silent = |answer: Option<&Answer>| matches!(answer, Some(Answer::Unknown | Answer::Declined));
        veto.when.eval(&self.facts) == Truth::True
            || veto.when_silent.iter().any(|question| silent(self.answers.get(*question)))
    }
}

/// How a resource stands for a person (該当の見込み). The office decides; we never do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// だれでも: it has no condition.
    Open,
    /// 使える見込み: everything we can check holds.
    Likely,
    /// 確認が必要: something is not known, or only the office can say.
    Check,
    /// いまは対象外のようす: something we checked does not hold.
    Unlikely,
}

impl Standing {
    /// From the surest to the least likely.
    pub const ALL: [Standing; 4] = [Standing::Open, Standing::Likely, Standing::Check, Standing::Unlikely];

    /// The word used by the command line.
    pub fn slug(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Likely => "likely",
            Standing::Check => "check",
            Standing::Unlikely => "unlikely",
        }
    }
}

/// One resource that serves a need of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Which.
    pub resource: Id<Resource>,
    /// How it stands.
    pub standing: Standing,
    /// Set if it must not be proposed.
    pub veto: Option<Id<Veto>>,
    /// The person already uses it, so it is nothing new.
    pub is_in_use: bool,
    /// The active needs that it answers directly.
    pub main: IdSet<Need>,
    /// The active needs that it helps with.
    pub helps: IdSet<Need>,
}

impl Pick {
    /// Whether it is put before the person as something to use.
    pub fn is_proposed(&self) -> bool {
        self.veto.is_none() && self.standing != Standing::Unlikely && !self.is_in_use
    }
}

/// The proposed supports of one need, each form in its own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedPicks {
    /// The need.
    pub need: ActiveNeed,
    /// Formal supports, best first.
    pub formal: Vec<Id<Resource>>,
    /// Informal supports, best first.
    pub informal: Vec<Id<Resource>>,
}

impl NeedPicks {
    /// The supports of one form.
    pub fn of(&self, form: Form) -> &[Id<Resource>] {
        match form {
            Form::Formal => &self.formal,
            Form::Informal => &self.informal,
        }
    }
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Every resource that serves an active need: the proposed in order, then what is in use already or seems not to
    /// apply, then what is not safe.
    pub picks: Vec<Pick>,
    /// The same by need, the most pressing need first, proposed ones only.
    pub by_need: Vec<NeedPicks>,
}

impl Recommendation {
    /// The pick of one resource, if it serves an active need.
    pub fn pick(&self, resource: Id<Resource>) -> Option<&Pick> {
        self.picks.iter().find(|pick| pick.resource == resource)
    }

    /// What can be done today for the needs that cannot wait.
    pub fn today(&self, catalogue: &Catalogue) -> Vec<Today> {
        let starts_today = |id: &Id<Resource>| catalogue.resources[*id].lead == LeadTime::Today;
        let today = |picks: &NeedPicks| {
            let at_once: Vec<_> =
                picks.formal.iter().chain(&picks.informal).copied().filter(starts_today).collect();
            let begin = picks.formal.first().copied().filter(|id| !starts_today(id));
            Today { need: picks.need, at_once, begin }
        };
        self.by_need.iter().filter(|picks| picks.need.urgency == need::Urgency::Today).map(today).collect()
    }
}

/// What can be done today for one need that cannot wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// The need.
    pub need: ActiveNeed,
    /// The proposed supports that help the same day, formal ones first.
    pub at_once: Vec<Id<Resource>>,
    /// The best formal support, if it takes longer: better begun today.
    pub begin: Option<Id<Resource>>,
}

/// Matches a person with the catalogue.
pub fn recommend(case: &Case) -> Recommendation {
    let picks = picks(case);
    let by_need = by_need(case, &picks);
    let mut pick_of: Vec<Option<&Pick>> = vec![None; case.catalogue.resources.len()];
    picks.iter().for_each(|pick| pick_of[pick.resource.index()] = Some(pick));
    let proposed = take_turns(case, &by_need).into_iter().filter_map(|id| pick_of[id.index()]);
    let unlikely = picks.iter().filter(|pick| pick.veto.is_none() && !pick.is_proposed());
    let vetoed = picks.iter().filter(|pick| pick.veto.is_some());
    Recommendation { picks: proposed.chain(unlikely).chain(vetoed).copied().collect(), by_need }
}

/// Every resource in force that serves an active need, in catalogue order.
fn picks(case: &Case) -> Vec<Pick> {
    let active = need::need_set(&case.needs);
    let vetoed: Vec<bool> = case.catalogue.vetoes.ids().map(|veto| case.is_vetoed(veto)).collect();
    let serving = case.catalogue.resources.iter().filter(|(_, resource)| {
        !resource.serves().intersection(active).is_empty() && resource.is_in_force(case.today)
    });
    serving
        .map(|(id, resource)| Pick {
            resource: id,
            standing: case.standing(resource),
            is_in_use: case.is_in_use(id),
            veto: resource.unsafe_when.iter().copied().find(|veto| vetoed[veto.index()]),
            main: resource.main.intersection(active),
            helps: resource.helps.intersection(active),
        })
        .collect()
}

/// The place of a support among those of the same need and form, as one number: the smaller, the better. Its
/// parts, the weightiest first: is for a group that the person did not tell of, only helps, starts late where haste is
/// wanted, and then its [`merit`].
fn place(case: &Case, pick: &Pick, need: &ActiveNeed, (is_for_others, merit): (bool, u64)) -> u64 {
    let only_helps = u64::from(!pick.main.contains(need.need));
    let is_in_time = case.catalogue.resources[pick.resource].lead.meets(need.urgency);
    let is_late = u64::from(need.urgency.wants_haste() && !is_in_time);
    u64::from(is_for_others) << 28 | only_helps << 27 | is_late << 26 | merit
}

/// Whether the support is only for people who have something that this person was not yet heard to have: a handbook,
/// an illness, a child. Few have any one of these, so until it is told the support stands behind what is for all.
fn is_for_others(case: &Case, resource: &Resource, standing: Standing) -> bool {
    let fails = |condition: &Condition| !condition.holds_as_told(&case.catalogue.questions, &case.facts);
    standing == Standing::Check && resource.condition.as_ref().is_some_and(fails)
}

/// What of a place is the same for every need, below 2^26: whether it needs checking, how far it falls short of what
/// the person cares about, how many facts that the person told speak for it (meant for just this situation before meant for many), how many facts are still open
/// (the surer first), how many needs it serves (the specialised before the general), what it costs (the cheaper
/// first).
fn merit(case: &Case, resource: &Resource, standing: Standing) -> u64 {
    let needs_check = u64::from(standing == Standing::Check);
    let weight = resource.condition.as_ref().map(|condition| weigh(condition, case));
    let fit = weight.map_or(0, |weight| u64::from(weight.speaks));
    let open = weight.map_or(0, |weight| u64::from(weight.open));
    let breadth = resource.serves().len() as u64;
    needs_check << 25
        | case.values.shortfall(resource) << 20
        | (MOST - fit.min(MOST)) << 16
        | open.min(MOST) << 12
        | breadth.min(0xff) << 4
        | resource.cost as u64
}

/// So many facts that speak for a resource, or are open, count; more make no difference.
const MOST: u64 = 15;

/// Puts the proposed picks in order within each need and form.
fn by_need(case: &Case, picks: &[Pick]) -> Vec<NeedPicks> {
    // All sorting is of plain numbers, with the row in the low bits: fast, and one sort in the wasm.
    let mut rows: Vec<u64> = Vec::with_capacity(picks.len() * 2);
    for pick in picks.iter().filter(|pick| pick.is_proposed()) {
        let resource = &case.catalogue.resources[pick.resource];
        let merit = (is_for_others(case, resource, pick.standing), merit(case, resource, pick.standing));
        let serves = pick.main.union(pick.helps);
        for (order, need) in case.needs.iter().enumerate().filter(|(_, need)| serves.contains(need.need)) {
            let group = (order as u64) << 1 | resource.form as u64;
            rows.push(group << 45 | place(case, pick, need, merit) << 16 | pick.resource.index() as u64);
        }
    }
    rows.sort_unstable();

    let empty = |need: &ActiveNeed| NeedPicks { need: *need, formal: Vec::new(), informal: Vec::new() };
    let mut lists: Vec<NeedPicks> = case.needs.iter().map(empty).collect();
    for row in rows {
        let (group, index) = ((row >> 45) as usize, (row & 0xffff) as usize);
        let list = &mut lists[group >> 1];
        let list = if group & 1 == 0 { &mut list.formal } else { &mut list.informal };
        list.push(Id::new(index));
    }
    lists
}

/// The whole list: in each turn each need gives, of each form, its next support that is not listed yet.
fn take_turns(case: &Case, by_need: &[NeedPicks]) -> Vec<Id<Resource>> {
    let mut queues: Vec<_> =
        by_need.iter().flat_map(|picks| [picks.formal.iter(), picks.informal.iter()]).collect();
    let mut is_listed = vec![false; case.catalogue.resources.len()];
    let mut list = Vec::new();
    loop {
        let before = list.len();
        for queue in &mut queues {
            if let Some(id) = queue.find(|id| !is_listed[id.index()]) {
                is_listed[id.index()] = true;
                list.push(*id);
            }
        }
        if list.len() == before {
            return list;
        }
    }
}
