//! What the first visit loads, compressed as a good server sends it.

use crate::folder::Folder;
use crate::policy::HOST_FILES;
use crate::{local, offline, worker};

/// The most that everything with one language may be, in bytes after Brotli: with the questions, the catalogue and the
/// result 298,000; the plan, maps and papers brought 124,000; the copy on the device, the gate and the page of proof 5,000;
/// Back and Forward, the page that is not touched, how it is seen and heard 10,000; markup by calls took 17,000 away,
/// reading the words by calls 7,000, opening answers without telling why not 10,000; handing answers over
/// brought 13,000, offices nearby 21,000, twenty-one more cards 6,000. The aim is 250,000.
const LIMIT: usize = 448_500;

/// Prints each file of `dist/` and the sums, and fails above the limit. The other languages come after the page is
/// there, in the background, and so does what belongs to the copy on the device; they are counted apart.
pub fn report() -> Result<(), String> {
    let dist = Folder::dist()?;
    let (mut total, mut others, mut offices) = (0, 0, 0);
    println!("{:>10} {:>10}  file", "bytes", "Brotli");
    let folders = folders_of_this_machine();
    // What is for hosts is not part of a visit.
    for name in dist.names()?.iter().filter(|name| !HOST_FILES.contains(&name.as_str())) {
        let bytes = dist.read(name)?;
        if let Some(folder) = folders.iter().find(|folder| names_folder(&bytes, folder)) {
            return Err(format!(
                "dist/{name} names {folder}, a folder of this machine; build it with `script/test build` or `script/serve`"
            ));
        }
        let small = compressed(&bytes);
        let is_of_the_copy = ["sw.js", "blank.html"].contains(&name.as_str())
            || name.starts_with("icon")
            || name.ends_with(".webmanifest");
        let is_other = is_of_the_copy || name.starts_with("text.") && !name.starts_with("text.ja.");
        let is_local = name.starts_with(local::NAME);
        *(match (is_local, is_other) {
            (true, _) => &mut offices,
            (false, true) => &mut others,
            (false, false) => &mut total,
        }) += small;
        println!("{:>10} {small:>10}  {name}", bytes.len());
    }
    println!("{:>10} {total:>10}  everything the first visit loads, with one language (limit {LIMIT})", "");
    println!(
        "{:>10} {others:>10}  the other languages and what the copy on the device needs, loaded after it",
        ""
    );
    println!("{:>10} {offices:>10}  the offices of the organisation's own area, loaded with the page", "");
    let mut worker = 0;
    let below = dist.below(worker::FOLDER);
    for name in offline::files(&below)?
        .iter()
        .filter(|name| !name.starts_with("text.") || name.starts_with("text.ja."))
        .filter(|name| !name.starts_with(local::NAME))
    {
        let bytes = below.read(name)?;
        if let Some(folder) = folders.iter().find(|folder| names_folder(&bytes, folder)) {
            return Err(format!("dist/{}/{name} names {folder}, a folder of this machine", worker::FOLDER));
        }
        worker += compressed(&bytes);
    }
    println!("{:>10} {worker:>10}  the worker's page with one language, in a folder of its own", "");
    if total <= LIMIT {
        Ok(())
    } else {
        Err(format!("the first visit loads {} bytes too many", total - LIMIT))
    }
}

fn compressed(bytes: &[u8]) -> usize {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut small = Vec::new();
    // Writing to memory cannot fail.
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &parameters).map_or(bytes.len(), |_| small.len())
}

/// Where the crates are on this machine, and this project: nothing that is given away should tell.
fn folders_of_this_machine() -> Vec<String> {
    let cargo = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"));
    let here = std::env::current_dir().map(|here| here.display().to_string());
    cargo.into_iter().chain(here).filter(|folder: &String| folder.len() > 4).collect::<Vec<_>>()
}

fn names_folder(bytes: &[u8], folder: &str) -> bool {
    bytes.windows(folder.len()).any(|window| window == folder.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_this_machine_is_found_in_what_is_given_away() {
        assert!(names_folder(b"\0src/home/me/.cargo/registry", "/home/me/.cargo"));
        assert!(!names_folder(b"\0crates/yew-0.23.0", "/home/me/.cargo"));
    }
}
