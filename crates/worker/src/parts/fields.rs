//! Fields with their labels: a line, several lines, a day, a tick. What is typed is told at once.

use crate::markup::html;
use sasae_app::browser::input;
use sasae_app::components::text::show;
use sasae_core::date::Date;
use sasae_words::text::Text;
use yew::prelude::*;

/// A field: its word on elements, what it is called, and how to fill it in.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    /// Its word on elements; one of its kind on the page.
    pub id: &'a str,
    /// What it is called.
    pub label: &'a Text,
    /// How to fill it in.
    pub hint: Option<&'a Text>,
}

impl<'a> Field<'a> {
    /// Without a hint.
    pub fn new(id: &'a str, label: &'a Text) -> Field<'a> {
        Field { id, label, hint: None }
    }

    /// With a hint.
    pub fn hinted(id: &'a str, label: &'a Text, hint: &'a Text) -> Field<'a> {
        Field { id, label, hint: Some(hint) }
    }

    fn hint_id(&self) -> Option<String> {
        self.hint.map(|_| format!("{}-hint", self.id))
    }

    fn labelled(&self, input: Html) -> Html {
        html! {
            <label class="field"><span class="field__label">{ show(self.label) }</span>
                { input }
                { for self.hint.iter().map(|hint| html! { <span class="help" id={self.hint_id()}>{ show(hint) }</span> }) }
            </label>
        }
    }

    /// A line.
    pub fn line(&self, value: &str, write: &Callback<String>) -> Html {
        let typed = write.reform(|event: InputEvent| input::typed(&event).unwrap_or_default());
        self.labelled(html! {
            <input class="field__input" type="text" maxlength="200" autocomplete="off" data-field={self.id.to_owned()} value={value.to_owned()}
                oninput={typed} aria-describedby={self.hint_id()} />
        })
    }

    /// Several lines.
    pub fn area(&self, value: &str, write: &Callback<String>) -> Html {
        let written = write.reform(|event: InputEvent| input::written(&event).unwrap_or_default());
        self.labelled(html! {
            <textarea class="field__input" rows="3" autocomplete="off" data-field={self.id.to_owned()} value={value.to_owned()}
                oninput={written} aria-describedby={self.hint_id()}></textarea>
        })
    }

    /// A day; none while it is not whole.
    pub fn day(&self, value: Option<Date>, write: &Callback<Option<Date>>) -> Html {
        let typed = write.reform(|event: InputEvent| input::typed(&event).and_then(|day| Date::parse(&day)));
        let value = value.map(|day| day.to_string()).unwrap_or_default();
        self.labelled(html! {
            <input class="field__input field__input--day" type="date" autocomplete="off" data-field={self.id.to_owned()} value={value}
                oninput={typed} aria-describedby={self.hint_id()} />
        })
    }

    /// A tick.
    pub fn tick(&self, is_on: bool, turn: &Callback<bool>) -> Html {
        let turn = turn.reform(move |_: Event| !is_on);
        html! {
            <label class="wish">
                <input type="checkbox" class="wish__box" data-field={self.id.to_owned()} checked={is_on} onchange={turn} />
                <span>{ show(self.label) }</span>
            </label>
        }
    }
}
