//! Drawing of the complement picture: who is who, the names of the levels, eight tracks, and what the signs mean.

use super::{Member, Row, Sides, rows, shown};
use crate::look::Look;
use crate::scene::{Anchor, Group, Point, Scene, Shape, block, block_height, count};
use crate::strokes::head;
use crate::text::{balanced, wrap};
use sasae_core::resource::{Form, Level};

/// The size of names, and of the numbers and the levels' names.
const SIZE: (i32, i32) = (14, 13);
/// The width of the picture and what stays free at its edges.
const WIDTH: i32 = 360;
const EDGE: i32 = 10;
/// The width of one step of a track, and of a whole track.
const STEP: i32 = 78;
const TRACK: i32 = 4 * STEP;
/// Half of a mark, and how far apart two marks are.
const MARK: i32 = 10;
const PITCH: i32 = 25;
/// How high a line of marks is, and the room for a rail.
const LINE: i32 = 30;
const RAIL: i32 = 14;
/// Where the open ring stands.
const OPEN: i32 = EDGE + TRACK + 19;

/// The picture.
pub fn draw(sides: &Sides) -> Scene {
    let members = shown(sides);
    let mut shapes = Vec::new();
    let mut y = EDGE;
    for (number, member) in members.iter().enumerate() {
        let lines = wrap(&member.label, WIDTH - 2 * EDGE - 30, SIZE.0);
        let height = block_height(&lines, SIZE.0).max(2 * MARK) + 8;
        let middle = Point::new(EDGE + MARK, y + height / 2);
        shapes.extend(mark(member.form, number, middle));
        shapes.extend(block(&lines, middle.plus(MARK + 8, 0), Anchor::Start, SIZE.0, Look::Label));
        y += height;
    }
    y += 10;
    y = heads(&sides.levels, y, &mut shapes);
    for (key, row) in rows(sides).iter().enumerate() {
        let axis = sides.axes.get(key).map_or("", String::as_str);
        let lines = wrap(axis, WIDTH - 2 * EDGE, SIZE.0);
        let named = block_height(&lines, SIZE.0) + 4;
        let mut inner = block(&lines, Point::new(0, named / 2), Anchor::Start, SIZE.0, Look::LabelBold);
        let height = track(row, &members, named, &mut inner);
        let at = Point::new(EDGE, y);
        shapes.push(Shape::Group(Group { name: name(sides, axis, row, &members), key, at, shapes: inner }));
        y += named + height + 10;
    }
    y += 4;
    let rule = Point::new(EDGE, y);
    shapes.push(Shape::Line { from: rule, to: rule.plus(WIDTH - 2 * EDGE, 0), look: Look::Frame });
    y += 6;
    let middle = entry(&sides.made_up, &mut y, &mut shapes);
    shapes.extend(rail(&[middle.plus(-16, -5)], middle.plus(16, -5), middle.y + 7));
    let centre = entry(&sides.gap, &mut y, &mut shapes);
    shapes.push(Shape::Circle { centre, radius: MARK - 1, look: Look::Gap });
    let (title, desc) = (sides.title.clone(), sides.desc.clone());
    Scene { width: WIDTH, height: y + EDGE, title, desc, shapes }
}

/// The names of the levels above the tracks; answers where they end.
fn heads(levels: &[String], top: i32, shapes: &mut Vec<Shape>) -> i32 {
    let column = TRACK / count(levels.len()).max(1);
    let all: Vec<Vec<String>> = levels.iter().map(|level| balanced(level, column - 6, SIZE.1)).collect();
    let height = all.iter().map(|lines| block_height(lines, SIZE.1)).max().unwrap_or(0);
    for (place, lines) in all.iter().enumerate() {
        let middle = EDGE + column * count(place) + column / 2;
        let centre = Point::new(middle, top + height - block_height(lines, SIZE.1) / 2);
        shapes.extend(block(lines, centre, Anchor::Middle, SIZE.1, Look::Note));
    }
    top + height + 4
}

/// A track with its marks, its rail or its open ring, from `top`; answers its height.
fn track(row: &Row, members: &[Member], top: i32, shapes: &mut Vec<Shape>) -> i32 {
    let steps = [Level::VeryWeak, Level::Weak, Level::Strong, Level::VeryStrong];
    let on = |wanted: Level| row.levels.iter().filter(move |level| **level == wanted).count();
    // Three marks stand side by side on a step; a fourth begins a second line.
    let lines = steps.iter().map(|level| count(on(*level).div_ceil(3))).max().unwrap_or(0).max(1);
    let rails = if row.made_up.is_empty() { 0 } else { RAIL };
    let height = lines * LINE + rails;
    let corner = Point::new(0, top);
    shapes.push(Shape::Rect { corner, width: TRACK / 2, height, radius: 0, look: Look::Weak });
    shapes.extend(hatch(corner, TRACK / 2, height));
    shapes.push(Shape::Rect { corner, width: TRACK, height, radius: 0, look: Look::Frame });
    for step in 1..4 {
        let from = corner.plus(step * STEP, 0);
        shapes.push(Shape::Line { from, to: from.plus(0, height), look: Look::Frame });
    }
    let mut places = Vec::with_capacity(members.len());
    for (member, level) in row.levels.iter().enumerate() {
        let together = on(*level);
        let before = row.levels.iter().take(member).filter(|other| *other == level).count();
        let wide = together.min(if together > 3 { 2 } else { 3 });
        let x =
            *level as i32 * STEP + STEP / 2 + count(before % wide) * PITCH - (count(wide) - 1) * PITCH / 2;
        let upper = (lines - count(together.div_ceil(wide))) * LINE / 2;
        places.push(Point::new(x, top + upper + count(before / wide) * LINE + LINE / 2));
    }
    let place = |member: usize| places.get(member).copied();
    let strong = row.made_up.first().and_then(|made_up| made_up.by.first()).and_then(|by| place(*by));
    if let Some(strong) = strong {
        let weak: Vec<Point> = row.made_up.iter().filter_map(|made_up| place(made_up.weak)).collect();
        shapes.extend(rail(&weak, strong, top + height - 7));
    }
    for (number, (member, at)) in members.iter().zip(&places).enumerate() {
        shapes.extend(mark(member.form, number, *at));
    }
    if row.gap {
        let centre = Point::new(OPEN - EDGE, top + height / 2);
        shapes.push(Shape::Circle { centre, radius: MARK - 1, look: Look::Gap });
    }
    height
}

/// A rail that leads from below the weak marks up to the strong one.
fn rail(weak: &[Point], strong: Point, level: i32) -> Vec<Shape> {
    let tip = strong.plus(0, MARK + 1);
    let mut shapes: Vec<Shape> = weak
        .iter()
        .map(|weak| {
            let (from, to) = (Point::new(weak.x, level), Point::new(strong.x, level));
            Shape::Polyline { points: vec![*weak, from, to, tip.plus(0, 4)], look: Look::Stress }
        })
        .collect();
    shapes.push(head(Point::new(strong.x, level + 8), tip));
    shapes
}

/// A member's mark with its number.
fn mark(form: Form, number: usize, at: Point) -> Vec<Shape> {
    let digits = [(number + 1).to_string()];
    let (sign, look) = match form {
        Form::Formal => {
            let (width, height) = (2 * MARK, 2 * MARK);
            let corner = at.plus(-MARK, -MARK);
            let look = Look::LitFormal;
            (Shape::Rect { corner, width, height, radius: 0, look }, Look::LabelOnDark)
        }
        Form::Informal => {
            (Shape::Circle { centre: at, radius: MARK + 1, look: Look::OpenInformal }, Look::LabelBold)
        }
    };
    let mut shapes = vec![sign];
    shapes.extend(block(&digits, at, Anchor::Middle, SIZE.1, look));
    shapes
}

/// Slanting lines over a box, each cut where the box ends.
fn hatch(corner: Point, width: i32, height: i32) -> Vec<Shape> {
    let mut lines = Vec::new();
    let mut start = 6;
    while start < width + height {
        // The line on which right and down add up to `start`.
        let (left, right) = ((start - height).max(0), start.min(width));
        let (from, to) = (corner.plus(left, start - left), corner.plus(right, start - right));
        lines.push(Shape::Line { from, to, look: Look::Hatch });
        start += 8;
    }
    lines
}

/// The word of a sign in the legend; answers where the sign's middle is.
fn entry(label: &str, y: &mut i32, shapes: &mut Vec<Shape>) -> Point {
    let lines = wrap(label, WIDTH - 2 * EDGE - 60, SIZE.0);
    let height = block_height(&lines, SIZE.0).max(26) + 4;
    let middle = Point::new(EDGE + 24, *y + height / 2);
    shapes.extend(block(&lines, middle.plus(34, 0), Anchor::Start, SIZE.0, Look::Label));
    *y += height;
    middle
}

/// A row for those who do not see it: the trait, and the level of each member.
fn name(sides: &Sides, axis: &str, row: &Row, members: &[Member]) -> String {
    let mut name = String::from(axis);
    for (place, (member, level)) in members.iter().zip(&row.levels).enumerate() {
        name.push_str(if place == 0 { ": " } else { ", " });
        name.push_str(&member.label);
        name.push(' ');
        let named = *level as usize * sides.levels.len() / 4;
        name.push_str(sides.levels.get(named).map_or("", String::as_str));
    }
    name
}
