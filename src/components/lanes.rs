//! When each support of a plan starts, and by when each need must be met: what wants haste apart from what wants care.

use crate::components::badge;
use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::{classes, html};
use sasae_core::lane::Lane;
use sasae_core::plan::{Held, Member, Plan};
use yew::prelude::*;

/// The four lanes side by side, on a phone below each other.
pub fn lanes(desk: &Desk, plan: &Plan) -> Html {
    let ui = &desk.content.words().plan.plan;
    html! {
        <section class="lanes-box" aria-labelledby="lanes">
            <h2 class="h2" id="lanes">{ show(&ui.lanes) }</h2>
            <p class="help">{ show(&ui.lanes_note) }</p>
            <ol class="lanes">{ for Lane::ALL.iter().map(|lane| one(desk, plan, *lane)) }</ol>
        </section>
    }
}

fn one(desk: &Desk, plan: &Plan, lane: Lane) -> Html {
    let words = desk.content.words();
    let ui = &words.plan.plan;
    let members: Vec<&Member> = plan.members.iter().filter(|member| member.lane == lane).collect();
    let starts = |member: &&Member| {
        let id = member.resource;
        let open = desk.open().reform(move |_: MouseEvent| id);
        html! {
            <li class="start-here">
                <button type="button" class="link" onclick={open}>{ badge::shape(desk.resource(id).form) }{ show(&desk.card(id).name) }</button>
            </li>
        }
    };
    // What can wait has no deadline.
    let is_due = |held: &&Held| lane != Lane::Long && Lane::of_urgency(held.need.urgency) == lane;
    let due = plan.needs.iter().filter(is_due).map(|held| {
        let title = &words.need(held.need.need).title;
        let text = if held.is_late { &ui.late } else { &ui.due };
        html! {
            <li class={classes!("due", held.is_late.then_some("due--late"))} data-late={held.is_late.to_string()}>
                { show(&text.with_text(title)) }
                if held.is_late { <span class="due__help">{ show(&ui.late_help) }</span> }
            </li>
        }
    });
    html! {
        <li class={classes!("lane", format!("lane--{}", lane.slug()))} data-lane={lane.slug()}>
            <h3 class="lane__title">{ show(words.labels.lane_of(lane)) }</h3>
            if members.is_empty() {
                <p class="lane__empty">{ show(&ui.lane_empty) }</p>
            } else {
                <ul class="lane__starts">{ for members.iter().map(starts) }</ul>
            }
            <ul class="lane__dues">{ for due }</ul>
        </li>
    }
}
