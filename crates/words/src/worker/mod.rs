//! The words of the worker's program. They are not part of the client's.
//!
//! Each group is a file of `content/text/<lang>/worker/`.

use serde::{Deserialize, Serialize};

pub mod asked;
pub mod follow_up;
pub mod forms;
pub mod gap_notes;
pub mod interview;
pub mod letters;
pub mod lock;
pub mod receive;

/// All words of the worker's program in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkerWords {
    /// The language, as its folder is named.
    pub lang: String,
    /// The questions in the words of whoever answers.
    pub asked: asked::Asked,
    /// Earlier files beside today's.
    pub follow_up: follow_up::FollowUp,
    /// Official papers.
    pub forms: forms::Forms,
    /// What the area lacks.
    pub gap_notes: gap_notes::GapNotes,
    /// The first page and the interview.
    pub interview: interview::Interview,
    /// Letters to partners.
    pub letters: letters::Letters,
    /// Locking the tablet during a break.
    pub lock: lock::Lock,
    /// Receiving what a client hands over.
    pub receive: receive::Receive,
}

/// Reads the pack of all languages.
pub fn decode(pack: &[u8]) -> Option<Vec<WorkerWords>> {
    postcard::from_bytes(pack).ok()
}

/// Writes the pack that [`decode`] reads.
pub fn encode(languages: &[WorkerWords]) -> Vec<u8> {
    postcard::to_allocvec(languages).unwrap_or_default()
}
