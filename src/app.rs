//! The app: holds the state, loads the long texts, and shows the screen in front.

use crate::browser;
use crate::browser::files::ChosenFile;
use crate::browser::idle::Idle;
use crate::components::frame::{FrameProps, frame};
use crate::components::quiet::QUIET;
use crate::content::Content;
use crate::desk::{Desk, Shelf};
use crate::ease::{LOOKS, SIZES};
use crate::markup::html;
use crate::pages::about::about;
use crate::pages::answers::AnswersPage;
use crate::pages::ask::Ask;
use crate::pages::browse::Browse;
use crate::pages::compare::ComparePage;
use crate::pages::eco::eco_page;
use crate::pages::field::field_page;
use crate::pages::papers::PapersPage;
use crate::pages::pause::pause;
use crate::pages::plan::plan_page;
use crate::pages::proof::proof;
use crate::pages::resource::resource_page;
use crate::pages::result::result;
use crate::pages::start::start;
use crate::pages::what_if::WhatIfPage;
use crate::state::{Act, State, View};
use crate::tongues::CardsState;
use sasae_core::answers::Marks;
use sasae_core::date::Date;
use sasae_core::file::{AnswersFile, Problem};
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
        // Our way back is the browser's own; it says where it has arrived.
        move |act, ()| {
            if !matches!(act, Act::Back) || !browser::history::back() {
                dispatcher.dispatch(act);
            }
        }
    });
    use_effect_with(state.tongues.attempts, {
        let (act, own, missing) = (act.clone(), props.content.clone(), state.tongues.missing());
        move |_| browser::later::run(load_texts(own, missing, act))
    });
    use_effect_with(state.tongues.spoken(), {
        let content = state.content().clone();
        move |_| browser::page::speak(content.words())
    });
    // Once the screen stands: what a screen breaks on is not handed on to break the next.
    use_effect_with(state.session.kept.clone(), {
        let own = props.content.clone();
        move |kept| browser::stopped::remember(&own, kept)
    });
    use_effect_with(state.tongues.is_settled(), |is_settled| {
        if *is_settled {
            browser::page::is_whole();
        }
    });
    let leave = use_callback(act.clone(), |(), act| {
        act.emit(Act::Wipe);
        browser::exit::leave();
    });
    use_effect_with((act.clone(), leave.clone()), |(act, leave)| {
        let (arrive, told, leave) = (act.reform(Act::Arrive), act.clone(), leave.clone());
        let arrival = browser::history::on_arrival(move |number| arrive.emit(number));
        browser::idle::watch(move |idle| {
            told.emit(if idle == Idle::Gone { Act::Wipe } else { Act::Quiet(true) });
        });
        let ways_out =
            (browser::exit::on_double_escape(move || leave.emit(())), browser::exit::on_any_way_out());
        let in_view = browser::focus::keep_in_view();
        move || drop((arrival, ways_out, in_view))
    });
    use_effect_with((), |()| {
        let _ = browser::takeover::press_again();
    });
    use_effect_with(state.at, |at| browser::history::reach(*at));
    use_effect_with(state.ease, |ease| browser::page::look(SIZES[ease.size], LOOKS[ease.look]));
    use_effect_with(state.is_quiet, |is_quiet| {
        browser::idle::asks(*is_quiet);
        browser::page::cover(QUIET, *is_quiet);
    });
    let steps = state.steps;
    use_effect_with(steps, |steps| {
        // The first screen keeps the focus where the person put it.
        if *steps > 0 {
            browser::focus::heading();
        }
        browser::speech::stop();
    });
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
    let screen = match (state.view, state.session.step) {
        (View::Interview, Step::Start) => start(state, act, &open),
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
            <AnswersPage content={state.content().clone()} answers={state.session.kept.answers.clone()} act={act.clone()} {open} {save} />
        },
        (View::Browse, _) => at_desk(state, act, |desk| html! { <Browse shelf={desk.shelf} /> }),
        (View::Resource(resource), _) => at_desk(state, act, |desk| resource_page(&desk, resource)),
        (View::About, _) => about(state.content(), act),
        (View::Proof, _) => proof(state.content(), state.record.as_deref()),
        (View::Pause, _) => pause(state.content(), act, &save, leave),
    };
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
    })
}

/// A page that needs the long texts, with all that it is made from; or what to say while they are not there.
fn at_desk(state: &State, act: &Callback<Act>, page: impl FnOnce(Desk) -> Html) -> Html {
    let ui = state.content().ui();
    match state.tongues.cards() {
        CardsState::Ready(cards) => {
            let shelf = Shelf { content: state.content().clone(), cards: cards.clone(), act: act.clone() };
            page(Desk { shelf, today: state.today, kept: state.session.kept.clone() })
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

/// Loads the long texts of the language that comes with the program, then the others, whatever is spoken: what is
/// loaded depends on nothing that a person does.
async fn load_texts(own: Content, missing: Vec<usize>, act: Callback<Act>) {
    let languages: Vec<String> = own.words().languages.iter().map(|choice| choice.lang.clone()).collect();
    for place in missing {
        let Some(lang) = languages.get(place) else { continue };
        let pack = browser::load::beside_the_page(&own.file(lang)).await;
        let loaded = pack.and_then(|pack| match place {
            0 => own.read_cards(&pack).map(|cards| (own.clone(), cards)),
            _ => own.read_translation(&pack),
        });
        act.emit(Act::Loaded(place, loaded));
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
                Some(file) => file.read(content.catalogue()).map_err(|faults| {
                    let is_new = faults.iter().any(|fault| matches!(fault.problem, Problem::TooNew(_)));
                    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
                    if is_new {
                        ui.trouble.file_new.plain()
                    } else {
                        ui.trouble.file_field.filled(&fields.join("、"))
                    }
                }),
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
