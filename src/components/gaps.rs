//! What the needs lack, why, and what can be done about it.

use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::html;
use sasae_core::gap::Gap;
use sasae_core::id::{Id, IdSet, Named};
use sasae_core::need::Need;
use sasae_words::text::Text;
use yew::prelude::*;

/// All gaps, need by need; nothing where there are none.
pub fn gaps(desk: &Desk, gaps: &[Gap]) -> Html {
    if gaps.is_empty() {
        return Html::default();
    }
    let ui = &desk.content.words().plan.gap;
    let needs: IdSet<Need> = gaps.iter().map(|gap| gap.need.need).collect();
    let of = |need: Id<Need>| gaps.iter().filter(move |gap| gap.need.need == need).collect::<Vec<_>>();
    html! {
        <section class="gaps" aria-labelledby="gaps">
            <h2 class="h2" id="gaps">{ show(&ui.title) }</h2>
            <p>{ show(&ui.lead) }</p>
            <ul class="gaps__list">{ for needs.iter().map(|need| one(desk, need, &of(need))) }</ul>
            <h3 class="h3">{ show(&ui.tell) }</h3>
            <p>{ show(&ui.tell_who) }</p>
        </section>
    }
}

fn one(desk: &Desk, need: Id<Need>, gaps: &[&Gap]) -> Html {
    let words = desk.content.words();
    let ui = &words.plan.gap;
    let reason = |gap: &&Gap| {
        let form = gap.form.map(|form| words.labels.form_of(form).clone());
        html! { <p data-gap={gap.lack.slug()}>{ show(&ui.of(gap.lack).with_text(&form.unwrap_or_default())) }</p> }
    };
    let row = &desk.content.catalogue().needs[need];
    let start = |start: &Text| html! { <p class="gap__start"><strong>{ show(&ui.start) }</strong>{ ": " }{ show(start) }</p> };
    let community = row.area.and_then(|area| words.communities.get(area.index())).map(start);
    html! {
        <li class="gap" data-need={row.slug().to_owned()}>
            <h3 class="h3">{ show(&words.need(need).title) }</h3>
            { for gaps.iter().map(reason) }
            { for community }
        </li>
    }
}
