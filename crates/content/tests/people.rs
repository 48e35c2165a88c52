//! People: each folder of `tests/people/` is a person, what they answered, and what must come of it.
//!
//! A worker can add one: `person.md` (who, and why), `answers.json` (as the app saves it), `expect.toml`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use sasae_content::{Compiled, load, repository_content};
use sasae_core::date::Date;
use sasae_core::file::AnswersFile;
use sasae_core::id::Id;
use sasae_core::recommend::{Case, Standing, recommend};
use sasae_core::resource::Resource;
use serde::Deserialize;
use std::path::Path;

/// How many of the proposed supports count as the first places.
const FIRST_PLACES: usize = 5;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    today: String,
    /// Of each group, at least one stands in the first places.
    #[serde(default)]
    first: Vec<Vec<String>>,
    #[serde(default)]
    likely: Vec<String>,
    #[serde(default)]
    check: Vec<String>,
    #[serde(default)]
    unlikely: Vec<String>,
    #[serde(default)]
    not_proposed: Vec<String>,
    why: String,
}

/// What is not as expected of one person.
fn faults(content: &Compiled, folder: &Path) -> Vec<String> {
    let read = |name: &str| {
        std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let file: AnswersFile = serde_json::from_str(&read("answers.json")).unwrap();
    let answers =
        file.read(&content.catalogue).unwrap_or_else(|faults| panic!("{}: {faults:?}", folder.display()));
    let expected: Expected = toml::from_str(&read("expect.toml")).unwrap();
    assert!(
        read("person.md").lines().count() > 1 && !expected.why.is_empty(),
        "{}: say who and why",
        folder.display()
    );
    let case = Case::new(&content.catalogue, &answers, Date::parse(&expected.today).unwrap());
    let result = recommend(&case);
    let id = |slug: &String| -> Id<Resource> {
        content
            .catalogue
            .resources
            .find(slug)
            .unwrap_or_else(|| panic!("{}: no resource {slug}", folder.display()))
    };
    let slug = |id: Id<Resource>| content.catalogue.resources[id].slug.clone();
    let proposed: Vec<String> =
        result.picks.iter().filter(|pick| pick.is_proposed()).map(|pick| slug(pick.resource)).collect();
    let first = &proposed[..proposed.len().min(FIRST_PLACES)];
    let mut faults = Vec::new();
    for group in &expected.first {
        assert!(group.iter().all(|slug| content.catalogue.resources.has(id(slug))));
        if !group.iter().any(|slug| first.contains(slug)) {
            faults.push(format!("none of {group:?} is among the first: {first:?}"));
        }
    }
    let mut standing = |slugs: &[String], wanted: &[Standing]| {
        for slug in slugs {
            let is = case.standing(&content.catalogue.resources[id(slug)]);
            if !wanted.contains(&is) {
                faults.push(format!("{slug} is {}", is.slug()));
            }
        }
    };
    standing(&expected.likely, &[Standing::Likely, Standing::Open]);
    standing(&expected.check, &[Standing::Check]);
    standing(&expected.unlikely, &[Standing::Unlikely]);
    let wrongly = expected.not_proposed.iter().filter(|slug| proposed.contains(slug));
    faults.extend(wrongly.map(|slug| format!("{slug} is proposed")));
    faults
}

#[test]
fn everybody_gets_what_they_should() {
    let content = load(&repository_content()).unwrap_or_else(|report| panic!("{report}"));
    let people = repository_content().join("../tests/people");
    let mut folders: Vec<_> = std::fs::read_dir(people).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 15, "only {} people", folders.len());
    let mut all = Vec::new();
    for folder in &folders {
        let name = folder.file_name().unwrap().to_string_lossy();
        all.extend(faults(&content, folder).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}
