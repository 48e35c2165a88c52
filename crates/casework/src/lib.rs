//! The worker's side, as values: what is written down in an interview beside the answers, and what follows from it.
//!
//! [`record`] is what is written; [`case_file`] is how it is kept together with the answers,
//! [`order`] in which order questions come. [`follow_up`] tells what changed between files, [`gap_notes`] counts what many
//! files lack, [`forms`] fills official papers and [`letter`] tells a partner what the person agreed to. Everything is a
//! pure function of the catalogue, the answers, the record and the day; no screen and no browser is known here.

pub mod case_file;
pub mod collaboration;
pub mod csv;
pub mod cycle;
pub mod follow_up;
pub mod forms;
pub mod gap_notes;
pub mod heard;
pub mod letter;
pub mod order;
pub mod record;
pub mod team;
