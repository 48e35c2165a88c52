//! The area's list: searched, narrowed down, and an entry taken in hand.

use crate::area::AreaDeed;
use crate::desk::WorkDesk;
use crate::markup::{classes, html};
use sasae_app::browser::input;
use sasae_app::components::offices::distance;
use sasae_app::components::text::{show, show_with};
use sasae_app::nearby::is_own_kind;
use sasae_local::office::{Consent, Office, Status};
use sasae_words::text::Text;
use yew::prelude::*;

/// So many are listed.
const LISTED: usize = 50;

/// Which entries are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    /// All.
    #[default]
    All,
    /// Those to be confirmed.
    Stale,
    /// Those that lead to no support of the catalogue.
    Unmapped,
    /// Those that have ended.
    Retired,
    /// Those of kinds that only this area has.
    Own,
}

impl Shown {
    const ALL: [(&'static str, Shown); 5] = [
        ("", Shown::All),
        ("stale", Shown::Stale),
        ("unmapped", Shown::Unmapped),
        ("retired", Shown::Retired),
        ("own", Shown::Own),
    ];

    fn holds(self, office: &Office, desk: &WorkDesk) -> bool {
        match self {
            Shown::All => true,
            Shown::Stale => office.status == Status::Active && office.record.is_stale(desk.today),
            Shown::Unmapped => office.resource.is_none() && !is_own_kind(office),
            Shown::Retired => office.status == Status::Retired,
            Shown::Own => is_own_kind(office),
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct AreaListProps {
    pub desk: WorkDesk,
}

#[component]
pub fn AreaList(props: &AreaListProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.said().area;
    let (typed, shown) = (use_state(String::new), use_state(Shown::default));
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let fits = |office: &Office| {
        let text = || {
            [
                &*office.name,
                &*office.kana,
                &*office.service.name,
                &*office.operator.name,
                &office.address.line(),
            ]
            .join(" ")
            .to_lowercase()
        };
        shown.holds(office, desk)
            && (words.is_empty() || {
                let text = text();
                words.iter().all(|word| text.contains(word.as_str()))
            })
    };
    let from = desk.nearby.from();
    let far = |office: &Office| from.zip(office.exact()).map(|(from, to)| from.distance(to));
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (place, office) in desk.nearby.offices.iter().enumerate().filter(|(_, office)| fits(office)) {
        found.push((far(office).map_or(u32::MAX, |metres| metres.0), place));
    }
    found.sort_unstable();
    let type_in = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(input::typed(&event).unwrap_or_default()))
    };
    let choose = {
        let shown = shown.clone();
        Callback::from(move |event: Event| {
            let word = input::selected(&event).unwrap_or_default();
            let chosen = Shown::ALL.iter().find(|(slug, _)| *slug == word);
            shown.set(chosen.map(|(_, shown)| *shown).unwrap_or_default());
        })
    };
    let names = [&ui.show_all, &ui.show_stale, &ui.show_unmapped, &ui.show_retired, &ui.show_own];
    let option = |((slug, value), text): (&(&'static str, Shown), &&Text)| {
        html! { <option value={*slug} selected={*shown == *value}>{ text.plain() }</option> }
    };
    let row = |(_, place): &(u32, usize)| {
        let Some(office) = desk.nearby.offices.get(*place) else { return Html::default() };
        let away = far(office).map(|metres| distance(&desk.content.ui().near, metres));
        entry(desk, *place, office, away)
    };
    html! {
        <section class="area__list" aria-labelledby="area-list">
            <h2 class="h2" id="area-list">{ show(&ui.list) }</h2>
            <label class="field"><span class="field__label">{ show(&ui.search) }</span>
                <input class="field__input" type="search" data-area="search" autocomplete="off" value={(*typed).clone()} oninput={type_in} /></label>
            <label class="field"><span class="field__label">{ show(&ui.show) }</span>
                <select class="field__input" data-area="show" autocomplete="off" onchange={choose}>{ for Shown::ALL.iter().zip(&names).map(option) }</select></label>
            <p class="help" role="status">{ show_with(&ui.count, &found.len().to_string()) }</p>
            if found.is_empty() { <p class="note">{ show(&ui.none) }</p> }
            <ul class="offices">{ for found.iter().take(LISTED).map(row) }</ul>
            if found.len() > LISTED { <p class="help">{ show_with(&ui.more, &(found.len() - LISTED).to_string()) }</p> }
        </section>
    }
}

fn entry(desk: &WorkDesk, place: usize, office: &Office, away: Option<Text>) -> Html {
    let ui = &desk.said().area;
    let is_stale = Shown::Stale.holds(office, desk);
    let is_retired = office.status == Status::Retired;
    let offers = office.resource_in(desk.content.catalogue()).map(|id| desk.card(id).name.clone());
    let marks = [
        (is_stale, &ui.stale),
        (is_retired, &ui.retired),
        (office.record.consent == Consent::Refused, &ui.refused_mark),
        (offers.is_none() && !is_own_kind(office), &ui.unmapped),
    ];
    let marks = marks.iter().filter(|(is_so, _)| *is_so);
    let mark = |(_, text): &(bool, &Text)| html! { <span class="tag">{ show(text) }</span> };
    let edit = desk.tends(move |_: MouseEvent| AreaDeed::Edit(Some(place)));
    let other = if is_retired { Status::Active } else { Status::Retired };
    let turn = desk.tends(move |_: MouseEvent| AreaDeed::Mark(place, other));
    html! {
        <li key={place} class={classes!("office", (is_stale || is_retired).then_some("office--stale"))} data-entry={place.to_string()}>
            <h3 class="office__name">{ office.name.to_string() }</h3>
            <div class="card__badges">{ for marks.map(mark) }</div>
            if let Some(offers) = offers { <p>{ show(&offers) }</p> } else { <p>{ office.service.name.to_string() }</p> }
            <p class="help">{ office.address.line() }{ " " }{ office.phone.to_string() }</p>
            if let Some(away) = away { <p class="office__far">{ show(&away) }</p> }
            if !office.private.is_empty() { <p class="note" data-area="note">{ office.private.to_string() }</p> }
            <div class="area__steps">
                <button type="button" class="link" data-action="area-edit" onclick={edit}>{ show_with(&ui.edit, &office.name) }</button>
                <button type="button" class="link" data-action="area-mark" onclick={turn}>{ show_with(if is_retired { &ui.revive } else { &ui.retire }, &office.name) }</button>
            </div>
        </li>
    }
}
