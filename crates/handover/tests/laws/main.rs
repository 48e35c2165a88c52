//! What must hold whatever is handed over, by whom, and however it is spoilt on the way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

/// Pictures are a matter of dots and angles.
#[allow(clippy::cast_precision_loss, clippy::cast_sign_loss, reason = "small numbers of dots")]
mod seeing;

mod carrying;
mod people;
mod picking;
