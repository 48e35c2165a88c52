//! How questions are put to whoever answers in the person's stead.

use crate::text::Text;
use serde::{Deserialize, Serialize};

crate::ui::texts! {
    /// What is said beside a question.
    Said {
        /// To the family: answer for the person.
        family,
        /// To the worker: how to ask it; the slot is the question as the person reads it.
        say_it,
    }
}

/// The questions in other words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What is said beside a question.
    pub said: Said,
    /// Each question as the family is asked, in the order of the questions; none where it is the area's.
    pub family: Vec<Option<Text>>,
}
