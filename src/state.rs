//! Where the person is, and what they did: one value, changed by one pure function.

use crate::content::Content;
use sasae_core::date::Date;
use sasae_core::id::Id;
use sasae_core::resource::Resource;
use sasae_core::session::{self, Session, Step};
use sasae_words::card::Cards;
use std::rc::Rc;
use yew::Reducible;

/// A screen beside the interview.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The interview itself: start, a question or the result.
    #[default]
    Interview,
    /// The list of answers.
    Answers,
    /// The whole catalogue.
    Browse,
    /// One resource.
    Resource(Id<Resource>),
    /// Privacy and limits.
    About,
}

/// The long texts: on their way, there, or not to be had.
#[derive(Clone, Debug)]
pub enum CardsState {
    /// Being loaded with the page.
    Loading,
    /// There.
    Ready(Rc<Cards>),
    /// Not loaded, or of another edition.
    Failed,
}

impl PartialEq for CardsState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (CardsState::Ready(one), CardsState::Ready(two)) => Rc::ptr_eq(one, two),
            (CardsState::Loading, CardsState::Loading) | (CardsState::Failed, CardsState::Failed) => true,
            _ => false,
        }
    }
}

/// Everything a screen depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Rules and words.
    pub content: Content,
    /// The day the page was opened.
    pub today: Date,
    /// The interview.
    pub session: Session,
    /// What is in front.
    pub view: View,
    /// What was in front before, the latest last.
    trail: Vec<View>,
    /// The long texts.
    pub cards: CardsState,
    /// Something that went wrong, in words.
    pub trouble: Option<String>,
    /// Counts the steps, so that each one moves the focus to its heading.
    pub steps: u32,
}

/// What a person, or the browser, did.
pub enum Act {
    /// Something in the interview.
    Interview(session::Action),
    /// Answer and go on at once.
    AnswerAndGo(session::Action),
    /// Bring a screen to the front.
    Show(View),
    /// One step back.
    Back,
    /// The long texts arrived.
    CardsReady(Cards),
    /// The long texts did not arrive.
    CardsFailed,
    /// They are asked for again.
    CardsAgain,
    /// Something went wrong.
    Trouble(String),
}

impl State {
    /// Before anything was done.
    pub fn new(content: Content, today: Date) -> State {
        State {
            content,
            today,
            session: Session::default(),
            view: View::default(),
            trail: Vec::new(),
            cards: CardsState::Loading,
            trouble: None,
            steps: 0,
        }
    }

    /// Whether there is something to go back to.
    pub fn can_go_back(&self) -> bool {
        self.view != View::Interview || self.session.can_go_back()
    }

    /// The state after the act.
    pub fn after(&self, act: Act) -> State {
        let mut state = self.clone();
        state.trouble = None;
        match act {
            Act::Interview(action) => {
                state.view = View::Interview;
                state.trail.clear();
                state.take(action);
            }
            Act::AnswerAndGo(action) => {
                state.take(action);
                state.take(session::Action::Forward);
            }
            Act::Show(view) => {
                if view != state.view {
                    state.trail.push(state.view);
                    state.view = view;
                }
            }
            Act::Back if state.view == View::Interview => state.take(session::Action::Back),
            Act::Back => state.view = state.trail.pop().unwrap_or_default(),
            Act::CardsReady(cards) => state.cards = CardsState::Ready(Rc::new(cards)),
            Act::CardsFailed => state.cards = CardsState::Failed,
            Act::CardsAgain => state.cards = CardsState::Loading,
            Act::Trouble(words) => state.trouble = Some(words),
        }
        if state.place() != self.place() {
            state.steps += 1;
        }
        state
    }

    fn take(&mut self, action: session::Action) {
        self.session = self.session.apply(self.content.catalogue(), self.today, action);
    }

    fn place(&self) -> (View, Step) {
        (self.view, self.session.step)
    }
}

impl Reducible for State {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        Rc::new(self.after(act))
    }
}
