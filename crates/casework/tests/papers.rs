//! Official papers and letters of the people of `tests/people/`, in every language.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    reason = "a test says what it needs by failing"
)]

mod people;

use people::{TODAY, content, everybody, record, voice};
use sasae_casework::forms::fill;
use sasae_casework::heard::Heard;
use sasae_casework::letter::{How, Letter, Line, offered, own_fields, told};
use sasae_casework::record::Record;
use sasae_core::answers::Answer;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::recommend::Case;
use sasae_core::resource::Resource;
use sasae_words::worker::forms::Source;

/// What only an office decides, or orders a person about.
const PROMISES: [&str; 6] = [
    "受けられます",
    "必ずもらえ",
    "必ず使え",
    "しなければなりません",
    "you will receive",
    "you are entitled",
];

fn with_heard<T>(kept: &Kept, record: &Record, look: impl FnOnce(&Heard) -> T) -> T {
    let case = Case::of(&content().catalogue, kept, TODAY);
    look(&Heard::new(&case, kept, record))
}

#[test]
fn the_four_papers_are_there_in_every_language() {
    for language in &content().languages {
        let slugs: Vec<&str> = language.worker.forms.forms.iter().map(|form| form.slug.as_str()).collect();
        assert_eq!(slugs, ["reception", "assessment", "plan", "self_plan"], "{}", language.words.lang);
    }
}

/// What is known stands on the paper, what is not stays empty, and nothing is promised.
#[test]
fn everybodys_papers_hold_what_is_known_and_promise_nothing() {
    let record = record();
    for person in everybody() {
        with_heard(&person.kept, &record, |heard| {
            for language in &content().languages {
                for form in &language.worker.forms.forms {
                    for section in &form.sections {
                        let filled = fill(form, section, heard, voice(language));
                        assert_eq!(filled.len(), section.fields.len());
                        for (field, filled) in section.fields.iter().zip(&filled) {
                            let at = format!("{} {} {}", person.name, language.words.lang, filled.key);
                            assert!(!filled.is_edited, "{at}");
                            assert!(field.lines > 0 && !field.label.is_empty(), "{at}");
                            let text = filled.filled.to_lowercase();
                            assert!(PROMISES.iter().all(|promise| !text.contains(promise)), "{at}: {text}");
                            assert!(!text.contains(['{', '|']), "{at}: {text}");
                            assert_eq!(
                                field.from.is_empty(),
                                field.from.is_empty() && text.is_empty(),
                                "{at}"
                            );
                            if let [Source::Answer(question)] = field.from[..] {
                                assert_eq!(text.is_empty(), heard.chosen(question).is_none(), "{at}");
                            }
                            if field.from == [Source::Needs] {
                                assert_eq!(filled.lines.len(), heard.needs().count(), "{at}");
                            }
                            if field.from == [Source::Plan] {
                                assert_eq!(filled.lines.len(), heard.plan.members.len(), "{at}");
                            }
                        }
                    }
                }
            }
        });
    }
}

/// Over all people every field that can be filled is filled for somebody: no source is idle.
#[test]
fn every_field_that_is_filled_from_something_is_filled_for_somebody() {
    let japanese = content().japanese();
    let mut empty: Vec<String> = Vec::new();
    for form in &japanese.worker.forms.forms {
        for section in &form.sections {
            let sources = section.fields.iter().map(|field| !field.from.is_empty());
            let mut is_filled: Vec<bool> = sources.map(|is_fillable| !is_fillable).collect();
            for person in everybody() {
                with_heard(&person.kept, &record(), |heard| {
                    let fields = fill(form, section, heard, voice(japanese));
                    is_filled
                        .iter_mut()
                        .zip(&fields)
                        .for_each(|(seen, field)| *seen |= !field.lines.is_empty());
                });
            }
            let idle = section.fields.iter().zip(&is_filled).filter(|(_, filled)| !**filled);
            empty.extend(idle.map(|(field, _)| format!("{}.{}", form.slug, field.slug)));
        }
    }
    // Values and ties that were said come from what a person decides; the files of the people hold answers only.
    empty.retain(|key| key != "self_plan.matters");
    assert!(empty.is_empty(), "{empty:?}");
}

#[test]
fn a_correction_stands_on_the_paper_and_leaves_the_answers() {
    let person = everybody().iter().find(|person| person.name == "yachin-shitsugyo").unwrap();
    let japanese = content().japanese();
    let form = &japanese.worker.forms.forms[0];
    let section = &form.sections[1];
    let mut record = record();
    record.edit("reception.birth", "1972年生まれ\n54歳".to_owned(), "50代");
    with_heard(&person.kept, &record, |heard| {
        let field = &fill(form, section, heard, voice(japanese))[3];
        assert!(field.is_edited);
        assert_eq!(field.lines.len(), 2);
        assert_ne!(field.filled, field.text(heard));
        assert_eq!(heard.case.answers, &person.kept.answers);
    });
    record.edit("reception.birth", "50代".to_owned(), "50代");
    assert!(record.edits.is_empty(), "written as it was filled is no correction");
}

fn partners(heard: &Heard) -> Vec<Id<Resource>> {
    heard.plan.members.iter().map(|member| member.resource).collect()
}

fn ids(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.id.as_str()).collect()
}

/// Everybody, every partner of theirs, every line: only what was agreed to is told, and nothing at all without a consent.
#[test]
fn what_is_not_agreed_to_is_not_in_the_letter() {
    for person in everybody() {
        with_heard(&person.kept, &record(), |heard| {
            for partner in partners(heard).into_iter().take(2) {
                for language in &content().languages {
                    let lines = offered(heard, voice(language), partner);
                    assert!(told(lines.clone(), &Letter::default()).is_empty());
                    for line in &lines {
                        let mut letter = Letter::default();
                        letter.turn(&line.id);
                        assert!(told(lines.clone(), &letter).is_empty(), "no consent yet");
                        letter.consent = Some(TODAY);
                        assert_eq!(ids(&told(lines.clone(), &letter)), [line.id.as_str()], "{}", person.name);
                    }
                }
            }
        });
    }
}

/// The lines are the same in every language, and each is one of its own.
#[test]
fn a_line_that_is_agreed_to_is_the_same_in_every_language() {
    for person in everybody() {
        with_heard(&person.kept, &record(), |heard| {
            let Some(partner) = partners(heard).first().copied() else { return };
            let mut all = content().languages.iter().map(|language| offered(heard, voice(language), partner));
            let first = all.next().unwrap();
            let mut unique = ids(&first);
            unique.sort_unstable();
            unique.dedup();
            assert_eq!(unique.len(), first.len(), "{}", person.name);
            assert!(all.all(|other| ids(&other) == ids(&first)), "{}", person.name);
        });
    }
}

#[test]
fn notes_of_the_worker_are_never_offered() {
    let japanese = content().japanese();
    for person in everybody() {
        with_heard(&person.kept, &record(), |heard| {
            for partner in partners(heard) {
                let lines = offered(heard, voice(japanese), partner);
                assert!(lines.iter().all(|line| !line.text.plain().contains("支援員だけのメモ")));
                for field in own_fields(heard, voice(japanese), partner) {
                    assert!(!field.filled.contains("Q.W.") && !field.filled.contains("花に水"));
                }
            }
        });
    }
}

/// A consent covers what was told when it was given, and nothing else.
#[test]
fn a_consent_lapses_where_the_answer_changes_or_a_line_is_added() {
    let person = everybody().iter().find(|person| person.name == "yachin-shitsugyo").unwrap();
    let catalogue = &content().catalogue;
    let japanese = content().japanese();
    let age = catalogue.questions.find("age").unwrap();
    let mut letter = Letter { how: How::Spoken, ..Letter::default() };
    letter.turn("answer:age=50-59");
    letter.consent = Some(TODAY);
    let age_told = |kept: &Kept, letter: &Letter| {
        with_heard(kept, &Record::default(), |heard| {
            told(offered(heard, voice(japanese), partners(heard)[0]), letter).len()
        })
    };
    assert_eq!(age_told(&person.kept, &letter), 1);
    let mut changed = person.kept.clone();
    let older = catalogue.questions[age].option("60-64").unwrap();
    changed.answers = changed.answers.with(catalogue, age, Answer::one(older));
    assert_eq!(age_told(&changed, &letter), 0, "they agreed to something else");
    letter.turn("answer:home=rent");
    assert_eq!(letter.consent, None, "the new line wants a consent of its own");
    letter.consent = Some(TODAY);
    letter.turn("answer:home=rent");
    assert_eq!(letter.consent, Some(TODAY), "to tell less needs none");
    letter.take_back();
    assert_eq!(letter, Letter { how: How::Spoken, ..Letter::default() });
}

#[test]
fn letters_and_corrections_open_as_they_were_saved() {
    let mut record = record();
    let mut letter = Letter::default();
    letter.turn("saying=わたしは");
    letter.consent = Some(TODAY);
    record.letters.insert("jiritsu-soudan".to_owned(), letter);
    record.edit("plan.goal", "一人で暮らす".to_owned(), "");
    let written = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Record>(&written).unwrap(), record);
    let before = r#"{ "asked": "worker", "strengths": ["歌う"] }"#;
    assert!(serde_json::from_str::<Record>(before).is_ok(), "a record of before opens");
}
