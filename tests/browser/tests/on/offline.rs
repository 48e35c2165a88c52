//! Without a connection, and from one edition to the next: the whole of the old or the whole of the new, never a mix.

use sasae_browser::deploy::Build;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::person::person;
use sasae_browser::traces::traces;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine};
use serde_json::json;

on_every_engine! {
    without_a_server_the_whole_questionnaire_is_walked,
    a_new_edition_waits_until_the_person_takes_it,
    a_broken_edition_changes_nothing,
    leaving_takes_the_copy_along,
}

/// Opens the app, and says whether this browser keeps a copy.
async fn is_kept(walk: Walk<'_>) -> Result<bool> {
    walk.open().await?;
    let browser = walk.browser;
    let how: String = browser.ask("return document.documentElement.dataset.offline", vec![]).await?;
    let is_able: bool = browser.ask("return Boolean(navigator.serviceWorker)", vec![]).await?;
    same("a browser that can keeps a copy", &(how == "kept"), &is_able)?;
    if !is_able {
        eprintln!("{:?} cannot keep a copy; what it does with one is not tested", browser.engine);
    }
    Ok(is_able)
}

async fn without_a_server_the_whole_questionnaire_is_walked(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    if !is_kept(walk).await? {
        return Ok(());
    }
    browser.server.kill();
    walk.open().await?;
    let case = walk.whole(&person("ill-and-withdrawn")?, async |_| Ok(())).await?;
    walk.check_result(&case).await?;
    walk.hands.press(browser, "[data-language=en]").await?;
    browser.until("English is spoken", "document.documentElement.lang === 'en'", vec![]).await?;
    walk.check_result(&case).await?;
    // Once more, as another day would begin.
    walk.open().await
}

/// Fails unless the page, and a file beside it, are of this edition: the copy answers for both.
async fn is_of(browser: &Browser, edition: &str) -> Result<()> {
    let page = "return document.querySelector('meta[name=edition]')?.content";
    same(
        "the edition of the page",
        &browser.ask::<Option<String>>(page, vec![]).await?.as_deref(),
        &Some(edition),
    )?;
    let beside = "const done = arguments[arguments.length - 1];
        const copies = async () => (await caches.keys()).map(name => caches.open(name));
        copies().then(all => Promise.all(all)).then(all => Promise.all(all.map(async copy =>
            (await (await copy.match(new URL('./icon.svg', location))).text()).match(/<!-- (one|two) -->/)[1]
            + ' ' + (await (await copy.match(new URL('./', location))).text()).match(/name=\"edition\" content=\"(\\w+)/)[1]
        ))).then(done, error => done([String(error)]))";
    let kept: Vec<String> = serde_json::from_value(browser.client.execute_async(beside, vec![]).await?)?;
    ensure(kept.contains(&format!("{edition} {edition}")), || format!("{edition} is not in {kept:?}"))?;
    ensure(kept.iter().all(|copy| ["one one", "two two"].contains(&copy.as_str())), || {
        format!("a mix: {kept:?}")
    })
}

async fn a_new_edition_waits_until_the_person_takes_it(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let (one, two) = (Build::edition("one")?, Build::edition("two")?);
    browser.server.deploy(one.root());
    if !is_kept(walk).await? {
        return Ok(());
    }
    is_of(browser, "one").await?;

    browser.server.deploy(two.root());
    walk.open().await?;
    is_of(browser, "one").await?;
    let waits = "document.documentElement.dataset.edition === 'waits'";
    browser.until("the new edition waits", waits, vec![]).await?;
    is_of(browser, "one").await?;
    let is_offered =
        "Boolean(document.querySelector('[data-action=renew]')?.checkVisibility()) === arguments[0]";
    browser.until("it is offered on the first page", is_offered, vec![json!(true)]).await?;
    // Nobody is interrupted while they answer, nor loses what they answered.
    walk.whole(&person("ill-and-withdrawn")?, async |screen| {
        if screen.name == "ask" {
            browser.until("it is not offered in between", is_offered, vec![json!(false)]).await?;
        }
        Ok(())
    })
    .await?;
    walk.step("answers").await?;
    browser.until("it is offered where answers are saved", is_offered, vec![json!(true)]).await?;
    is_of(browser, "one").await?;
    walk.press("renew").await?;
    let is_two = "document.querySelector('meta[name=edition]')?.content === 'two'";
    browser.until("the new edition is there", is_two, vec![]).await?;
    walk.live().await?;
    is_of(browser, "two").await?;
    browser.server.kill();
    walk.open().await?;
    is_of(browser, "two").await
}

async fn a_broken_edition_changes_nothing(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let one = Build::edition("one")?;
    browser.server.deploy(one.root());
    if !is_kept(walk).await? {
        return Ok(());
    }
    let broken = [
        Build::edition("two")?.without("icon.svg")?,
        Build::edition("two")?.tampered("icon.svg", "<!-- two -->", "<!-- not as built -->")?,
        Build::edition("two")?.tampered("index.html", "<title>", "<title>not as built ")?,
        Build::edition("two")?.tampered("sw.js", "addEventListener", "((")?,
    ];
    for build in broken {
        browser.server.deploy(build.root());
        let before = browser.server.requests().len();
        walk.open().await?;
        is_of(browser, "one").await?;
        while !browser.server.requests().iter().skip(before).any(|path| path == "/sw.js") {
            // The test as a whole has a deadline.
            browser.ask::<()>("", vec![]).await?;
        }
        settled(browser).await?;
        is_of(browser, "one").await?;
        walk.open().await?;
        is_of(browser, "one").await?;
    }
    browser.server.kill();
    walk.open().await?;
    is_of(browser, "one").await?;
    let case = walk.whole(&person("ill-and-withdrawn")?, async |_| Ok(())).await?;
    walk.check_result(&case).await
}

/// Waits until no new worker is being tried, and sees that none waits.
async fn settled(browser: &Browser) -> Result<()> {
    let script = "const done = arguments[arguments.length - 1];
        const rest = () => new Promise(later => setTimeout(later, 500));
        (async () => {
            const kept = await navigator.serviceWorker.getRegistration();
            do { await rest(); } while (kept.installing);
            return Boolean(kept.waiting);
        })().then(done, error => done(String(error)))";
    let waits = browser.client.execute_async(script, vec![]).await?;
    same("a broken edition waits", &waits, &json!(false))
}

/// Whoever leaves in haste leaves no copy behind either.
async fn leaving_takes_the_copy_along(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    if !is_kept(walk).await? {
        return Ok(());
    }
    ensure(!traces(browser).await?.copied.is_empty(), || "there is no copy".to_owned())?;
    walk.press("exit").await?;
    browser.until("the page is gone", "!location.host && document.title === ''", vec![]).await?;
    browser.go(sasae_browser::server::NEIGHBOUR).await?;
    let script = "const done = arguments[arguments.length - 1];
        (async () => {
            for (;;) {
                const names = await caches.keys(), kept = await navigator.serviceWorker.getRegistrations();
                if (names.length + kept.length === 0) return true;
                await new Promise(later => setTimeout(later, 100));
            }
        })().then(done, error => done(String(error)))";
    let is_gone = browser.client.execute_async(script, vec![]).await?;
    same("the copy is gone", &is_gone, &json!(true))
}
