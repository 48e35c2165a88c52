//! Ten thousand people who do what comes to their mind: random walks through the app's own state, over the real
//! catalogue, with the laws of [`laws`] checked at every step, and whole screens of some of them rendered.
//!
//! A walk is a list of throws ([`deeds`]); a walk that breaks a law is made shorter until nothing can be left out.
//! `PROPTEST_RNG_SEED` says which ten thousand they are; `script/test` always sets the same.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod deeds;
mod laws;
#[path = "../real/mod.rs"]
mod real;
mod screens;

use deeds::Throw;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use real::compiled;
use sasae_app::content::Content;
use sasae_app::state::{Act, State};
use sasae_core::answers::Answer;
use sasae_core::date::Date;
use sasae_core::session::{Action, Session, Step};
use std::rc::Rc;

/// The day of all walks.
pub const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// All walks together.
const WALKS: u32 = 10_000;
/// Tests that share them, so that every processor has some to do.
const SHARES: u32 = 4;
/// The longest walk.
const LONGEST: usize = 40;
/// One walk in so many is rendered, in every language.
const RENDERED: u32 = 250;

/// What a step is checked against: `Err` is a law that is broken.
pub type Checked = Result<(), TestCaseError>;

/// The page with all of its texts there, and nothing done yet.
fn opened() -> State {
    let content = Content::embedded().expect("the packs are whole");
    let own = (content.clone(), compiled().japanese().cards.clone());
    let others = compiled().translations().iter().map(|language| {
        content.read_translation(&language.translation().encode()).expect("the language is whole")
    });
    let all = std::iter::once(own).chain(others).enumerate();
    all.fold(State::new(content.clone(), TODAY), |state, (place, loaded)| {
        state.after(Act::Loaded(place, Some(loaded)))
    })
}

/// The same page in each of its languages.
fn in_every_language(opened: &State) -> Vec<State> {
    let count = opened.content().words().languages.len();
    (0..count).map(|place| opened.after(Act::Speak(place))).collect()
}

/// One share of the walks.
fn walk(share: u32) {
    let mut config = Config::with_cases(WALKS / SHARES);
    config.failure_persistence = None;
    if let RngSeed::Fixed(seed) = &mut config.rng_seed {
        *seed += u64::from(share);
    }
    let opened = opened();
    let tongues = in_every_language(&opened);
    let throws = prop::collection::vec(deeds::throw(), 1..LONGEST);
    let outcome = TestRunner::new(config).run(&throws, |throws| {
        let mut state = opened.clone();
        for throw in &throws {
            let after = deeds::done(&state, throw);
            laws::between(&state, &after, throw)?;
            if !Rc::ptr_eq(&state.session.kept, &after.session.kept) {
                laws::of_what_is_kept(&after)?;
                laws::of_words(&after, &tongues)?;
            }
            state = after;
        }
        let Throw { look, .. } = throws[0];
        if look.is_multiple_of(RENDERED) {
            screens::are_whole(&state)?;
        }
        if look.is_multiple_of(16) {
            it_ends(&state)?;
        }
        laws::wiping_leaves_nothing(&state, &opened)
    });
    if let Err(found) = outcome {
        panic!("{found}");
    }
}

/// From wherever the walk led, whoever only says 「わからない」 comes to the result, and is asked nothing twice.
fn it_ends(state: &State) -> Checked {
    let catalogue = state.content().catalogue();
    let mut session: Session = state.session.apply(catalogue, TODAY, Action::Forward);
    let mut asked = Vec::new();
    while let Step::Ask(question) = session.step {
        prop_assert!(!asked.contains(&question), "{} is asked twice", catalogue.questions[question].slug);
        asked.push(question);
        session = session.apply(catalogue, TODAY, Action::Answer(question, Answer::Unknown));
        session = session.apply(catalogue, TODAY, Action::Forward);
    }
    prop_assert_eq!(session.step, Step::Result);
    Ok(())
}

#[test]
fn every_step_of_ten_thousand_walks_keeps_the_laws() {
    walk(0);
}

#[test]
fn every_step_keeps_the_laws_second_share() {
    walk(1);
}

#[test]
fn every_step_keeps_the_laws_third_share() {
    walk(2);
}

#[test]
fn every_step_keeps_the_laws_last_share() {
    walk(3);
}
