//! The four papers as data and as text: what must stand on them, and what must not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod real;

use real::compiled;
use sasae_app::content::Content;
use sasae_app::desk::{Desk, Shelf};
use sasae_app::nearby::Nearby;
use sasae_app::papers::lines::{Block, Paper};
use sasae_app::papers::maker::{Maker, given};
use sasae_app::papers::{Which, Wishes, make, plain};
use sasae_content::words::Language;
use sasae_core::date::Date;
use sasae_core::file::AnswersFile;
use sasae_core::id::Named;
use sasae_core::keep::Kept;
use sasae_words::translation::Translation;
use sasae_words::words::Style;
use std::rc::Rc;
use yew::Callback;

const TODAY: Date = Date { year: 2026, month: 11, day: 27 };

/// Japanese, whatever the screen speaks.
const MADE: &str = "この紙は端末の中だけで作られました";

const OWES_RENT: &str = include_str!("browser/people/left-work-owes-rent.json");
const AFRAID: &str = include_str!("browser/people/afraid-at-home.json");

/// A desk for each language, the counter's first.
fn desks(answers: &str) -> Vec<Desk> {
    let own = Content::embedded().expect("the packs are whole");
    let file: AnswersFile = serde_json::from_str(answers).unwrap();
    let kept: Rc<Kept> = file.read(own.catalogue()).unwrap().into();
    let compiled = compiled();
    let desk = |(place, language): (usize, &Language)| {
        let (words, cards) = (language.words.clone(), language.cards.clone());
        let (content, cards) = if place == 0 {
            (own.clone(), cards)
        } else {
            let pack = Translation { words, cards }.encode();
            own.read_translation(&pack).expect("it belongs to this program")
        };
        let (kept, act) = (kept.clone(), Callback::noop());
        Desk {
            shelf: Shelf { content, cards: cards.into(), act },
            today: TODAY,
            kept,
            nearby: Nearby::default(),
        }
    };
    compiled.languages.iter().enumerate().map(desk).collect()
}

/// Every paper of a person, in every language, with what it was made from.
fn all(answers: &str, wishes: &Wishes, mut look: impl FnMut(&Maker, &Paper, &str)) {
    let desks = desks(answers);
    for desk in &desks {
        let maker = Maker::new(desk, &desks[0]);
        for which in Which::ALL {
            let paper = make(&maker, &Wishes { which, ..wishes.clone() });
            let text = plain::text(&paper);
            look(&maker, &paper, &text);
        }
    }
}

fn everything(maker: &Maker) -> Wishes {
    let turned = maker.needs().iter().filter(|need| !maker.tells_need(&Wishes::default(), need));
    Wishes {
        told: maker.answers().iter().copied().collect(),
        turned: turned.map(|need| need.need).collect(),
        ..Wishes::default()
    }
}

#[test]
fn every_paper_says_when_it_was_made_where_and_from_what() {
    all(OWES_RENT, &Wishes::default(), |maker, paper, text| {
        let which = paper.which;
        assert!(text.contains("2026-11-27"), "{which:?}");
        assert!(text.contains(MADE), "{which:?}");
        assert!(!paper.foot.sources.is_empty(), "{which:?}");
        for origin in &paper.foot.sources {
            assert!(!origin.titles.is_empty() && !origin.checked.is_empty(), "{}", origin.name.plain());
            assert!(text.contains(&origin.titles[0]), "{}", origin.name.plain());
        }
        let unsure = maker.members().any(|id| !maker.numbers(id).iter().all(|it| it.unsure.is_none()));
        let word = &maker.own.content.words().labels.certainty[2];
        assert!(!unsure || which != Which::Plan || text.contains(&word.plain()), "{which:?}");
    });
}

#[test]
fn the_plan_paper_holds_every_member_with_a_first_step_and_every_need() {
    all(OWES_RENT, &Wishes::default(), |maker, paper, text| {
        if paper.which != Which::Plan {
            return;
        }
        let entries: Vec<String> = paper
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Entry(entry) => Some(entry.name.plain()),
                _ => None,
            })
            .collect();
        assert!(entries.len() >= 4 && entries.len() == maker.plan.members.len(), "{entries:?}");
        for id in maker.members() {
            let card = maker.own.card(id);
            assert!(entries.contains(&card.name.plain()));
            assert!(text.contains(&card.first_step.plain()));
            for phone in &maker.resource(id).phones {
                assert!(text.contains(&phone.number));
            }
        }
        for held in &maker.plan.needs {
            assert!(text.contains(&maker.own.content.words().need(held.need.need).title.plain()));
        }
    });
}

/// What comes first stands first, and only one thing does.
#[test]
fn the_plan_paper_says_what_to_do_first() {
    all(OWES_RENT, &Wishes::default(), |_, paper, _| {
        let firsts: Vec<bool> = paper
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Entry(entry) => Some(entry.first.is_some()),
                _ => None,
            })
            .collect();
        if paper.which == Which::Plan {
            assert!(firsts[0] && firsts[1..].iter().all(|first| !first));
        }
    });
}

/// On the counter sheet and in the phone script stands nothing of a person but what they turned on.
#[test]
fn nothing_is_told_that_was_not_turned_on() {
    for person in [OWES_RENT, AFRAID] {
        all(person, &Wishes::default(), |maker, paper, text| {
            if paper.which.is_for_others() {
                assert!(maker.told(&Wishes::default()).is_empty());
                for id in maker.answers() {
                    let line = given(maker.own, *id).plain();
                    assert!(!text.contains(&line), "{:?} tells {line}", paper.which);
                }
            }
        });
        let desks = desks(person);
        let maker = Maker::new(&desks[0], &desks[0]);
        for only in maker.answers() {
            let told = [*only].into_iter().collect();
            for which in [Which::Counter, Which::Phone] {
                let text = plain::text(&make(&maker, &Wishes { which, told, ..Wishes::default() }));
                for id in maker.answers() {
                    let line = format!("・{}", given(maker.own, *id).plain());
                    let stands = text.lines().any(|other| other == line);
                    assert_eq!(stands, id == only, "{which:?}: {line}");
                }
            }
        }
    }
}

/// Where danger was told of, not even the needs are on at first: a paper can be found.
#[test]
fn under_danger_the_counter_sheet_tells_no_need_by_itself() {
    let desks = desks(AFRAID);
    let maker = Maker::new(&desks[0], &desks[0]);
    assert_eq!(maker.told_count(&Wishes::default()), 0);
    let needs = |wishes: &Wishes| {
        let text = plain::text(&make(&maker, wishes));
        let words = maker.own.content.words();
        maker.needs().iter().filter(|need| text.contains(&words.need(need.need).ask.plain())).count()
    };
    assert_eq!(needs(&Wishes { which: Which::Counter, ..Wishes::default() }), 0);
    let all = Wishes { which: Which::Counter, ..everything(&maker) };
    assert_eq!(needs(&all), maker.needs().len());
}

/// Whatever is spoken, what is read or heard at the counter is in Japanese, and beside it in the person's language.
#[test]
fn what_is_for_the_counter_is_in_japanese_in_every_language() {
    let desks = desks(OWES_RENT);
    for desk in &desks {
        let maker = Maker::new(desk, &desks[0]);
        let is_other = desk.content.words().language.style != Style::Standard;
        let supports: Vec<_> = core::iter::once(None).chain(maker.formal().map(Some)).collect();
        for counter_for in supports {
            let wishes = Wishes { which: Which::Counter, counter_for, ..everything(&maker) };
            let paper = make(&maker, &wishes);
            let mut said = vec![&paper.title, &paper.lead];
            for block in &paper.blocks {
                match block {
                    Block::Heading(it) | Block::Line(it) | Block::Say(it) | Block::Room(it, _) => {
                        said.push(it);
                    }
                    Block::List(all) => said.extend(all),
                    Block::Ticks(all) => said.extend(all.iter().map(|(said, _)| said)),
                    other => panic!("{other:?} is not for a counter"),
                }
            }
            for said in said {
                assert_eq!(said.counter.is_some(), is_other, "{}", said.own.plain());
            }
            let standard = make(&Maker::new(&desks[0], &desks[0]), &wishes);
            let text = plain::text(&paper);
            for line in plain::text(&standard).lines().filter(|line| line.starts_with(['「', '□'])) {
                assert!(text.contains(line.trim_end_matches('」')), "{line}");
            }
        }
        for id in maker.members() {
            let text = plain::text(&make(
                &maker,
                &Wishes { which: Which::Phone, phone_for: Some(id), ..Wishes::default() },
            ));
            assert!(text.contains(&desks[0].card(id).say.plain()), "{}", desk.card(id).name.plain());
            assert!(text.contains(&desk.card(id).say.plain()), "{}", desk.card(id).name.plain());
        }
    }
}

#[test]
fn every_support_of_the_catalogue_has_a_script_with_words_for_a_no() {
    let desks = desks(OWES_RENT);
    for desk in &desks {
        let mut maker = Maker::new(desk, &desks[0]);
        let member = maker.plan.members[0].clone();
        for id in desk.content.catalogue().resources.ids() {
            maker.plan.members = vec![sasae_core::plan::Member { resource: id, ..member.clone() }];
            let text = plain::text(&make(&maker, &Wishes { which: Which::Phone, ..Wishes::default() }));
            let ui = &desk.content.words().papers.phone;
            assert!(text.contains(&ui.refused.plain()), "{}", desk.resource(id).slug());
            assert!(text.contains(&ui.refused_note.plain()), "{}", desk.resource(id).slug());
            let find = &desk.card(id).find;
            assert!(!desk.resource(id).phones.is_empty() || text.contains(&find.plain()), "{}", find.plain());
        }
    }
}

/// Everything that a support wants to see is there, each thing once, with everybody who wants it.
#[test]
fn what_to_bring_is_merged_and_nothing_is_lost() {
    all(OWES_RENT, &Wishes::default(), |maker, paper, _| {
        if paper.which != Which::Bring {
            return;
        }
        let ticks: Vec<(String, String)> = paper
            .blocks
            .iter()
            .flat_map(|block| match block {
                Block::Ticks(all) => all.as_slice(),
                _ => &[],
            })
            .map(|(said, by)| (said.own.plain(), by.as_ref().expect("who wants it").plain()))
            .collect();
        let mut things: Vec<&String> = ticks.iter().map(|(thing, _)| thing).collect();
        things.sort();
        let count = things.len();
        things.dedup();
        assert_eq!(things.len(), count, "a thing stands twice");
        let mut wanted = 0;
        for id in maker.members() {
            let card = maker.own.card(id);
            for thing in card.bring.iter().map(sasae_words::text::Text::plain) {
                wanted += 1;
                let (_, by) = ticks.iter().find(|(other, _)| *other == thing).expect("it is on the list");
                assert!(by.contains(&card.name.plain()), "{thing}");
            }
        }
        assert!(wanted > 0 && count <= wanted);
    });
}

/// Texts that are said in two languages stand beside each other, so each needs its fellow.
#[test]
fn lists_are_as_long_in_every_language() {
    let lengths = |desk: &Desk| {
        let papers = &desk.content.words().papers;
        let phone = &papers.phone;
        [
            papers.counter.questions.len(),
            phone.ask_formal.len(),
            phone.ask_informal.len(),
            phone.ask_listener.len(),
            phone.refused_formal.len(),
            phone.refused_apply.len(),
            phone.refused_informal.len(),
            phone.refused_emergency.len(),
        ]
    };
    let desks = desks(OWES_RENT);
    for desk in &desks {
        assert_eq!(lengths(desk), lengths(&desks[0]), "{}", desk.content.words().lang);
        for id in desk.content.catalogue().resources.ids() {
            let counts = |desk: &Desk| (desk.card(id).bring.len(), desk.card(id).office.len());
            assert_eq!(
                counts(desk),
                counts(&desks[0]),
                "{}: {}",
                desk.content.words().lang,
                desk.resource(id).slug()
            );
        }
    }
}
