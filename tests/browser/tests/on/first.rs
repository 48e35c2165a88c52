//! The first page is used before the program is there: what is ticked is kept, what is pressed happens, leaving leaves.

use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

on_every_engine!(what_is_ticked_early_is_kept, what_is_pressed_early_happens, who_leaves_early_is_gone);

const VIOLENCE: &str = "form[data-question=danger] input[value=violence]";

/// Opens the page, with the program on its way until this is set.
async fn open_early(browser: &Browser) -> Result<Arc<AtomicBool>> {
    let has_come = Arc::new(AtomicBool::new(false));
    let comes = Arc::clone(&has_come);
    browser.server.change(move |path, _| {
        while path.contains(".wasm") && !comes.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(20));
        }
    });
    browser.go("/").await?;
    let is_early = "document.documentElement.dataset.app === 'loading'";
    browser.until("the page is there, and the program on its way", is_early, vec![]).await?;
    Ok(has_come)
}

async fn what_is_ticked_early_is_kept(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let has_come = open_early(browser).await?;
    walk.hands.choose(browser, VIOLENCE).await?;
    has_come.store(true, Ordering::Relaxed);
    walk.live().await?;
    let is_on = "document.querySelector('.choice--on input[value=violence]')?.checked";
    browser.until("it is ticked in the app too", is_on, vec![]).await?;
    walk.step("next").await?;
    walk.step("answers").await?;
    let is_kept = "document.querySelector('main').textContent.includes(arguments[0])";
    browser.until("it is among the answers", is_kept, vec!["暴力".into()]).await
}

async fn what_is_pressed_early_happens(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let has_come = open_early(browser).await?;
    walk.hands.choose(browser, VIOLENCE).await?;
    let start = walk.screen().await?;
    walk.press("next").await?;
    let is_busy = "document.querySelector('[data-action=next][aria-busy=true]')";
    browser.until("it is seen that it was pressed", is_busy, vec![]).await?;
    let asked = browser.server.requests();
    ensure(asked.iter().all(|path| !path.contains('?')), || format!("an answer was sent: {asked:?}"))?;
    has_come.store(true, Ordering::Relaxed);
    let next = walk.arrive(&start).await?;
    same("the screen", &next.name, &"ask".to_owned())?;
    let address: String = browser.ask("return location.search + location.hash", vec![]).await?;
    same("what the address tells", &address, &String::new())
}

async fn who_leaves_early_is_gone(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let has_come = open_early(browser).await?;
    walk.hands.choose(browser, VIOLENCE).await?;
    walk.press("exit").await?;
    let is_gone = "location.href === 'about:blank'";
    let gone = browser.until("the page is left", is_gone, vec![]).await;
    has_come.store(true, Ordering::Relaxed);
    gone
}
