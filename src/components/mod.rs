//! The parts of screens. Each gets data and callbacks; none knows the browser or the whole state.

pub mod badge;
pub mod card;
pub mod choices;
pub mod difference;
pub mod ease;
pub mod emergency;
pub mod facts;
pub mod finder;
pub mod first;
pub mod fold;
pub mod frame;
pub mod gaps;
pub mod lanes;
pub mod member;
pub mod open_file;
pub mod phones;
pub mod picked;
pub mod picture;
pub mod quiet;
pub mod read_aloud;
pub mod rule;
pub mod sides;
pub mod soon;
pub mod text;
pub mod values;
pub mod ways;
