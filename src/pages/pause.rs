//! Enough for today: go on, save, or leave.

use crate::components::text::show;
use crate::content::Content;
use crate::markup::html;
use crate::state::Act;
use yew::prelude::*;

/// The page.
pub fn pause(content: &Content, act: &Callback<Act>, save: &Callback<()>, leave: &Callback<()>) -> Html {
    let (ui, answers) = (&content.ui().pause, &content.ui().answers);
    html! {
        <div class="pause">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            <button type="button" class="button button--wide" data-action="go-on" onclick={act.reform(|_: MouseEvent| Act::Back)}>{ show(&ui.go_on) }</button>
            <div class="keep">
                <button type="button" class="button button--quiet" data-action="save" onclick={save.reform(|_: MouseEvent| ())}>{ show(&answers.save) }</button>
                <p class="help">{ show(&answers.save_note) }</p>
                <button type="button" class="button button--quiet" data-action="leave" onclick={leave.reform(|_: MouseEvent| ())}>{ show(&ui.leave) }</button>
            </div>
        </div>
    }
}
