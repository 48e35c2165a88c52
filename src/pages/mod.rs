//! The screens. Each is a function of plain props and renders natively too.

pub mod about;
pub mod answers;
pub mod ask;
pub mod browse;
pub mod compare;
pub mod eco;
pub mod field;
pub mod hand_over;
pub mod own;
pub mod papers;
pub mod pause;
pub mod plan;
pub mod proof;
pub mod resource;
pub mod result;
pub mod start;
pub mod what_if;
