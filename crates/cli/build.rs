//! Packs the content into the binary, so that it runs anywhere; broken content does not build.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let content = sasae_content::repository_content();
    println!("cargo:rerun-if-changed={}", content.display());
    let written = sasae_content::load(&content).map_err(|report| report.to_string()).and_then(|compiled| {
        let out = std::env::var("OUT_DIR").map_err(|error| error.to_string())?;
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
