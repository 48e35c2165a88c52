//! The two sides of a support: what it is good at, and where it is weak.

/// A side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What it is good at.
    Strength,
    /// Where it is weak.
    Weakness,
}

impl Side {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Side::Strength => "長所（strengths）",
            Side::Weakness => "短所（weaknesses）",
        }
    }
}
