//! How long the engine takes: over the real catalogue, and over a synthetic one of 10,000 resources.
//!
//! Aims (design): conditions alone ≤ 60 ns per resource; recommend ≤ 60 µs on the real catalogue and ≤ 3 ms on
//! 10,000; a plan for twelve needs ≤ 5 ms. A bare loop over the same atoms is measured beside them, so that machines can be compared.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

#[path = "subjects.rs"]
mod subjects;

fn engine(criterion: &mut Criterion) {
    let content = sasae_content::load(&sasae_content::repository_content()).expect("content is right");
    let real = content.catalogue;
    let answers = subjects::answers(&real);
    let pack = real.encode();
    criterion.bench_function("pack/decode rules", |bench| {
        bench.iter(|| sasae_core::catalogue::Catalogue::decode(black_box(&pack)));
    });
    criterion.bench_function("recommend/real catalogue", |bench| {
        bench.iter(|| subjects::recommend(&real, &answers));
    });
    criterion.bench_function("next question/real catalogue", |bench| {
        bench.iter(|| subjects::next(&real, &answers));
    });
    let twelve = subjects::twelve_needs(&real);
    criterion.bench_function("plan for twelve needs/real catalogue", |bench| {
        bench.iter(|| subjects::plan(&real, &twelve));
    });

    let large = subjects::large(10_000);
    let answers = subjects::large_answers(&large);
    criterion.bench_function("recommend/10000 resources", |bench| {
        bench.iter(|| subjects::recommend(&large, &answers));
    });
    let mut group = criterion.benchmark_group("conditions of 10000 resources");
    group.throughput(Throughput::Elements(10_000));
    group.bench_function("evaluated", |bench| {
        let facts = sasae_core::facts::Facts::new(&large, &answers);
        bench.iter(|| subjects::evaluate(&large, black_box(&facts)));
    });
    group.bench_function("a bare loop over six atoms each", |bench| {
        let rows = bare(10_000);
        bench.iter(|| evaluate_bare(black_box(&rows), black_box(0x5a5a)));
    });
    group.finish();
}

/// The least work that six tests for each of so many rows can be: masks in one array, no tree, no unknown.
fn bare(rows: u32) -> Vec<[u32; 6]> {
    (0..rows)
        .map(|row| std::array::from_fn(|atom| row.wrapping_mul(0x9e37_79b9).rotate_left(5 * atom as u32)))
        .collect()
}

/// Runs over the bare rows.
fn evaluate_bare(rows: &[[u32; 6]], facts: u32) -> usize {
    rows.iter().filter(|row| row.iter().all(|mask| mask & facts != 0)).count()
}

criterion_group!(benches, engine);
criterion_main!(benches);
