//! Locking during a break: answers and record are encrypted, and nothing else of them stays in memory.

use crate::desk::WorkDesk;
use crate::files;
use crate::markup::html;
use crate::state::Deed;
use crate::words::Spoken;
use sasae_app::browser::{cipher, input, later};
use sasae_app::components::text::show;
use sasae_app::content::Content;
use sasae_words::text::Text;
use std::rc::Rc;
use yew::prelude::*;

/// Anything shorter is guessed too soon.
const SHORTEST: usize = 6;

#[derive(Clone, PartialEq, Properties)]
pub struct LockProps {
    pub desk: WorkDesk,
}

/// Choosing a passphrase, and locking with it.
#[component]
pub fn LockPage(props: &LockProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.said().lock;
    let typed = use_state(<[String; 2]>::default);
    let trouble = use_state(|| None::<Text>);
    let lock = {
        let (desk, typed, trouble, ui) = (desk.clone(), typed.clone(), trouble.clone(), ui.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [secret, again] = typed.each_ref().map(|typed| cipher::as_typed(typed));
            if secret.chars().count() < SHORTEST {
                trouble.set(Some(ui.short.clone()));
            } else if secret != again {
                trouble.set(Some(ui.differ.clone()));
            } else if let Some(text) = files::text_of(&desk.content, &desk.kept, &desk.record, desk.today) {
                let (deed, trouble, cannot) = (desk.deed.clone(), trouble.clone(), ui.cannot.clone());
                later::run(async move {
                    match cipher::lock(text.as_bytes(), &secret).await {
                        Some(locked) => deed.emit(Deed::Lock(locked)),
                        None => trouble.set(Some(cannot)),
                    }
                });
            }
        })
    };
    let field = |place: usize, label: &Text| {
        let type_in = {
            let typed = typed.clone();
            Callback::from(move |event: InputEvent| {
                let mut both = (*typed).clone();
                both[place] = input::typed(&event).unwrap_or_default();
                typed.set(both);
            })
        };
        html! {
            <label class="field"><span class="field__label">{ show(label) }</span>
                <input class="field__input" type="password" data-secret={place.to_string()} autocomplete="off" value={typed[place].clone()} oninput={type_in} /></label>
        }
    };
    html! {
        <form class="lock" onsubmit={lock} autocomplete="off">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            { field(0, &ui.secret) }
            <p class="help">{ show(&ui.secret_hint) }</p>
            { field(1, &ui.again) }
            if let Some(trouble) = &*trouble { <p class="trouble" role="alert">{ show(trouble) }</p> }
            <button type="submit" class="button button--wide" data-action="lock">{ show(&ui.lock) }</button>
        </form>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct LockedProps {
    pub content: Content,
    pub spoken: Spoken,
    /// What is locked.
    pub locked: Rc<Vec<u8>>,
    pub deed: Callback<Deed>,
}

/// What stands there while it is locked.
#[component]
pub fn Locked(props: &LockedProps) -> Html {
    let LockedProps { content, spoken, locked, deed } = props;
    let ui = &spoken.lock;
    let typed = use_state(String::new);
    let trouble = use_state(|| None::<Text>);
    let type_in = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(input::typed(&event).unwrap_or_default()))
    };
    let unlock = {
        let (content, locked, deed) = (content.clone(), locked.clone(), deed.clone());
        let (typed, trouble, ui) = (typed.clone(), trouble.clone(), ui.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            trouble.set(Some(ui.working.clone()));
            let secret = cipher::as_typed(&typed);
            let (content, locked) = (content.clone(), locked.clone());
            let (deed, trouble, wrong) = (deed.clone(), trouble.clone(), ui.wrong.clone());
            later::run(async move {
                let opened = cipher::unlock(&locked, &secret).await.ok();
                let text = opened.and_then(|bytes| String::from_utf8(bytes).ok());
                match text.map(|text| files::read(&content, &text)) {
                    Some(Ok((kept, record))) => deed.emit(Deed::Open(kept, record)),
                    _ => trouble.set(Some(wrong)),
                }
            });
        })
    };
    let forget = deed.reform(|_: MouseEvent| Deed::Forget);
    html! {
        <form class="lock" data-locked="" onsubmit={unlock} autocomplete="off">
            <h1 class="h1" tabindex="-1">{ show(&ui.locked) }</h1>
            <p class="lead">{ show(&ui.locked_lead) }</p>
            <label class="field"><span class="field__label">{ show(&ui.secret) }</span>
                <input class="field__input" type="password" data-secret="0" autocomplete="off" value={(*typed).clone()} oninput={type_in} /></label>
            if let Some(trouble) = &*trouble { <p class="trouble" role="alert">{ show(trouble) }</p> }
            <button type="submit" class="button button--wide" data-action="unlock">{ show(&ui.unlock) }</button>
            <button type="button" class="link link--danger" data-action="forget" onclick={forget}>{ show(&ui.forget) }</button>
        </form>
    }
}
