//! Real offices, groups and places, brought by an organisation: bytes in, values or a list of faults out.
//!
//! A type of support helps when one knows the door to knock on. [`import::Import`] reads the lists that exist (national
//! open data, the sheets of municipalities, HSDS, Sasae's own template) row by row, so that a browser can stop between;
//! its encoding is found by [`decode`], its format by its headers ([`tables`]), and each row becomes [`office::Office`]s
//! ([`row`]). Where an office is said to be is judged before it is believed ([`judge`]). A file is taken whole or refused
//! whole, and a [`fault::Report`] says what was mended on the way. [`near`] finds, [`pack`] stores, [`merge`] brings two
//! lists together, [`export`] and [`hsds`] give them on; [`say`] puts what happened into words.
//!
//! A page that shows offices needs little of it:
//!
//! ```text
//! let pack = Pack::decode(bytes)?;                             // 27140x.pack, or a file that was opened
//! let wanted = Wanted { resource: Some("gh"), from: Some(hall), area: Some(area), ..Wanted::default() };
//! for near in near(&pack.offices, &wanted, &local.places) {    // the nearest first
//!     let office = &pack.offices[near.office];
//!     near.distance.map(|metres| say::distance(&words, metres)) // 「直線で約 1.2 km」; none for what only has a town
//! }
//! ```
//!
//! Only [`office::Office::exact`] may be drawn. `places` alone ([`places::Places::decode`]) is enough to choose a
//! municipality: [`places::Places::prefectures`], [`places::Places::of_prefecture`].
//!
//! Nothing here knows a file system, a clock, a thread or a browser. Every function can be given anything.

pub mod area;
pub mod clean;
pub mod column;
pub mod decode;
pub mod dedupe;
pub mod export;
pub mod fault;
pub mod hsds;
pub mod import;
pub mod judge;
pub mod merge;
pub mod near;
pub mod office;
pub mod pack;
pub mod places;
pub mod point;
pub mod row;
pub mod say;
pub mod synth;
pub mod tables;
pub mod week;

use places::Places;
use tables::Tables;

/// Everything that reading needs to know: headers, services and places. It comes from `content/local/`.
#[derive(Clone, Debug)]
pub struct Local {
    /// Formats, headers, services, words for values.
    pub tables: Tables,
    /// Municipalities.
    pub places: Places,
}

impl Local {
    /// Reads the two packs that the build makes of `content/local/`.
    ///
    /// # Errors
    /// If they are damaged.
    pub fn decode(tables: &[u8], places: &[u8]) -> Result<Local, postcard::Error> {
        Ok(Local { tables: Tables::decode(tables)?, places: Places::decode(places)? })
    }
}
