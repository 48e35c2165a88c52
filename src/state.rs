//! Where the person is, and what they did: one value, changed by one pure function.

use crate::browser::proof::Record;
use crate::content::Content;
use crate::ease::Ease;
use crate::handing::{At, HandOver};
use crate::nearby::{Nearby, Whereabouts};
use crate::tongues::Tongues;
use sasae_core::answers::Marks;
use sasae_core::date::Date;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::resource::Resource;
use sasae_core::session::{self, Session, Step};
use sasae_local::office::Office;
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
    /// Handing answers over.
    HandOver,
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
    /// A kind of support that only this area has, by the place in the list of an office that offers it.
    Own(usize),
    /// Enough for today: save, leave, or go on.
    Pause,
    /// Privacy and limits.
    About,
    /// What the page asked of the network.
    Proof,
    /// A screen of a program that is built around this one, by its number there.
    Beside(u8),
}

/// A screen among those that the person went through.
type Place = (View, Step);

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
    /// What is being handed over, while that screen is in front.
    pub hand_over: Rc<HandOver>,
    /// What the page asked of the network, when the person last wanted to see it.
    pub record: Option<Rc<Record>>,
    /// The screens that the person went through, one for each entry of the browser's history. The browser's entries
    /// hold the place in this list and nothing else, so what a screen showed is gone with the program's memory.
    places: Vec<Place>,
    /// The place in that list.
    pub at: usize,
    /// What is ticked on the first page and not given as an answer yet.
    pub ticked: Marks,
    /// Real offices, and from where the person looks for them.
    pub nearby: Nearby,
    /// How the person likes to see it.
    pub ease: Ease,
    /// Nobody has touched anything for long: the screen is covered until somebody says that they are there.
    pub is_quiet: bool,
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
    /// These are ticked on the first page.
    Tick(Marks),
    /// Bring a screen to the front.
    Show(View),
    /// Bring what the page asked of the network to the front.
    Prove(Option<Record>),
    /// Something on the screen for handing over.
    HandOver(HandOver),
    /// What was picked of this is locked, or cannot be.
    Locked(Rc<Kept>, HandOver),
    /// The next QR code.
    MoveOn,
    /// One step back.
    Back,
    /// To this place of the screens that were gone through, by the browser's Back and Forward.
    Arrive(usize),
    /// See it this way from now on.
    Ease(Ease),
    /// Nobody has touched anything for long; or somebody is there after all.
    Quiet(bool),
    /// Forget everything, as if the page had just been opened.
    Wipe,
    /// Speak the language at this place.
    Speak(usize),
    /// The texts of the language at this place arrived, or did not.
    Loaded(usize, Option<(Content, Cards)>),
    /// Real offices arrived; of these files they did not.
    Offices(Vec<Rc<Office>>, Vec<String>),
    /// Look for offices from there.
    Look(Whereabouts),
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
            hand_over: Rc::default(),
            places: vec![Place::default()],
            at: 0,
            ticked: Marks::default(),
            nearby: Nearby { is_waiting: true, ..Nearby::default() },
            ease: Ease::default(),
            is_quiet: false,
            record: None,
            trouble: None,
            steps: 0,
        }
    }

    /// Rules, and words in the language that is spoken.
    pub fn content(&self) -> &Content {
        self.tongues.content()
    }

    /// Whether the first page is in front.
    pub fn is_start(&self) -> bool {
        self.place() == Place::default()
    }

    /// Whether there is something to go back to.
    pub fn can_go_back(&self) -> bool {
        self.at > 0 && !self.is_start()
    }

    /// The state after the act.
    pub fn after(&self, act: Act) -> State {
        let mut state = self.clone();
        // What arrives by itself must not take away words that are still being read.
        if !matches!(act, Act::Loaded(..) | Act::Offices(..)) {
            state.trouble = None;
        }
        match act {
            Act::Interview(action) => {
                if matches!(action, session::Action::Open(_) | session::Action::Reset) {
                    state.forget_places();
                    state.ticked = Marks::default();
                }
                state.view = View::Interview;
                state.take(action);
            }
            Act::Do(action) => state.take(action),
            Act::AnswerAndGo(action) => {
                state.ticked = Marks::default();
                state.take(action);
                state.take(session::Action::Forward);
            }
            Act::Tick(marks) => state.ticked = marks,
            Act::Prove(record) => {
                state.record = record.map(Rc::new);
                state.view = View::Proof;
            }
            Act::Show(view) => state.view = view,
            Act::HandOver(next) => state.hand_over = Rc::new(next),
            Act::Locked(of, next) => {
                // What was locked for something else, before the person went elsewhere and came back, is of no use.
                let is_awaited = self.hand_over.at == At::Locking && self.hand_over.picks == next.picks;
                if is_awaited && Rc::ptr_eq(&of, &self.session.kept) {
                    state.hand_over = Rc::new(next);
                }
            }
            Act::MoveOn => state.hand_over = Rc::new(self.hand_over.moved_on()),
            Act::Back => state.go(self.at.saturating_sub(1)),
            Act::Arrive(at) => state.go(at),
            Act::Ease(ease) => state.ease = ease,
            Act::Quiet(is_quiet) => state.is_quiet = is_quiet && self.holds_something(),
            Act::Wipe => {
                state.session = Session::default();
                state.ticked = Marks::default();
                state.nearby.at = Whereabouts::default();
                state.view = View::default();
                state.ease = Ease::default();
                state.record = None;
                state.is_quiet = false;
                state.tongues.speak(0);
                state.forget_places();
                // Also where the person was on the first page already, with answers.
                state.steps += u32::from(self.is_start() && self.holds_something());
            }
            Act::Speak(place) => state.tongues.speak(place),
            Act::Loaded(place, loaded) => {
                if !state.tongues.take(place, loaded) {
                    state.trouble = Some(state.content().ui().trouble.language.plain());
                }
            }
            Act::Offices(offices, missing) => {
                state.nearby.offices = state.nearby.offices.with(offices);
                state.nearby.missing = Some(Rc::new(missing));
                state.nearby.is_waiting = false;
            }
            Act::Look(at) => state.nearby.at = at,
            Act::LoadAgain => {
                state.nearby.is_waiting = state.nearby.is_broken();
                state.tongues.load_again();
            }
            Act::Trouble(words) => state.trouble = Some(words),
        }
        if state.view != View::HandOver {
            state.hand_over = Rc::default();
        }
        let place = state.place();
        if place != state.places[state.at] {
            state.places.truncate(state.at + 1);
            state.places.push(place);
            state.at += 1;
        }
        if place != self.place() || state.hand_over.at != self.hand_over.at {
            state.steps += 1;
        }
        state
    }

    /// Whether there is anything on the screen or in memory that the next person should not see.
    fn holds_something(&self) -> bool {
        self.place() != Place::default()
            || !self.session.kept.answers.is_empty()
            || !self.ticked.is_empty()
            || self.nearby.at != Whereabouts::default()
    }

    /// To this place. One that was never gone through, or is forgotten, shows the first page.
    fn go(&mut self, at: usize) {
        if self.places.len() <= at {
            self.places.resize(at + 1, Place::default());
        }
        self.at = at;
        (self.view, self.session.step) = self.places[at];
    }

    /// Every place shows the first page from now on: nothing of before comes back by the browser's Back or Forward.
    fn forget_places(&mut self) {
        self.places.fill(Place::default());
    }

    fn take(&mut self, action: session::Action) {
        self.session = self.session.apply(self.tongues.content().catalogue(), self.today, action);
    }

    fn place(&self) -> Place {
        (self.view, self.session.step)
    }
}

impl Reducible for State {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        Rc::new(self.after(act))
    }
}
