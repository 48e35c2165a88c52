//! The words of the worker's program. They are not part of the client's.
//!
//! Each group is a file of `content/text/<lang>/worker/`.

use serde::{Deserialize, Serialize};

pub mod area;
pub mod asked;
pub mod collaboration;
pub mod cycle;
pub mod follow_up;
pub mod forms;
pub mod gap_notes;
pub mod interview;
pub mod letters;
pub mod lock;
pub mod receive;
pub mod team;

/// All words of the worker's program in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkerWords {
    /// The language, as its folder is named.
    pub lang: String,
    /// The area's resources.
    pub area: area::Area,
    /// The questions in the words of whoever answers.
    pub asked: asked::Asked,
    /// The collaboration check.
    pub collaboration: collaboration::Collaboration,
    /// See → Think → Plan → Do.
    pub cycle: cycle::Cycle,
    /// The first page and the interview.
    pub interview: interview::Interview,
    /// Locking the tablet during a break.
    pub lock: lock::Lock,
    /// Receiving what a client hands over.
    pub receive: receive::Receive,
    /// The team sheet.
    pub team: team::Team,
    /// Earlier files beside today's.
    pub follow_up: follow_up::FollowUp,
    /// Official papers.
    pub forms: forms::Forms,
    /// What the area lacks.
    pub gap_notes: gap_notes::GapNotes,
    /// Letters to partners.
    pub letters: letters::Letters,
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
