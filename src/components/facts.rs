//! Why a resource is shown, what we checked from the answers, and what only the office can check.

use crate::components::text::{list, named, show};
use crate::content::Content;
use crate::markup::html;
use sasae_core::explain::{Explanation, Finding, Verdict};
use sasae_core::id::Id;
use sasae_core::question::Question;
use sasae_core::recommend::Standing;
use sasae_core::settle::Change;
use sasae_core::truth::Truth;
use sasae_words::card::Card;
use sasae_words::text::Text;
use yew::prelude::*;

/// What is known of a resource for this person; `ask` asks one of the missing questions.
pub fn facts(
    content: &Content,
    explanation: &Explanation,
    office: &[Text],
    ask: &Callback<Id<Question>>,
) -> Html {
    let ui = &content.ui().card;
    let missing = explanation.missing.iter().map(|question| {
        let go = ask.reform(move |_: MouseEvent| question);
        let text = show(&content.words().question(question).ask);
        html! { <li><button type="button" class="link" onclick={go}>{ text }</button></li> }
    });
    html! {
        <div class="facts">
            { why_not(content, explanation.verdict) }
            if !explanation.findings.is_empty() {
                <h4 class="facts__title">{ show(&ui.checked) }</h4>
                <ul class="facts__list">{ for explanation.findings.iter().map(|one| finding(content, one)) }</ul>
            }
            if explanation.standing == Standing::Unlikely && !explanation.would_take.is_empty() {
                <h4 class="facts__title">{ show(&ui.would_take) }</h4>
                <ul class="facts__list">{ for explanation.would_take.iter().map(|one| change(content, one)) }</ul>
            }
            if !explanation.missing.is_empty() {
                <h4 class="facts__title">{ show(&ui.missing) }</h4>
                <ul class="list">{ for missing }</ul>
            }
            if !office.is_empty() {
                <h4 class="facts__title">{ show(&ui.office) }</h4>
                { list(office) }
            }
        </div>
    }
}

fn why_not(content: &Content, verdict: Verdict) -> Html {
    let ui = &content.ui().card;
    let line = |text: Html| html! { <p class="facts__verdict">{ text }</p> };
    match verdict {
        Verdict::Proposed | Verdict::NotForThem => Html::default(),
        Verdict::Unsafe(veto) => html! {
            <p class="facts__verdict">{ show(&ui.unsafe_now) }<br />{ show(content.words().veto(veto)) }</p>
        },
        Verdict::NotInForce => line(show(&ui.not_in_force)),
        Verdict::ServesNoNeed => line(show(&ui.serves_none)),
        Verdict::InUse => line(show(&ui.in_use)),
    }
}

/// The needs of the person that it serves, as reasons.
pub fn reasons(content: &Content, explanation: &Explanation) -> Html {
    let words = content.words();
    let line = |text: &Text, need| html! { <li>{ show(&text.with_text(&words.need(need).title)) }</li> };
    let main = explanation.main.iter().map(|need| line(&words.ui.card.why_main, need));
    let helps = explanation.helps.iter().map(|need| line(&words.ui.card.why_helps, need));
    html! { <ul class="reasons">{ for main.chain(helps) }</ul> }
}

fn finding(content: &Content, finding: &Finding) -> Html {
    let ui = &content.ui().card;
    let Finding { question, options, wants, .. } = *finding;
    let (question, wanted) = content.words().atom(content.catalogue(), question, options, wants);
    let (mark, holds) = match finding.holds {
        Truth::True => ("✓", &ui.holds),
        Truth::False => ("✗", &ui.fails),
        Truth::Unknown => ("？", &ui.open),
    };
    html! {
        <li class="finding">
            <span class="finding__mark" aria-hidden="true">{ mark }</span>
            <span>{ named(question, &wanted) }<span class="finding__holds">{ " " }{ show(holds) }</span></span>
        </li>
    }
}

fn change(content: &Content, change: &Change) -> Html {
    let question = &content.words().question(change.question).short;
    let answer = content.options(change.question, change.answer.chosen().unwrap_or_default());
    html! { <li>{ named(question, &answer) }</li> }
}

/// What the office checks, where there is anything left to it.
pub fn office_of(card: &Card, explanation: &Explanation) -> Vec<Text> {
    if explanation.standing == Standing::Unlikely { Vec::new() } else { card.office.clone() }
}
