//! What matters to the person: six things to tick, and what that did to the order.

use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::{classes, html};
use sasae_core::session::Action;
use sasae_core::value::Value;
use sasae_words::text::Text;
use yew::prelude::*;

/// The choice, folded away until something was chosen.
pub fn values(desk: &Desk) -> Html {
    let words = desk.content.words();
    let (ui, chosen) = (&words.plan.values, desk.kept.values);
    let choice = |value: &Value| {
        let is_chosen = chosen.contains(*value);
        let toggle = desk.does(Action::Value(*value));
        html! {
            <label class={classes!("value", is_chosen.then_some("value--on"))}>
                <input type="checkbox" class="value__input" data-value={value.slug()} checked={is_chosen} onchange={toggle} />
                <span>{ show(words.labels.value_of(*value)) }</span>
            </label>
        }
    };
    html! {
        <details class="more values" open={!chosen.is_empty()}>
            <summary class="more__title">{ show(&ui.title) }</summary>
            <p class="help">{ show(&ui.note) }</p>
            <div class="values__all" role="group" aria-label={ui.title.plain()}>{ for Value::ALL.iter().map(choice) }</div>
            <p class="values__done" role="status">if !chosen.is_empty() { { show(&sorted_by(desk)) } }</p>
        </details>
    }
}

/// By what was re-ordered.
fn sorted_by(desk: &Desk) -> Text {
    let words = desk.content.words();
    let names: Vec<Text> =
        desk.kept.values.iter().map(|value| words.labels.value_of(value).clone()).collect();
    words.plan.values.sorted_by.with_text(&Text::join(&names, &words.language.between))
}
