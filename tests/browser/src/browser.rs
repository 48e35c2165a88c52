//! One browser window that shows pages of our own server, and a few things one can ask of any page.

use crate::driver::Driver;
use crate::engine::{Engine, downloads};
use crate::failure::{Failure, Result};
use crate::server::Server;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long to wait for something that should happen at once, before saying that it does not happen.
const DEADLINE: Duration = Duration::from_secs(30);

/// A window, with its server and everything that must end with it.
///
/// Fields are dropped in this order: the browser closes before its home is removed.
pub struct Browser {
    /// The engine it is of.
    pub engine: Engine,
    /// The WebDriver session.
    pub client: Client,
    /// What it shows.
    pub server: Server,
    _driver: Driver,
    home: Home,
}

/// A directory for everything the browser writes.
struct Home(TempDir);

impl Drop for Home {
    fn drop(&mut self) {
        // A browser that was closed may still write for a moment; what remains is left to the system.
        for _ in 0..40 {
            if std::fs::remove_dir_all(self.0.path()).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Home {
    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Browser {
    /// Opens a window of this engine, with an empty profile, for the pages of this directory, and with a camera that
    /// shows this film where there is one ([`crate::film`]).
    ///
    /// # Errors
    /// What is missing, or why it does not start.
    pub async fn start(engine: Engine, pages: PathBuf, camera: Option<&Path>) -> Result<Browser> {
        if !pages.join("index.html").is_file() {
            let words =
                format!("there is no app in {}: run `script/test`, or `trunk build`", pages.display());
            return Err(Failure::new(words));
        }
        let home = Home(tempfile::Builder::new().prefix("sasae-browser-").tempdir()?);
        let downloads = downloads(home.path());
        std::fs::create_dir_all(&downloads)?;
        // Where a browser without such a setting looks for the place to save to.
        std::fs::create_dir_all(home.path().join("config"))?;
        let user_dirs = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
        std::fs::write(home.path().join("config/user-dirs.dirs"), user_dirs)?;

        let server = Server::start(pages)?;
        let mut driver = Driver::start(engine, home.path())?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(&server, home.path(), camera)?)
            .connect(&driver.url())
            .await
            .map_err(|error| Failure::new(format!("{engine:?} does not start: {error}")))?;
        driver.opened(client.session_id().await?);
        Ok(Browser { engine, client, server, _driver: driver, home })
    }

    /// Goes to a path of our server.
    ///
    /// # Errors
    /// Where the page does not load.
    pub async fn go(&self, path: &str) -> Result<()> {
        Ok(self.client.goto(&self.server.url(path)).await?)
    }

    /// The value of a JavaScript function body; `arguments` holds the values given.
    ///
    /// # Errors
    /// Where the script fails or its value is of another shape.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let value = self.client.execute(script, arguments).await?;
        serde_json::from_value(value).map_err(|error| Failure::new(format!("{error}, from: {script}")))
    }

    /// Waits until a JavaScript expression is true.
    ///
    /// # Errors
    /// Says what did not happen.
    pub async fn until(&self, what: &str, expression: &str, arguments: Vec<Value>) -> Result<()> {
        let script = format!("return Boolean({expression})");
        let since = Instant::now();
        loop {
            // While one page goes and the next comes there may be nothing to ask; that is a "not yet".
            let answer = self.ask::<bool>(&script, arguments.clone()).await;
            if matches!(answer, Ok(true)) {
                return Ok(());
            }
            if since.elapsed() > DEADLINE {
                let page: Value = self.ask(NOW, vec![]).await.unwrap_or_default();
                let reason = answer.err().map(|failure| format!(" ({failure:?})")).unwrap_or_default();
                return Err(Failure::new(format!(
                    "it did not happen that {what}{reason}\n  the page: {page}"
                )));
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until every part of the page is drawn; a long page is drawn from its beginning.
    ///
    /// # Errors
    /// Where a part does not come.
    pub async fn drawn(&self) -> Result<()> {
        self.until("the page is drawn to its end", "!document.querySelector('.soon')", vec![]).await
    }

    /// Unfolds everything below this element, and waits until what was folded away is there. [`Browser::fold`] folds
    /// away again what this unfolded.
    ///
    /// # Errors
    /// Where something does not come.
    pub async fn unfold(&self, within: &str) -> Result<()> {
        self.drawn().await?;
        let unfold = "for (const details of document.querySelectorAll(`${arguments[0]} details:not([open])`)) \
                      details.open = details.dataset.opened = true";
        self.ask::<()>(unfold, vec![json!(within)]).await?;
        let is_made = "!document.querySelector('details[open][data-made=false]')";
        self.until("what was folded away is there", is_made, vec![]).await
    }

    /// Folds away what was unfolded.
    ///
    /// # Errors
    /// Where the page does not answer.
    pub async fn fold(&self) -> Result<()> {
        let fold = "for (const details of document.querySelectorAll('details[data-opened]')) \
                    { details.open = false; delete details.dataset.opened }";
        self.ask(fold, vec![]).await
    }

    /// Waits for a file that the page saves, and takes it.
    ///
    /// # Errors
    /// Where none comes.
    pub async fn saved_file(&self) -> Result<PathBuf> {
        let since = Instant::now();
        while since.elapsed() < DEADLINE {
            let files = downloads(self.home.path()).read_dir()?.flatten().map(|entry| entry.path());
            let is_whole = |path: &PathBuf| {
                // Browsers write under another name until the file is whole.
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let is_part = [".crdownload", ".part", ".wkdownload"].iter().any(|end| name.ends_with(end));
                !is_part && !name.starts_with('.') && path.metadata().is_ok_and(|metadata| metadata.len() > 0)
            };
            if let Some(file) = files.into_iter().find(is_whole) {
                return Ok(file);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err(Failure::new("no file was saved"))
    }

    /// Hands a file to a file input, as choosing it in the browser's own window does.
    ///
    /// # Errors
    /// Where there is no such input.
    pub async fn open_file(&self, target: &str, file: &Path) -> Result<()> {
        let input = self.client.find(Locator::Css(target)).await?;
        Ok(input.send_keys(&file.to_string_lossy()).await?)
    }

    /// Makes a picture of the page for whoever reads the failure, and says where it is.
    pub async fn picture(&self, name: &str) -> String {
        let directory = crate::workspace().join("target/browser-failures");
        match self.paint(&directory, name).await {
            Ok(file) => format!("a picture of the page: {}", file.display()),
            Err(failure) => format!("no picture could be made: {failure:?}"),
        }
    }

    async fn paint(&self, directory: &Path, name: &str) -> Result<PathBuf> {
        let picture = self.client.screenshot().await?;
        std::fs::create_dir_all(directory)?;
        let file = directory.join(format!("{name}.png"));
        std::fs::write(&file, picture)?;
        Ok(file)
    }
}

/// Where the page is, for messages.
const NOW: &str = r#"
    const at = document.activeElement;
    return {
        url: location.href,
        screen: document.querySelector("main")?.dataset.screen,
        question: document.querySelector("[data-question]")?.dataset.question,
        focus: at && at.outerHTML.slice(0, 200),
    };
"#;
