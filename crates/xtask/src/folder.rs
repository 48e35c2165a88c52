//! A folder of built files. What goes wrong names the file.

use std::fmt::Display;
use std::path::{Path, PathBuf};

/// The folder.
pub struct Folder(PathBuf);

impl Folder {
    /// This folder.
    pub fn new(path: impl Into<PathBuf>) -> Folder {
        Folder(path.into())
    }

    /// The built app.
    ///
    /// # Errors
    /// Where it is not built.
    pub fn dist() -> Result<Folder, String> {
        let dist = Folder::new("dist");
        if dist.0.join("index.html").is_file() {
            Ok(dist)
        } else {
            Err("dist/index.html is not there; build first with `trunk build`".to_owned())
        }
    }

    /// The folder of this name in it.
    pub fn below(&self, name: &str) -> Folder {
        Folder(self.0.join(name))
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, String> {
        let path = self.0.join(name);
        std::fs::read(&path).map_err(|error| said(&path, error))
    }

    /// A file that is text.
    ///
    /// # Errors
    /// Where it cannot be read, or is none.
    pub fn text(&self, name: &str) -> Result<String, String> {
        String::from_utf8(self.read(name)?).map_err(|error| said(&self.0.join(name), error))
    }

    /// Writes a file, and the folders that lead to it.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self, name: impl AsRef<Path>, bytes: &[u8]) -> Result<(), String> {
        let path = self.0.join(name);
        let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        made.and_then(|()| std::fs::write(&path, bytes)).map_err(|error| said(&path, error))
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// Where it cannot be taken away.
    pub fn remove(&self, name: &str) -> Result<(), String> {
        let path = self.0.join(name);
        std::fs::remove_file(&path).map_err(|error| said(&path, error))
    }

    /// The names of the files in it, not of those in folders below, in order.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn names(&self) -> Result<Vec<String>, String> {
        let entries = std::fs::read_dir(&self.0).map_err(|error| said(&self.0, error))?;
        let files = entries.filter_map(Result::ok).filter(|entry| entry.path().is_file());
        let mut names: Vec<String> =
            files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(names)
    }
}

fn said(path: &Path, error: impl Display) -> String {
    format!("{}: {error}", path.display())
}
