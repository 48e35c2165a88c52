//! The pages of working with others, rendered natively: they say what was found, and a worker can tell each field by its label.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod screen;

use sasae_app::content::Content;
use sasae_app::state::{Act, View};
use sasae_casework::collaboration::check::{lines, partners};
use sasae_casework::collaboration::sight::Sight;
use sasae_casework::cycle::{Cycle, Outcome, close};
use sasae_casework::record::Record;
use sasae_casework::team::Member;
use sasae_content::repository_content;
use sasae_core::file::{AnswersFile, Value};
use sasae_core::id::Named;
use sasae_core::keep::Kept;
use sasae_core::plan::plan;
use sasae_core::recommend::{Case, recommend};
use sasae_core::session::Action;
use sasae_words::translation::Translation;
use sasae_worker::rules;
use sasae_worker::state::{Deed, Page, Work};
use screen::{TODAY, compiled, html};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

const PAGES: [Page; 3] = [Page::Collaboration, Page::Team, Page::Cycle];

#[derive(Deserialize)]
struct Person {
    answers: BTreeMap<String, Value>,
}

fn person(name: &str) -> Kept {
    let text =
        std::fs::read_to_string(repository_content().join(format!("../tests/people/{name}.toml"))).unwrap();
    let person: Person = toml::from_str(&text).unwrap();
    AnswersFile::with_answers(person.answers).read(&compiled().catalogue).unwrap()
}

/// The state in this language with this person and record, at this page.
fn at(language: usize, kept: &Kept, record: &Record, page: Page) -> Work {
    let own = Content::embedded().expect("the packs are whole");
    let it = &compiled().languages[language];
    let loaded = if language == 0 {
        (own.clone(), it.cards.clone())
    } else {
        let pack = Translation { words: it.words.clone(), cards: it.cards.clone() }.encode();
        own.read_translation(&pack).expect("it belongs to this program")
    };
    let deeds = [
        Deed::Inner(Act::Speak(language)),
        Deed::Inner(Act::Loaded(language, Some(loaded))),
        Deed::Open(kept.clone(), record.clone()),
        Deed::Inner(Act::Show(page.view())),
    ];
    deeds.into_iter().fold(Work::new(own, TODAY), |work, deed| work.after(deed))
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The ids of the ticks that are on.
fn ticked(page: &str) -> Vec<&str> {
    let tags = page.split('<').filter(|tag| tag.starts_with("li") && values(tag, "data-ticked") == ["true"]);
    tags.map(|tag| values(tag, "data-situation")[0]).collect()
}

/// A record in which everything is written, with one round closed and one open.
fn written(kept: &Kept) -> Record {
    let catalogue = &compiled().catalogue;
    let case = Case::of(catalogue, kept, TODAY);
    let plan = plan(&case, &recommend(&case), &kept.choices);
    let mut record = Record { name: "M-7".to_owned(), ..Record::default() };
    let mut first = Cycle::begin(&case, &plan, TODAY);
    first.seen = "SEEN".into();
    first.not_taken.push("A GARDEN".to_owned());
    for row in &mut first.rows {
        row.outcome = Outcome::NotDone;
        row.why = "TOO FAR".into();
    }
    record.cycles.push(first);
    close(&mut record.cycles, &case, TODAY);
    record.cycles.push(Cycle { review: Some(TODAY), ..Cycle::begin(&case, &plan, TODAY) });
    record.team.goal = "HOME BY SPRING".into();
    record.team.is_shared = true;
    record.team.is_enough = true;
    record.team.rules.push("NOTHING WITHOUT HER".to_owned());
    record.team.motivation = "SHE SANG".into();
    let done = |role: Option<&str>, name: &str| Member {
        role: role.map(str::to_owned),
        name: name.to_owned(),
        task: "CALLS".to_owned(),
        until: Some(TODAY),
    };
    record.team.members = vec![done(Some("minsei"), ""), done(None, "HER SON")];
    record
}

#[test]
fn the_check_shows_what_the_engine_finds_and_whom_it_brings_in() {
    let catalogue = &compiled().catalogue;
    for name in ["kouken-85", "chiteki-18", "dv-haha", "gamble-shakkin", "konya-ie-nashi", "yachin-shitsugyo"]
    {
        let kept = person(name);
        let (case, record) = (Case::of(catalogue, &kept, TODAY), Record::default());
        let sight = Sight::new(rules::collaboration(catalogue).unwrap(), &case, &kept, &record);
        let found = lines(&sight);
        let brought = partners(&sight, &found);
        let page = html(at(0, &kept, &record, Page::Collaboration));
        let on = found
            .iter()
            .filter(|line| line.is_ticked)
            .map(|line| sight.rules.situations[line.situation].slug.as_str());
        assert_eq!(ticked(&page), on.collect::<Vec<_>>(), "{name}");
        let come: Vec<&str> = brought.iter().map(|it| catalogue.resources[it.resource].slug()).collect();
        assert_eq!(values(&page, "data-partner"), come, "{name}");
        assert_eq!(values(&page, "data-law").len(), sight.rules.sharing.len(), "{name}: no rule is left out");
        assert!(page.contains("data-sheet=\"agenda\""), "{name}");
    }
}

#[test]
fn a_tick_that_was_changed_by_hand_says_so() {
    let kept = person("kouken-85");
    let mut record = Record::default();
    record.collaboration.set("hard_to_say", false, true);
    record.collaboration.set("left_needs", true, false);
    let page = html(at(0, &kept, &record, Page::Collaboration));
    let on = ticked(&page);
    assert!(!on.contains(&"hard_to_say") && on.contains(&"left_needs"), "{on:?}");
    let by_hand = compiled().japanese().worker.collaboration.page.by_hand.plain();
    assert_eq!(page.matches(&by_hand).count(), 2);
}

/// Under violence no paper and no page proposes anybody near.
#[test]
fn under_violence_nobody_near_is_brought_in() {
    let page = html(at(0, &person("dv-haha"), &Record::default(), Page::Collaboration));
    for near in ["kazoku", "shinseki", "kinjo", "jichikai", "oya", "partner"] {
        assert!(!values(&page, "data-partner").contains(&near), "{near}");
    }
    // The law on violence is in sight, and not folded away.
    let in_sight = page.split("id=\"law\"").nth(1).unwrap().split("<details").next().unwrap();
    assert!(values(in_sight, "data-law").contains(&"dv"), "{:?}", values(in_sight, "data-law"));
}

#[test]
fn a_group_is_told_what_it_lacks_and_a_team_that_it_is_one() {
    let kept = person("ninchi-musume");
    let none = html(at(0, &kept, &Record::default(), Page::Team));
    assert!(none.contains("data-team=\"false\"") && !values(&none, "data-met").contains(&"true"));
    let page = html(at(0, &kept, &written(&kept), Page::Team));
    assert!(page.contains("data-team=\"true\""));
    assert_eq!(values(&page, "data-met"), ["true"; 4]);
    let sheet = page.split("data-sheet=\"team\"").nth(1).unwrap();
    for text in ["M-7", "HOME BY SPRING", "NOTHING WITHOUT HER", "HER SON", "CALLS", "2026-11-27", "SHE SANG"]
    {
        assert!(sheet.contains(text), "{text} is not on the paper");
    }
}

#[test]
fn a_round_shows_its_rows_and_what_was_left_stays_by_name() {
    let kept = person("ninchi-musume");
    let nothing = html(at(0, &kept, &Record::default(), Page::Cycle));
    assert!(nothing.contains("data-action=\"cycle-begin\"") && !nothing.contains("data-sheet="));
    let record = written(&kept);
    let page = html(at(0, &kept, &record, Page::Cycle));
    let supports: Vec<&str> = record.cycles[1].rows.iter().filter_map(|row| row.support.as_deref()).collect();
    assert_eq!(values(&page, "data-row"), supports);
    assert!(page.contains("data-due") && page.contains("SEEN") && page.contains("TOO FAR"));
    // In the round that is closed, in the one that is open, and on its paper.
    let (open, rest) = page.split_once("data-round=").unwrap();
    let paper = rest.split("data-sheet=\"cycle\"").nth(1).unwrap();
    assert!(
        values(open, "data-left").contains(&"A GARDEN")
            && rest.contains("A GARDEN")
            && paper.contains("A GARDEN")
    );
}

#[test]
fn every_page_is_there_in_every_language_for_everybody() {
    let names = ["kouken-85", "sewa-12", "nanimo-wakaranai", "jisshu-vietnam"];
    for (language, it) in compiled().languages.iter().enumerate() {
        for name in names {
            let kept = person(name);
            for record in [Record::default(), written(&kept)] {
                for page in PAGES {
                    let shown = html(at(language, &kept, &record, page));
                    assert_eq!(shown.matches("<h1").count(), 1, "{name} {}", page.slug());
                    let title = match page {
                        Page::Collaboration => &it.worker.collaboration.page.title,
                        Page::Team => &it.worker.team.title,
                        _ => &it.worker.cycle.title,
                    };
                    assert!(
                        shown.contains(&title.0[0].clone().into_text()),
                        "{name} {} in {}",
                        page.slug(),
                        it.words.lang
                    );
                }
            }
        }
    }
}

trait IntoText {
    fn into_text(self) -> String;
}

impl IntoText for sasae_words::text::Run {
    fn into_text(self) -> String {
        sasae_words::text::Text(vec![self]).plain()
    }
}

/// Every field is in a label or names one, and what one field says of itself is there.
#[test]
fn every_field_has_a_label_and_every_id_is_one() {
    let kept = person("ninchi-musume");
    for page in PAGES {
        let shown = html(at(0, &kept, &written(&kept), page));
        let main = shown.split("<main").nth(1).unwrap();
        let mut depth = 0_usize;
        for tag in main.split('<').skip(1) {
            if tag.starts_with("label") {
                depth += 1;
            } else if tag.starts_with("/label") {
                depth -= 1;
            } else if ["input", "textarea", "select"].iter().any(|name| tag.starts_with(name)) {
                let is_named = depth > 0 || tag.contains("aria-labelledby=") || tag.contains("aria-label=");
                assert!(is_named, "{}: <{tag}", page.slug());
                assert!(
                    tag.contains("autocomplete=\"off\"")
                        || tag.contains("type=\"checkbox\"")
                        || tag.contains("type=\"radio\""),
                    "<{tag}"
                );
            }
        }
        let ids = values(&shown, "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{}: {ids:?}", page.slug());
        for described in
            values(&shown, "aria-describedby").into_iter().chain(values(&shown, "aria-labelledby"))
        {
            assert!(described.split(' ').all(|id| distinct.contains(id)), "{}: {described}", page.slug());
        }
        assert!(!shown.contains(" style="));
    }
}

/// What was written with others is neither shown nor printed while they look together.
#[test]
fn together_nothing_of_the_team_or_the_rounds_is_shown() {
    let kept = person("ninchi-musume");
    for page in PAGES {
        let shown = html(at(0, &kept, &written(&kept), page).after(Deed::Together(true)));
        for text in ["HOME BY SPRING", "SEEN", "HER SON", "data-sheet", "data-situation"] {
            assert!(!shown.contains(text), "{}: {text}", page.slug());
        }
    }
    let work = at(0, &kept, &written(&kept), Page::Team).after(Deed::Together(true));
    assert_eq!(work.inner.view, View::Interview);
    let wiped = work.after(Deed::Inner(Act::Interview(Action::Reset)));
    assert!(wiped.record.is_empty());
}
