//! Whatever an editor's hands do to a file, the content is read, or there is a report that can be read. Never a panic:
//! who does not program has nothing to make of one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use proptest::prelude::*;
use proptest::sample::Index;
use sasae_content::{load, repository_content};
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the content in which one file at a time is spoilt; gone when it is dropped.
struct Copy {
    root: PathBuf,
    files: Vec<PathBuf>,
}

impl Copy {
    fn new(name: &str) -> Copy {
        let root = std::env::temp_dir().join(format!("sasae-spoilt-{}-{name}", std::process::id()));
        let mut files = Vec::new();
        copy(&repository_content(), &root, &mut files);
        files.sort();
        Copy { root, files }
    }

    /// What is said while the file is spoilt; the file is as it was afterwards.
    fn report(&self, path: &Path, spoil: impl FnOnce(String) -> Vec<u8>) -> Option<String> {
        let whole = fs::read_to_string(path).unwrap();
        fs::write(path, spoil(whole.clone())).unwrap();
        let report = load(&self.root).err().map(|report| report.to_string());
        fs::write(path, whole).unwrap();
        report
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn copy(from: &Path, to: &Path, files: &mut Vec<PathBuf>) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target, files);
        } else {
            fs::copy(&path, &target).unwrap();
            files.extend(target.extension().is_some_and(|end| end == "toml").then_some(target.clone()));
        }
    }
}

/// What stands in place of something right.
const HOSTILE: [&str; 14] = [
    "",
    "\"",
    "\"\"\"",
    "[",
    "]]",
    "{ not = ",
    "= 1",
    "99999999999999999999",
    "{相談|",
    "\u{0}",
    "\u{feff}",
    "\u{202e}漢字",
    "[[question]]",
    "1e999 # ",
];

fn spoilt(text: &str, place: Index, other: Index, how: u8, with: usize) -> Vec<u8> {
    let hostile = HOSTILE[with % HOSTILE.len()];
    let mut letters: Vec<char> = text.chars().collect();
    let mut lines: Vec<&str> = text.lines().collect();
    let (line, letter) = (place.index(lines.len().max(1)), place.index(letters.len().max(1)));
    match how % 7 {
        0 => letters.truncate(letter),
        1 => letters.splice(letter..letter, hostile.chars()).for_each(drop),
        2 => letters.splice(letter..letters.len().min(letter + 1), hostile.chars()).for_each(drop),
        3 => {
            lines.remove(line);
            return lines.join("\n").into_bytes();
        }
        4 => {
            lines.insert(line, lines[other.index(lines.len())]);
            return lines.join("\n").into_bytes();
        }
        5 => {
            let to = other.index(lines.len());
            lines.swap(line, to);
            return lines.join("\r\n").into_bytes();
        }
        _ => {
            let mut bytes = text.as_bytes().to_vec();
            bytes[place.index(text.len())] = other.index(256) as u8;
            return bytes;
        }
    }
    letters.into_iter().collect::<String>().into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn a_spoilt_file_is_read_or_reported(
        file in any::<Index>(), rules in any::<bool>(), place in any::<Index>(), other in any::<Index>(), how in any::<u8>(), with in any::<usize>()
    ) {
        thread_local! { static COPY: Copy = Copy::new("file"); }
        COPY.with(|copy| {
            // Every other time the rules, which are few beside the texts.
            let is_rule = |path: &&PathBuf| !rules || !path.strip_prefix(&copy.root).unwrap().starts_with("text");
            let files: Vec<&PathBuf> = copy.files.iter().filter(is_rule).collect();
            let file = files[file.index(files.len())];
            if let Some(report) = copy.report(file, |text| spoilt(&text, place, other, how, with)) {
                assert!(report.chars().count() > 20, "{report}");
            }
        });
    }
}

/// Rules deeper than anybody writes them.
#[test]
fn a_rule_of_a_hundred_thousand_braces_is_reported() {
    let copy = Copy::new("deep");
    let path = copy.root.join("resources/peers/yujin.toml");
    for (open, close) in [("{ not = ", " }"), ("{ all = [", "] }"), ("[", "]")] {
        let deep = open.repeat(100_000) + "\"office\"" + &close.repeat(100_000);
        let report = copy.report(&path, |text| {
            text.replace("condition = ", &format!("condition = {deep} # ")).into_bytes()
        });
        assert!(report.expect("it is found").contains("yujin.toml"));
    }
}

/// A file that is no text at all.
#[test]
fn bytes_that_are_no_text_are_reported_with_their_file() {
    let copy = Copy::new("bytes");
    let path = copy.root.join("ties.toml");
    let report = copy.report(&path, |_| vec![0xff, 0xfe, 0x00, 0xd8]);
    assert!(report.expect("it is found").contains("ties.toml"));
}
