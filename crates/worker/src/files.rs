//! Opening and saving the worker's file.

use crate::state::{Deed, Work};
use sasae_app::browser::{self, files::ChosenFile};
use sasae_app::content::Content;
use sasae_app::state::Act;
use sasae_casework::case_file::{CaseFile, Refused};
use sasae_casework::record::Record;
use sasae_core::date::Date;
use sasae_core::file::AnswersFile;
use sasae_core::keep::Kept;
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
        Refused::Fields(faults) => {
            let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
            ui.file_field.filled(&fields.join("、"))
        }
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
