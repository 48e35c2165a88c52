//! The content files as they are written, before anything in them is looked up.

use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::fmt;
use toml::Spanned;
use toml::value::Datetime;

/// A word that stands for something, with its place.
pub type Word = Spanned<String>;

/// `questions/*.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// `gate` (always asked) or `facts` (asked while they can change something).
    pub stage: Word,
    /// In order.
    pub question: Vec<Question>,
}

/// One question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: Word,
    /// `one`, `many` or `areas`.
    pub kind: Word,
    /// Whether the options go from least to most.
    #[serde(default)]
    pub ordered: bool,
    /// The ids of its options.
    #[serde(default)]
    pub options: Vec<Word>,
    /// When it can be answered.
    pub when: Option<Condition>,
}

/// `needs/needs.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// Areas with their needs.
    pub area: Vec<Area>,
    /// Needs outside areas, and what else there is to say of needs within.
    pub need: Vec<Need>,
}

/// One area.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id.
    pub id: Word,
    /// The ids of its needs.
    pub needs: Vec<Word>,
}

/// More about one need.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Its id.
    pub id: Word,
    /// Where it is there without being picked.
    pub raised_when: Option<Condition>,
    /// Whether life or limb is in danger.
    #[serde(default)]
    pub crisis: bool,
    /// Whether it stands in while nothing else is known.
    #[serde(default)]
    pub fallback: bool,
}

/// `sectors.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sectors {
    /// In order.
    pub sectors: Vec<Word>,
}

/// `safety/vetoes.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vetoes {
    /// In order.
    pub veto: Vec<Veto>,
}

/// One veto.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Veto {
    /// Its id.
    pub id: Word,
    /// Where it applies.
    pub when: Condition,
    /// Questions at which silence counts.
    #[serde(default)]
    pub when_silent: Vec<Word>,
}

/// `safety/emergency.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// Resource ids in order.
    pub always: Vec<Word>,
}

/// `ties.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ties {
    /// In order.
    pub tie: Vec<Tie>,
}

/// A tie that answers show.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    pub id: Word,
    pub form: Word,
    pub when: Condition,
}

/// `what-if.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presets {
    /// In order.
    pub preset: Vec<Preset>,
}

/// A change in life: question id to options.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    pub id: Word,
    pub set: BTreeMap<Word, Vec<Word>>,
}

/// `resources/<sector>/<id>.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    pub form: Word,
    pub kinds: Vec<Word>,
    pub operator: Word,
    pub catchment: Word,
    pub lead: Word,
    pub cost: Word,
    pub contact: Word,
    #[serde(default)]
    pub main: Vec<Word>,
    #[serde(default)]
    pub helps: Vec<Word>,
    #[serde(default)]
    pub unsafe_when: Vec<Word>,
    pub condition: Option<Condition>,
    pub traits: BTreeMap<Word, Spanned<i64>>,
    #[serde(default)]
    pub phones: Vec<Phone>,
    pub sources: Vec<Source>,
    pub checked: Checked,
    pub effective: Option<Effective>,
}

/// A phone of a resource.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    pub number: Word,
    pub certainty: Word,
}

/// A source of a resource.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub title: Word,
    pub url: Option<Word>,
}

/// When and how surely a resource was checked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    pub date: Spanned<Datetime>,
    pub certainty: Word,
}

/// From when to when a resource exists.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effective {
    pub from: Option<Spanned<Datetime>>,
    pub to: Option<Spanned<Datetime>>,
}

/// `text/<lang>/resources/<sector>/<id>.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub name: Word,
    pub also: Vec<Word>,
    pub summary: Word,
    pub cost: Word,
    pub first_step: Word,
    pub apply: Word,
    pub bring: Vec<Word>,
    pub say: Word,
    pub drawback: Word,
    pub find: Word,
    pub law: Word,
    pub office: Vec<Word>,
    pub hours: Vec<Word>,
    pub strengths: BTreeMap<Word, Word>,
    pub weaknesses: BTreeMap<Word, Word>,
}

/// `text/<lang>/needs.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedsText {
    pub areas: BTreeMap<Word, Word>,
    pub needs: BTreeMap<Word, NeedText>,
}

/// One need in words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedText {
    pub ask: Word,
    pub title: Word,
    pub no_formal: Option<Word>,
    pub no_informal: Option<Word>,
}

/// One question in words; `text/<lang>/questions.toml` is a table of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionText {
    pub ask: Word,
    pub short: Word,
    pub why: Word,
    pub help: Option<Word>,
    pub none: Option<Word>,
    #[serde(default)]
    pub options: BTreeMap<Word, Word>,
}

/// A rule as it is written: see `content/README.md`.
#[derive(Debug)]
pub enum Condition {
    /// `"office"`, or another lone word, which is a mistake.
    Word(String),
    /// `{ question = … }`
    Is(Word, Options),
    /// `{ all = […] }`
    All(Vec<Condition>),
    /// `{ any = […] }`
    Any(Vec<Condition>),
    /// `{ not = {…} }`
    Not(Box<Condition>),
    /// `{ at_least = { k = …, of = […] } }`
    AtLeast(AtLeast),
}

/// The inside of `at_least`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtLeast {
    pub k: Spanned<i64>,
    pub of: Vec<Condition>,
}

/// The options of an atom.
#[derive(Debug)]
pub enum Options {
    /// `["a", "b"]`
    AnyOf(Vec<Word>),
    /// `{ from = "a", to = "b" }`
    Range(Range),
}

/// A range of ordered options, ends included.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub from: Option<Word>,
    pub to: Option<Word>,
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ConditionVisitor)
    }
}

struct ConditionVisitor;

impl<'de> Visitor<'de> for ConditionVisitor {
    type Value = Condition;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("条件（content/README.md の「条件の書き方」）")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Condition, E> {
        Ok(Condition::Word(word.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Condition, A::Error> {
        let key: Word = map.next_key()?.ok_or_else(|| de::Error::custom("条件が空です"))?;
        let condition = match key.get_ref().as_str() {
            "all" => Condition::All(map.next_value()?),
            "any" => Condition::Any(map.next_value()?),
            "not" => Condition::Not(map.next_value()?),
            "at_least" => Condition::AtLeast(map.next_value()?),
            _ => Condition::Is(key, map.next_value()?),
        };
        if map.next_key::<Word>()?.is_some() {
            return Err(de::Error::custom(
                "ひとつの { } に書ける条件はひとつです。二つ以上は all = [ … ] か any = [ … ] に入れてください",
            ));
        }
        Ok(condition)
    }
}

impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OptionsVisitor)
    }
}

struct OptionsVisitor;

impl<'de> Visitor<'de> for OptionsVisitor {
    type Value = Options;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("選択肢の並び [\"…\"] か { from = \"…\", to = \"…\" }")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Options, A::Error> {
        Deserialize::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(Options::AnyOf)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Options, A::Error> {
        Deserialize::deserialize(de::value::MapAccessDeserializer::new(map)).map(Options::Range)
    }
}

/// `text/<lang>/worker/asked.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedText {
    pub said: sasae_words::worker::asked::Said,
    pub family: BTreeMap<Word, Word>,
}
