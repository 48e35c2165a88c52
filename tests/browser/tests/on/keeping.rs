//! Answers are kept in a file if the person asks, and come back from it as they were.

use sasae_browser::failure::{Failure, same};
use sasae_browser::hands::Hands;
use sasae_browser::person::{catalogue, person};
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine};
use sasae_core::file::AnswersFile;

on_every_engine!(a_saved_file_opens_to_the_same_result);

async fn a_saved_file_opens_to_the_same_result(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    let case = walk.whole(&person("ill-and-withdrawn")?, async |_| Ok(())).await?;
    let before = walk.result().await?;
    walk.step("answers").await?;
    walk.press("save").await?;
    let file = browser.saved_file().await?;

    let saved: AnswersFile = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
    let kept = saved.read(catalogue()?).map_err(|faults| Failure::new(format!("{faults:?}")))?;
    same("the answers in the file", &kept.answers, &case.answers()?)?;

    // A page opened anew knows nothing.
    walk.open().await?;
    let start = walk.screen().await?;
    browser.open_file("[data-action=open]", &file).await?;
    let result = walk.arrive(&start).await?;
    same("the screen after opening", &result.name, &"result".to_owned())?;
    same("the result after opening", &walk.result().await?, &before)?;
    walk.check_result(&case).await
}
