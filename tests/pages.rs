//! Whole screens, rendered natively: what a person sees for what they answered.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod real;

use real::compiled;
use sasae_app::app::{Screen, ScreenProps};
use sasae_app::content::Content;
use sasae_app::handing::{At, HandOver, Locked};
use sasae_app::state::{Act, State, View};
use sasae_core::date::Date;
use sasae_core::file::AnswersFile;
use sasae_core::keep::Kept;
use sasae_core::recommend::{Case, recommend};
use sasae_core::session::Action;
use sasae_handover::code::Code;
use sasae_handover::frames::split;
use sasae_handover::picks::Picks;
use sasae_words::card::Cards;
use std::rc::Rc;
use yew::{Callback, LocalServerRenderer};

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn content() -> Content {
    Content::embedded().expect("the packs are whole")
}

fn cards() -> Cards {
    compiled().japanese().cards.clone()
}

/// The state after these acts, the long texts loaded.
fn state(acts: Vec<Act>) -> State {
    let ready = State::new(content(), TODAY).after(Act::Loaded(0, Some((content(), cards()))));
    acts.into_iter().fold(ready, |state, act| state.after(act))
}

fn kept(json: &str) -> Kept {
    let file: AnswersFile = serde_json::from_str(json).unwrap();
    file.read(content().catalogue()).unwrap()
}

fn html(state: State) -> String {
    let props = ScreenProps { state: state.into(), act: Callback::noop(), leave: Callback::noop() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!("{attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

const LONELY: &str = r#"{ "sasae": 1, "answers": { "danger": [], "tonight": "safe", "troubles": ["community"],
    "needs_community": { "lonely": "week" }, "people": ["friend"] } }"#;

#[test]
fn the_first_page_has_the_numbers_before_anything_is_answered() {
    let page = html(State::new(content(), TODAY));
    for number in ["tel:110", "tel:119", "tel:0120061338", "tel:0120279338", "tel:0120279889", "tel:189"] {
        assert!(values(&page, "href").contains(&number), "{number}");
    }
    assert_eq!(page.matches("<h1").count(), 1);
}

#[test]
fn every_screen_has_one_heading_a_way_out_and_the_numbers() {
    let given = || Act::Interview(Action::Open(kept(LONELY)));
    let catalogue = content();
    let resource = catalogue.catalogue().resources.ids().next().unwrap();
    let question = catalogue.catalogue().questions.ids().next().unwrap();
    let screens = [
        vec![],
        vec![Act::Interview(Action::Forward)],
        vec![Act::Interview(Action::GoTo(question))],
        vec![given()],
        vec![given(), Act::Show(View::Answers)],
        vec![given(), Act::Show(View::HandOver)],
        vec![Act::Show(View::HandOver)],
        vec![given(), Act::Show(View::Plan)],
        vec![given(), Act::Show(View::Compare)],
        vec![given(), Act::Show(View::WhatIf)],
        vec![given(), Act::Show(View::Eco)],
        vec![given(), Act::Show(View::Field)],
        vec![given(), Act::Show(View::Papers)],
        vec![Act::Show(View::Answers)],
        vec![Act::Show(View::Browse)],
        vec![Act::Show(View::Resource(resource))],
        vec![given(), Act::Show(View::Resource(resource))],
        vec![Act::Show(View::About)],
        vec![Act::Show(View::Proof)],
    ];
    for acts in screens {
        let page = html(state(acts));
        let screen = values(&page, "data-screen").join("");
        assert_eq!(page.matches("<h1").count(), 1, "{screen}");
        assert!(page.contains("data-action=\"exit\""), "{screen}");
        assert!(page.contains("href=\"tel:110\""), "{screen}");
    }
}

#[test]
fn every_question_can_be_passed_by_and_says_why_it_is_asked() {
    let content = content();
    for (id, question) in content.catalogue().questions.iter() {
        let page = html(state(vec![Act::Interview(Action::GoTo(id))]));
        let actions = values(&page, "data-action");
        for action in ["next", "unknown", "declined", "back", "result"] {
            assert!(actions.contains(&action), "{}: {action}", question.slug);
        }
        assert!(page.contains(&content.words().question(id).why.plain()), "{}", question.slug);
        for option in &question.options {
            assert!(values(&page, "value").contains(&option.as_str()), "{}: {option}", question.slug);
        }
    }
}

/// The result shows, need by need and form by form, exactly what the engine answers, in its order.
#[test]
fn the_result_is_what_the_engine_answers() {
    let given = kept(LONELY);
    let content = content();
    let case = Case::new(content.catalogue(), &given.answers, TODAY);
    let expected: Vec<String> = recommend(&case)
        .by_need
        .iter()
        .flat_map(|picks| picks.formal.iter().chain(&picks.informal))
        .map(|id| content.catalogue().resources[*id].slug.clone())
        .collect();
    let page = html(state(vec![Act::Interview(Action::Open(given.clone()))]));
    let (_, needs) = page.split_once("data-need=").expect("a need");
    let needs = needs.split("data-left-out").next().unwrap();
    let shown: Vec<&str> =
        needs.split("<article").skip(1).map(|card| values(card, "data-resource")[0]).collect();
    assert_eq!(shown, expected);
}

#[test]
fn a_card_tells_both_sides_and_who_makes_up_for_the_weak_one() {
    let page = html(state(vec![Act::Interview(Action::Open(kept(LONELY)))]));
    assert!(page.contains("sides__half--strong") && page.contains("sides__half--weak"));
    assert!(page.contains("side__cover"), "no weakness is covered");
}

/// Near people are not shown as supports under violence, and it is said why.
#[test]
fn under_violence_the_result_says_what_is_left_out_and_why() {
    let given = kept(
        r#"{ "sasae": 1, "answers": { "danger": ["violence"], "troubles": ["community"], "needs_community": ["lonely"],
            "people": ["family", "friend"] } }"#,
    );
    let page = html(state(vec![Act::Interview(Action::Open(given))]));
    let (proposed, left_out) = page.split_once("data-left-out=\"unsafe\"").expect("something is left out");
    assert!(!proposed.contains("data-resource=\"kazoku\""));
    assert!(left_out.contains("data-resource=\"kazoku\""));
    assert!(proposed.contains("emergency--now"), "the numbers come first");
}

#[test]
fn a_need_for_today_comes_with_what_to_do_today() {
    let given = kept(
        r#"{ "sasae": 1, "answers": { "troubles": ["food"], "needs_food": { "no_food_today": "today" } } }"#,
    );
    let page = html(state(vec![Act::Interview(Action::Open(given))]));
    let today = page.find("class=\"today\"").expect("what to do today");
    assert!(today < page.find("data-need=").unwrap());
    assert!(!values(&page, "data-today").is_empty());
}

#[test]
fn all_answers_are_listed_and_those_that_do_not_count_are_apart() {
    let given = kept(
        r#"{ "sasae": 1, "answers": { "tonight": "safe", "troubles": ["rent"], "needs_debt": ["debt_repay"] } }"#,
    );
    let page = html(state(vec![Act::Interview(Action::Open(given)), Act::Show(View::Answers)]));
    assert_eq!(values(&page, "data-answer"), ["tonight", "troubles", "needs_debt"]);
    assert!(page.contains(&content().ui().answers.aside.plain()));
}

#[test]
fn the_whole_catalogue_can_be_read_without_answering() {
    let page = html(state(vec![Act::Show(View::Browse)]));
    let content = content();
    for resource in &content.catalogue().resources.0 {
        assert!(values(&page, "data-resource").contains(&resource.slug.as_str()), "{}", resource.slug);
    }
    for id in content.catalogue().resources.ids() {
        let page = html(state(vec![Act::Show(View::Resource(id))]));
        for source in &content.catalogue().resources[id].sources {
            assert!(
                page.contains(&source.title.replace('&', "&amp;")),
                "{}",
                content.catalogue().resources[id].slug
            );
        }
    }
}

#[test]
fn a_card_file_that_is_not_ours_is_said_and_costs_no_answer() {
    let before = state(vec![Act::Interview(Action::Open(kept(LONELY)))]);
    let after = before.after(Act::Loaded(0, None));
    assert_eq!(after.session, before.session);
    assert!(html(after).contains("role=\"alert\""));
    let content = content();
    for pack in [&b""[..], b"not a pack", &[0xff; 64]] {
        assert!(content.read_cards(pack).is_none());
    }
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing() {
    let before = state(vec![Act::Interview(Action::Open(kept(LONELY)))]);
    let after = before.after(Act::Trouble("x".into()));
    assert_eq!((after.session, after.view), (before.session, before.view));
}

/// What is handed over is gone with its screen and with a wipe, and a lock that comes too late, for something else, is
/// never shown.
#[test]
fn what_is_handed_over_goes_with_its_screen() {
    let at_picks = state(vec![Act::Interview(Action::Open(kept(LONELY))), Act::Show(View::HandOver)]);
    assert!(values(&html(at_picks.clone()), "data-pick").contains(&"needs_community"));
    assert!(!html(at_picks.clone()).contains("data-action=\"lock\""), "nothing is picked at first");
    let everything = at_picks.session.kept.answers.iter().fold(Picks::default(), |picks, (id, _)| {
        picks.with(at_picks.content().catalogue(), &at_picks.session.kept.answers, id)
    });
    let locked = |picks: Picks| {
        let (code, container) = (Code::from_random([9; 8]), vec![7; 400]);
        let frames = split(&container);
        HandOver::begin(picks, At::Locked(Rc::new(Locked { code, container, frames })))
    };
    let is_locked = |state: &State| matches!(state.hand_over.at, At::Locked(_));
    let waiting = at_picks.after(Act::HandOver(HandOver::begin(everything, At::Locking)));
    let shown = waiting.after(Act::Locked(waiting.session.kept.clone(), locked(everything)));
    let page = html(shown.clone());
    let code = Code::from_random([9; 8]);
    assert!(page.contains(&code.groups().collect::<Vec<_>>().join(" ")) && page.contains("class=\"qr\""));
    assert_eq!(
        shown.after(Act::MoveOn).after(Act::MoveOn).after(Act::MoveOn).hand_over.shown,
        0,
        "round and round"
    );

    for act in [Act::Wipe, Act::Back, Act::Show(View::Answers), Act::Interview(Action::ShowResult)] {
        assert_eq!(*shown.after(act).hand_over, HandOver::default());
    }
    let elsewhere = waiting.after(Act::Back).after(Act::Show(View::HandOver));
    let few = elsewhere.after(Act::HandOver(HandOver::begin(Picks::default(), At::Locking)));
    for late in [elsewhere, few] {
        assert!(!is_locked(&late.after(Act::Locked(waiting.session.kept.clone(), locked(everything)))));
    }
}
