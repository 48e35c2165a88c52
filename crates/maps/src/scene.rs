//! A drawing as data: shapes in whole units, each with a look, some gathered into groups that have a name.

use crate::look::Look;
use crate::text;

/// A whole picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Its width in units.
    pub width: i32,
    /// Its height in units.
    pub height: i32,
    /// What it is called.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub desc: String,
    /// What is drawn, from back to front.
    pub shapes: Vec<Shape>,
}

/// A place in a picture; `y` grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Down.
    pub y: i32,
}

impl Point {
    /// The place at `x`, `y`.
    pub fn new(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    /// The place that lies so much further to the right and down.
    pub fn plus(self, right: i32, down: i32) -> Point {
        Point { x: self.x.saturating_add(right), y: self.y.saturating_add(down) }
    }
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// Where it begins.
        from: Point,
        /// Where it ends.
        to: Point,
        /// How it looks.
        look: Look,
    },
    /// A line with corners: zigzags and rails.
    Polyline {
        /// Its corners in order.
        points: Vec<Point>,
        /// How it looks.
        look: Look,
    },
    /// A closed area: arrowheads and the like.
    Polygon {
        /// Its corners in order.
        points: Vec<Point>,
        /// How it looks.
        look: Look,
    },
    /// A box.
    Rect {
        /// Its upper left corner.
        corner: Point,
        /// Its width.
        width: i32,
        /// Its height.
        height: i32,
        /// How far its corners are rounded.
        radius: i32,
        /// How it looks.
        look: Look,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: i32,
        /// How it looks.
        look: Look,
    },
    /// One line of text.
    Text {
        /// Where its base line is, at the side the anchor says.
        at: Point,
        /// Which part of the text stands there.
        anchor: Anchor,
        /// The height of the letters.
        size: i32,
        /// What it says.
        text: String,
        /// How it looks, bold or not too.
        look: Look,
    },
    /// Shapes that belong together and have a name.
    Group(Group),
}

impl Shape {
    /// The shape moved so far that its origin stands there.
    #[must_use]
    pub fn shifted(self, to: Point) -> Shape {
        let on = |point: Point| point.plus(to.x, to.y);
        match self {
            Shape::Line { from, to: end, look } => Shape::Line { from: on(from), to: on(end), look },
            Shape::Polyline { points, look } => {
                Shape::Polyline { points: points.into_iter().map(on).collect(), look }
            }
            Shape::Polygon { points, look } => {
                Shape::Polygon { points: points.into_iter().map(on).collect(), look }
            }
            Shape::Rect { corner, width, height, radius, look } => {
                Shape::Rect { corner: on(corner), width, height, radius, look }
            }
            Shape::Circle { centre, radius, look } => Shape::Circle { centre: on(centre), radius, look },
            Shape::Text { at, anchor, size, text, look } => {
                Shape::Text { at: on(at), anchor, size, text, look }
            }
            Shape::Group(group) => Shape::Group(Group { at: on(group.at), ..group }),
        }
    }
}

/// Shapes that belong together: a support that can be focused, moved or tapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is, for those who do not see it.
    pub name: String,
    /// Which of the things that came in it shows.
    pub key: usize,
    /// Where its shapes' own origin is: `translate(x, y)`.
    pub at: Point,
    /// Its shapes, counted from `at`.
    pub shapes: Vec<Shape>,
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn word(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// An upright box, for asking what lies on what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its upper left corner.
    pub corner: Point,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
}

impl Area {
    /// The box of that size around a middle.
    pub fn around(centre: Point, width: i32, height: i32) -> Area {
        Area { corner: centre.plus(-width / 2, -height / 2), width, height }
    }

    /// Whether two boxes come nearer to each other than `gap`.
    pub fn is_near(&self, other: &Area, gap: i32) -> bool {
        self.corner.x < other.corner.x + other.width + gap
            && other.corner.x < self.corner.x + self.width + gap
            && self.corner.y < other.corner.y + other.height + gap
            && other.corner.y < self.corner.y + self.height + gap
    }

    /// Whether a straight line runs through it: it is cut down to the part inside until nothing or something is left.
    pub fn is_crossed(&self, from: Point, to: Point) -> bool {
        let (run, fall) = (i64::from(to.x) - i64::from(from.x), i64::from(to.y) - i64::from(from.y));
        let far = self.corner.plus(self.width, self.height);
        // Every side asks for `step * t <= left`, with t from 0 to 1 along the line, in 65536ths.
        let sides = [
            (-run, i64::from(from.x) - i64::from(self.corner.x)),
            (run, i64::from(far.x) - i64::from(from.x)),
            (-fall, i64::from(from.y) - i64::from(self.corner.y)),
            (fall, i64::from(far.y) - i64::from(from.y)),
        ];
        let (mut first, mut last) = (0_i64, 1 << 16);
        for (step, left) in sides {
            if step == 0 {
                if left <= 0 {
                    return false;
                }
                continue;
            }
            let share = (left << 16) / step;
            if step < 0 { first = first.max(share) } else { last = last.min(share) }
        }
        first < last
    }
}

/// How far apart the base lines of two lines of text are.
pub fn line_height(size: i32) -> i32 {
    size * 13 / 10
}

/// How high so many lines of text are.
pub fn block_height(lines: &[String], size: i32) -> i32 {
    line_height(size) * count(lines.len())
}

/// How wide the widest line is.
pub fn block_width(lines: &[String], size: i32) -> i32 {
    lines.iter().map(|line| text::width(line, size)).max().unwrap_or(0)
}

/// Lines of text whose block has its middle, or the middle of its left or right edge, at a place.
pub fn block(lines: &[String], at: Point, anchor: Anchor, size: i32, look: Look) -> Vec<Shape> {
    let top = at.y - block_height(lines, size) / 2;
    let mut base = top + line_height(size) / 2 + size * 36 / 100;
    let mut shapes = Vec::with_capacity(lines.len());
    for line in lines {
        shapes.push(Shape::Text { at: Point::new(at.x, base), anchor, size, text: line.clone(), look });
        base += line_height(size);
    }
    shapes
}

/// A number of things as a length; more than a picture can hold is cut off.
pub fn count(number: usize) -> i32 {
    i32::try_from(number.min(100_000)).unwrap_or(0)
}
