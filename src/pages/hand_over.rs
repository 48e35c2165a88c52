//! Handing answers over: what goes along, then the code to say aloud, a locked file and QR codes.
//!
//! All of it lives in this page. Whoever leaves it, wipes or goes back takes picks, code and lock along.

use crate::browser::{cipher, files, focus, later};
use crate::components::frames::Frames;
use crate::components::given::given;
use crate::components::text::show;
use crate::content::Content;
use crate::markup::html;
use sasae_core::answers::Answer;
use sasae_core::facts::{Facts, Reach};
use sasae_core::file::AnswersFile;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::question::{Question, Stage};
use sasae_core::tie::Ties;
use sasae_handover::code::Code;
use sasae_handover::frames::split;
use sasae_handover::picks::{Picks, picked};
use sasae_words::text::Text;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct HandOverPageProps {
    pub content: Content,
    pub kept: Rc<Kept>,
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum At {
    /// Something can be picked.
    Picks,
    /// It is being locked.
    Locking,
    /// It is locked.
    Locked(Rc<Locked>),
    /// Nothing can be locked here.
    NoLock,
}

/// What is handed over.
#[derive(PartialEq)]
struct Locked {
    code: Code,
    container: Vec<u8>,
    frames: Rc<Vec<Vec<u8>>>,
}

#[component]
pub fn HandOverPage(props: &HandOverPageProps) -> Html {
    let HandOverPageProps { content, kept } = props;
    let (ui, answers) = (&content.ui().hand_over, &content.ui().answers);
    let (picks, at) = (use_state(Picks::default), use_state(|| At::Picks));
    use_effect_with((*at).clone(), |at| {
        if *at != At::Locking {
            focus::heading();
        }
    });
    let file = {
        let (content, kept, picks) = (content.clone(), kept.clone(), *picks);
        move || AnswersFile::of(content.catalogue(), &picked(content.catalogue(), &kept, &picks))
    };
    let go = |to: At| {
        let at = at.clone();
        Callback::from(move |_: MouseEvent| at.set(to.clone()))
    };
    let heading = |text: &Text| html! { <h1 class="h1" tabindex="-1">{ show(text) }</h1> };
    let again = html! { <button type="button" class="link" data-action="pick-again" onclick={go(At::Picks)}>{ show(&ui.again) }</button> };
    match &*at {
        At::Picks | At::Locking => {
            let lock = {
                let at = at.clone();
                Callback::from(move |_: MouseEvent| {
                    at.set(At::Locking);
                    let (file, at) = (file(), at.clone());
                    later::run(async move {
                        at.set(locked(&file).await.map_or(At::NoLock, |locked| At::Locked(Rc::new(locked))));
                    });
                })
            };
            let change = {
                let picks = picks.clone();
                Callback::from(move |changed: Picks| picks.set(changed))
            };
            html! {
                <div class="hand-over">
                    { heading(&ui.title) }
                    <p class="lead">{ show(&ui.lead) }</p>
                    if kept.answers.is_empty() { <p>{ show(&answers.empty) }</p> } else { { Choice { content, kept, picks: &picks, change }.groups() } }
                    <p role="status">if *at == At::Locking { { show(&ui.locking) } }</p>
                    if *at == At::Picks && !picks.is_empty() {
                        <button type="button" class="button button--wide" data-action="lock" onclick={lock}>{ show(&ui.lock) }</button>
                    }
                </div>
            }
        }
        At::Locked(locked) => {
            let said = locked.code.groups().collect::<Vec<_>>().join(" ");
            let save = {
                let locked = locked.clone();
                Callback::from(move |_: MouseEvent| {
                    let _ = files::save_locked(&locked.container);
                })
            };
            html! {
                <div class="hand-over">
                    { heading(&ui.code_title) }
                    <p class="code" data-code="">{ said }</p>
                    <p class="help">{ show(&ui.code_note) }</p>
                    <button type="button" class="button button--wide" data-action="save-locked" onclick={save}>{ show(&ui.save) }</button>
                    // What is too much for a camera is left to the file.
                    if !locked.frames.is_empty() { <Frames content={content.clone()} frames={locked.frames.clone()} /> }
                    { again }
                </div>
            }
        }
        At::NoLock => {
            let save = Callback::from(move |_: MouseEvent| {
                let _ = files::save(&file());
            });
            html! {
                <div class="hand-over">
                    { heading(&ui.title) }
                    <p class="note">{ show(&ui.no_lock) }</p>
                    <button type="button" class="button button--quiet" data-action="save-plain" onclick={save}>{ show(&ui.save_plain) }</button>
                    { again }
                </div>
            }
        }
    }
}

async fn locked(file: &AnswersFile) -> Option<Locked> {
    let code = Code::from_random(cipher::random()?);
    let container = cipher::lock(files::text(file)?.as_bytes(), code.digits()).await?;
    let frames = Rc::new(split(&container));
    Some(Locked { code, container, frames })
}

/// What can be picked.
struct Choice<'a> {
    content: &'a Content,
    kept: &'a Kept,
    picks: &'a Picks,
    change: Callback<Picks>,
}

impl Choice<'_> {
    fn groups(&self) -> Html {
        let (ui, kept) = (&self.content.ui().hand_over, self.kept);
        let facts = Facts::new(self.content.catalogue(), &kept.answers);
        let is_fact = |id: Id<Question>| self.content.catalogue().questions[id].stage == Stage::Facts;
        let (told, asked): (Vec<_>, Vec<_>) = kept
            .answers
            .iter()
            .filter(|(id, _)| facts.reach(*id) == Reach::Open)
            .partition(|(id, _)| is_fact(*id));
        let plan = &self.content.words().plan;
        let Picks { values, plan: has_plan, ties, .. } = *self.picks;
        let decided = [
            (
                !kept.values.is_empty(),
                "values",
                &plan.values.title,
                values,
                Picks { values: !values, ..*self.picks },
            ),
            (
                !kept.choices.is_empty(),
                "plan",
                &plan.ways.plan,
                has_plan,
                Picks { plan: !has_plan, ..*self.picks },
            ),
            (kept.ties != Ties::default(), "ties", &ui.ties, ties, Picks { ties: !ties, ..*self.picks }),
        ];
        let decided = decided.into_iter().filter(|(is_there, ..)| *is_there);
        let decided: Vec<Html> =
            decided.map(|(_, name, text, is_on, to)| self.tick(name, is_on, to, show(text))).collect();
        html! {
            <>
                { self.group("troubles", &ui.troubles, &asked) }
                { self.group("person", &ui.person, &told) }
                if !decided.is_empty() {
                    <fieldset class="picks"><legend class="h2">{ show(&ui.decided) }</legend>{ for decided }</fieldset>
                }
                <p class="help">{ show(&ui.follows) }</p>
            </>
        }
    }

    /// Answers, one by one or all at once.
    fn group(&self, name: &'static str, title: &Text, answers: &[(Id<Question>, &Answer)]) -> Html {
        let (ui, catalogue, given_all) =
            (&self.content.ui().hand_over, self.content.catalogue(), &self.kept.answers);
        if answers.is_empty() {
            return Html::default();
        }
        let with = |picks: Picks, id: Id<Question>, is_on: bool| {
            if is_on { picks.without(catalogue, given_all, id) } else { picks.with(catalogue, given_all, id) }
        };
        let is_all = answers.iter().all(|(id, _)| self.picks.answers.contains(*id));
        let all = answers.iter().fold(*self.picks, |picks, (id, _)| with(picks, *id, is_all));
        let one = |(id, answer): &(Id<Question>, &Answer)| {
            let is_on = self.picks.answers.contains(*id);
            let words = self.content.words().question(*id);
            let text = html! {
                <><span class="answer__question">{ show(&words.short) }</span><br />{ show(&given(self.content, *id, answer)) }</>
            };
            self.tick(&catalogue.questions[*id].slug, is_on, with(*self.picks, *id, is_on), text)
        };
        html! {
            <fieldset class="picks">
                <legend class="h2">{ show(title) }</legend>
                { self.tick(&format!("all-{name}"), is_all, all, show(&ui.all.with_text(title))) }
                { for answers.iter().map(one) }
            </fieldset>
        }
    }

    fn tick(&self, name: &str, is_on: bool, to: Picks, text: Html) -> Html {
        let change = self.change.reform(move |_: Event| to);
        html! {
            <label key={name.to_owned()} class="wish">
                <input type="checkbox" class="wish__box" data-pick={name.to_owned()} checked={is_on} onchange={change} /><span>{ text }</span>
            </label>
        }
    }
}
