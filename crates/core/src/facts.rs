//! Facts: what the answers say, counting only those that are reachable.
//!
//! Questions are walked in order. A question whose `when` holds counts with its answer; one whose `when` is
//! not known yet is unknown, whatever was once answered; one whose `when` fails does not apply, and every
//! option of it is false. So changing a branching answer makes the answers behind it vanish, and changing it
//! back restores them, without anybody clearing anything.

use crate::answers::{Answer, Answers};
use crate::catalogue::Catalogue;
use crate::id::Id;
use crate::question::{OptionSet, Question};
use crate::truth::Truth;

/// What is known of one question's options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Options that certainly hold.
    pub yes: OptionSet,
    /// Options that certainly do not hold.
    pub no: OptionSet,
}

impl Known {
    /// Whether some of these options hold.
    pub fn is_any(self, options: OptionSet) -> Truth {
        if self.yes.meets(options) {
            Truth::True
        } else if options.is_within(self.no) {
            Truth::False
        } else {
            Truth::Unknown
        }
    }
}

/// Whether a question can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Yes: its answer counts.
    Open,
    /// Not yet: an earlier answer decides.
    Waiting,
    /// No: it does not apply to this person.
    Closed,
}

/// What is known of every question, for one person.
#[derive(Clone, Debug)]
pub struct Facts {
    known: Vec<Known>,
    reach: Vec<Reach>,
}

impl Facts {
    /// The facts of these answers.
    pub fn new(catalogue: &Catalogue, answers: &Answers) -> Facts {
        let count = catalogue.questions.len();
        let mut facts = Facts { known: Vec::with_capacity(count), reach: Vec::with_capacity(count) };
        for (id, question) in catalogue.questions.iter() {
            let reach = match question.when.as_ref().map_or(Truth::True, |when| when.eval(&facts)) {
                Truth::True => Reach::Open,
                Truth::Unknown => Reach::Waiting,
                Truth::False => Reach::Closed,
            };
            facts.known.push(match reach {
                Reach::Open => known(question, answers.get(id)),
                Reach::Waiting => Known::default(),
                Reach::Closed => Known { yes: OptionSet::EMPTY, no: question.all_options() },
            });
            facts.reach.push(reach);
        }
        facts
    }

    /// What is known of one question. A question that comes later than any walked so far is unknown.
    pub fn of(&self, question: Id<Question>) -> Known {
        self.known.get(question.index()).copied().unwrap_or_default()
    }

    /// Whether the question can be answered.
    pub fn reach(&self, question: Id<Question>) -> Reach {
        self.reach.get(question.index()).copied().unwrap_or(Reach::Waiting)
    }

    /// Nothing known, every question open: where proofs over conditions start.
    pub(crate) fn all_open(catalogue: &Catalogue) -> Facts {
        let count = catalogue.questions.len();
        Facts { known: vec![Known::default(); count], reach: vec![Reach::Open; count] }
    }

    /// What `look` sees while something more is known of one question.
    pub(crate) fn while_knowing<T>(
        &mut self,
        question: Id<Question>,
        more: Known,
        look: impl FnOnce(&mut Facts) -> T,
    ) -> T {
        let before = self.of(question);
        let after = Known { yes: before.yes.union(more.yes), no: before.no.union(more.no) };
        self.set(question, after);
        let seen = look(self);
        self.set(question, before);
        seen
    }

    fn set(&mut self, question: Id<Question>, known: Known) {
        if let Some(slot) = self.known.get_mut(question.index()) {
            *slot = known;
        }
    }
}

fn known(question: &Question, answer: Option<&Answer>) -> Known {
    match answer.and_then(Answer::chosen) {
        Some(yes) => Known { yes, no: question.all_options().without(yes) },
        None => Known::default(),
    }
}
