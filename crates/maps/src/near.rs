//! What is near, as a picture: rings of distance around the place that was chosen, and a numbered mark for each office
//! in its true direction, north above. No streets and no tiles: a server of tiles would learn where somebody is.
//!
//! The list beside it has the same numbers, and says the same in words.

use crate::look::Look;
use crate::scene::{Anchor, Area, Point, Scene, Shape};

/// The picture's width and height.
const SIZE: i32 = 360;
/// The radius of the outer ring.
const REACH: i32 = 150;
/// The radius of a mark.
const MARK: i32 = 11;
/// How far apart marks stay.
const APART: i32 = 3;
/// The outer ring can stand for so many metres.
const SCALES: [i32; 9] = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 1_000_000];

/// What the picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// What it is called.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub desc: String,
    /// What the middle is called.
    pub here: String,
    /// How far each office lies to the east and to the north, in metres, with its number in the list.
    pub marks: Vec<(usize, i32, i32)>,
}

/// For how many metres the outer ring stands: the smallest that holds every mark.
pub fn scale(near: &Near) -> i32 {
    let far = near.marks.iter().map(|(_, east, north)| {
        let (east, north) = (i64::from(*east), i64::from(*north));
        (east * east + north * north).unsigned_abs().isqrt()
    });
    let far = far.max().unwrap_or(0);
    SCALES.iter().copied().find(|scale| u64::from(scale.unsigned_abs()) >= far).unwrap_or(SCALES[8])
}

/// The picture.
pub fn draw(near: &Near) -> Scene {
    let scale = scale(near);
    let middle = Point::new(SIZE / 2, SIZE / 2);
    let mut shapes = vec![Shape::Rect {
        corner: Point::default(),
        width: SIZE,
        height: SIZE,
        radius: 0,
        look: Look::Paper,
    }];
    // From the outer one inwards, so that each lies on the one before.
    for (part, look) in [(2, Look::Ring), (1, Look::Band)] {
        let radius = REACH * part / 2;
        shapes.push(Shape::Circle { centre: middle, radius, look });
        let at = Point::new(middle.x, middle.y - radius - 4);
        let text = length(scale * part / 2);
        shapes.push(Shape::Text { at, anchor: Anchor::Middle, size: 12, text, look: Look::Note });
    }
    shapes.push(Shape::Circle { centre: middle, radius: MARK - 4, look: Look::Me });
    let under = Point::new(middle.x, middle.y + MARK + 12);
    shapes.push(Shape::Text {
        at: under,
        anchor: Anchor::Middle,
        size: 12,
        text: near.here.clone(),
        look: Look::Label,
    });
    for ((number, ..), at) in near.marks.iter().zip(places(near)) {
        shapes.push(Shape::Circle { centre: at, radius: MARK, look: Look::LitFormal });
        let base = at.plus(0, 4);
        let text = number.to_string();
        shapes.push(Shape::Text {
            at: base,
            anchor: Anchor::Middle,
            size: 12,
            text,
            look: Look::LabelOnDark,
        });
    }
    Scene { width: SIZE, height: SIZE, title: near.title.clone(), desc: near.desc.clone(), shapes }
}

/// Where the marks stand: where they belong, or as near to it as no other mark and not the middle is.
pub fn places(near: &Near) -> Vec<Point> {
    let scale = i64::from(scale(near));
    let units = |metres: i32| i32::try_from(i64::from(metres) * i64::from(REACH) / scale).unwrap_or(0);
    let side = 2 * MARK;
    let middle = Point::new(SIZE / 2, SIZE / 2);
    let mut taken = vec![Area::around(middle, side, side)];
    let mut places = Vec::with_capacity(near.marks.len());
    for (_, east, north) in &near.marks {
        let own = middle.plus(units(*east), -units(*north));
        let is_free = |at: &Point| {
            let area = Area::around(*at, side, side);
            let edge = MARK + 2;
            (edge..=SIZE - edge).contains(&at.x)
                && (edge..=SIZE - edge).contains(&at.y)
                && taken.iter().all(|other| !other.is_near(&area, APART))
        };
        // In squares that grow around its own place.
        let at = (0..SIZE / 6).flat_map(|ring| around(own, ring * 6)).find(is_free).unwrap_or(own);
        taken.push(Area::around(at, side, side));
        places.push(at);
    }
    places
}

/// The eight places at the edge of a square around a place.
fn around(own: Point, far: i32) -> [Point; 8] {
    [(0, -1), (1, 0), (0, 1), (-1, 0), (1, -1), (1, 1), (-1, 1), (-1, -1)]
        .map(|(right, down)| own.plus(right * far, down * far))
}

/// A length as it is written on a ring.
fn length(metres: i32) -> String {
    match metres {
        1_000.. if metres % 1_000 == 0 => format!("{} km", metres / 1_000),
        1_000.. => format!("{}.{} km", metres / 1_000, metres % 1_000 / 100),
        _ => format!("{metres} m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(marks: Vec<(i32, i32)>) -> Near {
        let marks = marks.into_iter().zip(1..).map(|((east, north), number)| (number, east, north)).collect();
        Near { title: "t".into(), desc: "d".into(), here: "h".into(), marks }
    }

    #[test]
    fn the_outer_ring_is_the_smallest_that_holds_all() {
        assert_eq!(scale(&near(vec![(300, 300)])), 500);
        assert_eq!(scale(&near(vec![(300, 300), (0, -1_001)])), 2_000);
        assert_eq!(length(2_500), "2.5 km");
    }

    #[test]
    fn north_is_above_and_east_is_right() {
        let places = places(&near(vec![(0, 900), (900, 0)]));
        assert!(places[0].y < SIZE / 2 && places[0].x == SIZE / 2);
        assert!(places[1].x > SIZE / 2 && places[1].y == SIZE / 2);
    }

    proptest! {
        #[test]
        fn no_mark_lies_on_another_and_all_are_in_the_picture(
            marks in prop::collection::vec((-60_000..60_000_i32, -60_000..60_000_i32), 0..12)
        ) {
            let near = near(marks);
            let side = 2 * MARK;
            let places = places(&near);
            for (row, one) in places.iter().enumerate() {
                prop_assert!((0..=SIZE).contains(&one.x) && (0..=SIZE).contains(&one.y));
                for other in &places[row + 1..] {
                    prop_assert!(!Area::around(*one, side, side).is_near(&Area::around(*other, side, side), 0));
                }
            }
            prop_assert_eq!(places.len(), near.marks.len());
        }
    }
}
