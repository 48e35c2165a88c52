//! Answers count only where they are reachable, in any order, and more of them never unsettles anything.

use crate::world::{self, Dice, TODAY};
use proptest::prelude::*;
use sasae_core::answers::{Answer, Answers};
use sasae_core::facts::{Facts, Reach};
use sasae_core::file::AnswersFile;
use sasae_core::recommend::{Case, Standing, recommend};
use sasae_core::tie::{self, Who};
use sasae_core::truth::Truth;

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

    /// A saved file opens as it was saved: answers, values, decisions, ties and where they stand.
    #[test]
    fn a_saved_file_opens_as_it_was_saved(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let kept = world::kept(&catalogue, &mut dice);
        prop_assert_eq!(AnswersFile::of(&catalogue, &kept).read(&catalogue), Ok(kept));
    }

    /// The ties of now are those that the answers show and that are not gone, and those that were added.
    #[test]
    fn the_ties_of_now_are_shown_or_said(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let kept = world::kept(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &kept.answers, world::TODAY);
        let now = tie::now(&case, &kept.ties);
        for (id, shown) in catalogue.ties.iter() {
            let holds = shown.when.eval(&case.facts) == Truth::True;
            let is_gone = kept.ties.gone().contains(&Who::Shown(id));
            prop_assert_eq!(now.iter().any(|tie| tie.who == Who::Shown(id)), holds && !is_gone);
        }
        for said in kept.ties.said() {
            let is_there = now.contains(said);
            prop_assert!(is_there || matches!(said.who, Who::Shown(_)));
        }
    }
}
