//! The only place that touches the browser: one small module for each thing that could load, store, reveal or
//! leave. What is not here, the app cannot do.

pub mod camera;
pub mod cipher;
pub mod clock;
mod elements;
pub mod exit;
pub mod files;
pub mod focus;
pub mod history;
pub mod idle;
pub mod input;
mod json;
pub mod later;
pub mod load;
pub mod page;
pub mod picture;
pub mod place;
pub mod pointer;
pub mod print;
pub mod proof;
pub mod share;
pub mod speech;
pub mod stopped;
pub mod takeover;
