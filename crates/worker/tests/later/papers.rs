//! Official papers and letters as sheets and as text, of everybody in every language.

use crate::desks::{LANGUAGES, TODAY, desk, everybody, person, record, with};
use sasae_casework::heard::Heard;
use sasae_casework::letter::{Letter, offered};
use sasae_casework::record::Record;
use sasae_core::keep::Kept;
use sasae_core::resource::Certainty;
use sasae_worker::desk::voice;
use sasae_worker::papers::doc::Doc;
use sasae_worker::papers::form::FormPaper;
use sasae_worker::papers::{letter, plain};

const PROMISES: [&str; 4] = ["受けられます", "必ず使え", "you will receive", "guarantee"];

fn forms(language: usize, kept: &Kept, record: &Record, mut look: impl FnMut(&FormPaper, &Doc, &str)) {
    let work = with(language, kept.clone(), record.clone());
    let desk = desk(&work);
    let case = desk.case();
    let heard = Heard::new(&case, &desk.kept, &desk.record);
    for at in 0..desk.spoken.forms.forms.len() {
        let paper = FormPaper::new(&desk, at).unwrap();
        let doc = paper.doc(&heard);
        let text = plain::text(&doc);
        look(&paper, &doc, &text);
    }
}

/// Every fourth of the people here; `sasae_casework` fills the papers of all of them.
#[test]
fn every_paper_says_that_the_office_wins_and_which_revision_it_follows() {
    for name in everybody().iter().step_by(4) {
        for language in 0..LANGUAGES {
            forms(language, &person(name), &record(), |paper, doc, text| {
                let at = format!("{name} {language} {}", doc.slug);
                let of_japan = ["事業所・自治体の様式が優先します", "その 紙を 使います"];
                assert!(of_japan.iter().any(|words| text.contains(words)), "{at}: {text}");
                assert!(text.contains("2026-11-27") && text.contains("未確認"), "{at}");
                assert!(text.contains(&paper.form().source) && text.contains("https://"), "{at}");
                assert_eq!(paper.form().certainty, Certainty::Unverified, "{at}");
                let lower = text.to_lowercase();
                assert!(PROMISES.iter().all(|promise| !lower.contains(promise)), "{at}");
                assert!(text.contains("Q.W.") && !text.contains("受けられます"), "{at}");
                // A field that nothing is known of has room for a pen.
                let rows = doc.parts.iter().flat_map(|part| &part.rows);
                assert!(rows.into_iter().all(|row| !row.lines.is_empty() || row.room > 0), "{at}");
            });
        }
    }
}

/// A paper for the office is in Japanese, with the screen's language beside it; a person's own has readings.
#[test]
fn a_paper_for_the_office_is_in_japanese_and_a_persons_own_has_readings() {
    let kept = person("kubun3-50");
    forms(2, &kept, &record(), |paper, doc, text| {
        assert!(doc.title.counter.is_some(), "{}", doc.slug);
        assert!(!text.contains("Consultation"), "{}", doc.slug);
        assert_eq!(paper.form().is_own, doc.slug == "self_plan");
    });
    for language in 0..LANGUAGES {
        forms(language, &kept, &record(), |paper, doc, _| {
            let title = doc.title.counter.as_ref().unwrap_or(&doc.title.own);
            let has_readings = title.reading() != title.plain();
            assert_eq!(has_readings, paper.form().is_own, "{language} {}", doc.slug);
        });
    }
}

fn letter_of(language: usize, kept: &Kept, record: &Record, to: &str, letter: &Letter) -> (Doc, Vec<String>) {
    let work = with(language, kept.clone(), record.clone());
    let desk = desk(&work);
    let case = desk.case();
    let heard = Heard::new(&case, &desk.kept, &desk.record);
    let partner = desk.content.catalogue().resources.find(to).unwrap();
    let lines = offered(&heard, voice(&desk.desk, &desk.spoken), partner);
    let ids = lines.into_iter().map(|line| line.id).collect();
    (letter::doc(&desk, &heard, partner, letter), ids)
}

/// A letter in which nothing was agreed to is the letter of somebody of whom nothing is known.
#[test]
fn a_letter_without_a_consent_tells_nothing_of_anybody() {
    let nobody = |language| {
        letter_of(language, &Kept::default(), &Record::default(), "hellowork", &Letter::default()).0
    };
    for name in everybody() {
        let (kept, language) = (person(&name), name.len() % LANGUAGES);
        let (mut all, ids) =
            (Letter::default(), letter_of(0, &kept, &record(), "hellowork", &Letter::default()).1);
        assert_eq!(letter_of(language, &kept, &record(), "hellowork", &all).0, nobody(language), "{name}");
        ids.iter().for_each(|id| all.turn(id));
        let without = letter_of(language, &kept, &record(), "hellowork", &all).0;
        assert!(without.parts[1].rows.is_empty() && without.parts[2].note.is_none(), "{name}");
    }
}

/// Only the line that was agreed to is in it, with the day and the form of the consent.
#[test]
fn a_letter_tells_the_agreed_line_and_how_the_consent_was_given() {
    let kept = person("yachin-shitsugyo");
    for language in 0..LANGUAGES {
        let mut letter = Letter::default();
        letter.turn("answer:home=rent");
        letter.consent = Some(TODAY);
        let (doc, _) = letter_of(language, &kept, &record(), "hellowork", &letter);
        assert_eq!(doc.parts[1].rows.len(), 1);
        let text = plain::text(&doc);
        assert!(text.contains("住まい") && text.contains("2026-11-27 書面で") || language == 1, "{text}");
        for untold in ["Q.W.", "川のそば", "歌がうまい", "支援員だけのメモ", "50代", "滞納"]
        {
            assert!(!text.contains(untold), "{untold}: {text}");
        }
    }
}
