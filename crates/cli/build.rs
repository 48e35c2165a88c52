//! Packs the content into the binary, so that it runs anywhere; broken content does not build.

use std::process::ExitCode;

fn main() -> ExitCode {
    sasae_content::build_script::run()
}
