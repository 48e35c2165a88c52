//! Builds as they are put up one after the other: copies of the built app that differ in a known way.

use crate::failure::{Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A copy of the built app.
pub struct Build(TempDir);

impl Build {
    /// Another edition: this word stands in the page and in one file beside it, and the worker knows both.
    ///
    /// # Errors
    /// Where the app is not built as it should be.
    pub fn edition(word: &str) -> Result<Build> {
        let build = Build(tempfile::Builder::new().prefix("sasae-build-").tempdir()?);
        for entry in crate::dist().read_dir()?.flatten().filter(|entry| entry.path().is_file()) {
            std::fs::copy(entry.path(), build.path().join(entry.file_name()))?;
        }
        let mark = format!("<meta name=\"edition\" content=\"{word}\"></head>");
        build.change("index.html", "</head>", &mark, true)?;
        build.change("icon.svg", "</svg>", &format!("<!-- {word} --></svg>"), true)?;
        build.change("sw.js", "const EDITION = \"", &format!("const EDITION = \"{word} "), false)?;
        Ok(build)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The same for a server.
    pub fn root(&self) -> PathBuf {
        self.path().to_owned()
    }

    /// Takes a file away that the worker knows of.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn without(self, name: &str) -> Result<Build> {
        std::fs::remove_file(self.path().join(name))?;
        Ok(self)
    }

    /// Changes a file behind the worker's back.
    ///
    /// # Errors
    /// Where the piece is not there.
    pub fn tampered(self, name: &str, piece: &str, by: &str) -> Result<Build> {
        self.change(name, piece, by, false)?;
        Ok(self)
    }

    /// Changes a file, and tells the worker of it or not.
    fn change(&self, name: &str, piece: &str, by: &str, is_told: bool) -> Result<()> {
        let path = self.path().join(name);
        let before = std::fs::read_to_string(&path)?;
        let after = before.replacen(piece, by, 1);
        ensure(after != before, || format!("{name} has no {piece}"))?;
        std::fs::write(&path, &after)?;
        if is_told { self.change("sw.js", &integrity(&before), &integrity(&after), false) } else { Ok(()) }
    }
}

fn integrity(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}
