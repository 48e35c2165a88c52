//! Somebody with answers, and the engine's own word on them.
//!
//! A person is a file in `people/`, in the same format that the app saves and the command line reads. What the
//! app has to ask and to show is not written down there: [`Case`] asks the engine, with the content of this
//! workspace, on the day that the browser believes it is.

use crate::browser::Browser;
use crate::failure::{Failure, Result};
use core::fmt;
use sasae_core::answers::Answers;
use sasae_core::catalogue::Catalogue;
use sasae_core::date::Date;
use sasae_core::file::{AnswersFile, Value};
use sasae_core::id::{Id, Named};
use sasae_core::next;
use sasae_core::recommend::{self, Recommendation};
use sasae_core::resource::{Form, Resource};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

/// Somebody with answers.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name of the file.
    pub name: String,
    /// Question id to answer. What is not here, they do not know.
    pub answers: BTreeMap<String, Value>,
}

/// Everybody in `people/`, by name.
///
/// # Errors
/// Where a file cannot be read.
pub fn everybody() -> Result<Vec<Person>> {
    let mut people = Vec::new();
    for entry in Path::new(env!("CARGO_MANIFEST_DIR")).join("people").read_dir()? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let file: AnswersFile = serde_json::from_str(&std::fs::read_to_string(&path)?)
            .map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
        people.push(Person { name, answers: file.answers });
    }
    people.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(people)
}

/// One person of `people/`.
///
/// # Errors
/// Where there is no such person.
pub fn person(name: &str) -> Result<Person> {
    let found = everybody()?.into_iter().find(|person| person.name == name);
    found.ok_or_else(|| Failure::new(format!("there is nobody called {name} in people/")))
}

/// A support on the result page.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Card {
    /// The id of the resource.
    pub resource: String,
    /// `formal` or `informal`.
    pub form: String,
    /// `open`, `likely` or `check`.
    pub standing: String,
}

impl fmt::Debug for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.resource, self.standing)
    }
}

/// A need on the result page, with its supports.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Section {
    /// The id of the need.
    pub need: String,
    /// Its supports, in order.
    pub cards: Vec<Card>,
}

impl Section {
    /// The supports of one form, in order.
    pub fn of(&self, form: &str) -> Vec<&Card> {
        self.cards.iter().filter(|card| card.form == form).collect()
    }
}

/// The content of this workspace, read and proven once for all tests.
///
/// # Errors
/// Where the content is not in order.
pub fn catalogue() -> Result<&'static Catalogue> {
    static CATALOGUE: OnceLock<core::result::Result<Catalogue, String>> = OnceLock::new();
    let read = || {
        let content = sasae_content::load(&crate::workspace().join("content"));
        content.map(|content| content.catalogue).map_err(|report| report.to_string())
    };
    let read = CATALOGUE.get_or_init(read).as_ref();
    read.map_err(|report| Failure::new(format!("content/ is not in order:\n{report}")))
}

/// What the engine says to the answers given so far.
pub struct Case {
    catalogue: &'static Catalogue,
    today: Date,
    given: BTreeMap<String, Value>,
}

impl Case {
    /// Nothing answered yet, with the content of this workspace.
    ///
    /// # Errors
    /// Where the content is not in order.
    pub async fn new(browser: &Browser) -> Result<Case> {
        let script = "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]";
        let (year, month, day): (u16, u8, u8) = browser.ask(script, vec![]).await?;
        let today = Date::new(year, month, day).ok_or_else(|| Failure::new("the browser has no date"))?;
        Ok(Case { catalogue: catalogue()?, today, given: BTreeMap::new() })
    }

    /// Takes up one answer.
    pub fn give(&mut self, question: &str, value: Value) {
        self.given.insert(question.to_owned(), value);
    }

    /// The answers so far.
    ///
    /// # Errors
    /// Where an answer does not fit its question.
    pub fn answers(&self) -> Result<Answers> {
        let file = AnswersFile::with_answers(self.given.clone());
        let kept = file.read(self.catalogue).map_err(|faults| {
            Failure::new(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        Ok(kept.answers)
    }

    /// The question that has to come next.
    ///
    /// # Errors
    /// Where an answer does not fit its question.
    pub fn next(&self) -> Result<Option<String>> {
        let answers = self.answers()?;
        let case = recommend::Case::new(self.catalogue, &answers, self.today);
        Ok(next::next_question(&case).map(|id| self.catalogue.questions[id].slug().to_owned()))
    }

    /// What the result page has to show.
    ///
    /// # Errors
    /// Where an answer does not fit its question.
    pub fn result(&self) -> Result<Vec<Section>> {
        let answers = self.answers()?;
        let case = recommend::Case::new(self.catalogue, &answers, self.today);
        let recommendation = recommend::recommend(&case);
        let sections = recommendation.by_need.iter().map(|picks| {
            let cards = |form: Form, word: &'static str| {
                picks.of(form).iter().map(move |id| (*id, word)).collect::<Vec<_>>()
            };
            let both = cards(Form::Formal, "formal").into_iter().chain(cards(Form::Informal, "informal"));
            Section {
                need: self.catalogue.needs[picks.need.need].slug().to_owned(),
                cards: both.map(|(id, form)| self.card(&recommendation, id, form)).collect(),
            }
        });
        Ok(sections.collect())
    }

    fn card(&self, recommendation: &Recommendation, id: Id<Resource>, form: &str) -> Card {
        Card {
            resource: self.catalogue.resources[id].slug().to_owned(),
            form: form.to_owned(),
            standing: recommendation.pick(id).map(|pick| pick.standing.slug().to_owned()).unwrap_or_default(),
        }
    }
}
