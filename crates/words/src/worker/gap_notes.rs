//! The words of the gap notes（地域課題メモ）.

use crate::text::Text;
use sasae_core::gap::Lack;

crate::ui::texts! {
    /// The gap notes' page and file.
    GapNotes {
        /// Heading.
        title,
        /// What it is for.
        lead,
        /// What is taken from a file, and what is not.
        taken,
        /// Count files.
        open,
        /// That several can be chosen.
        open_note,
        /// Count the interview that is open.
        count_this,
        /// How many people were counted; the slot is it.
        people,
        /// From when to when; the slot is it.
        months,
        /// Nothing counted yet.
        none,
        /// Nothing is lacking in what was counted.
        no_gaps,
        /// Forget all that was counted.
        clear,
        /// Save as a table.
        save,
        /// How small counts stand in it.
        save_note,
        /// Leave small counts out of the file.
        leave_out,
        /// A count that is too small to be told; the slot is the least that is.
        fewer,
        /// The column of the area.
        area,
        /// The column of the need.
        need,
        /// The column of what is missing.
        missing,
        /// Only time is missing.
        time,
        /// The column of the reason.
        reason,
        /// The column of the count.
        count,
        /// The column of what could be started.
        start,
        /// No such support exists.
        none_exists,
        /// It exists, not for them.
        not_eligible,
        /// It exists, not safe.
        not_safe,
        /// It exists, too slow.
        too_slow,
        /// It exists, not wanted.
        dropped,
    }
}

impl GapNotes {
    /// The words of a reason, short enough for a table.
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
