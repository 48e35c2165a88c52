//! The built page as text: finding and replacing pieces of it, hashing what stands inline.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// How the page's script begins: the program's own glue and the gate.
pub const PROGRAM: &str = "<script>\"use strict\";\n";

/// How the page names its encoding; the policy stands right behind it.
const CHARSET: &str = r#"<meta charset="utf-8">"#;

/// The contents of every element of this name that has no `src`.
pub fn inline<'a>(page: &'a str, element: &str) -> Vec<&'a str> {
    inline_if(page, element, |attributes| !attributes.contains("src="))
}

/// The contents of every script in the page that a browser runs.
pub fn inline_code(page: &str) -> Vec<&str> {
    inline_if(page, "script", |attributes| !attributes.contains("src=") && !attributes.contains("text/plain"))
}

fn inline_if<'a>(page: &'a str, element: &str, is_meant: impl Fn(&str) -> bool) -> Vec<&'a str> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(&open) {
        let Some((attributes, body)) = after.split_once('>') else { break };
        let Some((inside, after)) = body.split_once(&close) else { break };
        if is_meant(attributes) {
            found.push(inside);
        }
        rest = after;
    }
    found
}

/// What a browser compares these bytes with.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The source expression that allows exactly this text in a policy.
pub fn source(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

/// The value of an attribute in this tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!("{name}=\""))?.1.split('"').next()
}

/// The files of the program that Trunk would load.
pub struct Program<'a> {
    /// The script.
    pub script: &'a str,
    /// The program itself.
    pub wasm: &'a str,
}

/// The program that Trunk would load, and the whole tag that would do it.
///
/// # Errors
/// Where the tag is not there.
pub fn program(page: &str) -> Result<(Program<'_>, &str), String> {
    const OPEN: &str = "<script src=";
    const CLOSE: &str = "</script>";
    let disagree = || "dist/index.html: the program's tag is not there; Trunk.toml and xtask have to agree";
    let start = page.find(OPEN).ok_or_else(disagree)?;
    let length = page[start..].find(CLOSE).ok_or_else(disagree)? + CLOSE.len();
    let tag = &page[start..start + length];
    let named = |name| attribute(tag, name).ok_or_else(disagree);
    Ok((Program { script: named("src")?, wasm: named("data-program")? }, tag))
}

/// The text as it may stand in a page.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The page with one piece replaced.
///
/// # Errors
/// If the piece is not there: the page is not what the build expects.
pub fn replace(page: &str, piece: &str, by: &str) -> Result<String, String> {
    if page.contains(piece) {
        Ok(page.replacen(piece, by, 1))
    } else {
        Err(format!("dist/index.html: `{piece}` is not there; index.html and xtask have to agree"))
    }
}

/// The page with this policy.
///
/// # Errors
/// If it does not name its encoding.
pub fn with_policy(page: &str, policy: &str) -> Result<String, String> {
    let head = format!(r#"{CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}">"#);
    replace(page, CHARSET, &head)
}

/// The page without the links of its head that contain this text.
pub fn without_tags(page: &str, containing: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    for tag in page.split_inclusive('>') {
        let start = tag.rfind('<').unwrap_or(0);
        if tag[start..].starts_with("<link") && tag[start..].contains(containing) {
            kept.push_str(&tag[..start]);
        } else {
            kept.push_str(tag);
        }
    }
    kept
}

/// A script without the lines that are notes only, and without what stands before each line.
pub fn without_notes(script: &str) -> String {
    let lines = script.lines().map(str::trim_start);
    // A line in a doc comment begins with a star; none of the code does.
    let is_note =
        |line: &&str| ["//", "/*", "*"].iter().any(|start| line.starts_with(start)) || line.is_empty();
    lines.filter(|line| !is_note(line)).flat_map(|line| [line, "\n"]).collect()
}

/// The page with all its styles in one element at the end of its head, and without notes: they are for those who build.
pub fn without_markup_notes(page: &str) -> String {
    let styles = inline(page, "style");
    let all: String = styles.iter().map(|style| self::style(style)).collect();
    let bare = styles
        .iter()
        .fold(page.to_owned(), |page, style| page.replacen(&format!("<style>{style}</style>"), "", 1));
    let bare = without_comments(&bare, "<!--", "-->");
    let lines = bare.lines().filter(|line| !line.trim().is_empty());
    let bare: String = lines.flat_map(|line| [line, "\n"]).collect();
    bare.replacen("</head>", &format!("<style>\n{all}</style></head>"), 1)
}

/// A style without notes and without what stands before each line.
pub fn style(style: &str) -> String {
    let bare = without_comments(style, "/*", "*/");
    let lines = bare.lines().map(str::trim_start).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The text without what stands between these marks, and without the marks.
fn without_comments(text: &str, open: &str, close: &str) -> String {
    let mut parts = text.split(open);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(close).map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_inline_elements_are_hashed() {
        let page = r#"<script src="a.js"></script><script type="module">one</script><script>two</script>"#;
        assert_eq!(inline(page, "script"), ["one", "two"]);
    }

    #[test]
    fn a_hash_is_that_of_the_standard() {
        // The example of the CSP specification.
        let expected = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert_eq!(source("alert('Hello, world.');"), expected);
    }

    #[test]
    fn an_attribute_is_read_from_its_tag() {
        let tag = r#"<script src="a.js" data-program="a.wasm">"#;
        assert_eq!((attribute(tag, "src"), attribute(tag, "data-program")), (Some("a.js"), Some("a.wasm")));
        assert_eq!(attribute(tag, "type"), None);
    }

    #[test]
    fn styles_become_one_and_notes_go() {
        let page =
            "<head><style>/* a */\np {\n  x: y;\n}\n</style>\n<!-- b --><i>\n<style>q{}</style></head>";
        assert_eq!(without_markup_notes(page), "<head>\n<i>\n<style>\np {\nx: y;\n}\nq{}\n</style></head>\n");
    }

    #[test]
    fn a_link_is_dropped_and_its_neighbours_stay() {
        let page = r#"<p>a</p><link rel="preload" href="./x.wasm" as="fetch"><link rel="icon" href="i">"#;
        assert_eq!(without_tags(page, ".wasm"), r#"<p>a</p><link rel="icon" href="i">"#);
    }

    #[test]
    fn a_missing_piece_stops_the_build() {
        assert!(replace("<p></p>", "<div>", "").is_err());
    }
}
