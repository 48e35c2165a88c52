//! What goes out comes back: packs, HSDS, spreadsheets; and two lists become one without loss.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod common;
#[path = "common/made.rs"]
mod made;

use common::{fixture, fixtures, local, samples, taken};
use proptest::prelude::*;
use sasae_local::export::{self, Shape};
use sasae_local::import;
use sasae_local::merge::{Field, Take, differences, merge};
use sasae_local::office::{Consent, Office};
use sasae_local::pack::{Index, Pack, Privacy, Unreadable};
use sasae_local::{hsds, point};
use serde_json::{Value, json};

/// The offices of every list among the fixtures.
fn lists() -> Vec<(String, Vec<Office>)> {
    let files = common::files_ending(&fixtures(), "csv");
    files
        .into_iter()
        .map(|(name, bytes)| (name.clone(), taken(import::read(&name, bytes, local())).offices))
        .collect()
}

fn through_hsds(offices: &[Office]) -> Vec<Office> {
    let text = hsds::write::json(offices, &local().tables);
    taken(import::read("hsds.json", text.into_bytes(), local())).offices
}

fn through_pack(offices: Vec<Office>) -> Vec<Office> {
    Pack::decode(&Pack::new(None, None, offices).encode(Privacy::House)).unwrap().offices
}

#[test]
fn every_list_comes_back_from_pack_and_hsds_as_it_went() {
    for (name, offices) in lists() {
        let packed = through_pack(offices.clone());
        assert_eq!(packed, offices, "{name}");
        let public: Vec<Office> = offices.iter().map(Office::public).collect();
        assert_eq!(through_pack(through_hsds(&packed)), public, "{name}");
    }
}

#[test]
fn real_lists_come_back_from_pack_and_hsds_as_they_went() {
    for folder in ["wam", "kaigo"] {
        let Some(folder) = samples(folder) else { return };
        for (name, bytes) in common::files_of(&folder) {
            let offices = taken(import::read(&name, bytes, local())).offices;
            assert_eq!(through_pack(through_hsds(&through_pack(offices.clone()))), offices, "{name}");
        }
    }
}

#[test]
fn groups_come_back_from_the_spreadsheet_as_they_went() {
    let offices = taken(import::read("template.csv", fixture("template.csv"), local())).offices;
    let sheet = export::csv(&offices, Shape::Template, Privacy::House, &local().tables);
    assert_eq!(taken(import::read("again.csv", sheet.into_bytes(), local())).offices, offices);
    let sheet = export::csv(&offices, Shape::Template, Privacy::Public, &local().tables);
    assert!(!sheet.contains("鍵は会長さん") && !sheet.contains("支援者だけのメモ"));
}

#[test]
fn the_template_is_a_list_that_can_be_read_once_a_row_is_written() {
    let mut sheet = export::template(&local().tables);
    assert!(sheet.starts_with("\u{feff}名前,読み,支えの種類") && sheet.contains("\r\n（例）"));
    sheet.push_str("お茶の会,,salon\r\n");
    let read = taken(import::read("template.csv", sheet.into_bytes(), local()));
    assert_eq!((read.offices.len(), &*read.offices[0].name), (1, "お茶の会"));
    assert!(read.report.ignored.is_empty());
}

/// What a spreadsheet would run as a formula does not begin like one, and comes back as it was.
#[test]
fn a_name_is_never_a_formula() {
    let office =
        Office { name: "=HYPERLINK(\"x\")".into(), resource: Some("salon".into()), ..Office::default() };
    let sheet = export::csv(&[office], Shape::Template, Privacy::Public, &local().tables);
    assert!(sheet.lines().skip(1).all(|line| !line.starts_with('=') && !line.starts_with("\"=")));
    let read = taken(import::read("again.csv", sheet.into_bytes(), local()));
    assert_eq!(&*read.offices[0].name, "=HYPERLINK(\"x\")");
}

#[test]
fn the_shape_for_others_has_no_private_note_no_refusal_and_no_false_position() {
    let mut offices = taken(import::read("wam.csv", fixture("wam.csv"), local())).offices;
    offices[0].private = "内緒".into();
    offices[1].record.consent = Consent::Refused;
    let sheet = export::csv(&offices, Shape::Standard, Privacy::House, &local().tables);
    let refused = sheet.lines().filter(|line| line.contains("生活介護")).count();
    assert!(!sheet.contains("内緒") && refused == 0);
    for office in offices.iter().filter(|office| office.exact().is_none()) {
        let Some(position) = office.position else { continue };
        assert!(!sheet.contains(&point::written(position.point.lng)), "{}", office.name);
    }
    let read = taken(import::read("standard.csv", sheet.into_bytes(), local()));
    assert_eq!(read.offices.len(), offices.len() - 1);
}

/// The official schemas, put into one.
fn schema(entity: &str) -> Option<jsonschema::Validator> {
    fn mend(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(reference)) = fields.get_mut("$ref") {
                    *reference = format!("#/$defs/{}", reference.trim_end_matches(".json"));
                }
                fields.remove("$id");
                fields.values_mut().for_each(mend);
            }
            Value::Array(values) => values.iter_mut().for_each(mend),
            _ => {}
        }
    }
    let mut all = serde_json::Map::new();
    for (name, bytes) in common::files_of(&samples("hsds/schema")?) {
        if let Some(name) = name.strip_suffix(".json") {
            let mut schema: Value = serde_json::from_slice(&bytes).unwrap();
            mend(&mut schema);
            all.insert(name.to_owned(), schema);
        }
    }
    let whole = json!({ "$ref": format!("#/$defs/{entity}"), "$defs": all });
    Some(jsonschema::options().should_validate_formats(true).build(&whole).unwrap())
}

#[test]
fn what_is_written_is_hsds_by_its_own_schemas() {
    let Some(service) = schema("service") else { return };
    for (name, offices) in lists() {
        let Value::Array(services) = hsds::write::services(&offices, &local().tables) else { panic!() };
        for one in &services {
            let errors: Vec<String> = service.iter_errors(one).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{name}: {errors:?}\n{one:#}");
        }
    }
}

#[test]
fn hsds_of_others_is_read_as_json_and_as_tables() {
    let Some(folder) = samples("hsds") else { return };
    for (name, bytes) in common::files_ending(&folder, "json") {
        let read = taken(import::read(&name, bytes, local()));
        assert!(!read.offices.is_empty(), "{name}");
    }
    let mut read = import::read_all(common::files_of(&folder.join("csv")), local()).unwrap();
    let read = read.pop().unwrap();
    assert_eq!(read.offices.len(), 1);
    let office = &read.offices[0];
    assert_eq!(
        (&*office.name, &*office.operator.name),
        ("Community Counselling", "Example Organization Inc.")
    );
    assert_eq!(&*office.phone, "+44 1234 234567");
}

#[test]
fn a_page_a_list_and_lines_are_the_same_services() {
    let one = |name: &str| {
        json!({ "id": "ac148810-d857-441c-9679-408f346de14b", "name": name, "status": "active",
        "attributes": [{ "taxonomy_term": { "name": "生活介護" } }],
        "schedules": [{ "freq": "WEEKLY", "byday": "MO,WE", "opens_at": "10:00", "closes_at": "16:30Z" }],
        "service_at_locations": [{ "location": { "latitude": 34.581_234, "longitude": 135.471_234, "addresses": [
            { "state_province": "大阪府", "city": "堺市堺区", "address_1": "みほん町1-2", "postal_code": "5900001" }] } }] })
    };
    let list = json!([one("あ"), one("い")]);
    let texts = [
        list.to_string(),
        json!({ "total_items": 2, "contents": list }).to_string(),
        format!("{}\n{}\n", one("あ"), one("い")),
    ];
    let all: Vec<Vec<Office>> =
        texts.map(|text| taken(import::read("x", text.into_bytes(), local())).offices).into_iter().collect();
    assert!(all[0] == all[1] && all[1] == all[2] && all[0].len() == 2);
    let office = &all[0][0];
    assert_eq!(office.resource.as_deref(), Some("seikatsu-kaigo"));
    assert!(office.exact().is_some() && office.area.unwrap().to_string() == "271411");
    assert_eq!(
        (&*office.address.postal, office.address.line().as_str()),
        ("590-0001", "大阪府堺市堺区みほん町1-2")
    );
}

#[test]
fn a_pack_of_a_newer_sasae_says_so() {
    let mut bytes = Pack::default().encode(Privacy::Public);
    bytes[4] = 99;
    assert_eq!(Pack::decode(&bytes), Err(Unreadable::Newer));
    bytes[0] = 0;
    assert_eq!(Pack::decode(&bytes), Err(Unreadable::Damaged));
}

#[test]
fn private_notes_stay_in_the_house() {
    let office = Office { name: "みほん".into(), private: "内緒".into(), ..Office::default() };
    let pack = Pack::new(None, None, vec![office]);
    let read = |privacy| Pack::decode(&pack.encode(privacy)).unwrap().offices[0].private.to_string();
    assert_eq!((read(Privacy::Public).as_str(), read(Privacy::House).as_str()), ("", "内緒"));
    assert!(!hsds::write::json(&pack.offices, &local().tables).contains("内緒"));
}

#[test]
fn two_lists_of_groups_become_one_by_decision() {
    let mine = taken(import::read("template.csv", fixture("template.csv"), local())).offices;
    let mut theirs: Vec<Office> = mine.iter().map(Office::public).collect();
    theirs[0].phone = "072-000-1111".into();
    theirs.push(Office { name: "新しい会".into(), resource: Some("salon".into()), ..Office::default() });
    let merged = merge(&mine, &theirs);
    assert_eq!((merged.same, merged.added.len(), merged.conflicts.len()), (1, 1, 1));
    assert_eq!(merged.conflicts[0].fields, [Field::Contact]);
    let taken = merged.apply(&mine, &[Take::Theirs]);
    assert_eq!((&*taken[0].phone, &*taken[0].private, taken.len()), ("072-000-1111", "鍵は会長さん", 3));
    assert_eq!(merged.apply(&mine, &[Take::Both]).len(), 4);
    assert_eq!(merged.apply(&mine, &[])[0], mine[0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Equal keys have equal numbers, so that no duplicate is missed.
    #[test]
    fn the_same_site_has_the_same_number(office in made::office(), other in made::office()) {
        let spaced = Office { name: format!(" {} ", office.name).into(), phone: "1".into(), ..office.clone() };
        prop_assert_eq!(spaced.site_key(), office.site_key());
        prop_assert_eq!(spaced.site_hash(), office.site_hash());
        if office.site_key() != other.site_key() {
            prop_assert_ne!(office.site_hash(), other.site_hash());
        }
    }

    #[test]
    fn any_offices_come_back_from_a_pack(offices in proptest::collection::vec(made::office(), 0..12)) {
        prop_assert_eq!(through_pack(offices.clone()), offices);
    }

    #[test]
    fn any_offices_come_back_from_hsds_but_for_private_notes(offices in proptest::collection::vec(made::office(), 1..8)) {
        let public: Vec<Office> = offices.iter().map(Office::public).collect();
        prop_assert_eq!(through_hsds(&offices), public);
    }

    /// Whatever is decided, each office of both lists is in the result, or its place was given up by decision.
    #[test]
    fn a_merge_loses_nothing_without_a_decision(
        mine in proptest::collection::vec(made::office(), 0..8),
        added in proptest::collection::vec(made::office(), 0..4),
        changed in proptest::collection::vec(any::<(prop::sample::Index, bool)>(), 0..4),
        takes in proptest::collection::vec(prop::sample::select(&[Take::Mine, Take::Theirs, Take::Both][..]), 12),
    ) {
        let mut theirs = mine.clone();
        for (place, phone) in changed.iter().filter(|_| !mine.is_empty()) {
            let office = place.get(&theirs).clone();
            let at = place.index(theirs.len());
            theirs[at] = if *phone { Office { phone: "000".into(), ..office } } else { Office { capacity: 7, ..office } };
        }
        theirs.extend(added);
        let merged = merge(&mine, &theirs);
        prop_assert_eq!(merged.same + merged.conflicts.len() + merged.added.len(), theirs.len());
        let result = merged.apply(&mine, &takes);
        let has = |office: &Office| result.iter().any(|other| differences(other, office).is_empty());
        let given_up = |office: &Office, by: Take| {
            let one = |(conflict, take): (&sasae_local::merge::Conflict, &Take)| {
                *take == by && (if by == Take::Theirs { &conflict.mine } else { &conflict.theirs }) == office
            };
            merged.conflicts.iter().zip(&takes).any(one)
        };
        for office in &mine {
            prop_assert!(result.contains(office) || given_up(office, Take::Theirs));
        }
        for office in &theirs {
            prop_assert!(has(office) || given_up(office, Take::Mine));
        }
        prop_assert!(merge(&mine, &mine).conflicts.is_empty());
        prop_assert_eq!(merge(&mine, &mine).same, mine.len());
    }

    #[test]
    fn an_index_is_read_back(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(index) = Index::decode(&bytes) {
            prop_assert_eq!(Index::decode(&index.encode()), Ok(index));
        }
    }
}
