//! All answers, to look at and to change; to save, to open, to forget.

use crate::browser::files::ChosenFile;
use crate::components::given::given;
use crate::components::open_file::open_file;
use crate::components::text::show;
use crate::content::Content;
use crate::markup::html;
use crate::state::{Act, View};
use sasae_core::answers::{Answer, Answers};
use sasae_core::facts::{Facts, Reach};
use sasae_core::id::Id;
use sasae_core::question::Question;
use sasae_core::session::Action;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct AnswersPageProps {
    pub content: Content,
    pub answers: Answers,
    pub act: Callback<Act>,
    pub open: Callback<ChosenFile>,
    pub save: Callback<()>,
}

#[component]
pub fn AnswersPage(props: &AnswersPageProps) -> Html {
    let AnswersPageProps { content, answers, act, open, save } = props;
    let ui = &content.ui().answers;
    let is_sure = use_state(|| false);
    let facts = Facts::new(content.catalogue(), answers);
    let (counting, aside): (Vec<_>, Vec<_>) =
        answers.iter().partition(|(id, _)| facts.reach(*id) == Reach::Open);
    let rows = |answers: Vec<(Id<Question>, &Answer)>| {
        html! { <ul class="answers">{ for answers.into_iter().map(|(id, answer)| row(content, act, id, answer)) }</ul> }
    };
    let ask_sure = {
        let is_sure = is_sure.clone();
        Callback::from(move |_: MouseEvent| is_sure.set(true))
    };
    let keep = {
        let is_sure = is_sure.clone();
        Callback::from(move |_: MouseEvent| is_sure.set(false))
    };
    let clear = act.reform(|_: MouseEvent| Act::Interview(Action::Reset));
    let hand_over = act.reform(|_: MouseEvent| Act::Show(View::HandOver));
    let go_on = act.reform(|_: MouseEvent| Act::Interview(Action::Forward));
    html! {
        <div class="answers-page">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            if counting.is_empty() { <p>{ show(&ui.empty) }</p> } else { { rows(counting) } }
            if !aside.is_empty() {
                <h2 class="h2">{ show(&ui.aside) }</h2>
                <p class="help">{ show(&ui.aside_note) }</p>
                { rows(aside) }
            }
            <button type="button" class="button button--wide" data-action="next" onclick={go_on}>{ show(&ui.go_on) }</button>
            <div class="keep">
                <button type="button" class="button button--quiet" data-action="save" onclick={save.reform(|_: MouseEvent| ())}>{ show(&ui.save) }</button>
                <p class="help">{ show(&ui.save_note) }</p>
                { open_file(&ui.open, open) }
                if !answers.is_empty() {
                    <button type="button" class="link" data-action="hand-over" onclick={hand_over}>{ show(&content.ui().hand_over.title) }</button>
                }
            </div>
            if *is_sure {
                <div class="sure" role="group">
                    <button type="button" class="button button--danger" data-action="clear-sure" onclick={clear}>{ show(&ui.clear_sure) }</button>
                    <button type="button" class="button button--quiet" onclick={keep}>{ show(&ui.clear_keep) }</button>
                </div>
            } else {
                <button type="button" class="link link--danger" data-action="clear" onclick={ask_sure}>{ show(&ui.clear) }</button>
            }
        </div>
    }
}

fn row(content: &Content, act: &Callback<Act>, id: Id<Question>, answer: &Answer) -> Html {
    let words = content.words().question(id);
    let edit = act.reform(move |_: MouseEvent| Act::Interview(Action::GoTo(id)));
    html! {
        <li class="answer" data-answer={content.catalogue().questions[id].slug.clone()}>
            <span class="answer__question">{ show(&words.short) }</span>
            <span class="answer__given">{ show(&given(content, id, answer)) }</span>
            <button type="button" class="link" data-action="edit" onclick={edit}>
                { show(&content.ui().answers.edit) }<span class="visually-hidden">{ " " }{ show(&words.short) }</span>
            </button>
        </li>
    }
}
