//! The laws of the engine, on random small worlds, with brute force as the oracle.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod answering;
mod asking;
mod explaining;
mod matching;
mod packing;
mod planning;
mod world;
