//! The worker's program: the client's, with a worker beside it.
//!
//! It is built around the client's app: [`state`] holds the app's own state and the record of the interview, one value
//! changed by one pure function; [`app`] shows the app's own screens, in the middle of the worker's. What follows from answers and
//! record is worked out in `sasae_casework`; the browser is known to `sasae_app::browser` alone.

// Components are functions in capitals by Yew's custom, and their props are their documentation.
#![allow(missing_docs)]

pub mod app;
pub mod area;
pub mod desk;
pub mod files;
pub mod gap_table;
pub mod pages;
pub mod papers;
pub mod parts;
pub mod rules;
pub mod sheets;
pub mod state;
pub mod wording;
pub mod words;

// Where `html!` looks for what it is made of.
pub use sasae_app::markup;

use sasae_app::browser;
use sasae_app::content::Content;

/// Mounts the program. Where the packs inside it are damaged, the static page stays as it is.
pub fn start() {
    browser::stopped::prepare();
    if let (Some(content), Some(words)) = (Content::embedded(), words::WorkerContent::embedded()) {
        let today = browser::clock::today();
        let catalogue = content.clone();
        browser::page::mount_as::<app::WorkerApp>(catalogue.catalogue(), |_| app::WorkerAppProps {
            content,
            words,
            today,
        });
    }
}
