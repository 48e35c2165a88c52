//! The worker's papers: official forms as drafts, and letters to partners.
//!
//! Each is made as data ([`doc`]) by [`form`] or [`letter`]; the sheet that is printed ([`sheet`]) and the text that is copied
//! ([`plain`]) are made from the same data.

pub mod doc;
pub mod form;
pub mod letter;
pub mod plain;
pub mod sheet;
