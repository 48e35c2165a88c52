//! Sasae in real browsers.
//!
//! [`server`] hands out the built app and remembers every request, also those that were meant for somewhere
//! else. [`engine`] knows the three engines and how each wants to be started, [`driver`] starts it, and
//! [`browser`] is one window of it. [`hands`] work the page as a person does, by pointer or by keys alone;
//! [`walk`] speaks of questions and answers instead of elements; [`person`] is somebody with answers, and asks
//! the engine itself what the page has to show. [`film`] is what a camera sees. [`axe`] and [`traces`] look at what else is on the page and
//! what would stay behind, and [`pdf`] at what comes out of the printer.
//!
//! Nothing here measures time: a deadline only ends a wait for something that does not come.

pub mod axe;
pub mod browser;
pub mod deploy;
pub mod driver;
pub mod engine;
pub mod failure;
pub mod film;
pub mod hands;
pub mod pdf;
pub mod person;
pub mod server;
pub mod tools;
pub mod traces;
pub mod walk;

pub use browser::Browser;
pub use engine::Engine;
pub use failure::{Failure, Result};

use std::path::{Path, PathBuf};
use std::time::Duration;

/// Longer than any test takes on a slow machine; a browser that hangs must not hang the whole run.
const PATIENCE: Duration = Duration::from_mins(10);

/// Longer than a browser takes to start on a busy machine.
const START: Duration = Duration::from_mins(1);

/// How often a browser is started anew that no longer answers. WebKit's driver now and then waits for ever for a
/// browser that did not come up.
const TRIES: usize = 4;

/// How long a browser may take for a thing that it does at once, when it is asked whether it still lives.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.join("../..").canonicalize().unwrap_or(here)
}

/// The built app: `SASAE_DIST`, or `dist/` in the workspace.
pub fn dist() -> PathBuf {
    std::env::var_os("SASAE_DIST").map_or_else(|| workspace().join("dist"), PathBuf::from)
}

/// The edition that is one file: `SASAE_SINGLE`, or the one in the workspace.
pub fn single_file() -> PathBuf {
    let built = || workspace().join("dist-single/sasae.html");
    std::env::var_os("SASAE_SINGLE").map_or_else(built, PathBuf::from)
}

/// Runs one test in a window of its own that shows the pages of this directory.
///
/// A browser that no longer answers is ended and the test is run again in a new one, [`TRIES`] times in all; that says
/// so on the error stream. A page that brings its browser to a stop does so every time, and fails.
///
/// # Errors
/// What the test found, or why the browser could not be started. A picture of the page is left behind.
pub fn drive(
    engine: Engine,
    name: &str,
    pages: &Path,
    test: impl AsyncFn(&Browser) -> Result<()>,
) -> Result<()> {
    drive_seeing(engine, name, pages, None, test)
}

/// The same, with a camera that shows this film.
///
/// # Errors
/// As [`drive`].
pub fn drive_seeing(
    engine: Engine,
    name: &str,
    pages: &Path,
    camera: Option<&Path>,
    test: impl AsyncFn(&Browser) -> Result<()>,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        for _ in 1..TRIES {
            match attempt(engine, name, (pages, camera), &test).await {
                Err(Trouble::Silence(when)) => {
                    eprintln!("{name}: the browser no longer answered {when}; once more, in a new one");
                }
                outcome => return outcome.map_err(Failure::from),
            }
        }
        attempt(engine, name, (pages, camera), &test).await.map_err(Failure::from)
    })
}

/// Why a test did not end well.
enum Trouble {
    /// The test found something.
    Found(Failure),
    /// The browser no longer answers, and when that was.
    Silence(&'static str),
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Failure {
        match trouble {
            Trouble::Found(failure) => failure,
            Trouble::Silence(when) => Failure::new(format!("the browser no longer answered {when}")),
        }
    }
}

/// One window, one run of the test.
async fn attempt(
    engine: Engine,
    name: &str,
    (pages, camera): (&Path, Option<&Path>),
    test: &impl AsyncFn(&Browser) -> Result<()>,
) -> core::result::Result<(), Trouble> {
    let start = tokio::time::timeout(START, Browser::start(engine, pages.to_owned(), camera)).await;
    let browser = start.map_err(|_| Trouble::Silence("when it was started"))?.map_err(Trouble::Found)?;
    let failure = match tokio::time::timeout(PATIENCE, test(&browser)).await {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(failure)) => failure,
        Err(_) => Failure::new("the test did not come to its end"),
    };
    match tokio::time::timeout(SIGN_OF_LIFE, browser.picture(name)).await {
        Ok(picture) => Err(Trouble::Found(failure.context(&picture))),
        Err(_) => Err(Trouble::Silence("in the middle of the test")),
    }
}

/// Makes one `#[test]` for each engine of each named test: `the_name::chromium`, `::firefox`, `::webkit`.
///
/// A test is an `async fn(&Browser) -> Result<()>`. It sees the built app, or the pages of `in`.
#[macro_export]
macro_rules! on_every_engine {
    ($($test:ident),+ $(,)?) => { $crate::on_every_engine! { in $crate::dist(); $($test),+ } };
    (in $pages:expr; $($test:ident),+ $(,)?) => { $(
        mod $test {
            use super::*;

            #[test]
            fn chromium() -> $crate::Result<()> {
                let name = concat!(stringify!($test), "-chromium");
                $crate::drive($crate::Engine::Chromium, name, &$pages, super::$test)
            }

            #[test]
            fn firefox() -> $crate::Result<()> {
                let name = concat!(stringify!($test), "-firefox");
                $crate::drive($crate::Engine::Firefox, name, &$pages, super::$test)
            }

            #[test]
            fn webkit() -> $crate::Result<()> {
                let name = concat!(stringify!($test), "-webkit");
                $crate::drive($crate::Engine::WebKit, name, &$pages, super::$test)
            }
        }
    )+ };
}
