//! Puts rules and words into the program. Broken content does not build; the report names file, entry and cure.

use std::process::ExitCode;

fn main() -> ExitCode {
    sasae_content::build_script::run()
}
