//! Open Referral HSDS 3.0 and 3.1: read as JSON or tables, written as JSON.
//!
//! What HSDS has a field for stands in that field. What it has none for (the resource of the catalogue, a week with its
//! holidays, consent …) stands in `attributes` whose `link_type` begins with `sasae:`, so that nothing is lost on the way
//! there and back, and nobody else is misled. A position that is not exact is only there: whoever does not know the
//! attribute must not draw it.

pub mod read;
pub mod tables;
pub mod write;

use crate::dedupe::hash;

/// How our own attributes begin.
pub(crate) const OWN: &str = "sasae:";

/// The days of RFC 5545, in the order of [`crate::week::Day::ALL`]; it knows no holiday.
pub(crate) const BYDAY: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// An id in the form that HSDS wants, always the same for the same text (UUID version 8).
pub fn uuid(text: &str) -> String {
    let (one, other) = (hash(text), hash(&format!("{text}\u{0}")));
    let (a, b, c) = (one >> 32, one >> 16 & 0xffff, one & 0xfff);
    format!(
        "{a:08x}-{b:04x}-8{c:03x}-{:04x}-{:012x}",
        other >> 48 & 0x3fff | 0x8000,
        other & 0xffff_ffff_ffff
    )
}

/// Whether a text has the form of a UUID.
pub fn is_uuid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths = [8, 4, 4, 4, 12];
    parts.len() == 5
        && parts
            .iter()
            .zip(lengths)
            .all(|(part, length)| part.len() == length && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
