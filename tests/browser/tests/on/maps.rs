//! The maps under real hands: moved by keys and by pointer, changed, taken along; and nothing is asked of the network.

use fantoccini::Locator;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::key::Key;
use sasae_browser::axe::Findings;
use sasae_browser::failure::{Failure, ensure, same};
use sasae_browser::hands::{Hands, reach, tap};
use sasae_browser::walk::Walk;
use sasae_browser::{Browser, Result, on_every_engine, pdf, workspace};
use serde_json::json;

on_every_engine!(
    an_eco_map_is_moved_and_changed_by_keys_and_by_pointer,
    an_eco_map_is_taken_along_as_drawing_and_as_image,
    a_mark_on_the_map_of_the_field_opens_its_card,
);

/// The person's own words, with what must stay text.
const LIBRARY: &str = "図書館 & <本>";

/// Opens somebody's answers and goes to one of their maps.
async fn open_map(walk: Walk<'_>, way: &str) -> Result<()> {
    walk.open().await?;
    let start = walk.screen().await?;
    let file = workspace().join("tests/browser/people/left-work-owes-rent.json");
    walk.browser.open_file("[data-action=open]", &file).await?;
    walk.arrive(&start).await?;
    let screen = walk.step(&format!("way-{way}")).await?;
    same("the screen", &screen.name.as_str(), &way)
}

/// Where a node stands, by its own word.
async fn place(browser: &Browser, node: &str) -> Result<(i32, i32)> {
    let script =
        "return document.querySelector(arguments[0]).getAttribute('transform').match(/-?\\d+/g).map(Number)";
    browser.ask(script, vec![json!(node)]).await
}

/// Takes hold of a node with the pointer, moves it so many pixels, and lets go.
async fn drag(browser: &Browser, node: &str, right: f64, down: f64) -> Result<()> {
    let script =
        "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
    browser.ask::<()>(script, vec![json!(node)]).await?;
    // The middle of what is seen of it.
    let script = "const { left, top, width, height } = document.querySelector(arguments[0] + ' rect').getBoundingClientRect(); \
                  return [left + width / 2, top + height / 2]";
    let (x, y): (f64, f64) = browser.ask(script, vec![json!(node)]).await?;
    let hand = MouseActions::new("hand".to_owned())
        .then(PointerAction::MoveTo { duration: None, x, y })
        .then(PointerAction::Down { button: 0 })
        .then(PointerAction::MoveTo { duration: None, x: x + right / 2.0, y: y + down / 2.0 })
        .then(PointerAction::MoveTo { duration: None, x: x + right, y: y + down })
        .then(PointerAction::Up { button: 0 });
    Ok(browser.client.perform_actions(hand).await?)
}

/// Waits until the table says so of a tie.
async fn is_told(browser: &Browser, map: &str, who: &str, bond: &str, flow: &str) -> Result<()> {
    let is_so = "(row => row?.dataset.bond === arguments[2] && row.dataset.flow === arguments[3])
        (document.querySelector(`[data-table=${arguments[0]}] [data-row=${arguments[1]}]`))";
    let what = format!("{who} is {bond}, {flow} on the map {map}");
    browser.until(&what, is_so, vec![json!(map), json!(who), json!(bond), json!(flow)]).await
}

async fn is_as_wide_as_the_screen(browser: &Browser) -> Result<()> {
    let fits = browser.ask("return document.documentElement.scrollWidth <= innerWidth", vec![]).await?;
    ensure(fits, || "the page scrolls sideways".to_owned())
}

async fn an_eco_map_is_moved_and_changed_by_keys_and_by_pointer(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    open_map(walk, "eco").await?;
    let loaded = browser.server.requests();
    let mut findings = Findings::default();
    let friend = "[data-map=now] [data-node=friend]";

    // With keys: an arrow moves it, and the page stays where it is.
    reach(browser, friend).await?;
    let before = place(browser, friend).await?;
    let scrolled: f64 = browser.ask("return scrollY", vec![]).await?;
    tap(browser, Key::Left.into()).await?;
    tap(browser, Key::Down.into()).await?;
    let has_moved = "document.querySelector(arguments[0]).getAttribute('transform') !== arguments[1]";
    let there = format!("translate({} {})", before.0, before.1);
    browser.until("it moves by keys", has_moved, vec![json!(friend), json!(there)]).await?;
    let after = place(browser, friend).await?;
    ensure(after.0 < before.0 && after.1 > before.1, || format!("from {before:?} to {after:?}"))?;
    same("how far the page is scrolled", &browser.ask::<f64>("return scrollY", vec![]).await?, &scrolled)?;
    let has_focus = "document.activeElement === document.querySelector(arguments[0])";
    browser.until("it keeps the focus", has_focus, vec![json!(friend)]).await?;

    // With the pointer: it goes where the hand goes, and is not opened by it.
    drag(browser, friend, -60.0, 40.0).await?;
    let there = format!("translate({} {})", after.0, after.1);
    browser.until("it moves by pointer", has_moved, vec![json!(friend), json!(there)]).await?;
    let dragged = place(browser, friend).await?;
    ensure(dragged.0 < after.0 - 20, || format!("from {after:?} to {dragged:?}"))?;
    same("the screen", &walk.screen().await?.name.as_str(), &"eco")?;
    let is_shut = "!document.querySelector('[data-tie=friend] details').open";
    browser.until("moving opens nothing", is_shut, vec![]).await?;

    // Enter opens where it can be changed.
    reach(browser, friend).await?;
    tap(browser, Key::Enter.into()).await?;
    let is_open = "document.querySelector('[data-tie=friend] details').open && document.activeElement.id === 'tie-friend'";
    browser.until("Enter opens it", is_open, vec![]).await?;
    walk.hands.choose(browser, "[data-tie=friend] input[value=stress]").await?;
    Hands::Keyboard.choose(browser, "[data-tie=friend] input[value=weak]").await?;
    let flow = browser.client.find(Locator::Css("[data-flow=friend]")).await?;
    flow.select_by_value("both").await?;
    for map in ["now", "to-come"] {
        is_told(browser, map, "friend", "weak", "both").await?;
    }

    // In one's own words, with keys alone.
    reach(browser, "[data-own=name]").await?;
    browser.client.find(Locator::Css("[data-own=name]")).await?.send_keys(LIBRARY).await?;
    Hands::Keyboard.press(browser, "[data-action=tie-add]").await?;
    let is_there = "[...document.querySelectorAll('[data-map=now] text')].map(it => it.textContent).join('').includes('図書館')
        && document.querySelector('[data-own=name]').value === ''";
    browser.until("it is on the map", is_there, vec![]).await?;

    // From the catalogue.
    browser.client.find(Locator::Css("[data-finder]")).await?.send_keys("ハローワーク").await?;
    let found = "document.querySelector('[data-found=hellowork]')";
    browser.until("it is found", found, vec![]).await?;
    walk.hands.press(browser, "[data-found=hellowork] button").await?;
    browser
        .until("it is on the map", "document.querySelector('[data-map=now] [data-node=hellowork]')", vec![])
        .await?;

    browser.unfold("main").await?;
    findings.look(browser, "the eco-map").await?;
    is_as_wide_as_the_screen(browser).await?;

    // What was removed is gone from both, and the focus is not lost with it.
    walk.hands.press(browser, "[data-tie=friend] [data-action=tie-remove]").await?;
    let is_gone = "!document.querySelector('[data-node=friend]') && document.activeElement.id === 'ties'";
    browser.until("it is gone", is_gone, vec![]).await?;
    same("requests after the page was whole", &browser.server.requests(), &loaded)?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])?;
    findings.none()
}

/// The bytes of the file that pressing this saves. It is taken away, so that the next is not taken for it.
async fn saved(walk: Walk<'_>, action: &str) -> Result<Vec<u8>> {
    walk.press(action).await?;
    let file = walk.browser.saved_file().await?;
    let bytes = std::fs::read(&file)?;
    std::fs::remove_file(&file)?;
    Ok(bytes)
}

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

async fn an_eco_map_is_taken_along_as_drawing_and_as_image(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    open_map(walk, "eco").await?;
    let loaded = browser.server.requests();
    browser.client.find(Locator::Css("[data-own=name]")).await?.send_keys(LIBRARY).await?;
    walk.press("tie-add").await?;
    for map in ["sasae-now", "sasae-to-come"] {
        let drawing = saved(walk, &format!("{map}-svg")).await?;
        let drawing = String::from_utf8(drawing).map_err(|error| Failure::new(error.to_string()))?;
        let read = roxmltree::Document::parse(&drawing).map_err(|error| Failure::new(error.to_string()))?;
        same(&format!("the drawing of {map}"), &read.root_element().tag_name().name(), &"svg")?;
        let is_own = |it: roxmltree::Node| {
            it.has_tag_name((SVG, "title")) && it.text().is_some_and(|text| text.starts_with(LIBRARY))
        };
        ensure(read.descendants().any(is_own), || format!("{LIBRARY} is not on {map}"))?;
        let is_foreign = |it: &roxmltree::Node| {
            it.has_tag_name((SVG, "script")) || it.attributes().any(|attribute| attribute.name() == "href")
        };
        same("what the drawing would load or run", &read.descendants().filter(is_foreign).count(), &0)?;
        let image = saved(walk, &format!("{map}-png")).await?;
        ensure(image.starts_with(b"\x89PNG\r\n\x1a\n"), || format!("{map} is no PNG: {:?}", image.get(..8)))?;
        ensure(image.len() > 4000, || format!("{map} is an empty image of {} bytes", image.len()))?;
    }
    same("requests after the page was whole", &browser.server.requests(), &loaded)?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])
}

async fn a_mark_on_the_map_of_the_field_opens_its_card(browser: &Browser) -> Result<()> {
    let walk = Walk { browser, hands: Hands::Pointer };
    open_map(walk, "field").await?;
    let loaded = browser.server.requests();
    let mut findings = Findings::default();
    browser.unfold("main").await?;
    findings.look(browser, "the map of the field").await?;
    is_as_wide_as_the_screen(browser).await?;

    // All of it is printed on one sheet, in every language.
    for language in ["easy", "en", "ja"] {
        walk.hands.press(browser, &format!("[data-action=speak][data-language={language}]")).await?;
        let name = format!("field-{language}-{:?}", browser.engine).to_lowercase();
        if let Some(pdf) = pdf::print(browser, &name).await? {
            pdf.is_a4()?;
            let pages = pdf.pages()?;
            ensure(pages.len() == 1, || format!("{} pages in {language}: {pages:?}", pages.len()))?;
        }
    }

    let script = "return [...document.querySelectorAll('[data-lit]')].map(it => it.dataset.lit)";
    let lit: Vec<String> = browser.ask(script, vec![]).await?;
    let mark = |slug: &str| format!(".map--field [data-mark={slug}]");
    let (first, last) = (lit.first(), lit.last());
    let (first, last) = first.zip(last).ok_or_else(|| Failure::new("nothing is lit"))?;
    let shown = "return document.querySelector('main h1').textContent";

    // By pointer, by keys, and from the list: always the same card.
    let field = walk.screen().await?;
    let number = format!("{} rect, {} circle:not(.map-focus)", mark(first), mark(first));
    walk.hands.press(browser, &number).await?;
    same("the screen", &walk.arrive(&field).await?.name.as_str(), &"resource")?;
    let by_pointer: String = browser.ask(shown, vec![]).await?;
    walk.step("back").await?;
    Hands::Keyboard.press(browser, &mark(first)).await?;
    walk.arrive(&field).await?;
    same("by keys", &browser.ask::<String>(shown, vec![]).await?, &by_pointer)?;
    walk.step("back").await?;
    walk.hands.press(browser, &format!("[data-lit={first}] button")).await?;
    walk.arrive(&field).await?;
    same("from the list", &browser.ask::<String>(shown, vec![]).await?, &by_pointer)?;
    walk.step("back").await?;

    // From near, a section fills the picture and can be tapped as well.
    let script = "return document.querySelector(`[data-sector]:has([data-resource=${arguments[0]}])`)?.dataset.sector ?? null";
    let sector: Option<String> = browser.ask(script, vec![json!(last)]).await?;
    let sector = sector.ok_or_else(|| Failure::new(format!("{last} stands in no section")))?;
    let view = "return document.querySelector('.map--field').getAttribute('viewBox')";
    let whole: String = browser.ask(view, vec![]).await?;
    browser.client.find(Locator::Css("[data-zoom]")).await?.select_by_value(&sector).await?;
    let is_near = "document.querySelector('.map--field').getAttribute('viewBox') !== arguments[0]";
    browser.until("it comes near", is_near, vec![json!(whole)]).await?;
    is_as_wide_as_the_screen(browser).await?;
    let number = format!("{} rect, {} circle:not(.map-focus)", mark(last), mark(last));
    walk.hands.press(browser, &number).await?;
    walk.arrive(&field).await?;
    same("requests after the page was whole", &browser.server.requests(), &loaded)?;
    same("requests to anybody else", &browser.server.elsewhere(), &vec![])?;
    findings.none()
}
