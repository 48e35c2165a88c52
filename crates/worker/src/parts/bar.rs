//! Turning the screen to the client and back: one press, on every screen of an interview.

use crate::markup::html;
use crate::state::{Deed, Work};
use crate::words::Spoken;
use sasae_app::components::text::show;
use yew::prelude::*;

/// The bar; none on the first page, where there is nothing to look at yet.
pub fn bar(work: &Work, spoken: &Spoken, deed: &Callback<Deed>) -> Html {
    if work.inner.is_start() && !work.is_together {
        return Html::default();
    }
    let ui = &spoken.interview;
    let is_together = work.is_together;
    let turn = deed.reform(move |_: MouseEvent| Deed::Together(!is_together));
    html! {
        <div class="together" data-together={is_together.to_string()}>
            <button type="button" class="button button--quiet" data-action="together" title={ui.together_note.plain()} onclick={turn}>
                { show(if is_together { &ui.together_end } else { &ui.together }) }
            </button>
        </div>
    }
}
