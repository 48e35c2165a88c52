//! The result: what to do today, then for each need the formal and the informal supports side by side.

use crate::components::badge;
use crate::components::first::first;
use crate::components::picked::Picked;
use crate::components::soon::{in_turn, soon};
use crate::components::text::{show, show_with};
use crate::components::values::values;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::markup::html;
use crate::state::{Act, View};
use sasae_core::id::{Id, Named};
use sasae_core::next;
use sasae_core::recommend::{Recommendation, Today};
use sasae_core::resource::Resource;
use sasae_core::session::Action;
use yew::prelude::*;

/// How many supports are put forward for today.
const FOR_TODAY: usize = 4;

/// The page.
pub fn result(desk: &Desk) -> Html {
    let ui = &desk.content.ui().result;
    let catalogue = desk.content.catalogue();
    let picked = Picked::of(desk);
    let by_need = &picked.recommendation.by_need;
    let is_fallback = by_need.iter().all(|picks| catalogue.needs[picks.need.need].is_fallback);
    let today = today(desk, &picked.recommendation);
    let need = |place: usize| {
        let picked = picked.clone();
        in_turn(&place.to_string(), move || picked.need(place))
    };
    let own = {
        let desk = desk.clone();
        soon("values", move || html! { <>{ values(&desk) }{ go_on(&desk) }</> })
    };
    let left_out = {
        let picked = picked.clone();
        in_turn("left-out", move || picked.left_out())
    };
    html! {
        <div class="result">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Interview) }
            <p class="lead">{ show(&ui.lead) }</p>
            if is_fallback { <p class="note">{ show(&ui.fallback) }</p> }
            { today.unwrap_or_else(|| first(desk, &picked.recommendation)) }
            { own }
            { for (0..by_need.len()).map(need) }
            { left_out }
        </div>
    }
}

/// What can be turned to at once, for the needs that cannot wait.
fn today(desk: &Desk, recommendation: &Recommendation) -> Option<Html> {
    let (content, ui) = (&desk.content, &desk.content.ui().result);
    let today = recommendation.today(content.catalogue());
    if today.is_empty() {
        return None;
    }
    let need = |today: &Today| {
        let title = &content.words().need(today.need.need).title;
        html! {
            <div class="today__need">
                <h3 class="h3">{ show(title) }</h3>
                { for today.at_once.iter().take(FOR_TODAY).map(|id| step(desk, *id)) }
                if let Some(begin) = today.begin {
                    <p class="help">{ show(&ui.today_start) }</p>
                    { step(desk, begin) }
                }
            </div>
        }
    };
    Some(html! {
        <section class="today" aria-labelledby="today">
            <h2 class="h2" id="today">{ show(&ui.today) }</h2>
            <p>{ show(&ui.today_note) }</p>
            { for today.iter().map(need) }
        </section>
    })
}

/// One thing to do today: whom, what first, which number.
fn step(desk: &Desk, id: Id<Resource>) -> Html {
    let (resource, card) = (desk.resource(id), desk.card(id));
    let open = desk.open().reform(move |_: MouseEvent| id);
    html! {
        <div class="step" data-today={resource.slug().to_owned()}>
            <button type="button" class="link step__name" onclick={open}>{ badge::shape(resource.form) }{ show(&card.name) }</button>
            <p class="step__first">{ show(&card.first_step) }</p>
            if !resource.phones.is_empty() {
                { crate::components::phones::phones(desk.content.words(), &resource.phones, &card.hours) }
            }
        </div>
    }
}

/// Questions are left that can change something.
fn go_on(desk: &Desk) -> Html {
    let left = next::remaining(&desk.case());
    if left == 0 {
        return Html::default();
    }
    let ui = &desk.content.ui().result;
    let go = desk.act.reform(|_: MouseEvent| Act::Interview(Action::Forward));
    html! {
        <div class="go-on">
            <p class="go-on__count">{ show_with(&ui.go_on, &left.to_string()) }</p>
            <p>{ show(&ui.go_on_note) }</p>
            <button type="button" class="button" data-action="next" onclick={go}>{ show(&ui.go_on_button) }</button>
        </div>
    }
}
