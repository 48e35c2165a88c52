//! The words of See → Think → Plan → Do.

use crate::text::Text;

crate::ui::texts! {
    /// The record of a cycle.
    Cycle {
        /// Heading.
        title,
        /// What it is.
        lead,
        /// Begin the first.
        begin,
        /// What happens then.
        begin_note,
        /// Begin the next.
        next,
        /// Which round; the slot is its number.
        round,
        /// Closed on; the slot is the day.
        closed,
        /// Rounds before.
        earlier,
        /// See.
        see,
        /// What to write.
        see_hint,
        /// What has not been asked yet; the slot is the questions.
        unasked,
        /// Think.
        think,
        /// What to write.
        think_hint,
        /// What is made for this one person.
        own_way,
        /// What to write.
        own_way_hint,
        /// Plan.
        plan,
        /// What the rows are.
        plan_hint,
        /// Add what the plan has and the rows lack.
        take_up,
        /// Add a row of one's own.
        add_row,
        /// Take a row away; the slot is what.
        remove_row,
        /// A row without a support; the slot is the number.
        row,
        /// The needs of a row; the slot is the needs.
        for_needs,
        /// The support's first step; the slot is the step.
        first_step,
        /// What is done.
        what,
        /// Who does it.
        who,
        /// Until when.
        until,
        /// How one can tell that it is reached.
        criterion,
        /// Do.
        do_it,
        /// What to write.
        do_hint,
        /// How it went.
        outcome,
        /// Not said yet.
        open,
        /// Done.
        done,
        /// Not done.
        not_done,
        /// Why.
        why,
        /// Heading of the needs that are left.
        left,
        /// That they stay by name.
        left_hint,
        /// 実現できなかったニーズ
        not_met,
        /// 反映できなかったニーズ
        not_taken,
        /// None.
        left_none,
        /// The field of needs that are not taken up.
        not_taken_field,
        /// How to write them.
        not_taken_hint,
        /// Add a line.
        add,
        /// Take it away; the slot is what.
        remove,
        /// The day to look at it again.
        review,
        /// That day has come.
        due,
        /// Close this round.
        close,
        /// What happens then.
        close_note,
        /// What the paper is.
        paper_lead,
    }
}
