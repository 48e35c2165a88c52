//! Opening and saving the worker's file.

use crate::state::{Deed, Work};
use sasae_app::browser::{self, files::ChosenFile};
use sasae_app::content::Content;
use sasae_app::state::Act;
use sasae_casework::case_file::{CaseFile, Refused};
use sasae_casework::gap_notes::Noted;
use sasae_casework::record::Record;
use sasae_core::date::Date;
use sasae_core::file::AnswersFile;
use sasae_core::keep::Kept;
use sasae_core::recommend::Case;
use sasae_words::text::Text;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use yew::Callback;

/// What the file is called when it is saved.
const NAME: &str = "sasae-case.json";

/// Opens a chosen file: what it keeps, or words that say what is wrong with it. Nothing is lost either way.
pub fn open(content: Content, deed: Callback<Deed>) -> Callback<ChosenFile> {
    Callback::from(move |file: ChosenFile| {
        let (content, deed) = (content.clone(), deed.clone());
        browser::later::run(async move {
            let text = browser::files::read_text(file).await;
            deed.emit(match read(&content, text.as_deref().unwrap_or_default()) {
                Ok((kept, record)) => Deed::Open(kept, record),
                Err(words) => {
                    let lost = content.ui().trouble.nothing_lost.plain();
                    Deed::Inner(Act::Trouble(format!("{words} {lost}")))
                }
            });
        });
    })
}

/// What the table of the gap notes is called when it is saved. Says nothing of anybody.
const TABLE: &str = "sasae-gap-notes.csv";

/// Reads chosen files one after another and does with each that can be read what `does` says. Those that cannot be read are
/// named with what is wrong with them, and nothing is lost.
pub fn open_many(
    content: Content,
    refused: Text,
    deed: Callback<Deed>,
    does: impl Fn(&str, Kept, Record) -> Deed + Clone + 'static,
) -> Callback<Vec<ChosenFile>> {
    Callback::from(move |files: Vec<ChosenFile>| {
        let (content, refused, deed, does) = (content.clone(), refused.clone(), deed.clone(), does.clone());
        browser::later::run(async move {
            let mut trouble = Vec::new();
            for file in files {
                let name = browser::files::name_of(&file);
                let text = browser::files::read_text(file).await.unwrap_or_default();
                match read(&content, &text) {
                    Ok((kept, record)) => deed.emit(does(&text, kept, record)),
                    Err(words) => trouble.push(format!("{}{words}", refused.filled(&name))),
                }
            }
            if !trouble.is_empty() {
                trouble.push(content.ui().trouble.nothing_lost.plain());
                deed.emit(Deed::Inner(Act::Trouble(trouble.join(" "))));
            }
        });
    })
}

/// What is taken from a file for the gap notes, judged by the rules of its day.
pub fn count(content: &Content, today: Date, text: &str, kept: &Kept, record: &Record) -> Deed {
    let case = Case::of(content.catalogue(), kept, record.day.unwrap_or(today));
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    Deed::Count(hasher.finish(), Noted::of(&case, kept, record))
}

/// Saves the table of the gap notes.
pub fn save_table(table: &str) {
    let _ = browser::files::save_text(TABLE, "text/csv;charset=utf-8", table);
}

/// What a text keeps that is a worker's file, or a person's own.
///
/// # Errors
/// Words that say what is wrong with it.
pub fn read(content: &Content, text: &str) -> Result<(Kept, Record), String> {
    let ui = &content.ui().trouble;
    let file = serde_json::from_str::<CaseFile>(text)
        .or_else(|_| serde_json::from_str::<AnswersFile>(text).map(CaseFile::of_person));
    let file = file.map_err(|_| ui.file.plain())?;
    file.read(content.catalogue()).map_err(|refused| match refused {
        Refused::TooNew => ui.file_new.plain(),
        Refused::Fields(faults) => content.refusal(&faults),
    })
}

/// What is kept and recorded as a file's text; the record gets the day.
pub fn text_of(content: &Content, kept: &Kept, record: &Record, today: Date) -> Option<String> {
    let record = Record { day: Some(today), ..record.clone() };
    serde_json::to_string_pretty(&CaseFile::of(content.catalogue(), kept, &record)).ok()
}

/// Saves answers and record.
pub fn save(work: &Rc<Work>) -> Callback<()> {
    let work = work.clone();
    Callback::from(move |()| {
        let state = &work.inner;
        if let Some(text) = text_of(state.content(), &state.session.kept, &work.record, state.today) {
            let _ = browser::files::save_text(NAME, "application/json", &text);
        }
    })
}
