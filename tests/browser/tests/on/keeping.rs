//! Answers are kept in a file if the person asks, and come back from it as they were.

use sasae_browser::failure::{Failure, ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::person::{catalogue, person};
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine};
use sasae_core::file::AnswersFile;

on_every_engine!(a_saved_file_opens_to_the_same_result, a_hostile_file_costs_no_answer);

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

/// Whatever a file holds, the page says so in words, lives on, and keeps what was answered.
async fn a_hostile_file_costs_no_answer(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    walk.step("unknown").await?;
    walk.step("answers").await?;
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let within = format!(r#"{{ "sasae": 2, "answers": {{ "danger": {deep} }} }}"#);
    let hostile = [
        "",
        "null",
        "\u{feff}\u{0}",
        &deep,
        &within,
        r#"{ "sasae": 1e300, "answers": {} }"#,
        r#"{ "sasae": -1, "answers": {} }"#,
        r#"{ "sasae": 3, "answers": {} }"#,
        r#"{ "sasae": 2, "__proto__": { "answers": 5 }, "answers": "unknown" }"#,
        r#"{ "sasae": 2, "answers": { "danger": [["injury"]] } }"#,
        r#"{ "sasae": 2, "answers": {}, "ties": [{ "shown": "family", "place": [0.5, 1e10] }] }"#,
    ];
    let folder = tempfile::tempdir()?;
    let answers = "return [...document.querySelectorAll('[data-answer]')].map(it => it.dataset.answer)";
    for (number, text) in hostile.into_iter().enumerate() {
        let file = folder.path().join(format!("{number}.json"));
        std::fs::write(&file, text)?;
        // Going to and fro takes the words about the file before away.
        walk.step("about").await?;
        walk.step("answers").await?;
        browser.open_file("[data-action=open]", &file).await?;
        let is_told = "document.querySelector('main [role=alert]')?.textContent.length > 10";
        browser.until(&format!("it is told what is wrong with file {number}"), is_told, vec![]).await?;
        let screen = walk.screen().await?;
        ensure(screen.name == "answers", || format!("file {number} leads to {screen}"))?;
        same("the answers", &browser.ask::<Vec<String>>(answers, vec![]).await?, &vec!["danger".to_owned()])?;
    }
    // In the end a good one opens all the same, with places as far out as there are.
    let file = folder.path().join("good.json");
    let far = r#"{ "sasae": 2, "answers": { "people": ["family"] },
        "ties": [{ "shown": "family", "place": [2147483647, -2147483648] }] }"#;
    std::fs::write(&file, far)?;
    let before = walk.screen().await?;
    browser.open_file("[data-action=open]", &file).await?;
    same("the screen after opening", &walk.arrive(&before).await?.name, &"result".to_owned())?;
    same("the map", &walk.step("way-eco").await?.name, &"eco".to_owned())
}
