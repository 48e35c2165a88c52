//! Official papers as drafts: what stands on each, where it is filled from, and the words of their page.
//!
//! The structure is content (`content/forms/`), the words are the language's own (`text/<lang>/worker/forms.toml`); both are
//! put together when the program is built, so a field without a name cannot come into the program.

use crate::text::Text;
use sasae_core::date::Date;
use sasae_core::id::Id;
use sasae_core::lane::Lane;
use sasae_core::need::Area;
use sasae_core::question::Question;
use sasae_core::resource::Certainty;
use serde::{Deserialize, Serialize};

crate::ui::texts! {
    /// The page of the official papers.
    FormsPage {
        /// Heading.
        title,
        /// What it is for.
        lead,
        /// Which paper.
        choose,
        /// Heading of the fields.
        edit,
        /// That an edit changes the paper only.
        edit_note,
        /// The mark of a field that was edited.
        edited,
        /// Back to what the answers say; the slot is the field.
        undo,
        /// What the paper is, for screen readers.
        preview,
        /// That the office's own form wins.
        office,
        /// That it is a draft, made on this device alone.
        draft,
        /// Which revision the layout follows; the slot is the revision.
        revision,
        /// When that was checked and how surely it is known; the slot is both.
        checked,
        /// Where the form is from.
        source,
        /// The day; the slot is it.
        day,
        /// A need with how soon; stands before the urgency in brackets.
        by_when,
        /// What a support of the plan is for; the slot is the needs.
        covers,
    }
}

/// The page and the papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forms {
    /// The words of the page.
    pub page: FormsPage,
    /// The papers, in the order of the files.
    pub forms: Vec<Form>,
}

/// One official paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The readable id.
    pub slug: String,
    /// What it is called.
    pub title: Text,
    /// Whose it is and what for.
    pub lead: Text,
    /// Which revision of the real form the layout follows.
    pub revision: Text,
    /// The title of the real form's source, in Japanese.
    pub source: String,
    /// Where the source is found.
    pub url: String,
    /// When the revision was last checked.
    pub checked: Date,
    /// How surely it is known.
    pub certainty: Certainty,
    /// Whether the person writes it themselves, so that readings stand on it.
    pub is_own: bool,
    /// Its parts, from top to bottom.
    pub sections: Vec<Section>,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The readable id.
    pub slug: String,
    /// Its heading.
    pub title: Text,
    /// Its fields in order.
    pub fields: Vec<Field>,
}

/// One field of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The readable id, unique on its paper.
    pub slug: String,
    /// What it is called.
    pub label: Text,
    /// Where it is filled from, in this order; nowhere for a field that only a pen fills.
    pub from: Vec<Source>,
    /// So many lines to write on where nothing is known.
    pub lines: u8,
}

/// Where a field is filled from. A closed list: nothing else of a person gets onto a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// What the person is called here.
    Name,
    /// The day of the interview, or today.
    Day,
    /// Who answered.
    Asked,
    /// An answer that counts.
    Answer(Id<Question>),
    /// The areas that trouble the person, with ○ and ◎.
    Areas,
    /// The needs that the person named, with how soon each must be met.
    Needs,
    /// Those of one area.
    NeedsOf(Id<Area>),
    /// The worker's note on an area; on the person as a whole without one.
    Note(Option<Id<Area>>),
    /// The person's own words.
    Sayings,
    /// Their strengths.
    Strengths,
    /// The supports and people that they have now, and how these go.
    Ties,
    /// What matters to them.
    Values,
    /// The supports of the plan, each with what it is for.
    Plan,
    /// The first steps of the plan that fall into this time.
    Lane(Lane),
    /// What the plan lacks, need by need.
    Gaps,
}
