//! The worker's later pages, natively: follow-up, gap notes, official papers, letters.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod desks;
mod files;
mod gaps;
mod pages;
mod papers;
