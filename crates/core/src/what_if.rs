//! What if (もしも): what would be different if some answers were. The real answers are not touched.

use crate::answers::{Answer, Answers};
use crate::id::{Id, Named};
use crate::need::{self, ActiveNeed};
use crate::question::{OptionSet, Question};
use crate::recommend::{Case, Pick, Recommendation, recommend};
use crate::settle::Change;
use serde::{Deserialize, Serialize};

/// A change in life that many think about (手帳を取ったら), as answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Preset {
    /// The readable id.
    pub slug: String,
    /// What would be answered.
    pub set: Vec<(Id<Question>, OptionSet)>,
}

impl Preset {
    /// The answers that it sets.
    pub fn changes(&self) -> impl Iterator<Item = Change> {
        self.set
            .iter()
            .map(|(question, options)| Change { question: *question, answer: Answer::many(*options) })
    }
}

impl Named for Preset {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// A support of which something is different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// As it is.
    pub before: Pick,
    /// As it would be.
    pub after: Pick,
}

/// What would be different.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Supports that would be proposed and are not, in their order.
    pub gained: Vec<Pick>,
    /// Supports that are proposed and would not be.
    pub lost: Vec<Pick>,
    /// Supports that would stand differently.
    pub turned: Vec<Turn>,
    /// Needs that would come up.
    pub new_needs: Vec<ActiveNeed>,
    /// Needs that would fall away.
    pub past_needs: Vec<ActiveNeed>,
}

impl Difference {
    /// Whether nothing would be different.
    pub fn is_none(&self) -> bool {
        *self == Difference::default()
    }
}

/// The answers with these changes.
pub fn changed(case: &Case, changes: &[Change]) -> Answers {
    let change = |answers: Answers, change: &Change| {
        answers.with(case.catalogue, change.question, change.answer.clone())
    };
    changes.iter().fold(case.answers.clone(), change)
}

/// What would be different with these answers.
pub fn what_if(case: &Case, answers: &Answers) -> Difference {
    let other = Case {
        in_use: case.in_use.clone(),
        ..Case::new(case.catalogue, answers, case.today).valuing(case.values)
    };
    let (now, then) = (recommend(case), recommend(&other));
    let missing = |from: &Recommendation, of: &Recommendation| -> Vec<Pick> {
        let is_missing = |pick: &&Pick| pick.is_proposed() && !is_proposed(from, pick);
        of.picks.iter().filter(is_missing).copied().collect()
    };
    let turned = then.picks.iter().filter(|pick| pick.is_proposed()).filter_map(|after| {
        let before = now.pick(after.resource).filter(|before| before.is_proposed())?;
        (before.standing != after.standing).then_some(Turn { before: *before, after: *after })
    });
    let (needs, other_needs) = (need::need_set(&case.needs), need::need_set(&other.needs));
    Difference {
        gained: missing(&now, &then),
        lost: missing(&then, &now),
        turned: turned.collect(),
        new_needs: other.needs.iter().filter(|need| !needs.contains(need.need)).copied().collect(),
        past_needs: case.needs.iter().filter(|need| !other_needs.contains(need.need)).copied().collect(),
    }
}

fn is_proposed(recommendation: &Recommendation, pick: &Pick) -> bool {
    recommendation.pick(pick.resource).is_some_and(Pick::is_proposed)
}

/// The presets that would change what was answered.
pub fn presets<'a>(case: &'a Case) -> impl Iterator<Item = (Id<Preset>, &'a Preset)> {
    let is_new = |change: Change| case.answers.get(change.question) != Some(&change.answer);
    case.catalogue.presets.iter().filter(move |(_, preset)| preset.changes().any(is_new))
}
