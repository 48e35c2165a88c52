//! The words of the worker's first page and of the interview.

use crate::text::Text;

crate::ui::texts! {
    /// The worker's first page and the interview.
    Interview {
        /// Heading of the first page.
        title,
        /// What this page is for.
        lead,
        /// That nothing is sent or stored.
        promise,
        /// Who answers.
        asked,
        /// The person, with the worker beside them.
        asked_person,
        /// Somebody near.
        asked_family,
        /// The worker.
        asked_worker,
        /// Begin an interview.
        begin,
        /// Go on with it.
        resume,
        /// Forget everything and begin anew.
        anew,
        /// Really.
        anew_sure,
        /// Keep.
        anew_keep,
        /// What happens to what is there.
        anew_note,
        /// To the client's own page.
        client,
        /// Heading of the results beside the question.
        live,
        /// Nothing found yet.
        live_none,
        /// Heading of the ways to jump.
        jump,
        /// Nothing answered in this area; for screen readers.
        jump_open,
        /// Answered; for screen readers.
        jump_done,
        /// A note on this area; the slot is the area.
        note,
        /// A note beside any question.
        note_here,
        /// That notes stay with the worker.
        note_hint,
        /// Heading of words, strengths and supports.
        heard,
        /// The person's own words.
        sayings,
        /// How to write them.
        sayings_hint,
        /// Strengths.
        strengths,
        /// How to write them.
        strengths_hint,
        /// Add a line.
        add,
        /// Take it away; the slot is what.
        remove,
        /// Supports the person already has.
        in_use,
        /// What that does.
        in_use_hint,
        /// Look for one.
        in_use_find,
        /// Already used; a mark on a support.
        in_use_mark,
        /// Turn the screen to the client.
        together,
        /// Back to the worker's side.
        together_end,
        /// What that does.
        together_note,
        /// What the person is called here.
        name,
        /// That a sign is enough.
        name_hint,
        /// Save.
        save,
        /// What the file holds.
        save_note,
        /// The menu of the worker's pages.
        menu,
    }
}
