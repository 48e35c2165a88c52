//! Angles in tenths of a degree, clockwise from twelve o'clock, without a float.
//!
//! A table of sines per degree, read with straight lines between its entries, is exact to a twentieth of a unit at
//! the size of our pictures.

use crate::scene::Point;

/// The sine of each degree from 0 to 90, times ten thousand.
const SINES: [i32; 91] = [
    0, 175, 349, 523, 698, 872, 1_045, 1_219, 1_392, 1_564, 1_736, 1_908, 2_079, 2_250, 2_419, 2_588, 2_756,
    2_924, 3_090, 3_256, 3_420, 3_584, 3_746, 3_907, 4_067, 4_226, 4_384, 4_540, 4_695, 4_848, 5_000, 5_150,
    5_299, 5_446, 5_592, 5_736, 5_878, 6_018, 6_157, 6_293, 6_428, 6_561, 6_691, 6_820, 6_947, 7_071, 7_193,
    7_314, 7_431, 7_547, 7_660, 7_771, 7_880, 7_986, 8_090, 8_192, 8_290, 8_387, 8_480, 8_572, 8_660, 8_746,
    8_829, 8_910, 8_988, 9_063, 9_135, 9_205, 9_272, 9_336, 9_397, 9_455, 9_511, 9_563, 9_613, 9_659, 9_703,
    9_744, 9_781, 9_816, 9_848, 9_877, 9_903, 9_925, 9_945, 9_962, 9_976, 9_986, 9_994, 9_998, 10_000,
];

/// The whole turn.
pub const TURN: i32 = 3600;

/// The sine of an angle, times ten thousand.
pub fn sine(angle: i32) -> i32 {
    let angle = angle.rem_euclid(TURN);
    let (folded, sign) = if angle < 1800 { (angle, 1) } else { (angle - 1800, -1) };
    let quarter = if folded <= 900 { folded } else { 1800 - folded };
    let degree = usize::try_from(quarter / 10).unwrap_or(0);
    let here = SINES.get(degree).copied().unwrap_or(10_000);
    let next = SINES.get(degree + 1).copied().unwrap_or(here);
    sign * (here + (next - here) * (quarter % 10) / 10)
}

/// The cosine of an angle, times ten thousand.
pub fn cosine(angle: i32) -> i32 {
    sine(angle.rem_euclid(TURN) + 900)
}

/// The smallest angle up to a right one at which `radius` times the sine reaches `height`; none where it never does.
pub fn reaching(height: i32, radius: i32) -> Option<i32> {
    let wanted = i64::from(height) * 10_000;
    let reaches = |angle: i32| i64::from(radius) * i64::from(sine(angle)) >= wanted;
    if !reaches(900) {
        return None;
    }
    let (mut low, mut high) = (0, 900);
    while low < high {
        let middle = i32::midpoint(low, high);
        if reaches(middle) { high = middle } else { low = middle + 1 }
    }
    Some(low)
}

/// The point at a distance and an angle from a centre.
pub fn polar(centre: Point, radius: i32, angle: i32) -> Point {
    let part = |share: i32| {
        let product = i64::from(radius) * i64::from(share);
        i32::try_from((product + 5_000 * product.signum()) / 10_000).unwrap_or(0)
    };
    Point { x: centre.x + part(sine(angle)), y: centre.y - part(cosine(angle)) }
}
