//! What follows from the answers so far, beside the question: for each need its first supports of both forms.

use crate::desk::WorkDesk;
use crate::markup::html;
use sasae_app::components::badge;
use sasae_app::components::text::show;
use sasae_core::id::{Id, Named};
use sasae_core::need::Urgency;
use sasae_core::recommend::{NeedPicks, Recommendation, recommend};
use sasae_core::resource::{Form, Resource};
use yew::prelude::*;

/// So many of each form stand beside a question; the result has the rest.
const BESIDE: usize = 2;

/// The results so far.
pub fn live(desk: &WorkDesk) -> Html {
    let ui = &desk.said().interview;
    let recommendation = recommend(&desk.case());
    let has_answers = !desk.kept.answers.is_empty();
    html! {
        <div class="live">
            <h2 class="h2">{ show(&ui.live) }</h2>
            if has_answers {
                { in_use(desk, &recommendation) }
                { for recommendation.by_need.iter().map(|picks| need(desk, picks)) }
            } else {
                <p class="help">{ show(&ui.live_none) }</p>
            }
        </div>
    }
}

/// What already holds the person up, of what serves their needs.
fn in_use(desk: &WorkDesk, recommendation: &Recommendation) -> Html {
    let used: Vec<Id<Resource>> =
        recommendation.picks.iter().filter(|pick| pick.is_in_use).map(|pick| pick.resource).collect();
    if used.is_empty() {
        return Html::default();
    }
    let name = |id: &Id<Resource>| {
        html! { <li class="live__row">{ badge::shape(desk.resource(*id).form) }{ show(&desk.card(*id).name) }</li> }
    };
    html! {
        <section class="live__need" data-live="in-use">
            <h3 class="h3">{ show(&desk.said().interview.in_use_mark) }</h3>
            <ul class="live__list">{ for used.iter().map(name) }</ul>
        </section>
    }
}

fn need(desk: &WorkDesk, picks: &NeedPicks) -> Html {
    let words = desk.content.words();
    let urgent = (picks.need.urgency != Urgency::Later).then(|| words.labels.urgency_of(picks.need.urgency));
    let row = |id: &Id<Resource>| {
        let id = *id;
        let open = desk.open().reform(move |_: MouseEvent| id);
        html! {
            <li class="live__row" data-live={desk.resource(id).slug().to_owned()}>
                <button type="button" class="link" onclick={open}>{ badge::shape(desk.resource(id).form) }{ show(&desk.card(id).name) }</button>
            </li>
        }
    };
    html! {
        <section class="live__need">
            <h3 class="h3">{ show(&words.need(picks.need.need).title) }
                if let Some(urgency) = urgent { <span class="tag tag--urgent">{ show(urgency) }</span> }
            </h3>
            <ul class="live__list">
                { for Form::ALL.iter().flat_map(|form| picks.of(*form).iter().take(BESIDE)).map(row) }
            </ul>
        </section>
    }
}
