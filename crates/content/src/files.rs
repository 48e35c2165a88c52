//! Reading the folder: which files there are, and what each says.

use crate::fault::{Fault, SourceFile};
use serde::de::DeserializeOwned;
use std::path::Path;
use std::sync::Arc;

/// All content files, ordered by path.
pub struct Files(Vec<Arc<SourceFile>>);

impl Files {
    /// Reads every `.toml` and `.csv` file below the folder.
    ///
    /// # Errors
    /// A fault for each folder or file that cannot be read as UTF-8 text.
    pub fn read(dir: &Path) -> Result<Files, Vec<Fault>> {
        let (mut files, mut faults) = (Vec::new(), Vec::new());
        collect(dir, dir, &mut files, &mut faults);
        files.sort_by(|one: &Arc<SourceFile>, other| one.path.cmp(&other.path));
        if faults.is_empty() { Ok(Files(files)) } else { Err(faults) }
    }

    /// The file at this path below the folder.
    ///
    /// # Errors
    /// If there is no such file.
    pub fn get(&self, path: &str) -> Result<Arc<SourceFile>, Fault> {
        let missing = || {
            let file = Arc::new(SourceFile { path: path.to_owned(), text: String::new() });
            Fault::of(
                &file,
                "ファイルがありません",
                "このファイルを作ってください（content/README.md に書き方があります）",
            )
        };
        self.0.iter().find(|file| file.path == path).cloned().ok_or_else(missing)
    }

    /// The files directly or indirectly below this folder.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Arc<SourceFile>> {
        self.0.iter().filter(move |file| file.path.starts_with(folder))
    }

    /// The names of the folders directly below this folder.
    pub fn folders(&self, folder: &str) -> Vec<String> {
        let name = |file: &Arc<SourceFile>| {
            file.path.strip_prefix(folder)?.split_once('/').map(|(name, _)| name.to_owned())
        };
        let mut names: Vec<String> = self.0.iter().filter_map(name).collect();
        names.dedup();
        names
    }

    /// A number that changes whenever any file does (FNV-1a over paths and texts).
    pub fn edition(&self) -> u64 {
        let bytes =
            self.0.iter().flat_map(|file| file.path.bytes().chain([0]).chain(file.text.bytes()).chain([0]));
        bytes
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

fn collect(root: &Path, dir: &Path, files: &mut Vec<Arc<SourceFile>>, faults: &mut Vec<Fault>) {
    let unreadable = |path: &Path, error: std::io::Error| {
        let file = Arc::new(SourceFile { path: below(root, path), text: String::new() });
        Fault::of(
            &file,
            format!("読めません（{error}）"),
            "フォルダの場所と、文字コード（UTF-8）を確かめてください",
        )
    };
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => return faults.push(unreadable(dir, error)),
    };
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if path.is_dir() {
            collect(root, &path, files, faults);
        } else if path.extension().is_some_and(|extension| extension == "toml" || extension == "csv") {
            match std::fs::read_to_string(&path) {
                Ok(text) => files.push(Arc::new(SourceFile { path: below(root, &path), text })),
                Err(error) => faults.push(unreadable(&path, error)),
            }
        }
    }
}

fn below(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Reads a file as TOML of this shape.
///
/// # Errors
/// What is not TOML, misses a field or has one too many, with its place.
pub fn parse<T: DeserializeOwned>(file: &Arc<SourceFile>) -> Result<T, Fault> {
    toml::from_str(&file.text).map_err(|error| {
        let cure =
            "項目の名前と、かっこや引用符の対応を確かめてください（content/README.md に書き方があります）";
        let message = error.message().to_owned();
        match error.span() {
            Some(span) => Fault::at(file, span, message, cure),
            None => Fault::of(file, message, cure),
        }
    })
}
