//! The real content, the people of `tests/people`, and people by throws of dice.

#![allow(dead_code, reason = "each file of tests uses its part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use proptest::prelude::*;
use sasae_casework::collaboration::sight::Sight;
use sasae_casework::cycle::{Cycle, Outcome, Row};
use sasae_casework::record::{Asked, Record};
use sasae_casework::team::Member;
use sasae_content::{Compiled, load, repository_content};
use sasae_core::answers::{Answer, Answers, Mark, Marks};
use sasae_core::date::Date;
use sasae_core::file::{AnswersFile, Value};
use sasae_core::id::{Id, Named};
use sasae_core::keep::Kept;
use sasae_core::need::Urgency;
use sasae_core::question::{Kind, OptionIndex, Question};
use sasae_core::recommend::Case;
use sasae_core::resource::Form;
use sasae_core::tie::{Bond, Tie, TieEdit, Ties, Who};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The day of the tests.
pub const TODAY: Date = Date { year: 2026, month: 11, day: 27 };

/// The content of the repository, read once.
pub fn content() -> &'static Compiled {
    static COMPILED: OnceLock<Compiled> = OnceLock::new();
    COMPILED.get_or_init(|| load(&repository_content()).unwrap_or_else(|report| panic!("{report}")))
}

#[derive(Deserialize)]
struct Person {
    answers: BTreeMap<String, Value>,
}

/// What a person of `tests/people` answered.
pub fn person(name: &str) -> Kept {
    let path = repository_content().join(format!("../tests/people/{name}.toml"));
    let text = std::fs::read_to_string(path).unwrap();
    let person: Person = toml::from_str(&text).unwrap();
    AnswersFile::with_answers(person.answers).read(&content().catalogue).unwrap()
}

/// The names of all people.
pub fn people() -> Vec<String> {
    let folder = std::fs::read_dir(repository_content().join("../tests/people")).unwrap();
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.unwrap().file_name().to_string_lossy().trim_end_matches(".toml").to_owned()
    };
    let mut names: Vec<String> = folder.map(name).collect();
    names.sort();
    names
}

/// The person as they are seen, for as long as it takes to look.
pub fn look<T>(kept: &Kept, record: &Record, with: impl FnOnce(&Sight) -> T) -> T {
    let content = content();
    let case = Case::of(&content.catalogue, kept, TODAY);
    with(&Sight::new(&content.collaboration, &case, kept, record))
}

/// The person already uses these supports.
pub fn using(kept: &Kept, slugs: &[&str]) -> Kept {
    let say = |ties: Ties, slug: &&str| {
        let id = content().catalogue.resources.find(slug).unwrap_or_else(|| panic!("no resource {slug}"));
        ties.after(TieEdit::Say(Tie::plain(Who::Resource(id))))
    };
    Kept { ties: slugs.iter().fold(kept.ties.clone(), say), ..kept.clone() }
}

/// Numbers that decide everything about a made-up person.
pub struct Dice(std::vec::IntoIter<u16>);

/// Throws of the dice.
pub fn throws() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 160)
}

impl Dice {
    /// From throws; where they end, every throw is a nought.
    pub fn new(throws: Vec<u16>) -> Dice {
        Dice(throws.into_iter())
    }

    /// A number below this one.
    pub fn below(&mut self, end: usize) -> usize {
        usize::from(self.0.next().unwrap_or_default()) % end.max(1)
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn answer(&mut self, question: &Question) -> Option<Answer> {
        if self.below(4) == 0 {
            return None;
        }
        let count = question.options.len();
        let option = |place: usize| OptionIndex::new(place).unwrap();
        if question.kind.is_exclusive() {
            return Some(Answer::one(option(self.below(count))));
        }
        let mut marks = Marks::new();
        for _ in 0..self.below(3) {
            let place = option(self.below(count));
            let mark = match question.kind {
                Kind::Needs(_) if self.below(3) > 0 => Mark::By(self.one(&Urgency::ALL)),
                _ => Mark::Applies,
            };
            marks.set(place, mark);
        }
        Some(Answer::Chosen(marks))
    }

    /// A person with answers and ties.
    pub fn kept(&mut self) -> Kept {
        let catalogue = &content().catalogue;
        let mut answers = Answers::new();
        for (id, question) in catalogue.questions.iter() {
            if let Some(answer) = self.answer(question).filter(|answer| answer.fits(question)) {
                answers = answers.with(catalogue, id, answer);
            }
        }
        let mut ties = Ties::default();
        for _ in 0..self.below(4) {
            let who = match self.below(5) {
                0 => Who::Own("somebody".to_owned(), self.one(Form::ALL)),
                _ => Who::Resource(Id::new(self.below(catalogue.resources.len()))),
            };
            ties = ties.after(TieEdit::Say(Tie { bond: self.one(Bond::ALL), ..Tie::plain(who) }));
        }
        Kept { answers, ties, ..Kept::default() }
    }

    fn row(&mut self) -> Row {
        let catalogue = &content().catalogue;
        let need = &catalogue.needs.0[self.below(catalogue.needs.len())];
        let outcome = self.one(Outcome::ALL);
        let needs = if self.below(4) == 0 { Vec::new() } else { vec![need.slug().to_owned()] };
        Row { needs, outcome, what: self.one(&["", "go there", "call"]).to_owned(), ..Row::default() }
    }

    /// What was written down about them.
    pub fn record(&mut self) -> Record {
        let catalogue = &content().catalogue;
        let mut record = Record { asked: self.one(Asked::ALL), ..Record::default() };
        for _ in 0..self.below(3) {
            let need = &catalogue.needs.0[self.below(catalogue.needs.len())];
            let rows = (0..self.below(4)).map(|_| self.row()).collect();
            let not_taken = if self.below(2) == 0 { vec!["a garden".to_owned()] } else { Vec::new() };
            record.cycles.push(Cycle {
                needs: vec![need.slug().to_owned()],
                rows,
                not_taken,
                ..Cycle::default()
            });
        }
        if self.below(3) == 0 {
            record.team.members.push(Member { name: "somebody".to_owned(), ..Member::default() });
        }
        for situation in &content().collaboration.situations.0 {
            match self.below(6) {
                0 => drop(record.collaboration.0.insert(situation.slug.clone(), true)),
                1 => drop(record.collaboration.0.insert(situation.slug.clone(), false)),
                _ => {}
            }
        }
        record
    }
}
