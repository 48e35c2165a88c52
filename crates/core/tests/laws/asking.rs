//! The interview asks what can change something, asks nothing else, and ends.

use crate::world::{self, Dice, TODAY};
use proptest::prelude::*;
use sasae_core::answers::Answer;
use sasae_core::next::{next_question, open_facts, remaining};
use sasae_core::question::Stage;
use sasae_core::recommend::{Case, recommend};
use sasae_core::session::{Action, Session, Step};

proptest! {
    /// A fact that is not open can be answered in any way without changing what is proposed, for what, and how it
    /// stands. Only the order among those that stand alike can follow from it: one more fact may speak for one.
    #[test]
    fn a_question_that_is_not_asked_would_change_nothing(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        let (result, open) = (recommend(&case), open_facts(&case));
        for (id, question) in catalogue.questions.iter() {
            if question.stage != Stage::Facts || answers.get(id).is_some() || open.contains(id) {
                continue;
            }
            for answer in world::every_answer(question) {
                let more = answers.with(&catalogue, id, answer);
                let after = recommend(&Case::new(&catalogue, &more, TODAY));
                let proposed = |result: &sasae_core::recommend::Recommendation| {
                    let mut picks: Vec<_> =
                        result.picks.iter().filter(|pick| pick.veto.is_none()).copied().collect();
                    picks.sort_by_key(|pick| pick.resource);
                    picks
                };
                prop_assert_eq!(proposed(&after), proposed(&result));
            }
        }
    }

    /// Answered in any way, the interview comes to the result, each question asked once, and counts down to 0.
    #[test]
    fn the_interview_ends(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let mut session = Session::default().apply(&catalogue, TODAY, Action::Forward);
        let mut asked = Vec::new();
        while let Step::Ask(question) = session.step {
            prop_assert!(!asked.contains(&question));
            asked.push(question);
            let answer = match dice.below(6) {
                0 => Answer::Unknown,
                1 => Answer::Declined,
                _ => world::chosen(&catalogue.questions[question], &mut dice),
            };
            session = session.apply(&catalogue, TODAY, Action::Answer(question, answer));
            session = session.apply(&catalogue, TODAY, Action::Forward);
        }
        prop_assert_eq!(session.step, Step::Result);
        let case = Case::new(&catalogue, &session.kept.answers, TODAY);
        prop_assert_eq!(remaining(&case), 0);
        prop_assert_eq!(next_question(&case), None);
    }

    /// Going back through every step arrives at the start with every answer kept.
    #[test]
    fn going_back_loses_nothing(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let mut session = Session::default().apply(&catalogue, TODAY, Action::Forward);
        let mut steps = vec![Step::Start];
        while let Step::Ask(question) = session.step {
            steps.push(session.step);
            let answer = world::chosen(&catalogue.questions[question], &mut dice);
            session = session.apply(&catalogue, TODAY, Action::Answer(question, answer));
            session = session.apply(&catalogue, TODAY, Action::Forward);
        }
        let answers = session.kept.answers.clone();
        for step in steps.into_iter().rev() {
            session = session.apply(&catalogue, TODAY, Action::Back);
            prop_assert_eq!(session.step, step);
            prop_assert_eq!(&session.kept.answers, &answers);
        }
    }

    /// Safety comes first: whatever else is known, an unanswered gate is asked before any fact.
    #[test]
    fn the_gate_is_asked_first(throws in world::throws()) {
        let mut dice = Dice::new(throws);
        let catalogue = world::catalogue(&mut dice);
        let answers = world::answers(&catalogue, &mut dice);
        let case = Case::new(&catalogue, &answers, TODAY);
        let gate = catalogue.questions.iter().find(|(id, question)| question.stage == Stage::Gate && answers.get(*id).is_none());
        if let Some((gate, _)) = gate {
            prop_assert_eq!(next_question(&case), Some(gate));
        }
    }
}
