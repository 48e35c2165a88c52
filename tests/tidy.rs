//! The walls of the house: what stands where, and what must not be anywhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use std::path::{Path, PathBuf};

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != "target" && name != "node_modules") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|other| other == extension) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no .{extension} file in {folder}");
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// Code without its comments and without the tests at its end.
fn code(path: &Path) -> String {
    let text = read(path);
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn only_the_browser_folder_knows_the_browser() {
    for path in files("src", "rs") {
        if path.components().any(|part| part.as_os_str() == "browser") {
            continue;
        }
        for name in ["web_sys", "js_sys", "gloo", "wasm_bindgen"] {
            assert!(!code(&path).contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn the_engine_knows_no_browser_no_clock_and_no_float() {
    for folder in ["crates/core/src", "crates/words/src"] {
        for path in files(folder, "rs") {
            for name in ["yew", "web_sys", "std::time", "SystemTime", "HashMap", "HashSet", "f32", "f64"] {
                assert!(!code(&path).contains(name), "{} names {name}", path.display());
            }
        }
    }
}

/// No sentence that a user reads is in the app's code: texts come from content alone.
#[test]
fn no_japanese_sentence_is_in_the_code_of_the_app() {
    // Kana, but not the dot and the dash that stand between names.
    let is_kana = |letter: char| ('ぁ'..='ヺ').contains(&letter);
    for path in files("src", "rs").into_iter().chain(files("crates/core/src", "rs")) {
        assert!(
            !code(&path).contains(is_kana),
            "{} holds a text; texts belong in content/text",
            path.display()
        );
    }
}

#[test]
fn nothing_is_stored_and_nothing_is_put_into_the_address() {
    for path in files("src", "rs") {
        for name in [
            "local_storage",
            "session_storage",
            "LocalStorage",
            "cookie",
            "send_beacon",
            "WebSocket",
            "XmlHttpRequest",
            "RtcPeerConnection",
            "CacheStorage",
            "ServiceWorker",
        ] {
            assert!(!code(&path).contains(name), "{} names {name}", path.display());
        }
    }
}

/// The browser's history gets numbers, in one place, and no address but that of an empty page.
#[test]
fn the_history_holds_numbers_only() {
    for path in files("src", "rs") {
        let (code, is_history) = (code(&path), path.ends_with("browser/history.rs"));
        assert!(is_history || !code.contains("history()"), "{} touches the history", path.display());
        for call in code.split("_state").skip(1).filter(|_| is_history) {
            let call = call.split(';').next().unwrap_or_default();
            let is_number = call.starts_with("(&JsValue::from(number as u32), \"\")");
            let is_empty = call.starts_with("(&JsValue::NULL, \"\")");
            let is_blank = call.starts_with("_with_url(&JsValue::NULL, \"\", Some(BLANK))");
            assert!(is_number || is_empty || is_blank, "the history is given {call}");
        }
    }
}

/// What a person types or chooses is not remembered by the browser for the next one.
#[test]
fn no_field_is_filled_in_by_the_browser() {
    for path in files("src", "rs") {
        for tag in code(&path).split('<').filter(|tag| {
            tag.starts_with("select ")
                || tag.starts_with("textarea ")
                || tag.starts_with("form ")
                || (tag.starts_with("input ")
                    && ["\"text\"", "\"search\""].iter().any(|kind| tag.contains(kind)))
        }) {
            assert!(tag.contains("autocomplete=\"off\""), "{}: <{tag}", path.display());
        }
    }
}

/// One request, for one file, in one place.
#[test]
fn the_program_asks_for_one_file_only() {
    let asking: Vec<PathBuf> =
        files("src", "rs").into_iter().filter(|path| code(path).contains("fetch")).collect();
    assert!(matches!(&asking[..], [path] if path.ends_with("browser/load.rs")), "{asking:?}");
}

/// The worker asks for files in two places: while it makes the copy, and where there is none any more.
#[test]
fn the_worker_asks_for_the_published_files_only() {
    let worker = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/xtask/src/sw.js"));
    assert_eq!(worker.matches("fetch(").count(), 2);
    assert!(worker.contains("fetch(at(name), { integrity,") && worker.contains("fetch(request)"));
    for name in ["indexedDB", "clients.", "importScripts", "XMLHttpRequest", "WebSocket", "sync"] {
        assert!(!worker.replace("async", "").contains(name), "the worker names {name}");
    }
}

#[test]
fn files_can_be_read_in_one_sitting() {
    let rust = ["src", "crates", "tests"].into_iter().flat_map(|folder| files(folder, "rs"));
    for path in rust {
        let lines = read(&path).lines().count();
        assert!(lines <= 500, "{} has {lines} lines: split it", path.display());
    }
    for path in files("src/components", "rs").into_iter().chain(files("src/pages", "rs")) {
        let lines = read(&path).lines().count();
        assert!(lines <= 300, "{} has {lines} lines: split it", path.display());
    }
}

#[test]
fn no_test_is_switched_off() {
    let rust = ["src", "crates", "tests"].into_iter().flat_map(|folder| files(folder, "rs"));
    let switched_off = [
        concat!("#[ign", "ore"),
        concat!("should_", "panic"),
        concat!("to", "do!("),
        concat!("unimpl", "emented!("),
    ];
    for path in rust {
        for name in switched_off {
            assert!(!read(&path).contains(name), "{} has {name}", path.display());
        }
    }
}

/// Each invariant of ARCHITECTURE.md names a test, and the test is there.
#[test]
fn every_invariant_is_held_by_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let architecture = read(&root.join("ARCHITECTURE.md"));
    let all: String = ["src", "crates", "tests"]
        .into_iter()
        .flat_map(|folder| files(folder, "rs"))
        .map(|path| read(&path))
        .collect();
    let invariants: Vec<&str> = architecture.lines().filter(|line| line.starts_with("| I")).collect();
    assert!(invariants.len() >= 10, "ARCHITECTURE.md lists {} invariants", invariants.len());
    for line in invariants {
        let tests: Vec<&str> = line.split('`').skip(1).step_by(2).filter(|name| name.contains('_')).collect();
        assert!(!tests.is_empty(), "no test is named: {line}");
        for test in tests {
            assert!(all.contains(&format!("fn {test}(")), "there is no test {test}: {line}");
        }
    }
}

/// The order of the files that CI reads, and where a new user looks.
#[test]
fn a_new_user_finds_what_they_need() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = "README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md PRIVACY.md LICENSE-MIT LICENSE-APACHE Trunk.toml index.html script/serve script/test .ci/run";
    for name in names.split(' ') {
        assert!(root.join(name).is_file(), "{name} is missing");
    }
}
