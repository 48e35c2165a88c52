//! Measures what reading, finding and packing cost:
//!
//!     cargo run --profile bench -p sasae-local --example measure
//!
//! It prints one line for each measure with its limit. Lists are made up, with the same seed in every run. Each import
//! runs in a process of its own, so that its peak of memory is its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a tool for those who build Sasae"
)]

use sasae_local::import::Import;
use sasae_local::near::{Wanted, near};
use sasae_local::office::Office;
use sasae_local::pack::{Pack, Privacy};
use sasae_local::{Local, synth};
use std::process::Command;
use std::time::{Duration, Instant};

const SEED: u64 = 20_260_401;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, tables, places, list] = &arguments[..] {
        return one_import(tables, places, list);
    }
    let compiled = sasae_content::load(&sasae_content::repository_content())
        .map_err(|report| report.to_string())
        .unwrap();
    let local = compiled.local;
    let folder = std::env::temp_dir().join(format!("sasae-measure-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (tables, places) = (folder.join("local.pack"), folder.join("places.pack"));
    std::fs::write(&tables, local.tables.encode()).unwrap();
    std::fs::write(&places, local.places.encode()).unwrap();
    println!("tables {} bytes, places {} bytes", local.tables.encode().len(), local.places.encode().len());
    let headers = include_str!("../tests/fixtures/wam.headers").trim_end();
    for rows in [1_000, 10_000, 200_000, 1_000_000] {
        let list = folder.join("list.csv");
        std::fs::write(&list, synth::wam(rows, SEED, headers, &local)).unwrap();
        let limit = if rows == 200_000 { " (limits: 1500 ms, 400 MB)" } else { "" };
        let mut child = Command::new(std::env::current_exe().unwrap());
        let output = child.args([&tables, &places, &list]).output().unwrap();
        println!("import {rows:>9} rows: {}{limit}", String::from_utf8_lossy(&output.stdout).trim());
    }
    std::fs::remove_dir_all(&folder).unwrap();
    finding(&local, headers);
    packing(&local, headers);
}

/// In a process of its own: the best of three, and the most memory that was taken.
fn one_import(tables: &str, places: &str, list: &str) {
    let read = |path: &str| std::fs::read(path).unwrap();
    let local = Local::decode(&read(tables), &read(places)).unwrap();
    let size = std::fs::metadata(list).unwrap().len();
    let rounds: u32 = if size > 200_000_000 { 1 } else { 3 };
    let (mut best, mut offices, mut longest) = (Duration::MAX, 0, Duration::ZERO);
    for _ in 0..rounds {
        let bytes = read(list);
        let start = Instant::now();
        let mut import = Import::new("list.csv", bytes);
        loop {
            let step = Instant::now();
            let progress = import.step(&local, 1_000);
            longest = longest.max(step.elapsed());
            if progress.is_done() {
                break;
            }
        }
        let imported = import.finish(&local).unwrap();
        best = best.min(start.elapsed());
        offices = imported.offices.len();
    }
    let worked = worked();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown").trim().to_owned();
    let rows = u128::try_from(offices.max(1)).unwrap();
    println!(
        "{} ms ({} ms at work), {} ns a row, {offices} offices of {} MB, peak {peak}, longest 1,000 rows {} ms",
        best.as_millis(),
        worked / u64::from(rounds),
        best.as_nanos() / rows,
        size / 1_000_000,
        longest.as_millis()
    );
}

/// Milliseconds of the processor that this process has used: what is left of a measure on a busy machine. Linux counts
/// them in hundredths of a second.
fn worked() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |field: usize| fields.get(field).and_then(|field| field.parse::<u64>().ok()).unwrap_or(0);
    (ticks(11) + ticks(12)) * 10
}

fn offices(rows: usize, headers: &str, local: &Local) -> Vec<Office> {
    Import::new("list.csv", synth::wam(rows, SEED, headers, local)).finish(local).unwrap().offices
}

fn finding(local: &Local, headers: &str) {
    let offices = offices(20_000, headers, local);
    let from = local.places.all()[700].hall;
    for (what, resource) in [("one resource", Some("b-gata")), ("everything", None)] {
        let wanted = Wanted { resource, from: Some(from), ..Wanted::default() };
        let mut best = Duration::MAX;
        let mut found = 0;
        for _ in 0..20 {
            let start = Instant::now();
            found = near(&offices, &wanted, &local.places).len();
            best = best.min(start.elapsed());
        }
        println!("near me, {what}: {} us, {found} of {} (limit: 5000 us)", best.as_micros(), offices.len());
    }
}

fn packing(local: &Local, headers: &str) {
    let mut offices = offices(500, headers, local);
    let place = &local.places.all()[700];
    for office in &mut offices {
        office.area = Some(place.code);
        office.address.prefecture = place.prefecture.clone();
        office.address.city = place.joined().into();
    }
    let pack = Pack::new(Some(place.code), None, offices);
    let bytes = pack.encode(Privacy::Public);
    let mut packed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, ..brotli::enc::BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).unwrap();
    println!(
        "pack of {} offices: {} bytes, {} with Brotli (limit: 60000)",
        pack.offices.len(),
        bytes.len(),
        packed.len()
    );
}
