//! The worker's pages.

pub mod heard;
pub mod interview;
pub mod lock;
pub mod receive;
pub mod start;

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::pages::lock::LockPage;
use crate::state::Page;
use yew::Html;

/// The page.
pub fn page(page: Page, desk: &WorkDesk) -> Html {
    match page {
        Page::Heard => heard::heard(desk),
        Page::Lock => html! { <LockPage desk={desk.clone()} /> },
        Page::Receive => receive::receive(desk),
    }
}
