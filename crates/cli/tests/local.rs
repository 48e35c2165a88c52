//! Lists of real offices on the command line, as an organisation's staff would bring them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use sasae_local::pack::{Index, Pack};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn sasae(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sasae")).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn list(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../local/tests/fixtures").join(name);
    path.to_string_lossy().into_owned()
}

/// A folder of its own; gone when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("sasae-local-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, text: &[u8]) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_list_is_read_and_what_became_of_it_is_said() {
    let output = said(&sasae(&["import", &list("wam.csv"), &list("kaigo.csv")]));
    for words in ["6 行 → 5 件", "前の行と同じなので", "療養介護", "3 行 → 3 件"] {
        assert!(output.contains(words), "{words} is not in {output}");
    }
    let json: Value = serde_json::from_str(&said(&sasae(&["import", "--json", &list("wam.csv")]))).unwrap();
    assert_eq!(
        (&json[0]["format"], &json[0]["rows"], &json[0]["offices"]),
        (&"wam".into(), &6.into(), &5.into())
    );
    assert!(said(&sasae(&["import", "--check", &list("wam.csv")])).trim().is_empty());
}

#[test]
fn a_list_with_mistakes_is_refused_whole_with_rows_and_cures() {
    let folder = Folder::new("mistakes");
    let path = folder
        .file("groups.csv", "名前,支えの種類,確認した日\n,salon,\nお茶の会,ふれあいサロ,11月\n".as_bytes());
    let output = sasae(&["import", &path, &list("wam.csv")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    for words in [
        "2 行目 「名前」の列",
        "3 行目 「支えの種類」の列",
        "ふれあいサロン・通いの場",
        "2026-11-22 のように",
    ] {
        assert!(said.contains(words), "{words} is not in {said}");
    }
    assert_eq!(sasae(&["import", "no-such-file.csv"]).status.code(), Some(2));
}

#[test]
fn the_packs_of_a_prefecture_are_made_with_their_index() {
    let folder = Folder::new("packs");
    let out = folder.0.join("local");
    let arguments = [
        "pack",
        "--area",
        "27",
        "--from",
        &list("wam.csv"),
        &list("kaigo.csv"),
        &list("template.csv"),
        "--out",
    ];
    let output = said(&sasae(&[&arguments[..], &[&out.to_string_lossy(), "--today", "2026-11-27"]].concat()));
    assert!(output.contains("271411.pack 堺市 堺区: 5 offices"), "{output}");
    let index = Index::decode(&std::fs::read(out.join(Index::FILE)).unwrap()).unwrap();
    assert_eq!(
        index.packs.iter().map(|entry| entry.area.to_string()).collect::<Vec<_>>(),
        ["271411", "271446", "273619"]
    );
    assert!(index.sources.iter().any(|source| source.contains("WAM NET")));
    for entry in &index.packs {
        let bytes = std::fs::read(out.join(Index::file(entry.area))).unwrap();
        let pack = Pack::decode(&bytes).unwrap();
        assert_eq!((pack.offices.len(), bytes.len()), (entry.offices as usize, entry.bytes as usize));
        assert!(pack.offices.iter().all(|office| office.private.is_empty()));
    }
    let wrong = sasae(&["pack", "--area", "99", "--from", &list("wam.csv"), "--out", &out.to_string_lossy()]);
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn the_template_and_every_form_can_be_read_again() {
    let folder = Folder::new("forms");
    let template = said(&sasae(&["template"]));
    assert!(template.starts_with("\u{feff}名前,") && template.contains("（例）"));
    for format in ["csv", "hsds", "standard"] {
        let text = said(&sasae(&["export", "--format", format, "--from", &list("template.csv")]));
        assert!(!text.contains("鍵は会長さん"), "{format}");
        let path = folder.file(&format!("again.{format}"), text.as_bytes());
        let json: Value = serde_json::from_str(&said(&sasae(&["import", "--json", &path]))).unwrap();
        assert_eq!(json[0]["offices"], 2, "{format}");
    }
    let own = said(&sasae(&["export", "--private", "--format", "csv", "--from", &list("template.csv")]));
    assert!(own.contains("鍵は会長さん"));
}
