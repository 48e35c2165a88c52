//! The laws of the engine, on random small worlds, with brute force as the oracle.

mod answering;
mod asking;
mod explaining;
mod matching;
mod packing;
mod world;
