//! An eco-map that can be touched: supports are moved by finger, mouse or arrow keys, and opened by a tap or Enter.

use crate::browser::focus;
use crate::browser::pointer::{self, Key};
use crate::components::picture::{picture, place};
use crate::components::text::show;
use crate::desk::Desk;
use crate::maps::export::Export;
use crate::maps::handle;
use crate::markup::{classes, html};
use crate::state::{Act, View};
use sasae_core::session::Action;
use sasae_core::tie::{Spot, TieEdit};
use sasae_maps::eco::{self, Eco};
use sasae_maps::scene::{Group, Point};
use sasae_maps::told::{Stand, When};
use yew::prelude::*;

/// How far one press of an arrow moves a support.
const STEP: i32 = 12;
/// A pointer that moves less than this far has only pressed.
const STILL: i32 = 4;
/// A picture that is wider than this does not fit a phone.
const WIDE: i32 = 420;

#[derive(Clone, PartialEq, Properties)]
pub struct EcoFigureProps {
    pub desk: Desk,
    pub when: When,
    pub stands: Vec<Stand>,
    pub eco: Eco,
}

/// A support in somebody's hand.
#[derive(Clone, Copy)]
struct Held {
    /// Where it was taken, and where its middle was then.
    from: (i32, i32),
    middle: Point,
    is_down: bool,
    has_moved: bool,
}

#[component]
pub fn EcoFigure(props: &EcoFigureProps) -> Html {
    let EcoFigureProps { desk, when, stands, eco } = props;
    let ui = &desk.content.words().maps.eco;
    let held = use_mut_ref(|| None::<Held>);
    // While it is held it is drawn where the hand is; only where it is put down is kept.
    let shown = use_state(|| None::<(usize, Point)>);
    let (name, slug, empty) = match when {
        When::Now => ("sasae-now", "now", &ui.now_empty),
        When::ToCome => ("sasae-to-come", "to-come", &ui.to_come_empty),
    };
    let title = match when {
        When::Now => &ui.now,
        When::ToCome => &ui.to_come,
    };
    let drawn = match *shown {
        Some((key, at)) => moved_to(eco, key, at),
        None => eco.clone(),
    };
    let middles = eco::layout(eco);
    let size = {
        let scene = eco::draw(eco);
        (scene.width, scene.height)
    };
    // A map of many supports is wider than a phone; the person is in its middle.
    let is_wide = size.0 > WIDE;
    let id = format!("map-{slug}");
    use_effect_with((id.clone(), is_wide), |(id, is_wide)| {
        if *is_wide {
            focus::on_the_middle_of(id);
        }
    });
    let put = {
        let (act, spots) =
            (desk.act.clone(), stands.iter().map(|stand| stand.spot.clone()).collect::<Vec<_>>());
        Callback::from(move |(key, at): (usize, Point)| {
            if let Some(spot) = spots.get(key) {
                act.emit(Act::Do(Action::Tie(TieEdit::Put(spot.clone(), (at.x, at.y)))));
            }
        })
    };
    let node = |group: &Group, shapes: Html| {
        let key = group.key;
        let Some(stand) = stands.get(key) else { return Html::default() };
        let middle = middles.get(key).copied().unwrap_or_default();
        let take = {
            let held = held.clone();
            Callback::from(move |event: PointerEvent| {
                let taken = pointer::take(&event, size);
                *held.borrow_mut() = taken.map(|from| Held { from, middle, is_down: true, has_moved: false });
            })
        };
        let drag = {
            let (held, shown) = (held.clone(), shown.clone());
            Callback::from(move |event: PointerEvent| {
                let Some(at) = dragged(&mut held.borrow_mut(), &event, size) else { return };
                shown.set(Some((key, at)));
            })
        };
        let drop = {
            let (held, shown, eco, put) = (held.clone(), shown.clone(), eco.clone(), put.clone());
            Callback::from(move |event: PointerEvent| {
                let at = dragged(&mut held.borrow_mut(), &event, size);
                held.borrow_mut().iter_mut().for_each(|held| held.is_down = false);
                if let Some(at) = at {
                    let there = eco::layout(&moved_to(&eco, key, at));
                    put.emit((key, there.get(key).copied().unwrap_or(at)));
                }
                shown.set(None);
            })
        };
        let let_go = {
            let (held, shown) = (held.clone(), shown.clone());
            Callback::from(move |_: PointerEvent| {
                *held.borrow_mut() = None;
                shown.set(None);
            })
        };
        let open = open(desk, stand);
        let press = {
            let (held, open) = (held.clone(), open.clone());
            Callback::from(move |_: MouseEvent| {
                // What was moved was not pressed.
                if !held.take().is_some_and(|held| held.has_moved) {
                    open.emit(());
                }
            })
        };
        let push = {
            let (eco, put) = (eco.clone(), put.clone());
            Callback::from(move |event: KeyboardEvent| match pointer::key(&event) {
                Some(Key::Push(right, down)) => {
                    put.emit((key, eco::moved(&eco, key, right * STEP, down * STEP)));
                }
                Some(Key::Open) => open.emit(()),
                None => {}
            })
        };
        let is_held = shown.is_some_and(|(other, _)| other == key);
        html! {
            <g key={key} class={classes!("map-node", is_held.then_some("map-node--held"))} transform={place(group)} tabindex="0" role="button"
                aria-label={group.name.clone()} data-node={handle(desk, &stand.tie.who)} onpointerdown={take} onpointermove={drag}
                onpointerup={drop} onpointercancel={let_go} onclick={press} onkeydown={push}>{ shapes }</g>
        }
    };
    html! {
        <figure class="figure" data-map={slug}>
            <figcaption><h2 class="h2">{ show(title) }</h2></figcaption>
            if stands.is_empty() {
                <p class="note">{ show(empty) }</p>
            } else {
                <div {id} class={classes!("figure__picture", is_wide.then_some("figure__picture--wide"))}>{ picture(&eco::draw(&drawn), "map--eco", &node) }</div>
                <Export words={desk.content.words().maps.picture.clone()} scene={eco::draw(eco)} {name} />
            }
        </figure>
    }
}

/// Where the middle of what is held comes to stand under the pointer; nothing as long as it was only pressed.
fn dragged(held: &mut Option<Held>, event: &PointerEvent, size: (i32, i32)) -> Option<Point> {
    let held = held.as_mut().filter(|held| held.is_down)?;
    let at = pointer::at(event, size)?;
    let (right, down) = (at.0 - held.from.0, at.1 - held.from.1);
    held.has_moved |= right.abs().max(down.abs()) >= STILL;
    held.has_moved.then(|| held.middle.plus(right, down))
}

/// The map with one support standing elsewhere.
fn moved_to(eco: &Eco, key: usize, at: Point) -> Eco {
    let mut eco = eco.clone();
    eco.nodes.iter_mut().skip(key).take(1).for_each(|node| node.place = Some(at));
    eco
}

/// A tie of now is opened where it can be changed, a support of the plan as its card.
fn open(desk: &Desk, stand: &Stand) -> Callback<()> {
    match stand.spot {
        Spot::ToCome(id) => desk.act.reform(move |()| Act::Show(View::Resource(id))),
        Spot::Now(_) => {
            let id = format!("tie-{}", handle(desk, &stand.tie.who));
            Callback::from(move |()| focus::on(&id))
        }
    }
}
