//! Pictures of supports, as pure functions from values to drawings.
//!
//! A picture is made in three steps. What is to be seen comes in as plain values with every label already in the
//! reader's language ([`eco::Eco`], [`field::Field`], [`sides::Sides`]; [`told`] makes the first two of what the engine
//! answers and the person says). Integer geometry puts it in its place. What
//! goes out is a [`scene::Scene`]: shapes with a closed list of looks, which the app turns into elements that can be
//! focused and moved, and [`svg`] into a file that needs nothing else. The same values always give the same picture.

pub mod angle;
pub mod eco;
pub mod field;
pub mod look;
pub mod near;
pub mod scene;
pub mod sides;
mod strokes;
pub mod svg;
pub mod text;
pub mod told;
