//! The real content, read once for all tests of a file.

use sasae_content::{Compiled, load, repository_content};
use std::sync::OnceLock;

/// The content of the repository.
pub fn compiled() -> &'static Compiled {
    static COMPILED: OnceLock<Compiled> = OnceLock::new();
    COMPILED.get_or_init(|| load(&repository_content()).unwrap_or_else(|report| panic!("{report}")))
}
