//! The worker's pages.

pub mod area;
pub mod collaboration;
pub mod cycle;
pub mod follow_up;
pub mod forms;
pub mod gap_notes;
pub mod heard;
pub mod interview;
pub mod letters;
pub mod lock;
pub mod receive;
pub mod start;
pub mod team;

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::pages::lock::LockPage;
use crate::state::Page;
use follow_up::FollowUpPage;
use forms::FormsPage;
use gap_notes::GapNotesPage;
use letters::LettersPage;
use yew::prelude::*;

/// The page.
pub fn page(page: Page, desk: &WorkDesk) -> Html {
    match page {
        Page::Area => area::area(desk),
        Page::Collaboration => collaboration::collaboration(desk),
        Page::Cycle => cycle::cycle(desk),
        Page::FollowUp => html! { <FollowUpPage desk={desk.clone()} /> },
        Page::Forms => html! { <FormsPage desk={desk.clone()} /> },
        Page::GapNotes => html! { <GapNotesPage desk={desk.clone()} /> },
        Page::Heard => heard::heard(desk),
        Page::Letters => html! { <LettersPage desk={desk.clone()} /> },
        Page::Lock => html! { <LockPage desk={desk.clone()} /> },
        Page::Receive => receive::receive(desk),
        Page::Team => team::team(desk),
    }
}
