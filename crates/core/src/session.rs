//! An interview in progress: the answers, and where the person is.
//!
//! [`Session::apply`] is the only way anything changes, and it is pure. Going back never loses an answer;
//! the result can be opened at any moment.

use crate::answers::Answer;
use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::id::Id;
use crate::keep::Kept;
use crate::next;
use crate::plan::Edit;
use crate::question::Question;
use crate::recommend::Case;
use crate::tie::TieEdit;
use crate::value::Value;
use std::rc::Rc;

/// Where the person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Before the first question.
    #[default]
    Start,
    /// At this question.
    Ask(Id<Question>),
    /// At the result.
    Result,
}

/// One interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// Everything answered and decided so far.
    pub kept: Rc<Kept>,
    /// Where the person is now.
    pub step: Step,
    /// The steps before this one, the latest last.
    trail: Vec<Step>,
}

/// What a person can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Take up this answer, and stay.
    Answer(Id<Question>, Answer),
    /// Go on to the next question, or to the result if none can change it.
    Forward,
    /// Go to the step before.
    Back,
    /// Go to this question, to look or to change.
    GoTo(Id<Question>),
    /// Go to the first page; the answers stay.
    GoHome,
    /// Go to the result as it stands.
    ShowResult,
    /// Something matters from now on, or no longer.
    Value(Value),
    /// Decide something about the plan.
    Plan(Edit),
    /// Say something about a tie.
    Tie(TieEdit),
    /// Take up what was saved, and go to the result.
    Open(Kept),
    /// Forget everything.
    Reset,
}

impl Session {
    /// The interview after the action.
    pub fn apply(&self, catalogue: &Catalogue, today: Date, action: Action) -> Session {
        match action {
            Action::Answer(question, answer) => {
                let answers = self.kept.answers.with(catalogue, question, answer);
                self.keeping(Kept { answers, ..(*self.kept).clone() })
            }
            Action::Forward => self.walk_to(self.following(catalogue, today)),
            Action::Back => {
                let mut session = self.clone();
                session.step = session.trail.pop().unwrap_or_default();
                session
            }
            Action::GoTo(question) => self.walk_to(Step::Ask(question)),
            Action::GoHome => self.walk_to(Step::Start),
            Action::ShowResult => self.walk_to(Step::Result),
            Action::Value(value) => {
                let values = self.kept.values.toggled(value);
                self.keeping(Kept { values, ..(*self.kept).clone() })
            }
            Action::Plan(edit) => {
                let choices = self.kept.choices.after(edit);
                self.keeping(Kept { choices, ..(*self.kept).clone() })
            }
            Action::Tie(edit) => {
                let ties = self.kept.ties.after(edit);
                self.keeping(Kept { ties, ..(*self.kept).clone() })
            }
            Action::Open(kept) => {
                Session { kept: Rc::new(kept), step: Step::Result, trail: vec![Step::Start] }
            }
            Action::Reset => Session::default(),
        }
    }

    /// Whether there is a step to go back to.
    pub fn can_go_back(&self) -> bool {
        self.step != Step::Start
    }

    fn keeping(&self, kept: Kept) -> Session {
        Session { kept: Rc::new(kept), ..self.clone() }
    }

    fn following(&self, catalogue: &Catalogue, today: Date) -> Step {
        let case = Case::new(catalogue, &self.kept.answers, today);
        next::next_question(&case).map_or(Step::Result, Step::Ask)
    }

    fn walk_to(&self, step: Step) -> Session {
        let mut session = self.clone();
        if step != self.step {
            session.trail.push(self.step);
            session.step = step;
        }
        session
    }
}
