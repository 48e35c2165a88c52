//! What is wrong with a file, and what was mended in one that was taken. Words for both are in `content/text`.

use crate::column::Column;
use sasae_core::words;

words! {
    /// What is wrong. A file with one of these is refused as a whole.
    Wrong {
        /// There is nothing in it.
        Empty = "empty",
        /// No format fits its headers.
        NoFormat = "no-format",
        /// There are headers but no rows.
        NoRows = "no-rows",
        /// The text is broken: its encoding is none that we know, or it is damaged.
        Garbled = "garbled",
        /// More cells than headers: a comma or a quote is out of place.
        TooManyCells = "too-many-cells",
        /// The row has no name.
        NoName = "no-name",
        /// No resource is called so.
        UnknownResource = "unknown-resource",
        /// Not a day.
        BadDay = "bad-day",
        /// Not hours.
        BadHours = "bad-hours",
        /// Not a number.
        BadNumber = "bad-number",
        /// None of the words that can stand here.
        BadWord = "bad-word",
        /// Not JSON.
        NotJson = "not-json",
        /// JSON, but no HSDS services in it.
        NoService = "no-service",
        /// A table of HSDS that others point to is missing.
        MissingTable = "missing-table",
        /// A local pack that is damaged.
        DamagedPack = "damaged-pack",
        /// A local pack of a newer Sasae.
        NewerPack = "newer-pack",
    }
}

/// One thing that is wrong, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name, as it was given.
    pub file: Box<str>,
    /// The row as a spreadsheet counts, the headers being the first; 0 is the whole file.
    pub row: u32,
    /// The header as it is written; empty for the whole row.
    pub column: Box<str>,
    /// What is wrong.
    pub what: Wrong,
    /// What stands there, cut after 40 letters.
    pub given: Box<str>,
    /// What could be meant, if one can tell.
    pub meant: Box<str>,
}

/// So many faults are listed; of more the number is said.
pub const LISTED: usize = 1_000;

words! {
    /// What was mended or noticed in a row that was taken.
    Mended {
        /// Full-width digits or letters, odd dashes.
        Width = "width",
        /// A leading zero was put back.
        Zero = "zero",
        /// A spreadsheet wrote a power of ten; the number was left out.
        Scientific = "scientific",
        /// Half-width kana.
        Kana = "kana",
        /// A line break within.
        Break = "break",
        /// `https://` was put before an address of the net.
        UrlScheme = "url-scheme",
        /// Not an address of the net; left out.
        NoUrl = "no-url",
        /// A number was expected; it is kept in the notes.
        NotNumber = "not-number",
        /// 「定員 0」: not given.
        NotGiven = "not-given",
        /// The code's check digit is wrong; it was not used.
        BadCode = "bad-code",
        /// The municipality could not be told.
        NoArea = "no-area",
        /// A ward that is no more; its successor was taken.
        Successor = "successor",
        /// No position, or one that is not a number.
        NoPosition = "no-position",
        /// The position stands for the town: not drawn, not measured.
        Approximate = "approximate",
        /// North and east were exchanged: not drawn.
        Swapped = "swapped",
        /// The position is outside Japan: not drawn.
        Abroad = "abroad",
        /// The position is too far from its municipality: not drawn.
        FarOff = "far-off",
        /// Hours that could not be read are kept as they are written.
        HoursKept = "hours-kept",
        /// The list's word leads to no resource; the row is kept.
        Unmapped = "unmapped",
        /// Several services in one row: as many offices.
        Split = "split",
        /// The same as an earlier row: merged.
        Merged = "merged",
        /// Shorter than the headers: the rest is empty.
        ShortRow = "short-row",
        /// An empty row: passed over.
        Blank = "blank",
        /// An example of the template: passed over.
        Example = "example",
    }
}

/// What was mended in which cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The row as a spreadsheet counts.
    pub row: u32,
    /// The column, if it is about one.
    pub column: Option<Column>,
    /// What was done.
    pub what: Mended,
}

/// A type of service that leads to no resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmapped {
    /// As the list calls it; empty where it says nothing.
    pub service: Box<str>,
    /// In how many rows.
    pub rows: u32,
    /// Why, if the table says so; empty where nobody knows the word.
    pub why: Box<str>,
}

/// What became of a file that was taken.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The file's name, as it was given.
    pub file: Box<str>,
    /// The format by its id.
    pub format: String,
    /// The encoding's name.
    pub encoding: &'static str,
    /// Rows that are not headers.
    pub rows: u32,
    /// What was mended, in the order of the rows.
    pub changes: Vec<Change>,
    /// Headers that no column was found for; what stands below them is not kept.
    pub ignored: Vec<Box<str>>,
    /// Services that lead nowhere, the most frequent first.
    pub unmapped: Vec<Unmapped>,
}

impl Report {
    /// In how many rows this was mended.
    pub fn count(&self, what: Mended) -> usize {
        self.changes.iter().filter(|change| change.what == what).count()
    }

    /// The offices that the rows must have become: every row is accounted for.
    ///
    /// Rows = offices − those that a split added + merged + blank + examples.
    pub fn explains(&self, offices: usize) -> bool {
        let gone = self.count(Mended::Merged) + self.count(Mended::Blank) + self.count(Mended::Example);
        offices + gone == self.rows as usize + self.count(Mended::Split)
    }
}

/// The beginning of what stands in a cell.
pub fn cut(text: &str) -> Box<str> {
    match text.char_indices().nth(40) {
        Some((at, _)) => [&text[..at], "…"].concat().into(),
        None => text.into(),
    }
}
