//! What the law says about sharing: first what matters here, the rest folded away.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::names;
use sasae_app::components::text::{show, show_with};
use sasae_casework::collaboration::Sharing;
use sasae_casework::collaboration::check;
use sasae_casework::collaboration::sight::Sight;
use sasae_core::id::Id;
use sasae_core::resource::Certainty;
use yew::prelude::*;

/// The section.
pub fn law(desk: &WorkDesk, sight: &Sight) -> Html {
    let ui = &desk.said().collaboration.page;
    let (count, all) = check::sharing(sight);
    let (first, more) = all.split_at(count.min(all.len()));
    html! {
        <section class="law" aria-labelledby="law">
            <h2 class="h2" id="law">{ show(&ui.law) }</h2>
            <p class="note">{ show(&ui.law_lead) }</p>
            <ul class="law__list">{ for first.iter().map(|id| rule(desk, sight, *id)) }</ul>
            if !more.is_empty() {
                <details class="more">
                    <summary class="more__title">{ show(&ui.law_more) }</summary>
                    <ul class="law__list">{ for more.iter().map(|id| rule(desk, sight, *id)) }</ul>
                </details>
            }
        </section>
    }
}

fn rule(desk: &WorkDesk, sight: &Sight, id: Id<Sharing>) -> Html {
    let said = &desk.said().collaboration;
    let Some(words) = said.sharing.get(id.index()) else { return Html::default() };
    let sharing = &sight.rules.sharing[id];
    let titles: Vec<&str> = sharing.sources.iter().map(|source| source.title.as_str()).collect();
    let unsure = (sharing.certainty == Certainty::Unverified)
        .then(|| desk.content.words().labels.certainty_of(sharing.certainty));
    html! {
        <li class="law__rule" data-law={sharing.slug.clone()}>
            <h3 class="h3">{ show(&words.title) }</h3>
            <p>{ show(&words.text) }</p>
            <p class="help law__source">
                <span lang="ja">{ show(&said.page.source.with_text(&names::own(&titles.join(" / ")))) }</span>{ " " }
                { show_with(&said.page.checked, &sharing.checked.to_string()) }
                { for unsure.iter().map(|unsure| html! { <strong>{ " " }{ show(unsure) }</strong> }) }
            </p>
        </li>
    }
}
