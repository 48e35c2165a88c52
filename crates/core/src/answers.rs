//! What a person answered: a bag of answers, in no order.
//!
//! The bag keeps every answer ever given; which of them count is decided by [`crate::facts`]. An answer is
//! 「わからない」, 「答えたくない」, or a choice of options.

use crate::catalogue::Catalogue;
use crate::id::Id;
use crate::need::Urgency;
use crate::question::{Kind, OptionIndex, OptionSet, Question};
use std::collections::BTreeMap;

/// An answer to one question. The first two mean *unknown*, never *no*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 「わからない」
    Unknown,
    /// 「答えたくない」
    Declined,
    /// The chosen options; empty means 「どれもない」.
    Chosen(Marks),
}

/// What a chosen option says beyond being chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// ○ It applies.
    Applies,
    /// ◎ It is the most pressing.
    Most,
    /// It must be met by then.
    By(Urgency),
}

/// Chosen options in order, each with its mark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(Vec<(OptionIndex, Mark)>);

impl Marks {
    /// Nothing chosen.
    pub fn new() -> Marks {
        Marks::default()
    }

    /// Chooses an option, or changes its mark.
    pub fn set(&mut self, option: OptionIndex, mark: Mark) {
        self.remove(option);
        let place = self.0.partition_point(|(other, _)| *other < option);
        self.0.insert(place, (option, mark));
    }

    /// Takes an option back, and says whether it was chosen.
    pub fn remove(&mut self, option: OptionIndex) -> bool {
        let before = self.0.len();
        self.0.retain(|(other, _)| *other != option);
        self.0.len() < before
    }

    /// The mark of an option, if it is chosen.
    pub fn get(&self, option: OptionIndex) -> Option<Mark> {
        self.iter().find(|(other, _)| *other == option).map(|(_, mark)| mark)
    }

    /// Every chosen option with its mark.
    pub fn iter(&self) -> impl Iterator<Item = (OptionIndex, Mark)> {
        self.0.iter().copied()
    }

    /// The chosen options.
    pub fn options(&self) -> OptionSet {
        self.iter().map(|(option, _)| option).collect()
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(OptionIndex, Mark)> for Marks {
    fn from_iter<I: IntoIterator<Item = (OptionIndex, Mark)>>(chosen: I) -> Marks {
        let mut marks = Marks::new();
        chosen.into_iter().for_each(|(option, mark)| marks.set(option, mark));
        marks
    }
}

impl Answer {
    /// Just this option.
    pub fn one(option: OptionIndex) -> Answer {
        Answer::many(OptionSet::only(option))
    }

    /// These options, without further marks.
    pub fn many(options: OptionSet) -> Answer {
        Answer::Chosen(options.iter().map(|option| (option, Mark::Applies)).collect())
    }

    /// The chosen options, if the answer says any.
    pub fn chosen(&self) -> Option<OptionSet> {
        match self {
            Answer::Unknown | Answer::Declined => None,
            Answer::Chosen(marks) => Some(marks.options()),
        }
    }

    /// The mark of one option, if it is chosen.
    pub fn mark(&self, option: OptionIndex) -> Option<Mark> {
        match self {
            Answer::Unknown | Answer::Declined => None,
            Answer::Chosen(marks) => marks.get(option),
        }
    }

    /// Whether this can be an answer to that question.
    pub fn fits(&self, question: &Question) -> bool {
        let Answer::Chosen(marks) = self else { return true };
        let known = marks.options().is_within(question.all_options());
        let marked = |allowed: fn(Mark) -> bool| marks.iter().all(|(_, mark)| allowed(mark));
        known
            && match question.kind {
                Kind::One { .. } => marks.options().len() == 1 && marked(|mark| mark == Mark::Applies),
                Kind::Many => marked(|mark| mark == Mark::Applies),
                Kind::Areas => marked(|mark| matches!(mark, Mark::Applies | Mark::Most)),
                Kind::Needs(_) => marked(|mark| matches!(mark, Mark::Applies | Mark::By(_))),
            }
    }
}

/// All answers given, reachable or set aside. Only answers that fit their question get in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<Id<Question>, Answer>);

impl Answers {
    /// No answers yet.
    pub fn new() -> Answers {
        Answers::default()
    }

    /// The answer to this question, whether it counts or is set aside.
    pub fn get(&self, question: Id<Question>) -> Option<&Answer> {
        self.0.get(&question)
    }

    /// These answers and one more (or one changed). What does not fit its question changes nothing.
    pub fn with(&self, catalogue: &Catalogue, question: Id<Question>, answer: Answer) -> Answers {
        let mut answers = self.clone();
        if catalogue.questions.has(question) && answer.fits(&catalogue.questions[question]) {
            answers.0.insert(question, answer);
        }
        answers
    }

    /// These answers without the one to this question.
    pub fn without(&self, question: Id<Question>) -> Answers {
        let mut answers = self.clone();
        answers.0.remove(&question);
        answers
    }

    /// Every answer, in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = (Id<Question>, &Answer)> {
        self.0.iter().map(|(question, answer)| (*question, answer))
    }

    /// The number of answers.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
