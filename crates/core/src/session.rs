//! An interview in progress: the answers, and where the person is.
//!
//! [`Session::apply`] is the only way anything changes, and it is pure. Going back never loses an answer;
//! the result can be opened at any moment.

use crate::answers::{Answer, Answers};
use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::id::Id;
use crate::next;
use crate::question::Question;
use crate::recommend::Case;

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
    /// Everything answered so far.
    pub answers: Answers,
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
    /// Take up saved answers, and go to the result.
    Open(Answers),
    /// Forget everything.
    Reset,
}

impl Session {
    /// The interview after the action.
    pub fn apply(&self, catalogue: &Catalogue, today: Date, action: Action) -> Session {
        match action {
            Action::Answer(question, answer) => {
                Session { answers: self.answers.with(catalogue, question, answer), ..self.clone() }
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
            Action::Open(answers) => Session { answers, step: Step::Result, trail: vec![Step::Start] },
            Action::Reset => Session::default(),
        }
    }

    /// Whether there is a step to go back to.
    pub fn can_go_back(&self) -> bool {
        self.step != Step::Start
    }

    fn following(&self, catalogue: &Catalogue, today: Date) -> Step {
        let case = Case::new(catalogue, &self.answers, today);
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
