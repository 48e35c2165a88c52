//! Whatever bytes come: answers files and packs are read or refused, and what was read can be used.
//!
//! Bytes at random are refused at their first letter; so what comes here is right in all places but a few.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod real;

use proptest::prelude::*;
use proptest::sample::Index;
use real::compiled;
use sasae_app::app::{Screen, ScreenProps};
use sasae_app::content::Content;
use sasae_app::state::{Act, State, View};
use sasae_content::Compiled;
use sasae_core::catalogue::Catalogue;
use sasae_core::date::Date;
use sasae_core::file::AnswersFile;
use sasae_core::gap::gaps;
use sasae_core::keep::Kept;
use sasae_core::next::next_question;
use sasae_core::plan::plan;
use sasae_core::recommend::{Case, recommend};
use sasae_core::session::Action;
use sasae_maps::eco;
use sasae_maps::told::{Told, When};
use sasae_words::words::Words;
use serde_json::{Value, json};
use yew::{Callback, LocalServerRenderer};

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// A file with something in every field.
fn full() -> Value {
    json!({ "sasae": 2,
        "answers": { "danger": [], "tonight": "safe", "troubles": { "rent": "most", "health": "applies" },
            "needs_rent": { "rent_arrears": "week" }, "needs_health": ["mind"], "age": "40-49",
            "handbook": "declined", "people": ["family", "friend"], "work": "unknown" },
        "values": ["early", "cost"],
        "plan": { "keep": ["jiritsu-soudan"], "drop": ["seiho"], "places": { "msw": [40, 300] } },
        "ties": [{ "shown": "family", "bond": "weak", "flow": "both", "place": [10, 20] },
            { "shown": "friend", "bond": "gone" }, { "resource": "seiho" },
            { "name": "おば", "form": "informal", "bond": "stress", "place": [200, 90] }] })
}

/// What stands in place of something right.
fn hostile(number: usize) -> Value {
    let deep = |depth: usize| (0..depth).fold(json!([]), |inside, _| json!([inside]));
    let all = [
        json!(null),
        json!(true),
        json!(-1),
        json!(u64::MAX),
        json!(1e300),
        json!(0.5),
        json!(""),
        json!("\u{0}\u{202e}</script>{|}%"),
        json!("あ".repeat(50_000)),
        json!({}),
        json!([]),
        json!([i32::MAX, i32::MIN]),
        json!([i32::MIN, i32::MAX]),
        json!({ "": "" }),
        json!(["family", "family", "safe"]),
        deep(100),
        json!("unknown"),
        json!("gone"),
        json!({ "name": "わ".repeat(5000), "form": "formal", "place": [i32::MIN, i32::MIN] }),
        json!({ "resource": "kinjo", "bond": "strong", "flow": "from_person", "place": [-1, i32::MAX] }),
        json!({ "shown": "school", "place": [0, 0] }),
    ];
    all[number % all.len()].clone()
}

/// Every place below this value, as one walks.
fn places(value: &mut Value) -> Vec<&mut Value> {
    let mut found = Vec::new();
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        let has_more = value.as_object().is_some_and(|inside| !inside.is_empty())
            || value.as_array().is_some_and(|inside| !inside.is_empty());
        if !has_more {
            found.push(value);
        } else if let Value::Object(inside) = value {
            open.extend(inside.values_mut());
        } else if let Value::Array(inside) = value {
            open.extend(inside.iter_mut());
        }
    }
    found
}

/// Spoils a place: another value there, a field more, a field less, or the whole of a field something else.
fn spoil(file: &mut Value, (place, how, with): (Index, u8, usize)) {
    match how % 5 {
        0 | 1 => {
            let mut places = places(file);
            let place = place.index(places.len());
            *places[place] = hostile(with);
        }
        2 => {
            let Some(fields) = file.as_object_mut() else { return };
            let names: Vec<String> = fields.keys().cloned().collect();
            if !names.is_empty() {
                fields.insert(names[place.index(names.len())].clone(), hostile(with));
            }
        }
        3 => {
            if let Some(Value::Array(ties)) = file.get_mut("ties") {
                ties.push(hostile(with));
            }
        }
        _ => {
            if let Some(Value::Object(answers)) = file.get_mut("answers") {
                let names: Vec<String> = answers.keys().cloned().collect();
                if !names.is_empty() {
                    let taken = answers.remove(&names[place.index(names.len())]).unwrap();
                    answers.insert(names[with % names.len()].clone(), taken);
                }
            }
        }
    }
}

/// Everything that is made from what a person keeps.
fn used(kept: &Kept) {
    let Compiled { catalogue, .. } = compiled();
    let case = Case::of(catalogue, kept, TODAY);
    let result = recommend(&case);
    let plan = plan(&case, &result, &kept.choices);
    gaps(&case, &result, &plan);
    next_question(&case);
    let language = compiled().japanese();
    let told = Told { case: &case, kept, words: &language.words, cards: &language.cards };
    eco::draw(&told.eco(When::Now, &told.now()));
    eco::draw(&told.eco(When::ToCome, &told.to_come(&plan)));
    told.lit(&result, &plan);
}

fn spoils() -> impl Strategy<Value = Vec<(Index, u8, usize)>> {
    prop::collection::vec((any::<Index>(), any::<u8>(), any::<usize>()), 1..4)
}

proptest! {
    /// What opens can be used, and what is saved of it opens as the same.
    #[test]
    fn a_spoilt_file_is_refused_or_can_be_used_and_saved(spoils in spoils()) {
        let mut file = full();
        spoils.into_iter().for_each(|spoilt| spoil(&mut file, spoilt));
        let text = file.to_string();
        if let Ok(file) = serde_json::from_str::<AnswersFile>(&text) {
            let catalogue = &compiled().catalogue;
            match file.read(catalogue) {
                Err(faults) => prop_assert!(!faults.is_empty() && faults.iter().all(|fault| !fault.to_string().is_empty())),
                Ok(kept) => {
                    used(&kept);
                    let again = AnswersFile::of(catalogue, &kept).read(catalogue);
                    prop_assert_eq!(again.as_ref(), Ok(&kept));
                }
            }
        }
    }

    /// Letters of a file are changed, left out, or doubled.
    #[test]
    fn a_file_of_damaged_letters_is_read_or_refused(
        edits in prop::collection::vec((any::<Index>(), any::<u8>(), 0_u8..3), 1..6)
    ) {
        let mut bytes = full().to_string().into_bytes();
        for (place, byte, how) in edits {
            let place = place.index(bytes.len());
            match how {
                0 => bytes[place] = byte,
                1 => bytes.truncate(place + 1),
                _ => bytes.insert(place, bytes[place]),
            }
        }
        let file = serde_json::from_slice::<AnswersFile>(&bytes);
        if let Some(kept) = file.ok().and_then(|file| file.read(&compiled().catalogue).ok()) {
            used(&kept);
        }
    }

    /// The packs of the real content, damaged.
    #[test]
    fn damaged_rules_and_words_are_read_or_refused(
        edits in prop::collection::vec((any::<Index>(), any::<u8>()), 1..4), cut in any::<Index>(), is_cut in any::<bool>()
    ) {
        let Compiled { catalogue, .. } = compiled();
        let damaged = |mut pack: Vec<u8>| {
            for (place, byte) in &edits {
                let place = place.index(pack.len());
                pack[place] = *byte;
            }
            if is_cut {
                pack.truncate(cut.index(pack.len()));
            }
            pack
        };
        let _ = Catalogue::decode(&damaged(catalogue.encode()));
        let _ = Words::decode(&damaged(compiled().japanese().words.encode()), catalogue);
    }
}

/// Deeper than any reader should go.
#[test]
fn a_file_of_a_million_brackets_is_refused() {
    for (open, close) in [("[", "]"), ("{\"answers\":", "}"), ("{\"a\":[", "]}")] {
        let deep = open.repeat(1_000_000) + &close.repeat(1_000_000);
        assert!(serde_json::from_str::<AnswersFile>(&deep).is_err());
        let inside = format!("{{\"sasae\":2,\"answers\":{{\"danger\":{deep}}}}}");
        assert!(serde_json::from_str::<AnswersFile>(&inside).is_err());
    }
}

/// Files of versions before and after.
#[test]
fn only_versions_that_are_known_are_opened() {
    let catalogue = &compiled().catalogue;
    for (version, opens) in [(0, true), (1, true), (2, true), (3, false), (u32::MAX, false)] {
        let mut file: AnswersFile = serde_json::from_value(full()).unwrap();
        file.sasae = version;
        assert_eq!(file.read(catalogue).is_ok(), opens, "{version}");
    }
    let first = json!({ "sasae": 1, "answers": full()["answers"] });
    let file: AnswersFile = serde_json::from_value(first).unwrap();
    assert_eq!(file.read(catalogue).unwrap().answers, opened(&full()).answers);
}

fn opened(file: &Value) -> Kept {
    let file: AnswersFile = serde_json::from_value(file.clone()).unwrap();
    file.read(&compiled().catalogue).unwrap()
}

fn html(state: State) -> String {
    let props = ScreenProps { state: state.into(), act: Callback::noop(), leave: Callback::noop() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// A file of texts that was damaged on its way is refused, or every screen can still be shown with it.
    #[test]
    fn with_damaged_texts_every_screen_is_shown_or_they_are_refused(
        place in any::<Index>(), byte in any::<u8>(), in_words in any::<bool>(), view in 0_usize..7
    ) {
        let content = Content::embedded().unwrap();
        let language = &compiled().translations()[1];
        let mut pack = language.translation().encode();
        // Most of a file is cards; without this nothing would ever happen to the words.
        let length = if in_words { language.words.encode().len() } else { pack.len() };
        let place = place.index(length);
        pack[place] = byte;
        if let Some((content, cards)) = content.read_translation(&pack) {
            let kept = Action::Open(opened(&full()));
            let views = [View::Interview, View::Answers, View::Plan, View::Compare, View::Eco, View::Papers, View::Browse];
            let state = State::new(Content::embedded().unwrap(), TODAY)
                .after(Act::Loaded(2, Some((content, cards))))
                .after(Act::Speak(2))
                .after(Act::Interview(kept))
                .after(Act::Show(views[view]));
            prop_assert!(html(state).contains("href=\"tel:"));
        }
    }
}
