//! The plan: when what starts, how each need is held up, each support with the person's say, and what is lacking.

use crate::components::finder::Finder;
use crate::components::gaps::gaps;
use crate::components::lanes::lanes;
use crate::components::member::InPlan;
use crate::components::soon::{in_turn, soon};
use crate::components::text::{show, show_with};
use crate::components::values::values;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::markup::html;
use crate::state::{Act, View};
use sasae_core::gap;
use sasae_core::id::{Id, Named};
use sasae_core::plan::{Edit, Held, Member, Plan, plan};
use sasae_core::recommend::{Recommendation, recommend};
use sasae_core::resource::{Form, Resource};
use sasae_core::session::Action;
use sasae_words::text::Text;
use std::rc::Rc;
use yew::prelude::*;

/// So many supports are offered in the place of one.
const OTHERS: usize = 5;

/// The page.
pub fn plan_page(desk: &Desk) -> Html {
    let ui = &desk.content.words().plan.plan;
    let case = desk.case();
    let recommendation = recommend(&case);
    let plan = Rc::new(plan(&case, &recommendation, &desk.kept.choices));
    let lacking = gap::gaps(&case, &recommendation, &plan);
    let member = |it: &Member| {
        let (shelf, member) = (desk.shelf.clone(), it.clone());
        let others = others(desk, &recommendation, &plan, it);
        soon(desk.resource(it.resource).slug(), move || {
            html! { <InPlan shelf={shelf.clone()} member={member.clone()} others={others.clone()} /> }
        })
    };
    let lanes = {
        let (desk, plan) = (desk.clone(), plan.clone());
        in_turn("lanes", move || html! { <>{ values(&desk) }{ lanes(&desk, &plan) }</> })
    };
    let needs = {
        let (desk, plan) = (desk.clone(), plan.clone());
        in_turn(
            "needs",
            move || html! { <ul class="held">{ for plan.needs.iter().map(|it| held(&desk, it)) }</ul> },
        )
    };
    let end = {
        let (desk, plan) = (desk.clone(), plan.clone());
        in_turn(
            "end",
            move || html! { <>{ add(&desk, &plan) }{ dropped(&desk) }{ gaps(&desk, &lacking) }</> },
        )
    };
    let compare = desk.act.reform(|_: MouseEvent| Act::Show(View::Compare));
    html! {
        <div class="plan">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Plan) }
            <p class="lead">{ show(&ui.lead) }</p>
            <p class="plan__count" role="status">{ show_with(&ui.count, &plan.members.len().to_string()) }</p>
            if !plan.is_exact { <p class="note">{ show(&ui.not_exact) }</p> }
            { lanes }
            <section aria-labelledby="held">
                <h2 class="h2" id="held">{ show(&ui.needs) }</h2>
                { needs }
            </section>
            <section aria-labelledby="members">
                <h2 class="h2" id="members">{ show(&ui.members) }</h2>
                <button type="button" class="link" data-action="compare" onclick={compare}>{ show(&ui.compare) }</button>
                <div class="members">{ for plan.members.iter().map(member) }</div>
            </section>
            { end }
        </div>
    }
}

/// What holds up one need, and what holds until the slow one starts.
fn held(desk: &Desk, held: &Held) -> Html {
    let words = desk.content.words();
    let ui = &words.plan.plan;
    let names =
        |ids: &[Id<Resource>]| Text::join(ids.iter().map(|id| &desk.card(*id).name), &words.language.between);
    let slow = held.by.iter().copied().find(|id| !held.bridges.contains(id) && !held.bridges.is_empty());
    let open = Text::join(held.open.iter().map(|axis| words.labels.trait_of(*axis)), &words.language.between);
    html! {
        <li class="held__one" data-need={desk.content.catalogue().needs[held.need.need].slug().to_owned()}>
            <h3 class="h3">{ show(&words.need(held.need.need).title) }<span class="tag">{ show(words.labels.urgency_of(held.need.urgency)) }</span></h3>
            <p>{ show(&names(&held.by)) }</p>
            if let Some(slow) = slow {
                <p class="bridge">{ show(&ui.bridge.with_text(&desk.card(slow).name)) }{ ": " }{ show(&names(&held.bridges)) }</p>
            }
            if !open.is_empty() { <p class="help">{ show(&ui.open) }{ ": " }{ show(&open) }</p> }
        </li>
    }
}

/// Supports of the same form that could cover some of what this one covers, in the order of the result.
fn others(desk: &Desk, recommendation: &Recommendation, plan: &Plan, it: &Member) -> Vec<Id<Resource>> {
    let form: Form = desk.resource(it.resource).form;
    let picks = recommendation.picks.iter().filter(|pick| {
        pick.is_proposed()
            && desk.resource(pick.resource).form == form
            && !pick.main.union(pick.helps).intersection(it.covers).is_empty()
            && plan.member(pick.resource).is_none()
            && !desk.kept.choices.dropped().contains(&pick.resource)
    });
    picks.map(|pick| pick.resource).take(OTHERS).collect()
}

/// Any support of the catalogue can be added, but what is not safe.
fn add(desk: &Desk, plan: &Plan) -> Html {
    let ui = &desk.content.words().plan.plan;
    let case = desk.case();
    let is_out = |id: &Id<Resource>| plan.member(*id).is_some() || case.veto(desk.resource(*id)).is_some();
    let without: Vec<Id<Resource>> = desk.content.catalogue().resources.ids().filter(is_out).collect();
    let take = desk.act.reform(|id| Act::Do(Action::Plan(Edit::Keep(id))));
    html! {
        <section class="add" aria-labelledby="add">
            <h2 class="h2" id="add">{ show(&ui.add) }</h2>
            <Finder desk={desk.clone()} label={ui.search.clone()} verb={ui.add_this.clone()} {take} {without} />
        </section>
    }
}

/// What the person does not want, to be taken back.
fn dropped(desk: &Desk) -> Html {
    let ui = &desk.content.words().plan.plan;
    let choices = &desk.kept.choices;
    if choices.is_empty() {
        return Html::default();
    }
    let one = |id: &Id<Resource>| {
        let free = desk.does::<MouseEvent>(Action::Plan(Edit::Free(*id)));
        html! {
            <li class="dropped__one" data-dropped={desk.resource(*id).slug().to_owned()}>
                { show(&desk.card(*id).name) }
                <button type="button" class="link" data-action="free" onclick={free}>{ show(&ui.free) }<span class="visually-hidden">{ " " }{ show(&desk.card(*id).name) }</span></button>
            </li>
        }
    };
    let reset = desk.does::<MouseEvent>(Action::Plan(Edit::FreeAll));
    html! {
        <section class="dropped" aria-label={ui.dropped.plain()}>
            if !choices.dropped().is_empty() {
                <h2 class="h2">{ show(&ui.dropped) }</h2>
                <ul class="list">{ for choices.dropped().iter().map(one) }</ul>
            }
            <button type="button" class="link" data-action="plan-reset" onclick={reset}>{ show(&ui.reset) }</button>
        </section>
    }
}
