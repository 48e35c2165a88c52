//! The ties of now as a list: how each is going, which way help flows, whether it is there at all.

use crate::browser::{focus, input};
use crate::components::badge;
use crate::components::picture::sign;
use crate::components::text::show;
use crate::desk::Desk;
use crate::maps::handle;
use crate::markup::{classes, html};
use crate::state::Act;
use sasae_core::session::Action;
use sasae_core::tie::{Bond, Flow, Tie, TieEdit, Who};
use sasae_maps::eco;
use sasae_maps::told::Stand;
use yew::prelude::*;

/// The id of the list's heading.
const HEADING: &str = "ties";

/// All of them.
pub fn ties(desk: &Desk, now: &[Stand]) -> Html {
    let ui = &desk.content.words().maps.eco;
    html! {
        <section class="ties" aria-labelledby={HEADING}>
            <h2 class="h2" id={HEADING} tabindex="-1">{ show(&ui.ties) }</h2>
            if now.is_empty() {
                <p>{ show(&ui.now_empty) }</p>
            } else {
                <p class="help">{ show(&ui.ties_lead) }</p>
                <ul class="ties__list">{ for now.iter().map(|stand| one(desk, stand)) }</ul>
            }
        </section>
    }
}

fn one(desk: &Desk, stand: &Stand) -> Html {
    let words = desk.content.words();
    let ui = &words.maps.eco;
    let handle = handle(desk, &stand.tie.who);
    let name = || html! { <span class="visually-hidden">{ " " }{ show(&stand.name) }</span> };
    let gone = {
        let remove = desk.does::<MouseEvent>(Action::Tie(TieEdit::Remove(stand.tie.who.clone())));
        Callback::from(move |event: MouseEvent| {
            remove.emit(event);
            // What had the focus is gone with its tie.
            focus::on(HEADING);
        })
    };
    html! {
        <li key={handle.clone()} class={classes!("tie", format!("tie--{}", stand.form.slug()))} data-tie={handle.clone()}>
            <details class="tie__fold">
                <summary class="tie__summary" id={format!("tie-{handle}")}>
                    { badge::shape(stand.form) }
                    <span class="tie__name">{ show(&stand.name) }</span>
                    <span class="tie__now">{ sign(&eco::sample(stand.tie.bond)) }<span>{ show(words.labels.bond_of(stand.tie.bond)) }</span></span>
                </summary>
                <div class="tie__inside">
                    <fieldset class="bonds">
                        <legend class="tie__label">{ show(&ui.bond) }{ name() }</legend>
                        <div class="bonds__choices">{ for Bond::ALL.iter().map(|bond| choice(desk, stand, &handle, *bond)) }</div>
                    </fieldset>
                    { flow(desk, stand) }
                    <div class="tie__more">
                        if let Who::Resource(id) = stand.tie.who {
                            <button type="button" class="link" data-action="resource" onclick={desk.open().reform(move |_: MouseEvent| id)}>{ show(&ui.open) }{ name() }</button>
                        }
                        <button type="button" class="link" data-action="tie-remove" onclick={gone}>{ show(&ui.remove) }{ name() }</button>
                    </div>
                </div>
            </details>
        </li>
    }
}

/// How it is going: one of the four lines.
fn choice(desk: &Desk, stand: &Stand, handle: &str, bond: Bond) -> Html {
    let say = desk.does::<Event>(Action::Tie(TieEdit::Say(Tie { bond, ..stand.tie.clone() })));
    html! {
        <label class="bond">
            <input type="radio" name={format!("bond-{handle}")} value={bond.slug()} checked={stand.tie.bond == bond} onchange={say} />
            { sign(&eco::sample(bond)) }<span>{ show(desk.content.words().labels.bond_of(bond)) }</span>
        </label>
    }
}

/// Which way help flows.
fn flow(desk: &Desk, stand: &Stand) -> Html {
    let words = desk.content.words();
    let (act, tie) = (desk.act.clone(), stand.tie.clone());
    let say = Callback::from(move |event: Event| {
        let chosen = input::selected(&event);
        let flow = Flow::ALL.iter().find(|flow| chosen.as_deref() == Some(flow.slug()));
        if let Some(flow) = flow {
            act.emit(Act::Do(Action::Tie(TieEdit::Say(Tie { flow: *flow, ..tie.clone() }))));
        }
    });
    let option = |flow: &Flow| {
        html! { <option value={flow.slug()} selected={stand.tie.flow == *flow}>{ words.labels.flow_of(*flow).plain() }</option> }
    };
    html! {
        <label class="field"><span class="tie__label">{ show(&words.maps.eco.flow) }<span class="visually-hidden">{ " " }{ show(&stand.name) }</span></span>
            <select class="field__input" autocomplete="off" data-flow={handle(desk, &stand.tie.who)} onchange={say}>{ for Flow::ALL.iter().map(option) }</select></label>
    }
}
