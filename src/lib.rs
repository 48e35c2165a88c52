//! The face of Sasae: what a person sees and touches.
//!
//! [`state`] holds where the person is; it wraps the engine's pure session. [`pages`] are whole screens,
//! [`components`] their parts, [`maps`] the pictures, [`nearby`] the real offices; all get data and callbacks and reach for nothing. Only
//! [`browser`] knows the browser. Every word comes from the content packs ([`content`]).

// Components are functions in capitals by Yew's custom, and their props are their documentation.
#![allow(missing_docs)]

pub mod app;
pub mod browser;
pub mod components;
pub mod content;
pub mod desk;
pub mod ease;
pub mod handing;
pub mod maps;
pub mod markup;
pub mod nearby;
pub mod pages;
pub mod papers;
pub mod state;
pub mod surroundings;
pub mod tongues;

/// Mounts the app. Where the packs inside the program are damaged, the static page with the emergency numbers
/// stays as it is.
pub fn start() {
    browser::stopped::prepare();
    if let Some(content) = content::Content::embedded() {
        let today = browser::clock::today();
        browser::page::mount(content, today);
    }
}
