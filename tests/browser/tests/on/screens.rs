//! What has to hold on every screen: nothing for axe to find, one heading, the numbers to call, the way out.

use sasae_browser::axe::Findings;
use sasae_browser::failure::same;
use sasae_browser::hands::Hands;
use sasae_browser::person::person;
use sasae_browser::walk::{Screen, Walk};
use sasae_browser::{Browser, Result, on_every_engine};
use serde_json::{Value, json};

on_every_engine!(every_screen_is_for_everybody);

async fn every_screen_is_for_everybody(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let mut findings = Findings::default();
    walk.open().await?;
    walk.whole(&person("ill-and-withdrawn")?, async |screen| {
        check(browser, screen, &mut findings).await?;
        check_with_a_choice(walk, screen, &mut findings).await
    })
    .await?;
    for action in ["answers", "about", "browse", "resource"] {
        let screen = walk.step(action).await?;
        same("the screen", &screen.name.as_str(), &action)?;
        check(browser, &screen, &mut findings).await?;
    }
    findings.none()
}

/// Ticking a box can bring more to choose from; that must be as good as the rest.
async fn check_with_a_choice(walk: Walk<'_>, screen: &Screen, findings: &mut Findings) -> Result<()> {
    let browser = walk.browser;
    let first = "form[data-question] input[type=checkbox]:not([data-most])";
    let script = "return Boolean(document.querySelector(arguments[0]))";
    if browser.ask(script, vec![json!(first)]).await? {
        walk.hands.choose(browser, first).await?;
        findings.look(browser, &format!("{screen} with a choice")).await?;
        walk.hands.unchoose(browser, first).await?;
    }
    Ok(())
}

async fn check(browser: &Browser, screen: &Screen, findings: &mut Findings) -> Result<()> {
    // What is folded away counts too: it is opened, looked at and closed again.
    browser.unfold("body").await?;
    findings.look(browser, &screen.to_string()).await?;
    let script = r#"
        const shown = selector => [...document.querySelectorAll(selector)].filter(it => it.checkVisibility()).length;
        return {
            heading: shown("main h1") === 1 && shown("h1") === 1,
            exit: shown("[data-action=exit]") === 1,
            numbers: shown("a[href^='tel:']") > 0,
            language: document.documentElement.lang !== "",
            fits: document.documentElement.scrollWidth <= innerWidth,
        };
    "#;
    let found: Value = browser.ask(script, vec![]).await?;
    let all = json!({ "heading": true, "exit": true, "numbers": true, "language": true, "fits": true });
    same(&format!("the screen {screen}"), &found, &all)?;
    browser.fold().await
}
