//! From the moment when everything is there, no request is made by anything that can be done in the app, and the
//! browser has nothing to refuse. Not a hope: hosts are a trap, violations are counted from the first byte, and the
//! way out is seen to be shut.

use fantoccini::Locator;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::server::REPORTS;
use sasae_browser::traces::foreign_resources;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, dist, on_every_engine, workspace};
use serde::Deserialize;
use serde_json::{Value, json};

on_every_engine!(nothing_is_asked_whatever_is_done, the_way_out_is_shut, the_page_shows_what_it_asked_for);

/// Opens the app with the headers of a host, so that the browser reports to us all that the policy forbids, from the
/// first byte on; the page's own policy cannot say where to.
async fn open(walk: Walk<'_>) -> Result<Vec<String>> {
    walk.browser.server.send_headers(&format!("; report-uri {REPORTS}"))?;
    walk.open().await?;
    Ok(walk.browser.server.requests())
}

/// Neither our own server nor anybody else was asked; the browser refused nothing.
async fn is_silent(browser: &Browser, loaded: &Vec<String>, after: &str) -> Result<()> {
    same(&format!("requests and reports after {after}"), &browser.server.requests(), loaded)?;
    same(&format!("requests to anybody else after {after}"), &browser.server.elsewhere(), &vec![])?;
    same(
        &format!("what the page asked of others after {after}"),
        &foreign_resources(browser).await?,
        &vec![],
    )?;
    let refused: String = browser.ask("return document.documentElement.dataset.refused", vec![]).await?;
    same(&format!("what the browser refused after {after}"), &refused.as_str(), &"0")
}

/// Waits for a file that was saved, and takes it away.
async fn saved(walk: Walk<'_>, action: &str) -> Result<()> {
    walk.press(action).await?;
    Ok(std::fs::remove_file(walk.browser.saved_file().await?)?)
}

async fn nothing_is_asked_whatever_is_done(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let loaded = open(walk).await?;
    // What the device would do with it is not the page's: the window for printing, the sheet for sharing.
    let stand_in = "window.print = () => {}; \
        Object.defineProperty(navigator, 'share', { value: async () => {}, configurable: true })";
    browser.ask::<()>(stand_in, vec![]).await?;

    walk.hands.choose(browser, "form[data-question=danger] input[value=violence]").await?;
    walk.step("next").await?;
    walk.step("declined").await?;
    walk.step("home").await?;
    is_silent(browser, &loaded, "answers").await?;

    let start = walk.screen().await?;
    let file = workspace().join("tests/browser/people/left-work-owes-rent.json");
    browser.open_file("[data-action=open]", &file).await?;
    walk.arrive(&start).await?;
    walk.step("answers").await?;
    saved(walk, "save").await?;
    is_silent(browser, &loaded, "opening and saving a file").await?;

    walk.step("result").await?;
    walk.step("way-plan").await?;
    walk.press("keep").await?;
    walk.press("drop").await?;
    let is_changed = "document.querySelector('[data-action=plan-reset]')";
    browser.until("the plan was changed", is_changed, vec![]).await?;
    walk.press("plan-reset").await?;
    walk.step("compare").await?;
    walk.step("back").await?;
    walk.step("way-what-if").await?;
    walk.hands.press(browser, "[data-preset=age_65]").await?;
    is_silent(browser, &loaded, "the plan, the comparison and what if").await?;

    walk.step("way-eco").await?;
    browser.client.find(Locator::Css("[data-own=name]")).await?.send_keys("図書館").await?;
    walk.press("tie-add").await?;
    browser.client.find(Locator::Css("[data-finder]")).await?.send_keys("ハローワーク").await?;
    for kind in ["svg", "png"] {
        saved(walk, &format!("sasae-now-{kind}")).await?;
    }
    walk.step("way-field").await?;
    is_silent(browser, &loaded, "the maps and taking them along").await?;

    walk.step("way-papers").await?;
    for paper in ["paper-plan", "paper-counter", "paper-phone", "paper-bring"] {
        walk.press(paper).await?;
        walk.press("print").await?;
        walk.press("copy").await?;
        let can_share = "return Boolean(document.querySelector('[data-action=share]'))";
        ensure(browser.ask(can_share, vec![]).await?, || "sharing is not offered".to_owned())?;
        walk.press("share").await?;
    }
    is_silent(browser, &loaded, "printing, copying and sharing papers").await?;

    for language in ["easy", "en", "ja"] {
        walk.hands.press(browser, &format!("[data-language={language}]")).await?;
        for action in ["browse", "resource", "about", "proof", "home"] {
            walk.step(action).await?;
        }
    }
    is_silent(browser, &loaded, "every language").await
}

/// What the page cannot do even if something in it tried: the gate refuses, and behind it the browser does.
async fn the_way_out_is_shut(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    open(walk).await?;
    let is_closed = "performance.getEntriesByName('closed').length === 1";
    browser.until("the way out is closed", is_closed, vec![]).await?;
    let before = browser.server.requests();
    let script = r#"
        const done = arguments[arguments.length - 1];
        const failed = async attempt => { try { await attempt(); return false } catch { return true } };
        const heard = (type, listen) => new Promise(resolve => { listen(resolve); setTimeout(() => resolve("nothing"), 3000) });
        (async () => done({
            gate: await failed(() => fetch("/elsewhere")),
            other: await failed(() => fetch("http://one.example/?answer")),
            behindTheGate: await failed(() => new Promise((good, bad) => {
                const request = new XMLHttpRequest();
                request.onload = good; request.onerror = bad;
                request.open("GET", "/a-file"); request.send();
            })),
            beacon: navigator.sendBeacon ? (navigator.sendBeacon("/a-beacon"), true) : true,
            image: await heard("image", tell => {
                const image = new Image();
                image.onload = () => tell("loaded"); image.onerror = () => tell("refused");
                image.src = "/an-image";
            }),
        }))();
    "#;
    let found: Value = browser.client.execute_async(script, vec![]).await?;
    let all =
        json!({ "gate": true, "other": true, "behindTheGate": true, "beacon": true, "image": "refused" });
    same("what is tried", &found, &all)?;
    // The header's policy, which allows our own files, has reported nothing of the page's own until now.
    let asked: Vec<String> = browser.server.requests().split_off(before.len());
    ensure(asked.iter().all(|path| path == REPORTS), || format!("it went through: {asked:?}"))?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])?;
    let seen = "Number(document.documentElement.dataset.refused) > 0";
    browser.until("the page counts what was refused", seen, vec![]).await
}

/// The page's own account of its requests is the server's, and of the copy it says that there is one.
async fn the_page_shows_what_it_asked_for(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let loaded = open(walk).await?;
    walk.step("about").await?;
    walk.step("proof").await?;
    browser.until("it counts", "document.querySelector('[data-after]')", vec![]).await?;
    let script = r#"return {
        asked: [...document.querySelectorAll("[data-asked]")].map(it => it.dataset.asked),
        sizes: [...document.querySelectorAll("[data-asked]")].every(it => /\d/.test(it.textContent.replace(it.dataset.asked, ""))),
        after: document.querySelector("[data-after]").dataset.after,
        isCopied: Boolean(document.querySelector("[data-copy]")),
        refused: document.querySelector(".proof [data-refused]").dataset.refused,
    }"#;
    let found: Shown = browser.ask(script, vec![]).await?;
    same(
        "what the page tells",
        &(found.sizes, found.after.as_str(), found.refused.as_str()),
        &(true, "0", "0"),
    )?;
    let loaded: Vec<&str> = loaded.iter().map(|path| path.trim_start_matches('/')).collect();
    // What the page asked for is in the server's order; between and after it comes only the copy, as the page says.
    let mut told = found.asked.iter().peekable();
    let rest: Vec<&&str> = loaded.iter().filter(|name| told.next_if(|it| it == *name).is_none()).collect();
    same("what the page tells and nobody asked for", &told.collect::<Vec<_>>(), &vec![])?;
    ensure(rest.is_empty() || found.is_copied, || format!("asked for and not told: {rest:?}"))?;
    let is_published = |name: &str| name.is_empty() || dist().join(name).is_file();
    ensure(rest.iter().all(|name| is_published(name)), || format!("not published: {rest:?}"))
}

/// What stands on the page of proof.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    asked: Vec<String>,
    sizes: bool,
    after: String,
    refused: String,
    is_copied: bool,
}
