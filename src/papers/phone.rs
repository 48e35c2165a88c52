//! 「電話の台本」: for one support, from the first words to what can be said where the answer is no.

use crate::desk::Desk;
use crate::papers::lines::{Block, Paper, Said};
use crate::papers::maker::Maker;
use crate::papers::{Which, Wishes};
use sasae_core::id::Id;
use sasae_core::resource::{Form, Kind, LeadTime, Resource};
use sasae_words::text::Text;
use sasae_words::ui::papers::{PhonePaper, SheetWords};

/// The paper. Empty where the plan is.
pub fn make(maker: &Maker, wishes: &Wishes) -> Paper {
    let wished = maker.wished(wishes.phone_for).map(|member| member.resource);
    let id = wished.or_else(|| maker.callable().first().copied());
    let is_emergency = id.is_some_and(|id| talk(maker.resource(id)) == Talk::Emergency);
    let lead = if is_emergency { &ui(maker.own).emergency } else { &ui(maker.own).lead };
    let head = (maker.both(|desk| ui(desk).title.clone()), Said::own(lead.clone()));
    let blocks = id.map(|id| script(maker, wishes, id)).unwrap_or_default();
    maker.paper(Which::Phone, head, blocks, id.as_slice())
}

fn ui(desk: &Desk) -> &PhonePaper {
    &desk.content.words().papers.phone
}

/// How one talks to them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Talk {
    /// Help in danger: nothing but the matter.
    Emergency,
    /// Whoever answers listens at once; nobody has to qualify.
    Listener,
    /// An office, and whether there is something to apply for, so that there is a decision.
    Office { is_decided: bool },
    /// People.
    People,
}

/// The numbers for danger have three digits.
fn talk(resource: &Resource) -> Talk {
    let is_decided = resource.kinds.iter().any(|kind| matches!(kind, Kind::System | Kind::Funds));
    if resource.phones.iter().any(|phone| phone.number.len() == 3) {
        Talk::Emergency
    } else if resource.form == Form::Informal {
        Talk::People
    } else if resource.lead == LeadTime::Today && resource.condition.is_none() && !resource.phones.is_empty()
    {
        Talk::Listener
    } else {
        Talk::Office { is_decided }
    }
}

/// Directions are for the person alone; what is said is in the language of the counter too.
fn script(maker: &Maker, wishes: &Wishes, id: Id<Resource>) -> Vec<Block> {
    let (resource, card, own) = (maker.resource(id), maker.own.card(id), ui(maker.own));
    let talk = talk(resource);
    let heading = |text: &Text| Block::Heading(Said::own(text.clone()));
    let mut blocks = vec![Block::Heading(maker.name(id))];
    if resource.phones.is_empty() {
        blocks.extend([line(&card.find), room(maker, |sheet| &sheet.phone)]);
    }
    blocks.extend(maker.numbers(id).into_iter().map(Block::Number));
    if talk != Talk::Emergency {
        let hello = maker.both(|desk| match talk {
            Talk::People => ui(desk).hello_informal.clone(),
            _ => ui(desk).hello_formal.clone(),
        });
        blocks.extend([heading(&own.first), Block::Say(hello)]);
    }
    blocks.extend([heading(&own.matter), Block::Say(maker.say(id))]);
    let told = maker.told(wishes);
    if !told.is_empty() {
        blocks.extend([heading(&own.told), Block::List(told)]);
    }
    let asks = maker.each(|desk| match talk {
        Talk::Emergency => Vec::new(),
        Talk::Listener => ui(desk).ask_listener.clone(),
        Talk::Office { .. } => ui(desk).ask_formal.clone(),
        Talk::People => ui(desk).ask_informal.clone(),
    });
    if !asks.is_empty() {
        let asks = asks.into_iter().map(|said| (said, None)).collect();
        blocks.extend([heading(&own.ask), Block::Ticks(asks)]);
    }
    blocks.extend([heading(&own.refused), line(&own.refused_note)]);
    blocks.extend(refused(maker, talk));
    if !resource.phones.is_empty() && talk != Talk::Emergency {
        blocks.push(line(&own.busy));
    }
    blocks.extend([
        heading(&maker.own.content.words().papers.sheet.notes),
        room(maker, |sheet| &sheet.when),
        room(maker, |sheet| &sheet.who),
        room(maker, |sheet| &sheet.said),
        room(maker, |sheet| &sheet.next),
    ]);
    blocks
}

/// What to say where the answer is no, and where else to turn.
fn refused(maker: &Maker, talk: Talk) -> Vec<Block> {
    let own = ui(maker.own);
    let says = |pick: fn(&PhonePaper) -> &Vec<Text>| {
        maker.each(|desk| pick(ui(desk)).clone()).into_iter().map(Block::Say)
    };
    match talk {
        Talk::Emergency => says(|ui| &ui.refused_emergency).collect(),
        Talk::Listener => says(|ui| &ui.refused_informal).chain([line(&own.elsewhere)]).collect(),
        Talk::Office { is_decided: true } => says(|ui| &ui.refused_apply)
            .chain(says(|ui| &ui.refused_formal))
            .chain([line(&own.elsewhere), line(&own.appeal)])
            .collect(),
        Talk::Office { is_decided: false } => {
            says(|ui| &ui.refused_formal).chain([line(&own.elsewhere)]).collect()
        }
        Talk::People => says(|ui| &ui.refused_informal).collect(),
    }
}

fn line(text: &Text) -> Block {
    Block::Line(Said::own(text.clone()))
}

fn room(maker: &Maker, pick: fn(&SheetWords) -> &Text) -> Block {
    Block::Room(Said::own(pick(&maker.own.content.words().papers.sheet).clone()), 1)
}
