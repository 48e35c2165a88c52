//! How a person likes to see the page. It is in memory only and gone with the page: what helps somebody to read is
//! theirs too.

/// What can be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ease {
    /// How large letters are: a place in [`SIZES`].
    pub size: usize,
    /// The colours: a place in [`LOOKS`].
    pub look: usize,
    /// A few choices at a time (すこしずつ).
    pub is_slow: bool,
}

/// How large letters can be, by the name that the styles know; the first is how it begins.
pub const SIZES: [&str; 4] = ["usual", "large", "larger", "largest"];

/// The colours, by the name that the styles know; the first is what the device is set to.
pub const LOOKS: [&str; 5] = ["device", "day", "night", "black-on-white", "white-on-black"];

/// So many choices are shown at a time where a person wants few.
pub const FEW: usize = 4;
