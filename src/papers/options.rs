//! What the person can wish for: which paper, for whom, and what is told on it.

use crate::browser;
use crate::components::text::{show, show_with};
use crate::desk::Desk;
use crate::markup::html;
use crate::papers::maker::{Maker, given};
use crate::papers::{Which, Wishes};
use sasae_core::id::{Id, Named};
use sasae_core::resource::Resource;
use sasae_words::text::Text;
use sasae_words::ui::papers::PaperPage;
use yew::prelude::*;

/// The choices above a paper.
pub struct Options<'a> {
    /// In the language that is spoken.
    pub desk: &'a Desk,
    /// What papers are made from.
    pub maker: &'a Maker<'a>,
    /// What is wished for now.
    pub wishes: &'a Wishes,
    /// Takes something else.
    pub wish: Callback<Wishes>,
}

impl Options<'_> {
    fn ui(&self) -> &PaperPage {
        &self.desk.content.words().papers.page
    }

    /// What happens when something else is wished for.
    fn wishing<T: 'static>(&self, change: impl Fn(&mut Wishes, T) + 'static) -> Callback<T> {
        let wishes = self.wishes.clone();
        self.wish.reform(move |given: T| {
            let mut wishes = wishes.clone();
            change(&mut wishes, given);
            wishes
        })
    }

    /// The four papers.
    pub fn kinds(&self) -> Html {
        let ui = self.ui();
        let kind = |which: &Which| {
            let which = *which;
            let (name, note) = match which {
                Which::Plan => (&ui.plan, &ui.plan_note),
                Which::Counter => (&ui.counter, &ui.counter_note),
                Which::Phone => (&ui.phone, &ui.phone_note),
                Which::Bring => (&ui.bring, &ui.bring_note),
            };
            let choose = self.wishing(move |wishes, _: MouseEvent| wishes.which = which);
            html! {
                <button type="button" class="kind" data-action={format!("paper-{}", which.slug())}
                    aria-pressed={(which == self.wishes.which).to_string()} onclick={choose}>
                    <span class="kind__name">{ show(name) }</span><span class="kind__note">{ show(note) }</span>
                </button>
            }
        };
        html! { <div class="kinds" role="group" aria-label={ui.kinds.plain()}>{ for Which::ALL.iter().map(kind) }</div> }
    }

    /// The support that the counter sheet is for.
    pub fn counter_for(&self) -> Html {
        let catalogue = self.desk.content.clone();
        let choose = self.wishing(move |wishes, event: Event| {
            let slug = browser::input::selected(&event);
            wishes.counter_for = slug.and_then(|slug| catalogue.catalogue().resources.find(&slug));
        });
        let chosen = self.maker.wished(self.wishes.counter_for).map(|member| member.resource);
        self.select(
            &self.ui().for_counter,
            Some(&self.ui().whole),
            &self.maker.formal().collect::<Vec<_>>(),
            chosen,
            choose,
        )
    }

    /// The support that is called.
    pub fn phone_for(&self) -> Html {
        let catalogue = self.desk.content.clone();
        let choose = self.wishing(move |wishes, event: Event| {
            let slug = browser::input::selected(&event);
            wishes.phone_for = slug.and_then(|slug| catalogue.catalogue().resources.find(&slug));
        });
        let callable = self.maker.callable();
        let wished = self.maker.wished(self.wishes.phone_for).map(|member| member.resource);
        self.select(&self.ui().for_phone, None, &callable, wished.or(callable.first().copied()), choose)
    }

    /// One of these supports, or all of them.
    fn select(
        &self,
        label: &Text,
        all: Option<&Text>,
        ids: &[Id<Resource>],
        chosen: Option<Id<Resource>>,
        choose: Callback<Event>,
    ) -> Html {
        let option = |id: &Id<Resource>| {
            let slug = self.desk.resource(*id).slug().to_owned();
            html! { <option value={slug} selected={chosen == Some(*id)}>{ self.desk.card(*id).name.plain() }</option> }
        };
        html! {
            <label class="field"><span class="field__label">{ show(label) }</span>
                <select class="field__input" autocomplete="off" data-wish="support" onchange={choose}>
                    { for all.iter().map(|all| html! { <option value="" selected={chosen.is_none()}>{ all.plain() }</option> }) }
                    { for ids.iter().map(option) }
                </select>
            </label>
        }
    }

    /// What is told, line by line.
    pub fn tell(&self) -> Html {
        let (ui, words) = (self.ui(), self.desk.content.words());
        let catalogue = self.desk.content.catalogue();
        let line = |name: String, is_on: bool, text: Text, turn: Callback<Event>| {
            html! {
                <label class="wish">
                    <input type="checkbox" class="wish__box" data-tell={name} checked={is_on} onchange={turn} />
                    <span>{ show(&text) }</span>
                </label>
            }
        };
        let needs = self.maker.needs().iter().map(|need| {
            let id = need.need;
            let turn = self.wishing(move |wishes, _: Event| {
                if wishes.turned.contains(id) { wishes.turned.remove(id) } else { wishes.turned.insert(id) }
            });
            let is_on = self.maker.tells_need(self.wishes, need);
            line(catalogue.needs[id].slug().to_owned(), is_on, words.need(id).title.clone(), turn)
        });
        let answers = self.maker.answers().iter().map(|id| {
            let id = *id;
            let turn = self.wishing(move |wishes, _: Event| {
                if wishes.told.contains(id) { wishes.told.remove(id) } else { wishes.told.insert(id) }
            });
            let is_on = self.wishes.told.contains(id);
            line(catalogue.questions[id].slug().to_owned(), is_on, given(self.desk, id), turn)
        });
        // What troubles the person stands on the counter sheet alone; on the phone the support's own words say it.
        let has_needs = self.wishes.which == Which::Counter;
        let count = self.maker.told_count(self.wishes);
        html! {
            // Where nothing is told by itself, what could be is in view.
            <details class="more tell" open={self.maker.is_careful}>
                <summary class="more__title">{ show_with(&ui.tell, &count.to_string()) }</summary>
                <p class="help">{ show(&ui.tell_note) }</p>
                if has_needs { <fieldset class="tell__part"><legend class="tell__title">{ show(&ui.tell_needs) }</legend>{ for needs }</fieldset> }
                <fieldset class="tell__part"><legend class="tell__title">{ show(&ui.tell_answers) }</legend>{ for answers }</fieldset>
            </details>
        }
    }
}
