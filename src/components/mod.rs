//! The parts of screens. Each gets data and callbacks; none knows the browser or the whole state.

pub mod badge;
pub mod card;
pub mod choices;
pub mod emergency;
pub mod facts;
pub mod frame;
pub mod open_file;
pub mod phones;
pub mod rule;
pub mod sides;
pub mod text;
pub mod ways;
