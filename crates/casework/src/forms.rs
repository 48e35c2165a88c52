//! Official papers, filled: each field from where its form says, unless the worker corrected it.
//!
//! What is not known stays empty, to be written by hand; 「わからない」 and 「答えたくない」 stay empty as well. A correction is kept in
//! the record and never changes an answer.

use crate::heard::{Heard, Voice, lines, plain};
use sasae_core::answers::Mark;
use sasae_core::id::{Id, Named};
use sasae_core::lane::Lane;
use sasae_core::need::Area;
use sasae_core::question::OptionIndex;
use sasae_words::text::Text;
use sasae_words::worker::forms::{Field, Form, Section, Source};

/// The note that concerns the person as a whole.
const PERSON: &str = "person";

/// A field with what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Under which a correction is kept.
    pub key: String,
    /// What stands in it, line by line.
    pub lines: Vec<Text>,
    /// What the answers say, as it is corrected.
    pub filled: String,
    /// Whether it was corrected.
    pub is_edited: bool,
}

impl Filled {
    /// A field of this key with these lines, unless it was corrected.
    pub fn of(key: String, from_answers: Vec<Text>, heard: &Heard) -> Filled {
        let filled = from_answers.iter().map(Text::plain).collect::<Vec<_>>().join("\n");
        match heard.record.edits.get(&key) {
            Some(edit) => Filled { key, lines: lines(edit), filled, is_edited: true },
            None => Filled { key, lines: from_answers, filled, is_edited: false },
        }
    }

    /// As it is corrected: what stands in it.
    pub fn text<'a>(&'a self, heard: &'a Heard) -> &'a str {
        heard.record.edits.get(&self.key).map_or(&self.filled, String::as_str)
    }
}

/// The fields of a part, in their order.
pub fn fill(form: &Form, section: &Section, heard: &Heard, voice: Voice) -> Vec<Filled> {
    let one = |field: &Field| {
        // Several things in one field are told apart by their names.
        let is_named = field.from.len() > 1;
        let all = field.from.iter().flat_map(|source| told(*source, heard, voice, is_named));
        Filled::of(format!("{}.{}", form.slug, field.slug), all.collect(), heard)
    };
    section.fields.iter().map(one).collect()
}

fn told(source: Source, heard: &Heard, voice: Voice, is_named: bool) -> Vec<Text> {
    let (record, page) = (heard.record, &voice.said.forms.page);
    match source {
        Source::Name => lines(&record.name),
        Source::Day => vec![plain(&record.day.unwrap_or(heard.case.today).to_string())],
        Source::Asked => vec![voice.asked(record.asked).clone()],
        Source::Answer(question) => {
            let Some(chosen) = heard.chosen(question) else { return Vec::new() };
            let chosen = voice.words.options(heard.case.catalogue, question, chosen);
            let short = &voice.words.question(question).short;
            vec![if is_named { Text::join([short, &chosen], ": ") } else { chosen }]
        }
        Source::Areas => areas(heard, voice),
        Source::Needs => heard.needs().map(|need| voice.need(need)).collect(),
        Source::NeedsOf(area) => needs_of(heard, voice, area),
        Source::Note(None) => lines(record.note(PERSON)),
        Source::Note(Some(area)) => lines(record.note(heard.case.catalogue.areas[area].slug())),
        Source::Sayings => record.sayings.iter().flat_map(|saying| lines(saying)).collect(),
        Source::Strengths => record.strengths.iter().flat_map(|strength| lines(strength)).collect(),
        Source::Ties => heard.ties().iter().map(|tie| voice.tie(tie)).collect(),
        Source::Values => {
            heard.kept.values.iter().map(|value| voice.words.labels.value_of(value).clone()).collect()
        }
        Source::Plan => {
            let member = |member: &sasae_core::plan::Member| {
                let name = &voice.cards.of(member.resource).name;
                let covers = page.covers.with_text(&voice.needs(member.covers.iter()));
                if member.covers.is_empty() { name.clone() } else { Text::join([name, &covers], "") }
            };
            heard.plan.members.iter().map(member).collect()
        }
        Source::Lane(lane) => steps(heard, voice, lane),
        Source::Gaps => heard.gaps.iter().map(|gap| voice.gap(gap)).collect(),
    }
}

/// The areas as they are marked on the real form: ◎ for the most pressing, ○ for the others.
fn areas(heard: &Heard, voice: Voice) -> Vec<Text> {
    let catalogue = heard.case.catalogue;
    let Some(question) = catalogue.areas_question() else { return Vec::new() };
    let Some(chosen) = heard.chosen(question) else { return Vec::new() };
    let mark = |option: OptionIndex| {
        let area: Id<Area> = Id::new(option.index());
        let is_most = catalogue.area_mark(heard.case.answers, area) == Some(Mark::Most);
        Text::join([&plain(if is_most { "◎" } else { "○" }), voice.words.area(area)], " ")
    };
    chosen.iter().map(mark).collect()
}

fn needs_of(heard: &Heard, voice: Voice, area: Id<Area>) -> Vec<Text> {
    let catalogue = heard.case.catalogue;
    heard
        .needs()
        .filter(|need| catalogue.needs[need.need].area == Some(area))
        .map(|need| voice.need(need))
        .collect()
}

/// The supports of the plan that start in this time, each with its first step.
fn steps(heard: &Heard, voice: Voice, lane: Lane) -> Vec<Text> {
    let members = heard.plan.members.iter().filter(|member| member.lane == lane);
    let step = |member: &sasae_core::plan::Member| {
        let card = voice.cards.of(member.resource);
        Text::join([&card.name, &card.first_step], ": ")
    };
    members.map(step).collect()
}
