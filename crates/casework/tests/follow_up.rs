//! The laws of the follow-up and of the gap notes, over the people of `tests/people/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    reason = "a test says what it needs by failing"
)]

mod people;

use people::{TODAY, content, everybody, record};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use sasae_casework::follow_up::{Changed, Course, Difference, Snapshot, Timeline, by_day};
use sasae_casework::gap_notes::{GapNotes, LEAST, Noted, Told};
use sasae_casework::record::Record;
use sasae_core::date::Date;
use sasae_core::keep::Kept;
use sasae_core::plan::Edit;
use sasae_core::recommend::Case;
use sasae_core::tie::{Bond, Flow, Tie, TieEdit, Who};
use std::collections::{BTreeMap, BTreeSet};

fn day(number: u8) -> Option<Date> {
    Date::new(2026, 1 + number % 11, 1 + number)
}

/// Somebody of the people, with some of their answers taken away and something decided and written down.
fn file() -> impl Strategy<Value = (Kept, Record)> {
    let lines = || subsequence(vec!["歌う", "料理", "友だちが多い"], 0..=3);
    (any::<Index>(), any::<u64>(), lines(), lines(), any::<Index>(), 0..20_u8).prop_map(
        |(who, without, strengths, sayings, support, number)| {
            let catalogue = &content().catalogue;
            let mut kept = who.get(everybody()).kept.clone();
            for (place, id) in catalogue.questions.ids().enumerate() {
                if without >> (place % 64) & 3 == 3 {
                    kept.answers = kept.answers.without(id);
                }
            }
            let ids: Vec<_> = catalogue.resources.ids().collect();
            let support = *support.get(&ids);
            kept.choices =
                kept.choices.after(if number % 2 == 0 { Edit::Keep(support) } else { Edit::Drop(support) });
            let bond = Bond::ALL[usize::from(number) % 4];
            let tie = Tie { who: Who::Resource(support), bond, flow: Flow::Both };
            kept.ties = kept.ties.after(TieEdit::Say(tie));
            let owned = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect();
            let (strengths, sayings) = (owned(strengths), owned(sayings));
            (kept, Record { day: day(number), strengths, sayings, ..Record::default() })
        },
    )
}

fn snapshot((kept, record): &(Kept, Record)) -> Snapshot {
    Snapshot::of(&content().catalogue, kept, record, TODAY)
}

fn applied<K: Ord + Clone, V: Clone>(to: &BTreeMap<K, V>, changes: &[Changed<K, V>]) -> BTreeMap<K, V> {
    let mut map = to.clone();
    for change in changes {
        match &change.after {
            Some(value) => map.insert(change.what.clone(), value.clone()),
            None => map.remove(&change.what),
        };
    }
    map
}

fn with<K: Ord + Clone>(to: &BTreeSet<K>, changes: &[Changed<K, ()>]) -> BTreeSet<K> {
    let mut set = to.clone();
    for change in changes {
        match change.after {
            Some(()) => set.insert(change.what.clone()),
            None => set.remove(&change.what),
        };
    }
    set
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_changed_between_a_file_and_itself(file in file()) {
        let it = snapshot(&file);
        prop_assert!(Difference::between(&it, &it).is_none());
    }

    #[test]
    fn a_difference_reversed_is_the_one_the_other_way(one in file(), two in file()) {
        let (one, two) = (snapshot(&one), snapshot(&two));
        prop_assert_eq!(Difference::between(&one, &two).reversed(), Difference::between(&two, &one));
    }

    /// Nothing that changed is left out, and nothing is made up.
    #[test]
    fn the_earlier_file_with_what_changed_is_the_later(one in file(), two in file()) {
        let (one, two) = (snapshot(&one), snapshot(&two));
        let it = Difference::between(&one, &two);
        let then = Snapshot {
            day: two.day,
            answers: applied(&one.answers, &it.answers),
            needs: applied(&one.needs, &it.needs),
            standing: applied(&one.standing, &it.standing),
            decisions: applied(&one.decisions, &it.decisions),
            ties: applied(&one.ties, &it.ties),
            values: with(&one.values, &it.values),
            strengths: with(&one.strengths, &it.strengths),
            sayings: with(&one.sayings, &it.sayings),
        };
        prop_assert_eq!(then, two);
    }

    #[test]
    fn the_timeline_is_exactly_what_the_files_say(files in prop::collection::vec(file(), 0..4)) {
        let said: Vec<Snapshot> = files.iter().map(snapshot).collect();
        let days: Vec<Option<Date>> = said.iter().map(|file| file.day).collect();
        let order = by_day(&days);
        let said: Vec<Snapshot> = order.iter().map(|place| said[*place].clone()).collect();
        prop_assert!(said.windows(2).all(|pair| pair[0].day <= pair[1].day));
        let timeline = Timeline::of(&said);
        for (place, file) in said.iter().enumerate() {
            prop_assert_eq!(timeline.days[place], file.day);
            let told = timeline.rows.iter().filter_map(|row| Some((row.need, row.cells[place].need?)));
            prop_assert_eq!(&told.collect::<BTreeMap<_, _>>(), &file.needs);
        }
        for row in &timeline.rows {
            prop_assert_eq!(row.cells.len(), files.len());
            prop_assert!(row.cells.iter().any(|cell| cell.need.is_some()));
            for (place, cell) in row.cells.iter().enumerate() {
                let was = place > 0 && row.cells[place - 1].need.is_some();
                let is_new = matches!(cell.course, Course::Came | Course::Told);
                prop_assert_eq!(is_new, cell.need.is_some() && !was);
                prop_assert_eq!(cell.course == Course::Went, cell.need.is_none() && was);
            }
        }
    }
}

fn noted(kept: &Kept, record: &Record) -> Noted {
    Noted::of(&Case::of(&content().catalogue, kept, TODAY), kept, record)
}

#[test]
fn everybody_counts_once_for_each_thing_they_lack() {
    let all: Vec<Noted> = everybody().iter().map(|person| noted(&person.kept, &Record::default())).collect();
    let notes = GapNotes::count(&all);
    assert_eq!(notes.people, all.len());
    assert!(!notes.counts.is_empty(), "somebody lacks something");
    let each: usize = all.iter().map(|one| GapNotes::count(std::slice::from_ref(one)).counts.len()).sum();
    assert_eq!(notes.counts.values().sum::<usize>(), each);
    assert!(notes.counts.values().all(|count| *count <= notes.people));
}

#[test]
fn of_two_files_of_one_person_the_newer_counts() {
    let person = &everybody()[0].kept;
    let earlier = Record { day: Date::new(2026, 4, 1), ..record() };
    let files = [noted(person, &record()), noted(&Kept::default(), &earlier)];
    let notes = GapNotes::count(&files);
    assert_eq!(notes.people, 1);
    assert_eq!(notes.counts, GapNotes::count(&files[..1]).counts);
    // Who has no sign is somebody of their own.
    let nameless = [noted(person, &Record::default()), noted(person, &Record::default())];
    assert_eq!(GapNotes::count(&nameless).people, 2);
}

#[test]
fn a_day_is_told_as_its_month_and_few_as_few() {
    let notes = GapNotes::count(&[noted(&everybody()[0].kept, &record())]);
    let (first, last) = notes.months.unwrap();
    assert_eq!((first.to_string(), last.to_string()), ("2026-11".to_owned(), "2026-11".to_owned()));
    assert_eq!(Told::of(LEAST - 1), Told::Fewer);
    assert_eq!(Told::of(LEAST), Told::People(LEAST));
}
