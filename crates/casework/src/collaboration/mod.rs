//! The collaboration check（連携チェック）: when one office alone is not enough, and whom to work with.
//!
//! The situations are content (`content/collaboration/situations.toml`), taken from the training deck in its three axes; each names
//! what ticks it by itself, out of a closed list ([`Detector`]), and whom to bring in. [`sight`] gathers what is known of a person,
//! [`found`] says which situations show and why, [`check`] puts the worker's own ticks over it and says whom to bring in.

pub mod check;
pub mod found;
pub mod sight;

use sasae_core::catalogue::Catalogue;
use sasae_core::condition::Condition;
use sasae_core::date::Date;
use sasae_core::id::{Id, IdSet, Named, Table};
use sasae_core::need::Need;
use sasae_core::resource::{Certainty, Resource, Source};
use sasae_core::tie::Shown;
use serde::{Deserialize, Serialize};

/// The deck's three axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Axis {
    /// ①本人のニーズに関する軸
    Client,
    /// ②支援者・事業所・組織に関する軸
    Office,
    /// ③関係機関・地域・まちに関する軸
    Area,
}

impl Axis {
    /// All three, in the deck's order.
    pub const ALL: &[Axis] = &[Axis::Client, Axis::Office, Axis::Area];

    /// The readable id.
    pub fn slug(self) -> &'static str {
        match self {
            Axis::Client => "client",
            Axis::Office => "office",
            Axis::Area => "area",
        }
    }
}

/// What can tick a situation by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Detector {
    /// The answers say so.
    Told(Condition),
    /// One of these needs is told of.
    Needs(IdSet<Need>),
    /// So many services, at least, are in use.
    Services(u8),
    /// Needs are told of in so many areas of life, at least.
    Areas(u8),
    /// So many services, at least, are in use, none of which joins the others, and no team is written down.
    Unjoined(u8),
    /// Whatever needs no number.
    Sign(Sign),
}

/// What shows without a number to compare with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sign {
    /// The needs are not those with which the last cycle began.
    Changed,
    /// No support of a pressing need begins in time.
    Late,
    /// Two supports or more are in use for one need.
    Overlap,
    /// What is in use leaves needs to nobody.
    Partial,
    /// Pressing needs stand beside others that want time.
    Mixed,
    /// Something in use goes badly or has become thin.
    Strained,
    /// Needs were not met, or not taken up, in a plan.
    Unmet,
    /// For a need there is no support of one form.
    Lacking,
    /// Somebody else answers for the person.
    SpokenFor,
}

impl Sign {
    /// All, in the order in which they are looked for.
    pub const ALL: &[Sign] = &[
        Sign::Changed,
        Sign::Late,
        Sign::Overlap,
        Sign::Partial,
        Sign::Mixed,
        Sign::Strained,
        Sign::Unmet,
        Sign::Lacking,
        Sign::SpokenFor,
    ];

    /// The readable id.
    pub fn slug(self) -> &'static str {
        match self {
            Sign::Changed => "changed",
            Sign::Late => "late",
            Sign::Overlap => "overlap",
            Sign::Partial => "partial",
            Sign::Mixed => "mixed",
            Sign::Strained => "strained",
            Sign::Unmet => "unmet",
            Sign::Lacking => "lacking",
            Sign::SpokenFor => "spoken_for",
        }
    }
}

/// A situation in which one office alone is not enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Situation {
    /// The readable id.
    pub slug: String,
    /// Where the deck puts it.
    pub axis: Axis,
    /// The deck's sentences that it stands for.
    pub deck: Vec<String>,
    /// What ticks it by itself; any one is enough.
    pub finds: Vec<Detector>,
    /// Who is brought in whatever the needs are.
    pub bring: Vec<Id<Resource>>,
    /// Who is brought in where they serve a need that was told of.
    pub for_need: Vec<Id<Resource>>,
    /// Whether whoever holds up the needs in question is brought in too.
    pub by_need: bool,
}

impl Named for Situation {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// What the law says about sharing what one knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sharing {
    /// The readable id.
    pub slug: String,
    /// For whom it matters; for everybody where there is none.
    pub when: Option<Condition>,
    /// Where it stands.
    pub sources: Vec<Source>,
    /// When that was last looked at.
    pub checked: Date,
    /// How surely it is known.
    pub certainty: Certainty,
}

impl Named for Sharing {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// The whole of `content/collaboration/`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Collaboration {
    /// Which of the ties that answers show are services.
    pub services: Vec<Id<Shown>>,
    /// Who joins the others: coordinators, and the meetings that the law knows.
    pub joins: Vec<Id<Resource>>,
    /// The situations, by axis.
    pub situations: Table<Situation>,
    /// What the law says about sharing.
    pub sharing: Table<Sharing>,
}

impl Collaboration {
    /// Writes the pack that [`Collaboration::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads the pack; none where it is damaged.
    pub fn decode(pack: &[u8]) -> Option<Collaboration> {
        postcard::from_bytes(pack).ok()
    }

    /// Whether everything that it names is in this catalogue.
    pub fn fits(&self, catalogue: &Catalogue) -> bool {
        let knows = |condition: &Condition| {
            let mut known = true;
            condition.visit(&mut |part| {
                if let Condition::Is { question, options } = part {
                    known &= catalogue.questions.has(*question)
                        && options.is_within(catalogue.questions[*question].all_options());
                }
            });
            known
        };
        let finds = |detector: &Detector| match detector {
            Detector::Told(condition) => knows(condition),
            Detector::Needs(needs) => needs.iter().all(|need| catalogue.needs.has(need)),
            Detector::Services(_) | Detector::Areas(_) | Detector::Unjoined(_) | Detector::Sign(_) => true,
        };
        let has = |ids: &[Id<Resource>]| ids.iter().all(|id| catalogue.resources.has(*id));
        let situation = |it: &Situation| it.finds.iter().all(finds) && has(&it.bring) && has(&it.for_need);
        self.services.iter().all(|id| catalogue.ties.has(*id))
            && has(&self.joins)
            && self.situations.0.iter().all(situation)
            && self.sharing.0.iter().filter_map(|sharing| sharing.when.as_ref()).all(knows)
    }
}
