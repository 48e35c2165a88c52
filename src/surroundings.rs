//! What happens around every screen, whichever program it belongs to: texts are loaded, the page is told what is
//! spoken and how it is seen, the browser's entries are followed, and whoever leaves or is gone takes everything along.

use crate::browser;
use crate::browser::idle::Idle;
use crate::components::quiet::QUIET;
use crate::content::Content;
use crate::ease::{LOOKS, SIZES};
use crate::nearby::Nearby;
use crate::state::{Act, State};
use sasae_local::pack::Pack;
use std::rc::Rc;
use yew::prelude::*;

/// How long each QR code is shown, in milliseconds: a camera reads a few in a second, and no eye is hurt by so slow a
/// change.
const SHOWN: i32 = 700;

/// Does the act, unless it is the way back: that is the browser's own, which says where it has arrived.
pub fn by_the_browser(act: Act, does: impl FnOnce(Act)) {
    if !matches!(act, Act::Back) || !browser::history::back() {
        does(act);
    }
}

/// Keeps the page and the browser in step with the state. `own` is what comes with the program; `act` and `leave` have
/// to stay the same for ever.
#[hook]
pub fn use_surroundings(own: &Content, state: &State, act: &Callback<Act>, leave: &Callback<()>) {
    use_effect_with(state.tongues.attempts, {
        let (act, own, missing) = (act.clone(), own.clone(), state.tongues.missing());
        let nearby = state.nearby.clone();
        move |_| {
            browser::later::run(async move {
                load_texts(own, missing, &act).await;
                if nearby.is_waiting {
                    load_offices(&nearby, &act).await;
                }
            });
        }
    });
    use_effect_with(state.tongues.spoken(), {
        let content = state.content().clone();
        move |_| browser::page::speak(content.words())
    });
    // Once the screen stands: what a screen breaks on is not handed on to break the next.
    use_effect_with(state.session.kept.clone(), {
        let own = own.clone();
        move |kept| browser::stopped::remember(&own, kept)
    });
    use_effect_with(state.tongues.is_settled() && !state.nearby.is_waiting, |is_settled| {
        if *is_settled {
            browser::page::is_whole();
        }
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
    use_effect_with((state.hand_over.shown, state.hand_over.is_playing), {
        let act = act.clone();
        move |(_, is_playing)| {
            let waiting = is_playing.then(|| browser::later::after(SHOWN, move || act.emit(Act::MoveOn)));
            move || drop(waiting)
        }
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
}

/// Loads the long texts of the language that comes with the program, then the others, whatever is spoken: what is
/// loaded depends on nothing that a person does.
async fn load_texts(own: Content, missing: Vec<usize>, act: &Callback<Act>) {
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

/// Loads the offices of the organisation's own area, all of them: which town is picked later, no request tells.
async fn load_offices(nearby: &Nearby, act: &Callback<Act>) {
    let names = nearby.missing.as_deref().cloned().unwrap_or_else(browser::page::packs);
    let (mut offices, mut missing) = (Vec::new(), Vec::new());
    for name in names {
        let pack = browser::load::beside_the_page(&name).await;
        match pack.and_then(|pack| Pack::decode(&pack).ok()) {
            Some(pack) => offices.extend(pack.offices.into_iter().map(Rc::new)),
            None => missing.push(name),
        }
    }
    act.emit(Act::Offices(offices, missing));
}
