//! What to do first: one support, whom to call, what to say; and the way on from there.

use crate::components::badge;
use crate::components::phones::phones;
use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::html;
use crate::state::{Act, View};
use sasae_core::id::{Id, Named};
use sasae_core::recommend::Recommendation;
use sasae_core::resource::{Form, Resource};
use yew::prelude::*;

/// The first thing to do: for the most pressing need what helps soonest and best, formal before informal.
pub fn first(desk: &Desk, recommendation: &Recommendation) -> Html {
    let Some(id) = first_of(desk, recommendation) else { return Html::default() };
    let words = desk.content.words();
    let (ui, card_words) = (&words.plan.first, &words.ui.card);
    let (resource, card) = (desk.resource(id), desk.card(id));
    let open = desk.open().reform(move |_: MouseEvent| id);
    let go = |view: View| desk.act.reform(move |_: MouseEvent| Act::Show(view));
    html! {
        <section class="first" aria-labelledby="first" data-first={resource.slug().to_owned()}>
            <h2 class="h2" id="first">{ show(&ui.title) }</h2>
            <p class="first__name"><button type="button" class="link" data-action="resource" data-resource={resource.slug().to_owned()} onclick={open}>{ badge::shape(resource.form) }{ show(&card.name) }</button></p>
            <p class="first__step">{ show(&card.first_step) }</p>
            if resource.phones.is_empty() { <p class="help">{ show(&card.find) }</p> } else { { phones(words, &resource.phones, &card.hours) } }
            <p class="card__label">{ show(&card_words.say) }</p>
            <p class="say">{ show(&card.say) }</p>
            <div class="first__on">
                <button type="button" class="button" data-action="plan" onclick={go(View::Plan)}>{ show(&ui.plan) }</button>
                <button type="button" class="button button--quiet" data-action="papers" onclick={go(View::Papers)}>{ show(&ui.papers) }</button>
            </div>
        </section>
    }
}

fn first_of(desk: &Desk, recommendation: &Recommendation) -> Option<Id<Resource>> {
    let picks = recommendation
        .by_need
        .iter()
        .find(|picks| Form::ALL.iter().any(|form| !picks.of(*form).is_empty()))?;
    let in_time = |id: &&Id<Resource>| desk.resource(**id).lead.meets(picks.need.urgency);
    let all = || picks.formal.iter().chain(&picks.informal);
    all().find(in_time).or_else(|| all().next()).copied()
}
