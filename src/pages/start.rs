//! The first page: what this is, and three ways in.

use crate::browser::files::ChosenFile;
use crate::components::open_file::open_file;
use crate::components::text::show;
use crate::content::Content;
use crate::state::{Act, View};
use sasae_core::session::Action;
use yew::prelude::*;

/// What the first page is made from.
pub struct StartProps {
    pub content: Content,
    /// Whether something was answered before.
    pub has_answers: bool,
    pub act: Callback<Act>,
    pub open: Callback<ChosenFile>,
}

/// The page.
pub fn start(props: &StartProps) -> Html {
    let ui = &props.content.ui().start;
    let begin = props.act.reform(|_: MouseEvent| Act::Interview(Action::Forward));
    let browse = props.act.reform(|_: MouseEvent| Act::Show(View::Browse));
    let begin_text = if props.has_answers { &ui.resume } else { &ui.begin };
    html! {
        <div class="start">
            <h1 class="h1 start__title" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            <div class="main-action">
            <button type="button" class="button button--wide" data-action="begin" onclick={begin}>{ show(begin_text) }</button>
            </div>
            <ul class="promises">
                <li>{ show(&ui.promise_device) }</li>
                <li>{ show(&ui.promise_skip) }</li>
                <li>{ show(&ui.promise_choose) }</li>
            </ul>
            <div class="start__other">
                <button type="button" class="button button--quiet" data-action="browse" onclick={browse}>{ show(&ui.browse) }</button>
                { open_file(&ui.open, &props.open) }
            </div>
        </div>
    }
}
