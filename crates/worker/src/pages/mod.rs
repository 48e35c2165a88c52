//! The worker's pages.

pub mod heard;
pub mod interview;
pub mod receive;
pub mod start;

use crate::desk::WorkDesk;
use crate::state::Page;
use yew::Html;

/// The page.
pub fn page(page: Page, desk: &WorkDesk) -> Html {
    match page {
        Page::Heard => heard::heard(desk),
        Page::Receive => receive::receive(desk),
    }
}
