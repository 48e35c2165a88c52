//! Short lines that are added one by one and can be taken away again.

use crate::markup::html;
use sasae_app::browser::input;
use sasae_app::components::text::{show, show_with};
use sasae_words::text::Text;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct LinesProps {
    /// Tells it from others on the page.
    pub id: &'static str,
    pub title: Text,
    pub hint: Text,
    /// Add what was typed.
    pub add: Text,
    /// Take a line away; the slot is the line.
    pub remove: Text,
    pub lines: Vec<String>,
    /// Told all lines whenever they change.
    pub write: Callback<Vec<String>>,
}

#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let LinesProps { id, title, hint, add, remove, lines, write } = props;
    let typed = use_state(String::new);
    let type_in = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(input::typed(&event).unwrap_or_default()))
    };
    let add_it = {
        let (typed, lines, write) = (typed.clone(), lines.clone(), write.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let line = typed.trim();
            if !line.is_empty() {
                write.emit(lines.iter().cloned().chain([line.to_owned()]).collect());
                typed.set(String::new());
            }
        })
    };
    let row = |(place, line): (usize, &String)| {
        let (write, lines) = (write.clone(), lines.clone());
        let take_away = Callback::from(move |_: MouseEvent| {
            let mut lines = lines.clone();
            lines.remove(place);
            write.emit(lines);
        });
        html! {
            <li class="line">
                <span class="line__text">{ line.clone() }</span>
                <button type="button" class="link" data-action="line-remove" onclick={take_away}>{ show_with(remove, line) }</button>
            </li>
        }
    };
    let (heading, help) = (format!("{id}-title"), format!("{id}-hint"));
    html! {
        <section class="work-lines" data-lines={*id} aria-labelledby={heading.clone()}>
            <h2 class="h2" id={heading.clone()}>{ show(title) }</h2>
            <p class="help" id={help.clone()}>{ show(hint) }</p>
            <ul class="work-lines__list">{ for lines.iter().enumerate().map(row) }</ul>
            <form class="work-lines__add" onsubmit={add_it} autocomplete="off">
                <input class="field__input" type="text" maxlength="200" autocomplete="off" aria-labelledby={heading} aria-describedby={help}
                    value={(*typed).clone()} oninput={type_in} />
                <button type="submit" class="button button--quiet" data-action="line-add">{ show(add) }</button>
            </form>
        </section>
    }
}
