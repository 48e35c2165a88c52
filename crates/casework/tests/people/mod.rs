//! The real content and the people of `tests/people/`, read once for all tests of a file.

use sasae_casework::heard::Voice;
use sasae_casework::record::Record;
use sasae_content::fault::SourceFile;
use sasae_content::words::Language;
use sasae_content::{Compiled, load, repository_content};
use sasae_core::date::Date;
use sasae_core::file::{AnswersFile, Value};
use sasae_core::keep::Kept;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// The day of the tests.
pub const TODAY: Date = Date { year: 2026, month: 11, day: 27 };

/// One person.
#[derive(Clone)]
pub struct Person {
    /// The name of their file.
    pub name: String,
    /// What they answered.
    pub kept: Kept,
}

#[derive(Deserialize)]
struct Written {
    answers: BTreeMap<String, Value>,
}

/// The content of the repository.
pub fn content() -> &'static Compiled {
    static CONTENT: OnceLock<Compiled> = OnceLock::new();
    CONTENT.get_or_init(|| load(&repository_content()).unwrap_or_else(|report| panic!("{report}")))
}

/// Everybody, by the names of their files.
pub fn everybody() -> &'static [Person] {
    static PEOPLE: OnceLock<Vec<Person>> = OnceLock::new();
    PEOPLE.get_or_init(|| {
        let folder = repository_content().join("../tests/people");
        let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut people: Vec<Person> = paths
            .map(|path| {
                let name = path.file_stem().unwrap().to_string_lossy().into_owned();
                let text = std::fs::read_to_string(&path).unwrap();
                let file = Arc::new(SourceFile { path: name.clone(), text });
                let written: Written = sasae_content::files::parse(&file).ok().unwrap();
                let file = AnswersFile::with_answers(written.answers);
                Person { kept: file.read(&content().catalogue).unwrap(), name }
            })
            .collect();
        people.sort_by(|one, two| one.name.cmp(&two.name));
        people
    })
}

/// A record with something in every field.
pub fn record() -> Record {
    let mut record = Record { name: "Q.W.".to_owned(), day: Some(TODAY), ..Record::default() };
    record.sayings.push("わたしは、この町で暮らしたい".to_owned());
    record.strengths.push("毎朝、花に水をやる".to_owned());
    record.set_note("person", "支援員だけのメモ".to_owned());
    record
}

/// The words of a language.
pub fn voice(language: &Language) -> Voice<'_> {
    Voice { words: &language.words, cards: &language.cards, said: &language.worker }
}
