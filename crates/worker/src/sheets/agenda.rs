//! The agenda of the next meeting, from what is ticked.

use crate::desk::WorkDesk;
use crate::parts::names;
use crate::sheets::{heading, paper};
use sasae_app::papers::lines::{Block, Paper, Said};
use sasae_casework::collaboration::check::{Line, Partner};
use sasae_casework::cycle::left_so_far;
use sasae_words::text::Text;

/// So many lines to write on.
const ROOM: usize = 4;

/// The paper: what the person wants, each ticked situation's question, what was left, who does what; and whom to bring in.
pub fn make(desk: &WorkDesk, lines: &[Line], partners: &[Partner]) -> Paper {
    let said = &desk.said().collaboration;
    let ui = &said.page;
    let tick = |text: &Text| (Said::own(text.clone()), None);
    let mut ticks = vec![tick(&ui.agenda_first)];
    let ticked = lines.iter().filter(|line| line.is_ticked);
    ticks.extend(
        ticked
            .filter_map(|line| said.situations.get(line.situation.index()))
            .map(|words| tick(&words.agenda)),
    );
    let left: Vec<String> =
        left_so_far(&desk.record.cycles).iter().map(|unmet| unmet.name().to_owned()).collect();
    if !left.is_empty() {
        ticks.push(tick(&ui.agenda_left.with_text(&names::needs_or_words(desk, &left))));
    }
    ticks.push(tick(&ui.agenda_last));
    let mut blocks = vec![Block::Ticks(ticks)];
    if !partners.is_empty() {
        let name = |partner: &Partner| Said::own(desk.card(partner.resource).name.clone());
        blocks.push(heading(&ui.who_comes));
        blocks.push(Block::List(partners.iter().map(name).collect()));
    }
    blocks.push(Block::Room(Said::own(ui.decided.clone()), ROOM));
    paper(desk, &ui.agenda, &ui.agenda_lead, blocks)
}
