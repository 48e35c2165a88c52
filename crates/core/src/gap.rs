//! Gaps: what a need lacks, and why. A gap that is said aloud can be closed; one that is hidden cannot (資源開発).

use crate::id::Id;
use crate::need::{ActiveNeed, Need};
use crate::plan::Plan;
use crate::recommend::{Case, Recommendation};
use crate::resource::{Form, Resource};

/// Why a need lacks a support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// There is no such type of support at all.
    NoneExists,
    /// There is, but what was answered speaks against it.
    NotEligible,
    /// There is, but it might do harm.
    NotSafe,
    /// There is, but none starts while the need can still wait.
    TooSlow,
    /// There is, but the person did not want it.
    Dropped,
}

impl Lack {
    /// Every reason.
    pub const ALL: [Lack; 5] =
        [Lack::NoneExists, Lack::NotEligible, Lack::NotSafe, Lack::TooSlow, Lack::Dropped];

    /// The word used by the command line.
    pub fn slug(self) -> &'static str {
        match self {
            Lack::NoneExists => "none_exists",
            Lack::NotEligible => "not_eligible",
            Lack::NotSafe => "not_safe",
            Lack::TooSlow => "too_slow",
            Lack::Dropped => "dropped",
        }
    }
}

/// Something that a need lacks in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The need.
    pub need: ActiveNeed,
    /// The form that is missing; nothing where it is only time.
    pub form: Option<Form>,
    /// Why.
    pub lack: Lack,
}

/// Everything that the needs lack in this plan, in the order of the needs.
pub fn gaps(case: &Case, recommendation: &Recommendation, plan: &Plan) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for held in &plan.needs {
        for form in &held.lacks {
            let lack = why_lacking(case, recommendation, held.need.need, *form);
            gaps.push(Gap { need: held.need, form: Some(*form), lack });
        }
        if held.is_late && !held.by.is_empty() {
            gaps.push(Gap { need: held.need, form: None, lack: Lack::TooSlow });
        }
    }
    gaps
}

fn why_lacking(case: &Case, recommendation: &Recommendation, need: Id<Need>, form: Form) -> Lack {
    let serves = |id: &Id<Resource>| {
        let resource = &case.catalogue.resources[*id];
        resource.form == form && resource.serves().contains(need)
    };
    let mut serving = recommendation.picks.iter().filter(|pick| serves(&pick.resource)).peekable();
    if serving.peek().is_none() {
        return Lack::NoneExists;
    }
    let all: Vec<_> = serving.collect();
    if all.iter().any(|pick| pick.is_proposed()) {
        Lack::Dropped
    } else if all.iter().all(|pick| pick.veto.is_some()) {
        Lack::NotSafe
    } else {
        Lack::NotEligible
    }
}
