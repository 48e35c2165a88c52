//! Papers to take along: the plan, what is shown at a counter, what is said on the phone, what to bring.
//!
//! A paper is made as data ([`lines`]) from what the person told and decided ([`maker`]), one file for each of the
//! four. From the same data come the sheet that is shown and printed ([`sheet`]) and the text that is copied
//! ([`plain`]). [`options`] are what the person can wish for, [`hand`] is what can be done with a paper.

pub mod bring;
pub mod counter;
pub mod hand;
pub mod lines;
pub mod maker;
pub mod options;
pub mod phone;
pub mod plain;
pub mod plan;
pub mod sheet;

use lines::Paper;
use maker::Maker;
use sasae_core::id::{Id, IdSet};
use sasae_core::need::Need;
use sasae_core::question::Question;
use sasae_core::resource::Resource;

/// The four papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// 「わたしの組み合わせ」
    #[default]
    Plan,
    /// 「窓口で見せるメモ」
    Counter,
    /// 「電話の台本」
    Phone,
    /// 「持ち物リスト」
    Bring,
}

impl Which {
    /// All four, in the order of their choice.
    pub const ALL: [Which; 4] = [Which::Plan, Which::Counter, Which::Phone, Which::Bring];

    /// Its word on elements.
    pub fn slug(self) -> &'static str {
        match self {
            Which::Plan => "plan",
            Which::Counter => "counter",
            Which::Phone => "phone",
            Which::Bring => "bring",
        }
    }

    /// Whether somebody else reads or hears it, so that it is in the language of the counter too.
    pub fn is_for_others(self) -> bool {
        matches!(self, Which::Counter | Which::Phone)
    }
}

/// What the person wants of their papers. Kept nowhere: it ends with the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The paper in front.
    pub which: Which,
    /// The support that the counter sheet is for; nothing for all of the plan.
    pub counter_for: Option<Id<Resource>>,
    /// The support that is called; nothing for the first that has a number.
    pub phone_for: Option<Id<Resource>>,
    /// The answers that are told. None are at first.
    pub told: IdSet<Question>,
    /// The needs that are told, or not, against what is proposed.
    pub turned: IdSet<Need>,
}

/// The paper in front.
pub fn make(maker: &Maker, wishes: &Wishes) -> Paper {
    match wishes.which {
        Which::Plan => plan::make(maker),
        Which::Counter => counter::make(maker, wishes),
        Which::Phone => phone::make(maker, wishes),
        Which::Bring => bring::make(maker),
    }
}
