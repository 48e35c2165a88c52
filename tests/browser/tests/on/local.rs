//! Real offices: a worker opens a list of their own, and whatever town is picked, nobody is asked for anything.

use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine, workspace};
use serde_json::json;

on_every_engine!(no_request_after_the_page_is_whole_whatever_town_is_picked);

/// Chooses a value of a list, as a person does: the app hears of it.
async fn choose(browser: &Browser, list: &str, value: usize) -> Result<()> {
    let script = "const list = document.querySelector(arguments[0]); \
        list.closest('details').open = true; \
        list.value = list.options[arguments[1]].value; \
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.ask(script, vec![json!(list), json!(value)]).await
}

async fn names(browser: &Browser) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('.near .office__name')].map(it => it.textContent)";
    browser.ask(script, vec![]).await
}

async fn no_request_after_the_page_is_whole_whatever_town_is_picked(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    browser.go("/worker/").await?;
    walk.live().await?;
    let is_copied = "document.documentElement.dataset.offline";
    browser.until("its copy is kept, or not", is_copied, vec![]).await?;
    let loaded = browser.server.requests();

    walk.hands.press(browser, "[data-page=area]").await?;
    let list = workspace().join("tests/browser/lists/salons.csv");
    browser.open_file("[data-action=area-open]", &list).await?;
    browser.until("the list was read", "document.querySelector('[data-area=waiting]')", vec![]).await?;
    let count = "return document.querySelectorAll('[data-entry]').length";
    same("entries before it is taken in", &browser.ask::<usize>(count, vec![]).await?, &0)?;
    walk.press("area-take").await?;
    browser
        .until("it is in the list", "document.querySelectorAll('[data-entry]').length === 3", vec![])
        .await?;
    walk.press("area-undo").await?;
    browser.until("it is not", "document.querySelectorAll('[data-entry]').length === 0", vec![]).await?;
    walk.press("area-redo").await?;
    browser.until("it is again", "document.querySelectorAll('[data-entry]').length === 3", vec![]).await?;

    walk.step("browse").await?;
    walk.hands.press(browser, "[data-action=resource][data-resource=salon]").await?;
    browser.until("offices are on its page", "document.querySelector('[data-near=near]')", vec![]).await?;
    same("offices at first", &names(browser).await?.len(), &3)?;
    let page: String = browser.ask("return document.body.textContent", vec![]).await?;
    ensure(!page.contains("鍵"), || "a private note is on the page of a support".to_owned())?;
    choose(browser, "[data-place=area]", 1).await?;
    browser
        .until("one town is left", "document.querySelectorAll('.near .office').length === 2", vec![])
        .await?;
    choose(browser, "[data-place=landmark]", 1).await?;
    browser.until("distances are said", "document.querySelector('.office__far')", vec![]).await?;
    choose(browser, "[data-place=day]", 3).await?;
    choose(browser, "[data-place=within]", 1).await?;
    browser.until("one is left", "document.querySelectorAll('.near .office').length === 1", vec![]).await?;
    same("requests since the page was whole", &browser.server.requests(), &loaded)?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])
}
