//! The words for seeing and hearing the page as one likes, for a rest, and for a page that nobody touches.

use crate::text::Text;

super::texts! {
    /// How a person likes to see the page.
    EaseWords {
        /// Opens the choices.
        title,
        /// How large letters are.
        size,
        /// As usual.
        usual,
        /// Large.
        large,
        /// Larger.
        larger,
        /// As large as it gets.
        largest,
        /// The colours.
        look,
        /// As the device is set.
        device,
        /// Bright.
        day,
        /// Dark.
        night,
        /// Black on white.
        black,
        /// White on black.
        white,
        /// A few choices at a time.
        slow,
        /// What is chosen here is not kept.
        note,
        /// Shows more of the options; the slot is how many are left.
        more,
        /// Reads the screen aloud.
        read,
        /// Stops reading.
        hush,
    }
}

super::texts! {
    /// Enough for today, and a page that nobody touches.
    PauseWords {
        /// To the page for resting; also its heading.
        title,
        /// That it is fine to stop, and that nothing is kept by itself.
        lead,
        /// Go on after all.
        go_on,
        /// Leave without saving, which erases everything.
        leave,
        /// Heading: is somebody there?
        quiet,
        /// What happens in a minute.
        quiet_note,
        /// Somebody is.
        here,
    }
}
