//! Referral letters（つなぎのお願い）: to a partner, only what the person agreed to, line by line.
//!
//! A line is known by what it says: once an answer changes, its line is another one, and off. A line that is turned on asks
//! for the consent anew, so that no consent is older than what it covers; and without one, nothing is told.

use crate::forms::Filled;
use crate::heard::{Heard, Voice, plain};
use crate::record::day;
use sasae_core::date::Date;
use sasae_core::id::{Id, Named};
use sasae_core::need::ActiveNeed;
use sasae_core::question::Question;
use sasae_core::resource::Resource;
use sasae_core::tie::Who;
use sasae_words::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How a consent was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// In writing.
    #[default]
    Written,
    /// By word of mouth.
    Spoken,
    /// With an interpreter.
    Interpreted,
    /// Together with a guardian, or whoever else represents them.
    WithGuardian,
}

impl How {
    /// All, in the order in which they are offered.
    pub const ALL: &[How] = &[How::Written, How::Spoken, How::Interpreted, How::WithGuardian];

    /// The readable id.
    pub fn slug(&self) -> &'static str {
        match self {
            How::Written => "written",
            How::Spoken => "spoken",
            How::Interpreted => "interpreted",
            How::WithGuardian => "with_guardian",
        }
    }
}

/// What may be told to one partner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Letter {
    /// The lines that the person agreed to.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub agreed: BTreeSet<String>,
    /// How they did.
    pub how: How,
    /// When they did; nothing is told without it.
    #[serde(skip_serializing_if = "Option::is_none", with = "day")]
    pub consent: Option<Date>,
}

impl Letter {
    /// Turns a line on or off. What was not there when the person agreed needs their consent anew.
    pub fn turn(&mut self, line: &str) {
        if !self.agreed.remove(line) {
            self.agreed.insert(line.to_owned());
            self.consent = None;
        }
    }

    /// The person takes it back: everything is off.
    pub fn take_back(&mut self) {
        *self = Letter { how: self.how, ..Letter::default() };
    }
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// What the person is called.
    Name,
    /// A need.
    Need,
    /// An answer.
    Answer(Id<Question>),
    /// A support or a person that they have now.
    Tie,
    /// A strength.
    Strength,
    /// Their own words.
    Saying,
}

/// Something that could be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// By what it says, in no language.
    pub id: String,
    /// What it is about.
    pub about: About,
    /// What it says.
    pub text: Text,
}

/// Everything that could be told to this partner. What the worker noted is theirs, and is not among it.
pub fn offered(heard: &Heard, voice: Voice, partner: Id<Resource>) -> Vec<Line> {
    let (catalogue, record) = (heard.case.catalogue, heard.record);
    let mut lines = Vec::new();
    let mut offer = |id: String, about: About, text: Text| lines.push(Line { id, about, text });
    if !record.name.trim().is_empty() {
        offer(format!("name={}", record.name), About::Name, plain(record.name.trim()));
    }
    let serves = catalogue.resources[partner].serves();
    let is_theirs = |need: &&ActiveNeed| serves.contains(need.need);
    let (theirs, others): (Vec<&ActiveNeed>, Vec<&ActiveNeed>) = heard.needs().partition(is_theirs);
    for need in theirs.into_iter().chain(others) {
        let id = format!("need:{}={}", catalogue.needs[need.need].slug(), need.urgency.slug());
        offer(id, About::Need, voice.need(need));
    }
    for (question, chosen) in heard.answered() {
        let asked = &catalogue.questions[question];
        let options: Vec<&str> = chosen
            .iter()
            .filter_map(|option| asked.options.get(option.index()))
            .map(String::as_str)
            .collect();
        let id = format!("answer:{}={}", asked.slug(), options.join(","));
        offer(id, About::Answer(question), voice.words.options(catalogue, question, chosen));
    }
    for tie in heard.ties() {
        let who = match &tie.who {
            Who::Shown(id) => format!("shown:{}", catalogue.ties[*id].slug()),
            Who::Resource(id) => format!("resource:{}", catalogue.resources[*id].slug()),
            Who::Own(name, _) => format!("own:{name}"),
        };
        offer(format!("tie:{who}={}", tie.bond.slug()), About::Tie, voice.tie(&tie));
    }
    for strength in &record.strengths {
        offer(format!("strength={strength}"), About::Strength, plain(strength));
    }
    for saying in &record.sayings {
        offer(format!("saying={saying}"), About::Saying, plain(saying));
    }
    lines
}

/// What is told: the lines that the person agreed to, and none without a consent.
pub fn told(lines: Vec<Line>, letter: &Letter) -> Vec<Line> {
    let is_agreed = |line: &Line| letter.consent.is_some() && letter.agreed.contains(&line.id);
    lines.into_iter().filter(is_agreed).collect()
}

/// The fields that the worker writes: to whom, from whom, and what is asked for. They begin with nothing of the person.
pub fn own_fields(heard: &Heard, voice: Voice, partner: Id<Resource>) -> [Filled; 3] {
    let slug = heard.case.catalogue.resources[partner].slug();
    let field = |name: &str, lines: Vec<Text>| Filled::of(format!("letter.{slug}.{name}"), lines, heard);
    [
        field("to", vec![voice.cards.of(partner).name.clone()]),
        field("from", Vec::new()),
        field("ask", vec![voice.said.letters.ask_text.clone()]),
    ]
}
