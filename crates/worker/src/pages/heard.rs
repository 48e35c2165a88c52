//! What was heard: the person's own words, their strengths, and the supports they already have.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::lines::{Lines, LinesProps};
use sasae_app::components::finder::Finder;
use sasae_app::components::text::show;
use sasae_app::maps::{ties::ties, told};
use sasae_app::state::Act;
use sasae_casework::record::Record;
use sasae_core::id::Id;
use sasae_core::resource::Resource;
use sasae_core::session::Action;
use sasae_core::tie::{Tie, TieEdit, Who};
use sasae_words::text::Text;
use yew::prelude::*;

/// The page.
pub fn heard(desk: &WorkDesk) -> Html {
    let ui = &desk.said().interview;
    html! {
        <div class="heard">
            <h1 class="h1" tabindex="-1">{ show(&ui.heard) }</h1>
            { name(desk) }
            { lines(desk, "sayings", &ui.sayings, &ui.sayings_hint, |record| &record.sayings, |record| &mut record.sayings) }
            { lines(desk, "strengths", &ui.strengths, &ui.strengths_hint, |record| &record.strengths, |record| &mut record.strengths) }
            { in_use(desk) }
        </div>
    }
}

/// What the interview is called.
fn name(desk: &WorkDesk) -> Html {
    let ui = &desk.said().interview;
    let typed = desk.writes(|record: &mut Record, event: InputEvent| {
        record.name = sasae_app::browser::input::typed(&event).unwrap_or_default();
    });
    html! {
        <label class="field"><span class="field__label">{ show(&ui.name) }</span>
            <input class="field__input" type="text" data-field="name" maxlength="40" autocomplete="off" value={desk.record.name.clone()} oninput={typed} aria-describedby="name-hint" />
            <span class="help" id="name-hint">{ show(&ui.name_hint) }</span></label>
    }
}

/// A list of lines that grows.
fn lines(
    desk: &WorkDesk,
    id: &'static str,
    title: &Text,
    hint: &Text,
    of: fn(&Record) -> &Vec<String>,
    of_mut: fn(&mut Record) -> &mut Vec<String>,
) -> Html {
    let ui = &desk.said().interview;
    let props = LinesProps {
        id,
        title: title.clone(),
        hint: hint.clone(),
        add: ui.add.clone(),
        remove: ui.remove.clone(),
        lines: of(&desk.record).clone(),
        write: desk.writes(move |record: &mut Record, lines: Vec<String>| *of_mut(record) = lines),
    };
    html! { <Lines ..props /> }
}

/// The supports they already have, and how these go.
fn in_use(desk: &WorkDesk) -> Html {
    let ui = &desk.said().interview;
    let case = desk.case();
    let now = told(&desk.desk, &case).now();
    let there: Vec<Id<Resource>> = now.iter().filter_map(|stand| stand.tie.who.resource()).collect();
    let take = desk.act.reform(|id| Act::Do(Action::Tie(TieEdit::Say(Tie::plain(Who::Resource(id))))));
    html! {
        <section class="in-use" aria-labelledby="in-use">
            <h2 class="h2" id="in-use">{ show(&ui.in_use) }</h2>
            <p class="help">{ show(&ui.in_use_hint) }</p>
            <Finder desk={desk.desk.clone()} label={ui.in_use_find.clone()} verb={ui.add.clone()} {take} without={there} />
            { ties(&desk.desk, &now) }
        </section>
    }
}
