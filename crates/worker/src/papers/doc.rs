//! A paper of fields as data.

use sasae_app::papers::lines::Said;
use sasae_words::text::Text;

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    /// Its word on elements.
    pub slug: String,
    /// As in `lang="…"`: the language of the screen, and that of the paper.
    pub tongues: (String, String),
    /// Heading.
    pub title: Said,
    /// What it is.
    pub lead: Said,
    /// Its parts, from top to bottom.
    pub parts: Vec<Part>,
    /// What stands below.
    pub foot: Vec<Said>,
    /// Where the real form is from: a title in Japanese, and where it is found.
    pub source: Option<(Text, String, String)>,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: Said,
    /// Something said before the fields.
    pub note: Option<Said>,
    /// Its fields.
    pub rows: Vec<Row>,
}

/// A field with what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is called.
    pub label: Said,
    /// What stands in it, in the language of the paper.
    pub lines: Vec<Text>,
    /// So many ruled lines where nothing does.
    pub room: u8,
}
