//! The words for handing answers over.

use crate::text::Text;

super::texts! {
    /// What goes along, the code, the file and the QR codes.
    HandOver {
        /// Heading, and the way there.
        title,
        /// That only what is ticked goes along, and nothing is sent.
        lead,
        /// Heading of what troubles the person.
        troubles,
        /// Heading of what they told of themselves.
        person,
        /// Heading of what they decided.
        decided,
        /// All of a group; the slot is its heading.
        all,
        /// Ties.
        ties,
        /// That some answers bring others along.
        follows,
        /// Lock it.
        lock,
        /// It is being locked.
        locking,
        /// Heading of the code: say it aloud.
        code_title,
        /// To whom, and that it is gone afterwards.
        code_note,
        /// Save the locked file.
        save,
        /// How many QR codes there are, and what to do with them; the slot is the number.
        count,
        /// One of them; the slot is which of how many.
        frame,
        /// Show the next one.
        next,
        /// Show one after the other.
        play,
        /// Stop that.
        pause,
        /// Pick anew.
        again,
        /// That nothing can be locked here, and what that means.
        no_lock,
        /// Save without a lock.
        save_plain,
    }
}
