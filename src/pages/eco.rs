//! The eco-map: the person and their ties, now and to come; to be looked at, moved, changed, read and taken along.

use crate::browser::print;
use crate::components::text::show;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::maps::add::AddTie;
use crate::maps::figure::EcoFigure;
use crate::maps::table::table;
use crate::maps::ties::ties;
use crate::maps::told;
use crate::markup::html;
use crate::state::View;
use sasae_core::plan::plan;
use sasae_core::recommend::recommend;
use sasae_core::session::Action;
use sasae_core::tie::TieEdit;
use sasae_maps::told::When;
use yew::prelude::*;

/// The page.
pub fn eco_page(desk: &Desk) -> Html {
    let words = desk.content.words();
    let ui = &words.maps.eco;
    let case = desk.case();
    let plan = plan(&case, &recommend(&case), &desk.kept.choices);
    let told = told(desk, &case);
    let (now, to_come) = (told.now(), told.to_come(&plan));
    let tidy = desk.does::<MouseEvent>(Action::Tie(TieEdit::Tidy));
    let offer_print = Callback::from(|_: MouseEvent| print::page());
    html! {
        <div class="eco">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Eco) }
            <p class="lead">{ show(&ui.lead) }</p>
            <div class="eco__maps">
                <EcoFigure desk={desk.clone()} when={When::Now} eco={told.eco(When::Now, &now)} stands={now.clone()} />
                <EcoFigure desk={desk.clone()} when={When::ToCome} eco={told.eco(When::ToCome, &to_come)} stands={to_come.clone()} />
            </div>
            <div class="eco__help">
                <p class="help">{ show(&ui.to_come_note) }</p>
                <p class="help">{ show(&ui.moving) }</p>
                <div class="export">
                    <button type="button" class="link" data-action="tidy" onclick={tidy}>{ show(&ui.tidy) }</button>
                    <button type="button" class="link" data-action="print" onclick={offer_print}>{ show(&words.maps.picture.print) }</button>
                </div>
                <p class="help">{ show(&words.maps.picture.note) }</p>
            </div>
            { ties(desk, &now) }
            <AddTie desk={desk.clone()} now={now.clone()} />
            if !(now.is_empty() && to_come.is_empty()) {
                <details class="more" data-fold="table">
                    <summary class="more__title">{ show(&ui.table) }</summary>
                    <div class="tables">
                        { table(desk, &ui.now, "now", &now) }
                        { table(desk, &ui.to_come, "to-come", &to_come) }
                    </div>
                </details>
            }
        </div>
    }
}
