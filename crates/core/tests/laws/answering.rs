//! Answers count only where they are reachable, in any order, and more of them never unsettles anything.

use crate::world::{self, Dice, TODAY};
use proptest::prelude::*;
use sasae_core::answers::{Answer, Answers};
use sasae_core::facts::{Facts, Reach};
use sasae_core::file::AnswersFile;
use sasae_core::recommend::{Case, Standing, recommend};

proptest! {
    /// A person who adds an answer never sees a settled standing change or open again.
    #[test]
    fn one_more_answer_never_unsettles_a_standing(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let before = Case::new(&catalogue, &answers, TODAY);
        for (id, question) in catalogue.questions.iter() {
            if answers.get(id).and_then(Answer::chosen).is_some() {
                continue;
            }
            for answer in world::every_answer(question) {
                let more = answers.with(&catalogue, id, answer);
                let after = Case::new(&catalogue, &more, TODAY);
                for resource in &catalogue.resources.0 {
                    let (old, new) = (before.standing(resource), after.standing(resource));
                    prop_assert!(old == Standing::Check || old == new, "{:?} became {:?}", old, new);
                }
            }
        }
    }

    /// The same answers give the same result, whichever was given first.
    #[test]
    fn the_order_of_answers_does_not_matter(throws in world::throws(), turn in any::<prop::sample::Index>()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let mut given: Vec<_> = answers.iter().collect();
        if !given.is_empty() {
            let turn = turn.index(given.len());
            given.rotate_left(turn);
            given.reverse();
        }
        let again = given.into_iter().fold(Answers::new(), |again, (id, answer)| again.with(&catalogue, id, answer.clone()));
        let results = [&answers, &again].map(|answers| recommend(&Case::new(&catalogue, answers, TODAY)));
        prop_assert_eq!(&results[0], &results[1]);
    }

    /// No ghost answers: what stands behind a question that is not open changes nothing.
    #[test]
    fn answers_that_are_not_reachable_do_not_count(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let facts = Facts::new(&catalogue, &answers);
        let mut counting = answers.clone();
        for (id, _) in answers.iter().filter(|(id, _)| facts.reach(*id) != Reach::Open) {
            counting = counting.without(id);
        }
        let with_ghosts = recommend(&Case::new(&catalogue, &answers, TODAY));
        let without = recommend(&Case::new(&catalogue, &counting, TODAY));
        prop_assert_eq!(with_ghosts, without);
    }

    /// Changing a branching answer and changing it back restores everything behind it.
    #[test]
    fn changing_an_answer_back_restores_the_result(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        for (id, answer) in answers.iter() {
            for other in world::every_answer(&catalogue.questions[id]) {
                let back = answers.with(&catalogue, id, other).with(&catalogue, id, answer.clone());
                prop_assert_eq!(&back, &answers);
            }
        }
    }

    /// A saved file opens as the same answers.
    #[test]
    fn a_saved_file_opens_as_the_same_answers(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        prop_assert_eq!(AnswersFile::of(&catalogue, &answers).read(&catalogue), Ok(answers));
    }
}
