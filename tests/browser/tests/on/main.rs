//! The tests that need real browsers. Each runs once in every engine, with an empty profile of its own.
//!
//! To leave an engine out: `cargo test -p sasae-browser -- --skip ::webkit`.

mod first;
mod handing_over;
mod keeping;
mod languages;
mod local;
mod maps;
mod offline;
mod papers;
mod plans;
mod privacy;
mod screens;
mod sealed;
mod silence;
mod single_file;
mod stops;
mod walks;
mod watch;
mod worker;
