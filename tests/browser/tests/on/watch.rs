//! Who watches the watch: the harness finds every fault of a page that has them all, and does what a person can.

use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::traces::traces;
use sasae_browser::{Browser, Result, axe, on_every_engine, workspace};

on_every_engine! {
    in workspace().join("tests/browser/pages");
    faults_are_seen,
    hands_do_what_people_do,
}

async fn faults_are_seen(browser: &Browser) -> Result<()> {
    browser.go("/").await?;

    let violations = axe::violations(browser).await?;
    ensure(violations.iter().any(|violation| violation.id == "image-alt"), || {
        format!("axe: {violations:?}")
    })?;
    let mut findings = axe::Findings::default();
    findings.look(browser, "a page with faults").await?;
    ensure(findings.none().is_err(), || "axe finds nothing".to_owned())?;

    let unreachable = Hands::Keyboard.press(browser, "[data-action=not-a-button]").await;
    ensure(unreachable.is_err(), || "keys reach what is no button".to_owned())?;
    let covered = Hands::Pointer.press(browser, "[data-action=covered]").await;
    ensure(covered.is_err(), || "the pointer presses through a veil".to_owned())?;

    same("nothing is asked elsewhere before", &browser.server.elsewhere(), &vec![])?;
    Hands::Pointer.press(browser, "[data-action=tell]").await?;
    // The first is asked in the clear, the second is encrypted and may not tell its name.
    while browser.server.elsewhere().len() < 2 {
        // The test as a whole has a deadline.
        browser.ask::<()>("", vec![]).await?;
    }
    let elsewhere = browser.server.elsewhere();
    let heard = |word: &str| elsewhere.iter().any(|target| target.contains(word));
    ensure(heard("one.example"), || format!("{elsewhere:?}"))?;
    ensure(heard("two.example") || heard("(not told)"), || format!("{elsewhere:?}"))?;

    let before = traces(browser).await?;
    Hands::Pointer.press(browser, "[data-action=keep]").await?;
    let mut after = traces(browser).await?;
    ensure(after.stored == ["answer=secret"] && after.state.contains("secret"), || format!("{after:?}"))?;
    (after.stored, after.state) = (before.stored.clone(), before.state.clone());
    same("nothing else", &after, &before)
}

async fn hands_do_what_people_do(browser: &Browser) -> Result<()> {
    for hands in [Hands::Pointer, Hands::Keyboard] {
        browser.go("/").await?;
        for value in
            ["[value=green]", "[value=bread]", "[value=water]", "[name=by-water][value=week]", "[value=red]"]
        {
            hands.choose(browser, value).await?;
        }
        hands.unchoose(browser, "[value=bread]").await?;
        hands.press(browser, "[data-action=next]").await?;
        let heard = r##"document.querySelector("#heard").textContent === "red water week""##;
        browser.until(&format!("{hands:?} chooses and goes on"), heard, vec![]).await?;
    }
    Hands::Pointer.press(browser, "[data-action=save]").await?;
    let file = browser.saved_file().await?;
    browser.open_file("[data-action=open]", &file).await?;
    let heard = r##"document.querySelector("#heard").textContent === '{ "sasae": 1 }'"##;
    browser.until("what was saved is opened", heard, vec![]).await
}
