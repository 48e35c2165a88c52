//! The options of a question, as native inputs with large labels.

use crate::components::text::{show, show_with};
use crate::content::Content;
use crate::markup::{classes, html};
use sasae_core::answers::{Answer, Mark, Marks};
use sasae_core::id::Id;
use sasae_core::need::Urgency;
use sasae_core::question::{Kind, OptionIndex, Question};
use yew::prelude::*;

/// The options chosen so far, not yet given as an answer.
pub type Draft = Marks;

/// The draft that an answer would have been made from.
pub fn draft_of(answer: Option<&Answer>) -> Draft {
    match answer {
        Some(Answer::Chosen(marks)) => marks.clone(),
        _ => Draft::new(),
    }
}

pub struct ChoicesProps {
    pub content: Content,
    pub question: Id<Question>,
    pub draft: Draft,
    /// So many options are shown, and those that are chosen; the others come when they are asked for.
    pub shown: usize,
    pub more: Callback<MouseEvent>,
    pub change: Callback<Draft>,
}

pub fn choices(props: &ChoicesProps) -> Html {
    let question = &props.content.catalogue().questions[props.question];
    let is_shown = |option: &OptionIndex| option.index() < props.shown || props.draft.get(*option).is_some();
    let hidden = question.option_indexes().filter(|option| !is_shown(option)).count();
    html! {
        <div class="choices">
            { for question.option_indexes().filter(is_shown).map(|option| choice(props, question, option)) }
            if hidden > 0 {
                <button key="more" type="button" class="button button--quiet" data-action="more" onclick={props.more.clone()}>
                    { show_with(&props.content.ui().ease.more, &hidden.to_string()) }
                </button>
            }
        </div>
    }
}

fn choice(props: &ChoicesProps, question: &Question, option: OptionIndex) -> Html {
    let mark = props.draft.get(option);
    let is_one = question.kind.is_exclusive();
    let slug = question.options[option.index()].clone();
    let change = props.change.reform({
        let draft = props.draft.clone();
        move |_: Event| toggled(&draft, option, is_one)
    });
    html! {
        <div key={slug.clone()} class={classes!("choice", mark.is_some().then_some("choice--on"))}>
            <label class="choice__label">
                <input class="choice__input" type={if is_one { "radio" } else { "checkbox" }} name={question.slug.clone()}
                    value={slug.clone()} checked={mark.is_some()} onchange={change} />
                <span class="choice__text">{ show(props.content.option(props.question, option)) }</span>
            </label>
            if let Some(mark) = mark {
                { match question.kind {
                    Kind::Areas => most(props, option, &slug, mark),
                    Kind::Needs(_) => by_when(props, option, &slug, mark),
                    Kind::One { .. } | Kind::Many => Html::default(),
                } }
            }
        </div>
    }
}

/// ◎ beside a chosen area.
fn most(props: &ChoicesProps, option: OptionIndex, slug: &str, mark: Mark) -> Html {
    let is_most = mark == Mark::Most;
    let other = if is_most { Mark::Applies } else { Mark::Most };
    let change = marked(props, option, other);
    html! {
        <label class="mark">
            <input type="checkbox" class="mark__input" data-most={slug.to_owned()} checked={is_most} onchange={change} />
            <span class="mark__text">{ show(&props.content.ui().ask.most) }</span>
        </label>
    }
}

/// By when a chosen need must be met.
fn by_when(props: &ChoicesProps, option: OptionIndex, slug: &str, mark: Mark) -> Html {
    let words = props.content.words();
    let name = format!("by-{slug}");
    let urgency = |urgency: Urgency| {
        html! {
            <label class="when__label">
                <input type="radio" class="when__input" name={name.clone()} value={urgency.slug()} checked={mark == Mark::By(urgency)}
                    onchange={marked(props, option, Mark::By(urgency))} />
                <span class="when__text">{ show(words.labels.urgency_of(urgency)) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="when">
            <legend class="when__title">{ show(&words.ui.ask.by_when) }</legend>
            <div class="when__choices">{ for Urgency::ALL.into_iter().map(urgency) }</div>
        </fieldset>
    }
}

fn marked(props: &ChoicesProps, option: OptionIndex, mark: Mark) -> Callback<Event> {
    let draft = props.draft.clone();
    props.change.reform(move |_: Event| {
        let mut draft = draft.clone();
        draft.set(option, mark);
        draft
    })
}

fn toggled(draft: &Draft, option: OptionIndex, is_one: bool) -> Draft {
    if is_one {
        return Draft::from_iter([(option, Mark::Applies)]);
    }
    let mut draft = draft.clone();
    if !draft.remove(option) {
        draft.set(option, Mark::Applies);
    }
    draft
}
