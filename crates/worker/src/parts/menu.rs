//! The menu of the worker's pages, below every screen of theirs.

use crate::markup::html;
use crate::state::{Deed, Page, Work};
use crate::words::Spoken;
use sasae_app::components::text::show;
use sasae_app::state::Act;
use sasae_words::text::Text;
use yew::prelude::*;

/// The menu.
pub fn menu(work: &Work, spoken: &Spoken, deed: &Callback<Deed>) -> Html {
    let link = |page: &Page| {
        let page = *page;
        let go = deed.reform(move |_: MouseEvent| Deed::Inner(Act::Show(page.view())));
        let is_here = work.inner.view == page.view();
        html! {
            <li><button type="button" class="menu__link" data-page={page.slug()} onclick={go} aria-current={is_here.then_some("page")}>{ show(title(page, spoken)) }</button></li>
        }
    };
    html! {
        <nav class="menu menu--work" aria-label={spoken.interview.menu.plain()}>
            <ul class="menu__list">{ for Page::ALL.iter().map(link) }</ul>
        </nav>
    }
}

/// What a page is called.
fn title(page: Page, spoken: &Spoken) -> &Text {
    match page {
        Page::Area => &spoken.area.title,
        Page::Collaboration => &spoken.collaboration.page.title,
        Page::Cycle => &spoken.cycle.title,
        Page::FollowUp => &spoken.follow_up.title,
        Page::Forms => &spoken.forms.page.title,
        Page::GapNotes => &spoken.gap_notes.title,
        Page::Heard => &spoken.interview.heard,
        Page::Letters => &spoken.letters.title,
        Page::Lock => &spoken.lock.title,
        Page::Receive => &spoken.receive.title,
        Page::Team => &spoken.team.title,
    }
}
