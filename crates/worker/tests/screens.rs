//! The worker's screens, rendered natively: what a worker sees, and what the person beside them does not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod screen;

use sasae_app::content::Content;
use sasae_app::state::{Act, View};
use sasae_casework::record::Asked;
use sasae_core::file::AnswersFile;
use sasae_core::id::{Id, Named};
use sasae_core::resource::Resource;
use sasae_core::session::Action;
use sasae_core::tie::{Tie, TieEdit, Who};
use sasae_worker::files;
use sasae_worker::state::{Deed, Page, Work};
use screen::{TODAY, compiled, html};

const OWES_RENT: &str = r#"{ "sasae": 2, "answers": { "danger": [], "tonight": "safe", "troubles": ["rent"],
    "needs_rent": { "rent_arrears": "week" } } }"#;

fn content() -> Content {
    Content::embedded().expect("the packs are whole")
}

/// The state after these deeds, the long texts loaded.
fn work(deeds: Vec<Deed>) -> Work {
    let cards = compiled().japanese().cards.clone();
    let content = content();
    let ready = Work::new(content.clone(), TODAY).after(Deed::Inner(Act::Loaded(0, Some((content, cards)))));
    deeds.into_iter().fold(ready, |work, deed| work.after(deed))
}

fn opened(json: &str) -> Deed {
    let file: AnswersFile = serde_json::from_str(json).unwrap();
    Deed::Inner(Act::Interview(Action::Open(file.read(content().catalogue()).unwrap())))
}

fn resource(slug: &str) -> Id<Resource> {
    content().catalogue().resources.find(slug).unwrap()
}

fn forward() -> Deed {
    Deed::Inner(Act::Interview(Action::Forward))
}

fn note(area: &'static str, text: &'static str) -> Deed {
    Deed::Write(Box::new(move |record| record.set_note(area, text.to_owned())))
}

#[test]
fn the_question_stands_beside_what_follows_from_the_answers() {
    let page = html(work(vec![opened(OWES_RENT), forward()]));
    assert!(page.contains("data-question=") && page.contains("data-note="), "{page}");
    let live: Vec<&str> =
        page.split("data-live=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(live.contains(&"jukyo-kakuho"), "{live:?}");
}

#[test]
fn together_nobody_sees_a_note() {
    let secret = "SECRET-NOTE";
    let deeds = || vec![opened(OWES_RENT), note("person", secret), forward()];
    assert!(html(work(deeds())).contains(secret));
    let mut together = deeds();
    together.push(Deed::Together(true));
    let page = html(work(together));
    assert!(!page.contains(secret) && !page.contains("data-page=") && !page.contains("data-note="), "{page}");
}

#[test]
fn together_no_page_of_the_worker_is_shown() {
    for page in Page::ALL {
        let deeds = vec![opened(OWES_RENT), Deed::Inner(Act::Show(page.view())), Deed::Together(true)];
        let work = work(deeds);
        assert_eq!(Page::of(work.inner.view), None);
        // Nor by the browser's own Back.
        let back = work.after(Deed::Inner(Act::Show(page.view())));
        assert!(!html(back).contains("data-page="));
    }
}

#[test]
fn a_support_in_use_is_marked_and_not_proposed_again() {
    let id = resource("jukyo-kakuho");
    let use_it = Deed::Inner(Act::Do(Action::Tie(TieEdit::Say(Tie::plain(Who::Resource(id))))));
    let page = html(work(vec![opened(OWES_RENT), use_it, forward()]));
    let proposed = format!("data-live=\"{}\"", content().catalogue().resources[id].slug());
    assert!(!page.contains(&proposed) && page.contains("data-live=\"in-use\""), "{page}");
}

#[test]
fn a_new_interview_begins_with_nothing() {
    let wiped =
        work(vec![opened(OWES_RENT), note("person", "x"), Deed::Together(true), Deed::Inner(Act::Wipe)]);
    assert!(!wiped.holds_something() && !wiped.is_together && wiped.record.is_empty());
    // Nor does the browser's Back bring any of it.
    for at in 0..5 {
        let back = wiped.after(Deed::Inner(Act::Arrive(at)));
        assert!(!back.holds_something() && back.inner.view == View::Interview);
    }
}

#[test]
fn the_words_are_those_of_whoever_answers() {
    let heading = |asked: Asked, is_together: bool| {
        let who = Deed::Write(Box::new(move |record| record.asked = asked));
        let page = html(work(vec![who, forward(), Deed::Together(is_together)]));
        page.split("<h1").nth(1).unwrap().split("</h1>").next().unwrap().to_owned()
    };
    let (person, family, worker) =
        (heading(Asked::Person, false), heading(Asked::Family, false), heading(Asked::Worker, false));
    assert!(person != family && family != worker && person != worker);
    assert_eq!(heading(Asked::Worker, true), person);
    assert_eq!(heading(Asked::Family, true), family);
}

#[test]
fn what_is_saved_opens_and_what_is_spoilt_loses_nothing() {
    let mut work = work(vec![opened(OWES_RENT), note("person", "kept")]);
    let catalogue = content();
    let file = sasae_casework::case_file::CaseFile::of(
        catalogue.catalogue(),
        &work.inner.session.kept,
        &work.record,
    );
    let text = serde_json::to_string(&file).unwrap();
    let (kept, record) = files::read(&catalogue, &text).unwrap();
    assert_eq!((&kept, &record), (&*work.inner.session.kept, &*work.record));
    for spoilt in [
        &text[..text.len() / 2],
        "",
        "[]",
        r#"{"sasae_case":9}"#,
        r#"{"sasae_case":1,"person":{"sasae":2,"answers":{"nobody":"x"}}}"#,
    ] {
        let words = files::read(&catalogue, spoilt).unwrap_err();
        let before = work.clone();
        work = work.after(Deed::Inner(Act::Trouble(words)));
        assert_eq!((&work.record, &work.inner.session), (&before.record, &before.inner.session));
    }
}

#[test]
fn while_it_is_locked_nothing_stands_anywhere_but_in_the_lock() {
    let open = work(vec![opened(OWES_RENT), note("person", "SECRET-NOTE"), forward()]);
    let locked = open.after(Deed::Lock(vec![1, 2, 3]));
    assert!(!locked.holds_something() && locked.record.is_empty());
    // Neither the browser's Back, nor waiting, nor another screen brings anything, or takes the lock away.
    for deed in [Deed::Inner(Act::Arrive(1)), Deed::Inner(Act::Wipe), Deed::Inner(Act::Show(View::Answers))] {
        let after = locked.after(deed);
        assert!(after.locked.is_some() && !after.holds_something());
        let page = html(after);
        assert!(
            page.contains("data-locked") && !page.contains("SECRET-NOTE") && !page.contains("data-page=")
        );
    }
    assert!(locked.after(Deed::Forget).locked.is_none());
    let again = locked.after(Deed::Open((*open.inner.session.kept).clone(), (*open.record).clone()));
    assert_eq!((&again.record, &again.inner.session.kept), (&open.record, &open.inner.session.kept));
    assert!(again.locked.is_none());
}
