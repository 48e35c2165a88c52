//! Handing answers over: what goes along, then the code to say aloud, a locked file and QR codes.

use crate::browser::files;
use crate::components::given::given;
use crate::components::text::{show, show_with};
use crate::content::Content;
use crate::handing::{At, HandOver, file, lock};
use crate::markup::html;
use crate::state::{Act, State};
use sasae_core::answers::Answer;
use sasae_core::facts::{Facts, Reach};
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::question::{Question, Stage};
use sasae_handover::draw::Square;
use sasae_handover::picks::Picks;
use sasae_words::text::Text;
use yew::prelude::*;

/// The page.
pub fn hand_over(state: &State, act: &Callback<Act>) -> Html {
    let (content, kept, now) = (state.content(), &state.session.kept, &state.hand_over);
    let ui = &content.ui().hand_over;
    let picks = now.picks;
    let go = |to: HandOver| act.reform(move |_: MouseEvent| Act::HandOver(to.clone()));
    let again = html! {
        <button type="button" class="link" data-action="pick-again" onclick={go(HandOver::begin(picks, At::Picks))}>{ show(&ui.again) }</button>
    };
    let inside = match &now.at {
        At::Picks if kept.answers.is_empty() => html! { <p>{ show(&content.ui().answers.empty) }</p> },
        At::Picks => {
            let lock = {
                let (content, kept, act) = (content.clone(), kept.clone(), act.clone());
                Callback::from(move |_: MouseEvent| lock(&content, &kept, picks, &act))
            };
            html! {
                <>
                    <p class="lead">{ show(&ui.lead) }</p>
                    { Choice { content, kept, picks: &picks, act }.groups() }
                    if !picks.is_empty() {
                        <button type="button" class="button button--wide" data-action="lock" onclick={lock}>{ show(&ui.lock) }</button>
                    }
                </>
            }
        }
        At::Locking => html! { <p role="status">{ show(&ui.locking) }</p> },
        At::NoLock => {
            let (content, kept) = (content.clone(), kept.clone());
            let save = Callback::from(move |_: MouseEvent| {
                let _ = files::save(&file(&content, &kept, &picks));
            });
            html! {
                <>
                    <p class="note">{ show(&ui.no_lock) }</p>
                    <button type="button" class="button button--quiet" data-action="save-plain" onclick={save}>{ show(&ui.save_plain) }</button>
                    { again }
                </>
            }
        }
        At::Locked(locked) => {
            let save = {
                let locked = locked.clone();
                Callback::from(move |_: MouseEvent| {
                    let _ = files::save_locked(&locked.container);
                })
            };
            let count = locked.frames.len();
            let square = locked.frames.get(now.shown).and_then(|frame| Square::of(frame));
            let play = HandOver { is_playing: !now.is_playing, ..(**now).clone() };
            html! {
                <>
                    <p class="code" data-code="">{ locked.code.groups().collect::<Vec<_>>().join(" ") }</p>
                    <p class="help">{ show(&ui.code_note) }</p>
                    <button type="button" class="button button--wide" data-action="save-locked" onclick={save}>{ show(&ui.save) }</button>
                    { for square.map(|square| qr(content, &square, now.shown, count)) }
                    if count > 1 {
                        <div class="qr__ways">
                            <button type="button" class="button button--quiet" data-action="frame-next" onclick={go(now.moved_on())}>{ show(&ui.next) }</button>
                            <button type="button" class="button button--quiet" data-action="frame-play" onclick={go(play)}>
                                { show(if now.is_playing { &ui.pause } else { &ui.play }) }
                            </button>
                        </div>
                    }
                    { again }
                </>
            }
        }
    };
    let title = if matches!(now.at, At::Locked(_)) { &ui.code_title } else { &ui.title };
    html! { <div class="hand-over"><h1 class="h1" tabindex="-1">{ show(title) }</h1>{ inside }</div> }
}

/// One QR code of so many.
fn qr(content: &Content, square: &Square, shown: usize, count: usize) -> Html {
    let ui = &content.ui().hand_over;
    let which = [&(shown + 1).to_string(), " / ", &count.to_string()].concat();
    let side = square.side().to_string();
    html! {
        <>
            <p>{ show_with(&ui.count, &count.to_string()) }</p>
            <svg class="qr" data-frame={shown.to_string()} viewBox={["0 0 ", &side, " ", &side].concat()} role="img" aria-label={ui.frame.filled(&which)}>
                <path d={square.path()} />
            </svg>
            <p>{ which }</p>
        </>
    }
}

/// What can be picked.
struct Choice<'a> {
    content: &'a Content,
    kept: &'a Kept,
    picks: &'a Picks,
    act: &'a Callback<Act>,
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
        let all = &kept.ties;
        let has_ties = !(all.said().is_empty() && all.gone().is_empty() && all.places().is_empty());
        let (has_values, has_plan) = (!kept.values.is_empty(), !kept.choices.is_empty());
        let Picks { values, plan, ties, .. } = *self.picks;
        let words = &self.content.words().plan;
        let decided = [
            (has_values, "values", &words.values.title, values, Picks { values: !values, ..*self.picks }),
            (has_plan, "plan", &words.ways.plan, plan, Picks { plan: !plan, ..*self.picks }),
            (has_ties, "ties", &ui.ties, ties, Picks { ties: !ties, ..*self.picks }),
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
        let change = self.act.reform(move |_: Event| Act::HandOver(HandOver::begin(to, At::Picks)));
        html! {
            <label key={name.to_owned()} class="wish">
                <input type="checkbox" class="wish__box" data-pick={name.to_owned()} checked={is_on} onchange={change} /><span>{ text }</span>
            </label>
        }
    }
}
