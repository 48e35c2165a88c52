//! The map of the field on the screen: every mark can be tapped, the lit ones have the focus too; one section can be
//! looked at from near.

use crate::browser::{focus, input, pointer};
use crate::components::picture::{part, place};
use crate::components::text::show;
use crate::desk::Desk;
use crate::markup::{classes, html};
use crate::state::{Act, View};
use sasae_core::id::{Id, Named};
use sasae_core::resource::Resource;
use sasae_maps::field::{self, Field};
use sasae_maps::scene::{Area, Group, Point};
use yew::prelude::*;

/// The id of the box that the picture moves in.
const BOX: &str = "field-map";

#[derive(Clone, PartialEq, Properties)]
pub struct MarksProps {
    pub desk: Desk,
    pub field: Field,
}

#[component]
pub fn Marks(props: &MarksProps) -> Html {
    let MarksProps { desk, field } = props;
    let words = desk.content.words();
    let ui = &words.maps.field;
    let catalogue = desk.content.catalogue();
    let near = use_state(|| None::<String>);
    // The person is in the middle, and that is where one begins to look.
    use_effect_with(near.is_some(), |_| focus::on_the_middle_of(BOX));
    let scene = field::draw(field);
    let sector = catalogue.sectors.ids().find(|id| near.as_deref() == Some(catalogue.sectors[*id].slug()));
    let seen = match sector {
        Some(sector) => field::close_up(field, sector.index()),
        None => Area { corner: Point::default(), width: scene.width, height: scene.height },
    };
    let choose = {
        let near = near.clone();
        Callback::from(move |event: Event| near.set(input::selected(&event)))
    };
    let numbers = field::numbers(field);
    // Keys move it by way of the lit marks; where there are none, they move the box itself.
    let has_lit = numbers.iter().any(Option::is_some);
    let mark = |group: &Group, shapes: Html| {
        let id: Id<Resource> = Id::new(group.key);
        let go = desk.act.reform(move |()| Act::Show(View::Resource(id)));
        let press = go.reform(|_: MouseEvent| ());
        let slug = catalogue.resources[id].slug().to_owned();
        if let Some(number) = numbers.get(group.key).copied().flatten() {
            let push = Callback::from(move |event: KeyboardEvent| {
                if pointer::opens(&event) {
                    go.emit(());
                }
            });
            html! {
                <g key={group.key} class="map-node" transform={place(group)} tabindex="0" role="button" aria-label={format!("{number} {}", group.name)}
                    data-mark={slug} data-number={number.to_string()} onclick={press} onkeydown={push}><title>{ group.name.clone() }</title>{ shapes }</g>
            }
        } else {
            html! {
                <g key={group.key} class="map-dot" transform={place(group)} data-mark={slug} onclick={press}><title>{ group.name.clone() }</title>{ shapes }</g>
            }
        }
    };
    let option = |id: Id<sasae_core::resource::Sector>| {
        html! {
            <option value={catalogue.sectors[id].slug().to_owned()} selected={sector == Some(id)}>{ words.sector(id).plain() }</option>
        }
    };
    html! {
        <>
            <label class="field field--zoom"><span class="field__label">{ show(&ui.zoom) }</span>
                <select class="field__input" autocomplete="off" data-zoom="sector" onchange={choose}>
                    <option value="" selected={sector.is_none()}>{ ui.whole.plain() }</option>
                    { for catalogue.sectors.ids().map(option) }
                </select></label>
            <div id={BOX} tabindex={(!has_lit).then_some("0")} class={classes!("field-map__box", sector.is_some().then_some("field-map__box--near"))}>
                { part(&scene, seen, "map--field", &mark) }
            </div>
        </>
    }
}
