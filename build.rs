//! Puts rules and words into the program, and leaves the cards where the page's build picks them up.
//! Broken content does not build; the report names file, entry and cure.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let content = sasae_content::repository_content();
    println!("cargo:rerun-if-changed={}", content.display());
    let written = sasae_content::load(&content).map_err(|report| report.to_string()).and_then(|compiled| {
        let out = std::env::var("OUT_DIR").map_err(|error| error.to_string())?;
        // The name carries the edition: a browser that keeps an old file never mixes it with a new program.
        println!("cargo:rustc-env=SASAE_EDITION={:016x}", compiled.edition);
        let write = |pack: sasae_content::Pack| std::fs::write(Path::new(&out).join(pack.name), pack.bytes);
        compiled.packs().into_iter().try_for_each(write).map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}
