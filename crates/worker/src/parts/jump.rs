//! Going to any area of the interview: the order is the worker's and the client's, not the program's.

use crate::desk::WorkDesk;
use crate::markup::{classes, html};
use sasae_app::components::text::show;
use sasae_app::state::Act;
use sasae_core::facts::{Facts, Reach};
use sasae_core::id::{Id, Named};
use sasae_core::question::{Kind, Question, Stage};
use sasae_core::session::Action;
use sasae_words::text::Text;
use yew::prelude::*;

/// The ways to jump: the questions that everybody is asked, each area that troubles the person, and the first question about
/// the person that is open.
pub fn jump(desk: &WorkDesk, here: Id<Question>) -> Html {
    let catalogue = desk.content.catalogue();
    let (answers, words) = (&desk.kept.answers, desk.content.words());
    let facts = Facts::new(catalogue, answers);
    let ui = &desk.said().interview;
    let name = |id: Id<Question>, question: &Question| -> Text {
        match question.kind {
            Kind::Needs(area) => words.area(area).clone(),
            _ => words.question(id).short.clone(),
        }
    };
    let asked = catalogue.questions.iter().filter(|(id, question)| {
        facts.reach(*id) == Reach::Open
            && (question.stage != Stage::Facts || answers.get(*id).is_some() || *id == here)
    });
    let one = |(id, question): (Id<Question>, &Question)| {
        let is_done = answers.get(id).is_some();
        let go = desk.act.reform(move |_: MouseEvent| Act::Interview(Action::GoTo(id)));
        html! {
            <li>
                <button type="button" class={classes!("jump__to", is_done.then_some("jump__to--done"))} data-jump={question.slug().to_owned()}
                    aria-current={(id == here).then_some("step")} onclick={go}>
                    { show(&name(id, question)) }
                    <span class="visually-hidden">{ " " }{ show(if is_done { &ui.jump_done } else { &ui.jump_open }) }</span>
                </button>
            </li>
        }
    };
    html! {
        <details class="jump">
            <summary class="more__title">{ show(&ui.jump) }</summary>
            <ul class="jump__list">{ for asked.map(one) }</ul>
        </details>
    }
}
