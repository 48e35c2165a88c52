//! Every pair of colours that text is set in is readable, by day and by night.
//!
//! axe sees only the colours that a browser shows; this looks at the tokens themselves, in both schemes.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_arithmetic,
    reason = "a test says what it needs by failing; contrast is a ratio by its definition"
)]

use std::collections::BTreeMap;

/// What is read, and on what.
const TEXT: [(&str, &str); 15] = [
    ("--c-ink", "--c-ground"),
    ("--c-ink", "--c-paper"),
    ("--c-soft", "--c-ground"),
    ("--c-soft", "--c-paper"),
    ("--c-key", "--c-ground"),
    ("--c-key", "--c-paper"),
    ("--c-key", "--c-key-soft"),
    ("--c-ink", "--c-key-soft"),
    ("--c-key-ink", "--c-key"),
    ("--c-formal", "--c-formal-soft"),
    ("--c-informal", "--c-informal-soft"),
    ("--c-informal", "--c-paper"),
    ("--c-urgent", "--c-urgent-soft"),
    ("--c-urgent", "--c-paper"),
    ("--c-ink", "--c-urgent-soft"),
];

/// Edges of what can be pressed (WCAG 2.2, 1.4.11).
const EDGES: [(&str, &str); 2] = [("--c-edge", "--c-ground"), ("--c-edge", "--c-paper")];

type Tokens = BTreeMap<String, String>;

fn tokens(css: &str) -> Tokens {
    let pairs = css.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn colour(tokens: &Tokens, name: &str) -> [f64; 3] {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no token {name}"));
    if let Some(other) = value.strip_prefix("var(").and_then(|value| value.strip_suffix(')')) {
        return colour(tokens, other);
    }
    let digits = value.strip_prefix('#').unwrap_or_else(|| panic!("{name}: {value}"));
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0)
}

/// The contrast ratio of WCAG 2.2.
fn contrast(one: [f64; 3], two: [f64; 3]) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let light =
        |[red, green, blue]: [f64; 3]| 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    let (one, two) = (light(one), light(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

#[test]
fn the_contrast_is_that_of_the_standard() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast([0.5; 3], [0.5; 3]) - 1.0).abs() < 1e-9);
}

#[test]
fn text_can_be_read_by_day_and_by_night() {
    let css = include_str!("../static/css/tokens.css");
    let (day, night) = css.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let day = tokens(day);
    let mut night_tokens = day.clone();
    night_tokens.extend(tokens(night));
    let mut faults = Vec::new();
    for (scheme, tokens) in [("day", &day), ("night", &night_tokens)] {
        for (pairs, least) in [(TEXT.as_slice(), 4.5), (EDGES.as_slice(), 3.0)] {
            for (front, back) in pairs {
                let ratio = contrast(colour(tokens, front), colour(tokens, back));
                if ratio < least {
                    faults.push(format!("{front} on {back} by {scheme}: {ratio:.2}, wants {least}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
