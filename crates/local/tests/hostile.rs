//! Whatever a file is, it is read or refused: no panic, no hang, and memory within a constant times its size.
//!
//! The same entry points that `fuzz/` drives, over thousands of spoilt files in every run of the tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod common;
#[path = "common/made.rs"]
mod made;

use common::{fixtures, local};
use peak_alloc::PeakAlloc;
use proptest::prelude::*;
use sasae_local::dedupe::hash_bytes;
use sasae_local::import::{self, Import};
use sasae_local::office::Office;
use sasae_local::pack::{Index, Pack, Privacy};
use sasae_local::synth::Seeded;
use sasae_local::{export, hsds};
use std::sync::{Mutex, MutexGuard, PoisonError};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// One at a time: the peak is that of the whole process.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// No reader takes more than so many bytes for each byte of its input, and [`SPARE`]. A row of two bytes becomes an
/// office with all its fields, and JSON's `[0,0,…` a value for every two bytes.
const TIMES: usize = 600;

/// What is taken at any rate.
const SPARE: usize = 4 << 20;

/// Pieces that hurt: marks of tables and JSON, numbers at their ends, letters of several encodings.
const PIECES: [&[u8]; 24] = [
    b",",
    b"\"",
    b"\n",
    b"\r\n",
    b"\"\"",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x81",
    b"\xe3\x81",
    b"{",
    b"[",
    b"]",
    b"1E+12",
    b"-180",
    b"999999999999999999999",
    b"99:99",
    b";;;;;;;;;;",
    "郡".as_bytes(),
    "（改行）".as_bytes(),
    "ｶﾞ".as_bytes(),
    "令和".as_bytes(),
    "月～".as_bytes(),
    b"SSLP\x01",
];

/// Reads it every way there is; the most memory that was taken on the way.
fn read_all_ways(name: &str, bytes: &[u8]) -> usize {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    if let Ok(read) = import::read(name, bytes.to_vec(), local()) {
        assert!(read.report.explains(read.offices.len()), "{name}: a row is missing");
    }
    let mut steps = Import::new(name, bytes.to_vec());
    for _ in 0..3 {
        steps.step(local(), 1);
    }
    drop(steps);
    let _ = import::read_all(
        vec![("services.csv".to_owned(), bytes.to_vec()), ("phones.csv".to_owned(), bytes.to_vec())],
        local(),
    );
    let _ = hsds::tables::read(
        vec![("services.csv".to_owned(), bytes.to_vec()), ("locations.csv".to_owned(), bytes.to_vec())],
        local(),
    );
    let _ = Pack::decode(bytes);
    // The same with a check that is right: what somebody could make on purpose.
    let body = bytes.get(13..).unwrap_or(bytes);
    let _ = Pack::decode(&[b"SSLP\x01", &hash_bytes(body).to_le_bytes()[..], body].concat());
    let _ = Index::decode(bytes);
    MEMORY.peak_usage().saturating_sub(before)
}

fn check(name: &str, bytes: &[u8]) {
    let peak = read_all_ways(name, bytes);
    assert!(peak <= bytes.len() * TIMES + SPARE, "{name}: {peak} bytes for {}", bytes.len());
}

fn alone() -> MutexGuard<'static, ()> {
    local();
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Every list among the fixtures, and each of them as HSDS and as a pack.
fn seeds() -> Vec<(String, Vec<u8>)> {
    let mut seeds = common::files_ending(&fixtures(), "csv");
    for (name, bytes) in seeds.clone() {
        let offices = import::read(&name, bytes, local()).unwrap().offices;
        seeds.push((format!("{name}.json"), hsds::write::json(&offices, &local().tables).into_bytes()));
        seeds.push((format!("{name}.pack"), Pack::new(None, None, offices).encode(Privacy::House)));
    }
    seeds
}

/// Spoils a file: some bytes changed, a stretch lost or doubled, a piece that hurts put in.
fn spoil(bytes: &[u8], seeded: &mut Seeded) -> Vec<u8> {
    let mut spoilt = bytes.to_vec();
    for _ in 0..=seeded.below(4) {
        let at = seeded.below(spoilt.len() + 1);
        let length = seeded.below(40).min(spoilt.len() - at);
        match seeded.below(5) {
            0 => spoilt.truncate(at),
            1 => drop(spoilt.drain(at..at + length)),
            2 => {
                let piece = spoilt[at..at + length].to_vec();
                for _ in 0..=seeded.below(20) {
                    spoilt.splice(at..at, piece.iter().copied());
                }
            }
            3 => drop(spoilt.splice(at..at, PIECES[seeded.below(PIECES.len())].iter().copied())),
            _ => {
                if let Some(byte) = spoilt.get_mut(at) {
                    *byte ^= 1 << seeded.below(8);
                }
            }
        }
    }
    spoilt
}

#[test]
fn thousands_of_spoilt_lists_are_read_or_refused() {
    let _alone = alone();
    let mut seeded = Seeded(20_260_401);
    let seeds = seeds();
    for round in 0..4_000 {
        let (name, bytes) = &seeds[round % seeds.len()];
        check(name, &spoil(bytes, &mut seeded));
    }
}

/// The corpus of `fuzz/`: what once broke something, or nearly.
#[test]
fn the_corpus_is_read_or_refused() {
    let _alone = alone();
    for target in ["table", "hsds", "pack", "template"] {
        let folder =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/regressions").join(target);
        for (name, bytes) in common::files_of(&folder) {
            check(&name, &bytes);
        }
    }
}

/// Files made to take more than they give.
#[test]
fn files_that_blow_up_are_bounded() {
    let _alone = alone();
    let header = "名称,実施サービス,住所,備考\n";
    let many_services = format!("{header}x,{},y,{}\n", "a;".repeat(20_000), "z".repeat(20_000));
    let many_faults = format!("名前,支えの種類\n{}", ",x\n".repeat(40_000));
    let many_changes = format!("名前,支えの種類\n{}", "\n\n,,\n".repeat(40_000));
    let places = r#"{"location":{}},"#.repeat(150);
    let many_places = format!(
        r#"[{{"name":"a","description":"{}","service_at_locations":[{}{{}}]}}]"#,
        "x".repeat(40_000),
        places
    );
    let deep = "[".repeat(100_000);
    let wide = format!("[{}0]", "0,".repeat(100_000));
    let columns = format!("名前,支えの種類{}\n", ",".repeat(100_000));
    for (name, text) in [
        ("services", many_services),
        ("faults", many_faults),
        ("changes", many_changes),
        ("places", many_places),
        ("deep", deep),
        ("wide", wide),
        ("columns", columns),
    ] {
        check(name, text.as_bytes());
    }
}

/// A pack whose check is right and whose texts are shared by many: copies have a limit.
#[test]
fn a_pack_that_blows_up_is_refused() {
    let _alone = alone();
    let office = Office { url: "x".repeat(200_000).into(), ..Office::default() };
    let bytes = Pack::new(None, None, vec![office; 2_000]).encode(Privacy::House);
    assert!(bytes.len() < 1_000_000);
    check("shared", &bytes);
    assert!(Pack::decode(&bytes).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _alone = alone();
        check("bytes", &bytes);
    }

    #[test]
    fn any_cells_are_read_or_refused(rows in proptest::collection::vec(proptest::collection::vec("\\PC{0,12}", 1..12), 1..6)) {
        let cells = rows.iter().map(|row| row.join(","));
        let body: Vec<String> = cells.collect();
        for header in ["名前,支えの種類,月,定員,緯度,経度,住所,市区町村コード,確認した日,URL,電話番号", "名称,実施サービス,住所,緯度,経度,利用可能曜日,開始時間,終了時間,定員,電話番号,URL"] {
            check("cells", format!("{header}\n{}\n", body.join("\n")).as_bytes());
        }
    }

    /// What was read can be given on in every form, and that can be read again.
    #[test]
    fn any_office_can_be_given_on(offices in proptest::collection::vec(made::office(), 1..6)) {
        let _alone = alone();
        for shape in [export::Shape::Template, export::Shape::Standard] {
            let sheet = export::csv(&offices, shape, Privacy::House, &local().tables);
            check("sheet", sheet.as_bytes());
        }
    }
}
