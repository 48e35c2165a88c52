//! The engine: answers in, supports out.
//!
//! A [`catalogue::Catalogue`] holds what is known: questions, needs, resources and their conditions. A
//! person's [`answers::Answers`] become [`facts::Facts`] (only what is reachable counts), the facts decide
//! which needs are present and how each condition stands, and [`recommend::recommend`] puts the supports in
//! an order that can be explained. [`explain`] says why, for every resource; [`next`] says what to ask.
//!
//! Everything here is a pure function of its arguments. There is no clock, no randomness, no float and no
//! browser; matching returns values, never a `Result`.

#![deny(clippy::float_arithmetic)]

pub mod answers;
pub mod cases;
pub mod catalogue;
pub mod complement;
pub mod condition;
pub mod date;
pub mod explain;
pub mod facts;
pub mod file;
pub mod gap;
pub mod id;
pub mod keep;
pub mod lane;
pub mod need;
pub mod next;
pub mod outline;
pub mod plan;
pub mod prove;
pub mod question;
pub mod recommend;
pub mod resource;
pub mod session;
pub mod settle;
mod slug;
pub mod tie;
pub mod truth;
pub mod value;
pub mod weight;
pub mod what_if;
