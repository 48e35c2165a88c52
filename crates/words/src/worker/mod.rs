//! The words of the worker's program. They are not part of the client's.
//!
//! Each group is a file of `content/text/<lang>/worker/`.

use serde::{Deserialize, Serialize};

pub mod area;
pub mod asked;
pub mod interview;

/// All words of the worker's program in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkerWords {
    /// The language, as its folder is named.
    pub lang: String,
    /// The area's resources.
    pub area: area::Area,
    /// The questions in the words of whoever answers.
    pub asked: asked::Asked,
    /// The first page and the interview.
    pub interview: interview::Interview,
    /// Lists of real offices: what was wrong, what was mended.
    pub lists: crate::ui::local::Local,
}

/// Reads the pack of all languages.
pub fn decode(pack: &[u8]) -> Option<Vec<WorkerWords>> {
    postcard::from_bytes(pack).ok()
}

/// Writes the pack that [`decode`] reads.
pub fn encode(languages: &[WorkerWords]) -> Vec<u8> {
    postcard::to_allocvec(languages).unwrap_or_default()
}
