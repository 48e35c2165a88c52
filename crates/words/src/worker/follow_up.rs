//! The words of the follow-up: earlier files beside today's.

use crate::text::Text;

crate::ui::texts! {
    /// The follow-up page.
    FollowUp {
        /// Heading.
        title,
        /// What it is for.
        lead,
        /// Lay files beside today's.
        open,
        /// That today's record stays as it is.
        open_note,
        /// Nothing lies beside it yet.
        none,
        /// Take one away; the slot is its name.
        put_away,
        /// Take all away.
        put_all_away,
        /// Today's.
        today,
        /// A file without a day.
        no_day,
        /// Which is compared.
        then,
        /// With which.
        now,
        /// Heading of the files beside it.
        beside,
        /// Heading of what changed; the slot is both days.
        changed,
        /// Nothing changed.
        same,
        /// A file that cannot be read: the first slot is its name.
        refused,
        /// Answers.
        answers,
        /// Needs.
        needs,
        /// Standing of supports.
        standing,
        /// Decisions on the plan.
        decisions,
        /// Supports in use.
        in_use,
        /// People and other ties.
        ties,
        /// Strengths.
        strengths,
        /// The person's own words.
        sayings,
        /// What matters to the person.
        values,
        /// The column of what it is about.
        what,
        /// It was not there.
        absent,
        /// It is there.
        present,
        /// Wanted.
        kept,
        /// Not wanted.
        dropped,
        /// Heading of the eco-maps.
        maps,
        /// The map of that time; the slot is the day.
        map_of,
        /// No tie was told then.
        map_empty,
        /// Heading of the timeline.
        timeline,
        /// How to read it.
        timeline_note,
        /// Came.
        came,
        /// Is as before.
        stays,
        /// More pressing.
        pressed,
        /// Less pressing.
        eased,
        /// Gone.
        went,
        /// Named only as an area.
        possible,
    }
}
