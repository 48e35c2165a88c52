//! The strokes of a tie: thick, thin, dotted or zigzag, with heads where help arrives.

use crate::look::Look;
use crate::scene::{Point, Shape, count};
use sasae_core::tie::{Bond, Flow};

/// How long the head of an arrow is, and half of how wide; larger on a thick line, smaller on a short one.
const HEAD: (i32, i32) = (11, 6);
const THICK_HEAD: (i32, i32) = (14, 9);
const SHORT_HEAD: (i32, i32) = (9, 6);
/// A line that is shorter is short.
const SHORT: i32 = 56;
/// How far a zigzag goes to each side, and how far along for each stroke.
const ZIG: (i32, i32) = (5, 6);

/// The distance between two places, rounded down.
pub(crate) fn distance(from: Point, to: Point) -> i32 {
    let (run, fall) = (i64::from(to.x) - i64::from(from.x), i64::from(to.y) - i64::from(from.y));
    i32::try_from((run.pow(2) + fall.pow(2)).isqrt()).unwrap_or(i32::MAX)
}

/// The place so far along a line, and so far to its left.
pub(crate) fn along(from: Point, to: Point, far: i32, aside: i32) -> Point {
    let length = i64::from(distance(from, to).max(1));
    let (run, fall) = (i64::from(to.x) - i64::from(from.x), i64::from(to.y) - i64::from(from.y));
    let (far, aside) = (i64::from(far), i64::from(aside));
    let share = |product: i64| i32::try_from((2 * product + length).div_euclid(2 * length)).unwrap_or(0);
    from.plus(share(run * far + fall * aside), share(fall * far - run * aside))
}

/// The head of an arrow whose tip is at `tip` and that comes from `from`.
pub(crate) fn head(from: Point, tip: Point) -> Shape {
    sized_head(from, tip, HEAD)
}

fn sized_head(from: Point, tip: Point, (length, wing): (i32, i32)) -> Shape {
    let points = vec![tip, along(tip, from, length, wing), along(tip, from, length, -wing)];
    Shape::Polygon { points, look: Look::Head }
}

/// A tie between the person's side and the support's side.
pub(crate) fn tie(person: Point, support: Point, bond: Bond, flow: Option<Flow>) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let (mut from, mut to) = (person, support);
    let size = match bond {
        Bond::Strong => THICK_HEAD,
        _ if distance(person, support) < SHORT => SHORT_HEAD,
        _ => HEAD,
    };
    // Under a head the line ends early, so that its tip stays sharp.
    if matches!(flow, Some(Flow::ToPerson | Flow::Both)) {
        from = along(person, support, size.0 - 2, 0);
        shapes.push(sized_head(support, person, size));
    }
    if matches!(flow, Some(Flow::FromPerson | Flow::Both)) {
        to = along(support, person, size.0 - 2, 0);
        shapes.push(sized_head(person, support, size));
    }
    shapes.push(match bond {
        Bond::Strong => Shape::Line { from, to, look: Look::Thick },
        Bond::Ordinary => Shape::Line { from, to, look: Look::Thin },
        Bond::Weak => Shape::Line { from, to, look: Look::Dotted },
        Bond::Stress => Shape::Polyline { points: zigzag(from, to), look: Look::Stress },
    });
    shapes
}

/// The corners of a zigzag; it begins and ends on the line.
fn zigzag(from: Point, to: Point) -> Vec<Point> {
    let length = distance(from, to);
    let (aside, step) = ZIG;
    let strokes = ((length - step) / step).max(0);
    let lead = (length - strokes * step) / 2;
    let mut points = vec![from, along(from, to, lead, 0)];
    for stroke in 0..strokes {
        let side = if stroke % 2 == 0 { aside } else { -aside };
        points.push(along(from, to, lead + stroke * step + step / 2, side));
    }
    points.push(along(from, to, length - lead, 0));
    points.push(to);
    points
}

/// The last place on the way from `from` to `to` that is not yet inside; `to` is inside, and inside is convex.
pub(crate) fn border(from: Point, to: Point, inside: impl Fn(Point) -> bool) -> Point {
    let length = distance(from, to);
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = i32::midpoint(low, high);
        if inside(along(from, to, middle, 0)) { high = middle } else { low = middle + 1 }
    }
    along(from, to, (low - 1).max(0), 0)
}

/// The middle of the places of several things in a row: the first at `from`, the last at `to`.
pub(crate) fn spread(from: i32, to: i32, number: usize) -> Vec<i32> {
    match count(number) {
        0 => Vec::new(),
        1 => vec![i32::midpoint(from, to)],
        many => (0..many).map(|each| from + (to - from) * each / (many - 1)).collect(),
    }
}
