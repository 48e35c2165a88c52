//! HSDS as JSON.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sasae_fuzz::read("hsds.json", bytes));
