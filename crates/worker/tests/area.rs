//! The area's resources: what an editor does with the organisation's list, and what is in the files that leave it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod screen;

use sasae_app::content::Content;
use sasae_app::nearby::Offices;
use sasae_app::state::{Act, View};
use sasae_local::Local;
use sasae_local::import;
use sasae_local::merge::Take;
use sasae_local::office::{Consent, Office, Status};
use sasae_local::pack::Privacy;
use sasae_worker::area::draft::{Field, empty, kept, text};
use sasae_worker::area::give::{Form, bytes_of};
use sasae_worker::area::read::outcome;
use sasae_worker::area::{AreaDeed, Reading, local, plain};
use sasae_worker::state::{Deed, Page, Work};
use sasae_worker::words::WorkerContent;
use screen::{TODAY, compiled, html};
use std::rc::Rc;

const SECRET: &str = "SECRET-NOTE";

fn engine() -> Rc<Local> {
    local().expect("the packs are whole")
}

fn words() -> WorkerContent {
    WorkerContent::embedded().expect("the pack is whole")
}

fn office(name: &str) -> Office {
    Office { name: name.into(), resource: Some("salon".into()), phone: "072-000-0000".into(), ..empty() }
}

/// The state with these offices in the list, on the page of the area's resources.
fn work(offices: Vec<Office>, deeds: Vec<AreaDeed>) -> Work {
    let content = Content::embedded().expect("the packs are whole");
    let cards = compiled().japanese().cards.clone();
    let offices = offices.into_iter().map(Rc::new).collect();
    let ready = Work::new(content.clone(), TODAY)
        .after(Deed::Inner(Act::Loaded(0, Some((content, cards)))))
        .after(Deed::Inner(Act::Offices(offices, vec![])))
        .after(Deed::Inner(Act::Show(Page::Area.view())));
    deeds.into_iter().fold(ready, |work, deed| work.after(Deed::Area(deed)))
}

fn list(work: &Work) -> &Offices {
    &work.inner.nearby.offices
}

/// What comes of a file with this text.
fn read(text: &str) -> AreaDeed {
    let spoken = words().of("ja");
    let read = import::read("list.csv", text.as_bytes().to_vec(), &engine());
    outcome(&spoken.lists, read.map(|one| vec![one]))
}

/// A file of our own with these offices.
fn written(offices: &[Office]) -> String {
    String::from_utf8(bytes_of(offices.to_vec(), Form::Csv, Privacy::House, TODAY, &engine())).unwrap()
}

#[test]
fn undo_brings_back_exactly_and_redo_what_was_undone() {
    let deeds = || {
        vec![
            AreaDeed::Edit(None),
            AreaDeed::Keep(Box::new(office("new"))),
            AreaDeed::Mark(0, Status::Retired),
            AreaDeed::Edit(Some(1)),
            AreaDeed::Keep(Box::new(office("other"))),
        ]
    };
    let mut work = work(vec![office("first")], vec![]);
    let mut seen = vec![plain(list(&work))];
    for deed in deeds() {
        work = work.after(Deed::Area(deed));
        if seen.last() != Some(&plain(list(&work))) {
            seen.push(plain(list(&work)));
        }
    }
    assert_eq!(seen.len(), 4);
    for before in seen.iter().rev().skip(1) {
        work = work.after(Deed::Area(AreaDeed::Undo));
        assert_eq!(&plain(list(&work)), before);
    }
    assert!(!work.area.can_undo());
    for after in &seen[1..] {
        work = work.after(Deed::Area(AreaDeed::Redo));
        assert_eq!(&plain(list(&work)), after);
    }
    assert!(!work.area.can_redo());
}

#[test]
fn a_private_note_is_in_no_file_unless_asked() {
    let secret = Office { private: SECRET.into(), ..office("a") };
    let holds = |form: Form, privacy: Privacy| {
        let bytes = bytes_of(vec![secret.clone()], form, privacy, TODAY, &engine());
        bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes())
    };
    for form in Form::ALL {
        assert!(!holds(form, Privacy::Public), "{form:?}");
    }
    assert!(holds(Form::Csv, Privacy::House) && holds(Form::Pack, Privacy::House));
    assert!(!holds(Form::Hsds, Privacy::House), "HSDS is for others");
}

#[test]
fn who_does_not_want_to_be_shown_is_in_no_file_for_others() {
    let mut refused = office("REFUSED");
    refused.record.consent = Consent::Refused;
    for form in Form::ALL {
        let bytes = bytes_of(vec![refused.clone()], form, Privacy::Public, TODAY, &engine());
        assert!(!bytes.windows(7).any(|part| part == b"REFUSED"), "{form:?}");
    }
}

#[test]
fn a_refused_file_changes_nothing_and_says_why_by_row() {
    let before = work(vec![office("first")], vec![]);
    let list_of_two = written(&[office("a"), office("b")]);
    // A name is wanted in every row.
    let spoilt = list_of_two.replacen("\na,", "\n,", 1).replacen(",a,", ",,", 1);
    let after = before.after(Deed::Area(read(&spoilt)));
    assert!(matches!(after.area.reading, Reading::Refused(_)), "{:?}", after.area.reading);
    assert_eq!(list(&after), list(&before));
    let page = html(after.clone());
    assert!(page.contains("data-area=\"refused\"") && page.contains("2 行目"), "{page}");
    // Nor does taking in what is not there.
    assert_eq!(list(&after.after(Deed::Area(AreaDeed::TakeIn))), list(&before));
}

#[test]
fn nothing_changes_until_it_is_taken_in_and_no_conflict_loses_anything() {
    let mine = Office { private: SECRET.into(), ..office("a") };
    let theirs = Office { summary: "theirs".into(), ..office("a") };
    let file = written(&[theirs, office("b")]);
    let waiting = work(vec![mine.clone()], vec![read(&file)]);
    assert_eq!(plain(list(&waiting)), vec![mine.clone()]);
    let page = html(waiting.clone());
    assert!(page.contains("data-conflict=\"0\""), "{page}");
    let taken = |take: Take| {
        let decided = waiting.after(Deed::Area(AreaDeed::Decide(0, take)));
        plain(list(&decided.after(Deed::Area(AreaDeed::TakeIn))))
    };
    assert_eq!(taken(Take::Mine)[0], mine);
    assert_eq!(taken(Take::Mine).len(), 2);
    let other = taken(Take::Theirs);
    assert_eq!((&*other[0].summary, &*other[0].private), ("theirs", SECRET));
    assert_eq!(taken(Take::Both).len(), 3);
    let undone = waiting.after(Deed::Area(AreaDeed::TakeIn)).after(Deed::Area(AreaDeed::Undo));
    assert_eq!(plain(list(&undone)), vec![mine]);
}

#[test]
fn what_is_changed_stands_at_once_on_the_page_of_its_support() {
    let salon = Content::embedded().unwrap().catalogue().resources.find("salon").unwrap();
    let work = work(vec![], vec![AreaDeed::Edit(None), AreaDeed::Keep(Box::new(office("sunny")))]);
    let page = html(work.after(Deed::Inner(Act::Show(View::Resource(salon)))));
    assert!(page.contains("sunny") && page.contains("tel:0720000000"));
}

#[test]
fn a_private_note_is_on_no_screen_of_the_client() {
    let noted = Office { private: SECRET.into(), ..office("sunny") };
    let work = work(vec![noted], vec![]);
    assert!(html(work.clone()).contains(SECRET));
    let salon = Content::embedded().unwrap().catalogue().resources.find("salon").unwrap();
    let together = work.after(Deed::Together(true));
    assert!(!html(together.clone()).contains(SECRET));
    assert!(!html(together.after(Deed::Inner(Act::Show(View::Resource(salon))))).contains(SECRET));
}

#[test]
fn an_entry_is_kept_as_it_was_typed_and_what_is_no_day_is_named() {
    let engine = engine();
    let typed = |pairs: &[(Field, &str)]| -> Vec<(Field, String)> {
        pairs.iter().map(|(field, text)| (*field, (*text).to_owned())).collect()
    };
    let right = typed(&[
        (Field::Name, "ひだまり"),
        (Field::Address, "大阪府堺市堺区南瓦町3-1"),
        (Field::Checked, "2026-11-22"),
        (Field::Hours(sasae_local::week::Day::Monday), "10:00-12:00"),
        (Field::Walk, "12"),
    ]);
    let office = kept(&empty(), &right, &engine).unwrap();
    assert_eq!(office.area.map(|area| area.to_string()).as_deref(), Some("271411"));
    for (field, written) in &right {
        assert_eq!(&text(&office, *field, &engine), written, "{field:?}");
    }
    let wrong = typed(&[(Field::Name, ""), (Field::Checked, "22/11"), (Field::Walk, "far")]);
    assert_eq!(kept(&empty(), &wrong, &engine), Err(vec![Field::Checked, Field::Walk, Field::Name]));
}

#[test]
fn the_form_and_the_list_are_shown_in_every_state() {
    let stale = Office { private: String::new().into(), ..office("old") };
    let page = html(work(vec![stale.clone()], vec![]));
    assert!(page.contains("data-entry=\"0\"") && page.contains("office--stale"), "nobody has confirmed it");
    assert!(page.contains("data-action=\"area-save\"") && page.contains("data-action=\"area-here\""));
    let form = html(work(vec![stale], vec![AreaDeed::Edit(Some(0))]));
    assert!(form.contains("data-area=\"editor\"") && form.contains("data-field=\"Name\""));
    let busy = html(work(vec![], vec![AreaDeed::Reading(Reading::Busy("x.csv".into(), 400))]));
    assert!(busy.contains("<progress") && busy.contains("400"));
    // A place that is not in the list is no entry.
    let none =
        work(vec![], vec![AreaDeed::Edit(Some(9)), AreaDeed::Mark(9, Status::Retired), AreaDeed::Undo]);
    assert!(none.area.editing.is_none());
}

#[test]
fn the_list_of_the_organisation_stays_when_a_new_interview_begins() {
    let work = work(vec![office("first")], vec![AreaDeed::Edit(Some(0))]).after(Deed::Inner(Act::Wipe));
    assert_eq!(list(&work).len(), 1);
    assert!(work.area.editing.is_none());
}
