//! The record of one round as a paper.

use crate::desk::WorkDesk;
use crate::pages::cycle::{name, outcome};
use crate::parts::names;
use crate::sheets::{fact, heading, line, paper, written};
use sasae_app::papers::lines::{Block, Fact, Paper, Said};
use sasae_casework::cycle::{Cycle, Left, Outcome, Row, Unmet};
use sasae_words::text::Text;

/// The paper of a round: what it saw, thought, planned and did, and what it leaves.
pub fn make(desk: &WorkDesk, number: usize, cycle: &Cycle, left: &[Unmet]) -> Paper {
    let ui = &desk.said().cycle;
    let begun = cycle.begun.map(|day| format!(" {day}")).unwrap_or_default();
    let title = Text::join([&ui.title, &ui.round.with(&number.to_string()), &names::own(&begun)], " ");
    let mut blocks =
        vec![heading(&ui.see), written(desk, &cycle.seen), heading(&ui.think), written(desk, &cycle.meant)];
    blocks.extend([heading(&ui.own_way), written(desk, &cycle.own_way), heading(&ui.plan)]);
    blocks.extend(cycle.rows.iter().enumerate().map(|(place, it)| row(desk, place, it)));
    blocks.push(heading(&ui.left));
    for (how, label) in [(Left::NotMet, &ui.not_met), (Left::NotTaken, &ui.not_taken)] {
        let facts: Vec<Fact> =
            left.iter().filter(|unmet| unmet.how == how).map(|it| unmet(desk, it)).collect();
        if !facts.is_empty() {
            blocks.push(Block::Facts(Said::own(label.clone()), facts));
        }
    }
    if left.is_empty() {
        blocks.push(line(&ui.left_none));
    }
    if let Some(review) = cycle.review {
        blocks.push(Block::Facts(
            Said::own(ui.review.clone()),
            vec![Fact::plain(names::own(&review.to_string()))],
        ));
    }
    paper(desk, &title, &ui.paper_lead, blocks)
}

fn row(desk: &WorkDesk, place: usize, row: &Row) -> Block {
    let ui = &desk.said().cycle;
    let needs = names::needs_or_words(desk, &row.needs);
    let needs = (!needs.is_empty()).then(|| Fact::plain(ui.for_needs.with_text(&needs)));
    // Where nothing else is agreed, the support's own first step stands.
    let step = names::support(desk, row.support.as_deref()).filter(|_| row.what.trim().is_empty());
    let what =
        fact(&ui.what, &row.what).or(step.map(|id| Fact::of(&ui.what, desk.card(id).first_step.clone())));
    let until = row.until.map(|day| Fact::of(&ui.until, names::own(&day.to_string())));
    let how =
        (row.outcome != Outcome::Open).then(|| Fact::of(&ui.outcome, outcome(desk, row.outcome).clone()));
    let rest = [
        needs,
        what,
        fact(&ui.who, &row.who),
        until,
        fact(&ui.criterion, &row.criterion),
        how,
        fact(&ui.why, &row.why),
    ];
    Block::Facts(Said::own(name(desk, place, row)), rest.into_iter().flatten().collect())
}

fn unmet(desk: &WorkDesk, unmet: &Unmet) -> Fact {
    let name = names::need_or_words(desk, unmet.name());
    if unmet.why.is_empty() { Fact::plain(name) } else { Fact::of(&name, names::own(&unmet.why)) }
}
