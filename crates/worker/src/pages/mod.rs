//! The worker's pages.

pub mod area;
pub mod heard;
pub mod interview;
pub mod start;

use crate::desk::WorkDesk;
use crate::state::Page;
use yew::Html;

/// The page.
pub fn page(page: Page, desk: &WorkDesk) -> Html {
    match page {
        Page::Area => area::area(desk),
        Page::Heard => heard::heard(desk),
    }
}
