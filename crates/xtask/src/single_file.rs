//! The edition that is one file: everything of `dist/` inside one page, for a closed network, a stick or a mail.
//!
//! The program is the same, byte for byte. It asks for its files as ever, and a few lines in front of it answer from
//! elements of the page, so that the browser can be told to allow no connection at all.

use crate::folder::Folder;
use crate::{offline, page, reading, worker};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

/// The most that the client's file may be, in bytes, with all languages.
const LIMIT: usize = 1_500_000;
/// The same for the worker's, which also reads lists of offices in every encoding, and codes from a camera.
const WORKER_LIMIT: usize = 2_400_000;
/// Where it is put.
const FOLDER: &str = "dist-single";
/// The client's.
const NAME: &str = "sasae.html";
/// The worker's.
const WORKER: &str = "sasae-worker.html";
/// What answers the program's requests.
const UNPACK: &str = include_str!("unpack.js");

/// Makes the one file of each page from `dist/`, and fails where it is too large.
pub fn write() -> Result<(), String> {
    let dist = Folder::dist()?;
    let below = dist.below(worker::FOLDER);
    write_one(&dist, (NAME, LIMIT), ["href=\"worker/\"", &format!("href=\"{WORKER}\"")])?;
    write_one(&below, (WORKER, WORKER_LIMIT), ["href=\"../\"", &format!("href=\"{NAME}\"")])
}

/// Makes one; the way to the other page leads to its file.
fn write_one(folder: &Folder, (name, limit): (&str, usize), [way, there]: [&str; 2]) -> Result<(), String> {
    let (built, policy) = without_policy(&folder.text("index.html")?)?;
    let page = alone(&built)?.replace(way, there);
    // For the program, which has the same way on its first screen.
    let page = page::replace(&page, "<html ", "<html data-alone=\"\" ")?;
    let mut files = String::new();
    for name in offline::files(folder)?.iter().filter(|name| is_asked_for(name)) {
        files.push_str(&element(name, &folder.read(name)?)?);
    }
    // The page's own script asks for its files at once, so they stand before it, and after what can be read.
    let inside = format!("{files}<script>{UNPACK}</script>{}", page::PROGRAM);
    let page = page::replace(&page, page::PROGRAM, &inside)?;
    let page = page::with_policy(&page, &closed(&policy, &page))?;
    Folder::new(FOLDER).write(name, page.as_bytes())?;
    println!("{:>10} bytes  {FOLDER}/{name} (limit {limit})", page.len());
    if page.len() <= limit { Ok(()) } else { Err(format!("{} bytes too many", page.len() - limit)) }
}

/// Whether the program asks for this file by itself.
fn is_asked_for(name: &str) -> bool {
    [".wasm", ".pack"].iter().any(|end| name.ends_with(end))
}

/// The page without its policy, and the policy.
fn without_policy(page: &str) -> Result<(String, String), String> {
    let open = r#"<meta http-equiv="Content-Security-Policy" content=""#;
    let parts = page.split_once(open).and_then(|(before, rest)| {
        let (policy, after) = rest.split_once("\">")?;
        Some((format!("{before}{after}"), policy.to_owned()))
    });
    parts.ok_or_else(|| "dist/index.html: there is no policy in it".to_owned())
}

/// The page without what only makes sense beside other files: the manifest, the offline copy, the way to the
/// plain pages.
fn alone(page: &str) -> Result<String, String> {
    let mut page = reading::without_links(&page::replace(page, &offline::element(), "")?);
    for tag in ["rel=\"manifest\"", "rel=\"apple-touch-icon\""] {
        page = page::without_tags(&page, tag);
    }
    Ok(page)
}

/// One file as an element that no browser runs.
fn element(name: &str, bytes: &[u8]) -> Result<String, String> {
    let kind = if name.contains(".wasm") { "application/wasm" } else { "application/octet-stream" };
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    let packed = BASE64_STANDARD.encode(packed.map_err(|error| format!("{name}: {error}"))?);
    Ok(format!("<script type=\"text/plain\" data-file=\"{name}\" data-type=\"{kind}\">{packed}</script>\n"))
}

/// The policy of the page that is alone: scripts are those that stand in it, and no connection is allowed.
fn closed(policy: &str, page: &str) -> String {
    let code = page::inline_code(page).into_iter().map(page::source);
    let scripts: Vec<String> = ["script-src 'wasm-unsafe-eval'".to_owned()].into_iter().chain(code).collect();
    let directives = policy.split("; ").filter_map(|directive| match directive.split(' ').next() {
        Some("script-src") => Some(scripts.join(" ")),
        Some("connect-src") => Some("connect-src 'none'".to_owned()),
        Some("img-src") => Some("img-src data:".to_owned()),
        Some("trusted-types") => Some("trusted-types 'none'".to_owned()),
        Some("worker-src" | "manifest-src") => None,
        _ => Some(directive.to_owned()),
    });
    directives.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_alone_may_connect_to_nothing_and_runs_only_what_stands_in_it() {
        let page = r#"<script type="text/plain" data-file="a.pack">eJw=</script><script>run()</script>"#;
        let policy =
            "default-src 'none'; script-src 'self' 'sha256-old'; connect-src 'self'; worker-src 'self'";
        let expected = format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval' {}; connect-src 'none'",
            page::source("run()")
        );
        assert_eq!(closed(policy, page), expected);
    }

    #[test]
    fn a_file_is_letters_in_the_page() {
        let element = element("a.pack", b"aaaaaaaa").unwrap();
        assert!(element.contains("data-file=\"a.pack\"") && element.ends_with("</script>\n"), "{element}");
    }
}
