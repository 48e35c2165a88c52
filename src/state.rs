//! Where the person is, and what they did: one value, changed by one pure function.

use crate::browser::proof::Record;
use crate::content::Content;
use crate::tongues::Tongues;
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
    /// The plan.
    Plan,
    /// Supports side by side.
    Compare,
    /// What if.
    WhatIf,
    /// The eco-map.
    Eco,
    /// The map of the field.
    Field,
    /// Papers to take along.
    Papers,
    /// The whole catalogue.
    Browse,
    /// One resource.
    Resource(Id<Resource>),
    /// Privacy and limits.
    About,
    /// What the page asked of the network.
    Proof,
}

/// Everything a screen depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The languages, and the one that is spoken.
    pub tongues: Tongues,
    /// The day the page was opened.
    pub today: Date,
    /// The interview.
    pub session: Session,
    /// What is in front.
    pub view: View,
    /// What was in front before, the latest last.
    trail: Vec<View>,
    /// What the page asked of the network, when the person last wanted to see it.
    pub record: Option<Rc<Record>>,
    /// Something that went wrong, in words.
    pub trouble: Option<String>,
    /// Counts the steps, so that each one moves the focus to its heading.
    pub steps: u32,
}

/// What a person, or the browser, did.
pub enum Act {
    /// Something in the interview.
    Interview(session::Action),
    /// Something in the interview that leaves the person on this screen.
    Do(session::Action),
    /// Answer and go on at once.
    AnswerAndGo(session::Action),
    /// Bring a screen to the front.
    Show(View),
    /// Bring what the page asked of the network to the front.
    Prove(Option<Record>),
    /// One step back.
    Back,
    /// Speak the language at this place.
    Speak(usize),
    /// The texts of the language at this place arrived, or did not.
    Loaded(usize, Option<(Content, Cards)>),
    /// What did not arrive is asked for again.
    LoadAgain,
    /// Something went wrong.
    Trouble(String),
}

impl State {
    /// Before anything was done.
    pub fn new(content: Content, today: Date) -> State {
        State {
            tongues: Tongues::new(content),
            today,
            session: Session::default(),
            view: View::default(),
            trail: Vec::new(),
            record: None,
            trouble: None,
            steps: 0,
        }
    }

    /// Rules, and words in the language that is spoken.
    pub fn content(&self) -> &Content {
        self.tongues.content()
    }

    /// Whether there is something to go back to.
    pub fn can_go_back(&self) -> bool {
        self.view != View::Interview || self.session.can_go_back()
    }

    /// The state after the act.
    pub fn after(&self, act: Act) -> State {
        let mut state = self.clone();
        // What arrives by itself must not take away words that are still being read.
        if !matches!(act, Act::Loaded(..)) {
            state.trouble = None;
        }
        match act {
            Act::Interview(action) => {
                state.view = View::Interview;
                state.trail.clear();
                state.take(action);
            }
            Act::Do(action) => state.take(action),
            Act::AnswerAndGo(action) => {
                state.take(action);
                state.take(session::Action::Forward);
            }
            Act::Show(view) => state.show(view),
            Act::Prove(record) => {
                state.record = record.map(Rc::new);
                state.show(View::Proof);
            }
            Act::Back if state.view == View::Interview => state.take(session::Action::Back),
            Act::Back => state.view = state.trail.pop().unwrap_or_default(),
            Act::Speak(place) => state.tongues.speak(place),
            Act::Loaded(place, loaded) => {
                if !state.tongues.take(place, loaded) {
                    state.trouble = Some(state.content().ui().trouble.language.plain());
                }
            }
            Act::LoadAgain => state.tongues.load_again(),
            Act::Trouble(words) => state.trouble = Some(words),
        }
        if state.place() != self.place() {
            state.steps += 1;
        }
        state
    }

    fn show(&mut self, view: View) {
        if view != self.view {
            self.trail.push(self.view);
            self.view = view;
        }
    }

    fn take(&mut self, action: session::Action) {
        self.session = self.session.apply(self.tongues.content().catalogue(), self.today, action);
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
