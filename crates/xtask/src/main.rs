//! Build steps that Trunk lacks.
//!
//! - `seal` (Trunk's post-build hook): puts the texts of all languages and the catalogue as plain pages beside the page;
//!   into the page the first screen, what it says where the program does not run or has stopped, the script, and the
//!   hash of every file it may ask for; and writes the policy, for the page and for hosts, and the worker that keeps a
//!   copy on the device.
//! - `scan`: whether what is shipped could reach out in another way than the few that are known.
//! - `single-file`: makes the edition that is one file, against its limit.
//! - `sizes`: what the first visit loads, compressed, against the limit.
//! - `sbom`: what the page is made of, and what it was built with.

mod first_page;
mod folder;
mod halt;
mod imports;
mod local;
mod native;
mod offline;
mod page;
mod policy;
mod reading;
mod sbom;
mod scan;
mod seal;
mod single_file;
mod sizes;
mod stopped;
mod worker;

use std::process::ExitCode;

/// What is said where the packs inside the program cannot be read.
const DAMAGED: &str = "the packs inside the program are damaged; build it again";

fn main() -> ExitCode {
    let done = match std::env::args().nth(1).as_deref() {
        Some("seal") => seal::seal(),
        Some("scan") => scan::report(),
        Some("single-file") => single_file::write(),
        Some("sizes") => sizes::report(),
        Some("sbom") => sbom::print(),
        _ => Err("usage: xtask seal | scan | single-file | sizes | sbom".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
