//! The worker's file: a person's answers and the record of the interview, together.
//!
//! ```json
//! { "sasae_case": 1,
//!   "person": { "sasae": 2, "answers": { "age": "40-49" } },
//!   "record": { "asked": "worker", "day": "2026-11-27", "strengths": ["…"] } }
//! ```
//!
//! Reading is all or nothing. A file of a person alone, as the client's page saves it, opens too: with an empty record.

use crate::record::Record;
use sasae_core::catalogue::Catalogue;
use sasae_core::file::{AnswersFile, Fault};
use sasae_core::keep::Kept;
use serde::{Deserialize, Serialize};

/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;

/// The file as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// The version of the format.
    pub sasae_case: u32,
    /// What the person answered and decided.
    pub person: AnswersFile,
    /// What was written down beside it.
    #[serde(default)]
    pub record: Record,
}

/// Why a file does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A newer program wrote it.
    TooNew,
    /// These fields of the answers are not known here.
    Fields(Vec<Fault>),
}

impl CaseFile {
    /// The file of what is kept and recorded.
    pub fn of(catalogue: &Catalogue, kept: &Kept, record: &Record) -> CaseFile {
        CaseFile { sasae_case: VERSION, person: AnswersFile::of(catalogue, kept), record: record.clone() }
    }

    /// A person's own file, with nothing recorded yet.
    pub fn of_person(person: AnswersFile) -> CaseFile {
        CaseFile { sasae_case: VERSION, person, record: Record::default() }
    }

    /// What the file keeps.
    ///
    /// # Errors
    /// [`Refused`]; nothing is taken from a file that has a fault.
    pub fn read(&self, catalogue: &Catalogue) -> Result<(Kept, Record), Refused> {
        if self.sasae_case > VERSION || self.person.sasae > sasae_core::file::VERSION {
            return Err(Refused::TooNew);
        }
        let kept = self.person.read(catalogue).map_err(Refused::Fields)?;
        Ok((kept, self.record.clone()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test says what it needs by failing")]

    use super::*;
    use crate::record::Asked;
    use sasae_core::date::Date;

    fn catalogue() -> Catalogue {
        sasae_content::load(&sasae_content::repository_content()).unwrap().catalogue
    }

    #[test]
    fn what_was_recorded_opens_as_it_was_kept() {
        let catalogue = catalogue();
        let mut record = Record { asked: Asked::Family, day: Date::new(2026, 11, 27), ..Record::default() };
        record.set_note("money", "two months behind".to_owned());
        record.strengths.push("cooks every day".to_owned());
        let file = CaseFile::of(&catalogue, &Kept::default(), &record);
        let written = serde_json::to_string(&file).unwrap();
        let read: CaseFile = serde_json::from_str(&written).unwrap();
        assert_eq!(read.read(&catalogue).unwrap(), (Kept::default(), record));
    }

    #[test]
    fn a_file_of_a_newer_program_is_refused() {
        let mut file = CaseFile::of(&catalogue(), &Kept::default(), &Record::default());
        file.sasae_case = VERSION + 1;
        assert_eq!(file.read(&catalogue()), Err(Refused::TooNew));
    }

    #[test]
    fn a_day_that_the_calendar_lacks_is_refused() {
        let written = r#"{ "sasae_case": 1, "person": { "sasae": 2, "answers": {} }, "record": { "day": "2026-02-30" } }"#;
        let read: Result<CaseFile, _> = serde_json::from_str(written);
        assert!(read.unwrap_err().to_string().contains("2026-11-27"));
    }
}
