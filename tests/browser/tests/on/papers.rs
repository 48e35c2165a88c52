//! The four papers: made without a request, right for everybody on the screen, and right on paper.

use sasae_browser::axe::Findings;
use sasae_browser::failure::{Failure, ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::pdf;
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine, workspace};
use serde_json::json;

on_every_engine!(each_paper_is_printed_alone_and_whole, what_is_told_is_turned_on_and_copied);

const PAPERS: [&str; 4] = ["paper-plan", "paper-counter", "paper-phone", "paper-bring"];

/// In Japanese on every paper, whatever is spoken.
const MADE: &str = "この紙は端末の中だけで作られました";

/// What would be printed beside the paper: every leaf that is seen and that no rule for printing hides.
const BESIDE: &str = r#"
    const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
    const print = rules.filter(rule => rule.media?.mediaText === "print").flatMap(rule => [...rule.cssRules]);
    const hidden = print.filter(rule => rule.style?.display === "none").map(rule => rule.selectorText).join(", ");
    const leaves = [...document.body.querySelectorAll("*")].filter(it => !it.children.length && it.checkVisibility());
    return leaves.filter(it => !it.closest(".paper") && !it.closest(hidden)).map(it => it.outerHTML.slice(0, 80));
"#;

/// The texts of these elements on the paper, without readings.
const TEXTS: &str = r#"
    return [...document.querySelectorAll(".paper " + arguments[0])].map(element => {
        const copy = element.cloneNode(true);
        copy.querySelectorAll("rt, rp").forEach(reading => reading.remove());
        return copy.textContent.trim();
    });
"#;

async fn open_papers(walk: Walk<'_>, person: &str) -> Result<()> {
    walk.open().await?;
    let start = walk.screen().await?;
    let file = workspace().join(format!("tests/browser/people/{person}.json"));
    walk.browser.open_file("[data-action=open]", &file).await?;
    same("the screen after opening", &walk.arrive(&start).await?.name.as_str(), &"result")?;
    let screen = walk.step("way-papers").await?;
    same("the screen", &screen.name.as_str(), &"papers")
}

async fn texts(browser: &Browser, of: &str) -> Result<Vec<String>> {
    browser.ask(TEXTS, vec![json!(of)]).await
}

async fn each_paper_is_printed_alone_and_whole(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    open_papers(walk, "left-work-owes-rent").await?;
    let loaded = browser.server.requests();
    let mut findings = Findings::default();
    for language in ["ja", "easy", "en"] {
        walk.hands.press(browser, &format!("[data-action=speak][data-language={language}]")).await?;
        for paper in PAPERS {
            walk.press(paper).await?;
            let is_there = "document.querySelector(`[data-action=${arguments[0]}]`).ariaPressed === 'true'";
            browser.until(&format!("{paper} is in front"), is_there, vec![json!(paper)]).await?;
            let name = format!("{paper}, {language}");
            browser.unfold(".papers").await?;
            findings.look(browser, &name).await?;
            same(&format!("beside {name}"), &browser.ask::<Vec<String>>(BESIDE, vec![]).await?, &vec![])?;
            let fits = "return document.documentElement.scrollWidth <= innerWidth";
            ensure(browser.ask(fits, vec![]).await?, || format!("{name} is wider than the screen"))?;
            let file = format!("{paper}-{language}-{:?}", browser.engine).to_lowercase();
            if let Some(pdf) = pdf::print(browser, &file).await? {
                look_at(browser, &pdf, language).await.map_err(|failure| failure.context(&name))?;
            }
        }
    }
    same("requests after the page was whole", &browser.server.requests(), &loaded)?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])?;
    findings.none()
}

/// Every page is A4; all of the paper is on it and nothing else; no heading is left behind at the end of a page.
async fn look_at(browser: &Browser, pdf: &pdf::Pdf, language: &str) -> Result<()> {
    pdf.is_a4()?;
    let pages = pdf.pages()?;
    let squeezed = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let all = squeezed(&pages.concat());
    ensure(all.contains(MADE), || format!("{MADE} is not on it: {all}"))?;
    for of in ["[data-action]", "select", "input"] {
        ensure(texts(browser, of).await?.is_empty(), || format!("there is a {of} on the paper"))?;
    }
    let frame: Vec<String> = browser
        .ask("return ['exit', 'print', 'copy'].map(it => document.querySelector(`[data-action=${it}]`).textContent)", vec![])
        .await?;
    for words in frame {
        ensure(!all.contains(&squeezed(&words)), || format!("「{words}」 is printed"))?;
    }
    // Readings stand between the letters of a PDF; where there are any, the numbers must do.
    let wanted: &[&str] = match language {
        "easy" => &[".number__digits"],
        _ => &[
            ".paper__title:not(:has(.both))",
            ".paper__title .both > *",
            ".entry__name",
            ".number__digits",
            ".tick__note",
            ".entry__step",
        ],
    };
    for of in wanted {
        for text in texts(browser, of).await? {
            ensure(all.contains(&squeezed(&text)), || format!("{of} 「{text}」 is not printed: {all}"))?;
        }
    }
    let headings = texts(browser, ".paper__heading").await?;
    for (number, page) in pages.iter().enumerate() {
        let is_number =
            |line: &&str| line.chars().all(|letter| letter.is_ascii_digit() || " /".contains(letter));
        let last = page.lines().map(str::trim).rfind(|line| !line.is_empty() && !is_number(line));
        let last = last.ok_or_else(|| Failure::new(format!("page {} is empty", number + 1)))?;
        ensure(!headings.iter().any(|heading| heading == last), || {
            format!("page {} ends with {last}", number + 1)
        })?;
    }
    Ok(())
}

/// Nothing of a person stands on a counter sheet until they turn it on; then it does, and in what is copied too.
async fn what_is_told_is_turned_on_and_copied(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Keyboard };
    open_papers(walk, "afraid-at-home").await?;
    walk.press("paper-counter").await?;
    let lines = "return document.querySelectorAll('.paper--counter .paper__list > li').length";
    let before: usize = browser.ask(lines, vec![]).await?;
    let turned_on = "return document.querySelectorAll('[data-tell]:checked').length";
    same("what is told at first", &browser.ask::<usize>(turned_on, vec![]).await?, &0)?;
    // Where danger was told of, nothing is told by itself; so what could be told is in view.
    let is_open = "return document.querySelector('details.tell').open";
    ensure(browser.ask(is_open, vec![]).await?, || "what can be told is folded away".to_owned())?;
    walk.hands.choose(browser, "[data-tell=age]").await?;
    walk.hands.choose(browser, "[data-tell=dv]").await?;
    same("what is told then", &browser.ask::<usize>(lines, vec![]).await?, &(before + 2))?;
    // Where a page may not write to the clipboard, the text is there to be copied by hand.
    walk.press("copy").await?;
    let is_said = "document.querySelector('.hand__text') || document.querySelector('.hand [role=status]').dataset.copied === 'done'";
    browser.until("it is said what came of copying", is_said, vec![]).await?;
    walk.press("paper-phone").await?;
    let is_phone = "document.querySelector('.paper--phone .paper__list > li')";
    browser.until("what is told stands in the phone script too", is_phone, vec![]).await
}
