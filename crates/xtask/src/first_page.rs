//! The first page as text, rendered natively by the same component that the app mounts.

use crate::native;
use sasae_app::app::{Screen, ScreenProps};
use sasae_app::content::Content;
use sasae_app::state::State;
use std::rc::Rc;
use yew::Callback;

/// The markup of the first page.
pub fn render(content: &Content) -> Result<String, String> {
    let state = Rc::new(State::new(content.clone(), native::NO_DAY));
    let props = ScreenProps { state, act: Callback::noop(), leave: Callback::noop() };
    native::render::<Screen>(props)
}
