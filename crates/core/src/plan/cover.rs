//! The smallest set of supports that gives every need what it wants: branch and bound over bit sets.
//!
//! Always the want is taken next that the fewest candidates can give; its candidates are tried in order, and each that
//! was tried is out of the question for the branches after it, so that no set is met twice. A branch is cut off where
//! even the best that could follow is no better than what was found: wants of which no candidate gives two need one
//! member each, and no member can be strong where none of the candidates left is. Needs that share no candidate are
//! separate problems. A candidate that is nowhere better than another, earlier one is left out from the start.

use crate::id::{Id, IdSet};
use crate::need::Need;
use crate::resource::{Form, Resource, Trait};

/// What needs can want: a formal support, an informal one, one in time.
const KINDS: usize = 3;
/// The kind that stands for being in time.
const IN_TIME: usize = 2;
/// The traits that one support can make up for in another.
const AXES: usize = Trait::ALL.len();
/// So many steps are searched in one problem; what is found by then is taken. Twelve needs take a few hundred.
const MOST_STEPS: u32 = 50_000;

/// A set of needs for each kind of want.
pub type Bits = [IdSet<Need>; KINDS];

/// What all needs want, and some candidate can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wants(Bits);

impl Wants {
    /// The needs for which there is a support of this form.
    pub fn of_form(&self, form: Form) -> IdSet<Need> {
        self.0[form as usize]
    }
}

/// A support that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub resource: Id<Resource>,
    /// Whether it is in the set whatever else is.
    pub is_kept: bool,
    gives: Bits,
    strong: [bool; AXES],
}

impl Candidate {
    /// A support that gives nothing yet.
    pub fn new(resource: Id<Resource>, is_strong: impl Fn(Trait) -> bool) -> Candidate {
        let mut strong = [false; AXES];
        Trait::ALL.iter().zip(&mut strong).for_each(|(axis, strong)| *strong = is_strong(*axis));
        Candidate { resource, is_kept: false, gives: [IdSet::EMPTY; KINDS], strong }
    }

    /// It is the support of this form for these needs.
    pub fn count_for(&mut self, form: Form, needs: IdSet<Need>) {
        self.count(form as usize, needs);
    }

    /// It starts in time for these needs.
    pub fn count_in_time(&mut self, needs: IdSet<Need>) {
        self.count(IN_TIME, needs);
    }

    fn count(&mut self, kind: usize, needs: IdSet<Need>) {
        self.gives[kind] = self.gives[kind].union(needs);
    }

    /// The needs that it gives something to.
    pub fn covers(&self) -> IdSet<Need> {
        self.gives.iter().fold(IdSet::EMPTY, |all, needs| all.union(*needs))
    }

    fn add_strength(&self, strong: &mut [IdSet<Need>; AXES]) {
        let covers = self.covers();
        let own = strong.iter_mut().zip(&self.strong).filter(|(_, is_strong)| **is_strong);
        own.for_each(|(needs, _)| *needs = needs.union(covers));
    }

    fn gives_all_of(&self, other: &Candidate) -> bool {
        self.gives.iter().zip(&other.gives).all(|(own, others)| others.is_within(*own))
            && self.strong.iter().zip(&other.strong).all(|(own, others)| *own || !*others)
    }
}

/// How good a set is; the smaller, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// How many members it has.
    pub size: usize,
    /// How many traits of needs are weak in all of the members that cover the need.
    pub open: usize,
    /// The sum of the places of its members.
    pub rank: usize,
}

/// The best set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The places of its members among the candidates, in order.
    pub chosen: Vec<usize>,
    /// Whether it is proven to be the best.
    pub is_exact: bool,
}

/// Candidates, of which the fewest are to be chosen that give all that is wanted. Their order is their rank.
#[derive(Clone, Debug)]
pub struct Problem {
    /// In the order of the recommendation.
    pub candidates: Vec<Candidate>,
}

impl Problem {
    /// What is wanted: all that some candidate gives.
    pub fn wants(&self) -> Wants {
        let mut wants = [IdSet::EMPTY; KINDS];
        for candidate in &self.candidates {
            wants.iter_mut().zip(&candidate.gives).for_each(|(all, gives)| *all = all.union(*gives));
        }
        Wants(wants)
    }

    /// The best set.
    pub fn solve(&self) -> Solution {
        let mut solution = Solution { chosen: Vec::new(), is_exact: true };
        let mut open = self.wants().0;
        let all = open.iter().fold(IdSet::EMPTY, |all, needs| all.union(*needs));
        let mut left = all;
        // What is kept but gives nothing belongs to no part.
        let idle = |(_, it): &(usize, &Candidate)| it.is_kept && it.covers().is_empty();
        solution.chosen.extend(self.candidates.iter().enumerate().filter(idle).map(|(place, _)| place));
        while let Some(need) = left.iter().next() {
            let part = self.part_of(need);
            left = left.without(part);
            let wants = open.map(|needs| needs.intersection(part));
            open = open.map(|needs| needs.without(part));
            let (chosen, is_exact) = Search::new(self, part).best(wants);
            solution.chosen.extend(chosen);
            solution.is_exact &= is_exact;
        }
        solution.chosen.sort_unstable();
        solution
    }

    /// All needs that hang together with this one through candidates that they share.
    fn part_of(&self, need: Id<Need>) -> IdSet<Need> {
        let mut part: IdSet<Need> = [need].into_iter().collect();
        loop {
            let sharing = self.candidates.iter().map(Candidate::covers);
            let wider =
                sharing.filter(|covers| !covers.intersection(part).is_empty()).fold(part, IdSet::union);
            if wider == part {
                return part;
            }
            part = wider;
        }
    }
}

/// Something that a need wants, and who can give it, in their order.
struct Want {
    kind: usize,
    need: Id<Need>,
    givers: Vec<usize>,
}

/// What was chosen so far.
#[derive(Clone)]
struct Chosen {
    places: Vec<usize>,
    left: Bits,
    strong: [IdSet<Need>; AXES],
}

impl Chosen {
    fn with(&self, place: usize, candidate: &Candidate) -> Chosen {
        let mut next = self.clone();
        next.places.push(place);
        next.left.iter_mut().zip(&candidate.gives).for_each(|(left, gives)| *left = left.without(*gives));
        candidate.add_strength(&mut next.strong);
        next
    }

    fn wants(&self, want: &Want) -> bool {
        self.left[want.kind].contains(want.need)
    }
}

/// The search through one part of a problem.
struct Search<'a> {
    candidates: &'a [Candidate],
    /// How many traits of needs there are.
    traits: usize,
    wants: Vec<Want>,
    /// Which candidates may still be chosen.
    is_free: Vec<bool>,
    best: Option<(Key, Vec<usize>)>,
    steps: u32,
}

impl<'a> Search<'a> {
    fn new(problem: &'a Problem, part: IdSet<Need>) -> Search<'a> {
        let candidates = problem.candidates.as_slice();
        let belongs = |it: &Candidate| !it.covers().intersection(part).is_empty();
        let members: Vec<(usize, &Candidate)> =
            candidates.iter().enumerate().filter(|(_, it)| belongs(it)).collect();
        let mut is_free = vec![false; candidates.len()];
        for (place, it) in &members {
            let beats = |(other, by): &(usize, &Candidate)| {
                other != place && by.gives_all_of(it) && (other < place || by.is_kept)
            };
            is_free[*place] = it.is_kept || !members.iter().any(beats);
        }
        Search { candidates, traits: part.len() * AXES, wants: Vec::new(), is_free, best: None, steps: 0 }
    }

    /// The best set for these wants, and whether it is proven to be.
    fn best(mut self, wants: Bits) -> (Vec<usize>, bool) {
        let mut start = Chosen { places: Vec::new(), left: wants, strong: [IdSet::EMPTY; AXES] };
        for (place, it) in self.candidates.iter().enumerate().filter(|(_, it)| it.is_kept) {
            if self.is_free[place] {
                start = start.with(place, it);
                self.is_free[place] = false;
            }
        }
        for (kind, needs) in start.left.iter().enumerate() {
            for need in needs.iter() {
                let gives = |place: &usize| {
                    self.is_free[*place] && self.candidates[*place].gives[kind].contains(need)
                };
                let givers = (0..self.candidates.len()).filter(gives).collect();
                self.wants.push(Want { kind, need, givers });
            }
        }
        self.search(&start);
        (self.best.map(|(_, places)| places).unwrap_or_default(), self.steps < MOST_STEPS)
    }

    fn search(&mut self, chosen: &Chosen) {
        if self.steps >= MOST_STEPS && self.best.is_some() {
            return;
        }
        self.steps += 1;
        let Some((bound, want)) = self.bound(chosen) else { return };
        if self.best.as_ref().is_some_and(|(best, _)| bound >= *best) {
            return;
        }
        let Some(want) = want else {
            self.best = Some((bound, chosen.places.clone()));
            return;
        };
        let givers: Vec<usize> =
            self.wants[want].givers.iter().copied().filter(|place| self.is_free[*place]).collect();
        for place in &givers {
            self.is_free[*place] = false;
            let next = chosen.with(*place, &self.candidates[*place]);
            self.search(&next);
        }
        givers.iter().for_each(|place| self.is_free[*place] = true);
    }

    /// The least that a set can be which holds what was chosen, and the want with the fewest givers, if one is left.
    /// Nothing where a want can no longer be given.
    fn bound(&self, chosen: &Chosen) -> Option<(Key, Option<usize>)> {
        let mut key = Key { size: chosen.places.len(), open: 0, rank: chosen.places.iter().sum() };
        let mut strong = chosen.strong;
        let mut is_seen = vec![false; self.candidates.len()];
        let mut fewest: Option<(usize, usize)> = None;
        for (number, want) in self.wants.iter().enumerate().filter(|(_, want)| chosen.wants(want)) {
            let givers = || want.givers.iter().copied().filter(|place| self.is_free[*place]);
            let first = givers().next()?;
            let count = givers().count();
            if fewest.is_none_or(|(least, _)| count < least) {
                fewest = Some((count, number));
            }
            // Wants without a giver in common need a member each.
            if !givers().any(|place| is_seen[place]) {
                key.size += 1;
                key.rank += first;
            }
            for place in givers().filter(|place| !std::mem::replace(&mut is_seen[*place], true)) {
                self.candidates[place].add_strength(&mut strong);
            }
        }
        key.open = self.traits - strong.iter().map(|needs| needs.len()).sum::<usize>();
        Some((key, fewest.map(|(_, number)| number)))
    }
}
