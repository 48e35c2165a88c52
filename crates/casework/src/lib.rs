//! The worker's side, as values: what is written down in an interview beside the answers, and what follows from it.
//!
//! [`record`] is what is written; [`case_file`] is how it is kept together with the answers,
//! [`order`] in which order questions come. Everything is a pure function of
//! the catalogue, the answers, the record and the day; no screen and no browser is known here.

pub mod case_file;
pub mod collaboration;
pub mod cycle;
pub mod order;
pub mod record;
pub mod team;
