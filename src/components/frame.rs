//! What stands around every screen: the name, the way out, the numbers, the menu.

use crate::browser::focus;
use crate::components::ease::ease_panel;
use crate::components::emergency::emergency;
use crate::components::quiet::quiet;
use crate::components::read_aloud::ReadAloud;
use crate::components::text::show;
use crate::content::Content;
use crate::ease::Ease;
use crate::markup::html;
use crate::state::{Act, View};
use sasae_core::session::{Action, Session, Step};
use sasae_words::text::Text;
use sasae_words::words::Choice;
use yew::prelude::*;

/// What every screen stands in.
pub struct FrameProps {
    pub content: Content,
    /// The place of the language that is spoken.
    pub spoken: usize,
    pub view: View,
    pub session: Session,
    pub ease: Ease,
    pub can_go_back: bool,
    pub trouble: Option<String>,
    pub act: Callback<Act>,
    pub leave: Callback<()>,
    pub screen: Html,
    /// A menu of its own, of a program that is built around this one.
    pub more: Html,
}

/// The frame with its screen.
pub fn frame(props: &FrameProps) -> Html {
    let ui = &props.content.ui().frame;
    let act = &props.act;
    let link = |name: &'static str, text: &Text, to: fn() -> Act, is_here: bool| {
        let go = act.reform(move |_: MouseEvent| to());
        html! {
            <li><button type="button" class="menu__link" data-action={name} onclick={go} aria-current={is_here.then_some("page")}>{ show(text) }</button></li>
        }
    };
    let back = act.reform(|_: MouseEvent| Act::Back);
    let leave = props.leave.reform(|_: MouseEvent| ());
    let skip = Callback::from(|event: MouseEvent| focus::past_the_frame(&event));
    let has_answers = !props.session.kept.answers.is_empty();
    let danger = told_of_danger(&props.content, &props.session);
    let is_start = (props.view, props.session.step) == (View::Interview, Step::Start);
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ show(&ui.skip) }</a>
            <header class="header">
                <div class="header__bar">
                    <span class="header__name">{ show(&ui.name) }</span>
                    { ease_panel(&props.content, props.ease, act) }
                    { languages(props) }
                    <button type="button" class="exit" data-action="exit" onclick={leave.clone()} title={ui.exit_note.plain()}>{ show(&ui.exit) }</button>
                </div>
                { emergency(props.content.words(), is_start || danger, danger) }
            </header>
            <main id="main" class="main" tabindex="-1" data-screen={screen_name(props.view, props.session.step)}>
                if props.can_go_back {
                    <button type="button" class="back" data-action="back" onclick={back}>{ show(&ui.back) }</button>
                }
                // In an element of its own: Yew loses its place where a component that shows nothing stands before a new screen.
                <div class="read"><ReadAloud content={props.content.clone()} /></div>
                if let Some(trouble) = &props.trouble {
                    <p class="trouble" role="alert">{ trouble.clone() }</p>
                }
                // Keyed, so that one screen takes over nothing that was unfolded on another.
                <div key={screen_key(props)} class="screen">{ props.screen.clone() }</div>
            </main>
            <footer class="footer">
                { props.more.clone() }
                { edition(&props.content, props.view, props.session.step) }
                <nav class="menu" aria-label={ui.menu.plain()}>
                    <ul class="menu__list">
                        { link("home", &ui.home, || Act::Interview(Action::GoHome), is_start) }
                        { link("browse", &ui.browse, || Act::Show(View::Browse), props.view == View::Browse) }
                        if has_answers {
                            { link("answers", &ui.answers, || Act::Show(View::Answers), props.view == View::Answers) }
                            { link("result", &ui.result, || Act::Interview(Action::ShowResult), (props.view, props.session.step) == (View::Interview, Step::Result)) }
                        }
                        { link("about", &ui.about, || Act::Show(View::About), props.view == View::About) }
                    </ul>
                </nav>
            </footer>
            { quiet(&props.content, act, &leave) }
        </>
    }
}

/// The offer of a newer edition, where no question is in front. Styles show it while one waits; what is pressed is heard
/// by the script of the page that keeps the copy.
fn edition(content: &Content, view: View, step: Step) -> Html {
    let ui = &content.ui().edition;
    match (view, step) {
        (View::Interview, Step::Start) | (View::Answers | View::About, _) => html! {
            <div class="edition" role="status">
                <div class="edition__offer">
                    <p class="edition__waits">{ show(&ui.waits) }</p>
                    <p>{ show(&ui.note) }</p>
                    <button type="button" class="button button--quiet" data-action="renew">{ show(&ui.renew) }</button>
                </div>
            </div>
        },
        _ => Html::default(),
    }
}

/// The choice of languages, each by its own name.
fn languages(props: &FrameProps) -> Html {
    let choices = &props.content.words().languages;
    if choices.len() < 2 {
        return Html::default();
    }
    let choice = |(place, choice): (usize, &Choice)| {
        let speak = props.act.reform(move |_: MouseEvent| Act::Speak(place));
        let is_spoken = place == props.spoken;
        html! {
            <button type="button" class="language" data-action="speak" data-language={choice.lang.clone()} lang={choice.tag.clone()}
                aria-pressed={is_spoken.to_string()} onclick={speak}>{ show(&choice.name) }</button>
        }
    };
    html! {
        <div class="languages" role="group" aria-label={props.content.ui().frame.languages.plain()}>
            { for choices.iter().enumerate().map(choice) }
        </div>
    }
}

/// Whether an answer told of danger to life or limb.
fn told_of_danger(content: &Content, session: &Session) -> bool {
    let catalogue = content.catalogue();
    let facts = sasae_core::facts::Facts::new(catalogue, &session.kept.answers);
    sasae_core::need::active_needs(catalogue, &session.kept.answers, &facts)
        .first()
        .is_some_and(|first| catalogue.needs[first.need].is_crisis)
}

fn screen_name(view: View, step: Step) -> &'static str {
    match (view, step) {
        (View::Interview, Step::Start) => "start",
        (View::Interview, Step::Ask(_)) => "ask",
        (View::Interview, Step::Result) => "result",
        (View::Answers, _) => "answers",
        (View::HandOver, _) => "hand-over",
        (View::Plan, _) => "plan",
        (View::Compare, _) => "compare",
        (View::WhatIf, _) => "what-if",
        (View::Eco, _) => "eco",
        (View::Field, _) => "field",
        (View::Papers, _) => "papers",
        (View::Browse, _) => "browse",
        (View::Resource(_), _) => "resource",
        (View::Own(_), _) => "own",
        (View::Pause, _) => "pause",
        (View::About, _) => "about",
        (View::Proof, _) => "proof",
        (View::Beside(_), _) => "beside",
    }
}

fn screen_key(props: &FrameProps) -> String {
    let name = screen_name(props.view, props.session.step);
    match (props.view, props.session.step) {
        (View::Resource(resource), _) => format!("{name}-{}", resource.index()),
        (View::Own(place), _) => format!("{name}-{place}"),
        (View::Beside(number), _) => format!("{name}-{number}"),
        (View::Interview, Step::Ask(question)) => format!("{name}-{}", question.index()),
        _ => name.to_owned(),
    }
}
