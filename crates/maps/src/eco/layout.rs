//! Where the supports of an eco-map stand: the rim of a rectangle, and what happens when somebody moves one.

use super::Eco;
use crate::scene::{Area, Point, block_height, block_width, count, line_height};
use crate::strokes::{distance, spread};
use crate::text::balanced;
use sasae_core::resource::Form;

/// The size of all labels.
pub(super) const SIZE: i32 = 14;
/// What stays free at the edge of the picture.
pub(super) const MARGIN: i32 = 8;
/// The widest box: six full letters or a long English word, and the space beside them.
const WIDEST: i32 = 110;
/// What stays free between two boxes.
const GAP: i32 = 14;
/// How much of a line is seen at least, above, below and beside the person.
const REACH: (i32, i32) = (42, 64);

/// A support's box and the lines of its label.
pub(super) struct Block {
    pub lines: Vec<String>,
    pub width: i32,
    pub height: i32,
}

/// The ground of one picture: all sizes, and the place that each support has by itself.
pub(super) struct Ground {
    pub width: i32,
    pub height: i32,
    pub me: Point,
    pub radius: i32,
    pub me_lines: Vec<String>,
    pub blocks: Vec<Block>,
    slots: Vec<Point>,
}

impl Ground {
    pub fn of(eco: &Eco) -> Ground {
        let blocks: Vec<Block> = eco.nodes.iter().map(|node| Block::of(&node.label)).collect();
        let me_lines = balanced(&eco.me, 5 * (SIZE + 1), SIZE + 1);
        let (half, rise) = (block_width(&me_lines, SIZE + 1) / 2, block_height(&me_lines, SIZE + 1) / 2);
        let radius = (distance(Point::default(), Point::new(half, rise)) + 5).max(36);
        let columns = match eco.columns {
            0 => columns_for(blocks.len()),
            asked => asked.clamp(3, 8),
        };
        let beside = 2 * (MARGIN + WIDEST + REACH.0 + radius);
        let width = (120 * count(columns) + 40).max(beside);
        let mut ground =
            Ground { width, height: 0, me: Point::default(), radius, me_lines, blocks, slots: Vec::new() };
        ground.settle(columns);
        ground
    }

    /// Gives every support its place on the rim: the upper row, the right column, the lower row, the left column.
    fn settle(&mut self, columns: usize) {
        let rim = Rim::of(self.blocks.len(), columns);
        let (top, rest) = self.blocks.split_at(rim.top.min(self.blocks.len()));
        let (right, rest) = rest.split_at(rim.side.min(rest.len()));
        let (bottom, left) = rest.split_at(rim.bottom.min(rest.len()));
        let highest = |blocks: &[Block]| blocks.iter().map(|block| block.height).max().unwrap_or(0);
        let inside = stacked(left.iter()).max(stacked(right.iter())).max(2 * (self.radius + REACH.1));
        let from = MARGIN + highest(top);
        let to = from + inside;
        let edge = MARGIN + WIDEST / 2;
        // In tall columns boxes stand against the empty inside, so that no wide one hides the line to a narrow one;
        // else they stand at the edge of the picture, so that lines are long.
        let aside = if rim.side > 1 { 1 } else { -1 };
        let inwards = |block: Option<&Block>| block.map_or(0, |block| aside * (WIDEST - block.width) / 2);
        let across = |from_left: Vec<&Block>| {
            let mut middles = spread(edge, self.width - edge, from_left.len());
            if let [first, .., last] = middles.as_mut_slice() {
                *first += inwards(from_left.first().copied());
                *last -= inwards(from_left.last().copied());
            }
            middles
        };
        let right_column = stack(right.iter(), from, inside);
        // The left column is told upwards: its last support stands on top.
        let left_column = stack(left.iter().rev(), from, inside);
        let upper_row = MARGIN + highest(top) / 2;
        let lower_row = to + (highest(bottom) + 1) / 2;
        let mut slots: Vec<Point> =
            across(top.iter().collect()).iter().map(|x| Point::new(*x, upper_row)).collect();
        let right_edge = self.width - edge;
        slots.extend(
            right.iter().zip(right_column).map(|(block, y)| Point::new(right_edge - inwards(Some(block)), y)),
        );
        slots.extend(across(bottom.iter().rev().collect()).iter().rev().map(|x| Point::new(*x, lower_row)));
        slots.extend(
            left.iter()
                .zip(left_column.iter().rev())
                .map(|(block, y)| Point::new(edge + inwards(Some(block)), *y)),
        );
        self.slots = slots;
        self.height = to + highest(bottom) + MARGIN;
        self.me = Point::new(self.width / 2, from + inside / 2);
    }

    /// The box of a support that stands there.
    pub fn area(&self, key: usize, at: Point) -> Area {
        let (width, height) = self.blocks.get(key).map_or((0, 0), |block| (block.width, block.height));
        Area::around(at, width, height)
    }

    /// How far the corners of a box are rounded.
    pub fn bend(&self, key: usize, form: Form) -> i32 {
        match form {
            Form::Formal => 0,
            Form::Informal => self.blocks.get(key).map_or(0, |block| (block.height / 2).min(24)),
        }
    }

    /// The box around the person.
    pub fn person(&self) -> Area {
        Area::around(self.me, 2 * self.radius, 2 * self.radius)
    }

    /// The place nearest to `at` where a support is inside the picture and off the person; `way` is where it is
    /// pushed.
    pub fn kept(&self, key: usize, at: Point, way: (i32, i32)) -> Point {
        let held = self.held(key, at);
        let (area, person) = (self.area(key, held), self.person());
        if !area.is_near(&person, 4) {
            return held;
        }
        let far_x = i32::midpoint(area.width, person.width) + 6;
        let far_y = i32::midpoint(area.height, person.height) + 6;
        let side = |forward: bool| if forward { 1 } else { -1 };
        let right = held.plus(self.me.x - held.x + side(way.0 > 0) * far_x, 0);
        let down = held.plus(0, self.me.y - held.y + side(way.1 > 0) * far_y);
        let first = if way.0.unsigned_abs() > way.1.unsigned_abs() { right } else { down };
        let back = Point::new(2 * self.me.x - right.x, right.y);
        let up = Point::new(down.x, 2 * self.me.y - down.y);
        [first, right, down, back, up].into_iter().find(|to| self.held(key, *to) == *to).unwrap_or(held)
    }

    /// The place nearest to `at` where a support is inside the picture.
    fn held(&self, key: usize, at: Point) -> Point {
        let area = self.area(key, Point::default());
        let within = |here: i32, size: i32, length: i32| {
            here.min(length - MARGIN - (size + 1) / 2).max(MARGIN + size / 2)
        };
        Point::new(within(at.x, area.width, self.width), within(at.y, area.height, self.height))
    }

    /// Where every support stands; see [`super::layout`].
    pub fn centres(&self, eco: &Eco) -> Vec<Point> {
        let mut centres = self.slots.clone();
        let mut fixed = Vec::new();
        for (key, (centre, node)) in centres.iter_mut().zip(&eco.nodes).enumerate() {
            if let Some(place) = node.place {
                *centre = self.kept(
                    key,
                    place,
                    (place.x - self.me.x.min(place.x), place.y.saturating_sub(self.me.y)),
                );
                fixed.push((key, self.area(key, *centre)));
            }
        }
        for (key, node) in eco.nodes.iter().enumerate() {
            let own = centres.get(key).copied().unwrap_or_default();
            let area = self.area(key, own);
            if node.place.is_none() && fixed.iter().any(|(_, there)| there.is_near(&area, 4)) {
                let freed = fixed.iter().filter_map(|(other, _)| self.slots.get(*other).copied());
                let to = self.refuge(key, own, freed, &centres);
                centres.iter_mut().skip(key).take(1).for_each(|centre| *centre = to);
            }
        }
        centres
    }

    /// The first of the places left free that really is free, else the free spot nearest to its own place.
    fn refuge(&self, key: usize, own: Point, freed: impl Iterator<Item = Point>, centres: &[Point]) -> Point {
        let is_free = |at: Point| {
            let area = self.area(key, at);
            !area.is_near(&self.person(), 4)
                && centres
                    .iter()
                    .enumerate()
                    .all(|(other, there)| other == key || !self.area(other, *there).is_near(&area, 4))
        };
        let mut freed = freed.map(|at| self.held(key, at));
        if let Some(at) = freed.find(|at| is_free(*at)) {
            return at;
        }
        let mut best = (i32::MAX, own);
        for down in 0..=self.height / 16 {
            for right in 0..=self.width / 16 {
                let at = self.held(key, Point::new(right * 16, down * 16));
                let far = distance(own, at);
                if far < best.0 && is_free(at) {
                    best = (far, at);
                }
            }
        }
        best.1
    }
}

impl Block {
    fn of(label: &str) -> Block {
        let lines = balanced(label, WIDEST - 20, SIZE);
        let width = (block_width(&lines, SIZE) + 20).max(64);
        let height = (line_height(SIZE) * count(lines.len()) + 16).max(40);
        Block { lines, width, height }
    }
}

/// How high boxes are one above the other, with the space around them.
fn stacked<'a>(blocks: impl Iterator<Item = &'a Block>) -> i32 {
    blocks.map(|block| block.height + GAP).sum::<i32>() + GAP
}

/// The middles of boxes one above the other, with equal space around them.
fn stack<'a>(blocks: impl Iterator<Item = &'a Block> + Clone, from: i32, inside: i32) -> Vec<i32> {
    let free = (inside - stacked(blocks.clone())).max(0) / (count(blocks.clone().count()) + 1);
    let mut upper = from;
    let mut middles = Vec::new();
    for block in blocks {
        upper += GAP + free;
        middles.push(upper + block.height / 2);
        upper += block.height;
    }
    middles
}

/// How many supports stand side by side.
fn columns_for(nodes: usize) -> usize {
    match nodes {
        0..=12 => 3,
        13..=18 => 4,
        19..=24 => 5,
        _ => 6,
    }
}

/// How many supports stand on each side of the rim; left and right have the same number.
struct Rim {
    top: usize,
    side: usize,
    bottom: usize,
}

impl Rim {
    fn of(nodes: usize, columns: usize) -> Rim {
        let (top, side, bottom) = match nodes {
            0 => (0, 0, 0),
            1 => (1, 0, 0),
            2 => (1, 0, 1),
            3 => (1, 0, 2),
            4 => (2, 0, 2),
            5 => (1, 1, 2),
            6 => (2, 1, 2),
            7 => (2, 1, 3),
            _ => {
                let side = nodes.saturating_sub(2 * columns).div_ceil(2).max(1);
                let top = (nodes - 2 * side).div_ceil(2);
                (top, side, nodes - 2 * side - top)
            }
        };
        Rim { top, side, bottom }
    }
}
