//! The team sheet as a paper: goal, rules, who does what by when, what moves them, and what is still missing.

use crate::desk::WorkDesk;
use crate::pages::team::missing;
use crate::parts::names;
use crate::sheets::{fact, heading, line, paper, written};
use sasae_app::papers::lines::{Block, Fact, Paper, Said};

/// So many lines to write on.
const ROOM: usize = 2;

/// The paper.
pub fn make(desk: &WorkDesk) -> Paper {
    let (ui, team) = (&desk.said().team, &desk.record.team);
    let mut blocks = vec![heading(&ui.goal), written(desk, &team.goal)];
    if team.is_shared {
        blocks.push(line(&ui.shared));
    }
    blocks.push(heading(&ui.rules_field));
    if team.rules.is_empty() {
        blocks.push(written(desk, ""));
    } else {
        blocks.push(Block::List(team.rules.iter().map(|rule| Said::own(names::own(rule))).collect()));
    }
    blocks.push(heading(&ui.members));
    blocks.extend(team.members.iter().enumerate().map(|(place, member)| {
        let until = member.until.map(|day| Fact::of(&ui.until, names::own(&day.to_string())));
        let facts = fact(&ui.task, &member.task).into_iter().chain(until).collect();
        Block::Facts(Said::own(names::member(desk, place, member)), facts)
    }));
    if team.members.is_empty() {
        blocks.push(written(desk, ""));
    }
    blocks.extend([heading(&ui.motivation_field), written(desk, &team.motivation)]);
    let lacks = team.missing();
    if lacks.is_empty() {
        blocks.push(heading(&ui.team));
    } else {
        blocks.push(heading(&ui.group.with(&lacks.len().to_string())));
        blocks.push(Block::Ticks(lacks.iter().map(|lack| (Said::own(missing(desk, *lack)), None)).collect()));
    }
    blocks.push(Block::Room(Said::own(ui.room.clone()), ROOM));
    paper(desk, &ui.title, &ui.paper_lead, blocks)
}
