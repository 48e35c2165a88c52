//! What has to hold on every screen: nothing for axe to find, one heading, the numbers to call, the way out.

use sasae_browser::axe::Findings;
use sasae_browser::failure::{ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::person::person;
use sasae_browser::walk::{Screen, Walk};
use sasae_browser::{Browser, Engine, Result, on_every_engine};
use serde_json::{Value, json};

on_every_engine!(every_screen_is_for_everybody, a_few_choices_at_a_time, only_voices_of_the_device_read);

async fn every_screen_is_for_everybody(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let mut findings = Findings::default();
    // As narrow as every engine lets a window be.
    browser.client.set_window_size(500, 900).await?;
    walk.open().await?;
    walk.whole(&person("ill-and-withdrawn")?, async |screen| {
        check(browser, screen, &mut findings).await?;
        check_with_a_choice(walk, screen, &mut findings).await
    })
    .await?;
    for action in ["answers", "about", "browse", "resource"] {
        let screen = walk.step(action).await?;
        same("the screen", &screen.name.as_str(), &action)?;
        check(browser, &screen, &mut findings).await?;
    }
    findings.none()
}

/// Ticking a box can bring more to choose from; that must be as good as the rest.
async fn check_with_a_choice(walk: Walk<'_>, screen: &Screen, findings: &mut Findings) -> Result<()> {
    let browser = walk.browser;
    let first = "form[data-question] input[type=checkbox]:not([data-most])";
    let script = "return Boolean(document.querySelector(arguments[0]))";
    if browser.ask(script, vec![json!(first)]).await? {
        walk.hands.choose(browser, first).await?;
        findings.look(browser, &format!("{screen} with a choice")).await?;
        walk.hands.unchoose(browser, first).await?;
    }
    Ok(())
}

async fn check(browser: &Browser, screen: &Screen, findings: &mut Findings) -> Result<()> {
    // What is folded away counts too: it is opened, looked at and closed again.
    browser.unfold("body").await?;
    findings.look(browser, &screen.to_string()).await?;
    let script = r#"
        const shown = selector => [...document.querySelectorAll(selector)].filter(it => it.checkVisibility()).length;
        return {
            heading: shown("main h1") === 1 && shown("h1") === 1,
            exit: shown("[data-action=exit]") === 1,
            numbers: shown("a[href^='tel:']") > 0,
            language: document.documentElement.lang !== "",
            fits: document.documentElement.scrollWidth <= innerWidth,
        };
    "#;
    let found: Value = browser.ask(script, vec![]).await?;
    let all = json!({ "heading": true, "exit": true, "numbers": true, "language": true, "fits": true });
    same(&format!("the screen {screen}"), &found, &all)?;
    fits_every_hand_and_eye(browser, screen).await?;
    if ["start", "ask", "result"].contains(&screen.name.as_str()) {
        for look in ["day", "night", "black-on-white", "white-on-black"] {
            browser
                .ask::<()>("document.documentElement.dataset.look = arguments[0]", vec![json!(look)])
                .await?;
            browser.until("the colours have changed", "!document.getAnimations().length", vec![]).await?;
            findings.look(browser, &format!("{screen} in {look}")).await?;
        }
        browser.ask::<()>("document.documentElement.dataset.look = 'device'", vec![]).await?;
        browser.until("the colours have changed", "!document.getAnimations().length", vec![]).await?;
    }
    browser.fold().await
}

/// What can be pressed is as large as a finger (44 px, but for links within a sentence); with the largest letters, and
/// with the distances that WCAG 1.4.12 lets people set, nothing goes beyond the edge. 500 px with letters of 200 % are as
/// narrow as 250 px with usual ones: more than the zoom of 400 % that WCAG 1.4.10 asks for.
async fn fits_every_hand_and_eye(browser: &Browser, screen: &Screen) -> Result<()> {
    let small = r#"
        const pressed = "button, summary, a[href]:not(.skip), select, textarea, label:has(input), input:not([type=checkbox], [type=radio], [type=file])";
        return [...document.querySelectorAll(pressed)].filter(it => it.checkVisibility()).flatMap(it => {
            const { width, height } = it.getBoundingClientRect();
            return width >= 44 && height >= 44 ? [] : [`${it.outerHTML.slice(0, 120)}: ${width} x ${height}`];
        });
    "#;
    let small: Vec<String> = browser.ask(small, vec![]).await?;
    same(&format!("too small to press on {screen}"), &small, &vec![])?;
    let wide = r#"
        const { dataset } = document.documentElement, [style] = document.styleSheets;
        const beyond = () => document.documentElement.scrollWidth > innerWidth;
        dataset.size = "largest";
        const found = beyond() ? ["letters"] : [];
        dataset.size = "usual";
        style.insertRule("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ", style.cssRules.length);
        style.insertRule("p { margin-block-end: 2em !important }", style.cssRules.length);
        if (beyond()) found.push("distances");
        style.deleteRule(style.cssRules.length - 1);
        style.deleteRule(style.cssRules.length - 1);
        return found;
    "#;
    let wide: Vec<String> = browser.ask(wide, vec![]).await?;
    same(&format!("beyond the edge of {screen}"), &wide, &vec![])
}

/// すこしずつ: the options come a few at a time, what was chosen stays, and 今日はここまで leads to a rest and back.
async fn a_few_choices_at_a_time(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Keyboard };
    walk.open().await?;
    walk.press("ease").await?;
    walk.hands.choose(browser, "input[name=slow]").await?;
    walk.hands.choose(browser, "input[name=look][value=white-on-black]").await?;
    browser
        .until("the look is on", "document.documentElement.dataset.look === 'white-on-black'", vec![])
        .await?;
    walk.press("ease").await?;
    let mut screen = walk.screen().await?;
    while browser.ask("return !document.querySelector('[data-action=more]')", vec![]).await? {
        screen = walk.step("unknown").await?;
    }
    let count = "return document.querySelectorAll('.choice').length";
    same("the options at first", &browser.ask::<usize>(count, vec![]).await?, &4)?;
    walk.press("more").await?;
    browser.until("more options come", "document.querySelectorAll('.choice').length > 4", vec![]).await?;
    let mut findings = Findings::default();
    findings.look(browser, "a few choices").await?;
    let rest = walk.step("pause").await?;
    check(browser, &rest, &mut findings).await?;
    same("the question after the rest", &walk.step("go-on").await?, &screen)?;
    findings.none()
}

/// Where the device has a voice of its own for the language, it reads the question and its options; a voice of a server
/// is never used, and where there is no other nothing is offered.
async fn only_voices_of_the_device_read(browser: &Browser) -> Result<()> {
    let voices = r"
        const page = window.wrappedJSObject ?? window;
        return Boolean(page.speechSynthesis?.getVoices().some(voice => voice.localService && voice.lang.startsWith('ja')));
    ";
    let walk = Walk { browser, hands: Hands::Pointer };
    walk.open().await?;
    walk.step("unknown").await?;
    let offered = "return Boolean(document.querySelector('[data-action=read]'))";
    let (has, is_offered): (bool, bool) =
        (browser.ask(voices, vec![]).await?, browser.ask(offered, vec![]).await?);
    same("reading is offered where the device can", &is_offered, &has)?;
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    let fake = r"
        globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
        globalThis.said = [];
        speechSynthesis.speak = utterance => said.push([utterance.voice.name, utterance.text]);
        speechSynthesis.getVoices = () => arguments[0].map(([name, localService]) => ({ name, localService, lang: 'ja-JP' }));
        speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    ";
    browser.ask::<()>(fake, vec![json!([["far", false]])]).await?;
    ensure(!browser.ask::<bool>(offered, vec![]).await?, || "a voice of a server is offered".to_owned())?;
    browser.ask::<()>(fake, vec![json!([["far", false], ["near", true]])]).await?;
    browser.until("reading is offered", "document.querySelector('[data-action=read]')", vec![]).await?;
    walk.press("read").await?;
    let said: Vec<(String, String)> = browser.ask("return said", vec![]).await?;
    let heading: String = browser.ask("return document.querySelector('h1').textContent", vec![]).await?;
    ensure(
        said.iter().all(|(voice, _)| voice == "near") && said.iter().any(|(_, text)| *text == heading),
        || format!("said: {said:?}"),
    )
}
