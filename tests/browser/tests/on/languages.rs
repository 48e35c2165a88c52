//! Changing the language on any screen loses nothing and asks nothing of the network.

use sasae_browser::axe::Findings;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::person::person;
use sasae_browser::walk::{Screen, Walk};
use sasae_browser::{Browser, Result, on_every_engine};
use serde_json::{Value, json};
use std::collections::BTreeSet;

on_every_engine!(a_language_can_be_changed_on_every_screen);

/// The languages on the buttons: folder and `lang`.
const LANGUAGES: &str = r#"return [...document.querySelectorAll("[data-action=speak]")].map(button => [button.dataset.language, button.lang])"#;

/// What must not change with the language.
const KEPT: &str = r#"
    const main = document.querySelector("main#main");
    return {
        screen: main.dataset.screen,
        question: main.querySelector("form[data-question]")?.dataset.question,
        chosen: [...main.querySelectorAll("input")].filter(input => input.checked).map(input => input.name + "=" + input.value),
        cards: [...main.querySelectorAll("[data-resource]")].map(card => card.dataset.resource),
        address: location.href,
    };
"#;

async fn a_language_can_be_changed_on_every_screen(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let mut findings = Findings::default();
    walk.open().await?;
    let loaded = browser.server.requests();
    walk.whole(&person("ill-and-withdrawn")?, async |screen| {
        let first = "form[data-question] input[type=checkbox]:not([data-most])";
        let has_box =
            browser.ask("return Boolean(document.querySelector(arguments[0]))", vec![json!(first)]).await?;
        if has_box {
            walk.hands.choose(browser, first).await?;
        }
        through_all(walk, screen, &mut findings).await?;
        if has_box {
            walk.hands.unchoose(browser, first).await?;
        }
        Ok(())
    })
    .await?;
    for action in ["answers", "about", "browse", "resource"] {
        let screen = walk.step(action).await?;
        through_all(walk, &screen, &mut findings).await?;
    }
    same("requests after the page was whole", &browser.server.requests(), &loaded)?;
    findings.none()
}

/// Through every language and back to the first: the words change, and nothing else does. Where there is most to
/// read, axe looks at it too.
async fn through_all(walk: Walk<'_>, screen: &Screen, findings: &mut Findings) -> Result<()> {
    let browser = walk.browser;
    let languages: Vec<(String, String)> = browser.ask(LANGUAGES, vec![]).await?;
    ensure(languages.len() >= 3, || format!("only {languages:?} on {screen}"))?;
    let kept: Value = browser.ask(KEPT, vec![]).await?;
    let mut headings = BTreeSet::new();
    for (language, tag) in languages.iter().skip(1).chain(languages.first()) {
        walk.hands.press(browser, &format!("[data-language={language}]")).await?;
        let is_spoken = "document.documentElement.lang === arguments[0]
            && document.querySelector(`[data-language=${arguments[1]}]`).getAttribute('aria-pressed') === 'true'";
        browser.until(&format!("{language} is spoken"), is_spoken, vec![json!(tag), json!(language)]).await?;
        let now: Value = browser.ask(KEPT, vec![]).await?;
        same(&format!("what was done on {screen}, in {language}"), &now, &kept)?;
        if ["start", "result", "resource"].contains(&screen.name.as_str()) {
            findings.look(browser, &format!("{screen} in {language}")).await?;
        }
        headings
            .insert(browser.ask::<String>("return document.querySelector('h1').innerText", vec![]).await?);
    }
    ensure(headings.len() == languages.len(), || format!("{screen} is headed {headings:?}"))
}
