//! The table of the gap notes: nothing of anybody in it.

use crate::desks::{LANGUAGES, TODAY, desk, everybody, person, work};
use proptest::prelude::*;
use proptest::sample::Index;
use sasae_casework::csv::csv;
use sasae_casework::gap_notes::{GapNotes, LEAST, Noted};
use sasae_casework::record::Record;
use sasae_core::date::Date;
use sasae_core::keep::Kept;
use sasae_core::plan::Edit;
use sasae_core::recommend::Case;
use sasae_core::resource::Form;
use sasae_core::tie::{Tie, TieEdit, Who};
use sasae_worker::desk::voice;
use sasae_worker::gap_table::{Small, rows};
use std::sync::OnceLock;

fn people() -> &'static [Kept] {
    static PEOPLE: OnceLock<Vec<Kept>> = OnceLock::new();
    PEOPLE.get_or_init(|| everybody().iter().take(24).map(|name| lonely(person(name))).collect())
}

/// The same person, wanting nobody who is near: every need of theirs lacks something.
fn lonely(mut kept: Kept) -> Kept {
    for (id, resource) in crate::desks::compiled().catalogue.resources.iter() {
        if resource.form == Form::Informal {
            kept.choices = kept.choices.after(Edit::Drop(id));
        }
    }
    kept
}

fn noted(kept: &Kept, record: &Record) -> Noted {
    let catalogue = &crate::desks::compiled().catalogue;
    Noted::of(&Case::of(catalogue, kept, TODAY), kept, record)
}

fn table(files: &[(Kept, Record)], small: Small) -> String {
    let work = work(0);
    let desk = desk(&work);
    let noted: Vec<Noted> = files.iter().map(|(kept, record)| noted(kept, record)).collect();
    csv(&rows(&GapNotes::count(&noted), desk.content.catalogue(), voice(&desk.desk, &desk.spoken), small))
}

fn written() -> impl Strategy<Value = Record> {
    let word = || "[a-zA-Zあ-ん=,\"]{1,12}";
    (word(), word(), word(), word(), 1..28_u8).prop_map(|(note, saying, strength, edit, day)| {
        let mut record = Record { day: Date::new(2026, 6, day), ..Record::default() };
        record.set_note("person", note);
        record.sayings.push(saying);
        record.strengths.push(strength);
        record.edit("plan.goal", edit, "");
        record
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever is written down of people, however they are called, whoever is near them, and on whichever day of the
    /// month: the table is the same.
    #[test]
    fn nothing_that_was_written_of_anybody_is_in_the_table(
        files in prop::collection::vec((any::<Index>(), written(), "[a-zA-Zあ-ん]{1,8}"), 1..6)
    ) {
        let person = |who: &Index| who.get(people()).clone();
        let bare = Record { day: Date::new(2026, 6, 1), ..Record::default() };
        let without: Vec<_> = files.iter().map(|(who, ..)| (person(who), bare.clone())).collect();
        let with = files.iter().enumerate().map(|(place, (who, record, near))| {
            let mut kept = person(who);
            kept.ties = kept.ties.after(TieEdit::Say(Tie::plain(Who::Own(near.clone(), Form::Informal))));
            (kept, Record { name: format!("{near}{place}"), ..record.clone() })
        });
        let with: Vec<_> = with.collect();
        for small in [Small::Masked, Small::LeftOut] {
            prop_assert_eq!(table(&with, small), table(&without, small));
        }
        prop_assert!(table(&with, Small::Masked).lines().count() > 4, "everybody lacks something");
    }
}

/// Of one or two people no number is told, not even their own.
#[test]
fn counts_below_three_are_not_told() {
    let one = [(people()[0].clone(), Record::default())];
    let few = table(&one, Small::Masked);
    assert!(few.contains("3未満"));
    let cells = few.lines().flat_map(|line| line.split(','));
    assert!(cells.into_iter().all(|cell| cell != "1" && cell != "2"));
    assert_eq!(table(&one, Small::LeftOut).lines().count(), 3, "nothing but the head");
    let three: Vec<_> = (0..LEAST).map(|_| one[0].clone()).collect();
    assert!(!table(&three, Small::Masked).contains("3未満"));
}

#[test]
fn the_table_is_written_in_every_language() {
    for language in 0..LANGUAGES {
        let work = work(language);
        let desk = desk(&work);
        let all: Vec<Noted> = people().iter().map(|kept| noted(kept, &Record::default())).collect();
        let rows = rows(
            &GapNotes::count(&all),
            desk.content.catalogue(),
            voice(&desk.desk, &desk.spoken),
            Small::Masked,
        );
        assert!(rows.len() > 3, "{language}");
        for row in rows.iter().skip(3) {
            assert_eq!(row.len(), 6);
            assert!(row[1..5].iter().all(|cell| !cell.is_empty()), "{row:?}");
        }
    }
}
