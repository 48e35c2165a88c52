//! The app: holds the state, loads the long texts, and shows the screen in front.

use crate::browser;
use crate::browser::files::ChosenFile;
use crate::components::frame::{FrameProps, frame};
use crate::content::Content;
use crate::desk::{Desk, Shelf};
use crate::markup::html;
use crate::pages::about::about;
use crate::pages::answers::AnswersPage;
use crate::pages::ask::Ask;
use crate::pages::browse::Browse;
use crate::pages::compare::ComparePage;
use crate::pages::eco::eco_page;
use crate::pages::field::field_page;
use crate::pages::hand_over::hand_over;
use crate::pages::own::{own_kinds, own_page};
use crate::pages::papers::PapersPage;
use crate::pages::pause::pause;
use crate::pages::plan::plan_page;
use crate::pages::proof::proof;
use crate::pages::resource::resource_page;
use crate::pages::result::result;
use crate::pages::start::start;
use crate::pages::what_if::WhatIfPage;
use crate::state::{Act, State, View};
use crate::surroundings::{by_the_browser, use_surroundings};
use crate::tongues::CardsState;
use sasae_core::answers::Marks;
use sasae_core::date::Date;
use sasae_core::file::AnswersFile;
use sasae_core::session::{Action, Step};
use sasae_words::words::Style;
use std::rc::Rc;
use yew::prelude::*;

/// What the app is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Rules and words.
    pub content: Content,
    /// The day.
    pub today: Date,
    /// What was ticked before the program was there.
    pub ticked: Marks,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let state =
        use_reducer(|| State::new(props.content.clone(), props.today).after(Act::Tick(props.ticked.clone())));
    // One and the same for ever, so that what depends on nothing else is not drawn anew.
    let act = use_callback((), {
        let dispatcher = state.dispatcher();
        move |act, ()| by_the_browser(act, |act| dispatcher.dispatch(act))
    });
    let leave = use_callback(act.clone(), |(), act| {
        act.emit(Act::Wipe);
        browser::exit::leave();
    });
    use_surroundings(&props.content, &state, &act, &leave);
    html! { <Screen state={Rc::new((*state).clone())} {act} {leave} /> }
}

/// A screen as a function of the state: renders natively too.
#[derive(Clone, PartialEq, Properties)]
pub struct ScreenProps {
    /// Everything it depends on.
    pub state: Rc<State>,
    /// What a person does.
    #[prop_or_default]
    pub act: Callback<Act>,
    /// Leaving at once.
    #[prop_or_default]
    pub leave: Callback<()>,
}

#[component]
pub fn Screen(props: &ScreenProps) -> Html {
    let ScreenProps { state, act, leave } = props;
    let open = open_file(state.content().clone(), act.clone());
    let save = save_file(state);
    let screen = screen_of(state, act, leave, &open, &save);
    framed(props, screen, Html::default())
}

/// What stands within the frame.
pub fn screen_of(
    state: &State,
    act: &Callback<Act>,
    leave: &Callback<()>,
    open: &Callback<ChosenFile>,
    save: &Callback<()>,
) -> Html {
    match (state.view, state.session.step) {
        (View::Interview, Step::Start) => start(state, act, open),
        (View::Interview, Step::Ask(question)) => html! {
            <Ask key={question.index()} content={state.content().clone()} today={state.today}
                answers={state.session.kept.answers.clone()} {question} is_slow={state.ease.is_slow} act={act.clone()} />
        },
        (View::Interview, Step::Result) => at_desk(state, act, |desk| result(&desk)),
        (View::Plan, _) => at_desk(state, act, |desk| plan_page(&desk)),
        (View::Compare, _) => at_desk(state, act, |desk| html! { <ComparePage {desk} /> }),
        (View::WhatIf, _) => at_desk(state, act, |desk| html! { <WhatIfPage {desk} /> }),
        (View::Eco, _) => at_desk(state, act, |desk| eco_page(&desk)),
        (View::Field, _) => at_desk(state, act, |desk| field_page(&desk)),
        (View::Papers, _) => at_desk(state, act, |desk| {
            let counter = state.tongues.in_style(Style::Standard).map(|tongue| desk.speaking(tongue));
            let easy = state.tongues.in_style(Style::Easy).map(|tongue| desk.speaking(tongue));
            let counter = counter.unwrap_or_else(|| desk.clone());
            html! { <PapersPage {desk} {counter} {easy} /> }
        }),
        (View::Answers, _) => html! {
            <AnswersPage content={state.content().clone()} answers={state.session.kept.answers.clone()} act={act.clone()} open={open.clone()} save={save.clone()} />
        },
        (View::HandOver, _) => hand_over(state, act),
        (View::Browse, _) => at_desk(
            state,
            act,
            |desk| html! { <><Browse shelf={desk.shelf.clone()} />{ own_kinds(&desk) }</> },
        ),
        (View::Own(place), _) => at_desk(state, act, |desk| own_page(&desk, place)),
        (View::Resource(resource), _) => at_desk(state, act, |desk| resource_page(&desk, resource)),
        (View::About, _) => about(state.content(), act),
        (View::Proof, _) => proof(state.content(), state.record.as_deref()),
        (View::Pause, _) => pause(state.content(), act, save, leave),
        // Only a program that is built around this one goes there.
        (View::Beside(_), _) => Html::default(),
    }
}

/// A screen in its frame; `more` is a menu of its own below it.
pub fn framed(props: &ScreenProps, screen: Html, more: Html) -> Html {
    let ScreenProps { state, act, leave } = props;
    frame(&FrameProps {
        content: state.content().clone(),
        spoken: state.tongues.spoken(),
        view: state.view,
        session: state.session.clone(),
        ease: state.ease,
        can_go_back: state.can_go_back(),
        trouble: state.trouble.clone(),
        act: act.clone(),
        leave: leave.clone(),
        screen,
        more,
    })
}

/// A page that needs the long texts, with all that it is made from; or what to say while they are not there.
pub fn at_desk(state: &State, act: &Callback<Act>, page: impl FnOnce(Desk) -> Html) -> Html {
    let ui = state.content().ui();
    match state.tongues.cards() {
        CardsState::Ready(cards) => {
            let shelf = Shelf { content: state.content().clone(), cards: cards.clone(), act: act.clone() };
            let (today, kept) = (state.today, state.session.kept.clone());
            page(Desk { shelf, today, kept, nearby: state.nearby.clone() })
        }
        CardsState::Loading => {
            html! { <h1 tabindex="-1" class="h1">{ crate::components::text::show(&ui.start.loading) }</h1> }
        }
        CardsState::Failed => {
            let again = act.reform(|_: MouseEvent| Act::LoadAgain);
            html! {
                <>
                    <h1 tabindex="-1" class="h1">{ crate::components::text::show(&ui.result.title) }</h1>
                    <p role="alert">{ crate::components::text::show(&ui.trouble.cards) }</p>
                    <button type="button" class="button" onclick={again}>{ crate::components::text::show(&ui.trouble.retry) }</button>
                </>
            }
        }
    }
}

/// Opens a chosen file: its answers, or words that say what is wrong with it. Nothing is lost either way.
fn open_file(content: Content, act: Callback<Act>) -> Callback<ChosenFile> {
    Callback::from(move |file: ChosenFile| {
        let (content, act) = (content.clone(), act.clone());
        browser::later::run(async move {
            let ui = content.ui();
            let read = match browser::files::open(file).await {
                None => Err(ui.trouble.file.plain()),
                Some(file) => file.read(content.catalogue()).map_err(|faults| content.refusal(&faults)),
            };
            act.emit(match read {
                Ok(kept) => Act::Interview(Action::Open(kept)),
                Err(words) => Act::Trouble(format!("{words} {}", ui.trouble.nothing_lost.plain())),
            });
        });
    })
}

fn save_file(state: &Rc<State>) -> Callback<()> {
    let state = state.clone();
    Callback::from(move |()| {
        let file = AnswersFile::of(state.content().catalogue(), &state.session.kept);
        let _ = browser::files::save(&file);
    })
}
