//! A worker's state with all languages loaded, and the people of `tests/people/`.

use sasae_app::content::Content;
use sasae_app::desk::{Desk, Shelf};
use sasae_app::state::Act;
use sasae_app::tongues::CardsState;
use sasae_casework::record::Record;
use sasae_content::fault::SourceFile;
use sasae_content::{Compiled, load, repository_content};
use sasae_core::date::Date;
use sasae_core::file::{AnswersFile, Value};
use sasae_core::keep::Kept;
use sasae_words::translation::Translation;
use sasae_worker::desk::WorkDesk;
use sasae_worker::state::{Deed, Work};
use sasae_worker::words::WorkerContent;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use yew::Callback;

pub const TODAY: Date = Date { year: 2026, month: 11, day: 27 };

/// How many languages there are.
pub const LANGUAGES: usize = 3;

pub fn compiled() -> &'static Compiled {
    static COMPILED: OnceLock<Compiled> = OnceLock::new();
    COMPILED.get_or_init(|| load(&repository_content()).unwrap_or_else(|report| panic!("{report}")))
}

/// Nothing answered yet, every language there, this one spoken.
pub fn work(language: usize) -> Work {
    thread_local!(static LOADED: Work = loaded());
    LOADED.with(Clone::clone).after(Deed::Inner(Act::Speak(language)))
}

fn loaded() -> Work {
    let own = Content::embedded().expect("the packs are whole");
    let mut work = Work::new(own.clone(), TODAY);
    for (place, it) in compiled().languages.iter().enumerate() {
        let loaded = if place == 0 {
            (own.clone(), it.cards.clone())
        } else {
            let pack = Translation { words: it.words.clone(), cards: it.cards.clone() }.encode();
            own.read_translation(&pack).expect("it belongs to this program")
        };
        work = work.after(Deed::Inner(Act::Loaded(place, Some(loaded))));
    }
    work
}

/// The same with an interview.
pub fn with(language: usize, kept: Kept, record: Record) -> Work {
    work(language).after(Deed::Open(kept, record))
}

pub fn desk(work: &Work) -> WorkDesk {
    let state = &work.inner;
    let CardsState::Ready(cards) = state.tongues.cards() else { panic!("the cards are there") };
    let shelf = Shelf { content: state.content().clone(), cards: cards.clone(), act: Callback::noop() };
    let desk =
        Desk { shelf, today: state.today, kept: state.session.kept.clone(), nearby: state.nearby.clone() };
    let words = WorkerContent::embedded().expect("the words are whole");
    WorkDesk::new(work, words.of(&state.content().words().lang), desk, Callback::noop())
}

#[derive(serde::Deserialize)]
struct Written {
    answers: BTreeMap<String, Value>,
}

/// Somebody of `tests/people/`.
pub fn person(name: &str) -> Kept {
    let path = repository_content().join(format!("../tests/people/{name}.toml"));
    let file = Arc::new(SourceFile { path: name.to_owned(), text: std::fs::read_to_string(path).unwrap() });
    let written: Written = sasae_content::files::parse(&file).ok().unwrap();
    AnswersFile::with_answers(written.answers).read(&compiled().catalogue).unwrap()
}

/// Everybody's name.
pub fn everybody() -> Vec<String> {
    let folder = repository_content().join("../tests/people");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut names: Vec<String> =
        paths.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A record with something in every field.
pub fn record() -> Record {
    let mut record = Record { name: "Q.W.".to_owned(), day: Date::new(2026, 6, 1), ..Record::default() };
    record.sayings.push("川のそばにいたい".to_owned());
    record.strengths.push("歌がうまい".to_owned());
    record.set_note("person", "支援員だけのメモ".to_owned());
    record
}
