//! A drawing on the screen: the same shapes as in an exported file, with classes that the style sheet colours.

use crate::markup::{classes, html};
use sasae_maps::look::Look;
use sasae_maps::scene::{Area, Group, Point, Scene, Shape};
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// The whole picture. `group` makes something of each group: given the group and its shapes, the element.
pub fn picture(scene: &Scene, class: &'static str, group: &dyn Fn(&Group, Html) -> Html) -> Html {
    let whole = Area { corner: Point::default(), width: scene.width, height: scene.height };
    part(scene, whole, class, group)
}

/// A part of the picture, as large as the whole would be shown.
pub fn part(scene: &Scene, seen: Area, class: &'static str, group: &dyn Fn(&Group, Html) -> Html) -> Html {
    let shapes = scene.shapes.iter().map(|shape| one(shape, group));
    let Area { corner, width, height } = seen;
    html! {
        <svg class={classes!("map", class)} viewBox={format!("{} {} {width} {height}", corner.x, corner.y)} role="group"
            aria-label={scene.title.clone()} width={width.to_string()} height={height.to_string()} focusable="false">
            <desc>{ scene.desc.clone() }</desc>
            { for shapes }
        </svg>
    }
}

/// A small drawing beside words that say the same.
pub fn sign(scene: &Scene) -> Html {
    let shapes = scene.shapes.iter().map(|shape| one(shape, &still));
    html! {
        <svg class="sign" viewBox={format!("0 0 {} {}", scene.width, scene.height)} aria-hidden="true" focusable="false">{ for shapes }</svg>
    }
}

/// A group that is only seen; a table beside the picture says the same in words.
pub fn still(group: &Group, shapes: Html) -> Html {
    html! { <g key={group.key} transform={place(group)}>{ shapes }</g> }
}

/// Where a group stands.
pub fn place(group: &Group) -> String {
    format!("translate({} {})", group.at.x, group.at.y)
}

fn one(shape: &Shape, group: &dyn Fn(&Group, Html) -> Html) -> Html {
    match shape {
        Shape::Line { from, to, look } => {
            let ends = [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)];
            tag("line", *look, &ends, None)
        }
        Shape::Polyline { points, look } => tag("polyline", *look, &[], Some(points)),
        Shape::Polygon { points, look } => tag("polygon", *look, &[], Some(points)),
        Shape::Rect { corner, width, height, radius, look } => {
            let sides =
                [("x", corner.x), ("y", corner.y), ("width", *width), ("height", *height), ("rx", *radius)];
            tag("rect", *look, &sides, None)
        }
        Shape::Circle { centre, radius, look } => {
            tag("circle", *look, &[("cx", centre.x), ("cy", centre.y), ("r", *radius)], None)
        }
        Shape::Text { at, anchor, size, text, look } => {
            let mut element = dressed("text", *look, &[("x", at.x), ("y", at.y), ("font-size", *size)]);
            element.add_attribute("text-anchor", anchor.word());
            element.add_child(html! { { text.clone() } });
            element.into()
        }
        Shape::Group(inside) => {
            let shapes: Html = inside.shapes.iter().map(|shape| one(shape, group)).collect();
            group(inside, shapes)
        }
    }
}

fn tag(name: &'static str, look: Look, numbers: &[(&'static str, i32)], points: Option<&Vec<Point>>) -> Html {
    let mut element = dressed(name, look, numbers);
    if let Some(points) = points {
        let points: Vec<String> = points.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
        element.add_attribute("points", points.join(" "));
    }
    element.into()
}

fn dressed(name: &'static str, look: Look, numbers: &[(&'static str, i32)]) -> VTag {
    let mut element = VTag::new(name);
    element.add_attribute("class", look.class());
    look.attributes().iter().for_each(|(key, value)| element.add_attribute(key, *value));
    numbers.iter().for_each(|(key, number)| element.add_attribute(key, number.to_string()));
    element
}
