//! The tables of `content/local` against the lists that they are about.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod common;

use common::local;
use sasae_local::office::Scheme;
use sasae_local::tables::Leads;

/// Every code of both national lists leads to a resource, or says why to none.
#[test]
fn every_service_leads_somewhere_or_says_why_not() {
    let tables = &local().tables;
    let wam = "11 12 13 14 15 21 22 24 32 33 34 41 42 45 46 52 53 54 60 61 62 63 64 65 66 67 68 69 70";
    let kaigo = "110 120 130 140 150 155 160 170 210 220 230 320 331 332 333 334 335 336 337 361 362 364 410 430 510 \
                 520 530 540 550 551 710 720 730 760 770 780";
    for (scheme, codes) in [(Scheme::Wam, wam), (Scheme::Kaigo, kaigo)] {
        for code in codes.split_whitespace() {
            let service = tables.service_by_code(scheme, code).unwrap_or_else(|| panic!("{code}"));
            match &service.leads {
                Leads::To(slug) => assert!(tables.resource(slug).is_some(), "{code}"),
                Leads::Nowhere(why) => assert!(!why.is_empty(), "{code}"),
            }
            let found = tables.service(scheme, &service.names[0]).unwrap();
            assert_eq!((found.scheme, &found.code), (scheme, &service.code));
        }
    }
}

#[test]
fn every_municipality_is_found_by_its_address() {
    let places = &local().places;
    assert_eq!(places.all().len(), 1_919);
    assert_eq!(places.prefectures().count(), 47);
    for place in places.all() {
        let address = format!("{}{}1-2", place.prefecture, place.joined());
        let located = places.locate(&address, None, "郡").unwrap();
        assert_eq!((located.area, located.rest), (places.current(place.code), "1-2"), "{address}");
        assert!(place.hall.is_in_japan(), "{address}");
    }
}

#[test]
fn addresses_are_read_as_people_write_them() {
    let places = &local().places;
    let code = |address: &str| {
        places.locate(address, None, "郡").map(|located| located.area.to_string()).unwrap_or_default()
    };
    for (address, area) in [
        ("北海道上川郡東川町北町4-9", "014583"),
        ("福島県郡山市朝日1-23", "072036"),
        ("奈良県大和郡山市北郡山町1", "292036"),
        ("神奈川県茅ケ崎市茅ケ崎1-1", "142077"),
        ("札幌市中央区南八条1", "011011"),
        ("浜松市 中央区 元城町", "221384"),
        ("静岡県浜松市浜北区1", "221392"),
        ("静岡県浜松市天竜区二俣町", "221406"),
        ("東京都千代田区", "131016"),
        ("大阪府みしらぬ町1", "270008"),
        ("府中市宮西町", ""),
        ("どこでもない", ""),
    ] {
        assert_eq!(code(address), area, "{address}");
    }
}
