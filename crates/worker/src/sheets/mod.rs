//! The papers of working with others, one A4 each: the agenda of the next meeting, the team sheet, the record of a round.
//!
//! They are made of the app's blocks, so that the screen, the print and the copied text are the same.

pub mod agenda;
pub mod cycle;
pub mod team;

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::names::own;
use sasae_app::papers::Which;
use sasae_app::papers::hand::Hand;
use sasae_app::papers::lines::{Block, Fact, Foot, Paper, Said};
use sasae_app::papers::plain;
use sasae_app::papers::sheet::{Readings, sheet};
use sasae_words::text::Text;
use sasae_words::words::Style;
use yew::prelude::*;

/// A paper of these blocks, for the person of this interview.
fn paper(desk: &WorkDesk, title: &Text, lead: &Text, mut blocks: Vec<Block>) -> Paper {
    let words = desk.content.words();
    let sheet = &words.papers.sheet;
    if !desk.record.name.is_empty() {
        let name = Text::join([&desk.said().interview.name, &own(&desk.record.name)], ": ");
        blocks.insert(0, Block::Line(Said::own(name)));
    }
    let foot = Foot {
        date: sheet.date.with(&desk.today.to_string()),
        made: Said::own(sheet.made.clone()),
        office: Said::own(sheet.office.clone()),
        sources_title: sheet.sources.clone(),
        sources: Vec::new(),
    };
    let tag = words.language.tag.clone();
    let (title, lead) = (Said::own(title.clone()), Said::own(lead.clone()));
    Paper { which: Which::Plan, tongues: (tag.clone(), tag), title, lead, blocks, foot }
}

fn heading(text: &Text) -> Block {
    Block::Heading(Said::own(text.clone()))
}

fn line(text: &Text) -> Block {
    Block::Line(Said::own(text.clone()))
}

/// What somebody wrote, or that nothing is written.
fn written(desk: &WorkDesk, words: &str) -> Block {
    Block::Line(Said::own(if words.trim().is_empty() { desk.said().team.blank.clone() } else { own(words) }))
}

/// A fact, where there is one.
fn fact(label: &Text, words: &str) -> Option<Fact> {
    (!words.trim().is_empty()).then(|| Fact::of(label, own(words)))
}

/// What can be done with a paper.
pub fn hand(desk: &WorkDesk, paper: &Paper) -> Html {
    let text = plain::text(paper);
    // A paper that was copied stays so only as long as it is the same.
    html! { <Hand key={text.clone()} desk={desk.desk.clone()} title={paper.title.own.plain()} text={text.clone()} /> }
}

/// The paper as it is shown and printed. `slug` is its word on elements.
pub fn shown(desk: &WorkDesk, slug: &'static str, paper: &Paper) -> Html {
    let is_easy = desk.content.words().language.style == Style::Easy;
    let readings = if is_easy { Readings::Shown } else { Readings::Hidden };
    html! { <div class="work-sheet" data-sheet={slug}>{ sheet(paper, readings, &paper.title.own.plain()) }</div> }
}
