//! What would be different, as lists: what comes, what goes, what turns.

use crate::components::card::card_line;
use crate::components::fold::Fold;
use crate::components::text::{list, show, show_with};
use crate::desk::Desk;
use crate::markup::{classes, html};
use sasae_core::need::ActiveNeed;
use sasae_core::recommend::{Pick, Standing};
use sasae_core::what_if::{Difference, Turn};
use sasae_words::text::Text;
use yew::prelude::*;

/// So many of a kind are listed; the others open on demand.
const AT_ONCE: usize = 6;

/// The difference.
pub fn difference(desk: &Desk, difference: &Difference) -> Html {
    let ui = &desk.content.words().plan.what_if;
    if difference.is_none() {
        return html! { <p class="difference" data-difference="none">{ show(&ui.same) }</p> };
    }
    let pick = |pick: &Pick| line(desk, pick);
    let gained: Vec<Html> = difference.gained.iter().map(pick).collect();
    let lost: Vec<Html> = difference.lost.iter().map(pick).collect();
    let turned: Vec<Html> = difference.turned.iter().map(|turn| turned(desk, turn)).collect();
    html! {
        <div class="difference" data-difference="some">
            { needs(desk, &ui.new_needs, &difference.new_needs) }
            { needs(desk, &ui.past_needs, &difference.past_needs) }
            { group(desk, "gained", &ui.gained, gained) }
            { group(desk, "lost", &ui.lost, lost) }
            { group(desk, "turned", &ui.turned, turned) }
        </div>
    }
}

fn needs(desk: &Desk, title: &Text, needs: &[ActiveNeed]) -> Html {
    if needs.is_empty() {
        return Html::default();
    }
    let titles: Vec<Text> =
        needs.iter().map(|need| desk.content.words().need(need.need).title.clone()).collect();
    html! { <><h3 class="h3">{ show(title) }</h3>{ list(&titles) }</> }
}

fn group(desk: &Desk, name: &'static str, title: &Text, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let (first, rest) = lines.split_at(lines.len().min(AT_ONCE));
    let more = show_with(&desk.content.ui().result.more, &rest.len().to_string());
    let folded = rest.to_vec();
    let body = Callback::from(move |()| html! { <div class="lines">{ for folded.iter().cloned() }</div> });
    html! {
        <section class={classes!("change", format!("change--{name}"))} data-change={name}>
            <h3 class="h3">{ show_with(title, &lines.len().to_string()) }</h3>
            <div class="lines">{ for first.iter().cloned() }</div>
            if !rest.is_empty() {
                <Fold title={more} {body} />
            }
        </section>
    }
}

fn line(desk: &Desk, pick: &Pick) -> Html {
    card_line(desk, pick.resource, Some(pick.standing))
}

fn turned(desk: &Desk, turn: &Turn) -> Html {
    let words = desk.content.words();
    let standing =
        |text: &Text, standing: Standing| show(&text.with_text(words.labels.standing_of(standing)));
    html! {
        <div class="turned">
            { line(desk, &turn.after) }
            <p class="turned__how">{ standing(&words.plan.what_if.was, turn.before.standing) }{ " → " }{ standing(&words.plan.what_if.becomes, turn.after.standing) }</p>
        </div>
    }
}
