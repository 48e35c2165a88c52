//! The words of the page on which one sees that nothing is sent.

use crate::text::Text;

super::texts! {
    /// The page on which one sees that nothing is sent.
    Proof {
        /// Heading, and the way there.
        title,
        /// What is seen here.
        lead,
        /// How many requests there were since all was there; the slot is the number.
        after,
        /// How many the browser had to stop; the slot is the number.
        refused,
        /// Not all has arrived, so the way out is not closed yet.
        not_closed,
        /// The way out is closed.
        closed,
        /// Heading of what the page asked for.
        asked,
        /// The page itself.
        page,
        /// The program.
        program,
        /// Texts.
        texts,
        /// Anything else.
        other,
        /// That the same files were put on the device once more, to open without a connection.
        copy,
        /// A size; the slot is the number of kilobytes.
        size,
        /// Heading of what can be seen by others nonetheless.
        seen,
        /// What the host sees.
        seen_host,
        /// Heading of how to check it oneself.
        oneself,
        /// By flight mode.
        flight,
        /// By the browser's own tools.
        tools,
    }
}
