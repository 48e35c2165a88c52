//! The worker's page on a tablet: an interview beside a person, without a connection, and nothing of it left behind.

use fantoccini::Locator;
use sasae_browser::axe::Findings;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::person::{Person, everybody, person};
use sasae_browser::traces::foreign_resources;
use sasae_browser::walk::{Screen, Walk};
use sasae_browser::{Browser, Result, on_every_engine};
use sasae_core::file::Value;
use serde_json::json;

on_every_engine!(
    an_interview_beside_the_person,
    an_interview_without_a_connection,
    nothing_of_the_last_interview_comes_back,
    what_was_written_down_opens_again,
    a_break_is_locked,
);

/// The page on a tablet, ready to begin.
async fn ready(browser: &Browser) -> Result<Walk<'_>> {
    let walk = Walk { browser, hands: Hands::Pointer };
    browser.client.set_window_size(1024, 768).await?;
    walk.open_as_worker().await?;
    Ok(walk)
}

/// Through the whole interview as this person tells it, in the worker's order. Every screen is looked at.
async fn whole(
    walk: Walk<'_>,
    person: &Person,
    mut look: impl AsyncFnMut(&Screen) -> Result<()>,
) -> Result<Vec<String>> {
    let mut asked = Vec::new();
    let mut screen = walk.step("begin").await?;
    while let Some(question) = screen.question.clone() {
        ensure(!asked.contains(&question), || format!("{question} is asked twice: {asked:?}"))?;
        look(&screen).await?;
        let value = person.answers.get(&question).cloned().unwrap_or(Value::Word("unknown".to_owned()));
        screen = walk.answer(&value).await?;
        asked.push(question);
    }
    same("the last screen", &screen.name.as_str(), &"result")?;
    look(&screen).await?;
    Ok(asked)
}

/// Writes into a field as one types.
async fn write(browser: &Browser, field: &str, words: &str) -> Result<()> {
    let found = browser.client.find(Locator::Css(field)).await?;
    found.send_keys(words).await?;
    browser
        .until(
            "it stands there",
            "document.querySelector(arguments[0]).value.includes(arguments[1])",
            vec![json!(field), json!(words)],
        )
        .await
}

async fn an_interview_beside_the_person(browser: &Browser) -> Result<()> {
    let walk = ready(browser).await?;
    let loaded = browser.server.requests();
    let mut findings = Findings::default();
    findings.look(browser, "the worker's first page").await?;
    let mut is_noted = false;
    let asked = whole(walk, &person("left-work-owes-rent")?, async |screen| {
        if screen.name != "ask" {
            return Ok(());
        }
        let beside = "document.querySelector('.interview__live') && document.querySelector('[data-note]')";
        browser.until("what follows stands beside the question", beside, vec![]).await?;
        if !is_noted {
            is_noted = true;
            write(browser, "[data-note] textarea", "SECRET").await?;
            browser.unfold("main").await?;
            findings.look(browser, "a question for the worker").await?;
            browser.fold().await?;
            // The screen is turned to the person: no note, no menu of the worker's.
            walk.press("together").await?;
            let is_turned = "!document.querySelector('[data-note], [data-page]')";
            browser.until("no note is seen", is_turned, vec![]).await?;
            let words: String = browser.ask("return document.body.innerText", vec![]).await?;
            ensure(!words.contains("SECRET"), || "a note is on the screen".to_owned())?;
            findings.look(browser, "a question looked at together").await?;
            walk.press("together").await?;
            let is_back = "document.querySelector('[data-note] textarea')?.value === 'SECRET'";
            browser.until("the note is there again", is_back, vec![]).await?;
        }
        Ok(())
    })
    .await?;
    ensure(asked.len() >= 5, || format!("only {asked:?}"))?;
    let pages: Vec<String> = browser
        .ask("return [...document.querySelectorAll('[data-page]')].map(it => it.dataset.page)", vec![])
        .await?;
    for page in pages {
        walk.hands.press(browser, &format!("[data-page={page}]")).await?;
        let is_there = "document.querySelector(`[data-page=${arguments[0]}][aria-current=page]`)";
        browser.until(&format!("{page} is there"), is_there, vec![json!(page)]).await?;
        browser.drawn().await?;
        browser.unfold("main").await?;
        findings.look(browser, &format!("the worker's page {page}")).await?;
        browser.fold().await?;
        let fits = "return document.documentElement.scrollWidth <= innerWidth";
        ensure(browser.ask(fits, vec![]).await?, || format!("{page} goes beyond the edge"))?;
    }
    same("requests to our own server", &browser.server.requests(), &loaded)?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])?;
    same("what the page itself asked of others", &foreign_resources(browser).await?, &vec![])?;
    findings.none()
}

async fn an_interview_without_a_connection(browser: &Browser) -> Result<()> {
    let walk = ready(browser).await?;
    if !browser.ask::<bool>("return document.documentElement.dataset.offline === 'kept'", vec![]).await? {
        eprintln!("{:?} cannot keep a copy", browser.engine);
        return Ok(());
    }
    browser.server.kill();
    for person in everybody()? {
        walk.open_as_worker().await?;
        whole(walk, &person, async |_| Ok(())).await?;
        for step in ["way-plan", "way-eco", "way-papers"] {
            walk.step(step).await?;
        }
    }
    Ok(())
}

async fn nothing_of_the_last_interview_comes_back(browser: &Browser) -> Result<()> {
    let walk = ready(browser).await?;
    let is_clean = "!document.querySelector('[data-action=save]') && !document.body.innerText.includes('SECRET') \
        && document.querySelector('main').dataset.screen === 'start'";
    walk.step("begin").await?;
    write(browser, "[data-note] textarea", "SECRET").await?;
    walk.step("unknown").await?;
    walk.step("home").await?;
    walk.press("anew").await?;
    walk.press("anew-sure").await?;
    browser.until("a new interview has nothing of the last", is_clean, vec![]).await?;
    browser.client.back().await?;
    browser.until("nor after Back", is_clean, vec![]).await?;
    browser.client.refresh().await?;
    walk.live().await?;
    browser.until("nor after a reload", is_clean, vec![]).await
}

async fn what_was_written_down_opens_again(browser: &Browser) -> Result<()> {
    let walk = ready(browser).await?;
    walk.hands.choose(browser, "input[name=asked][value=family]").await?;
    let screen = walk.step("begin").await?;
    write(browser, "[data-note] textarea", "KEPT-NOTE").await?;
    let next = walk.step("unknown").await?;
    ensure(next != screen, || "the question stays".to_owned())?;
    walk.step("home").await?;
    walk.press("save").await?;
    let file = browser.saved_file().await?;
    walk.open_as_worker().await?;
    browser.open_file("[data-action=open]", &file).await?;
    let is_open = "document.querySelector('main').dataset.screen === 'result'";
    browser.until("the file is open", is_open, vec![]).await?;
    walk.step("home").await?;
    let is_family = "document.querySelector('input[name=asked][value=family]').checked";
    browser.until("who answers is known again", is_family, vec![]).await?;
    // A person's own page does not take it for theirs, and says so.
    walk.open().await?;
    browser.open_file("[data-action=open]", &file).await?;
    browser.until("it says what is wrong", "document.querySelector('.trouble')", vec![]).await
}

async fn a_break_is_locked(browser: &Browser) -> Result<()> {
    let walk = ready(browser).await?;
    walk.step("begin").await?;
    write(browser, "[data-note] textarea", "SECRET").await?;
    walk.hands.press(browser, "[data-page=lock]").await?;
    write(browser, "[data-secret='0']", "two words").await?;
    write(browser, "[data-secret='1']", "two wards").await?;
    walk.press("lock").await?;
    browser.until("two different ones lock nothing", "document.querySelector('.trouble')", vec![]).await?;
    browser.ask::<()>("document.querySelector(\"[data-secret='1']\").select()", vec![]).await?;
    write(browser, "[data-secret='1']", "two words").await?;
    walk.press("lock").await?;
    browser.until("it is locked", "document.querySelector('[data-locked]')", vec![]).await?;
    browser.client.back().await?;
    browser.until("Back brings nothing", "document.querySelector('[data-locked]')", vec![]).await?;
    write(browser, "[data-secret='0']", "two wards").await?;
    walk.press("unlock").await?;
    let is_refused = "document.querySelector('[data-locked] .trouble')";
    browser.until("another passphrase does not open it", is_refused, vec![]).await?;
    browser.ask::<()>("document.querySelector(\"[data-secret='0']\").select()", vec![]).await?;
    write(browser, "[data-secret='0']", "two words").await?;
    walk.press("unlock").await?;
    let is_open = "document.querySelector('main').dataset.screen === 'result'";
    browser.until("the right one does", is_open, vec![]).await?;
    walk.hands.press(browser, "[data-page=heard]").await?;
    browser
        .until("the worker's pages are there again", "document.querySelector('[data-lines]')", vec![])
        .await
}
