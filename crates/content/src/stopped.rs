//! What the page says where the program does not run, and when it has stopped. It is part of the page and not of the
//! program: a program that has stopped says nothing more.

use sasae_words::text::Text;
use serde::Deserialize;

/// The words of `stopped.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stopped {
    /// Heading.
    pub title: Text,
    /// That it is nobody's fault, and that the numbers can be called.
    pub lead: Text,
    /// That the answers can be kept.
    pub keep: Text,
    /// Keep them.
    pub save: Text,
    /// Load the page anew.
    pub again: Text,
}

/// The words of `halt.toml`: what stands below the page where the program does not run.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Halt {
    /// What is so.
    pub title: Text,
    /// What still works, why it may be so, what to do.
    pub lines: Vec<Text>,
}
