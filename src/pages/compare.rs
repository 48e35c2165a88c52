//! Supports side by side on the same eight traits: who is weak where, and who makes up for it.

use crate::components::badge;
use crate::components::picture::{picture, still};
use crate::components::text::{show, show_with};
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::markup::{classes, html};
use crate::state::View;
use sasae_core::id::{Id, Named};
use sasae_core::plan::plan;
use sasae_core::recommend::recommend;
use sasae_core::resource::{Form, Resource, Trait};
use sasae_maps::sides::{self, MOST, Row, Sides};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ComparePageProps {
    pub desk: Desk,
}

#[component]
pub fn ComparePage(props: &ComparePageProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.content.words().plan.compare;
    let chosen = use_state(Vec::<Id<Resource>>::new);
    let case = desk.case();
    let plan = plan(&case, &recommend(&case), &desk.kept.choices);
    let all: Vec<Id<Resource>> = plan.members.iter().map(|member| member.resource).collect();
    let seen: Vec<Id<Resource>> = all.iter().copied().filter(|id| chosen.contains(id)).collect();
    let compared = if seen.is_empty() { &all } else { &seen };
    let sides = sides_of(desk, compared);
    let choice = |id: &Id<Resource>| {
        let id = *id;
        let is_chosen = chosen.contains(&id);
        let is_full = !is_chosen && chosen.len() >= MOST;
        let toggle = {
            let chosen = chosen.clone();
            Callback::from(move |_: Event| {
                let mut next = (*chosen).clone();
                if is_chosen {
                    next.retain(|other| *other != id);
                } else {
                    next.push(id);
                }
                chosen.set(next);
            })
        };
        html! {
            <label class={classes!("value", is_chosen.then_some("value--on"))}>
                <input type="checkbox" class="value__input" data-compare={desk.resource(id).slug().to_owned()} checked={is_chosen} disabled={is_full} onchange={toggle} />
                <span>{ badge::shape(desk.resource(id).form) }{ show(&desk.card(id).name) }</span>
            </label>
        }
    };
    html! {
        <div class="compare">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Plan) }
            <p class="lead">{ show(&ui.lead) }</p>
            <fieldset class="compare__choice">
                <legend class="half__title">{ show(&ui.choose) }</legend>
                if chosen.len() >= MOST { <p class="help" role="status">{ show(&ui.most) }</p> }
                <div class="values__all">{ for all.iter().map(choice) }</div>
            </fieldset>
            <div class="figure">{ picture(&sides::draw(&sides), "map--sides", &still) }</div>
            <details class="more" open=true>
                <summary class="more__title">{ show(&ui.table) }</summary>
                { table(desk, &sides) }
            </details>
        </div>
    }
}

fn sides_of(desk: &Desk, compared: &[Id<Resource>]) -> Sides {
    let words = desk.content.words();
    let ui = &words.plan.compare;
    let member = |id: &Id<Resource>| sides::Member {
        label: desk.card(*id).name.plain(),
        form: desk.resource(*id).form,
        levels: desk.resource(*id).traits.0,
    };
    let form = |form: Form| words.labels.form_of(form).plain();
    Sides {
        title: ui.title.plain(),
        desc: ui.lead.plain(),
        axes: Trait::ALL.iter().map(|axis| words.labels.trait_of(*axis).plain()).collect(),
        levels: vec![ui.weak.plain(), ui.strong.plain()],
        forms: [form(Form::Formal), form(Form::Informal)],
        made_up: ui.rail.plain(),
        gap: ui.gap.plain(),
        members: compared.iter().map(member).collect(),
    }
}

/// The picture in words: a row a trait, a column a support.
fn table(desk: &Desk, sides: &Sides) -> Html {
    let words = desk.content.words();
    let ui = &words.plan.compare;
    let members = sides::shown(sides);
    let name = |place: usize| members.get(place).map(|member| member.label.clone()).unwrap_or_default();
    let cell = |row: &Row, place: usize| {
        let is_strong = row.levels.get(place).is_some_and(|level| level.is_strength());
        let by =
            row.made_up.iter().find(|made_up| made_up.weak == place).and_then(|made_up| made_up.by.first());
        html! {
            <td>
                { show(if is_strong { &ui.strong } else { &ui.weak }) }
                if let Some(by) = by { <span class="side__cover">{ show_with(&ui.made_up, &name(*by)) }</span> }
            </td>
        }
    };
    let line = |row: &Row| {
        html! {
            <tr data-axis={row.axis.slug()}>
                <th scope="row">{ show(words.labels.trait_of(row.axis)) }if row.gap { <span class="late">{ show(&ui.gap) }</span> }</th>
                { for (0..members.len()).map(|place| cell(row, place)) }
            </tr>
        }
    };
    html! {
        <div class="table-box" tabindex="0" role="region" aria-label={ui.table.plain()}>
            <table class="table">
                <thead><tr>
                    <th scope="col">{ show(&ui.axis) }</th>
                    { for members.iter().map(|member| html! { <th scope="col">{ member.label.clone() }</th> }) }
                </tr></thead>
                <tbody>{ for sides::rows(sides).iter().map(line) }</tbody>
            </table>
        </div>
    }
}
