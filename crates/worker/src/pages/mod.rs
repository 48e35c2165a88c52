//! The worker's pages.

pub mod collaboration;
pub mod cycle;
pub mod heard;
pub mod interview;
pub mod lock;
pub mod receive;
pub mod start;
pub mod team;

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::pages::lock::LockPage;
use crate::state::Page;
use yew::Html;

/// The page.
pub fn page(page: Page, desk: &WorkDesk) -> Html {
    match page {
        Page::Collaboration => collaboration::collaboration(desk),
        Page::Cycle => cycle::cycle(desk),
        Page::Heard => heard::heard(desk),
        Page::Lock => html! { <LockPage desk={desk.clone()} /> },
        Page::Receive => receive::receive(desk),
        Page::Team => team::team(desk),
    }
}
