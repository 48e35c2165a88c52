//! What was changed on the way does not run, and the page says so; the numbers stay.

use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine};
use serde_json::{Value, json};

on_every_engine!(
    a_changed_program_does_not_start,
    a_changed_script_does_not_start,
    changed_texts_are_not_shown,
    what_a_host_sends_with_it_lets_the_app_work,
);

/// Turns one bit near the end of the file whose name ends so.
fn turn_a_bit(browser: &Browser, ending: &'static str) {
    browser.server.change(move |path, body| {
        if path.ends_with(ending)
            && let Some(byte) = body.iter_mut().rev().nth(100)
        {
            *byte ^= 1;
        }
    });
}

/// Nothing runs, the words for that are in view, and the first page with its numbers can be read.
async fn has_halted(browser: &Browser) -> Result<()> {
    let is_said = "document.querySelector('.halt')?.checkVisibility() && document.readyState === 'complete'
        && document.documentElement.dataset.app !== 'loading'";
    browser.until("it is said that the app does not run", is_said, vec![]).await?;
    let script = r#"
        const { top, bottom } = document.querySelector(".halt").getBoundingClientRect();
        const number = document.querySelector("main, .emergency")?.ownerDocument.querySelector("a[href='tel:110']");
        const box = number.getBoundingClientRect();
        return {
            app: document.documentElement.dataset.app !== "live",
            inView: top < innerHeight && bottom <= innerHeight + 1,
            languages: document.querySelectorAll(".halt [lang]").length,
            numbers: document.querySelectorAll("a[href^='tel:']").length >= 6 && number.checkVisibility(),
            free: number.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)),
            heading: document.querySelectorAll("main h1").length,
        };
    "#;
    let found: Value = browser.ask(script, vec![]).await?;
    let all =
        json!({ "app": true, "inView": true, "languages": 3, "numbers": true, "free": true, "heading": 1 });
    same("the page without the app", &found, &all)
}

async fn a_changed_program_does_not_start(browser: &Browser) -> Result<()> {
    turn_a_bit(browser, ".wasm");
    browser.go("/").await?;
    has_halted(browser).await?;
    same("state", &app(browser).await?, &json!("halted"))?;
    // And the true one does, in the same window.
    browser.server.change(|_, _| ());
    Walk { browser, hands: Hands::Pointer }.open().await
}

async fn a_changed_script_does_not_start(browser: &Browser) -> Result<()> {
    browser.server.change(|path, body| {
        if path.ends_with("index.html") {
            // One word more in the script of the page.
            let text = String::from_utf8_lossy(body).replacen(
                "<script>\"use strict\";\n",
                "<script>\"use strict\";0;\n",
                1,
            );
            *body = text.into_bytes();
        }
    });
    browser.go("/").await?;
    has_halted(browser).await?;
    // Not even the gate ran.
    same("state", &app(browser).await?, &Value::Null)?;
    let asked = browser.server.requests();
    let is_of_the_app = |path: &String| [".wasm", ".pack", ".js"].iter().any(|end| path.ends_with(end));
    ensure(!asked.iter().any(is_of_the_app), || format!("asked for {asked:?}"))
}

async fn changed_texts_are_not_shown(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    // The numbers of the cards could have been changed.
    browser.server.change(|path, body| {
        if path.contains("text.en.") || path.contains("text.ja.") {
            body[1000] ^= 1;
        }
    });
    walk.open().await?;
    // Another language is not spoken, and that is said.
    walk.hands.press(browser, "[data-language=en]").await?;
    browser.until("it is said", "document.querySelector('.trouble[role=alert]')", vec![]).await?;
    same(
        "the language",
        &browser.ask::<String>("return document.documentElement.lang", vec![]).await?,
        &"ja".to_owned(),
    )?;
    // The place of the cards says what is so.
    walk.step("browse").await?;
    let is_said =
        "document.querySelector('main [role=alert]') && !document.querySelector('main [data-resource]')";
    browser.until("no card is shown, and it is said", is_said, vec![]).await?;
    same("connections are still open", &closed(browser).await?, &false)?;

    // Trying again brings the true ones, though the browser was told to keep what it got.
    browser.server.change(|_, _| ());
    walk.hands.press(browser, "main .button").await?;
    browser
        .until("the true ones are shown", "document.querySelector('main [data-resource]')", vec![])
        .await?;
    let is_closed =
        "document.querySelectorAll('meta[http-equiv=\"Content-Security-Policy\" i]').length === 2";
    browser.until("then the way out is closed", is_closed, vec![]).await
}

/// The headers that the build writes for hosts forbid nothing that the app needs.
async fn what_a_host_sends_with_it_lets_the_app_work(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    browser.server.send_headers("")?;
    walk.open().await?;
    same(
        "what was refused",
        &browser.ask::<String>("return document.documentElement.dataset.refused", vec![]).await?,
        &"0".to_owned(),
    )?;
    walk.step("unknown").await?;
    // The plain pages have their style from a file.
    browser.go("/read/ja/index.html").await?;
    let is_styled = "getComputedStyle(document.querySelector('.header__bar')).display === 'flex'";
    browser.until("the plain pages are styled", is_styled, vec![]).await
}

async fn app(browser: &Browser) -> Result<Value> {
    browser.ask("return document.documentElement.dataset.app ?? null", vec![]).await
}

async fn closed(browser: &Browser) -> Result<bool> {
    let script =
        "return document.querySelectorAll('meta[http-equiv=\"Content-Security-Policy\" i]').length > 1";
    browser.ask(script, vec![]).await
}
