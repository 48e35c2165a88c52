//! 「見やすさ」: how the page is shown, on every screen.

use crate::components::text::show;
use crate::content::Content;
use crate::ease::{Ease, LOOKS, SIZES};
use crate::markup::html;
use crate::state::Act;
use sasae_words::text::Text;
use yew::prelude::*;

/// The choices, folded away until wanted.
pub fn ease_panel(content: &Content, ease: Ease, act: &Callback<Act>) -> Html {
    let ui = &content.ui().ease;
    let row = |title: &Text,
               name: &'static str,
               values: &[&'static str],
               texts: &[&Text],
               at: usize,
               with: fn(Ease, usize) -> Ease| {
        let choice = |(place, (value, text)): (usize, (&&'static str, &&Text))| {
            let onchange = act.reform(move |_: Event| Act::Ease(with(ease, place)));
            html! {
                <label class="when__label">
                    <input type="radio" class="when__input" {name} value={*value} checked={place == at} {onchange} />
                    <span>{ show(text) }</span>
                </label>
            }
        };
        html! {
            <fieldset class="ease__row">
                <legend class="when__title">{ show(title) }</legend>
                <div class="when__choices">{ for values.iter().zip(texts).enumerate().map(choice) }</div>
            </fieldset>
        }
    };
    let slow = act.reform(move |_: Event| Act::Ease(Ease { is_slow: !ease.is_slow, ..ease }));
    html! {
        <details class="ease">
            <summary class="ease__title" data-action="ease">{ show(&ui.title) }</summary>
            { row(&ui.size, "size", &SIZES, &[&ui.usual, &ui.large, &ui.larger, &ui.largest], ease.size,
                |ease, size| Ease { size, ..ease }) }
            { row(&ui.look, "look", &LOOKS, &[&ui.device, &ui.day, &ui.night, &ui.black, &ui.white], ease.look,
                |ease, look| Ease { look, ..ease }) }
            <label class="when__label ease__row">
                <input type="checkbox" class="when__input" name="slow" checked={ease.is_slow} onchange={slow} />
                <span>{ show(&ui.slow) }</span>
            </label>
            <p class="help">{ show(&ui.note) }</p>
        </details>
    }
}
