//! The words of the maps: `content/text/<lang>/maps.toml`.

use crate::text::Text;
use serde::{Deserialize, Serialize};

/// Everything that stands on or beside a map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapWords {
    /// Taking a picture along.
    pub picture: PictureWords,
    /// The eco-map.
    pub eco: EcoWords,
    /// The map of the field.
    pub field: FieldWords,
}

super::texts! {
    /// Taking a picture along.
    PictureWords {
        /// Keep it as a drawing.
        svg,
        /// Keep it as an image.
        png,
        /// Print the page.
        print,
        /// The browser made no image.
        failed,
        /// Where the file goes, and that nothing leaves the device.
        note,
    }
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
        /// What it shows, with the number of supports.
        now_desc,
        /// The picture of what is to come.
        to_come,
        /// What it shows, with the number of supports.
        to_come_desc,
        /// What is drawn into it, and what is not.
        to_come_note,
        /// Nothing is known yet.
        now_empty,
        /// The plan holds nothing yet.
        to_come_empty,
        /// How things are moved.
        moving,
        /// Everything back to its place.
        tidy,
        /// Heading of the list of present ties.
        ties,
        /// What to do there.
        ties_lead,
        /// How a tie is going.
        bond,
        /// Which way help flows.
        flow,
        /// There is no such tie.
        remove,
        /// Its card.
        open,
        /// Heading: add a tie.
        add,
        /// In one's own words.
        own,
        /// The name.
        own_name,
        /// That it need not be a real name.
        own_note,
        /// Formal or informal.
        own_form,
        /// Add it.
        add_this,
        /// From the catalogue.
        from_catalogue,
        /// Search the catalogue by name.
        search,
        /// Heading of the maps as tables.
        table,
        /// Column: who.
        who,
        /// Column: the form.
        form,
    }
}

super::texts! {
    /// The map of the field (業界マップ).
    FieldWords {
        /// Heading.
        title,
        /// What it shows.
        lead,
        /// What it shows, with the number of lit supports, for those who do not see it.
        desc,
        /// The person, in the middle.
        me,
        /// The sign of a formal support.
        formal,
        /// The sign of an informal support.
        informal,
        /// A numbered, dark mark.
        lit,
        /// A small outline.
        dim,
        /// Which section to see large.
        zoom,
        /// All of it.
        whole,
        /// Heading of the numbered list.
        list,
        /// What the list is.
        list_lead,
        /// Nothing is lit.
        list_empty,
        /// Heading of all supports by section.
        sectors,
        /// A section with the number of its supports.
        sector,
    }
}
