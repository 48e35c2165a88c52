//! Everybody in `people/` goes from the start to the result. The app asks what the engine would ask, and shows
//! what the engine would recommend.

use sasae_browser::hands::Hands;
use sasae_browser::person::everybody;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine};

on_every_engine!(with_a_pointer, with_keys_alone);

/// On a screen as narrow as a phone's, where things come to lie over each other first.
async fn with_a_pointer(browser: &Browser) -> Result<()> {
    browser.client.set_window_size(500, 900).await?;
    walk_everybody(browser, Hands::Pointer).await
}

async fn with_keys_alone(browser: &Browser) -> Result<()> {
    walk_everybody(browser, Hands::Keyboard).await
}

async fn walk_everybody(browser: &Browser, hands: Hands) -> Result<()> {
    let walk = Walk { browser, hands };
    for person in everybody()? {
        walk.open().await?;
        let shown = async {
            let case = walk.whole(&person, async |_| Ok(())).await?;
            walk.check_result(&case).await
        };
        shown.await.map_err(|failure| failure.context(&format!("{} with {hands:?}", person.name)))?;
    }
    Ok(())
}
