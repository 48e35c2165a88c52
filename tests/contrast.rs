//! Every pair of colours that text is set in is readable, in every look.
//!
//! axe sees only the colours that a browser shows; this looks at the tokens themselves.

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
    pairs
        .filter(|(name, _)| name.starts_with("--"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
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

/// The tokens of each look, on top of those of the day.
fn looks() -> Vec<(&'static str, Tokens)> {
    let css = include_str!("../static/css/tokens.css");
    let (day, rest) = css.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let day = tokens(day);
    let over = |name: &str| {
        let start = format!(":root[data-look=\"{name}\"] {{");
        let (_, own) = rest.rsplit_once(&start).unwrap_or_else(|| panic!("no look {name}"));
        let own = tokens(own.split_once('}').unwrap().0);
        day.clone().into_iter().chain(own).collect::<Tokens>()
    };
    let device = tokens(rest.split_once('}').unwrap().0);
    let night = over("night");
    assert_eq!(
        day.clone().into_iter().chain(device).collect::<Tokens>(),
        night,
        "the device's night is the night"
    );
    vec![
        ("day", day.clone()),
        ("night", night),
        ("black-on-white", over("black-on-white")),
        ("white-on-black", over("white-on-black")),
    ]
}

/// The two strong looks hold what WCAG asks at its highest level (1.4.6).
#[test]
fn text_can_be_read_in_every_look() {
    let mut faults = Vec::new();
    for (look, tokens) in looks() {
        let text = if look.contains("-on-") { 7.0 } else { 4.5 };
        for (pairs, least) in [(TEXT.as_slice(), text), (EDGES.as_slice(), 3.0)] {
            for (front, back) in pairs {
                let ratio = contrast(colour(&tokens, front), colour(&tokens, back));
                if ratio < least {
                    faults.push(format!("{front} on {back} in {look}: {ratio:.2}, wants {least}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
