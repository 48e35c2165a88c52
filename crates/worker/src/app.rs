//! The root: holds the state and shows the app's screens in the middle of the worker's.

use crate::desk::WorkDesk;
use crate::files;
use crate::markup::html;
use crate::pages;
use crate::pages::lock::Locked;
use crate::parts::bar::bar;
use crate::parts::menu::menu;
use crate::state::{Deed, Page, Work};
use crate::wording::worded;
use crate::words::{Spoken, WorkerContent};
use sasae_app::app::{ScreenProps, at_desk, framed, screen_of};
use sasae_app::browser;
use sasae_app::content::Content;
use sasae_app::desk::Desk;
use sasae_app::state::{Act, State, View};
use sasae_app::surroundings::{by_the_browser, use_surroundings};
use sasae_casework::record::Asked;
use sasae_core::date::Date;
use sasae_core::session::Step;
use std::rc::Rc;
use yew::prelude::*;

/// What the program is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct WorkerAppProps {
    /// Rules and words.
    pub content: Content,
    /// The worker's words.
    pub words: WorkerContent,
    /// The day.
    pub today: Date,
}

#[component]
pub fn WorkerApp(props: &WorkerAppProps) -> Html {
    let work = use_reducer(|| Work::new(props.content.clone(), props.today));
    // One and the same for ever, so that what depends on nothing else is not drawn anew.
    let deed = use_callback((), {
        let dispatcher = work.dispatcher();
        move |deed, ()| match deed {
            Deed::Inner(act) => by_the_browser(act, |act| dispatcher.dispatch(Deed::Inner(act))),
            other => dispatcher.dispatch(other),
        }
    });
    let act = use_callback(deed.clone(), |act, deed| deed.emit(Deed::Inner(act)));
    let leave = use_callback(act.clone(), |(), act| {
        act.emit(Act::Wipe);
        browser::exit::leave();
    });
    use_surroundings(&props.content, &work.inner, &act, &leave);
    let words = props.words.clone();
    html! { <WorkerScreen work={Rc::new((*work).clone())} {words} {deed} {act} {leave} /> }
}

/// A screen as a function of the state: renders natively too.
#[derive(Clone, PartialEq, Properties)]
pub struct WorkerScreenProps {
    /// Everything it depends on.
    pub work: Rc<Work>,
    /// The worker's words.
    pub words: WorkerContent,
    /// What a worker does.
    #[prop_or_default]
    pub deed: Callback<Deed>,
    /// What is done in the app.
    #[prop_or_default]
    pub act: Callback<Act>,
    /// Leaving at once.
    #[prop_or_default]
    pub leave: Callback<()>,
}

#[component]
pub fn WorkerScreen(props: &WorkerScreenProps) -> Html {
    let WorkerScreenProps { work, words, deed, act, leave } = props;
    let spoken = words.of(&work.inner.content().words().lang);
    // Together they read the person's own words, unless the family answers.
    let asked = if work.is_together && work.record.asked == Asked::Worker {
        Asked::Person
    } else {
        work.record.asked
    };
    let content = use_memo((work.inner.content().clone(), asked), {
        let spoken = spoken.clone();
        move |(content, asked)| worded(content, &spoken, *asked)
    });
    let mut state = work.inner.clone();
    state.tongues = state.tongues.worded((*content).clone());
    let state = Rc::new(state);
    let (screen, more) = match &work.locked {
        Some(locked) => {
            let content = state.content().clone();
            let locked = html! { <Locked {content} {spoken} locked={locked.clone()} deed={deed.clone()} /> };
            (locked, Html::default())
        }
        None => open_screen(props, &state, &spoken),
    };
    framed(&ScreenProps { state, act: act.clone(), leave: leave.clone() }, screen, more)
}

/// What stands within the frame while nothing is locked, and the menu below it.
fn open_screen(props: &WorkerScreenProps, state: &State, spoken: &Spoken) -> (Html, Html) {
    let WorkerScreenProps { work, deed, act, leave, .. } = props;
    let at_work = |desk: Desk| WorkDesk::new(work, spoken.clone(), desk, deed.clone());
    let open = files::open(state.content().clone(), deed.clone());
    let save = files::save(work);
    let inner = || screen_of(state, act, leave, &open, &save);
    let screen = match Page::of(state.view) {
        _ if state.is_start() => pages::start::start(work, spoken, deed, &open, &save),
        // Together they look at the client's own screens.
        _ if work.is_together => inner(),
        Some(page) => at_desk(state, act, |desk| pages::page(page, &at_work(desk))),
        None => match (state.view, state.session.step) {
            (View::Interview, Step::Ask(question)) => {
                let ask = inner();
                at_desk(state, act, |desk| pages::interview::interview(&at_work(desk), question, ask))
            }
            _ => inner(),
        },
    };
    let more = if work.is_together { Html::default() } else { menu(work, spoken, deed) };
    (html! { <>{ bar(work, spoken, deed) }{ screen }</> }, more)
}
