//! Whole screens of some walks, in every language.

use crate::Checked;
use crate::deeds::view;
use proptest::prelude::*;
use sasae_app::app::{Screen, ScreenProps};
use sasae_app::state::{Act, State};
use sasae_core::session::Action;
use yew::{Callback, LocalServerRenderer};

/// Where the walk ended, the result, and one more screen: each has its heading, a way out and the numbers, whatever
/// language is spoken, and shows the same things.
pub fn are_whole(state: &State) -> Checked {
    let count = state.content().words().languages.len();
    let steps = state.steps;
    let result = state.after(Act::Interview(Action::ShowResult));
    let other = result.after(Act::Show(view(&result, steps)));
    for state in [state, &result, &other] {
        let mut shown: Vec<Vec<String>> = Vec::new();
        for place in 0..count {
            let page = html(state.after(Act::Speak(place)));
            let here = format!("{:?} {:?} in language {place}", state.view, state.session.step);
            prop_assert_eq!(page.matches("<h1").count(), 1, "{}", here);
            prop_assert!(
                page.contains("data-action=\"exit\"") && page.contains("href=\"tel:110\""),
                "{here}"
            );
            shown.push(values(&page, "data-resource"));
        }
        prop_assert!(shown.windows(2).all(|pair| pair[0] == pair[1]), "languages differ at {:?}", state.view);
    }
    Ok(())
}

fn html(state: State) -> String {
    let props = ScreenProps { state: state.into(), act: Callback::noop(), leave: Callback::noop() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

/// The values of an attribute, in the order of the page.
fn values(html: &str, attribute: &str) -> Vec<String> {
    let start = format!("{attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}
