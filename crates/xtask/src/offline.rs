//! The copy of the page that stays on the device: the worker that keeps it, and the script that asks for it.
//!
//! The worker knows every file of this build by its hash. A build that does not arrive whole, exactly as it was made,
//! is not taken, and what was there before goes on working.

use crate::folder::Folder;
use crate::page;
use crate::policy::HOST_FILES;
use std::fmt::Write;

/// The worker, without its files.
const WORKER: &str = include_str!("sw.js");
/// What stands in the page.
const SCRIPT: &str = include_str!("offline.js");
/// The worker's name.
pub const NAME: &str = "sw.js";
/// The page's own file, and the name under which a host gives it out everywhere.
const PAGE: (&str, &str) = ("index.html", "./");

/// The script as it stands in the page.
pub fn element() -> String {
    format!("<script>{}</script>", page::without_notes(SCRIPT))
}

/// The page with the script that keeps the copy.
pub fn with_script(page: &str) -> Result<String, String> {
    page::replace(page, "</head>", &format!("{}</head>", element()))
}

/// Writes the worker for what stands in this folder; nothing in it may change after that.
pub fn write_worker(folder: &Folder) -> Result<(), String> {
    let mut listed = String::new();
    for file in files(folder)? {
        let name = if file == PAGE.0 { PAGE.1 } else { &file };
        // Writing to memory cannot fail.
        let _ = writeln!(listed, r#"  ["{name}", "{}"],"#, page::integrity(&folder.read(&file)?));
    }
    folder.write(NAME, worker(&listed)?.as_bytes())
}

/// The names of what a reader's browser may ask for, in order: neither the worker itself nor what is for hosts.
pub fn files(folder: &Folder) -> Result<Vec<String>, String> {
    let mut names = folder.names()?;
    names.retain(|name| !HOST_FILES.contains(&name.as_str()) && !name.starts_with('.') && name != NAME);
    Ok(names)
}

/// The worker for these files. Its edition changes with any of them, and with the worker itself.
fn worker(listed: &str) -> Result<String, String> {
    let edition = page::integrity(format!("{WORKER}{listed}").as_bytes());
    let worker = page::replace(WORKER, "%EDITION%", &edition)?;
    page::replace(&worker, "%FILES%", listed.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_another_when_one_file_is() {
        let (one, two) =
            (worker("[\"./\", \"sha256-a\"],").unwrap(), worker("[\"./\", \"sha256-b\"],").unwrap());
        let edition =
            |worker: &str| worker.lines().find(|line| line.contains("EDITION =")).map(str::to_owned);
        assert_ne!(edition(&one), edition(&two));
        assert!(one.contains("sha256-a") && !one.contains('%'), "{one}");
    }

    #[test]
    fn the_script_of_the_page_stands_before_its_program() {
        let page = with_script("<head><title>t</title></head><body><script>run()</script>").unwrap();
        assert!(page.find(&element()) < page.find("run()") && !page.contains("//"));
    }
}
