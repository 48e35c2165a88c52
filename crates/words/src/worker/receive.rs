//! The words for receiving what a client hands over.

use crate::text::Text;

crate::ui::texts! {
    /// By camera or from a file, and with the code.
    Receive {
        /// Heading, and the way there.
        title,
        /// What comes, and that nothing is sent.
        lead,
        /// Read QR codes with the camera.
        scan,
        /// That the camera's pictures go nowhere.
        scan_note,
        /// Open a file.
        file,
        /// What to do while the camera looks.
        looking,
        /// What the camera's picture is called.
        picture,
        /// How many codes are there; the slot is so many of how many.
        progress,
        /// Which are missing; the slot is their numbers.
        missing,
        /// Begin anew.
        anew,
        /// Switch the camera off.
        stop,
        /// There is no camera, or nobody allows it.
        no_camera,
        /// The camera was switched off since the page was hidden.
        hidden,
        /// A QR code of somebody else's.
        other_code,
        /// A QR code of another transfer.
        other_transfer,
        /// It was made by a newer program.
        too_new,
        /// It arrived and is locked.
        arrived,
        /// The field of the code.
        code,
        /// Open it.
        open,
        /// It is being opened.
        opening,
        /// What was typed cannot be a code.
        no_code,
        /// The code is another one; nothing is lost.
        wrong_code,
        /// Nothing can be opened here.
        no_cipher,
        /// It is something else.
        not_ours,
        /// It is cut short.
        too_short,
        /// It was damaged on the way.
        damaged,
        /// Opening it would take too long.
        too_slow,
        /// Heading of what came.
        came,
        /// Ties.
        ties,
        /// What happens to the answers that are there.
        take_note,
        /// Take it.
        take,
        /// Receive something else.
        again,
    }
}
