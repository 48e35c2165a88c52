//! 「窓口で見せるメモ」: what is needed, what is asked, and of the rest only what the person turned on.

use crate::desk::Desk;
use crate::papers::lines::{Block, Paper, Said};
use crate::papers::maker::{Maker, pressing};
use crate::papers::{Which, Wishes};
use sasae_core::id::Id;
use sasae_core::resource::Resource;
use sasae_words::text::Text;
use sasae_words::ui::papers::CounterPaper;

/// The paper.
pub fn make(maker: &Maker, wishes: &Wishes) -> Paper {
    let text = |pick: fn(&CounterPaper) -> &Text| maker.both(|desk| pick(ui(desk)).clone());
    let one = maker.wished(wishes.counter_for).map(|member| member.resource);
    let on: Vec<Id<Resource>> = one.map_or_else(|| maker.formal().collect(), |id| vec![id]);
    let mut blocks = Vec::new();
    let mut part = |heading: Said, block: Block| blocks.extend([Block::Heading(heading), block]);
    if let Some(id) = one {
        part(text(|ui| &ui.to), Block::Line(maker.name(id)));
        part(maker.both(|desk| desk.content.words().papers.phone.matter.clone()), Block::Say(maker.say(id)));
    }
    let needs = needs(maker, wishes, one);
    if !needs.is_empty() {
        part(text(|ui| &ui.needs), Block::List(needs));
    }
    if one.is_none() && !on.is_empty() {
        let names = on.iter().map(|id| maker.name(*id)).collect();
        part(text(|ui| &ui.wanted), Block::List(names));
    }
    part(text(|ui| &ui.ask), ticks(maker.each(|desk| ui(desk).questions.clone())));
    if let Some(id) = one {
        let checks = maker.each(|desk| desk.card(id).office.clone());
        if !checks.is_empty() {
            part(text(|ui| &ui.check), ticks(checks));
        }
    }
    let told = maker.told(wishes);
    if !told.is_empty() {
        part(text(|ui| &ui.told), Block::List(told));
        blocks.push(Block::Line(text(|ui| &ui.untold)));
    }
    let room = |pick: fn(&Desk) -> &Text| Block::Room(maker.both(|desk| pick(desk).clone()), 1);
    blocks.extend([
        Block::Heading(maker.both(|desk| desk.content.words().papers.sheet.notes.clone())),
        room(|desk| &desk.content.words().papers.sheet.who),
        room(|desk| &desk.content.words().papers.sheet.said),
        room(|desk| &desk.content.words().papers.sheet.next),
    ]);
    maker.paper(Which::Counter, (text(|ui| &ui.title), text(|ui| &ui.lead)), blocks, &on)
}

fn ui(desk: &Desk) -> &CounterPaper {
    &desk.content.words().papers.counter
}

fn ticks(lines: Vec<Said>) -> Block {
    Block::Ticks(lines.into_iter().map(|said| (said, None)).collect())
}

/// The needs that are told, in the person's own words; where the sheet is for one support, those that it serves.
fn needs(maker: &Maker, wishes: &Wishes, one: Option<Id<Resource>>) -> Vec<Said> {
    let is_here = |need: &&sasae_core::need::ActiveNeed| {
        let is_served = one.is_none_or(|id| maker.resource(id).serves().contains(need.need));
        is_served && maker.tells_need(wishes, need)
    };
    let told = maker.needs().iter().filter(is_here);
    told.map(|need| {
        maker.both(|desk| {
            let words = desk.content.words().need(need.need);
            Text::join([&pressing(desk, &words.title, need), &words.ask], ": ")
        })
    })
    .collect()
}
