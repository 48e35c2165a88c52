//! What a person can do next, from three numbers.

use crate::TODAY;
use proptest::prelude::*;
use sasae_app::ease::{Ease, LOOKS, SIZES};
use sasae_app::state::{Act, State, View};
use sasae_core::answers::{Answer, Mark, Marks};
use sasae_core::file::AnswersFile;
use sasae_core::id::{Id, Table};
use sasae_core::need::Urgency;
use sasae_core::plan::Edit;
use sasae_core::question::{Kind, OptionIndex, Question};
use sasae_core::recommend::{Case, recommend};
use sasae_core::resource::{Form, Resource};
use sasae_core::session::{Action, Step};
use sasae_core::tie::{Bond, Flow, Spot, Tie, TieEdit, Who};
use sasae_core::value::Value;

/// One throw: what is done, and how.
#[derive(Clone, Copy, Debug)]
pub struct Throw {
    /// Which deed.
    pub deed: Deed,
    /// With what.
    pub with: u32,
    /// And how; the first of a walk also says whether its end is rendered.
    pub look: u32,
}

/// Everything a person can do, as coarse as buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Answers what is asked, or what stands first if nothing is, and goes on.
    Answer,
    /// 「わからない」
    Unknown,
    /// 「答えたくない」
    Decline,
    /// One step back.
    Back,
    /// Goes to a question, answered or not, reachable or not.
    GoTo,
    /// Changes the answer to any question on the spot.
    Change,
    /// Goes to the result.
    Result,
    /// Says what matters.
    Value,
    /// Decides about the plan.
    Plan,
    /// Says something about a tie.
    Tie,
    /// Speaks another language.
    Speak,
    /// Opens a screen.
    Show,
    /// Saves to a file and opens it again.
    Reopen,
    /// Chooses a file that is none.
    Stumble,
    /// Ticks on the first page.
    Tick,
    /// Goes somewhere by the browser's Back and Forward, or by its list of entries.
    Arrive,
    /// Chooses how to see the page.
    Ease,
    /// Touches nothing for long, and then does after all.
    Rest,
    /// Forgets everything.
    Wipe,
    /// Leaves at once, or touches nothing for too long.
    Leave,
}

pub fn throw() -> impl Strategy<Value = Throw> {
    let deed = prop_oneof![
        40 => Just(Deed::Answer),
        6 => Just(Deed::Unknown),
        4 => Just(Deed::Decline),
        7 => Just(Deed::Back),
        5 => Just(Deed::GoTo),
        8 => Just(Deed::Change),
        4 => Just(Deed::Result),
        4 => Just(Deed::Value),
        8 => Just(Deed::Plan),
        8 => Just(Deed::Tie),
        3 => Just(Deed::Speak),
        4 => Just(Deed::Show),
        2 => Just(Deed::Reopen),
        1 => Just(Deed::Stumble),
        2 => Just(Deed::Tick),
        6 => Just(Deed::Arrive),
        2 => Just(Deed::Ease),
        1 => Just(Deed::Rest),
        1 => Just(Deed::Wipe),
        1 => Just(Deed::Leave),
    ];
    (deed, any::<u32>(), any::<u32>()).prop_map(|(deed, with, look)| Throw { deed, with, look })
}

/// The state after the throw.
pub fn done(state: &State, throw: &Throw) -> State {
    state.after(act(state, throw))
}

fn act(state: &State, throw: &Throw) -> Act {
    let catalogue = state.content().catalogue();
    let Throw { deed, with, look } = *throw;
    let asked = match state.session.step {
        Step::Ask(question) => question,
        Step::Start | Step::Result => some(&catalogue.questions, 0),
    };
    let on_the_way = matches!(state.session.step, Step::Ask(_));
    let answer = |answer: Answer| {
        if on_the_way {
            Act::AnswerAndGo(Action::Answer(asked, answer))
        } else {
            Act::Interview(Action::Forward)
        }
    };
    match deed {
        Deed::Answer => answer(chosen(&catalogue.questions[asked], with, look)),
        Deed::Unknown => answer(Answer::Unknown),
        Deed::Decline => answer(Answer::Declined),
        Deed::Back => Act::Back,
        Deed::GoTo => Act::Interview(Action::GoTo(some(&catalogue.questions, with))),
        Deed::Change => {
            let question = some(&catalogue.questions, with);
            Act::Do(Action::Answer(question, chosen(&catalogue.questions[question], with >> 8, look)))
        }
        Deed::Result => Act::Interview(Action::ShowResult),
        Deed::Value => Act::Do(Action::Value(Value::ALL[with as usize % Value::ALL.len()])),
        Deed::Plan => {
            let (one, other) = (support(state, with), support(state, look));
            let edits =
                [Edit::Keep(one), Edit::Drop(one), Edit::Swap(one, other), Edit::Free(one), Edit::FreeAll];
            Act::Do(Action::Plan(edits[(look >> 16) as usize % edits.len()]))
        }
        Deed::Tie => Act::Do(Action::Tie(tie(state, with, look))),
        Deed::Speak => Act::Speak(with as usize % state.content().words().languages.len()),
        Deed::Show => Act::Show(view(state, with)),
        Deed::Reopen => {
            let file = AnswersFile::of(catalogue, &state.session.kept);
            let text = serde_json::to_string(&file).expect("a file can be written");
            let file: AnswersFile = serde_json::from_str(&text).expect("what was written is read");
            Act::Interview(Action::Open(file.read(catalogue).expect("what was saved is opened")))
        }
        Deed::Stumble => Act::Trouble("?".to_owned()),
        Deed::Tick => {
            let first = some(&catalogue.questions, 0);
            Act::Tick(match chosen(&catalogue.questions[first], with, look) {
                Answer::Chosen(marks) => marks,
                _ => Marks::new(),
            })
        }
        Deed::Arrive => Act::Arrive(with as usize % (state.at + 3)),
        Deed::Ease => Act::Ease(Ease {
            size: with as usize % SIZES.len(),
            look: look as usize % LOOKS.len(),
            is_slow: with >> 16 & 1 == 1,
        }),
        Deed::Rest => Act::Quiet(with.is_multiple_of(2)),
        Deed::Wipe => Act::Interview(Action::Reset),
        Deed::Leave => Act::Wipe,
    }
}

fn some<T>(table: &Table<T>, number: u32) -> Id<T> {
    Id::new(number as usize % table.len())
}

/// A support: half of the time one that is on the screen, where there is one.
fn support(state: &State, number: u32) -> Id<Resource> {
    let catalogue = state.content().catalogue();
    if number.is_multiple_of(2) {
        let case = Case::new(catalogue, &state.session.kept.answers, TODAY);
        let picks = recommend(&case).picks;
        if let Some(pick) = picks.get((number >> 1) as usize % picks.len().clamp(1, 12)) {
            return pick.resource;
        }
    }
    some(&catalogue.resources, number >> 1)
}

/// An answer that fits: few options of many, as people choose; at times none.
fn chosen(question: &Question, with: u32, look: u32) -> Answer {
    let count = question.options.len();
    let mark = |place: usize| match question.kind {
        Kind::Areas if look >> (place % 32) & 1 == 1 => Mark::Most,
        Kind::Needs(_) if look >> (place % 16) & 3 != 0 => {
            Mark::By(Urgency::ALL[(look >> (place % 8)) as usize % Urgency::ALL.len()])
        }
        _ => Mark::Applies,
    };
    let places: Vec<usize> = match question.kind {
        Kind::One { .. } => vec![with as usize % count],
        // One option at first, and each of the others rarely.
        _ if with.is_multiple_of(8) => Vec::new(),
        _ => {
            let few = with.rotate_left(7) & with.rotate_left(13) & look.rotate_left(5);
            (0..count).filter(|place| with as usize % count == *place || few >> place & 1 == 1).collect()
        }
    };
    let marks = places.into_iter().filter_map(|place| Some((OptionIndex::new(place)?, mark(place))));
    Answer::Chosen(marks.collect::<Marks>())
}

fn tie(state: &State, with: u32, look: u32) -> TieEdit {
    let catalogue = state.content().catalogue();
    let resource = support(state, with >> 4);
    let who = match with % 4 {
        0 => Who::Resource(resource),
        1 => Who::Own(format!("ひと{}", with >> 4 & 3), Form::ALL[(with >> 6 & 1) as usize]),
        _ => Who::Shown(some(&catalogue.ties, with >> 4)),
    };
    let bond = Bond::ALL[(look >> 4) as usize % Bond::ALL.len()];
    let flow = Flow::ALL[(look >> 8) as usize % Flow::ALL.len()];
    let place = ((look >> 3).cast_signed() % 1000, (look >> 5).cast_signed() % 1000 - 100);
    match look % 8 {
        0 => TieEdit::Remove(who),
        1 => TieEdit::Put(Spot::ToCome(resource), place),
        2 | 3 => TieEdit::Put(Spot::Now(who), place),
        4 => TieEdit::Tidy,
        _ => TieEdit::Say(Tie { who, bond, flow }),
    }
}

/// Any screen.
pub fn view(state: &State, number: u32) -> View {
    match number % 13 {
        0 => View::Answers,
        1 => View::Plan,
        2 => View::Compare,
        3 => View::WhatIf,
        4 => View::Eco,
        5 => View::Field,
        6 => View::Papers,
        7 => View::Browse,
        8 => View::About,
        9 => View::Proof,
        10 => View::Pause,
        11 => View::HandOver,
        _ => View::Resource(support(state, number >> 4)),
    }
}
