//! Where something is, and how far: whole numbers only.

use serde::{Deserialize, Serialize};

/// A place on the earth in units of 1/10,000,000 degree (about 1.1 cm), WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Point {
    /// North.
    pub lat: i32,
    /// East.
    pub lng: i32,
}

/// One degree in the units of [`Point`].
pub const DEGREE: i32 = 10_000_000;

/// A distance in metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Metres(pub u32);

impl Point {
    /// From degrees as they are written, `43.0553865`. More than seven decimals are cut off.
    pub fn parse(lat: &str, lng: &str) -> Option<Point> {
        Some(Point { lat: degrees(lat)?, lng: degrees(lng)? })
    }

    /// Whether it lies in the box around Japan: 20–46° north, 122–154° east.
    pub fn is_in_japan(self) -> bool {
        (20 * DEGREE..46 * DEGREE).contains(&self.lat) && (122 * DEGREE..154 * DEGREE).contains(&self.lng)
    }

    /// With north and east exchanged.
    pub fn swapped(self) -> Point {
        Point { lat: self.lng, lng: self.lat }
    }

    /// The straight distance on a sphere of 6,371,009 m, as on a flat map whose scale is that of the middle latitude.
    ///
    /// In Japan and up to 300 km it differs from the great circle by less than 0.2 % and 3 m; the sphere itself
    /// differs from the earth by up to 0.5 %. Beyond that it is still ordered well enough to tell what is far.
    pub fn distance(self, other: Point) -> Metres {
        let north = i64::from(self.lat) - i64::from(other.lat);
        let east = i64::from(self.lng) - i64::from(other.lng);
        // The shorter way round.
        let east =
            if east.abs() > 180 * i64::from(DEGREE) { 360 * i64::from(DEGREE) - east.abs() } else { east };
        let middle = i64::midpoint(i64::from(self.lat), i64::from(other.lat));
        let east = east * i64::from(cosine(middle)) / 1_000_000;
        // 1e-7° is 0.011_119_51 m on this sphere; squares of at most 3.6e9 units stay below 2^64.
        let units = (north.unsigned_abs().pow(2)).saturating_add(east.unsigned_abs().pow(2)).isqrt();
        Metres(
            u32::try_from((units.saturating_mul(1_111_951) + 50_000_000) / 100_000_000).unwrap_or(u32::MAX),
        )
    }
}

/// Reads `43.0553865` into units of 1e-7; nothing else than an optional sign, digits and one dot. At most ±180.
pub fn degrees(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let part = part.bytes().chain(core::iter::repeat(b'0')).take(7);
    let part = part.fold(0_i32, |sum, digit| sum * 10 + i32::from(digit - b'0'));
    let whole: i32 = whole.parse().ok()?;
    let value = (whole < 180 || (whole == 180 && part == 0)).then_some(whole * DEGREE + part)?;
    Some(sign * value)
}

/// Writes units of 1e-7 as [`degrees`] reads them, without zeros at the end.
pub fn written(units: i32) -> String {
    let (whole, part) = (units.unsigned_abs() / DEGREE as u32, units.unsigned_abs() % DEGREE as u32);
    let sign = if units < 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{part:07}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The cosine of 0°, 5° … 90°, in millionths.
const COSINES: [i32; 19] = [
    1_000_000, 996_195, 984_808, 965_926, 939_693, 906_308, 866_025, 819_152, 766_044, 707_107, 642_788,
    573_576, 500_000, 422_618, 342_020, 258_819, 173_648, 87_156, 0,
];

/// The cosine of a latitude in units of 1e-7°, in millionths, to within 5 of them: cubic interpolation in the table.
fn cosine(latitude: i64) -> i32 {
    let step = 5 * i64::from(DEGREE);
    let latitude = latitude.abs().min(90 * i64::from(DEGREE) - 1);
    let row = latitude / step;
    let at = |row: i64| {
        // Beyond both ends the table is mirrored: even at the equator, odd at the pole.
        let value = |row: i64| i64::from(*COSINES.get(row.unsigned_abs() as usize).unwrap_or(&0));
        if row > 18 { -value(36 - row) } else { value(row) }
    };
    // Newton's form around the four rows row-1 … row+2, in units of 1/5,000 of a step.
    let (before, here, next, after) = (at(row - 1), at(row), at(row + 1), at(row + 2));
    let t = (latitude % step) / 10_000;
    let (first, second, third) =
        (here - before, next - 2 * here + before, after - 3 * next + 3 * here - before);
    let one = 5_000;
    let s = t + one;
    let linear = first * s / one;
    let square = second * s * (s - one) / (2 * one * one);
    let cube = third * s * (s - one) * (s - 2 * one) / (6 * one * one * one);
    i32::try_from(before + linear + square + cube).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn degrees_are_read_and_written() {
        for (text, units) in [
            ("43.06144807", 430_614_480),
            ("141.332464299999970", 1_413_324_642),
            ("-0.5", -5_000_000),
            ("35", 350_000_000),
            ("180", 1_800_000_000),
        ] {
            assert_eq!(degrees(text), Some(units), "{text}");
        }
        for text in ["", ".5", "1e3", "43,06", "181", "9999", "--1", "４３", "1.2.3", "180.1"] {
            assert_eq!(degrees(text), None, "{text}");
        }
        assert_eq!(written(430_614_480), "43.061448");
        assert_eq!(written(-5_000_000), "-0.5");
        assert_eq!(written(350_000_000), "35");
    }

    /// The great circle, in metres, the way schoolbooks write it.
    fn haversine(one: Point, other: Point) -> f64 {
        let radians = |units: i32| (f64::from(units) / 1e7).to_radians();
        let (lat1, lat2) = (radians(one.lat), radians(other.lat));
        let (dlat, dlng) = (lat2 - lat1, radians(other.lng) - radians(one.lng));
        let a = (dlat / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * (dlng / 2.0).sin().powi(2);
        2.0 * 6_371_009.0 * a.sqrt().asin()
    }

    proptest! {
        #[test]
        fn a_distance_is_within_its_stated_error(
            lat in 240_000_000_i32..456_000_000, lng in 1_229_000_000_i32..1_500_000_000,
            north in -20_000_000_i32..20_000_000, east in -20_000_000_i32..20_000_000,
        ) {
            let one = Point { lat, lng };
            let other = Point { lat: lat + north, lng: lng + east };
            let true_distance = haversine(one, other);
            prop_assume!(true_distance < 300_000.0);
            let error = (f64::from(one.distance(other).0) - true_distance).abs();
            prop_assert!(error <= true_distance * 0.002 + 3.0, "{error} of {true_distance}");
        }

        #[test]
        fn a_distance_is_the_same_both_ways_and_nothing_panics(a in any::<[i32; 2]>(), b in any::<[i32; 2]>()) {
            let (one, other) = (Point { lat: a[0], lng: a[1] }, Point { lat: b[0], lng: b[1] });
            prop_assert_eq!(one.distance(other), other.distance(one));
            prop_assert_eq!(one.distance(one), Metres(0));
        }

        #[test]
        fn a_written_degree_is_read_back(units in -1_800_000_000_i32..=1_800_000_000) {
            prop_assert_eq!(degrees(&written(units)), Some(units));
        }
    }
}
