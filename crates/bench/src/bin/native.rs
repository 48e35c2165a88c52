//! The native half of `script/bench`: one line per subject, `name median min max` in nanoseconds per call.

use sasae_bench::Bench;
use std::hint::black_box;
use std::time::Instant;

const SAMPLES: usize = 15;

fn main() {
    let Some(bench) = Bench::make() else { return eprintln!("the pack is damaged; build again") };
    measure("recommend_real", 400, || bench.recommend_real());
    measure("next_real", 40, || bench.next_real());
    measure("plan_real", 100, || bench.plan_real());
    measure("recommend_large", 10, || bench.recommend_large());
    measure("conditions_large", 40, || bench.conditions_large());
}

fn measure(name: &str, calls: u32, call: impl Fn() -> usize) {
    let mut samples: Vec<u128> = (0..SAMPLES)
        .map(|_| {
            let start = Instant::now();
            (0..calls).for_each(|_| {
                black_box(call());
            });
            start.elapsed().as_nanos() / u128::from(calls)
        })
        .collect();
    samples.sort_unstable();
    println!("{name} {} {} {}", samples[SAMPLES / 2], samples[0], samples[SAMPLES - 1]);
}
