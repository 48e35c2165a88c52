//! Whatever is given to the command line, it answers or it refuses, with the code for it; it never breaks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod run;

use proptest::prelude::*;
use proptest::sample::Index;
use run::run;
use std::process::Output;

const FULL: &str = r#"{ "sasae": 2, "answers": { "danger": [], "tonight": "safe",
    "troubles": { "rent": "most" }, "needs_rent": { "rent_arrears": "week" }, "people": ["family"] },
    "values": ["early"], "plan": { "keep": ["seiho"], "drop": [], "places": { "msw": [1, 2] } },
    "ties": [{ "shown": "family", "bond": "weak", "place": [3, 4] }, { "name": "おば", "form": "informal" }] }"#;

/// Every command that reads an answers file.
const COMMANDS: [&[&str]; 6] = [
    &["recommend", "--json"],
    &["explain", "seiho"],
    &["plan"],
    &["what-if", "--set", "age=65-74"],
    &["map", "--svg", "-", "--which", "now"],
    &["map", "--svg", "-", "--which", "to-come"],
];

/// It answered, or it refused in words and with nothing on standard output.
fn is_sound(output: &Output) -> Result<(), String> {
    let said = String::from_utf8_lossy(&output.stderr);
    match output.status.code() {
        Some(0) => Ok(()),
        Some(2) if output.stdout.is_empty() && !said.trim().is_empty() => Ok(()),
        code => Err(format!("{code:?}: {said}")),
    }
}

fn with_file(command: &[&str], input: &[u8]) -> Result<(), String> {
    let arguments = [command, &["--answers", "-", "--today", "2026-11-22"]].concat();
    is_sound(&run(&arguments, input)).map_err(|said| format!("{command:?}: {said}"))
}

#[test]
fn hostile_files_are_refused_by_every_command() {
    let deep = "[".repeat(200_000);
    let long = format!(r#"{{ "sasae": 2, "answers": {{ "{}": "safe" }} }}"#, "あ".repeat(100_000));
    let far = r#"{ "sasae": 2, "answers": {}, "ties": [{ "name": "x", "form": "formal", "place": [2147483647, -2147483648] }] }"#;
    let name = format!(
        r#"{{ "sasae": 2, "answers": {{}}, "ties": [{{ "name": "{}", "form": "formal" }}] }}"#,
        "w".repeat(20_000)
    );
    let inputs: [&[u8]; 12] = [
        b"",
        b"null",
        b"\xff\xfe{\x00}\x00",
        "\u{feff}{}".as_bytes(),
        deep.as_bytes(),
        long.as_bytes(),
        far.as_bytes(),
        name.as_bytes(),
        br#"{ "sasae": 99999999999, "answers": {} }"#,
        br#"{ "sasae": 2, "answers": {}, "answers": {} }"#,
        br#"{ "sasae": 2, "answers": { "age": { "40-49": "most" } } }"#,
        br#"{ "sasae": 2, "answers": {}, "ties": [{ "shown": "family", "name": "" }] }"#,
    ];
    for command in COMMANDS {
        for input in inputs {
            with_file(command, input).unwrap();
        }
    }
}

#[test]
fn hostile_arguments_are_refused() {
    let days = [
        "",
        "2026",
        "2026-13-01",
        "2026-02-30",
        "99999-01-01",
        "-1-01-01",
        "２０２６-01-01",
        "2026-11-22\n",
        "0000-00-00",
    ];
    for day in days {
        let output = run(&["recommend", "--answers", "-", "--today", day], FULL.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{day}");
        is_sound(&output).unwrap();
    }
    for set in [
        "",
        "=",
        "age",
        "age=",
        "=65-74",
        "age=65-74,",
        "age=65-74=1",
        "danger=,,,",
        "age=あ",
        "troubles=rent,rent",
    ] {
        let arguments = ["what-if", "--answers", "-", "--today", "2026-11-22", "--set", set];
        is_sound(&run(&arguments, FULL.as_bytes())).unwrap();
    }
    for id in ["", "seiho\u{0301}", "--", "../seiho", "生活保護"] {
        is_sound(&run(&["explain", "--answers", "-", "--today", "2026-11-22", id], FULL.as_bytes())).unwrap();
    }
    // Not a file, and not a place to write to.
    for arguments in [
        ["plan", "--answers", "/", "--today", "2026-11-22"].as_slice(),
        &["plan", "--answers", "/nowhere/at/all", "--today", "2026-11-22"],
        &["map", "--answers", "-", "--svg", "/nowhere/at/all.svg", "--today", "2026-11-22"],
    ] {
        let output = run(arguments, FULL.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        is_sound(&output).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn a_damaged_file_is_answered_or_refused(
        edits in prop::collection::vec((any::<Index>(), any::<u8>(), 0_u8..3), 1..4), command in 0_usize..6
    ) {
        let mut bytes = FULL.as_bytes().to_vec();
        for (place, byte, how) in edits {
            let place = place.index(bytes.len());
            match how {
                0 => bytes[place] = byte,
                1 => { bytes.remove(place); }
                _ => bytes.insert(place, b"0,}]\"[{"[usize::from(byte) % 7]),
            }
        }
        prop_assert_eq!(with_file(COMMANDS[command], &bytes), Ok(()));
    }
}
