//! Sasae's own template: rows below its headers.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sasae_fuzz::LOCAL;

fuzz_target!(|bytes: &[u8]| {
    sasae_fuzz::read("template.csv", bytes);
    let template = sasae_local::export::template(&LOCAL.tables);
    sasae_fuzz::read("template.csv", &[template.as_bytes(), bytes].concat());
});
