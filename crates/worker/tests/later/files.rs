//! Files laid beside today's: today's stays, what cannot be read is refused, and nothing of them outlives the interview.

use crate::desks::{TODAY, compiled, person, record, with};
use proptest::prelude::*;
use sasae_app::content::Content;
use sasae_app::state::Act;
use sasae_casework::case_file::CaseFile;
use sasae_casework::record::Record;
use sasae_core::keep::Kept;
use sasae_core::session::Action;
use sasae_worker::files::{count, read};
use sasae_worker::state::{Deed, Opened, Work};
use std::sync::OnceLock;

fn file() -> &'static str {
    static FILE: OnceLock<String> = OnceLock::new();
    FILE.get_or_init(|| {
        let file = CaseFile::of(&compiled().catalogue, &person("yachin-shitsugyo"), &record());
        serde_json::to_string(&file).unwrap()
    })
}

fn laid() -> Work {
    with(0, person("utsu-kyushoku"), Record::default())
        .after(Deed::Lay(person("yachin-shitsugyo"), record()))
        .after(Deed::CountThis(true))
}

#[test]
fn laying_a_file_beside_todays_leaves_todays_as_it_is() {
    let before = with(0, person("utsu-kyushoku"), record());
    let after = before.after(Deed::Lay(person("yachin-shitsugyo"), record()));
    assert_eq!((&after.inner, &after.record), (&before.inner, &before.record));
    assert_eq!(after.opened.beside.len(), 1);
    let twice = after.after(Deed::Lay(person("yachin-shitsugyo"), record()));
    assert_eq!(twice, after, "the same file lies there once");
    let more = after.after(Deed::Lay(Kept::default(), Record::default()));
    assert_eq!(more.after(Deed::PutAway(Some(1))), after);
    assert_eq!(more.after(Deed::PutAway(None)), before);
}

#[test]
fn who_begins_anew_takes_the_opened_files_along() {
    for act in [Act::Wipe, Act::Interview(Action::Reset), Act::Interview(Action::Open(Kept::default()))] {
        assert_eq!(*laid().after(Deed::Inner(act)).opened, Opened::default());
    }
    assert_eq!(*laid().after(Deed::Open(Kept::default(), Record::default())).opened, Opened::default());
}

#[test]
fn a_file_that_is_chosen_twice_counts_once() {
    let content = Content::embedded().unwrap();
    let deed = || count(&content, TODAY, file(), &person("yachin-shitsugyo"), &record());
    let work = laid().after(deed()).after(deed());
    assert_eq!(work.opened.noted.len(), 1);
    assert_eq!(work.after(Deed::CountNothing).opened.noted.len(), 0);
}

#[test]
fn a_newer_file_is_refused_with_words() {
    let content = Content::embedded().unwrap();
    let newer = file().replace("\"sasae_case\":1", "\"sasae_case\":99");
    assert_eq!(read(&content, &newer).unwrap_err(), content.ui().trouble.file_new.plain());
    assert!(read(&content, file()).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// A spoilt file is read or refused with words; never a panic.
    #[test]
    fn a_spoilt_file_is_read_or_refused_with_words(at in any::<prop::sample::Index>(), with in any::<Option<char>>()) {
        let mut letters: Vec<char> = file().chars().collect();
        let at = at.index(letters.len());
        match with {
            Some(with) => letters[at] = with,
            None => letters.truncate(at),
        }
        let text: String = letters.into_iter().collect();
        match read(&Content::embedded().unwrap(), &text) {
            Ok(_) => {}
            Err(words) => prop_assert!(!words.is_empty()),
        }
    }
}
