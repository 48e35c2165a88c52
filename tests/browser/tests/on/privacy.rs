//! Nothing leaves the machine, and nothing stays on it.

use fantoccini::key::Key;
use sasae_browser::axe::Findings;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::{Hands, tap};
use sasae_browser::person::person;
use sasae_browser::server::NEIGHBOUR;
use sasae_browser::traces::{Traces, foreign_resources, traces};
use sasae_browser::walk::{Screen, Walk};
use sasae_browser::{Browser, Engine, Result, dist, on_every_engine, workspace};
use serde_json::json;
use std::path::PathBuf;
use std::sync::OnceLock;

on_every_engine!(
    no_request_after_load,
    no_trace_of_the_answers,
    the_exit_leaves_nothing_behind,
    back_and_forward_walk_within_the_app,
    who_comes_back_finds_a_clean_start,
);
on_every_engine!(in with_a_clock(); a_page_that_nobody_touches_is_wiped);

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
    let check = async |screen: &Screen| {
        let now = traces(browser).await?;
        // An entry is added for each screen. All that it holds is its number.
        ensure(now.state.parse::<u16>().is_ok(), || format!("the history holds {} at {screen}", now.state))?;
        let now = Traces { state: before.state.clone(), entries: before.entries, ..now };
        same(&format!("address, title and storage at {screen}"), &now, &before)
    };
    walk.whole(&person("afraid-at-home")?, check).await?;
    for action in ["answers", "browse", "resource", "back", "home"] {
        check(&walk.step(action).await?).await?;
    }
    Ok(())
}

/// The browser's Back is the app's Back, and its Forward goes forward again; nothing that was answered is lost.
async fn back_and_forward_walk_within_the_app(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    browser.go(NEIGHBOUR).await?;
    walk.open().await?;
    let start = walk.screen().await?;
    walk.hands.choose(browser, "form[data-question=danger] input[value=violence]").await?;
    let second = walk.step("next").await?;
    let browse = walk.step("browse").await?;

    for (before, after) in [(&browse, &second), (&second, &start)] {
        browser.client.back().await?;
        same("the screen after the browser's Back", &walk.arrive(before).await?, after)?;
    }
    for (before, after) in [(&start, &second), (&second, &browse)] {
        browser.client.forward().await?;
        same("the screen after the browser's Forward", &walk.arrive(before).await?, after)?;
    }
    same("the screen after our Back", &walk.step("back").await?, &second)?;
    same("the screen after our Back again", &walk.step("back").await?, &start)?;
    let is_chosen = "document.querySelector('form[data-question=danger] input[value=violence]').checked";
    browser.until("the answer is still there", is_chosen, vec![]).await?;

    // Loaded anew, no entry has anything to show.
    browser.client.refresh().await?;
    is_clean(browser, "loaded anew").await?;
    browser.client.forward().await?;
    is_clean(browser, "loaded anew, then Forward").await?;
    browser.client.back().await?;
    is_clean(browser, "loaded anew, then Back").await
}

/// However the page is left, whether or not the browser keeps it for coming back.
async fn who_comes_back_finds_a_clean_start(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    browser.go(NEIGHBOUR).await?;
    walk.open().await?;
    walk.hands.choose(browser, "form[data-question=danger] input[value=violence]").await?;
    walk.step("next").await?;
    browser.ask::<()>("location.href = arguments[0]", vec![json!(NEIGHBOUR)]).await?;
    let is_away = "document.querySelector('h1') && !document.querySelector('main#main')";
    browser.until("the page is left by a link", is_away, vec![]).await?;
    browser.client.back().await?;
    is_clean(browser, "left by a link, then Back").await?;
    browser.client.back().await?;
    is_clean(browser, "then Back again").await
}

/// The built app, in a page whose clock can be put forward: a script before everything else, before the policy too,
/// counts the minutes that it is told in messages. What is shipped knows nothing of it.
fn with_a_clock() -> PathBuf {
    static PAGES: OnceLock<PathBuf> = OnceLock::new();
    let pages = PAGES.get_or_init(|| {
        let pages = workspace().join("target/browser-clock");
        let copy = || -> std::io::Result<()> {
            let _ = std::fs::remove_dir_all(&pages);
            std::fs::create_dir_all(&pages)?;
            for file in std::fs::read_dir(dist())?.flatten().filter(|file| file.path().is_file()) {
                std::fs::copy(file.path(), pages.join(file.file_name()))?;
            }
            let page = std::fs::read_to_string(pages.join("index.html"))?;
            std::fs::write(
                pages.join("index.html"),
                page.replacen("<head>", &format!("<head><script>{CLOCK}</script>"), 1),
            )
        };
        // Where it cannot be copied there is no page, and the test says so.
        let _ = copy();
        pages
    });
    pages.clone()
}

const CLOCK: &str = "const now = Date.now; let later = 0; Date.now = () => now() + later * 60000; \
                     addEventListener('message', event => { later = event.data })";

/// Asks after ten minutes, wipes after one more.
async fn a_page_that_nobody_touches_is_wiped(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    walk.hands.choose(browser, "form[data-question=danger] input[value=violence]").await?;
    let second = walk.step("next").await?;
    let later = "postMessage(arguments[0], '*')";
    browser.ask::<()>(later, vec![json!(9)]).await?;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let is_asked = "document.querySelector('dialog#quiet[open]')";
    ensure(!browser.ask::<bool>(&format!("return Boolean({is_asked})"), vec![]).await?, || {
        "asked too early".to_owned()
    })?;
    // Any key will do.
    tap(browser, Key::Shift.into()).await?;
    browser.ask::<()>(later, vec![json!(19.5)]).await?;
    browser.until("the page asks", is_asked, vec![]).await?;
    let mut findings = Findings::default();
    findings.look(browser, "still there?").await?;
    findings.none()?;
    walk.press("here").await?;
    browser.until("the page is uncovered", &format!("!{is_asked}"), vec![]).await?;
    same("the screen", &walk.screen().await?, &second)?;

    browser.ask::<()>(later, vec![json!(30)]).await?;
    browser.until("the page asks again", is_asked, vec![]).await?;
    browser.ask::<()>(later, vec![json!(31.5)]).await?;
    is_clean(browser, "nobody is there").await?;
    browser.until("the page is uncovered", &format!("!{is_asked}"), vec![]).await?;
    browser.client.back().await?;
    is_clean(browser, "nobody is there, then Back").await
}

/// The first page, and nothing of before.
async fn is_clean(browser: &Browser, when: &str) -> Result<()> {
    let is_start =
        "document.documentElement.dataset.app === 'live' && !document.querySelector('[data-action=answers]')
        && document.querySelector('main#main').dataset.screen === 'start'";
    browser.until(&format!("the start is shown, clean: {when}"), is_start, vec![]).await
}

/// Neither by its button nor by Esc twice: after leaving, neither Back nor Forward leads to the app.
async fn the_exit_leaves_nothing_behind(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    for by_key in [false, true] {
        browser.go(NEIGHBOUR).await?;
        walk.open().await?;
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
        let is_empty =
            "!document.body?.textContent && document.title === '' && !document.querySelector('#app')";
        browser.until(&format!("Forward does not lead into {ours}"), is_empty, vec![]).await?;
    }
    Ok(())
}
