//! A client hands over what they pick, and a worker receives it: by file in every engine, by camera where there is a film.

use sasae_browser::failure::{Failure, ensure, same};
use sasae_browser::hands::Hands;
use sasae_browser::person::{catalogue, person};
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Engine, Result, dist, drive_seeing, film, on_every_engine, workspace};
use sasae_core::file::AnswersFile;
use sasae_handover::code::Code;
use sasae_handover::frames::{Joining, split};
use sasae_handover::sealed::Lock;
use sasae_handover::{native, scan};
use serde_json::json;
use std::path::{Path, PathBuf};

on_every_engine!(
    what_is_picked_is_handed_over_and_nothing_else,
    what_is_handed_over_is_received,
    a_spoilt_file_is_refused_and_a_wrong_code_loses_nothing,
);

/// Whose answers are handed over.
const WHO: &str = "left-work-owes-rent";

/// The client's page with their answers, at the page for handing over.
async fn at_hand_over(walk: Walk<'_>) -> Result<()> {
    walk.open().await?;
    let start = walk.screen().await?;
    let file = workspace().join(format!("tests/browser/people/{WHO}.json"));
    walk.browser.open_file("[data-action=open]", &file).await?;
    walk.arrive(&start).await?;
    walk.step("answers").await?;
    same("the screen", &walk.step("hand-over").await?.name.as_str(), &"hand-over")
}

/// Picks a need and locks it; the code that is shown, and the file.
async fn handed_over(walk: Walk<'_>) -> Result<(Code, PathBuf)> {
    let browser = walk.browser;
    walk.hands.choose(browser, "[data-pick=needs_rent]").await?;
    walk.press("lock").await?;
    browser.until("the code is shown", "document.querySelector('[data-code]')", vec![]).await?;
    let said: String =
        browser.ask("return document.querySelector('[data-code]').textContent", vec![]).await?;
    let code = Code::read(&said).map_err(|bad| Failure::new(format!("{said} is no code: {bad:?}")))?;
    walk.press("save-locked").await?;
    Ok((code, browser.saved_file().await?))
}

/// Nothing is picked at first; what is picked brings along what it stands behind, and is all that is in the file. The QR
/// codes on the screen say the same, and nothing is asked of anybody.
async fn what_is_picked_is_handed_over_and_nothing_else(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    at_hand_over(walk).await?;
    let before = browser.server.requests();
    let picked = "return [...document.querySelectorAll('[data-pick]:checked')].map(it => it.dataset.pick)";
    same("what is picked at first", &browser.ask::<Vec<String>>(picked, vec![]).await?, &vec![])?;
    let can_lock = "return Boolean(document.querySelector('[data-action=lock]'))";
    ensure(!browser.ask::<bool>(can_lock, vec![]).await?, || "nothing can be locked".to_owned())?;
    let (code, file) = handed_over(walk).await?;

    let container = std::fs::read(&file)?;
    let contents = native::unlock(&container, &code).map_err(|refused| Failure::new(refused.to_string()))?;
    let along: AnswersFile = serde_json::from_slice(&contents)?;
    let all = person(WHO)?.answers;
    let wanted = ["needs_rent", "troubles"].map(|name| (name.to_owned(), all[name].clone()));
    same("what goes along", &along, &AnswersFile::with_answers(wanted.into_iter().collect()))?;

    let mut joining = Joining::default();
    let drawn = "return [document.querySelector('.qr').viewBox.baseVal.width, document.querySelector('.qr path').getAttribute('d')]";
    for number in 0..split(&container).len() {
        let shown = format!("document.querySelector('[data-frame=\"{number}\"]')");
        browser.until("the next QR code is shown", &shown, vec![]).await?;
        let (side, path): (usize, String) = browser.ask(drawn, vec![]).await?;
        for frame in scan::codes(side * DOTS, &painted(side, &path)?) {
            joining.take(&frame).map_err(|fault| Failure::new(fault.to_string()))?;
        }
        walk.press("frame-next").await?;
    }
    ensure(joining.whole() == Some(container), || format!("the QR codes say something else: {joining:?}"))?;
    same("requests", &browser.server.requests(), &before)?;

    // Whoever comes back finds nothing of it.
    walk.step("back").await?;
    walk.step("hand-over").await?;
    let left = "return document.querySelectorAll('[data-code], .qr, [data-pick]:checked').length";
    same("what is left of it", &browser.ask::<usize>(left, vec![]).await?, &0)
}

/// Dots for one square of a QR code.
const DOTS: usize = 4;

/// The drawing on the screen as a camera sees it.
fn painted(side: usize, path: &str) -> Result<Vec<u8>> {
    let width = side * DOTS;
    let mut picture = vec![230; width * width];
    for bar in path.split('z').filter(|bar| !bar.is_empty()) {
        let numbers: Vec<usize> =
            bar.split(|letter: char| !letter.is_ascii_digit()).flat_map(str::parse).collect();
        let [x, y, length, ..] = numbers[..] else { return Err(Failure::new(format!("{bar} is no bar"))) };
        for row in y * DOTS..(y + 1) * DOTS {
            picture[row * width + x * DOTS..row * width + (x + length) * DOTS].fill(30);
        }
    }
    Ok(picture)
}

/// The worker's page, at the page for receiving.
async fn at_receiving(walk: Walk<'_>) -> Result<()> {
    walk.browser.go("/worker/").await?;
    walk.live().await?;
    walk.hands.press(walk.browser, "[data-page=receive]").await?;
    walk.browser.until("the page for receiving comes", "document.querySelector('.receive')", vec![]).await
}

async fn say_the_code(browser: &Browser, code: &str) -> Result<()> {
    let field = browser.client.find(fantoccini::Locator::Css("[data-field=code]")).await?;
    field.clear().await?;
    field.send_keys(code).await?;
    Hands::Pointer.press(browser, "[data-action=unlock]").await
}

async fn is_told(browser: &Browser, what: &str) -> Result<()> {
    let told = "document.querySelector('.receive [role=alert]')?.textContent.length > 5";
    browser.until(&format!("it is told {what}"), told, vec![]).await
}

/// What came is shown, and taken.
async fn take(walk: Walk<'_>, expected: &[&str]) -> Result<()> {
    let browser = walk.browser;
    browser.until("what came is shown", "document.querySelector('[data-came]')", vec![]).await?;
    let came = "return [...document.querySelectorAll('[data-came]')].map(it => it.dataset.came)";
    same(
        "what came",
        &browser.ask::<Vec<String>>(came, vec![]).await?,
        &expected.iter().map(ToString::to_string).collect(),
    )?;
    walk.press("take").await?;
    browser.until("the result comes", "document.querySelector('main[data-screen=result]')", vec![]).await
}

/// The client's file opens at the worker's.
async fn what_is_handed_over_is_received(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    at_hand_over(walk).await?;
    let (code, file) = handed_over(walk).await?;
    at_receiving(walk).await?;
    browser.open_file("[data-action=receive-file]", &file).await?;
    browser.until("the code is asked for", "document.querySelector('[data-field=code]')", vec![]).await?;
    say_the_code(browser, &code.groups().collect::<Vec<_>>().join("-")).await?;
    take(walk, &["troubles", "needs_rent"]).await
}

/// What somebody hands over, made without a browser.
fn container(code: &Code) -> Result<Vec<u8>> {
    let file = AnswersFile::with_answers(person(WHO)?.answers);
    // Fewer rounds than a client's page takes; the container says how many.
    let lock = Lock { work: 1000, ..Lock::new([7; 16], [9; 12]) };
    let contents = serde_json::to_vec(&file)?;
    native::lock(&contents, code, &lock).map_err(|_| Failure::new("the answers are too long to lock"))
}

async fn a_spoilt_file_is_refused_and_a_wrong_code_loses_nothing(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    let code = Code::from_random(20_261_127_u64.to_le_bytes());
    let whole = container(&code)?;
    at_receiving(walk).await?;
    let folder = tempfile::tempdir()?;
    let mut damaged = whole.clone();
    damaged[60] ^= 1;
    let spoilt: [&[u8]; 5] = [b"", b"GIF89a", &whole[..20], &damaged, br#"{ "sasae": 99, "answers": {} }"#];
    for (number, bytes) in spoilt.into_iter().enumerate() {
        at_receiving(walk).await?;
        let file = folder.path().join(number.to_string());
        std::fs::write(&file, bytes)?;
        browser.open_file("[data-action=receive-file]", &file).await?;
        is_told(browser, "what is wrong with the file").await?;
    }
    let file = folder.path().join("whole");
    std::fs::write(&file, &whole)?;
    browser.open_file("[data-action=receive-file]", &file).await?;
    browser.until("the code is asked for", "document.querySelector('[data-field=code]')", vec![]).await?;
    for wrong in ["123", "abc", "999 999 999 999", "111-111-111-111"] {
        say_the_code(browser, wrong).await?;
        is_told(browser, "that the code is wrong").await?;
        // The field stays, and so does what arrived.
        browser
            .until("it can be tried again", "document.querySelector('[data-action=unlock]')", vec![])
            .await?;
    }
    say_the_code(browser, code.digits()).await?;
    browser.until("what came is shown", "document.querySelector('[data-came]')", vec![]).await
}

/// A film of a client's screen before the worker's camera: all frames are read, the camera is given back, the code opens.
#[test]
fn what_a_phone_shows_is_received_by_camera() -> Result<()> {
    let code = Code::from_random(1_u64.to_le_bytes());
    let folder = tempfile::tempdir()?;
    let seen = folder.path().join("client.y4m");
    film::write(&seen, &split(&container(&code)?))?;
    drive_seeing(Engine::Chromium, "what_a_phone_shows", &dist(), Some(Path::new(&seen)), async |browser| {
        let walk = Walk { browser, hands: Hands::Pointer };
        at_receiving(walk).await?;
        let tracks = "const get = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices); \
            window.streams = []; \
            navigator.mediaDevices.getUserMedia = async wish => { const got = await get(wish); streams.push(got); return got }";
        browser.ask::<()>(tracks, vec![]).await?;
        walk.press("scan").await?;
        browser.until("all is read", "document.querySelector('[data-field=code]')", vec![]).await?;
        let is_off =
            "streams.length === 1 && streams[0].getTracks().every(track => track.readyState === 'ended')";
        browser.until("the camera is given back", is_off, vec![json!(null)]).await?;
        say_the_code(browser, code.digits()).await?;
        browser.until("what came is shown", "document.querySelector('[data-came]')", vec![]).await?;
        let count = "return document.querySelectorAll('[data-came]').length";
        same(
            "the answers that came",
            &browser.ask::<usize>(count, vec![]).await?,
            &person(WHO)?.answers.len(),
        )
    })
}
