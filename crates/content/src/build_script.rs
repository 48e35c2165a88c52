//! What the build scripts of the app, the command line and the benchmarks have in common.

use crate::{Pack, load, repository_content};
use std::path::Path;
use std::process::ExitCode;

/// Puts the packs of the repository's content where `include_bytes!` finds them. Broken content fails the build with
/// its report.
pub fn run() -> ExitCode {
    let content = repository_content();
    println!("cargo:rerun-if-changed={}", content.display());
    let written = load(&content).map_err(|report| report.to_string()).and_then(|compiled| {
        let out = std::env::var("OUT_DIR").map_err(|error| error.to_string())?;
        let write = |pack: Pack| std::fs::write(Path::new(&out).join(pack.name), pack.bytes);
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
