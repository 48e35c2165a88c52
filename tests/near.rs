//! Offices nearby, rendered natively: what a person sees of the list that came with the page.

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
use sasae_app::nearby::Whereabouts;
use sasae_app::state::{Act, State, View};
use sasae_core::date::Date;
use sasae_core::id::Named;
use sasae_local::area::AreaCode;
use sasae_local::office::{Consent, Office, Position, Quality, Record};
use sasae_local::point::{DEGREE, Metres, Point};
use sasae_local::week::{Day, Hours, Opening};
use std::rc::Rc;
use yew::{Callback, LocalServerRenderer};

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn content() -> Content {
    Content::embedded().expect("the packs are whole")
}

fn html(state: State) -> String {
    let props = ScreenProps { state: state.into(), act: Callback::noop(), leave: Callback::noop() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

/// A salon in Sakai, so far to the north of the middle, in units of 1e-7 degree.
fn salon(name: &str, north: i32, quality: Quality) -> Office {
    let point = Point { lat: 34 * DEGREE + north, lng: 135 * DEGREE };
    let mut office = Office {
        name: name.into(),
        resource: Some("salon".into()),
        area: AreaCode::from_five(27_140),
        position: Some(Position { point, quality }),
        phone: "072-000-0000".into(),
        record: Record {
            checked: Date::new(2026, 11, 1),
            consent: Consent::Given,
            source: "the town".into(),
            ..Record::default()
        },
        ..Office::default()
    };
    office.address.city = "Sakai".into();
    office.week.set(Day::Wednesday, Opening::At(Hours::new(600, 720).unwrap()));
    office
}

/// The page of the salon, with these offices beside the page.
fn shown(offices: Vec<Office>, acts: Vec<Act>) -> State {
    let cards = compiled().japanese().cards.clone();
    let salon = content().catalogue().resources.find("salon").unwrap();
    let offices = offices.into_iter().map(Rc::new).collect();
    let ready = State::new(content(), TODAY)
        .after(Act::Loaded(0, Some((content(), cards))))
        .after(Act::Offices(offices, vec![]))
        .after(Act::Show(View::Resource(salon)));
    acts.into_iter().fold(ready, |state, act| state.after(act))
}

fn names(page: &str) -> Vec<&str> {
    page.split("office__name\">").skip(1).filter_map(|rest| rest.split('<').next()).collect()
}

fn looking(at: Whereabouts) -> Act {
    Act::Look(at)
}

#[test]
fn the_door_to_knock_on_stands_on_the_page_of_its_support() {
    let page = html(shown(vec![salon("sunny", 0, Quality::Exact)], vec![]));
    assert_eq!(names(&page), ["1. sunny"]);
    for part in ["tel:0720000000", "10:00-12:00", "2026-11-01", "the town", "Sakai"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    // On no other.
    let other = content()
        .catalogue()
        .resources
        .ids()
        .find(|id| content().catalogue().resources[*id].slug() != "salon");
    let state =
        shown(vec![salon("sunny", 0, Quality::Exact)], vec![Act::Show(View::Resource(other.unwrap()))]);
    assert!(!html(state).contains("data-near"));
}

#[test]
fn who_has_no_list_sees_nothing_of_it() {
    assert!(!html(shown(vec![], vec![])).contains("data-near"));
}

#[test]
fn a_list_that_did_not_arrive_is_told_and_nothing_else_breaks() {
    let broken = shown(vec![], vec![Act::Offices(vec![], vec!["local.a.pack".into()])]);
    let page = html(broken.clone());
    assert!(page.contains("data-near=\"broken\"") && page.contains("data-resource=\"salon\""));
    // It is asked for once more when somebody wants it to be.
    assert!(broken.after(Act::LoadAgain).nearby.is_waiting);
}

#[test]
fn a_distance_is_said_only_between_exact_places() {
    let offices = vec![
        salon("far", 200_000, Quality::Exact),
        salon("hall", 0, Quality::Approximate),
        salon("near", 9_000, Quality::Exact),
    ];
    let here =
        Whereabouts { here: Some(Point { lat: 34 * DEGREE, lng: 135 * DEGREE }), ..Whereabouts::default() };
    let page = html(shown(offices.clone(), vec![looking(here)]));
    assert_eq!(names(&page), ["1. near", "2. far", "3. hall"]);
    assert!(page.contains("100 m") && page.contains("2.2 km"));
    assert_eq!(page.matches("map-lit--formal").count(), 2);
    let close = Whereabouts { within: Some(Metres(1_000)), ..here };
    assert_eq!(names(&html(shown(offices, vec![looking(close)]))), ["1. near"]);
}

#[test]
fn only_what_is_open_on_the_day_is_left() {
    let on = |day| {
        let at = Whereabouts { day: Some(day), ..Whereabouts::default() };
        names(&html(shown(vec![salon("sunny", 0, Quality::Exact)], vec![looking(at)]))).len()
    };
    assert_eq!((on(Day::Wednesday), on(Day::Thursday)), (1, 0));
}

#[test]
fn an_old_entry_is_said_to_be_old() {
    let mut old = salon("old", 0, Quality::Exact);
    old.record.next_check = Date::new(2026, 11, 21);
    assert!(html(shown(vec![old], vec![])).contains("office--stale"));
    assert!(!html(shown(vec![salon("new", 0, Quality::Exact)], vec![])).contains("office--stale"));
}

#[test]
fn the_place_is_gone_when_everything_is_wiped() {
    let at = Whereabouts { area: AreaCode::from_five(27_140), ..Whereabouts::default() };
    let state = shown(vec![salon("sunny", 0, Quality::Exact)], vec![looking(at), Act::Wipe]);
    assert_eq!(state.nearby.at, Whereabouts::default());
    assert_eq!(state.nearby.offices.len(), 1);
}

#[test]
fn a_kind_that_only_this_area_has_has_a_page_of_its_own() {
    let mut own = salon("Mrs. Tanaka's garden", 0, Quality::Exact);
    own.resource = None;
    own.service.name = "garden".into();
    let browse = html(shown(vec![own.clone()], vec![Act::Show(View::Browse)]));
    assert!(browse.contains("data-own=\"0\"") && browse.contains("garden"));
    let page = html(shown(vec![own], vec![Act::Show(View::Own(0))]));
    assert_eq!(names(&page).len(), 1);
    // What is not there is no page, and no end of the program.
    assert!(html(shown(vec![], vec![Act::Show(View::Own(7))])).contains("<h1"));
}
