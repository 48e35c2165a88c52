//! One question: its options, why it is asked, and the ways past it.

use crate::components::choices::{ChoicesProps, Draft, choices, draft_of};
use crate::components::text::{show, show_with};
use crate::content::Content;
use crate::ease::FEW;
use crate::markup::html;
use crate::state::{Act, View};
use sasae_core::answers::{Answer, Answers, Marks};
use sasae_core::date::Date;
use sasae_core::id::Id;
use sasae_core::next;
use sasae_core::question::{Kind, Question};
use sasae_core::recommend::Case;
use sasae_core::session::Action;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct AskProps {
    pub content: Content,
    pub today: Date,
    pub answers: Answers,
    pub question: Id<Question>,
    /// A few options at a time.
    pub is_slow: bool,
    /// On the first page: what is ticked and not given yet. It is told there, since a page may be wiped or opened with it.
    #[prop_or_default]
    pub ticked: Option<Marks>,
    pub act: Callback<Act>,
}

#[component]
pub fn Ask(props: &AskProps) -> Html {
    let AskProps { content, today, answers, question: id, is_slow, ticked, act } = props;
    let id = *id;
    let is_first_page = ticked.is_some();
    let ticked = ticked.clone().filter(|marks| !marks.is_empty());
    let draft = use_state(|| ticked.unwrap_or_else(|| draft_of(answers.get(id))));
    let shown = use_state(|| FEW);
    let is_missing = use_state(|| false);
    let question = &content.catalogue().questions[id];
    let (ui, words) = (&content.ui().ask, content.words().question(id));

    let shown_now = if *is_slow { *shown } else { usize::MAX };
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + FEW))
    };
    let give = move |answer: Answer| Act::AnswerAndGo(Action::Answer(id, answer));
    let next = {
        let (act, draft, is_missing) = (act.clone(), draft.clone(), is_missing.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if draft.is_empty() {
                is_missing.set(true);
            } else {
                act.emit(give(Answer::Chosen((*draft).clone())));
            }
        })
    };
    let change = {
        let (draft, is_missing, act) = (draft.clone(), is_missing.clone(), act.clone());
        Callback::from(move |next: Draft| {
            is_missing.set(false);
            if is_first_page {
                act.emit(Act::Tick(next.clone()));
            }
            draft.set(next);
        })
    };
    let way_past = |name: &'static str, text: &sasae_words::text::Text, answer: fn() -> Answer| {
        let go = act.reform(move |_: MouseEvent| give(answer()));
        html! { <button type="button" class="button button--quiet" data-action={name} onclick={go}>{ show(text) }</button> }
    };
    let none = (!question.kind.is_exclusive())
        .then(|| way_past("none", words.none.as_ref().unwrap_or(&ui.none), || Answer::Chosen(Draft::new())));
    let help = match question.kind {
        Kind::Areas => Some(&ui.areas_help),
        Kind::Needs(_) => Some(&ui.choose_many),
        Kind::One { .. } | Kind::Many => words.help.as_ref(),
    };
    let result = act.reform(|_: MouseEvent| Act::Interview(Action::ShowResult));
    let why = format!("why-{}", question.slug);
    html! {
        <form class="ask" data-question={question.slug.clone()} onsubmit={next} novalidate=true autocomplete="off">
            <p class="ask__left" aria-live="polite">{ left(content, answers, *today, id) }</p>
            <fieldset class="ask__fields" key={question.slug.clone()} aria-describedby={is_missing.then_some("missing")}>
                <legend class="ask__legend">
                    if is_first_page {
                        <h2 class="h1">{ show(&words.ask) }</h2>
                    } else {
                        <h1 class="h1" tabindex="-1">{ show(&words.ask) }</h1>
                    }
                </legend>
                if let Some(help) = help { <p class="help">{ show(help) }</p> }
                { choices(&ChoicesProps { content: content.clone(), question: id, draft: (*draft).clone(), shown: shown_now, more, change }) }
            </fieldset>
            if *is_missing { <p id="missing" class="trouble" role="alert">{ show(&ui.choose_first) }</p> }
            <div class="main-action">
                <button type="submit" class="button button--wide" data-action="next">{ show(&ui.next) }</button>
            </div>
            <div class="ask__past">
                { for none }
                { way_past("unknown", &ui.unknown, || Answer::Unknown) }
                { way_past("declined", &ui.declined, || Answer::Declined) }
            </div>
            <details class="more why" id={why}>
                <summary class="more__title">{ show(&ui.why) }</summary>
                <p>{ show(&words.why) }</p>
            </details>
            if *is_slow {
                <p><button type="button" class="link" data-action="pause" onclick={act.reform(|_: MouseEvent| Act::Show(View::Pause))}>{ show(&content.ui().pause.title) }</button></p>
            }
            if !is_first_page {
                <button type="button" class="link" data-action="result" onclick={result}>{ show(&ui.result) }</button>
            }
        </form>
    }
}

/// How many questions are left at most, this one included.
fn left(content: &Content, answers: &Answers, today: Date, id: Id<Question>) -> Html {
    let others = answers.without(id);
    let case = Case::new(content.catalogue(), &others, today);
    match next::remaining(&case) {
        0 | 1 => show(&content.ui().ask.last),
        count => show_with(&content.ui().ask.remaining, &count.to_string()),
    }
}
