//! The map of the field (業界マップ): every support there is, by its section and by how near it is.
//!
//! The person is in the middle; sections are wedges around them, catchments are rings from near to far. Square marks
//! are formal, round ones informal; what answers this person is dark and numbered, the rest is a small outline. No
//! mark lies on another or outside its cell: wedges and rings take the size that their marks need (`wheel`). Upwards
//! from the person one wedge is kept free for the names of the rings; the names of the sections stand around.

mod pack;
mod sheet;
mod wheel;

use crate::angle::{cosine, polar, sine};
use crate::look::Look;
use crate::scene::{Anchor, Area, Group, Point, Scene, Shape, block, block_height, block_width};
use crate::text::balanced;
use sasae_core::resource::Form;
pub use sheet::{Key, sheet};
use wheel::Wheel;

/// The size of the sections' names.
const SECTOR_SIZE: i32 = 16;
/// The size of the rings' names.
pub(crate) const RING_SIZE: i32 = 12;
/// What stays free at the edge of the picture.
const MARGIN: i32 = 12;

/// What a map of the field shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What the picture is called.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub desc: String,
    /// What the person is called.
    pub me: String,
    /// The sections, clockwise.
    pub sectors: Vec<String>,
    /// The catchments, from near to far.
    pub rings: Vec<String>,
    /// The supports.
    pub marks: Vec<Mark>,
}

/// One support on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its section, a position in [`Field::sectors`]; beyond the end it is the last one.
    pub sector: usize,
    /// Its catchment, a position in [`Field::rings`]; beyond the end it is the last one.
    pub ring: usize,
    /// Formal or informal.
    pub form: Form,
    /// Whether it answers this person.
    pub lit: bool,
    /// What it is called.
    pub label: String,
}

/// Where a mark stands and what room its cell has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its middle.
    pub at: Point,
    /// No part of the mark is further than this from its middle.
    pub reach: i32,
    /// The inner and the outer radius of its ring.
    pub ring: (i32, i32),
    /// The first and the last angle of its wedge, in tenths of a degree.
    pub wedge: (i32, i32),
}

/// The numbers of the lit marks, from 1 in the order in which they came.
pub fn numbers(field: &Field) -> Vec<Option<usize>> {
    let mut last = 0;
    let next = |mark: &Mark| {
        last += usize::from(mark.lit);
        mark.lit.then_some(last)
    };
    field.marks.iter().map(next).collect()
}

/// The person's place and where every mark stands.
pub fn spots(field: &Field) -> (Point, Vec<Spot>) {
    let wheel = Wheel::of(field);
    let (me, _, _) = frame(&wheel, &names(field, &wheel));
    let spots = wheel.spots(field, me);
    (me, spots)
}

/// The box of every section's name.
pub fn sector_names(field: &Field) -> Vec<Area> {
    let wheel = Wheel::of(field);
    let names = names(field, &wheel);
    let (me, _, _) = frame(&wheel, &names);
    names
        .iter()
        .map(|name| Area { corner: me.plus(name.area.corner.x, name.area.corner.y), ..name.area })
        .collect()
}

/// The part of the picture that holds one section: its name and all its marks, with some air around them.
pub fn close_up(field: &Field, sector: usize) -> Area {
    let (_, spots) = spots(field);
    let here = field.marks.iter().zip(&spots).filter(|(mark, _)| mark.sector == sector);
    let marks = here.map(|(_, spot)| Area::around(spot.at, 2 * spot.reach, 2 * spot.reach));
    let name = sector_names(field).into_iter().nth(sector);
    let both = |one: Area, other: Area| {
        let corner = Point::new(one.corner.x.min(other.corner.x), one.corner.y.min(other.corner.y));
        let right = (one.corner.x + one.width).max(other.corner.x + other.width);
        let bottom = (one.corner.y + one.height).max(other.corner.y + other.height);
        Area { corner, width: right - corner.x, height: bottom - corner.y }
    };
    let all = marks.chain(name).reduce(both).unwrap_or_else(|| Area::around(Point::default(), 1, 1));
    let corner = all.corner.plus(-MARGIN, -MARGIN);
    Area { corner, width: all.width + 2 * MARGIN, height: all.height + 2 * MARGIN }
}

/// The picture.
pub fn draw(field: &Field) -> Scene {
    let wheel = Wheel::of(field);
    let names = names(field, &wheel);
    let (me, width, height) = frame(&wheel, &names);
    let mut shapes = ground(&wheel, me);
    for (lines, (_, outer)) in wheel.names.iter().zip(wheel.ring_edges()) {
        let (wide, high) = (block_width(lines, RING_SIZE), block_height(lines, RING_SIZE));
        let middle = me.plus(0, wheel::drop(wide, outer) + high / 2 - outer);
        shapes.extend(block(lines, middle, Anchor::Middle, RING_SIZE, Look::Label));
    }
    for name in &names {
        let middle =
            me.plus(name.area.corner.x + name.area.width / 2, name.area.corner.y + name.area.height / 2);
        shapes.extend(block(&name.lines, middle, Anchor::Middle, SECTOR_SIZE, Look::LabelBold));
    }
    shapes.push(Shape::Circle { centre: me, radius: wheel.me, look: Look::Me });
    shapes.extend(block(&wheel.me_lines, me, Anchor::Middle, wheel::ME_SIZE, Look::LabelBold));
    let numbers = numbers(field);
    for (key, (mark, spot)) in field.marks.iter().zip(wheel.spots(field, me)).enumerate() {
        let number = numbers.get(key).copied().flatten();
        shapes.push(Shape::Group(drawn(mark, spot, key, number)));
    }
    Scene { width, height, title: field.title.clone(), desc: field.desc.clone(), shapes }
}

/// Rings and wedges.
fn ground(wheel: &Wheel, me: Point) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (place, (_, outer)) in wheel.ring_edges().enumerate().collect::<Vec<_>>().into_iter().rev() {
        let look = if place % 2 == 0 { Look::Band } else { Look::Ring };
        shapes.push(Shape::Circle { centre: me, radius: outer, look });
    }
    let first = wheel.ring_edges().next().map_or(0, |(inner, _)| inner);
    for angle in &wheel.wedges {
        let (from, to) = (polar(me, first, *angle), polar(me, wheel.radius(), *angle));
        shapes.push(Shape::Line { from, to, look: Look::Frame });
    }
    shapes
}

/// One mark.
fn drawn(mark: &Mark, spot: Spot, key: usize, number: Option<usize>) -> Group {
    let shapes = shape(mark.form, mark.lit, spot.reach, number);
    Group { name: mark.label.clone(), key, at: spot.at, shapes }
}

/// The shapes of a mark around its middle.
fn shape(form: Form, is_lit: bool, reach: i32, number: Option<usize>) -> Vec<Shape> {
    let centre = Point::default();
    let look = match (form, is_lit) {
        (Form::Formal, true) => Look::LitFormal,
        (Form::Formal, false) => Look::DimFormal,
        (Form::Informal, true) => Look::LitInformal,
        (Form::Informal, false) => Look::DimInformal,
    };
    let mut shapes = vec![Shape::Circle { centre, radius: reach, look: Look::Focus }];
    shapes.push(match form {
        // The corners of the square reach as far as the circle does.
        Form::Formal => {
            let half = (reach - 1) * 7 / 10;
            let corner = centre.plus(-half, -half);
            Shape::Rect { corner, width: 2 * half, height: 2 * half, radius: 0, look }
        }
        Form::Informal => Shape::Circle { centre, radius: reach - 2, look },
    });
    if let Some(number) = number {
        // Three digits are set smaller, so that they stay on the mark.
        let size = reach * if number < 100 { 9 } else { 7 } / 10;
        shapes.extend(block(&[number.to_string()], centre, Anchor::Middle, size, Look::LabelOnDark));
    }
    shapes
}

/// A section's name, placed around a wheel whose middle is the origin.
struct Name {
    lines: Vec<String>,
    area: Area,
}

/// The names of the sections, each outside its wedge; one that would come near another is pushed out.
fn names(field: &Field, wheel: &Wheel) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::with_capacity(field.sectors.len());
    for (sector, (first, last)) in field.sectors.iter().zip(wheel.wedge_edges()) {
        let angle = i32::midpoint(first, last);
        let lines = balanced(sector, 5 * SECTOR_SIZE, SECTOR_SIZE);
        let (width, height) = (block_width(&lines, SECTOR_SIZE), block_height(&lines, SECTOR_SIZE));
        let half = (sine(angle).abs() * width + cosine(angle).abs() * height) / 20_000;
        let mut far = wheel.radius() + half + 8;
        let mut area = Area::around(polar(Point::default(), far, angle), width, height);
        while names.iter().any(|other| other.area.is_near(&area, 4)) && far < 100_000 {
            far += 6;
            area = Area::around(polar(Point::default(), far, angle), width, height);
        }
        names.push(Name { lines, area });
    }
    names
}

/// Where the person stands, and the size of the picture that holds the wheel and all names; the wheel is in its
/// middle from left to right.
fn frame(wheel: &Wheel, names: &[Name]) -> (Point, i32, i32) {
    let radius = wheel.radius() + 2;
    let (mut aside, mut up, mut down) = (radius, radius, radius);
    for Name { area, .. } in names {
        aside = aside.max(-area.corner.x).max(area.corner.x + area.width);
        up = up.max(-area.corner.y);
        down = down.max(area.corner.y + area.height);
    }
    (Point::new(aside + MARGIN, up + MARGIN), 2 * (aside + MARGIN), up + down + 2 * MARGIN)
}
