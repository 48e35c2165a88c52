//! Where the tools are that `script/setup` brought: on the PATH, or in the tools directory.

use crate::failure::{Failure, Result};
use std::env;
use std::path::{Path, PathBuf};

/// `SASAE_TOOLS`, or `sasae` in the user's cache; one directory per tool and version.
fn directory() -> Option<PathBuf> {
    let variable = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    variable("SASAE_TOOLS")
        .or_else(|| Some(variable("XDG_CACHE_HOME")?.join("sasae")))
        .or_else(|| Some(variable("HOME")?.join(".cache/sasae")))
}

/// The tools of this name, of any version, the newest last.
fn brought(name: &str) -> Vec<PathBuf> {
    let is_version_of = |path: &Path| {
        let directory = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        directory.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'))
    };
    let entries = directory().and_then(|tools| tools.read_dir().ok()).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| is_version_of(path)).collect();
    found.sort();
    found
}

/// The first of these programs that is on the PATH or was brought by `script/setup`.
///
/// # Errors
/// What to do where there is none.
pub fn program(names: &[&str]) -> Result<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    for name in names {
        let on_path = env::split_paths(&path).map(|directory| directory.join(name));
        let in_tools = brought(name).into_iter().rev().map(|tool| tool.join("bin").join(name));
        if let Some(program) = on_path.chain(in_tools).find(|program| program.is_file()) {
            return Ok(program);
        }
    }
    Err(Failure::new(format!("there is no {}: run `script/setup --test`", names.join(" or "))))
}

/// The source of axe-core.
///
/// # Errors
/// What to do where it was not brought.
pub fn axe() -> Result<String> {
    let tool = brought("axe-core").pop();
    let source = tool.map(|tool| tool.join("node_modules/axe-core/axe.min.js"));
    let source = source.filter(|source| source.is_file());
    let source = source.ok_or_else(|| Failure::new("there is no axe-core: run `script/setup --test`"))?;
    Ok(std::fs::read_to_string(source)?)
}
