//! People: each file of `tests/people/` is a person as in case notes, what they answered, and what must come of it.
//!
//! A worker can add one: copy a file, change the story, the answers and what you would expect, and say why.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use sasae_content::{Compiled, load, repository_content};
use sasae_core::answers::{Answer, Answers, Mark};
use sasae_core::catalogue::Catalogue;
use sasae_core::date::Date;
use sasae_core::file::{AnswersFile, Value};
use sasae_core::gap;
use sasae_core::id::Id;
use sasae_core::need::Urgency;
use sasae_core::next;
use sasae_core::plan::{Choices, plan};
use sasae_core::question::OptionIndex;
use sasae_core::recommend::{Case, Standing, recommend};
use sasae_core::resource::{Form, Resource};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many of the proposed supports count as the first places.
const FIRST_PLACES: usize = 5;

/// A person's file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    /// Who they are, as in case notes.
    who: String,
    /// The day.
    today: String,
    /// What they answered, as the app saves it.
    answers: BTreeMap<String, Value>,
    /// Of each group, at least one stands in the first places.
    first: Vec<Expected>,
    /// None of these is proposed.
    #[serde(default)]
    never: Vec<Expected>,
    /// How these stand: 使える見込み, or open to anyone.
    #[serde(default)]
    likely: Vec<Expected>,
    /// How these stand: 確認が必要.
    #[serde(default)]
    check: Vec<Expected>,
    /// How these stand: いまは対象外のようす.
    #[serde(default)]
    unlikely: Vec<Expected>,
}

/// Supports, and a sentence why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// Ids of supports.
    of: Vec<String>,
    why: String,
}

/// A person with the answers as the engine takes them.
fn read(content: &Compiled, path: &Path) -> (Person, AnswersFile) {
    let name = path.display();
    let text = std::fs::read_to_string(path).unwrap();
    let person: Person = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let file = AnswersFile::with_answers(person.answers.clone());
    if let Err(faults) = file.read(&content.catalogue) {
        panic!("{name}: {faults:?}");
    }
    (person, file)
}

/// What is not as expected of one person.
fn faults(content: &Compiled, path: &Path) -> Vec<String> {
    let catalogue = &content.catalogue;
    let (person, file) = read(content, path);
    let answers = file.read(catalogue).unwrap().answers;
    let mut faults = Vec::new();
    let all = [&person.first, &person.never, &person.likely, &person.check, &person.unlikely];
    if person.who.chars().count() < 40 || all.into_iter().flatten().any(|group| group.why.is_empty()) {
        faults.push("say who they are, and why of each expectation".to_owned());
    }
    let case = Case::new(catalogue, &answers, Date::parse(&person.today).unwrap());
    let result = recommend(&case);
    let id = |slug: &String| -> Id<Resource> {
        catalogue.resources.find(slug).unwrap_or_else(|| panic!("{}: no resource {slug}", path.display()))
    };
    let slug = |id: Id<Resource>| catalogue.resources[id].slug.clone();
    let proposed: Vec<String> =
        result.picks.iter().filter(|pick| pick.is_proposed()).map(|pick| slug(pick.resource)).collect();
    let first = &proposed[..proposed.len().min(FIRST_PLACES)];
    for group in &person.first {
        assert!(group.of.iter().all(|slug| catalogue.resources.has(id(slug))));
        if !group.of.iter().any(|slug| first.contains(slug)) {
            faults.push(format!("none of {:?} is among the first: {first:?}", group.of));
        }
    }
    for slug in person.never.iter().flat_map(|group| &group.of) {
        assert!(catalogue.resources.has(id(slug)));
        if proposed.contains(slug) {
            faults.push(format!("{slug} is proposed"));
        }
    }
    let standings = [
        (&person.likely, [Standing::Likely, Standing::Open].as_slice()),
        (&person.check, &[Standing::Check]),
        (&person.unlikely, &[Standing::Unlikely]),
    ];
    for (groups, wanted) in standings {
        for slug in groups.iter().flat_map(|group| &group.of) {
            let is = case.standing(&catalogue.resources[id(slug)]);
            if !wanted.contains(&is) {
                faults.push(format!("{slug} is {}", is.slug()));
            }
        }
    }
    faults
}

fn people() -> Vec<PathBuf> {
    let folder = repository_content().join("../tests/people");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn content() -> Compiled {
    load(&repository_content()).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn everybody_gets_what_they_should() {
    let (content, people) = (content(), people());
    assert!(people.len() >= 60, "only {} people", people.len());
    let of = |path: &PathBuf| {
        faults(&content, path).into_iter().map(|fault| format!("{}: {fault}", name(path))).collect::<Vec<_>>()
    };
    let all: Vec<String> = people.iter().flat_map(of).collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// How many of the first places have to be as they are in the end for a result to be of use.
const USEFUL: usize = FIRST_PLACES - 1;

/// The first places for these answers.
fn first_places(case: &Case) -> Vec<Id<Resource>> {
    recommend(case)
        .picks
        .iter()
        .filter(|pick| pick.is_proposed())
        .take(FIRST_PLACES)
        .map(|pick| pick.resource)
        .collect()
}

/// How many questions a person answers, in the order they are asked, until the result is of use; and until there is
/// nothing left to ask.
fn questions_asked(content: &Compiled, path: &Path) -> (usize, usize) {
    let catalogue = &content.catalogue;
    let (person, file) = read(content, path);
    let (told, today) = (file.read(catalogue).unwrap().answers, Date::parse(&person.today).unwrap());
    let (mut given, mut steps) = (Answers::new(), Vec::new());
    loop {
        let case = Case::new(catalogue, &given, today);
        steps.push(first_places(&case));
        let Some(question) = next::next_question(&case) else { break };
        let answer = told.get(question).cloned().unwrap_or(Answer::Unknown);
        given = given.with(catalogue, question, answer);
    }
    let last = steps.last().unwrap().clone();
    let needed = USEFUL.min(last.len());
    let is_useful =
        |places: &Vec<Id<Resource>>| places.iter().filter(|place| last.contains(place)).count() >= needed;
    let useful = steps.iter().position(is_useful).unwrap();
    (useful, steps.len() - 1)
}

#[test]
fn half_of_the_people_have_a_useful_result_after_fifteen_questions() {
    let content = content();
    let mut counts: Vec<(usize, usize)> =
        people().iter().map(|path| questions_asked(&content, path)).collect();
    counts.sort_unstable();
    let (useful, _) = counts[counts.len() / 2];
    let mut whole: Vec<usize> = counts.iter().map(|(_, whole)| *whole).collect();
    whole.sort_unstable();
    let spread = |counts: &[usize]| {
        format!("median {} ({}–{})", counts[counts.len() / 2], counts[0], counts[counts.len() - 1])
    };
    let until: Vec<usize> = counts.iter().map(|(useful, _)| *useful).collect();
    println!(
        "questions until the result is of use: {}; until none is left: {}",
        spread(&until),
        spread(&whole)
    );
    assert!(useful <= 15, "{until:?}");
}

/// Everything that can be held up is, in both forms and in time; whatever is not, the plan names with its reason. And
/// for twelve needs at once, over the whole catalogue, the plan is proven to be the smallest.
#[test]
fn every_need_of_everybody_is_held_up_or_the_plan_says_why() {
    let content = content();
    let catalogue = &content.catalogue;
    let check = |who: &str, answers: &Answers, today: Date| {
        let case = Case::new(catalogue, answers, today);
        let result = recommend(&case);
        let plan = plan(&case, &result, &Choices::default());
        assert!(plan.is_exact, "{who}: {} needs, cut short", case.needs.len());
        let gaps = gap::gaps(&case, &result, &plan);
        for held in &plan.needs {
            let slug = &catalogue.needs[held.need.need].slug;
            let of = |form: Option<Form>| {
                gaps.iter().any(|gap| gap.need.need == held.need.need && gap.form == form)
            };
            for form in Form::ALL {
                let is_held = held.by.iter().any(|id| catalogue.resources[*id].form == *form);
                assert!(is_held != of(Some(*form)), "{who}: {slug}: {}", form.slug());
            }
            let is_in_time = held.by.iter().any(|id| catalogue.resources[*id].lead.meets(held.need.urgency));
            assert!(is_in_time || held.by.is_empty() || of(None), "{who}: {slug}: too late, and not said");
        }
    };
    for path in people() {
        let (person, file) = read(&content, &path);
        let answers = file.read(catalogue).unwrap().answers;
        check(&name(&path), &answers, Date::parse(&person.today).unwrap());
    }
    let today = Date { year: 2026, month: 11, day: 27 };
    for start in 0..catalogue.areas.len() {
        let answers = twelve_needs(catalogue, start);
        check(&format!("twelve needs from area {start}"), &answers, today);
    }
}

/// Somebody with twelve needs, three in each of four areas.
fn twelve_needs(catalogue: &Catalogue, start: usize) -> Answers {
    let mut areas: Vec<_> = catalogue.areas.ids().collect();
    areas.rotate_left(start);
    let mut answers = Answers::new();
    let option = |place: usize| OptionIndex::new(place).unwrap();
    let chosen = areas.iter().take(5).map(|area| option(area.index())).collect();
    answers = answers.with(catalogue, catalogue.areas_question().unwrap(), Answer::many(chosen));
    let mut left: usize = 12;
    for area in areas.iter().take(5) {
        let question = catalogue.question_of_area(*area).unwrap();
        let count = catalogue.areas[*area].needs.len().min(3).min(left);
        left -= count;
        let marks = (0..count).map(|place| (option(place), Mark::By(Urgency::ALL[place % 4])));
        answers = answers.with(catalogue, question, Answer::Chosen(marks.collect()));
    }
    answers
}
