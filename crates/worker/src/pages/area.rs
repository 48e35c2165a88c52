//! The area's resources: a file on its way in, the list, the entry in hand, and files to give on.

use crate::area::give::{Form, save};
use crate::area::read::open;
use crate::area::{AreaDeed, Reading, local, plain};
use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::area_editor::AreaEditor;
use crate::parts::area_list::AreaList;
use crate::parts::area_waiting::waiting;
use sasae_app::browser::{input, later, place};
use sasae_app::components::text::{show, show_with};
use sasae_app::nearby::Whereabouts;
use sasae_app::state::Act;
use sasae_local::pack::Privacy;
use yew::prelude::*;

/// The page.
pub fn area(desk: &WorkDesk) -> Html {
    let ui = &desk.said().area;
    let work = &desk.area;
    if let Some((place, office)) = &work.editing {
        let key = place.map_or_else(|| "new".to_owned(), |place| place.to_string());
        return html! { <AreaEditor key={key} desk={desk.clone()} office={office.clone()} /> };
    }
    let step = |name: &'static str, text, can: bool, deed: fn() -> AreaDeed| {
        let go = desk.tends(move |_: MouseEvent| deed());
        html! { <button type="button" class="button button--quiet" data-action={name} disabled={!can} onclick={go}>{ show(text) }</button> }
    };
    html! {
        <div class="area">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            <p class="lead">{ show(&ui.lead) }</p>
            { opening(desk) }
            { reading(desk) }
            <div class="area__steps">
                { step("area-add", &ui.add, true, || AreaDeed::Edit(None)) }
                { step("area-undo", &ui.undo, work.can_undo(), || AreaDeed::Undo) }
                { step("area-redo", &ui.redo, work.can_redo(), || AreaDeed::Redo) }
            </div>
            { here(desk) }
            <AreaList desk={desk.clone()} />
            <Export desk={desk.clone()} />
        </div>
    }
}

fn opening(desk: &WorkDesk) -> Html {
    let ui = &desk.said().area;
    let open = open(&desk.said().lists, &desk.deed);
    let onchange = open.reform(|event: Event| input::chosen_files(&event));
    html! {
        <>
            <label class="file">
                <span class="file__label">{ show(&ui.open) }</span>
                <input class="file__input" type="file" multiple=true accept=".csv,.txt,.json,.pack,.tsv" data-action="area-open" {onchange} />
            </label>
            <p class="help">{ show(&ui.open_note) }</p>
        </>
    }
}

/// A file on its way.
fn reading(desk: &WorkDesk) -> Html {
    let ui = &desk.said().area;
    match &desk.area.reading {
        Reading::None => Html::default(),
        Reading::Busy(name, done) => html! {
            <div role="status" data-area="busy">
                <p>{ show_with(&ui.reading, name) }</p>
                <progress class="area__progress" max="1000" value={done.to_string()} aria-label={ui.reading.filled(name)}></progress>
            </div>
        },
        Reading::Refused(lines) => html! {
            <div class="trouble" role="alert" data-area="refused">
                <p>{ show(&ui.refused) }</p>
                <ul class="area__lines">{ for lines.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul>
                <button type="button" class="button button--quiet" onclick={desk.tends(|_: MouseEvent| AreaDeed::Reading(Reading::None))}>{ show(&ui.cancel) }</button>
            </div>
        },
        Reading::Read(read) => waiting(desk, read),
    }
}

/// The device's place, when somebody presses for it.
fn here(desk: &WorkDesk) -> Html {
    let ui = &desk.said().area;
    let at = desk.nearby.at;
    let (deed, act) = (desk.tends(AreaDeed::Here), desk.act.clone());
    let ask = Callback::from(move |_: MouseEvent| {
        let (deed, act) = (deed.clone(), act.clone());
        later::run(async move {
            let here = place::here().await;
            act.emit(Act::Look(Whereabouts { here, ..at }));
            deed.emit(here);
        });
    });
    let end = desk.act.reform(move |_: MouseEvent| Act::Look(Whereabouts { here: None, ..at }));
    html! {
        <details class="more" data-area="here">
            <summary class="more__title">{ show(&ui.here) }</summary>
            <p class="help">{ show(&ui.here_note) }</p>
            if at.here.is_some() {
                <button type="button" class="button button--quiet" data-action="area-here-end" onclick={end}>{ show(&ui.here_end) }</button>
            } else {
                <button type="button" class="button button--quiet" data-action="area-here" onclick={ask}>{ show(&ui.here) }</button>
            }
            if desk.area.is_nowhere { <p role="status">{ show(&ui.here_none) }</p> }
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ExportProps {
    desk: WorkDesk,
}

#[component]
fn Export(props: &ExportProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.said().area;
    let is_house = use_state(|| false);
    let turn = {
        let is_house = is_house.clone();
        Callback::from(move |_: Event| is_house.set(!*is_house))
    };
    let privacy = if *is_house { Privacy::House } else { Privacy::Public };
    let button = |form: &Form| {
        let (form, offices, today) = (*form, desk.nearby.offices.clone(), desk.today);
        let text = match form {
            Form::Csv => &ui.save_csv,
            Form::Hsds => &ui.save_hsds,
            Form::Pack => &ui.save_pack,
        };
        let give = Callback::from(move |_: MouseEvent| {
            if let Some(local) = local() {
                save(plain(&offices), form, privacy, today, &local);
            }
        });
        html! { <button type="button" class="button button--quiet" data-action="area-save" data-form={form.slug()} onclick={give}>{ show(text) }</button> }
    };
    if desk.nearby.offices.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="area-export">
            <h2 class="h2" id="area-export">{ show(&ui.export) }</h2>
            <label class="wish">
                <input type="checkbox" class="wish__box" data-area="private" checked={*is_house} onchange={turn} />
                <span>{ show(&ui.with_private) }</span>
            </label>
            <p class="help">{ show(&ui.with_private_note) }</p>
            <div class="area__steps">{ for Form::ALL.iter().map(button) }</div>
        </section>
    }
}
