//! The first page as text, rendered natively by the same component that the app mounts.

use sasae_app::app::{Screen, ScreenProps};
use sasae_app::content::Content;
use sasae_app::state::State;
use sasae_core::date::Date;
use std::rc::Rc;
use yew::{Callback, LocalServerRenderer};

/// The markup of the first page.
pub fn render() -> Result<String, String> {
    let content = Content::embedded().ok_or(crate::DAMAGED)?;
    // No answer and no rule of the first page depends on the day.
    let today = Date { year: 1970, month: 1, day: 1 };
    let state = Rc::new(State::new(content, today));
    let props = ScreenProps { state, act: Callback::noop(), leave: Callback::noop() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let renderer = LocalServerRenderer::<Screen>::with_props(props).hydratable(false);
    Ok(runtime.block_on(renderer.render()))
}
