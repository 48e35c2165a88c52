//! Somebody with answers, decisions and ties, from a list of numbers.

use proptest::prelude::*;
use sasae_content::{load, repository_content};
use sasae_core::answers::{Answer, Answers, Mark, Marks};
use sasae_core::catalogue::Catalogue;
use sasae_core::id::{Id, IdSet, Table};
use sasae_core::keep::Kept;
use sasae_core::need::Urgency;
use sasae_core::plan::{Choices, Edit};
use sasae_core::question::{Kind, OptionIndex, Question};
use sasae_core::resource::Form;
use sasae_core::tie::{Bond, Flow, Spot, Tie, TieEdit, Ties, Who};
use sasae_core::value::Value;
use sasae_handover::picks::Picks;
use std::sync::OnceLock;

/// The catalogue of the repository.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE
        .get_or_init(|| load(&repository_content()).unwrap_or_else(|report| panic!("{report}")).catalogue)
}

/// Somebody.
pub fn somebody() -> impl Strategy<Value = Kept> {
    prop::collection::vec(any::<u32>(), 60..240).prop_map(|throws| kept(&mut Dice(throws.into_iter())))
}

/// What somebody picks of what they answered: at random, whether it counts alone or not.
pub fn picks() -> impl Strategy<Value = Picks> {
    let answers = any::<u128>().prop_map(|bits| {
        catalogue().questions.ids().filter(|id| bits >> id.index() & 1 == 1).collect::<IdSet<Question>>()
    });
    (answers, any::<[bool; 3]>()).prop_map(|(answers, [values, plan, ties])| Picks {
        answers,
        values,
        plan,
        ties,
    })
}

struct Dice(std::vec::IntoIter<u32>);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0.next().unwrap_or(0) as usize % sides.max(1)
    }

    fn some<T>(&mut self, table: &Table<T>) -> Id<T> {
        Id::new(self.below(table.len()))
    }
}

fn kept(dice: &mut Dice) -> Kept {
    let catalogue = catalogue();
    let answers =
        catalogue.questions.iter().fold(Answers::new(), |answers, (id, question)| match dice.below(8) {
            0 => answers,
            1 => answers.with(catalogue, id, Answer::Unknown),
            2 => answers.with(catalogue, id, Answer::Declined),
            _ => answers.with(catalogue, id, chosen(question, dice)),
        });
    let values = Value::ALL.iter().copied().filter(|_| dice.below(3) == 0).collect();
    let choices = (0..dice.below(4)).fold(Choices::default(), |choices, _| {
        let id = dice.some(&catalogue.resources);
        choices.after(if dice.below(2) == 0 { Edit::Keep(id) } else { Edit::Drop(id) })
    });
    let ties = (0..dice.below(7)).fold(Ties::default(), |ties, _| ties.after(tie(dice)));
    Kept { answers, values, choices, ties }
}

fn chosen(question: &Question, dice: &mut Dice) -> Answer {
    let mark = |dice: &mut Dice| match question.kind {
        Kind::Areas if dice.below(3) == 0 => Mark::Most,
        Kind::Needs(_) if dice.below(2) == 0 => Mark::By(Urgency::ALL[dice.below(Urgency::ALL.len())]),
        _ => Mark::Applies,
    };
    let options: Vec<OptionIndex> = match question.kind {
        Kind::One { .. } => OptionIndex::new(dice.below(question.options.len())).into_iter().collect(),
        _ => question.option_indexes().filter(|_| dice.below(3) == 0).collect(),
    };
    Answer::Chosen(options.into_iter().map(|option| (option, mark(dice))).collect::<Marks>())
}

fn tie(dice: &mut Dice) -> TieEdit {
    let catalogue = catalogue();
    let resource = dice.some(&catalogue.resources);
    let who = match dice.below(3) {
        0 => Who::Shown(dice.some(&catalogue.ties)),
        1 => Who::Resource(resource),
        _ => Who::Own(format!("somebody-{}", dice.below(3)), Form::ALL[dice.below(2)]),
    };
    let place = (i32::try_from(dice.below(900)).unwrap(), -7);
    let (bond, flow) = (Bond::ALL[dice.below(Bond::ALL.len())], Flow::ALL[dice.below(Flow::ALL.len())]);
    match dice.below(5) {
        0 => TieEdit::Remove(who),
        1 => TieEdit::Put(Spot::ToCome(resource), place),
        2 => TieEdit::Put(Spot::Now(who), place),
        _ => TieEdit::Say(Tie { who, bond, flow }),
    }
}
