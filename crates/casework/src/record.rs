//! The record of an interview: what the worker, or whoever sits beside the person, writes down beside the answers.

use crate::collaboration::check::Ticks;
use crate::cycle::Cycle;
use crate::letter::Letter;
use crate::team::Team;
use sasae_core::date::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who answers the questions. Wording, examples and order follow it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// The person, with the worker beside them.
    Person,
    /// Somebody of the family, or another who is near.
    Family,
    /// The worker, in the words of the trade.
    #[default]
    Worker,
}

impl Asked {
    /// All, in the order in which they are offered.
    pub const ALL: &[Asked] = &[Asked::Person, Asked::Family, Asked::Worker];

    /// The readable id.
    pub fn slug(&self) -> &'static str {
        match self {
            Asked::Person => "person",
            Asked::Family => "family",
            Asked::Worker => "worker",
        }
    }
}

/// Everything that is written down beside the answers. Texts are the worker's own and are never read by the engine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Record {
    /// Who answers.
    pub asked: Asked,
    /// What the person is called here: a name, or a sign that only the office understands.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The day of the interview; none until it is kept.
    #[serde(skip_serializing_if = "Option::is_none", with = "day")]
    pub day: Option<Date>,
    /// The collaboration check, where the worker sees it otherwise.
    #[serde(skip_serializing_if = "Ticks::is_empty")]
    pub collaboration: Ticks,
    /// See → Think → Plan → Do, round by round; the last is open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cycles: Vec<Cycle>,
    /// A note for an area of life, by the area's id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<String, String>,
    /// What was corrected on official papers and letters, by `paper.field`; the answers stay as they are.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub edits: BTreeMap<String, String>,
    /// What may be told to a partner, by the readable id of the support.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub letters: BTreeMap<String, Letter>,
    /// The person's own words, one saying each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sayings: Vec<String>,
    /// Strengths（ストレングス）, one each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub strengths: Vec<String>,
    /// The team sheet. In a box, since most interviews have none and a record is handed on whole.
    #[serde(skip_serializing_if = "Team::is_blank")]
    pub team: Box<Team>,
}

impl Record {
    /// Whether nothing was written down.
    pub fn is_empty(&self) -> bool {
        *self == Record { asked: self.asked, ..Record::default() }
    }

    /// Corrects a field of a paper. What is written as it was filled is no correction.
    pub fn edit(&mut self, key: &str, written: String, filled: &str) {
        if written == filled {
            self.edits.remove(key);
        } else {
            self.edits.insert(key.to_owned(), written);
        }
    }

    /// The note of an area.
    pub fn note(&self, area: &str) -> &str {
        self.notes.get(area).map_or("", String::as_str)
    }

    /// Writes the note of an area; an empty one is none.
    pub fn set_note(&mut self, area: &str, note: String) {
        if note.is_empty() {
            self.notes.remove(area);
        } else {
            self.notes.insert(area.to_owned(), note);
        }
    }
}

/// A day as it is written in a file: `2026-11-27`.
pub mod day {
    use sasae_core::date::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes it.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.collect_str(day),
            None => serializer.serialize_none(),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// What is no day of the calendar.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let Some(written) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        let day = Date::parse(&written);
        day.map(Some).ok_or_else(|| D::Error::custom("a day is written 2026-11-27"))
    }
}
