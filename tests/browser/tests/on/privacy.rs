//! Nothing leaves the machine, and nothing stays on it.

use fantoccini::key::Key;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::{Hands, tap};
use sasae_browser::person::person;
use sasae_browser::server::NEIGHBOUR;
use sasae_browser::traces::{foreign_resources, traces};
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine};

on_every_engine!(no_request_after_load, no_trace_of_the_answers, the_exit_leaves_nothing_behind);

async fn no_request_after_load(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    let loaded = browser.server.requests();

    walk.whole(&person("afraid-at-home")?, async |_| Ok(())).await?;
    for action in ["answers", "about", "browse", "resource", "back", "home"] {
        walk.step(action).await?;
    }
    same("requests to our own server", &browser.server.requests(), &loaded)?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])?;
    same("what the page itself asked of others", &foreign_resources(browser).await?, &vec![])?;
    // Each file is asked for once, and nothing is told with it.
    let (mut asked, mut files) = (loaded.clone(), loaded);
    asked.sort();
    files.sort();
    files.dedup();
    same("requests for the same file twice", &asked, &files)?;
    ensure(files.iter().all(|path| !path.contains('?')), || format!("{files:?}"))
}

async fn no_trace_of_the_answers(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    let before = traces(browser).await?;
    same("cookies", &before.cookies, &String::new())?;
    same("storage", &before.stored, &vec![])?;
    walk.whole(&person("afraid-at-home")?, async |screen| {
        same(&format!("address, title, history and storage at {screen}"), &traces(browser).await?, &before)
    })
    .await?;
    for action in ["answers", "browse", "resource", "back", "home"] {
        let screen = walk.step(action).await?;
        same(&format!("address, title, history and storage at {screen}"), &traces(browser).await?, &before)?;
    }
    Ok(())
}

/// Neither by its button nor by Esc twice: after leaving, neither Back nor Forward leads to the app.
async fn the_exit_leaves_nothing_behind(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    for by_key in [false, true] {
        browser.go(NEIGHBOUR).await?;
        walk.open().await?;
        walk.step("begin").await?;
        walk.hands.choose(browser, "form[data-question=danger] input[value=violence]").await?;
        walk.step("next").await?;
        if by_key {
            tap(browser, Key::Escape.into()).await?;
            tap(browser, Key::Escape.into()).await?;
        } else {
            walk.press("exit").await?;
        }
        let ours = browser.server.authority();
        let is_gone = "!location.host && document.title === '' && !document.querySelector('main')";
        browser.until(&format!("the page is gone, by key: {by_key}"), is_gone, vec![]).await?;

        browser.client.back().await?;
        let neighbour = format!("location.pathname === '{NEIGHBOUR}' && document.querySelector('h1')");
        browser.until("Back leads to the page before", &neighbour, vec![]).await?;
        browser.client.forward().await?;
        browser.until(&format!("Forward does not lead to {ours}"), is_gone, vec![]).await?;
    }
    Ok(())
}
