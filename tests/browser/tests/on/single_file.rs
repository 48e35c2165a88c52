//! The edition that is one file, opened from the disk: it does all that the other does, and asks nobody anything.

use sasae_browser::failure::{Failure, ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::person::person;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine, single_file};
use serde_json::json;

on_every_engine!(one_file_from_the_disk_does_it_all);

async fn one_file_from_the_disk_does_it_all(browser: &Browser) -> Result<()> {
    let file = single_file();
    let words = || Failure::new(format!("there is no {}: run `script/single-file`", file.display()));
    let size = file.metadata().map_err(|_| words())?.len();
    ensure(size <= 1_500_000, || format!("{size} bytes"))?;
    browser.client.goto(&format!("file://{}", file.display())).await?;

    let walk = Walk { browser, hands: Hands::Pointer };
    walk.live().await?;
    let case = walk.whole(&person("ill-and-withdrawn")?, async |_| Ok(())).await?;
    walk.check_result(&case).await?;
    for language in ["easy", "en"] {
        walk.hands.press(browser, &format!("[data-language={language}]")).await?;
        let is_spoken = "document.querySelector(`[data-language=${arguments[0]}]`).getAttribute('aria-pressed') === 'true'";
        browser.until(&format!("{language} is spoken"), is_spoken, vec![json!(language)]).await?;
        walk.check_result(&case).await?;
    }
    for action in ["answers", "about", "browse", "resource"] {
        walk.step(action).await?;
    }
    let asked: Vec<String> =
        browser.ask("return performance.getEntriesByType('resource').map(it => it.name)", vec![]).await?;
    let asked: Vec<String> = asked.into_iter().filter(|name| !name.starts_with("data:")).collect();
    same("what the page asked for", &asked, &vec![])?;
    same("requests to our own server", &browser.server.requests(), &vec![])?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])
}
