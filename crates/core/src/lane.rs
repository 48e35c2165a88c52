//! Lanes (今日・今週・1〜3か月・じっくり): the deck's warning against mixing up what wants haste with what wants care.

use crate::need::Urgency;
use crate::resource::LeadTime;
use crate::slug::words;

words! {
    /// When something begins to help, or has to.
    Lane {
        /// 今日
        Today = "today",
        /// 今週
        Week = "week",
        /// 1〜3か月
        Months = "months",
        /// じっくり
        Long = "long",
    }
}

impl Lane {
    /// The lane in which a support starts.
    pub fn of_lead(lead: LeadTime) -> Lane {
        match lead {
            LeadTime::Today => Lane::Today,
            LeadTime::Week => Lane::Week,
            LeadTime::Month | LeadTime::Quarter => Lane::Months,
            LeadTime::Long => Lane::Long,
        }
    }

    /// The lane at whose end a need must be met.
    pub fn of_urgency(urgency: Urgency) -> Lane {
        match urgency {
            Urgency::Today => Lane::Today,
            Urgency::Week => Lane::Week,
            Urgency::Month => Lane::Months,
            Urgency::Later => Lane::Long,
        }
    }
}
