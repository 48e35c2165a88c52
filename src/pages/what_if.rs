//! What would be different if an answer were; and, for any support, why it is or is not shown.

use crate::browser::input;
use crate::components::difference::difference;
use crate::components::finder::Finder;
use crate::components::text::{named, show};
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::markup::{classes, html};
use crate::state::View;
use sasae_core::answers::Answer;
use sasae_core::facts::Reach;
use sasae_core::id::{Id, Named};
use sasae_core::question::{OptionIndex, OptionSet, Question, Stage};
use sasae_core::settle::Change;
use sasae_core::what_if::{changed, presets, what_if};
use sasae_words::text::Text;
use yew::prelude::*;

/// What is being tried.
#[derive(Clone, Debug, PartialEq)]
struct Trial {
    name: Text,
    changes: Vec<Change>,
}

#[derive(Clone, PartialEq, Properties)]
pub struct WhatIfPageProps {
    pub desk: Desk,
}

#[component]
pub fn WhatIfPage(props: &WhatIfPageProps) -> Html {
    let desk = &props.desk;
    let words = desk.content.words();
    let ui = &words.plan.what_if;
    let trial = use_state(|| None::<Trial>);
    let case = desk.case();
    let preset = |(id, preset): (_, &sasae_core::what_if::Preset)| {
        let name = words.preset(id).clone();
        let is_on = trial.as_ref().is_some_and(|trial| trial.name == name);
        let next = Trial { name: name.clone(), changes: preset.changes().collect() };
        let choose = {
            let trial = trial.clone();
            Callback::from(move |_: MouseEvent| trial.set((!is_on).then(|| next.clone())))
        };
        html! {
            <button type="button" class={classes!("value", is_on.then_some("value--on"))} data-preset={preset.slug().to_owned()}
                aria-pressed={is_on.to_string()} onclick={choose}>{ show(&name) }</button>
        }
    };
    let clear = {
        let trial = trial.clone();
        Callback::from(move |_: MouseEvent| trial.set(None))
    };
    let suppose = {
        let (trial, content) = (trial.clone(), desk.content.clone());
        Callback::from(move |change: Change| {
            let options = change.answer.chosen().unwrap_or_default();
            let question = &content.words().question(change.question).short;
            let name = Text::join([question, &content.options(change.question, options)], ": ");
            trial.set(Some(Trial { name, changes: vec![change] }));
        })
    };
    html! {
        <div class="what-if">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::WhatIf) }
            <p class="lead">{ show(&ui.lead) }</p>
            <section aria-labelledby="presets">
                <h2 class="h2" id="presets">{ show(&ui.presets) }</h2>
                <div class="values__all">{ for presets(&case).map(preset) }</div>
            </section>
            <section aria-labelledby="own">
                <h2 class="h2" id="own">{ show(&ui.own) }</h2>
                <OneAnswer desk={desk.clone()} {suppose} />
            </section>
            <div role="status">
                if let Some(trial) = trial.as_ref() {
                    <section class="trial" aria-labelledby="then">
                        <h2 class="h2" id="then">{ show(&ui.then.with_text(&trial.name)) }</h2>
                        <p class="help">{ show(&ui.untouched) }</p>
                        { difference(desk, &what_if(&case, &changed(&case, &trial.changes))) }
                        <button type="button" class="button button--quiet" data-action="clear-trial" onclick={clear}>{ show(&ui.clear) }</button>
                    </section>
                }
            </div>
            <section aria-labelledby="why">
                <h2 class="h2" id="why">{ show(&ui.why) }</h2>
                <p>{ show(&ui.why_note) }</p>
                <Finder desk={desk.clone()} label={ui.why_search.clone()} verb={words.ui.card.why.clone()} take={desk.open()} />
            </section>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OneAnswerProps {
    desk: Desk,
    suppose: Callback<Change>,
}

/// One question, and another answer to it.
#[component]
fn OneAnswer(props: &OneAnswerProps) -> Html {
    let desk = &props.desk;
    let words = desk.content.words();
    let ui = &words.plan.what_if;
    let chosen = use_state(|| None::<Id<Question>>);
    let case = desk.case();
    let catalogue = desk.content.catalogue();
    let can_be_asked = |(id, question): &(Id<Question>, &Question)| {
        question.stage == Stage::Facts && case.facts.reach(*id) == Reach::Open
    };
    let question = |(id, question): (Id<Question>, &Question)| {
        html! { <option value={question.slug.clone()} selected={*chosen == Some(id)}>{ words.question(id).short.plain() }</option> }
    };
    let pick = {
        let (chosen, content) = (chosen.clone(), desk.content.clone());
        Callback::from(move |event: Event| {
            chosen.set(input::selected(&event).and_then(|slug| content.catalogue().questions.find(&slug)));
        })
    };
    let answers = chosen.map(|id| {
        let row = &catalogue.questions[id];
        let now = desk.kept.answers.get(id).and_then(Answer::chosen);
        let single = row.option_indexes().map(OptionSet::only);
        let none = (!row.kind.is_exclusive()).then_some(OptionSet::EMPTY);
        let one = |options: OptionSet| {
            let suppose = props.suppose.reform(move |_: MouseEvent| Change { question: id, answer: Answer::many(options) });
            let slug = options.iter().next().map_or("none", |option: OptionIndex| row.options[option.index()].as_str());
            html! {
                <button type="button" class="value" data-suppose={slug.to_owned()} disabled={now == Some(options)} onclick={suppose}>{ show(&desk.content.options(id, options)) }</button>
            }
        };
        html! {
            <>
                if let Some(now) = now { <p class="help">{ named(&words.question(id).short, &desk.content.options(id, now)) }</p> }
                <div class="values__all" role="group" aria-label={ui.answer.plain()}>{ for single.chain(none).map(one) }</div>
            </>
        }
    });
    html! {
        <>
            <label class="field"><span class="field__label">{ show(&ui.question) }</span>
                <select class="field__input" autocomplete="off" data-what-if="question" onchange={pick}>
                    <option value="">{ ui.choose.plain() }</option>
                    { for catalogue.questions.iter().filter(can_be_asked).map(question) }
                </select></label>
            { for answers }
        </>
    }
}
