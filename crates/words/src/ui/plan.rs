//! The words of the plan and of what belongs to it: `content/text/<lang>/plan.toml`.

use crate::text::Text;
use sasae_core::gap::Lack;
use serde::{Deserialize, Serialize};

/// Everything about deciding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanWords {
    /// Ways to look at the result.
    pub ways: WaysWords,
    /// What to do first.
    pub first: FirstWords,
    /// What matters to the person.
    pub values: ValueWords,
    /// The plan.
    pub plan: PlanPage,
    /// Needs that lack something.
    pub gap: GapWords,
    /// Supports side by side.
    pub compare: CompareWords,
    /// What if.
    pub what_if: WhatIfWords,
}

super::texts! {
    /// Ways to look at the result.
    WaysWords {
        /// Their name, for screen readers.
        name,
        /// The whole list.
        list,
        /// The plan.
        plan,
        /// What if.
        what_if,
        /// The eco-map.
        eco,
        /// The map of the field.
        field,
        /// Papers to take along.
        papers,
    }
}

super::texts! {
    /// What to do first.
    FirstWords {
        /// Heading.
        title,
        /// What to say.
        say,
        /// On to the plan.
        plan,
        /// On to the papers.
        papers,
    }
}

super::texts! {
    /// What matters to the person.
    ValueWords {
        /// Heading.
        title,
        /// What choosing does.
        note,
        /// What was re-ordered by; the slot is the list of values.
        sorted_by,
        /// A support that moved up; the slot is its place before.
        moved,
        /// Nothing moved.
        unmoved,
    }
}

super::texts! {
    /// The plan.
    PlanPage {
        /// Heading.
        title,
        /// What it is.
        lead,
        /// How many supports; the slot is the number.
        count,
        /// The search was cut short.
        not_exact,
        /// Nothing can be planned yet.
        empty,
        /// Heading of the lanes.
        lanes,
        /// What the lanes are.
        lanes_note,
        /// Nothing starts in this lane.
        lane_empty,
        /// By then a need must be met; the slot is the need.
        due,
        /// No support starts in time for the need; the slot is the need.
        late,
        /// What to do about that.
        late_help,
        /// Heading of the needs.
        needs,
        /// What holds until the slow one starts; the slot is the slow one.
        bridge,
        /// Heading of the supports.
        members,
        /// What it is in the plan for.
        covers,
        /// It is kept by the person.
        kept,
        /// Want it.
        keep,
        /// Do not want it.
        drop,
        /// Leave it open again.
        free,
        /// Take another in its place.
        swap,
        /// There is no other.
        no_other,
        /// Add a support.
        add,
        /// Search field.
        search,
        /// Add this one.
        add_this,
        /// Nothing found.
        none_found,
        /// It is not added, for safety.
        unsafe_one,
        /// Heading of what was dropped.
        dropped,
        /// As if nothing had been decided.
        reset,
        /// Traits that are weak in all supports of a need.
        open,
        /// Compare them.
        compare,
    }
}

super::texts! {
    /// Needs that lack something.
    GapWords {
        /// Heading.
        title,
        /// What it is about.
        lead,
        /// No such type of support exists; the slot is the form.
        none_exists,
        /// The answers speak against them; the slot is the form.
        not_eligible,
        /// They might do harm; the slot is the form.
        not_safe,
        /// They start too late.
        too_slow,
        /// The person did not want them; the slot is the form.
        dropped,
        /// Whom to tell: heading.
        tell,
        /// Whom to tell.
        tell_who,
        /// What a community could start: heading.
        start,
    }
}

impl GapWords {
    /// The reason in words; the slot is the form.
    pub fn of(&self, lack: Lack) -> &Text {
        match lack {
            Lack::NoneExists => &self.none_exists,
            Lack::NotEligible => &self.not_eligible,
            Lack::NotSafe => &self.not_safe,
            Lack::TooSlow => &self.too_slow,
            Lack::Dropped => &self.dropped,
        }
    }
}

super::texts! {
    /// Supports side by side.
    CompareWords {
        /// Heading.
        title,
        /// How to read it.
        lead,
        /// Choose supports.
        choose,
        /// More than four do not fit.
        most,
        /// The picture in words.
        table,
        /// Heading of the traits.
        axis,
        /// The weak side.
        weak,
        /// The strong side.
        strong,
        /// Made up for; the slot is by whom.
        made_up,
        /// What the line in the picture means.
        rail,
        /// Weak in all.
        gap,
        /// The whole plan, not single supports.
        whole,
    }
}

super::texts! {
    /// What if.
    WhatIfWords {
        /// Heading.
        title,
        /// What it is.
        lead,
        /// Heading of the presets.
        presets,
        /// Heading of single answers.
        own,
        /// Which question.
        question,
        /// Which answer.
        answer,
        /// Choose one.
        choose,
        /// Heading of the difference; the slot is the change.
        then,
        /// Nothing would be different.
        same,
        /// Would be proposed; the slot is the number.
        gained,
        /// Would not be proposed any more; the slot is the number.
        lost,
        /// Would stand differently; the slot is the number.
        turned,
        /// How a standing turns: before. The slot is the standing.
        was,
        /// How a standing turns: after. The slot is the standing.
        becomes,
        /// Needs that would come up.
        new_needs,
        /// Needs that would fall away.
        past_needs,
        /// The real answers stay.
        untouched,
        /// Take it back.
        clear,
        /// Search any support and see why.
        why,
        /// Search field.
        why_search,
        /// Why it is or is not shown.
        why_note,
    }
}
