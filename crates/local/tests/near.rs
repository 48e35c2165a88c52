//! Which door is near, as one who asks for it would expect.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod common;
#[path = "common/made.rs"]
mod made;

use common::local;
use proptest::prelude::*;
use sasae_local::area::AreaCode;
use sasae_local::near::{Catchment, Near, Wanted, near};
use sasae_local::office::{Office, Position, Quality, Status};
use sasae_local::point::{Metres, Point};
use sasae_local::week::{Day, Opening};

/// The hall of Sakai's ward, and offices so far north of it.
const FROM: Point = Point { lat: 345_800_000, lng: 1_354_700_000 };

fn office(name: &str, area: u32, north: i32, quality: Quality) -> Office {
    let point = Point { lat: FROM.lat + north, lng: FROM.lng };
    Office {
        name: name.into(),
        resource: Some("salon".into()),
        area: AreaCode::from_five(area),
        position: Some(Position { point, quality }),
        ..Office::default()
    }
}

fn salons() -> Vec<Office> {
    vec![
        office("遠い", 27_142, 300_000, Quality::Exact),
        office("近い", 27_141, 20_000, Quality::Exact),
        office("町まで", 27_141, 10, Quality::Approximate),
        office("よその町まで", 27_100, 10, Quality::Approximate),
        Office { status: Status::Retired, ..office("終わった", 27_141, 1, Quality::Exact) },
        Office { resource: Some("danshu".into()), ..office("ちがう", 27_141, 1, Quality::Exact) },
    ]
}

fn names<'a>(offices: &'a [Office], found: &[Near]) -> Vec<&'a str> {
    found.iter().map(|near| &*offices[near.office].name).collect()
}

#[test]
fn the_nearest_is_first_and_a_town_is_no_distance() {
    let offices = salons();
    let wanted = Wanted {
        resource: Some("salon"),
        from: Some(FROM),
        area: AreaCode::from_five(27_141),
        ..Wanted::default()
    };
    let found = near(&offices, &wanted, &local().places);
    assert_eq!(names(&offices, &found), ["近い", "遠い", "町まで", "よその町まで"]);
    assert_eq!(found[0].distance, Some(Metres(222)));
    assert_eq!((found[2].distance, found[2].in_area), (None, true));
}

#[test]
fn a_ward_is_in_its_city_and_in_its_prefecture() {
    let offices = salons();
    let of = |area, only_area| {
        let wanted = Wanted {
            resource: Some("salon"),
            area: AreaCode::from_five(area),
            only_area,
            ..Wanted::default()
        };
        near(&offices, &wanted, &local().places).len()
    };
    // 堺市, its 堺区 and 中区, 大阪市, 大阪府, 東京都.
    assert_eq!(
        [27_140, 27_141, 27_142, 27_100, 27_000, 13_000].map(|area| of(area, true)),
        [3, 2, 1, 1, 4, 0]
    );
    assert_eq!(of(13_000, false), 4);
}

#[test]
fn only_what_is_open_has_room_and_is_near_enough() {
    let mut offices = salons();
    offices[0].week.set(Day::Sunday, Opening::Open);
    offices[0].capacity = 10;
    let base = Wanted { resource: Some("salon"), from: Some(FROM), ..Wanted::default() };
    let found = |wanted: Wanted| names(&offices, &near(&offices, &wanted, &local().places)).join(" ");
    assert_eq!(found(Wanted { open_on: Some(Day::Sunday), ..base.clone() }), "遠い");
    assert_eq!(found(Wanted { capacity: Some(10), ..base.clone() }), "遠い");
    assert_eq!(found(Wanted { within: Some(Metres(1_000)), ..base.clone() }), "近い");
}

/// 日常生活圏域 is what the organisation says: towns, or a distance, or both; where it says nothing, nothing is said.
#[test]
fn the_catchment_is_the_organisations_own() {
    let offices = salons();
    let inside = |catchment: &Catchment| {
        let wanted = Wanted {
            resource: Some("salon"),
            from: Some(FROM),
            catchment: Some(catchment),
            ..Wanted::default()
        };
        near(&offices, &wanted, &local().places).iter().map(|near| near.inside).collect::<Vec<_>>()
    };
    assert_eq!(inside(&Catchment::default()), [None; 4]);
    let ward = Catchment { areas: vec![AreaCode::from_five(27_141).unwrap()], ..Catchment::default() };
    assert_eq!(inside(&ward), [Some(true), Some(false), Some(true), Some(false)]);
    let around = Catchment { within: Some(Metres(500)), ..Catchment::default() };
    assert_eq!(inside(&around), [Some(true), Some(false), None, None]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_found_fits_and_never_measures_from_a_town(
        offices in proptest::collection::vec(made::office(), 0..20),
        lat in 300_000_000..400_000_000_i32, lng in 1_300_000_000..1_400_000_000_i32,
        within in proptest::option::of(0..500_000_u32),
    ) {
        let wanted = Wanted {
            resource: Some("salon"),
            from: Some(Point { lat, lng }),
            within: within.map(Metres),
            ..Wanted::default()
        };
        let found = near(&offices, &wanted, &local().places);
        for near in &found {
            let office = &offices[near.office];
            prop_assert!(office.resource.as_deref() == Some("salon") && office.status == Status::Active);
            prop_assert_eq!(near.distance.is_some(), office.exact().is_some());
        }
        let measured: Vec<u32> = found.iter().filter_map(|near| near.distance).map(|metres| metres.0).collect();
        prop_assert!(measured.is_sorted());
        prop_assert!(found.iter().skip_while(|near| near.distance.is_some()).all(|near| near.distance.is_none()));
    }
}
