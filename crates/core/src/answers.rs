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
    Chosen(BTreeMap<OptionIndex, Mark>),
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

impl Answer {
    /// Just this option.
    pub fn one(option: OptionIndex) -> Answer {
        Answer::Chosen(BTreeMap::from([(option, Mark::Applies)]))
    }

    /// These options, without further marks.
    pub fn many(options: OptionSet) -> Answer {
        Answer::Chosen(options.iter().map(|option| (option, Mark::Applies)).collect())
    }

    /// The chosen options, if the answer says any.
    pub fn chosen(&self) -> Option<OptionSet> {
        match self {
            Answer::Unknown | Answer::Declined => None,
            Answer::Chosen(marks) => Some(marks.keys().copied().collect()),
        }
    }

    /// The mark of one option, if it is chosen.
    pub fn mark(&self, option: OptionIndex) -> Option<Mark> {
        match self {
            Answer::Unknown | Answer::Declined => None,
            Answer::Chosen(marks) => marks.get(&option).copied(),
        }
    }

    /// Whether this can be an answer to that question.
    pub fn fits(&self, question: &Question) -> bool {
        let Answer::Chosen(marks) = self else { return true };
        let known = marks.keys().all(|option| option.index() < question.options.len());
        let marked = |allowed: fn(Mark) -> bool| marks.values().all(|mark| allowed(*mark));
        known
            && match question.kind {
                Kind::One { .. } => marks.len() == 1 && marked(|mark| mark == Mark::Applies),
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
