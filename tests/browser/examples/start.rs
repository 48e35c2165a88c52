//! How long each edition takes until it lives, and until all of its texts are there: `script/bench-start`.
//!
//! One run, every sample in a new browser with an empty profile, the order turned round from sample to sample.
//! Everything is on this machine, so a network is not in these figures; bytes are counted by `xtask`.

use sasae_browser::server::{NEIGHBOUR, Server};
use sasae_browser::{Browser, Engine, Result, dist, single_file};
use std::time::{Duration, Instant};

/// Samples for each engine.
const SAMPLES: usize = 7;

/// What is compared; the ratios are to the first.
const EDITIONS: [&str; 4] =
    ["the page, first visit", "the page, from its copy", "one file, over http", "one file, from the disk"];

/// Until it lives, and until all texts are there.
type Sample = [Duration; 2];

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    println!("milliseconds: median (min–max) of {SAMPLES} samples, ratio of medians to the first line");
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let mut samples: [Vec<Sample>; 4] = Default::default();
        for turn in 0..SAMPLES {
            runtime.block_on(sample(engine, turn % 2 == 1, &mut samples))?;
        }
        print(engine, &samples);
    }
    Ok(())
}

async fn sample(engine: Engine, is_turned: bool, samples: &mut [Vec<Sample>; 4]) -> Result<()> {
    let file = single_file();
    let alone = Server::start(file.parent().map(Into::into).unwrap_or_default())?;
    let browser = Browser::start(engine, dist(), None).await?;
    browser.go(NEIGHBOUR).await?;
    let page = browser.server.url("/");
    let addresses = [page.clone(), page, alone.url("/sasae.html"), format!("file://{}", file.display())];
    let order = if is_turned { [2, 3, 0, 1] } else { [0, 1, 2, 3] };
    for edition in order {
        samples[edition].push(open(&browser, &addresses[edition]).await?);
        if edition < 2 {
            browser
                .until("its copy is kept, or not", "document.documentElement.dataset.offline", vec![])
                .await?;
        }
        browser.go(NEIGHBOUR).await?;
    }
    Ok(())
}

async fn open(browser: &Browser, address: &str) -> Result<Sample> {
    let since = Instant::now();
    browser.client.goto(address).await?;
    browser.until("it lives", "document.documentElement.dataset.app === 'live'", vec![]).await?;
    let live = since.elapsed();
    browser.until("its texts are there", "document.documentElement.dataset.texts", vec![]).await?;
    Ok([live, since.elapsed()])
}

fn print(engine: Engine, samples: &[Vec<Sample>; 4]) {
    println!("{engine:?}");
    for (name, samples) in EDITIONS.iter().zip(samples) {
        print!("  {name:<24}");
        for part in [0, 1] {
            let median = median(samples, part);
            let all = samples.iter().map(|sample| sample[part].as_millis());
            let (least, most) = (all.clone().min().unwrap_or_default(), all.max().unwrap_or_default());
            print!("  {} {median} ({least}–{most})", ["lives", "texts"][part]);
        }
        println!();
    }
    let base = [0, 1].map(|part| median(&samples[0], part).max(1));
    for (name, samples) in EDITIONS.iter().zip(samples).skip(1) {
        let ratio = |part: usize| median(samples, part) * 100 / base[part];
        println!("  {name:<24}  lives {} %, texts {} % of the first", ratio(0), ratio(1));
    }
}

fn median(samples: &[Sample], part: usize) -> u128 {
    let mut all: Vec<u128> = samples.iter().map(|sample| sample[part].as_millis()).collect();
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or_default()
}
