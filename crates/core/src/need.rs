//! What troubles a person: areas, the needs within them, and how soon each must be met.

use crate::answers::{Answer, Answers, Mark};
use crate::catalogue::Catalogue;
use crate::condition::Condition;
use crate::facts::{Facts, Reach};
use crate::id::{Id, IdSet, Named};
use crate::truth::Truth;
use serde::{Deserialize, Serialize};

/// An area of trouble, as on the 相談受付・申込票 of 自立相談支援機関.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Area {
    /// The readable id.
    pub slug: String,
    /// The needs in it, in the order of its question.
    pub needs: Vec<Id<Need>>,
}

/// A need (ニーズ、困りごと), in the person's words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Need {
    /// The readable id.
    pub slug: String,
    /// The area it belongs to. Needs without one come from the safety gate alone.
    pub area: Option<Id<Area>>,
    /// Where this holds the need is there, today, whether or not the person picked it.
    pub raised_when: Option<Condition>,
    /// Life or limb is in danger: comes before everything.
    pub is_crisis: bool,
    /// Stands in while nothing else is known of what troubles the person.
    pub is_fallback: bool,
}

impl Named for Area {
    fn slug(&self) -> &str {
        &self.slug
    }
}

impl Named for Need {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// How soon a need must be met (緊急度).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Urgency {
    /// Today.
    Today,
    /// Within a week.
    Week,
    /// Within about a month.
    Month,
    /// Not soon; carefully rather than quickly. Also where the person did not say.
    Later,
}

impl Urgency {
    /// From the most to the least urgent.
    pub const ALL: [Urgency; 4] = [Urgency::Today, Urgency::Week, Urgency::Month, Urgency::Later];

    /// Whether haste matters more than finding what fits best: the deck's 拙速. What can wait a month or longer is
    /// better begun early with the right support than quickly with another.
    pub fn wants_haste(self) -> bool {
        matches!(self, Urgency::Today | Urgency::Week)
    }

    /// The word used in answer files.
    pub fn slug(self) -> &'static str {
        match self {
            Urgency::Today => "today",
            Urgency::Week => "week",
            Urgency::Month => "month",
            Urgency::Later => "later",
        }
    }
}

/// A need this person has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActiveNeed {
    /// Which.
    pub need: Id<Need>,
    /// How soon it must be met.
    pub urgency: Urgency,
    /// Whether the person marked its area ◎.
    pub is_most: bool,
    /// Whether the person named this need, or only its area.
    pub is_stated: bool,
}

/// The needs that the answers show, the most pressing first: danger, then what must be met today, then what
/// the person marked ◎, then by urgency; what was said before what is only possible.
pub fn active_needs(catalogue: &Catalogue, answers: &Answers, facts: &Facts) -> Vec<ActiveNeed> {
    let mut active: Vec<ActiveNeed> =
        catalogue.needs.ids().filter_map(|need| active_need(catalogue, answers, facts, need)).collect();
    if active.is_empty() {
        active = catalogue
            .needs
            .iter()
            .filter(|(_, need)| need.is_fallback)
            .map(|(need, _)| ActiveNeed { need, urgency: Urgency::Later, is_most: false, is_stated: false })
            .collect();
    }
    let mut order: Vec<u64> = active
        .iter()
        .enumerate()
        .map(|(place, need)| pressing(catalogue, need) << 16 | place as u64)
        .collect();
    order.sort_unstable();
    order.iter().map(|key| active[(key & 0xffff) as usize]).collect()
}

/// How pressing a need is: the smaller, the more. One bit for each reason, the weightiest first.
fn pressing(catalogue: &Catalogue, active: &ActiveNeed) -> u64 {
    let reasons = [
        catalogue.needs[active.need].is_crisis,
        active.urgency == Urgency::Today,
        active.is_most,
        active.is_stated,
    ];
    let without = reasons.iter().fold(0, |bits, holds| bits << 1 | u64::from(!holds));
    without << 2 | active.urgency as u64
}

/// The set of needs among the active ones.
pub fn need_set(active: &[ActiveNeed]) -> IdSet<Need> {
    active.iter().map(|active| active.need).collect()
}

fn active_need(catalogue: &Catalogue, answers: &Answers, facts: &Facts, id: Id<Need>) -> Option<ActiveNeed> {
    let need = &catalogue.needs[id];
    let raised = need.raised_when.as_ref().is_some_and(|when| when.eval(facts) == Truth::True);
    let picked = need.area.and_then(|area| picked(catalogue, answers, facts, area, id));
    match (raised, picked) {
        (true, picked) => Some(ActiveNeed {
            need: id,
            urgency: Urgency::Today,
            is_most: picked.is_some_and(|picked| picked.is_most),
            is_stated: true,
        }),
        (false, picked) => picked,
    }
}

/// The need as picked in its area's question, or as possible while only the area is known.
fn picked(
    catalogue: &Catalogue,
    answers: &Answers,
    facts: &Facts,
    area: Id<Area>,
    need: Id<Need>,
) -> Option<ActiveNeed> {
    let question = catalogue.question_of_area(area)?;
    if facts.reach(question) != Reach::Open {
        return None;
    }
    let is_most = catalogue.area_mark(answers, area) == Some(Mark::Most);
    let stated = match answers.get(question) {
        Some(answer @ Answer::Chosen(marks)) if !marks.is_empty() => {
            let place = catalogue.areas[area].needs.iter().position(|other| *other == need)?;
            Some(answer.mark(crate::question::OptionIndex::new(place)?)?)
        }
        // The area troubles them, but they did not say (or none of our words was theirs): all of it may.
        _ => None,
    };
    let urgency = match stated {
        Some(Mark::By(urgency)) => urgency,
        _ => Urgency::Later,
    };
    Some(ActiveNeed { need, urgency, is_most, is_stated: stated.is_some() })
}
