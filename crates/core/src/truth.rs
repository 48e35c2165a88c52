//! Strong Kleene logic: a rule about a person is true, false, or not known yet.

use core::ops::Not;
use serde::{Deserialize, Serialize};

/// A three-valued truth. The order `False < Unknown < True` makes *and* the minimum and *or* the maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Truth {
    /// Certainly not so, from the answers given.
    False,
    /// The answers given do not decide it.
    Unknown,
    /// Certainly so, from the answers given.
    True,
}

impl Truth {
    /// Whether the answers given decide it.
    pub fn is_settled(self) -> bool {
        self != Truth::Unknown
    }
}

impl Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
            Truth::True => Truth::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Truth {
        if value { Truth::True } else { Truth::False }
    }
}
