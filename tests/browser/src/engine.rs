//! The three engines: how each is started without a screen, and quietly.

use crate::driver::Display;
use crate::failure::{Failure, Result};
use crate::server::Server;
use crate::tools;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's own small browser, by WebKitWebDriver, on a virtual screen.
    WebKit,
}

/// The tests run in containers, often as root, where the engines' own sandboxes cannot start; and the only
/// pages they ever see are ours.
const CHROMIUM: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

impl Engine {
    /// The virtual screen it needs, if any.
    ///
    /// # Errors
    /// Where it needs one and there is none.
    pub fn display(self) -> Result<Option<Display>> {
        match self {
            Engine::Chromium | Engine::Firefox => Ok(None),
            Engine::WebKit => Display::start().map(Some),
        }
    }

    /// The command that starts its driver on this port.
    ///
    /// # Errors
    /// What to install where it is missing.
    pub fn driver(self, port: u16, home: &Path) -> Result<Command> {
        let mut command = match self {
            Engine::Chromium => Command::new(tools::program(&["chromedriver"])?),
            Engine::Firefox => {
                let mut command = Command::new(tools::program(&["geckodriver"])?);
                // Its other port is fixed unless told otherwise, and two tests would fight for it.
                command.arg("--websocket-port=0");
                command
            }
            Engine::WebKit => {
                let mut command = Command::new(tools::program(&["WebKitWebDriver"])?);
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
            }
        };
        command.arg(format!("--port={port}"));
        // An empty home: no profile, no downloads folder and no settings of whoever runs the tests.
        command.env("HOME", home).env("XDG_CONFIG_HOME", home.join("config"));
        command.env("XDG_CACHE_HOME", home.join("cache")).env("XDG_DATA_HOME", home.join("data"));
        command.env("LANG", "ja_JP.UTF-8").env("LANGUAGE", "ja");
        Ok(command)
    }

    /// What to ask of the driver for a new session: no screen, no chatter, everything through our proxy. Chromium's
    /// camera shows this film, and nobody has to allow it; the others have none.
    ///
    /// # Errors
    /// What to install where the browser is missing.
    pub fn capabilities(
        self,
        server: &Server,
        home: &Path,
        camera: Option<&Path>,
    ) -> Result<Map<String, Value>> {
        let proxy = json!({
            "proxyType": "manual",
            "httpProxy": server.authority(),
            "sslProxy": server.authority(),
            "noProxy": ["127.0.0.1"],
        });
        let options = match self {
            Engine::Chromium => {
                let profile = format!("--user-data-dir={}", home.join("profile").display());
                let seen = camera.map(|film| format!("--use-file-for-fake-video-capture={}", film.display()));
                let eyes = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
                let eyes = seen.iter().map(String::as_str).chain(eyes.into_iter().filter(|_| seen.is_some()));
                let args = CHROMIUM.into_iter().chain([profile.as_str(), "--lang=ja"]);
                let args: Vec<&str> = args.chain(eyes).collect();
                let binary = tools::program(&["chromium", "google-chrome", "chromium-browser"])?;
                let prefs = json!({
                    "download.default_directory": downloads(home),
                    "download.prompt_for_download": false,
                    "intl.accept_languages": "ja",
                });
                json!({ "goog:chromeOptions": { "args": args, "binary": binary, "prefs": prefs } })
            }
            Engine::Firefox => {
                let binary = tools::program(&["firefox-esr", "firefox"])?;
                let prefs = json!({
                    "browser.download.dir": downloads(home),
                    "browser.download.folderList": 2,
                    "browser.download.alwaysOpenPanel": false,
                    "intl.accept_languages": "ja",
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                });
                json!({ "moz:firefoxOptions": { "args": ["-headless"], "binary": binary, "prefs": prefs } })
            }
            Engine::WebKit => {
                let options = json!({ "binary": mini_browser()?, "args": ["--automation"] });
                json!({ "webkitgtk:browserOptions": options })
            }
        };
        let mut capabilities = options.as_object().cloned().unwrap_or_default();
        capabilities.insert("proxy".to_owned(), proxy);
        Ok(capabilities)
    }
}

/// Where the browsers put what a page saves.
pub fn downloads(home: &Path) -> PathBuf {
    home.join("Downloads")
}

/// WebKitGTK's browser for tests stands beside its library, not on the PATH.
fn mini_browser() -> Result<PathBuf> {
    let multiarch =
        Path::new("/usr/lib").read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let places = multiarch.chain([PathBuf::from("/usr/lib"), PathBuf::from("/usr/libexec")]);
    let versions = ["webkit2gtk-4.1/MiniBrowser", "webkitgtk-6.0/MiniBrowser"];
    let mut browsers = places.flat_map(|place| versions.map(|version| place.join(version)));
    browsers
        .find(|browser| browser.is_file())
        .ok_or_else(|| Failure::new("there is no MiniBrowser of WebKitGTK: run `script/setup --test`"))
}
