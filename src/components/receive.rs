//! Receiving what somebody hands over: by camera or from a file, opened with the code that they say.
//!
//! For the worker's program alone. What arrived stays until it is opened or given up, however often a code is wrong.

use crate::browser::cipher::{self, Refused};
use crate::browser::files::{self, ChosenFile};
use crate::browser::{input, later};
use crate::components::given::given;
use crate::components::looking::Looking;
use crate::components::open_file::{AnyFile, open_any};
use crate::components::text::show;
use crate::content::Content;
use crate::markup::html;
use sasae_core::file::Fault;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::question::Question;
use sasae_handover::code::Code;
use sasae_handover::sealed::{Fault as Spoilt, Sealed};
use sasae_words::text::Text;
use sasae_words::worker::receive::Receive as Words;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ReceiveProps {
    pub content: Content,
    pub words: Rc<Words>,
    /// What was received, when the worker takes it.
    pub received: Callback<Kept>,
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum At {
    /// The ways to receive something.
    Ways,
    /// Through the camera.
    Looking,
    /// It is there, and locked.
    Locked(Rc<Vec<u8>>),
    /// It is being opened.
    Opening(Rc<Vec<u8>>),
    /// It is open.
    Open(Rc<Kept>),
}

#[component]
pub fn Receive(props: &ReceiveProps) -> Html {
    let ReceiveProps { content, words, received } = props;
    let (at, trouble, typed) = (use_state(|| At::Ways), use_state(|| None::<Text>), use_state(String::new));
    // Goes on, with or without something to say.
    let go = use_callback((), {
        let (at, trouble) = (at.setter(), trouble.setter());
        move |(to, words): (At, Option<Text>), ()| {
            at.set(to);
            trouble.set(words);
        }
    });
    let to = |to: At| go.reform(move |_: MouseEvent| (to.clone(), None));
    let arrived = {
        let (content, words) = (content.clone(), words.clone());
        go.reform(move |bytes: Vec<u8>| arrived(&content, &words, bytes))
    };
    let screen = match &*at {
        At::Ways => {
            let open = {
                let (arrived, go, words) = (arrived, go.clone(), words.clone());
                Callback::from(move |file: ChosenFile| {
                    let (arrived, go, words) = (arrived.clone(), go.clone(), words.clone());
                    later::run(async move {
                        match files::bytes(file).await {
                            Some(bytes) => arrived.emit(bytes),
                            None => go.emit((At::Ways, Some(words.not_ours.clone()))),
                        }
                    });
                })
            };
            html! {
                <div class="receive__ways">
                    <button type="button" class="button button--wide" data-action="scan" onclick={to(At::Looking)}>{ show(&words.scan) }</button>
                    <p class="help">{ show(&words.scan_note) }</p>
                    { open_any(&AnyFile { label: &words.file, action: "receive-file" }, &open) }
                </div>
            }
        }
        At::Looking => {
            let end = go.reform(|words: Option<Text>| (At::Ways, words));
            html! { <Looking words={words.clone()} whole={arrived} {end} /> }
        }
        At::Locked(container) | At::Opening(container) => {
            let is_opening = matches!(&*at, At::Opening(_));
            let change = {
                let typed = typed.clone();
                Callback::from(move |event: InputEvent| typed.set(input::typed(&event).unwrap_or_default()))
            };
            let open = {
                let (content, words, go) = (content.clone(), words.clone(), go.clone());
                let (container, typed) = (container.clone(), typed.clone());
                Callback::from(move |event: SubmitEvent| {
                    event.prevent_default();
                    let Ok(code) = Code::read(&typed) else {
                        go.emit((At::Locked(container.clone()), Some(words.no_code.clone())));
                        return;
                    };
                    go.emit((At::Opening(container.clone()), None));
                    let (content, words, go, container) =
                        (content.clone(), words.clone(), go.clone(), container.clone());
                    later::run(async move { go.emit(opened(&content, &words, container, &code).await) });
                })
            };
            html! {
                <form class="receive__code" onsubmit={open} autocomplete="off">
                    <p>{ show(&words.arrived) }</p>
                    <label class="field"><span class="field__label">{ show(&words.code) }</span>
                        <input class="field__input code" type="text" inputmode="numeric" data-field="code" value={(*typed).clone()} oninput={change} autocomplete="off" /></label>
                    <p role="status">if is_opening { { show(&words.opening) } }</p>
                    if !is_opening { <button type="submit" class="button button--wide" data-action="unlock">{ show(&words.open) }</button> }
                    <button type="button" class="link" data-action="receive-again" onclick={to(At::Ways)}>{ show(&words.again) }</button>
                </form>
            }
        }
        At::Open(kept) => {
            let take = {
                let kept = kept.clone();
                received.reform(move |_: MouseEvent| (*kept).clone())
            };
            html! {
                <div class="receive__open">
                    <h2 class="h2">{ show(&words.came) }</h2>
                    { came(content, words, kept) }
                    <p class="help">{ show(&words.take_note) }</p>
                    <button type="button" class="button button--wide" data-action="take" onclick={take}>{ show(&words.take) }</button>
                    <button type="button" class="link" data-action="receive-again" onclick={to(At::Ways)}>{ show(&words.again) }</button>
                </div>
            }
        }
    };
    html! {
        <div class="receive">
            if let Some(trouble) = &*trouble { <p class="trouble" role="alert">{ show(trouble) }</p> }
            { screen }
        </div>
    }
}

/// What came, in words.
fn came(content: &Content, words: &Words, kept: &Kept) -> Html {
    let answer = |(id, answer): (Id<Question>, &_)| {
        html! {
            <li class="answer" data-came={content.catalogue().questions[id].slug.clone()}>
                <span class="answer__question">{ show(&content.words().question(id).short) }</span>
                <span class="answer__given">{ show(&given(content, id, answer)) }</span>
            </li>
        }
    };
    let plan = &content.words().plan;
    let others = [
        (!kept.values.is_empty(), &plan.values.title),
        (!kept.choices.is_empty(), &plan.ways.plan),
        (kept.ties != sasae_core::tie::Ties::default(), &words.ties),
    ];
    let others = others.iter().filter(|(is_there, _)| *is_there);
    html! {
        <ul class="answers">
            { for kept.answers.iter().map(answer) }
            { for others.map(|(_, name)| html! { <li class="answer">{ show(name) }</li> }) }
        </ul>
    }
}

/// Something arrived: a container, or a file that was saved without a lock.
fn arrived(content: &Content, words: &Words, bytes: Vec<u8>) -> (At, Option<Text>) {
    match Sealed::read(&bytes) {
        Ok(_) => (At::Locked(Rc::new(bytes)), None),
        Err(Spoilt::NotOurs) => match String::from_utf8(bytes) {
            Ok(text) => read(content, words, &text),
            Err(_) => (At::Ways, Some(words.not_ours.clone())),
        },
        Err(fault) => (At::Ways, Some(wrong(words, fault))),
    }
}

fn wrong(words: &Words, fault: Spoilt) -> Text {
    match fault {
        Spoilt::NotOurs => &words.not_ours,
        Spoilt::TooShort => &words.too_short,
        Spoilt::Damaged => &words.damaged,
        Spoilt::TooNew(_) => &words.too_new,
        Spoilt::Work(_) => &words.too_slow,
    }
    .clone()
}

async fn opened(content: &Content, words: &Words, container: Rc<Vec<u8>>, code: &Code) -> (At, Option<Text>) {
    match cipher::unlock(&container, code.digits()).await {
        Ok(contents) => match String::from_utf8(contents) {
            Ok(text) => read(content, words, &text),
            Err(_) => (At::Ways, Some(words.not_ours.clone())),
        },
        Err(Refused::WrongSecret) => (At::Locked(container), Some(words.wrong_code.clone())),
        Err(Refused::NoCipher) => (At::Locked(container), Some(words.no_cipher.clone())),
        Err(Refused::Container(fault)) => (At::Ways, Some(wrong(words, fault))),
    }
}

/// The answers in a text, or what is wrong with it.
fn read(content: &Content, words: &Words, text: &str) -> (At, Option<Text>) {
    let Some(file) = files::read(text) else { return (At::Ways, Some(words.not_ours.clone())) };
    match file.read(content.catalogue()) {
        Ok(kept) => (At::Open(Rc::new(kept)), None),
        Err(faults) => {
            let is_new = faults.iter().any(Fault::is_too_new);
            let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
            let trouble = &content.ui().trouble;
            let words =
                if is_new { words.too_new.clone() } else { trouble.file_field.with(&fields.join(", ")) };
            (At::Ways, Some(words))
        }
    }
}
