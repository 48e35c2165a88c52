//! What the tests of this crate share.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use sasae_local::Local;
use sasae_local::import::{self, Imported, Refused};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The tables of the repository's content.
pub fn local() -> &'static Local {
    static LOCAL: OnceLock<Local> = OnceLock::new();
    LOCAL.get_or_init(|| match sasae_content::load(&sasae_content::repository_content()) {
        Ok(compiled) => compiled.local,
        Err(report) => panic!("{report}"),
    })
}

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(fixtures().join(name)).unwrap()
}

pub fn read(name: &str) -> Imported {
    taken(import::read(name, fixture(name), local()))
}

pub fn taken(result: Result<Imported, Refused>) -> Imported {
    let imported = result.unwrap_or_else(|refused| panic!("{refused:?}"));
    assert!(imported.report.explains(imported.offices.len()), "rows are missing: {:?}", imported.report);
    imported
}

/// Real files, where they are beside the repository.
pub fn samples(folder: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples").join(folder);
    if found.is_dir() {
        return Some(found);
    }
    eprintln!("no real samples in {}: not tried", found.display());
    None
}

/// The files of a folder that end so.
pub fn files_ending(folder: &Path, extension: &str) -> Vec<(String, Vec<u8>)> {
    let ends =
        |(name, _): &(String, Vec<u8>)| Path::new(name).extension().is_some_and(|end| end == extension);
    files_of(folder).into_iter().filter(ends).collect()
}

pub fn files_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.into_iter().filter(|path| path.is_file());
    files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect()
}
