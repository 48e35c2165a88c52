//! An eco-map as a table: the same supports in the same order, in words.

use crate::components::text::show;
use crate::desk::Desk;
use crate::maps::handle;
use crate::markup::html;
use sasae_maps::told::Stand;
use sasae_words::text::Text;
use yew::prelude::*;

/// The table under its name.
pub fn table(desk: &Desk, name: &Text, slug: &'static str, stands: &[Stand]) -> Html {
    let (ui, labels) = (&desk.content.words().maps.eco, &desk.content.words().labels);
    let row = |stand: &Stand| {
        html! {
            <tr data-row={handle(desk, &stand.tie.who)} data-form={stand.form.slug()} data-bond={stand.tie.bond.slug()} data-flow={stand.tie.flow.slug()}>
                <th scope="row">{ show(&stand.name) }</th>
                <td>{ show(labels.form_of(stand.form)) }</td>
                <td>{ show(labels.bond_of(stand.tie.bond)) }</td>
                <td>{ show(labels.flow_of(stand.tie.flow)) }</td>
            </tr>
        }
    };
    if stands.is_empty() {
        return Html::default();
    }
    html! {
        <table class="tie-table" data-table={slug}>
            <caption class="tie-table__name">{ show(name) }</caption>
            <thead><tr>
                <th scope="col">{ show(&ui.who) }</th><th scope="col">{ show(&ui.form) }</th>
                <th scope="col">{ show(&ui.bond) }</th><th scope="col">{ show(&ui.flow) }</th>
            </tr></thead>
            <tbody>{ for stands.iter().map(row) }</tbody>
        </table>
    }
}
