//! `sasae map`, run as its users run it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod run;

use run::run;
use std::process::Output;

const ANSWERS: &str = r#"{ "sasae": 1,
    "answers": { "danger": [], "tonight": "safe", "troubles": { "rent": "most" },
        "needs_rent": { "rent_arrears": "week" }, "people": ["family", "friend"] },
    "ties": [ { "shown": "family", "bond": "stress" }, { "name": "図書館 & <カフェ>", "form": "informal", "bond": "strong" } ] }"#;

fn map(answers: &str, arguments: &[&str]) -> Output {
    let arguments = [&["map", "--answers", "-", "--today", "2026-11-22"], arguments].concat();
    run(&arguments, answers.as_bytes())
}

fn drawn(which: &str) -> String {
    let output = map(ANSWERS, &["--svg", "-", "--which", which]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The message of a refusal; nothing may be on standard output.
fn refusal(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What stands in the `<title>` of each group; the first is that of the whole picture.
fn groups(svg: &str) -> Vec<&str> {
    svg.split("\"><title>").skip(2).filter_map(|rest| rest.split("</title>").next()).collect()
}

#[test]
fn the_map_of_now_holds_the_ties_as_they_are_said_to_be() {
    let svg = drawn("now");
    assert!(svg.starts_with("<svg ") && svg.trim_end().ends_with("</svg>"));
    let groups = groups(&svg);
    assert_eq!(groups.len(), 3, "{groups:?}");
    assert!(groups.iter().any(|name| name.starts_with("家族, ") && name.contains("つらいつながり")));
    assert!(
        groups
            .iter()
            .any(|name| name.starts_with("図書館 &amp; &lt;カフェ&gt;, ") && name.contains("強いつながり"))
    );
}

#[test]
fn the_map_of_what_is_to_come_is_drawn_unless_another_is_asked_for() {
    let output = map(ANSWERS, &["--svg", "-"]);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), drawn("to-come"));
    let to_come = drawn("to-come");
    let names = groups(&to_come);
    assert!(
        !names.iter().any(|name| name.starts_with("家族, ")),
        "the strained tie is left to now: {names:?}"
    );
    assert!(names.iter().any(|name| name.starts_with("友人, ")), "{names:?}");
    assert!(names.len() > 3, "the plan is in it: {names:?}");
}

#[test]
fn the_map_of_the_field_holds_every_resource_and_names_the_numbers() {
    let svg = drawn("field");
    assert!(groups(&svg).len() > 300);
    assert!(
        svg.matches(">1</text>").count() == 2 && svg.matches(">8</text>").count() == 2,
        "on the map and beside a name"
    );
}

#[test]
fn the_picture_goes_into_the_file_that_was_named() {
    let folder = std::env::temp_dir().join(format!("sasae-map-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("map.svg");
    let output = map(ANSWERS, &["--svg", file.to_str().unwrap(), "--which", "now"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim_end(), file.to_str().unwrap());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), drawn("now"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_is_wrong_is_named() {
    let missing = refusal(&map(ANSWERS, &["--svg", "/no/such/folder/map.svg"]));
    assert!(missing.starts_with("--svg /no/such/folder/map.svg: "), "{missing}");
    let unknown = ANSWERS.replace("\"stress\"", "\"stres\"");
    let unknown = refusal(&map(&unknown, &["--svg", "-"]));
    assert!(unknown.starts_with("--answers -: ties.0"), "{unknown}");
    assert!(refusal(&map("{", &["--svg", "-"])).starts_with("--answers -: this is not an answers file"));
    assert!(refusal(&map(ANSWERS, &["--svg", "-", "--which", "past"])).contains("--which"));
    assert!(refusal(&map(ANSWERS, &[])).contains("--svg"));
    let day = map(ANSWERS, &["--svg", "-", "--today", "someday"]);
    assert_eq!(day.status.code(), Some(2));
}
