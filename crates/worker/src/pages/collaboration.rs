//! The collaboration check: the situations with their ticks and reasons, whom to bring in, what the law says, the next agenda.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::law::law;
use crate::parts::names;
use crate::parts::reasons::reasons;
use crate::rules;
use crate::sheets::{self, agenda};
use crate::state::Page;
use sasae_app::components::badge;
use sasae_app::components::text::{show, show_with};
use sasae_casework::collaboration::Axis;
use sasae_casework::collaboration::check::{Line, Partner, lines, partners};
use sasae_casework::collaboration::sight::Sight;
use sasae_casework::record::Record;
use sasae_core::id::Named;
use sasae_words::text::Text;
use sasae_words::worker::collaboration::Axes;
use yew::prelude::*;

/// The page.
pub fn collaboration(desk: &WorkDesk) -> Html {
    let case = desk.case();
    let Some(rules) = rules::collaboration(case.catalogue) else { return Html::default() };
    let sight = Sight::new(rules, &case, &desk.kept, &desk.record);
    let lines = lines(&sight);
    let partners = partners(&sight, &lines);
    let ui = &desk.said().collaboration.page;
    let count = lines.iter().filter(|line| line.is_ticked).count();
    let paper = agenda::make(desk, &lines, &partners);
    html! {
        <div class="papers collaboration">
            <div class="papers__tools">
                <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
                <p class="lead">{ show(&ui.lead) }</p>
                <p class="help">{ show(&ui.hint) }</p>
                { for Axis::ALL.iter().map(|axis| self::axis(desk, &sight, *axis, &lines)) }
                <p class="collaboration__count" role="status">{ show_with(&ui.count, &count.to_string()) }</p>
                <section aria-labelledby="bring">
                    <h2 class="h2" id="bring">{ show(&ui.bring) }</h2>
                    if partners.is_empty() {
                        <p class="help">{ show(&ui.bring_none) }</p>
                    } else {
                        <p class="help">{ show(&ui.bring_lead) }</p>
                        <ul class="partners">{ for partners.iter().map(|it| partner(desk, &sight, it)) }</ul>
                        <button type="button" class="button button--quiet" data-action="to-team" onclick={desk.goes(Page::Team)}>{ show(&ui.to_team) }</button>
                    }
                </section>
                { law(desk, &sight) }
                <h2 class="h2">{ show(&ui.agenda) }</h2>
                { sheets::hand(desk, &paper) }
            </div>
            { sheets::shown(desk, "agenda", &paper) }
        </div>
    }
}

/// The situations of an axis.
fn axis(desk: &WorkDesk, sight: &Sight, axis: Axis, lines: &[Line]) -> Html {
    let of = lines.iter().filter(|line| sight.rules.situations[line.situation].axis == axis);
    html! {
        <fieldset class="axis" data-axis={axis.slug()}>
            <legend class="axis__title"><h2 class="h2">{ show(title(&desk.said().collaboration.axis, axis)) }</h2></legend>
            <ul class="axis__list">{ for of.map(|line| situation(desk, sight, line)) }</ul>
        </fieldset>
    }
}

fn title(axes: &Axes, axis: Axis) -> &Text {
    match axis {
        Axis::Client => &axes.client,
        Axis::Office => &axes.office,
        Axis::Area => &axes.area,
    }
}

/// One situation: the question, an example, and why it is ticked.
fn situation(desk: &WorkDesk, sight: &Sight, line: &Line) -> Html {
    let said = &desk.said().collaboration;
    let Some(words) = said.situations.get(line.situation.index()) else { return Html::default() };
    let slug = sight.rules.situations[line.situation].slug.clone();
    let (is_ticked, is_found) = (line.is_ticked, line.is_found());
    let turn = {
        let slug = slug.clone();
        desk.writes(move |record: &mut Record, _: Event| {
            record.collaboration.set(&slug, !is_ticked, is_found);
        })
    };
    let note = format!("about-{slug}");
    html! {
        <li class="situation" data-situation={slug.clone()} data-ticked={is_ticked.to_string()}>
            <label class="wish situation__ask">
                <input type="checkbox" class="wish__box" data-tick={slug.clone()} checked={is_ticked} onchange={turn} aria-describedby={note.clone()} />
                <span>{ show(&words.ask) }
                    if is_ticked != is_found { <span class="tag tag--quiet">{ show(&said.page.by_hand) }</span> }
                </span>
            </label>
            <div class="situation__about" id={note}>
                <p class="help">{ show(&said.page.example.with_text(&words.example)) }</p>
                if is_found { { reasons(desk, &line.reasons) } }
                if is_ticked { <p class="situation__why">{ show(&words.why) }</p> }
            </div>
        </li>
    }
}

/// Somebody to bring in, for what, and what to ask of them.
fn partner(desk: &WorkDesk, sight: &Sight, partner: &Partner) -> Html {
    let said = &desk.said().collaboration;
    let resource = desk.resource(partner.resource);
    let slug = resource.slug().to_owned();
    let id = partner.resource;
    let open = desk.open().reform(move |_: MouseEvent| id);
    let is_in = desk.record.team.has(&slug);
    let turn = {
        let slug = slug.clone();
        desk.writes(
            move |record: &mut Record, _: Event| {
                if is_in { record.team.let_go(&slug) } else { record.team.take_in(&slug) }
            },
        )
    };
    let asks = partner
        .because
        .iter()
        .filter_map(|it| said.situations.get(it.index()).map(|words| (*it, &words.ask_of)));
    let ask = |(it, ask): (_, &Text)| {
        html! { <li data-because={sight.rules.situations[it].slug.clone()}>{ show(ask) }</li> }
    };
    let needs = names::needs(desk, &partner.needs);
    html! {
        <li class="partner" data-partner={slug.clone()}>
            <button type="button" class="link partner__name" onclick={open}>{ badge::shape(resource.form) }{ show(&desk.card(id).name) }</button>
            if !needs.is_empty() { <p>{ show(&said.page.for_needs.with_text(&needs)) }</p> }
            <p class="partner__label">{ show(&said.page.ask_of) }</p>
            <ul class="list">{ for asks.map(ask) }</ul>
            <label class="wish">
                <input type="checkbox" class="wish__box" data-take={slug} checked={is_in} onchange={turn} />
                <span>{ show(&said.page.take_in) }</span>
            </label>
        </li>
    }
}
