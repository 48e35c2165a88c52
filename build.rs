//! Puts rules and words into the program, and names the file of the cards. Broken content does not build; the
//! report names file, entry and cure.

use std::process::ExitCode;

fn main() -> ExitCode {
    // The name carries the edition: a browser that keeps an old file never mixes it with a new program.
    sasae_content::build_script::run(|compiled| {
        println!("cargo:rustc-env=SASAE_EDITION={:016x}", compiled.edition);
    })
}
