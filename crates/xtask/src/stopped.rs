//! The page's last word: what is shown where the program has stopped, rendered natively in every language.
//!
//! It waits in a `<template>`, where it is neither seen nor read, together with the few lines that bring it out. They
//! are not part of the program, and so do not stop with it. The program's own last act is to put the answers into it
//! (`src/browser/stopped.rs`).

use crate::{native, page, reading};
use sasae_app::components::phones::dial;
use sasae_app::components::text::show;
use sasae_content::words::Language;
use sasae_words::text::Text;
use std::rc::Rc;
use yew::classes;
use yew::prelude::*;

/// What brings it out.
const SCRIPT: &str = include_str!("../../../static/stopped.js");

/// The template and its script, in all of these languages.
///
/// # Errors
/// Where no runtime can be had.
pub fn render(languages: Vec<Language>) -> Result<String, String> {
    let markup = native::render::<Page>(PageProps { languages: Languages(Rc::new(languages)) })?;
    Ok(format!(
        r#"<template id="stopped">{markup}</template><script>{}</script>"#,
        page::without_notes(SCRIPT)
    ))
}

/// Every language; compared by being the same.
#[derive(Clone)]
struct Languages(Rc<Vec<Language>>);

impl PartialEq for Languages {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PageProps {
    languages: Languages,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let all = &props.languages.0;
    let said = |class: Option<&'static str>, text: fn(&Language) -> &Text| -> Html {
        all.iter().map(|language| one(language, class, text(language))).collect()
    };
    let lines = all.first().map(|first| first.words.emergency.iter().enumerate()).into_iter().flatten();
    let line = |(place, line): (usize, &sasae_words::words::Line)| {
        let name = |language: &Language| {
            let line = language.words.emergency.get(place)?;
            Some(one(language, Some("call__name"), &line.name))
        };
        html! {
            <li class="call">
                <a class="call__link" href={dial(&line.number)}>
                    <span class="call__number">{ line.number.clone() }</span>
                    { for all.iter().filter_map(name) }
                </a>
            </li>
        }
    };
    html! {
        <main class="main stopped" data-screen="stopped">
            <button type="button" class="exit" data-action="exit">{ said(None, |it| &it.words.ui.frame.exit) }</button>
            <h1 class="h1" tabindex="-1">{ said(None, |it| &it.stopped.title) }</h1>
            <p class="lead">{ said(None, |it| &it.stopped.lead) }</p>
            <ul class="emergency__list">{ for lines.map(line) }</ul>
            <p data-keep="">
                { said(None, |it| &it.stopped.keep) }
                <a class="button" data-action="save" download="sasae.json">{ said(None, |it| &it.stopped.save) }</a>
            </p>
            <p data-plain="">{ for all.iter().map(plain) }</p>
            <p><a class="button button--quiet" data-action="again" href="">{ said(None, |it| &it.stopped.again) }</a></p>
        </main>
    }
}

/// The way to the whole catalogue, which needs no program.
fn plain(language: &Language) -> Html {
    let words = &language.words;
    html! {
        <a data-in={words.lang.clone()} lang={words.language.tag.clone()} href={reading::list_of(&words.lang)}>
            { show(&words.ui.start.browse) }
        </a>
    }
}

/// A text in one language; the script leaves the one that is spoken.
fn one(language: &Language, class: Option<&'static str>, text: &Text) -> Html {
    let words = &language.words;
    html! {
        <span class={classes!(class)} data-in={words.lang.clone()} lang={words.language.tag.clone()}>{ show(text) }</span>
    }
}
