//! 「持ち物リスト」: what the supports of the plan want to see, each thing once, what most want first.

use crate::papers::Which;
use crate::papers::lines::{Block, Paper, Said};
use crate::papers::maker::Maker;
use sasae_core::id::Id;
use sasae_core::resource::Resource;
use sasae_words::text::Text;
use sasae_words::words::Style;

/// So many lines to write on.
const ROOM: usize = 2;

/// One thing, and who wants it.
struct Thing {
    said: Said,
    by: Vec<Id<Resource>>,
}

/// The paper.
pub fn make(maker: &Maker) -> Paper {
    let words = maker.own.content.words();
    let ui = &words.papers.bring;
    // Names can hold the mark that stands between the members of a list.
    let names = |ids: &[Id<Resource>]| Text::join(ids.iter().map(|id| &maker.own.card(*id).name), " / ");
    let things = things(maker);
    let mut blocks = Vec::new();
    if things.is_empty() {
        blocks.push(Block::Line(Said::own(ui.nothing.clone())));
    } else {
        let tick = |thing: &Thing| (thing.said.clone(), Some(ui.wanted_by.with_text(&names(&thing.by))));
        blocks.push(Block::Ticks(things.iter().map(tick).collect()));
    }
    blocks.push(Block::Room(Said::own(ui.more.clone()), ROOM));
    let (free, on): (Vec<_>, Vec<_>) = maker.members().partition(|id| maker.own.card(*id).bring.is_empty());
    if !free.is_empty() && !on.is_empty() {
        blocks.push(Block::Heading(Said::own(ui.free.clone())));
        blocks.push(Block::List(
            free.iter().map(|id| maker.name(*id)).map(|name| Said::own(name.own)).collect(),
        ));
    }
    let on = if on.is_empty() { free } else { on };
    maker.paper(Which::Bring, (Said::own(ui.title.clone()), Said::own(ui.lead.clone())), blocks, &on)
}

/// What all of them want, each thing once; first what most of them want.
fn things(maker: &Maker) -> Vec<Thing> {
    let mut things: Vec<Thing> = Vec::new();
    for id in maker.members() {
        for said in wanted(maker, id) {
            match things.iter_mut().find(|thing| thing.said.own.plain() == said.own.plain()) {
                Some(thing) if thing.by.contains(&id) => {}
                Some(thing) => thing.by.push(id),
                None => things.push(Thing { said, by: vec![id] }),
            }
        }
    }
    let most = things.iter().map(|thing| thing.by.len()).max().unwrap_or_default();
    let mut ordered = Vec::with_capacity(things.len());
    for count in (1..=most).rev() {
        let (these, others) = things.into_iter().partition(|thing| thing.by.len() == count);
        ordered.extend::<Vec<Thing>>(these);
        things = others;
    }
    ordered
}

/// What one support wants to see. In another language its Japanese stands beside it, to be found on the document.
fn wanted(maker: &Maker, id: Id<Resource>) -> Vec<Said> {
    let is_same = maker.own.card(id).bring.len() == maker.counter.card(id).bring.len();
    if maker.own.content.words().language.style == Style::Translation && is_same {
        return maker.each(|desk| desk.card(id).bring.clone());
    }
    maker.own.card(id).bring.iter().cloned().map(Said::own).collect()
}
