//! The screens. Each is a function of plain props and renders natively too.

pub mod about;
pub mod answers;
pub mod ask;
pub mod browse;
pub mod resource;
pub mod result;
pub mod start;
