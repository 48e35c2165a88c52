//! Deciding under real hands: a plan that mends itself, supports side by side, what if; the same in every engine as
//! the engine says, nothing for axe to find, and nothing asked of the network.

use sasae_browser::axe::Findings;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine, workspace};
use serde_json::json;

on_every_engine!(a_plan_mends_itself_around_what_is_decided, what_would_be_different_is_seen);

/// Opens somebody's answers.
async fn open_person(walk: Walk<'_>) -> Result<()> {
    walk.open().await?;
    let start = walk.screen().await?;
    let file = workspace().join("tests/browser/people/left-work-owes-rent.json");
    walk.browser.open_file("[data-action=open]", &file).await?;
    walk.arrive(&start).await?;
    Ok(())
}

/// The supports of the plan on the screen, in order.
async fn members(browser: &Browser) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('[data-member]')].map(card => card.dataset.member)";
    browser.ask(script, vec![]).await
}

async fn fits(browser: &Browser, screen: &str) -> Result<()> {
    let fits = browser.ask("return document.documentElement.scrollWidth <= innerWidth", vec![]).await?;
    ensure(fits, || format!("{screen} scrolls sideways"))
}

async fn a_plan_mends_itself_around_what_is_decided(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let mut findings = Findings::default();
    open_person(walk).await?;
    walk.step("way-plan").await?;
    let before = browser.server.requests().len();
    let first = members(browser).await?;
    ensure(first.len() >= 2, || format!("the plan is {first:?}"))?;

    let one = first[0].clone();
    let within = |action: &str| format!("[data-member='{one}'] [data-action={action}]");
    walk.hands.press(browser, &within("keep")).await?;
    let is_kept =
        "document.querySelector(`[data-member='${arguments[0]}']`)?.classList.contains('member--kept')";
    browser.until("what is wanted is marked", is_kept, vec![json!(one)]).await?;
    walk.hands.press(browser, &within("drop")).await?;
    let is_gone = "!document.querySelector(`[data-member='${arguments[0]}']`)
        && document.querySelector(`[data-dropped='${arguments[0]}']`) !== null";
    browser.until("what is not wanted is gone, and named", is_gone, vec![json!(one)]).await?;
    browser.unfold("main").await?;
    findings.look(browser, "plan").await?;
    fits(browser, "the plan").await?;
    walk.hands.press(browser, "[data-action=plan-reset]").await?;
    let is_back = "document.querySelector(`[data-member='${arguments[0]}']`) !== null";
    browser.until("the first plan is back", is_back, vec![json!(one)]).await?;
    same("the plan", &members(browser).await?, &first)?;

    walk.step("compare").await?;
    findings.look(browser, "compare").await?;
    fits(browser, "the comparison").await?;
    same("no request", &browser.server.requests().len(), &before)?;
    findings.none()
}

async fn what_would_be_different_is_seen(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Keyboard };
    let mut findings = Findings::default();
    open_person(walk).await?;
    let before = walk.result().await?;
    walk.step("way-what-if").await?;
    walk.hands.press(browser, "[data-preset=age_65]").await?;
    let is_said = "document.querySelector('[data-difference]') !== null";
    browser.until("the difference is said", is_said, vec![]).await?;
    browser.unfold("main").await?;
    findings.look(browser, "what if").await?;
    fits(browser, "what if").await?;
    walk.step("way-list").await?;
    same("the result, untouched", &walk.result().await?, &before)?;
    findings.none()
}
