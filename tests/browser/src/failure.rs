//! What went wrong, in words.
//!
//! A test that returns this prints it with `Debug`, so `Debug` is the sentence itself and not a dump.

use core::fmt;

/// Why a test failed.
pub struct Failure(String);

/// What every step of a test returns.
pub type Result<T> = core::result::Result<T, Failure>;

impl Failure {
    /// A failure in one sentence, or several lines.
    pub fn new(words: impl Into<String>) -> Failure {
        Failure(words.into())
    }

    /// The same failure, and where or when it happened.
    pub fn context(self, words: &str) -> Failure {
        Failure(format!("{}\n  {words}", self.0))
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: core::error::Error> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure(error.to_string())
    }
}

/// Fails with these words unless the claim holds.
///
/// # Errors
/// The words, where the claim does not hold.
pub fn ensure(claim: bool, words: impl FnOnce() -> String) -> Result<()> {
    if claim { Ok(()) } else { Err(Failure(words())) }
}

/// Fails, showing both, unless the two are the same.
///
/// # Errors
/// Both values, where they differ.
pub fn same<T: PartialEq + fmt::Debug>(what: &str, shown: &T, expected: &T) -> Result<()> {
    ensure(shown == expected, || format!("{what}\n    shown:    {shown:?}\n    expected: {expected:?}"))
}
