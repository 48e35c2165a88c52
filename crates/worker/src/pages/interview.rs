//! The interview on a tablet: the question and the notes on one side, what follows from the answers on the other.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::jump::jump;
use crate::parts::live::live;
use crate::parts::note::note;
use sasae_core::id::Id;
use sasae_core::question::Question;
use yew::prelude::*;

/// The page, around the app's own question.
pub fn interview(desk: &WorkDesk, question: Id<Question>, ask: Html) -> Html {
    html! {
        <div class="interview">
            <div class="interview__ask">
                { jump(desk, question) }
                { ask }
                { note(desk, question) }
            </div>
            <aside class="interview__live" aria-label={desk.said().interview.live.plain()}>
                { live(desk) }
            </aside>
        </div>
    }
}
