//! Can a position be believed? Only an exact one is drawn or measured from.

use crate::area::AreaCode;
use crate::office::{Position, Quality};
use crate::places::Places;
use crate::point::{Metres, Point};
use crate::tables::ValueWords;

/// So far from its own hall nothing of a municipality lies, islands apart. Our own limit: 80 km (対馬市 is 82 km long,
/// its hall near the southern end, 63 km from the northern).
const FAR: Metres = Metres(80_000);

/// So near to the hall a position is the hall's own. Our own limit.
const AT_THE_HALL: Metres = Metres(20);

/// So near to the hall, a position that offices at different addresses share is a stand-in. Our own limit.
pub const AROUND_THE_HALL: Metres = Metres(400);

/// Judges a position.
///
/// It is exact only if it is in Japan, written to at least three decimals, near its municipality, not that of the hall,
/// and if the address goes down to a house: residential services hide theirs, and what is shown then is the hall.
pub fn judge(point: Point, area: Option<AreaCode>, has_number: bool, places: &Places) -> Position {
    if !point.is_in_japan() {
        let swapped = point.swapped();
        let quality = if swapped.is_in_japan() { Quality::Swapped } else { Quality::Abroad };
        return Position { point: if quality == Quality::Swapped { swapped } else { point }, quality };
    }
    let place = area.and_then(|area| places.get(area));
    let city = area.and_then(|area| places.city_of(area));
    let halls = || place.into_iter().chain(city).map(|place| place.hall.distance(point));
    let is_rough = point.lat % 100_000 == 0 && point.lng % 100_000 == 0;
    let quality = if halls().any(|metres| metres > FAR) || in_another_prefecture(point, area, places) {
        Quality::FarOff
    } else if !has_number || is_rough || halls().any(|metres| metres <= AT_THE_HALL) {
        Quality::Approximate
    } else {
        Quality::Exact
    };
    Position { point, quality }
}

/// Where only the prefecture is known, the nearest hall must be of it, or one of its halls not far.
fn in_another_prefecture(point: Point, area: Option<AreaCode>, places: &Places) -> bool {
    let Some(prefecture) = area.filter(|area| area.is_prefecture()) else { return false };
    let nearest = places.of_prefecture(prefecture).map(|place| place.hall.distance(point)).min();
    nearest.is_some_and(|metres| metres > FAR)
}

/// Whether an address goes down to a house: a digit, or a number in words before 「丁目」「番」….
pub fn has_number(street: &str, words: &ValueWords) -> bool {
    if street.chars().any(is_digit) {
        return true;
    }
    words.numbered.iter().any(|number| {
        street.match_indices(number.as_str()).any(|(at, _)| {
            let rest = street[at + number.len()..].trim_start_matches(|letter: char| {
                let mut buffer = [0; 4];
                let letter: &str = letter.encode_utf8(&mut buffer);
                words.numbered.iter().any(|other| other == letter)
            });
            words.lots.iter().any(|lot| rest.starts_with(lot.as_str()))
        })
    })
}

/// A digit of either width.
fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '\u{ff10}'..='\u{ff19}')
}
