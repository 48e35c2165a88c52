//! The words of the papers: `content/text/<lang>/papers.toml`.

use crate::text::Text;
use serde::{Deserialize, Serialize};

super::texts! {
    /// Everything that stands on a paper or beside it.
    PaperWords {
        /// Heading.
        title,
        /// What they are for.
        lead,
    }
}
