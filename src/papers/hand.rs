//! What can be done with a paper: print, copy, hand on, save.

use crate::browser;
use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::html;
use crate::state::{Act, View};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct HandProps {
    pub desk: Desk,
    /// What the paper is called.
    pub title: String,
    /// The paper as text.
    pub text: String,
}

/// What came of copying.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    NotYet,
    Done,
    ByHand,
}

/// What can be done with the paper.
#[component]
pub fn Hand(props: &HandProps) -> Html {
    let HandProps { desk, title, text } = props;
    let ui = &desk.content.words().papers.page;
    let copied = use_state(|| Copied::NotYet);
    let can_share = use_state(|| false);
    let field = use_node_ref();
    use_effect_with((), {
        let can_share = can_share.clone();
        move |()| can_share.set(browser::share::can_share())
    });
    use_effect_with(*copied, {
        let field = field.clone();
        move |copied| {
            if *copied == Copied::ByHand {
                browser::share::select(&field);
            }
        }
    });
    let print = Callback::from(|_: MouseEvent| browser::print::page());
    let copy = {
        let (copied, text) = (copied.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.clone());
            browser::later::run(async move {
                let is_done = browser::share::copy(&text).await;
                copied.set(if is_done { Copied::Done } else { Copied::ByHand });
            });
        })
    };
    let share = {
        let (title, text) = (title.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let (title, text) = (title.clone(), text.clone());
            browser::later::run(async move { browser::share::share(&title, &text).await });
        })
    };
    let file = desk.act.reform(|_: MouseEvent| Act::Show(View::Answers));
    html! {
        <div class="hand">
            <div class="hand__buttons">
                <button type="button" class="button" data-action="print" onclick={print}>{ show(&ui.print) }</button>
                <button type="button" class="button button--quiet" data-action="copy" onclick={copy}>{ show(&ui.copy) }</button>
                if *can_share { <button type="button" class="button button--quiet" data-action="share" onclick={share}>{ show(&ui.share) }</button> }
            </div>
            <p class="help" role="status" data-copied={(*copied == Copied::Done).then_some("done")}>
                { match *copied {
                    Copied::NotYet => show(&ui.print_note),
                    Copied::Done => show(&ui.copied),
                    Copied::ByHand => show(&ui.copy_by_hand),
                } }
            </p>
            if *copied == Copied::ByHand {
                <textarea ref={field} class="hand__text" autocomplete="off" readonly={true} rows="8" aria-label={ui.copy.plain()} value={text.clone()} />
            }
            <p class="note hand__caution">{ show(&ui.caution) }</p>
            <button type="button" class="link" data-action="answers" onclick={file}>{ show(&ui.file) }</button>
        </div>
    }
}
