//! How a person works a page: with a pointer, or with keys alone.
//!
//! Neither takes short cuts. The pointer presses where a person would, on the label of a box, and fails if
//! something else lies over it. The keys go the way the page offers, step by step with Tab, and fail if there
//! is no way.

use crate::browser::Browser;
use crate::failure::{Failure, Result, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{Value, json};

/// With what a person works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// Mouse or finger.
    Pointer,
    /// Tab, Shift+Tab, Space, Enter and the arrows.
    Keyboard,
}

/// More steps than any screen should ask of a person; also ends the search for what cannot be reached.
const STEPS: usize = 300;

/// Where the focus is, seen from the element that is sought.
#[derive(Deserialize, Debug, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Focus {
    /// On it.
    Here,
    /// Before it: Tab leads on.
    Before,
    /// After it: Shift+Tab leads back.
    After,
    /// On an earlier radio of its group, where arrows lead on. Not every engine goes round at the end.
    EarlierInGroup,
    /// On a later radio of its group.
    LaterInGroup,
}

const FOCUS: &str = r#"
    const sought = document.querySelector(arguments[0]), at = document.activeElement ?? document.body;
    if (!sought) return "missing";
    if (at === sought) return "here";
    const isRadio = element => element.type === "radio" && element.name;
    const isGroup = isRadio(at) && isRadio(sought) && at.name === sought.name && at.form === sought.form;
    const isBefore = at.compareDocumentPosition(sought) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (isGroup) return isBefore ? "earlier_in_group" : "later_in_group";
    return isBefore ? "before" : "after";
"#;

/// Who works with keys must see what has the focus; a bar that stays in place must not lie over all of it.
const IS_SEEN: &str = r"
    (target => [target, ...(target.labels ?? [])].some(element => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const parts = [0.1, 0.5, 0.9].flatMap(x => [0.1, 0.5, 0.9].map(y => [left + x * width, top + y * height]));
        return parts.some(([x, y]) => element.contains(document.elementFromPoint(x, y)));
    }))(document.querySelector(arguments[0]))
";

impl Hands {
    /// Presses a button or a link.
    ///
    /// # Errors
    /// Where it cannot be reached, or is covered.
    pub async fn press(self, browser: &Browser, target: &str) -> Result<()> {
        match self {
            Hands::Pointer => Ok(visible(browser, target).await?.click().await?),
            Hands::Keyboard => {
                reach(browser, target).await?;
                tap(browser, Key::Enter.into()).await
            }
        }
    }

    /// Ticks a box or picks a radio, and sees that it took.
    ///
    /// # Errors
    /// Where it cannot be reached, or does not become chosen.
    pub async fn choose(self, browser: &Browser, target: &str) -> Result<()> {
        browser
            .until(&format!("{target} is there"), "document.querySelector(arguments[0])", vec![json!(target)])
            .await?;
        if is_checked(browser, target).await? {
            return Ok(());
        }
        match self {
            Hands::Pointer => visible(browser, target).await?.click().await?,
            Hands::Keyboard => {
                reach(browser, target).await?;
                // Arrows choose as they go; Tab only arrives.
                if !is_checked(browser, target).await? {
                    tap(browser, ' ').await?;
                }
            }
        }
        let checked = "document.querySelector(arguments[0])?.checked";
        browser.until(&format!("{target} is chosen"), checked, vec![json!(target)]).await
    }

    /// Unticks a box.
    ///
    /// # Errors
    /// Where it cannot be reached, or stays chosen.
    pub async fn unchoose(self, browser: &Browser, target: &str) -> Result<()> {
        if !is_checked(browser, target).await? {
            return Ok(());
        }
        match self {
            Hands::Pointer => visible(browser, target).await?.click().await?,
            Hands::Keyboard => {
                reach(browser, target).await?;
                tap(browser, ' ').await?;
            }
        }
        let unchecked = "document.querySelector(arguments[0])?.checked === false";
        browser.until(&format!("{target} is not chosen"), unchecked, vec![json!(target)]).await
    }
}

/// Moves the focus with keys alone until it is on the element.
///
/// # Errors
/// Where no way leads there.
pub async fn reach(browser: &Browser, target: &str) -> Result<()> {
    for _ in 0..STEPS {
        let focus: Value = browser.ask(FOCUS, vec![json!(target)]).await?;
        ensure(focus != "missing", || format!("there is no {target}"))?;
        match serde_json::from_value(focus)? {
            Focus::Here => {
                let what = format!("{target}, which has the focus, is seen");
                return browser.until(&what, IS_SEEN, vec![json!(target)]).await;
            }
            Focus::Before => tap(browser, Key::Tab.into()).await?,
            Focus::After => tap_shifted(browser, Key::Tab.into()).await?,
            Focus::EarlierInGroup => tap(browser, Key::Down.into()).await?,
            Focus::LaterInGroup => tap(browser, Key::Up.into()).await?,
        }
    }
    Err(Failure::new(format!("{target} cannot be reached by keys alone in {STEPS} steps")))
}

/// Presses and releases one key.
///
/// # Errors
/// Where the browser does not take it.
pub async fn tap(browser: &Browser, key: char) -> Result<()> {
    let keys = KeyActions::new("keyboard".to_owned());
    let keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
    Ok(browser.client.perform_actions(keys).await?)
}

async fn tap_shifted(browser: &Browser, key: char) -> Result<()> {
    let shift = Key::Shift.into();
    let keys = KeyActions::new("keyboard".to_owned());
    let keys = keys.then(KeyAction::Down { value: shift }).then(KeyAction::Down { value: key });
    let keys = keys.then(KeyAction::Up { value: key }).then(KeyAction::Up { value: shift });
    Ok(browser.client.perform_actions(keys).await?)
}

async fn is_checked(browser: &Browser, target: &str) -> Result<bool> {
    browser.ask("return Boolean(document.querySelector(arguments[0])?.checked)", vec![json!(target)]).await
}

/// What a person presses for this element: itself, or its label where it has one. They scroll until it stands
/// free; a bar at the edge of the window may lie over it before that.
async fn visible(browser: &Browser, target: &str) -> Result<Element> {
    let script = "const sought = document.querySelector(arguments[0]), pressed = sought?.labels?.[0] ?? sought; \
                  pressed?.scrollIntoView({ block: 'center', behavior: 'instant' }); return pressed";
    let found: Value = browser.ask(script, vec![json!(target)]).await?;
    // The WebDriver standard names an element by this key.
    let id = found.get("element-6066-11e4-a52e-4f735466cecf").and_then(Value::as_str);
    let id = id.ok_or_else(|| Failure::new(format!("there is no {target}")))?;
    Ok(Element::from_element_id(browser.client.clone(), ElementRef::from(id.to_owned())))
}
