//! The answers file: the JSON that the app saves and opens and the command line reads.
//!
//! ```json
//! { "sasae": 1,
//!   "answers": { "danger": [], "tonight": "safe", "troubles": { "rent": "most", "work": "applies" },
//!                "needs_rent": { "rent_arrears": "week" }, "age": "40-49", "handbook": "declined" } }
//! ```
//!
//! Beside the answers stands, where there is any, what the person decided: `values`, `plan` and `ties`
//! ([`crate::keep`]). Each answer is `"unknown"`, `"declined"`, an option id, a list of option ids, or a table from option id to a
//! mark. Reading is all or nothing: every fault is listed with its place and its cure.

use crate::answers::{Answer, Answers, Mark, Marks};
use crate::catalogue::Catalogue;
use crate::id::Named;
use crate::keep::{self, Kept, PlanEntry, TieEntry};
use crate::need::Urgency;
use crate::question::{Kind, OptionIndex, Question};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// The version of the file that this program writes, and the newest that it reads.
pub const VERSION: u32 = 2;

/// The file as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswersFile {
    /// The version of the format.
    pub sasae: u32,
    /// Question id to answer.
    pub answers: BTreeMap<String, Value>,
    /// What matters to the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// What the person decided about the plan.
    #[serde(default, skip_serializing_if = "PlanEntry::is_empty")]
    pub plan: PlanEntry,
    /// What the person says of their ties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<TieEntry>,
}

/// One answer as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `"unknown"`, `"declined"` or one option id.
    Word(String),
    /// Option ids.
    List(Vec<String>),
    /// Option id to mark: `applies` or `most` for areas, `today` … `later` for needs.
    Marks(BTreeMap<String, String>),
}

/// What is wrong with an answers file, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field, for example `answers.age`.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Written by a newer version of the program.
    TooNew(u32),
    /// No question has this id.
    NoSuchQuestion,
    /// The question has no such option; these it has.
    NoSuchOption {
        /// What was written.
        given: String,
        /// What could be written.
        options: Vec<String>,
    },
    /// The option cannot be marked so; these marks it can have.
    NoSuchMark {
        /// What was written.
        given: String,
        /// What could be written.
        marks: Vec<&'static str>,
    },
    /// One option belongs here, and not a list.
    OneOnly,
    /// Marks belong to areas and needs only.
    NoMarksHere,
    /// Nothing has this id; a list of what has one.
    NoSuchId {
        /// What was written.
        given: String,
        /// What could be written, or where to look it up.
        known: String,
    },
    /// A tie names exactly one of `shown`, `resource`, and `name` with `form`.
    NoOneWho,
}

impl Fault {
    /// Whether a newer program wrote the file.
    pub fn is_too_new(&self) -> bool {
        matches!(self.problem, Problem::TooNew(_))
    }
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}: ", self.field)?;
        match &self.problem {
            Problem::TooNew(version) => {
                write!(f, "version {version} is newer than this program ({VERSION}); use a newer Sasae")
            }
            Problem::NoSuchQuestion => write!(f, "there is no such question; `sasae questions` lists them"),
            Problem::NoSuchOption { given, options } => {
                write!(f, "there is no option `{given}`; write one of: {}", options.join(", "))
            }
            Problem::NoSuchMark { given, marks } => {
                write!(f, "`{given}` is not a mark here; write one of: {}", marks.join(", "))
            }
            Problem::OneOnly => write!(f, "this question takes one option, written as a string"),
            Problem::NoMarksHere => write!(f, "this question takes option ids, not a table of marks"),
            Problem::NoSuchId { given, known } => write!(f, "there is no `{given}`; {known}"),
            Problem::NoOneWho => {
                write!(f, "say with whom: one of `shown`, `resource`, or `name` together with `form`")
            }
        }
    }
}

impl AnswersFile {
    /// A file of nothing but answers.
    pub fn with_answers(answers: BTreeMap<String, Value>) -> AnswersFile {
        let (values, plan, ties) = (Vec::new(), PlanEntry::default(), Vec::new());
        AnswersFile { sasae: VERSION, answers, values, plan, ties }
    }

    /// The file of what is kept.
    pub fn of(catalogue: &Catalogue, kept: &Kept) -> AnswersFile {
        let mut file = keep::write(catalogue, kept);
        for (id, answer) in kept.answers.iter() {
            let question = &catalogue.questions[id];
            file.answers.insert(question.slug.clone(), write(question, answer));
        }
        file
    }

    /// What this file keeps.
    ///
    /// # Errors
    /// Every fault of the file; nothing is taken from a file that has one.
    pub fn read(&self, catalogue: &Catalogue) -> Result<Kept, Vec<Fault>> {
        if self.sasae > VERSION {
            let problem = Problem::TooNew(self.sasae);
            return Err(vec![Fault { field: "sasae".to_owned(), problem }]);
        }
        let (mut kept, mut faults) = keep::read(catalogue, self);
        for (slug, value) in &self.answers {
            let field = format!("answers.{slug}");
            let read = catalogue
                .questions
                .find(slug)
                .ok_or(Problem::NoSuchQuestion)
                .and_then(|id| Ok((id, read(&catalogue.questions[id], value)?)));
            match read {
                Ok((id, answer)) => kept.answers = kept.answers.with(catalogue, id, answer),
                Err(problem) => faults.push(Fault { field, problem }),
            }
        }
        if faults.is_empty() { Ok(kept) } else { Err(faults) }
    }
}

/// The marks that options of a question can have in a file, with what they mean.
pub fn marks(kind: Kind) -> Vec<(&'static str, Mark)> {
    match kind {
        Kind::One { .. } | Kind::Many => Vec::new(),
        Kind::Areas => vec![("applies", Mark::Applies), ("most", Mark::Most)],
        Kind::Needs(_) => {
            let urgencies = Urgency::ALL.iter().map(|urgency| (urgency.slug(), Mark::By(*urgency)));
            urgencies.chain([("applies", Mark::Applies)]).collect()
        }
    }
}

fn write(question: &Question, answer: &Answer) -> Value {
    let chosen = match answer {
        Answer::Unknown => return Value::Word("unknown".to_owned()),
        Answer::Declined => return Value::Word("declined".to_owned()),
        Answer::Chosen(chosen) => chosen,
    };
    let slug = |option: OptionIndex| question.options.get(option.index()).cloned().unwrap_or_default();
    let word = |mark: Mark| {
        let marks = marks(question.kind);
        marks.into_iter().find(|(_, other)| *other == mark).map_or("applies", |(word, _)| word)
    };
    match question.kind {
        Kind::One { .. } => {
            Value::Word(chosen.iter().next().map(|(option, _)| slug(option)).unwrap_or_default())
        }
        Kind::Many => Value::List(chosen.iter().map(|(option, _)| slug(option)).collect()),
        Kind::Areas | Kind::Needs(_) => {
            let mut table = BTreeMap::new();
            for (option, mark) in chosen.iter() {
                table.insert(slug(option), word(mark).to_owned());
            }
            Value::Marks(table)
        }
    }
}

fn read(question: &Question, value: &Value) -> Result<Answer, Problem> {
    let option = |slug: &String| {
        question.option(slug).ok_or_else(|| Problem::NoSuchOption {
            given: slug.clone(),
            options: question.options.iter().cloned().chain(["unknown".into(), "declined".into()]).collect(),
        })
    };
    let plain = |slug: &String| Ok((option(slug)?, Mark::Applies));
    let answer = match value {
        Value::Word(word) if word == "unknown" => Answer::Unknown,
        Value::Word(word) if word == "declined" => Answer::Declined,
        Value::Word(word) => Answer::Chosen(Marks::from_iter([plain(word)?])),
        Value::List(list) => Answer::Chosen(list.iter().map(plain).collect::<Result<_, _>>()?),
        Value::Marks(table) => {
            let allowed = marks(question.kind);
            if allowed.is_empty() {
                return Err(Problem::NoMarksHere);
            }
            let mark = |(slug, word): (&String, &String)| {
                let mark = allowed.iter().find(|(allowed, _)| allowed == word).map(|(_, mark)| *mark);
                let marks = || allowed.iter().map(|(word, _)| *word).collect();
                let mark = mark.ok_or_else(|| Problem::NoSuchMark { given: word.clone(), marks: marks() })?;
                Ok((option(slug)?, mark))
            };
            Answer::Chosen(table.iter().map(mark).collect::<Result<_, _>>()?)
        }
    };
    if answer.fits(question) { Ok(answer) } else { Err(Problem::OneOnly) }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Word(word) => serializer.serialize_str(word),
            Value::List(list) => {
                let mut seq = serializer.serialize_seq(Some(list.len()))?;
                list.iter().try_for_each(|slug| seq.serialize_element(slug))?;
                seq.end()
            }
            Value::Marks(marks) => {
                let mut map = serializer.serialize_map(Some(marks.len()))?;
                marks.iter().try_for_each(|(slug, mark)| map.serialize_entry(slug, mark))?;
                map.end()
            }
        }
    }
}

// By hand rather than `untagged`: a third of the code in the wasm, and the message says what was expected.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("an option id, a list of option ids, or a table from option id to mark")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Value, E> {
        Ok(Value::Word(word.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(slug) = seq.next_element()? {
            list.push(slug);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut marks = BTreeMap::new();
        while let Some((slug, mark)) = map.next_entry()? {
            marks.insert(slug, mark);
        }
        Ok(Value::Marks(marks))
    }
}

/// The readable ids of the answers that do not count, because an earlier answer closes their question.
pub fn set_aside<'a>(
    catalogue: &'a Catalogue,
    answers: &'a Answers,
    facts: &'a crate::facts::Facts,
) -> impl Iterator<Item = &'a str> {
    answers
        .iter()
        .filter(|(id, _)| facts.reach(*id) != crate::facts::Reach::Open)
        .map(|(id, _)| catalogue.questions[id].slug())
}
