//! The words of locking the tablet during a break.

use crate::text::Text;

crate::ui::texts! {
    /// Locking the tablet during a break.
    Lock {
        /// Heading, and the way there.
        title,
        /// What it does.
        lead,
        /// The passphrase.
        secret,
        /// What a good one is.
        secret_hint,
        /// The passphrase once more.
        again,
        /// Lock.
        lock,
        /// Too short.
        short,
        /// The two are not the same.
        differ,
        /// This browser cannot, at this address.
        cannot,
        /// Heading while it is locked.
        locked,
        /// What is so then.
        locked_lead,
        /// Unlock.
        unlock,
        /// It is another passphrase; nothing is lost.
        wrong,
        /// Being unlocked.
        working,
        /// Forget what is locked, and begin anew.
        forget,
    }
}
