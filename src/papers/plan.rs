//! 「わたしの組み合わせ」: what to do, when, with whom; how each need is held up; what is lacking.

use crate::components::offices::distance;
use crate::papers::Which;
use crate::papers::lines::{Block, Entry, Fact, Paper, Said};
use crate::papers::maker::{Maker, pressing};
use sasae_core::id::{Id, Named};
use sasae_core::lane::Lane;
use sasae_core::plan::{Held, Member};
use sasae_core::resource::{Certainty, Resource, Trait};
use sasae_words::text::{Run, Text};

/// So many lines to write on.
const ROOM: usize = 3;

/// The paper.
pub fn make(maker: &Maker) -> Paper {
    let words = maker.own.content.words();
    let ui = &words.papers.plan;
    let mut blocks = Vec::new();
    let first = first(maker);
    if let Some(member) = first {
        let mut entry = entry(maker, member);
        entry.first = Some(words.plan.first.title.clone());
        entry.marks.push(words.labels.lead_of(maker.resource(member.resource).lead).clone());
        blocks.push(Block::Entry(entry));
    }
    for lane in Lane::ALL {
        let is_here = |member: &&Member| member.lane == *lane && first != Some(*member);
        let members = maker.plan.members.iter().filter(is_here);
        let entries: Vec<Block> = members.map(|member| Block::Entry(entry(maker, member))).collect();
        if !entries.is_empty() {
            blocks.push(Block::Heading(Said::own(words.labels.lane_of(*lane).clone())));
            blocks.extend(entries);
        }
    }
    blocks.push(Block::Heading(Said::own(ui.needs.clone())));
    blocks.extend(maker.plan.needs.iter().map(|it| held(maker, it)));
    if !maker.gaps.is_empty() {
        blocks.push(Block::Heading(Said::own(words.plan.gap.tell.clone())));
        blocks.push(Block::Line(Said::own(words.plan.gap.tell_who.clone())));
    }
    blocks.push(Block::Room(Said::own(words.papers.sheet.notes.clone()), ROOM));
    let on: Vec<Id<Resource>> = maker.members().collect();
    let head = (Said::own(ui.title.clone()), Said::own(ui.lead.clone()));
    maker.paper(Which::Plan, head, blocks, &on)
}

/// What to begin with: for the most pressing need that is held what helps in time, formal before informal.
fn first<'a>(maker: &'a Maker) -> Option<&'a Member> {
    let held = maker.plan.needs.iter().find(|held| !held.by.is_empty())?;
    let in_time = |id: &&Id<Resource>| maker.resource(**id).lead.meets(held.need.urgency);
    let id = held.by.iter().find(in_time).or(held.by.first())?;
    maker.plan.member(*id)
}

fn entry(maker: &Maker, member: &Member) -> Entry {
    let words = maker.own.content.words();
    let id = member.resource;
    let (resource, card) = (maker.resource(id), maker.own.card(id));
    let needs = Text::join(member.covers.iter().map(|need| &words.need(need).title), &words.language.between);
    let mut facts = Vec::new();
    if resource.phones.is_empty() {
        facts.push(Fact::of(&words.papers.sheet.find, card.find.clone()));
    }
    facts.extend(nearest(maker, resource.slug()).map(|office| Fact::of(&words.ui.near.title, office)));
    if !needs.is_empty() {
        facts.push(Fact::of(&words.plan.plan.covers, needs));
    }
    let weak = weak(maker, member);
    if !weak.is_empty() {
        facts.push(Fact::of(&words.papers.plan.weak, weak));
    }
    let mut marks =
        vec![words.labels.form_of(resource.form).clone(), words.labels.standing_of(member.standing).clone()];
    if resource.certainty == Certainty::Unverified {
        marks.push(words.labels.certainty_of(resource.certainty).clone());
    }
    Entry {
        name: card.name.clone(),
        marks,
        first: None,
        step: card.first_step.clone(),
        numbers: maker.numbers(id),
        facts,
    }
}

/// The nearest office that offers it: its name, its number and how far it is. None before a place was chosen, unless there is
/// one town only.
fn nearest(maker: &Maker, slug: &str) -> Option<Text> {
    let (nearby, desk) = (&maker.own.nearby, maker.own);
    let found = nearby.is_placed().then(|| nearby.offering(slug).into_iter().next())??;
    let plain = |text: &str| Text(vec![Run::Plain(text.to_owned())]);
    let far = found.distance.map(|metres| distance(&desk.content.ui().near, metres));
    let parts = [plain(&found.office.name), plain(&found.office.phone), far.unwrap_or_default()];
    let is_told = |part: &&Text| !part.plain().is_empty();
    Some(Text::join(parts.iter().filter(is_told), &desk.content.words().language.between))
}

/// The weak traits, gathered by who makes up for them: 「早さ → 「…」が補います」.
fn weak(maker: &Maker, member: &Member) -> Text {
    let words = maker.own.content.words();
    let (ui, between) = (&words.papers.plan, &words.language.between);
    let card = maker.own.card(member.resource);
    // A weakness that nobody makes up for counts where the card tells of it, as on the screen.
    let is_told = |axis: Trait| card.weaknesses.iter().any(|(other, _)| *other == axis);
    let weak = member.weak.iter().filter(|(axis, by)| by.is_some() || is_told(*axis));
    let mut groups: Vec<(Option<Id<Resource>>, Vec<&Text>)> = Vec::new();
    for (axis, by) in weak {
        let label = words.labels.trait_of(*axis);
        match groups.iter_mut().find(|(other, _)| other == by) {
            Some((_, traits)) => traits.push(label),
            None => groups.push((*by, vec![label])),
        }
    }
    let group = |(by, traits): &(Option<Id<Resource>>, Vec<&Text>)| {
        let who = match by {
            Some(by) => ui.made_up.with_text(&maker.own.card(*by).name),
            None => ui.open.clone(),
        };
        Text::join([&Text::join(traits.iter().copied(), between), &who], " → ")
    };
    Text::join(&groups.iter().map(group).collect::<Vec<_>>(), " / ")
}

/// A need, what holds it up, what holds until the slow one starts, and what it lacks.
fn held(maker: &Maker, held: &Held) -> Block {
    let words = maker.own.content.words();
    let ui = &words.papers.plan;
    // Names can hold the mark that stands between the members of a list.
    let names = |ids: &[Id<Resource>]| Text::join(ids.iter().map(|id| &maker.own.card(*id).name), " / ");
    let by = if held.by.is_empty() { ui.nothing.clone() } else { names(&held.by) };
    let mut facts = vec![Fact::plain(by)];
    let slow = held.by.iter().find(|id| !held.bridges.contains(id) && !held.bridges.is_empty());
    if let Some(slow) = slow {
        facts.push(Fact::of(&ui.until.with_text(&maker.own.card(*slow).name), names(&held.bridges)));
    }
    for gap in maker.gaps.iter().filter(|gap| gap.need.need == held.need.need) {
        let form = gap.form.map(|form| words.labels.form_of(form).clone());
        facts.push(Fact::plain(words.plan.gap.of(gap.lack).with_text(&form.unwrap_or_default())));
    }
    let title = pressing(maker.own, &words.need(held.need.need).title, &held.need);
    Block::Facts(Said::own(title), facts)
}
