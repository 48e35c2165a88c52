//! Nothing leaves the machine, and nothing stays on it.

use fantoccini::key::Key;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::{Hands, tap};
use sasae_browser::person::person;
use sasae_browser::server::NEIGHBOUR;
use sasae_browser::traces::{foreign_resources, traces};
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Engine, Result, dist, on_every_engine};

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
    // The page asks for each file once, and so does the copy where it takes the newest: of files without a hash in
    // their name, and of all in WebKit, whose workers share no cache with pages. Nothing is told with a request.
    let mut files = loaded.clone();
    files.sort();
    files.dedup();
    for file in &files {
        let times = loaded.iter().filter(|path| *path == file).count();
        let is_hashed = [".wasm", ".js", ".pack"].iter().any(|end| file.ends_with(end));
        let most = if is_hashed && browser.engine != Engine::WebKit { 1 } else { 2 };
        ensure(times <= most, || format!("{file} is asked for {times} times in {loaded:?}"))?;
    }
    ensure(files.iter().all(|path| !path.contains('?')), || format!("{files:?}"))
}

async fn no_trace_of_the_answers(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    let before = traces(browser).await?;
    same("cookies", &before.cookies, &String::new())?;
    same("storage", &before.stored, &vec![])?;
    // The copy holds the files of the build, the same for everybody, and nothing else.
    if !before.copied.is_empty() {
        let mut built: Vec<String> = dist()
            .read_dir()?
            .flatten()
            .filter(|entry| entry.path().is_file())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        built.retain(|name| name != "sw.js" && !name.starts_with(['.', '_']) && name != "nginx.conf");
        let address =
            |name: &String| browser.server.url(&format!("/{}", name.trim_end_matches("index.html")));
        let mut built: Vec<String> = built.iter().map(address).collect();
        built.sort();
        same("the copy", &before.copied, &built)?;
    }
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
