//! Lists as offices, municipalities and organisations have them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod common;

use common::{fixture, local, read, samples, taken};
use sasae_local::fault::{Mended, Wrong};
use sasae_local::import::{self, Import};
use sasae_local::office::{Consent, Office, Quality, Status};
use sasae_local::week::{Day, Hours, Opening};

fn named<'a>(offices: &'a [Office], name: &str) -> Vec<&'a Office> {
    offices.iter().filter(|office| &*office.name == name).collect()
}

fn resource(office: &Office) -> &str {
    office.resource.as_deref().unwrap_or("-")
}

#[test]
fn disability_services_of_the_national_list_are_read() {
    let read = read("wam.csv");
    assert_eq!((read.report.format.as_str(), read.report.encoding, read.report.rows), ("wam", "UTF-8", 6));
    let workshop = named(&read.offices, "みほん工房");
    assert_eq!(
        workshop.iter().map(|office| resource(office)).collect::<Vec<_>>(),
        ["b-gata", "seikatsu-kaigo"]
    );
    let workshop = workshop[0];
    assert_eq!(&*workshop.operator.name, "社会福祉法人 みほん会");
    assert_eq!((&*workshop.service.code, workshop.capacity), ("46", 20));
    assert_eq!(workshop.area.unwrap().to_string(), "271411");
    assert_eq!(workshop.address.line(), "大阪府堺市堺区みほん町１丁目２−３");
    assert_eq!(workshop.week.of(Day::Friday), Opening::At(Hours::parse("9:00-16:00").unwrap()));
    assert_eq!(workshop.week.of(Day::Sunday), Opening::Unknown);
    assert_eq!(&*workshop.hours_note, "定休日: 土日祝、12月29日〜1月3日 / シフト制");
    assert_eq!(workshop.record.consent, Consent::Published);
    assert!(workshop.record.source.contains("WAM NET"));
    assert!(workshop.exact().is_none(), "two decimals are a town, not a house");
    // The complete duplicate.
    assert_eq!(read.report.count(Mended::Merged), 1);
    // 郡 is not in the table of municipalities.
    let helper = named(&read.offices, "みほんヘルパー")[0];
    assert_eq!(
        (&*helper.address.city, &*helper.phone, &*helper.url),
        ("熊取町", "072-000-0003", "https://www.example.jp")
    );
    assert!(matches!(helper.week.of(Day::Holiday), Opening::At(hours) if hours.is_all_day()));
}

/// A group home hides its house: what is shown is the hall, and no pin is put there.
#[test]
fn a_group_home_that_hides_its_house_is_never_drawn() {
    let read = read("wam.csv");
    let home = named(&read.offices, "みほんの家")[0];
    assert_eq!(home.position.unwrap().quality, Quality::Approximate);
    assert_eq!((home.exact(), &*home.address.street), (None, ""));
    let swapped = named(&read.offices, "みほん療養センター")[0];
    assert_eq!(swapped.position.unwrap().quality, Quality::Swapped);
    assert_eq!((swapped.exact(), swapped.capacity), (None, 0));
    assert!(swapped.resource.is_none());
    assert_eq!(&*swapped.hours_note, "夜間 対応あり");
    let [unmapped] = &read.report.unmapped[..] else { panic!("{:?}", read.report.unmapped) };
    assert!(&*unmapped.service == "療養介護" && !unmapped.why.is_empty());
}

#[test]
fn care_services_of_the_national_list_are_read() {
    let read = read("kaigo.csv");
    assert_eq!((read.report.format.as_str(), read.report.rows), ("kaigo", 3));
    let [bath, day, manager] = &read.offices[..] else { panic!("{:?}", read.offices) };
    assert_eq!((resource(bath), bath.capacity, &*bath.address.building), ("-", 0, "みほんビル１階"));
    assert_eq!(bath.address.line(), "北海道札幌市北区みほん町６丁目６番９号 みほんビル１階");
    assert_eq!((bath.week.of(Day::Monday), bath.week.of(Day::Saturday)), (Opening::Open, Opening::Closed));
    assert!(bath.exact().is_some());
    // A spreadsheet took the zeros; somebody typed half-width kana, full-width digits and no scheme.
    assert_eq!((&*day.name, &*day.number, &*day.phone), ("ミホンデイ", "0170000002", "011-000-0003"));
    assert_eq!((&*day.url, day.area.unwrap().to_string().as_str()), ("https://example.jp", "011029"));
    assert_eq!(&*day.hours_note, "18時以降は 延長加算対応");
    for what in
        [Mended::Zero, Mended::Kana, Mended::Break, Mended::UrlScheme, Mended::NotGiven, Mended::FarOff]
    {
        assert!(read.report.count(what) > 0, "{what:?}");
    }
    // 北広島市 in Hokkaido, looked up in Hiroshima.
    assert_eq!((resource(manager), manager.position.unwrap().quality), ("care-manager", Quality::FarOff));
    assert_eq!(&*manager.address.city, "北広島市");
}

#[test]
fn lists_of_municipalities_are_read_in_their_encodings() {
    let care = read("care-cp932.csv");
    assert_eq!((care.report.format.as_str(), care.report.encoding), ("care", "Shift_JIS"));
    assert_eq!(care.offices.iter().map(resource).collect::<Vec<_>>(), ["tsusho-kaigo", "houmon-kaigo"]);
    assert_eq!(care.offices[0].position.unwrap().quality, Quality::Swapped);
    assert_eq!(care.offices[0].address.line(), "神奈川県川崎市川崎区みほん町1-2");
    assert!(care.report.count(Mended::Scientific) == 1 && care.report.count(Mended::Split) == 1);

    let hospital = read("hospital-utf16.csv");
    assert_eq!((hospital.report.format.as_str(), hospital.report.encoding), ("hospital", "UTF-16LE"));
    let [clinic, hospital] = &hospital.offices[..] else { panic!() };
    assert_eq!((resource(clinic), resource(hospital)), ("shinryojo", "-"));
    assert_eq!(clinic.week.of(Day::Saturday), Opening::At(Hours::parse("9:00-17:00").unwrap()));
    assert_eq!(clinic.week.of(Day::Sunday), Opening::Closed);
    assert!(clinic.notes.contains("精神科・心療内科"));

    let preschool = read("preschool.csv");
    assert_eq!((preschool.report.format.as_str(), resource(&preschool.offices[0])), ("preschool", "hoiku"));
    assert_eq!(&*preschool.offices[0].address.city, "熊本市中央区");
    assert!(preschool.report.ignored.iter().any(|header| header.contains("駐車場")));

    let facility = read("facility.csv");
    assert_eq!(facility.report.format, "facility");
    assert_eq!(facility.offices.iter().map(resource).collect::<Vec<_>>(), ["toshokan", "-"]);

    let support = read("support.csv");
    assert_eq!((support.report.format.as_str(), support.offices.len()), ("support", 1));
    assert_eq!((&*support.offices[0].name, &*support.offices[0].apply), ("みほん助成金", "窓口で申し込む"));
}

#[test]
fn groups_that_no_list_has_are_read_from_the_template() {
    let read = read("template.csv");
    assert_eq!((read.report.format.as_str(), read.report.count(Mended::Example)), ("template", 1));
    let [tea, circle] = &read.offices[..] else { panic!("{:?}", read.offices) };
    assert_eq!((resource(tea), resource(circle)), ("salon", "danshu"));
    assert_eq!(
        (tea.week.of(Day::Monday), tea.week.of(Day::Wednesday)),
        (Opening::Open, Opening::At(Hours::parse("10:00-12:00").unwrap()))
    );
    assert_eq!(
        (circle.week.of(Day::Monday), circle.week.of(Day::Wednesday)),
        (Opening::Closed, Opening::At(Hours::parse("19:00-21:00").unwrap()))
    );
    assert_eq!((tea.minutes.walk, tea.record.consent, tea.status), (Some(8), Consent::Given, Status::Active));
    assert_eq!(tea.record.next_check.unwrap().to_string(), "2027-05-01");
    assert_eq!(circle.record.checked.unwrap().to_string(), "2026-10-01");
    assert_eq!(&*tea.private, "鍵は会長さん");
}

/// A file is refused whole, and every fault is told with its row, its column and what could be meant.
#[test]
fn a_template_with_mistakes_is_refused_with_all_of_them() {
    let sheet = "名前,支えの種類,月,確認した日,のせてよいか\n,salon,,,\nお茶の会,ふれあいサロ,,,\nあみもの会,salon,昼,11月ごろ,たぶん\nよい会,salon,○,2026-11-01,よい\n";
    let refused = import::read("groups.csv", sheet.into(), local()).unwrap_err();
    let found: Vec<(u32, &str, Wrong)> =
        refused.faults.iter().map(|fault| (fault.row, &*fault.column, fault.what)).collect();
    assert_eq!(
        found,
        [
            (2, "名前", Wrong::NoName),
            (3, "支えの種類", Wrong::UnknownResource),
            (4, "月", Wrong::BadHours),
            (4, "確認した日", Wrong::BadDay),
            (4, "のせてよいか", Wrong::BadWord),
        ]
    );
    assert_eq!(&*refused.faults[1].meant, "ふれあいサロン・通いの場");
}

#[test]
fn what_is_no_list_says_why() {
    let wrong = |bytes: &[u8]| import::read("x", bytes.to_vec(), local()).unwrap_err().faults[0].what;
    assert_eq!(wrong(b""), Wrong::Empty);
    assert_eq!(wrong(b"\xef\xbb\xbf \n"), Wrong::Empty);
    assert_eq!(wrong("りんご,みかん\n1,2\n".as_bytes()), Wrong::NoFormat);
    assert_eq!(wrong("名前,支えの種類\n".as_bytes()), Wrong::NoRows);
    assert_eq!(wrong(b"{ \"a\": "), Wrong::NotJson);
    assert_eq!(wrong(b"[]"), Wrong::NoService);
    assert_eq!(wrong("名前,支えの種類\nお茶の会,salon,あふれた\n".as_bytes()), Wrong::TooManyCells);
    let mut broken = "名前,支えの種類\n".as_bytes().to_vec();
    broken.extend(b"\xe3\x81,salon\n");
    assert_eq!(wrong(&broken), Wrong::Garbled);
}

/// However few rows are read at a time, the result is the same.
#[test]
fn a_list_is_the_same_in_small_steps() {
    let whole = read("wam.csv");
    for rows in [1, 2, 5] {
        let mut import = Import::new("wam.csv", fixture("wam.csv"));
        let mut last = 0;
        while !import.step(local(), rows).is_done() {
            let progress = import.step(local(), rows);
            assert!(progress.read >= last && progress.per_mille() <= 1_000);
            last = progress.read;
        }
        assert_eq!(taken(import.finish(local())).offices, whole.offices);
    }
}

#[test]
fn all_real_samples_are_read_and_every_row_is_accounted_for() {
    for folder in ["wam", "kaigo"] {
        let Some(folder) = samples(folder) else { return };
        for (name, bytes) in common::files_of(&folder) {
            let read = taken(import::read(&name, bytes, local()));
            assert!(!read.offices.is_empty(), "{name}");
            assert!(read.report.ignored.len() <= 8, "{name}: {:?}", read.report.ignored);
            for office in &read.offices {
                assert!(office.area.is_some(), "{name}: {office:?}");
            }
            let unknown = read.report.unmapped.iter().filter(|one| one.why.is_empty()).count();
            assert_eq!(unknown, 0, "{name}: {:?}", read.report.unmapped);
        }
    }
}
