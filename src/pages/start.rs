//! The first page: what this is, the first question, and two other ways in.

use crate::browser::files::ChosenFile;
use crate::browser::page::is_alone;
use crate::components::open_file::open_file;
use crate::components::text::show;
use crate::markup::html;
use crate::pages::ask::Ask;
use crate::state::{Act, State, View};
use sasae_core::answers::Answers;
use sasae_core::next;
use sasae_core::recommend::Case;
use sasae_core::session::Action;
use yew::prelude::*;

/// The page. Its question is there before any program runs: the build puts this page into the file that is loaded first.
pub fn start(state: &State, act: &Callback<Act>, open: &Callback<ChosenFile>) -> Html {
    let ui = &state.content().ui().start;
    let resume = act.reform(|_: MouseEvent| Act::Interview(Action::Forward));
    let browse = act.reform(|_: MouseEvent| Act::Show(View::Browse));
    html! {
        <div class="start">
            <h1 class="h1 start__title" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="start__promise">{ show(&ui.promise_device) }</p>
            if !state.session.kept.answers.is_empty() {
                <div class="main-action">
                    <button type="button" class="button button--wide" data-action="resume" onclick={resume}>{ show(&ui.resume) }</button>
                </div>
            }
            { first_question(state, act) }
            <p class="lead">{ show(&ui.lead) }</p>
            <ul class="promises">
                <li>{ show(&ui.promise_skip) }</li>
                <li>{ show(&ui.promise_choose) }</li>
            </ul>
            <div class="start__other">
                <button type="button" class="button button--quiet" data-action="browse" onclick={browse}>{ show(&ui.browse) }</button>
                { open_file(&ui.open, open) }
            </div>
            <p class="start__beside"><a href={if is_alone() { "sasae-worker.html" } else { "worker/" }} data-action="beside">{ show(&ui.beside) }</a></p>
        </div>
    }
}

/// What everybody is asked first.
fn first_question(state: &State, act: &Callback<Act>) -> Html {
    let none = Answers::default();
    let question = next::next_question(&Case::new(state.content().catalogue(), &none, state.today));
    question.map_or_else(Html::default, |question| {
        html! {
            <Ask key={state.steps} content={state.content().clone()} today={state.today} answers={state.session.kept.answers.clone()}
                {question} is_slow={state.ease.is_slow} ticked={Some(state.ticked.clone())} act={act.clone()} />
        }
    })
}
