//! Every word a person reads, in one language.
//!
//! The engine knows ids; this crate knows what to call them. [`words::Words`] (screens, questions, needs) is
//! small and comes with the program; [`card::Cards`] (the long texts of the resources) is one file that is
//! loaded with the page. Both are structs, so a missing text is an error when the content is built, not a hole
//! on the screen. [`search`] looks through the cards.

pub mod card;
mod packed;
pub mod search;
pub mod text;
pub mod translation;
pub mod ui;
pub mod words;
pub mod worker;
