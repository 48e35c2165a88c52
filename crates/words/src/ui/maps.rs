//! The words of the maps: `content/text/<lang>/maps.toml`.

use crate::text::Text;
use serde::{Deserialize, Serialize};

/// Everything that stands on or beside a map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapWords {
    /// The eco-map.
    pub eco: EcoWords,
    /// The map of the field.
    pub field: FieldWords,
}

super::texts! {
    /// The eco-map (エコマップ).
    EcoWords {
        /// Heading.
        title,
        /// What it shows.
        lead,
        /// The person, in the middle.
        me,
        /// The picture of now.
        now,
        /// The picture of what is to come.
        to_come,
    }
}

super::texts! {
    /// The map of the field (業界マップ).
    FieldWords {
        /// Heading.
        title,
        /// What it shows.
        lead,
        /// The person, in the middle.
        me,
    }
}
