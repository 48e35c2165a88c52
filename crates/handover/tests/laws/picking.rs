//! What is not picked is nowhere in what is made, and what is opened counts.

use crate::people::{catalogue, picks, somebody};
use proptest::prelude::*;
use sasae_core::answers::Answers;
use sasae_core::facts::{Facts, Reach};
use sasae_core::file::AnswersFile;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::plan::Choices;
use sasae_core::question::Question;
use sasae_core::tie::{Spot, Ties, Who};
use sasae_core::value::Values;
use sasae_handover::picks::{Picks, picked};

/// The bytes that are locked.
fn bytes(kept: &Kept) -> String {
    serde_json::to_string(&AnswersFile::of(catalogue(), kept)).unwrap()
}

/// The same person, had they answered, decided and said otherwise all that they do not pick.
fn otherwise(one: &Kept, other: &Kept, picks: &Picks) -> Kept {
    let answers = catalogue().questions.ids().fold(Answers::new(), |answers, id| {
        let from = if picks.answers.contains(id) { one } else { other };
        match from.answers.get(id) {
            Some(answer) => answers.with(catalogue(), id, answer.clone()),
            None => answers,
        }
    });
    Kept {
        answers,
        values: if picks.values { one.values } else { other.values },
        choices: if picks.plan { one.choices.clone() } else { other.choices.clone() },
        ties: if picks.ties || picks.plan { one.ties.clone() } else { other.ties.clone() },
    }
}

fn counts(answers: &Answers, id: Id<Question>) -> bool {
    answers.get(id).is_some() && Facts::new(catalogue(), answers).reach(id) == Reach::Open
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever else the person answered, decided or said: the bytes are the same.
    #[test]
    fn what_is_not_picked_changes_no_byte(one in somebody(), other in somebody(), picks in picks()) {
        let changed = otherwise(&one, &other, &picks);
        prop_assert_eq!(
            bytes(&picked(catalogue(), &one, &picks)),
            bytes(&picked(catalogue(), &changed, &picks))
        );
    }

    #[test]
    fn what_is_not_picked_is_nowhere_in_the_bytes(kept in somebody(), picks in picks()) {
        let text = bytes(&picked(catalogue(), &kept, &picks));
        let written: serde_json::Value = serde_json::from_str(&text).unwrap();
        for (_, question) in catalogue().questions.iter().filter(|(id, _)| !picks.answers.contains(*id)) {
            prop_assert!(written["answers"].get(&question.slug).is_none(), "{}: {text}", question.slug);
        }
        prop_assert!(picks.values || !text.contains("\"values\""), "{text}");
        prop_assert!(picks.plan || !text.contains("\"plan\""), "{text}");
        prop_assert!(picks.ties || !text.contains("\"ties\"") && !text.contains("somebody-"), "{text}");
    }

    /// It opens as it was handed over, every answer in it counts, and so does every tie that answers show.
    #[test]
    fn what_is_handed_over_opens_without_ghosts(kept in somebody(), picks in picks()) {
        let along = picked(catalogue(), &kept, &picks);
        let file: AnswersFile = serde_json::from_str(&bytes(&along)).unwrap();
        let opened = file.read(catalogue()).unwrap();
        prop_assert_eq!(&opened.answers, &along.answers);
        prop_assert_eq!(bytes(&opened), bytes(&along));
        let facts = Facts::new(catalogue(), &opened.answers);
        for (id, answer) in opened.answers.iter() {
            prop_assert_eq!(Some(answer), kept.answers.get(id));
            prop_assert_eq!(facts.reach(id), Reach::Open);
        }
        let shows = |who: &Who| match who {
            Who::Shown(id) => catalogue().ties[*id].when.eval(&facts) == sasae_core::truth::Truth::True,
            _ => true,
        };
        prop_assert!(along.ties.said().iter().all(|tie| shows(&tie.who)));
        prop_assert!(along.ties.gone().iter().all(shows));
        let stands = |spot: &Spot| match spot {
            Spot::Now(who) => picks.ties && shows(who),
            Spot::ToCome(_) => picks.plan,
        };
        prop_assert!(along.ties.places().iter().all(|(spot, _)| stands(spot)));
    }

    /// Whoever picks everything that counts hands over everything that counts.
    #[test]
    fn everything_can_be_picked(kept in somebody()) {
        let everything = Picks { values: true, plan: true, ties: true, ..Picks::default() };
        let all = kept.answers.iter().fold(everything, |picks, (id, _)| picks.with(catalogue(), &kept.answers, id));
        let along = picked(catalogue(), &kept, &all);
        for (id, answer) in kept.answers.iter() {
            let goes = counts(&kept.answers, id).then_some(answer);
            prop_assert_eq!(along.answers.get(id), goes, "{}", catalogue().questions[id].slug);
        }
        prop_assert_eq!((along.values, &along.choices), (kept.values, &kept.choices));
    }

    /// Picking an answer that counts picks it with as few others as make it count; what was picked stays so.
    #[test]
    fn an_answer_goes_with_the_fewest_that_make_it_count(kept in somebody(), before in picks(), at in any::<usize>()) {
        let ids: Vec<Id<Question>> = kept.answers.iter().map(|(id, _)| id).collect();
        prop_assume!(!ids.is_empty());
        let id = ids[at % ids.len()];
        // As a person comes to it: one answer after the other.
        let before = ids.iter().filter(|id| before.answers.contains(**id)).fold(Picks::default(), |picks, id| {
            picks.with(catalogue(), &kept.answers, *id)
        });
        let after = before.with(catalogue(), &kept.answers, id);
        prop_assert_eq!(after.answers.contains(id), before.answers.contains(id) || counts(&kept.answers, id));
        prop_assert!(before.answers.is_within(after.answers));
        let along = picked(catalogue(), &kept, &after);
        prop_assert_eq!(along.answers.len(), after.answers.len(), "all that is seen picked goes along");
        for other in after.answers.without(before.answers).iter().filter(|other| *other != id) {
            let fewer = after.without(catalogue(), &kept.answers, other);
            prop_assert!(!fewer.answers.contains(id), "{} was not needed", catalogue().questions[other].slug);
        }
    }

    /// What is taken back is gone, with what stood behind it, and nothing else changes.
    #[test]
    fn taking_back_leaves_what_counts_by_itself(kept in somebody(), at in any::<usize>()) {
        let all = kept.answers.iter().fold(Picks::default(), |picks, (id, _)| {
            picks.with(catalogue(), &kept.answers, id)
        });
        let ids: Vec<Id<Question>> = all.answers.iter().collect();
        prop_assume!(!ids.is_empty());
        let id = ids[at % ids.len()];
        let fewer = all.without(catalogue(), &kept.answers, id);
        prop_assert!(!fewer.answers.contains(id) && fewer.answers.is_within(all.answers));
        prop_assert_eq!(picked(catalogue(), &kept, &fewer).answers.len(), fewer.answers.len());
        let again = fewer.answers.iter().fold(fewer, |picks, id| picks.with(catalogue(), &kept.answers, id));
        prop_assert_eq!(again, fewer);
    }
}

#[test]
fn at_first_nothing_is_picked_and_nothing_goes_along() {
    let given =
        r#"{ "sasae": 2, "answers": { "danger": ["violence"], "people": ["family"] }, "values": ["early"] }"#;
    let file: AnswersFile = serde_json::from_str(given).unwrap();
    let kept = file.read(catalogue()).unwrap();
    assert!(Picks::default().is_empty());
    let along = picked(catalogue(), &kept, &Picks::default());
    assert_eq!(
        along,
        Kept {
            answers: Answers::new(),
            values: Values::NONE,
            choices: Choices::default(),
            ties: Ties::default()
        }
    );
}

/// Somebody in arrears hands over what they need, and with it, seen, the areas that the question stands behind.
#[test]
fn a_need_takes_its_area_along() {
    let given = r#"{ "sasae": 2, "answers": { "danger": ["violence"], "troubles": ["rent"], "needs_rent": ["rent_arrears"] } }"#;
    let file: AnswersFile = serde_json::from_str(given).unwrap();
    let kept = file.read(catalogue()).unwrap();
    let id = |slug: &str| catalogue().questions.find(slug).unwrap();
    let picks = Picks::default().with(catalogue(), &kept.answers, id("needs_rent"));
    assert_eq!(picks.answers, [id("troubles"), id("needs_rent")].into_iter().collect());
    let none = picks.without(catalogue(), &kept.answers, id("troubles"));
    assert!(none.is_empty());
}
