//! Where the program breaks, the person is not left alone: the numbers, the answers as a file, and the way out stay.
//!
//! What breaks it is the browser: a function that every new screen needs is taken away. No way to break is built in.

use fantoccini::key::Key;
use sasae_browser::axe::Findings;
use sasae_browser::failure::{Failure, ensure, same};
use sasae_browser::hands::{Hands, tap};
use sasae_browser::person::catalogue;
use sasae_browser::server::NEIGHBOUR;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine};
use sasae_core::file::{AnswersFile, Value};
use serde_json::Value as Json;
use std::collections::BTreeMap;

on_every_engine!(
    a_stopped_page_keeps_the_answers,
    a_stopped_page_can_be_left,
    only_what_stops_the_program_counts
);

/// From now on no screen can be built: neither from nothing nor after the pattern of another.
const BREAK: &str = "
    window.whole = [Document.prototype.createElement, Document.prototype.createElementNS, Node.prototype.cloneNode];
    Document.prototype.createElement = Document.prototype.createElementNS = Node.prototype.cloneNode =
        () => { throw new Error('broken'); };
";

const MEND: &str = "
    [Document.prototype.createElement, Document.prototype.createElementNS, Node.prototype.cloneNode] = window.whole;
";

const IS_STOPPED: &str = "document.querySelector('main')?.dataset.screen === 'stopped'
    && document.querySelectorAll('main').length === 1 && document.activeElement === document.querySelector('h1')";

const SHOWN: &str = "return {
    numbers: [...document.querySelectorAll('a[href^=tel]')].map(link => link.getAttribute('href')),
    languages: [...new Set([...document.querySelectorAll('[data-in]')].map(text => text.dataset.in))],
    title: document.querySelector('h1').textContent,
};";

/// What is on the page after it has stopped.
#[derive(serde::Deserialize, Debug)]
struct Shown {
    numbers: Vec<String>,
    languages: Vec<String>,
    title: String,
}

/// Breaks the program at the next screen, sees it stop, and says what is shown then.
async fn stop(walk: &Walk<'_>, action: &str) -> Result<Shown> {
    let Walk { browser, .. } = *walk;
    browser.ask::<Json>(BREAK, vec![]).await?;
    walk.press(action).await?;
    browser.until("the page says that it has stopped", IS_STOPPED, vec![]).await?;
    browser.ask::<Json>(MEND, vec![]).await?;
    let shown: Shown = browser.ask(SHOWN, vec![]).await?;
    let expected = ["110", "119", "0120061338", "0120279338", "0120279889", "189"];
    let expected: Vec<String> = expected.iter().map(|number| format!("tel:{number}")).collect();
    same("the numbers", &shown.numbers, &expected)?;
    ensure(!shown.title.is_empty(), || format!("{shown:?}"))?;
    let mut findings = Findings::default();
    findings.look(browser, "stopped").await?;
    findings.none()?;
    Ok(shown)
}

async fn a_stopped_page_keeps_the_answers(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    let word = |word: &str| Value::Word(word.to_owned());
    let given: BTreeMap<String, Value> = [
        ("danger".to_owned(), Value::List(vec![])),
        ("tonight".to_owned(), word("safe")),
        ("troubles".to_owned(), Value::Marks([("rent".to_owned(), "most".to_owned())].into())),
    ]
    .into();
    for question in ["danger", "tonight", "troubles"] {
        walk.answer(&given[question]).await?;
    }
    let shown = stop(&walk, "unknown").await?;
    same("the language", &shown.languages, &vec!["ja".to_owned()])?;

    walk.press("save").await?;
    let file = browser.saved_file().await?;
    let saved: AnswersFile = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
    let read =
        |file: &AnswersFile| file.read(catalogue()?).map_err(|faults| Failure::new(format!("{faults:?}")));
    same("what was saved", &read(&saved)?, &read(&AnswersFile::with_answers(given))?)?;

    // The page loaded anew lives, knows nothing, and goes on from the file.
    walk.press("again").await?;
    let lives = "document.documentElement.dataset.texts === 'whole'
        && document.querySelector('main')?.dataset.screen !== 'stopped'";
    browser.until("the page lives again", lives, vec![]).await?;
    let start = walk.screen().await?;
    same("the screen", &start.name, &"start".to_owned())?;
    browser.open_file("[data-action=open]", &file).await?;
    same("the screen after opening", &walk.arrive(&start).await?.name, &"result".to_owned())
}

async fn a_stopped_page_can_be_left(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Keyboard };
    for by_key in [false, true] {
        browser.go(NEIGHBOUR).await?;
        walk.open().await?;
        walk.hands.press(browser, "[data-language=en]").await?;
        browser.until("English is spoken", "document.documentElement.lang === 'en'", vec![]).await?;
        let shown = stop(&walk, "browse").await?;
        same("the language", &shown.languages, &vec!["en".to_owned()])?;
        let has_file: bool = browser.ask("return !!document.querySelector('[download]')", vec![]).await?;
        ensure(!has_file, || "a file is offered though nothing was told".to_owned())?;
        if by_key {
            tap(browser, Key::Escape.into()).await?;
            tap(browser, Key::Escape.into()).await?;
        } else {
            walk.press("exit").await?;
        }
        let is_gone = "!location.host && document.title === '' && !document.querySelector('main')";
        browser.until(&format!("the page is gone, by key: {by_key}"), is_gone, vec![]).await?;
        browser.client.back().await?;
        let neighbour = format!("location.pathname === '{NEIGHBOUR}' && document.querySelector('h1')");
        browser.until("Back leads to the page before", &neighbour, vec![]).await?;
    }
    Ok(())
}

/// An error of somebody else, an extension for example, takes nothing away; a full stack does, though no panic tells.
async fn only_what_stops_the_program_counts(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    let error = |error: &str| format!("dispatchEvent(new ErrorEvent('error', {{ error: {error} }}))");
    browser.ask::<Json>(&error("new TypeError('not ours')"), vec![]).await?;
    same("the screen", &walk.step("unknown").await?.name, &"ask".to_owned())?;
    browser.ask::<Json>(&error("new RangeError('full')"), vec![]).await?;
    browser.until("the page says that it has stopped", IS_STOPPED, vec![]).await
}
