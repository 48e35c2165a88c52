//! Build steps that Trunk lacks.
//!
//! - `seal` (Trunk's post-build hook): puts the texts of all languages and the catalogue as plain pages beside the page,
//!   renders the first page into it and what it says when the program has stopped, drops the hint that makes one engine
//!   load the program twice, writes the policy with its hashes, and the worker that keeps a copy on the device.
//! - `single-file`: makes the edition that is one file, against its limit.
//! - `sizes`: what the first visit loads, compressed, against the limit.
//! - `sbom`: what the page is made of, and what it was built with.

mod first_page;
mod native;
mod offline;
mod page;
mod reading;
mod sbom;
mod seal;
mod single_file;
mod sizes;
mod stopped;

use std::process::ExitCode;

/// What is said where the packs inside the program cannot be read.
const DAMAGED: &str = "the packs inside the program are damaged; build it again";

fn main() -> ExitCode {
    let done = match std::env::args().nth(1).as_deref() {
        Some("seal") => seal::seal(),
        Some("single-file") => single_file::write(),
        Some("sizes") => sizes::report(),
        Some("sbom") => sbom::print(),
        _ => Err("usage: xtask seal | single-file | sizes | sbom".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
