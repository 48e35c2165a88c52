//! The command line, run as its users run it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod run;

use run::run;
use serde_json::Value;
use std::process::{Command, Output};

fn sasae(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sasae")).args(arguments).output().unwrap()
}

/// Runs with an answers file on standard input.
fn with_answers(answers: &str, arguments: &[&str]) -> Output {
    let arguments = [arguments, &["--answers", "-", "--today", "2026-11-22"]].concat();
    run(&arguments, answers.as_bytes())
}

fn json(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The message of a refusal; nothing may be on standard output.
fn refusal(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr.clone()).unwrap()
}

const IN_ARREARS: &str = r#"{ "sasae": 1, "answers": {
    "danger": [], "tonight": "safe", "troubles": { "rent": "most" },
    "needs_rent": { "rent_arrears": "week" }, "people": ["family", "friend"] } }"#;

#[test]
fn every_resource_has_the_fields_that_others_build_on() {
    let resources = json(&sasae(&["resources", "--json"]));
    assert!(resources.len() >= 90);
    let informal = resources.iter().filter(|resource| resource["form"] == "informal").count();
    assert!(informal >= 30, "{informal} informal resources");
    for resource in &resources {
        for field in ["id", "name", "form", "sector", "operator", "catchment", "checked", "certainty"] {
            assert!(
                resource[field].as_str().is_some_and(|text| !text.is_empty()),
                "{}: {field}",
                resource["id"]
            );
        }
        for (field, least) in
            [("kinds", 1), ("needs", 1), ("strengths", 2), ("weaknesses", 2), ("sources", 1)]
        {
            assert!(
                resource[field].as_array().is_some_and(|list| list.len() >= least),
                "{}: {field}",
                resource["id"]
            );
        }
    }
}

/// The 27 resources that the deck names, by section.
#[test]
fn the_resources_of_the_deck_are_there() {
    let resources = json(&sasae(&["resources", "--json"]));
    let deck = [
        "hokenjo",
        "seishin-center",
        "shichoson",
        "keisatsu-9110",
        "keikaku-soudan",
        "houkatsu",
        "shakyo",
        "seishinka-byoin",
        "shinryojo",
        "houmon-kango",
        "gh",
        "kyotaku",
        "koudou",
        "tanki",
        "chikatsu",
        "ikou",
        "a-gata",
        "b-gata",
        "kunren-seikatsu",
        "jijo-group",
        "nakapotsu",
        "hellowork",
        "seishin-techo",
        "jiritsu-iryo",
        "shogai-nenkin",
        "seiho",
        "nichiji",
    ];
    assert_eq!(deck.len(), 27);
    for id in deck {
        assert!(resources.iter().any(|resource| resource["id"] == id), "{id}");
    }
}

/// The numbers of `facts/law_and_numbers.md` 4.2, each on the card of its line, with hours.
#[test]
fn the_emergency_numbers_are_right_and_have_hours() {
    let resources = json(&sasae(&["resources", "--json"]));
    let phones: Vec<&Value> =
        resources.iter().flat_map(|resource| resource["phones"].as_array().unwrap()).collect();
    for number in [
        "110",
        "119",
        "0120-061-338",
        "0120-279-338",
        "0120-279-226",
        "0120-783-556",
        "0570-064-556",
        "189",
        "0120-189-783",
        "0120-0-78310",
        "0120-99-7777",
        "0120-279-889",
        "#8008",
        "#8778",
        "#8891",
        "#9110",
        "188",
        "0570-078374",
        "0120-262-701",
    ] {
        let phone = phones.iter().find(|phone| phone["number"] == number);
        let hours = phone.and_then(|phone| phone["hours"].as_str()).unwrap_or_default();
        assert!(!hours.is_empty(), "{number}");
    }
    // The number of いのちの電話 that old pages still give.
    assert!(phones.iter().all(|phone| phone["number"] != "0570-783-556"));
}

#[test]
fn every_question_says_how_it_is_answered() {
    let questions = json(&sasae(&["questions", "--json"]));
    assert_eq!(questions[0]["id"], "danger");
    assert_eq!(questions[1]["id"], "tonight");
    for question in &questions {
        assert!(question["text"].as_str().is_some_and(|text| !text.is_empty()));
        assert!(question["why"].as_str().is_some_and(|text| !text.is_empty()));
        assert!(question["options"].as_array().is_some_and(|options| !options.is_empty()));
        assert!(question["answer"].as_str().is_some_and(|text| text.contains("declined")));
    }
}

#[test]
fn a_person_in_arrears_sees_both_forms_first() {
    let picks = json(&with_answers(IN_ARREARS, &["recommend", "--json"]));
    let forms: Vec<&str> = picks[..2].iter().filter_map(|pick| pick["form"].as_str()).collect();
    assert_eq!(forms, ["formal", "informal"]);
    let places: Vec<u64> = picks.iter().filter_map(|pick| pick["rank"].as_u64()).collect();
    assert_eq!(places, (1..=picks.len() as u64).collect::<Vec<_>>());
    assert!(picks.iter().any(|pick| pick["id"] == "jukyo-kakuho" && pick["veto"].is_null()));
}

/// Family, relatives and neighbours are not proposed while violence is stated, declined or not known.
#[test]
fn near_people_are_not_proposed_under_violence() {
    for danger in [r#"["violence"]"#, r#""declined""#, r#""unknown""#] {
        let answers = format!(
            r#"{{ "sasae": 1, "answers": {{ "danger": {danger}, "tonight": "safe", "troubles": ["health", "community"],
                "needs_health": ["mind"], "needs_community": ["lonely"], "people": ["family", "relative", "neighbour"] }} }}"#
        );
        let picks = json(&with_answers(&answers, &["recommend", "--json"]));
        for id in ["kazoku", "kinjo"] {
            let pick = picks.iter().find(|pick| pick["id"] == id).expect("they would help, were it safe");
            assert!(pick["proposed"] == false && !pick["veto"].is_null(), "{id}: {danger}");
        }
    }
}

/// Danger to life comes before everything, with the number to call.
#[test]
fn danger_to_life_puts_the_emergency_numbers_first() {
    for (danger, first) in [("injury", "shobo-119"), ("violence", "keisatsu-110"), ("suicide", "inochisos")] {
        let answers = format!(
            r#"{{ "sasae": 1, "answers": {{ "danger": ["{danger}"], "troubles": {{ "rent": "most" }}, "needs_rent": {{ "rent_arrears": "today" }} }} }}"#
        );
        let picks = json(&with_answers(&answers, &["recommend", "--json"]));
        assert_eq!(picks[0]["id"], first, "{danger}");
    }
}

#[test]
fn every_resource_can_be_explained() {
    for resource in json(&sasae(&["resources", "--json"])) {
        let id = resource["id"].as_str().unwrap();
        let output = with_answers(IN_ARREARS, &["explain", id, "--json"]);
        assert!(output.status.success(), "{id}");
        let explanation: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(explanation["verdict"].is_string() && explanation["standing"].is_string(), "{id}");
    }
}

#[test]
fn bad_input_names_the_field_and_the_cure() {
    let cases = [
        (r"{", "not an answers file"),
        (r#"{ "sasae": 1 }"#, "missing field `answers`"),
        (r#"{ "sasae": 9, "answers": {} }"#, "sasae: version 9 is newer"),
        (r#"{ "sasae": 1, "answers": { "aeg": "40-49" } }"#, "answers.aeg: there is no such question"),
        (
            r#"{ "sasae": 1, "answers": { "age": "41" } }"#,
            "answers.age: there is no option `41`; write one of: 0-14",
        ),
        (
            r#"{ "sasae": 1, "answers": { "age": ["40-49", "50-59"] } }"#,
            "answers.age: this question takes one option",
        ),
        (
            r#"{ "sasae": 1, "answers": { "troubles": { "rent": "very" } } }"#,
            "answers.troubles: `very` is not a mark",
        ),
        (
            r#"{ "sasae": 1, "answers": { "handbook": { "mental": "most" } } }"#,
            "answers.handbook: this question takes option ids",
        ),
        (r#"{ "sasae": 1, "answers": { "age": 41 } }"#, "invalid type"),
        (r#"{ "sasae": 1, "answers": {}, "name": "x" }"#, "unknown field `name`"),
    ];
    for (answers, message) in cases {
        let said = refusal(&with_answers(answers, &["recommend"]));
        assert!(said.contains(message), "{answers}\n{said}");
    }
}

#[test]
fn a_missing_file_a_wrong_day_and_an_unknown_resource_are_refused() {
    assert!(refusal(&sasae(&["recommend", "--answers", "no-such-file.json"])).contains("no-such-file.json"));
    let child = with_answers(IN_ARREARS, &["explain", "no-such-resource"]);
    assert!(refusal(&child).contains("there is no resource `no-such-resource`"));
    let folder = std::env::temp_dir().join(format!("sasae-cli-{}", std::process::id()));
    std::fs::write(&folder, IN_ARREARS).unwrap();
    let output = sasae(&["recommend", "--answers", folder.to_str().unwrap(), "--today", "22.11.2026"]);
    std::fs::remove_file(&folder).unwrap();
    assert!(refusal(&output).contains("--today: `22.11.2026` is not a day"));
}

/// An answer behind a closed question is kept, does not count, and is named.
#[test]
fn answers_that_do_not_count_are_named() {
    let answers = r#"{ "sasae": 1, "answers": { "troubles": ["rent"], "needs_debt": ["debt_repay"] } }"#;
    let output = with_answers(answers, &["recommend"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("answers.needs_debt is set aside"));
}

#[test]
fn the_content_of_the_repository_is_right() {
    let output = sasae(&["check"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn object(output: &Output) -> Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_plan_holds_up_the_need_in_both_forms_and_in_time() {
    let plan = object(&with_answers(IN_ARREARS, &["plan", "--json"]));
    assert_eq!(plan["exact"], true);
    let need = &plan["needs"][0];
    assert_eq!((need["id"].as_str(), need["deadline"].as_str()), (Some("rent_arrears"), Some("week")));
    for form in ["formal", "informal"] {
        let id = &need[form][0];
        let member = plan["members"].as_array().unwrap().iter().find(|member| &member["id"] == id).unwrap();
        assert_eq!(member["form"], form);
        assert!(member["say"].as_str().is_some_and(|text| !text.is_empty()));
    }
    assert_eq!(need["late"], false);
}

#[test]
fn a_plan_mends_itself_around_what_the_file_keeps_and_drops() {
    let plan = |extra: &str| {
        let file = IN_ARREARS.replacen("\"sasae\": 1,", &format!("\"sasae\": 2, {extra}"), 1);
        object(&with_answers(&file, &["plan", "--json"]))
    };
    let first = plan("")["needs"][0]["formal"][0].as_str().unwrap().to_owned();
    let without = plan(&format!(r#""plan": {{ "drop": ["{first}"] }},"#));
    let members = without["members"].as_array().unwrap().clone();
    assert!(members.iter().all(|member| member["id"] != first.as_str()));
    let with = plan(r#""plan": { "keep": ["toshokan", "kakei"] },"#);
    let kept = with["members"].as_array().unwrap().iter().filter(|member| member["kept"] == true).count();
    assert!(kept >= 1, "{with}");
}

#[test]
fn a_decision_about_nothing_is_named() {
    let file = IN_ARREARS.replacen(
        "\"sasae\": 1,",
        r#""sasae": 2, "plan": { "keep": ["nobody"] }, "values": ["gold"],"#,
        1,
    );
    let message = refusal(&with_answers(&file, &["plan"]));
    assert!(message.contains("plan.keep: there is no `nobody`"), "{message}");
    assert!(message.contains("values: there is no `gold`"), "{message}");
}

#[test]
fn what_if_says_what_would_be_different() {
    let difference = object(&with_answers(IN_ARREARS, &["what-if", "--set", "home=own", "--json"]));
    let lost: Vec<&str> =
        difference["lost"].as_array().unwrap().iter().filter_map(|pick| pick["id"].as_str()).collect();
    assert!(lost.contains(&"jukyo-kakuho"), "{lost:?}");
    let same = object(&with_answers(IN_ARREARS, &["what-if", "--set", "people=family,friend", "--json"]));
    assert_eq!(same["gained"].as_array().map(Vec::len), Some(0));
    let message = refusal(&with_answers(IN_ARREARS, &["what-if", "--set", "age=200"]));
    assert!(message.contains("--set age=200") && message.contains("there is no option `200`"), "{message}");
    let message = refusal(&with_answers(IN_ARREARS, &["what-if", "--set", "age"]));
    assert!(message.contains("QUESTION=OPTION"), "{message}");
}
