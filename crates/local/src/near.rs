//! What is near: offices that offer a resource, the nearest first.

use crate::area::AreaCode;
use crate::office::{Office, Status};
use crate::places::Places;
use crate::point::{Metres, Point};
use crate::week::Day;
use serde::{Deserialize, Serialize};

/// 日常生活圏域, as the organisation sets it: these municipalities or wards, or so far around. Both may be empty; then it
/// is not set, and nothing is inside or outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catchment {
    /// What the organisation calls it.
    pub name: Box<str>,
    /// The areas that belong to it.
    pub areas: Vec<AreaCode>,
    /// So far from where one asks.
    pub within: Option<Metres>,
}

impl Catchment {
    /// Whether it is set at all.
    pub fn is_set(&self) -> bool {
        !self.areas.is_empty() || self.within.is_some()
    }
}

/// From where one looks, and for what. All that is left out does not count.
#[derive(Clone, Debug, Default)]
pub struct Wanted<'a> {
    /// The resource by slug.
    pub resource: Option<&'a str>,
    /// Where one is, or the hall or landmark that was chosen.
    pub from: Option<Point>,
    /// The municipality that was chosen.
    pub area: Option<AreaCode>,
    /// Only what lies in that municipality.
    pub only_area: bool,
    /// Only what is known to be open on this day.
    pub open_on: Option<Day>,
    /// Only what says that it takes at least so many.
    pub capacity: Option<u32>,
    /// Only what is at most so far; what has no exact position is then left out.
    pub within: Option<Metres>,
    /// The organisation's 日常生活圏域.
    pub catchment: Option<&'a Catchment>,
}

/// An office that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its place in the list that was searched.
    pub office: usize,
    /// How far it is, if both positions are exact.
    pub distance: Option<Metres>,
    /// Whether it is in the 日常生活圏域; nothing if that is not set or cannot be told.
    pub inside: Option<bool>,
    /// Whether it is in the municipality that was chosen.
    pub in_area: bool,
}

/// Finds, the nearest first. What has no exact position has no distance: of the chosen municipality it stands behind the
/// others of it, else at the end; so do, in the order of the list, all where one did not say from where.
pub fn near(offices: &[Office], wanted: &Wanted, places: &Places) -> Vec<Near> {
    let mut found: Vec<Near> = offices
        .iter()
        .enumerate()
        .filter(|(_, office)| fits(office, wanted))
        .filter_map(|(place, office)| one(place, office, wanted, places))
        .collect();
    let order = |near: &Near| match near.distance {
        Some(metres) => (0_u8, u64::from(metres.0)),
        None if near.in_area => (1, 0),
        None => (2, 0),
    };
    // The sort is stable: equals stay in the order of the list.
    found.sort_by_key(order);
    found
}

fn fits(office: &Office, wanted: &Wanted) -> bool {
    office.status == Status::Active
        && wanted.resource.is_none_or(|resource| office.resource.as_deref() == Some(resource))
        && wanted.open_on.is_none_or(|day| office.week.of(day).is_open())
        && wanted.capacity.is_none_or(|capacity| office.capacity >= capacity)
}

fn one(place: usize, office: &Office, wanted: &Wanted, places: &Places) -> Option<Near> {
    let distance = wanted.from.zip(office.exact()).map(|(from, to)| from.distance(to));
    if wanted.within.is_some_and(|within| distance.is_none_or(|metres| metres > within)) {
        return None;
    }
    let is_within = |outer: AreaCode| office.area.is_some_and(|area| places.is_within(area, outer));
    let in_area = wanted.area.is_some_and(is_within);
    if wanted.only_area && wanted.area.is_some() && !in_area {
        return None;
    }
    let inside = wanted.catchment.filter(|catchment| catchment.is_set()).and_then(|catchment| {
        let by_area = (!catchment.areas.is_empty() && office.area.is_some())
            .then(|| catchment.areas.iter().any(|area| is_within(*area)));
        let by_distance = catchment.within.zip(distance).map(|(within, metres)| metres <= within);
        match (by_area, by_distance) {
            (Some(one), Some(other)) => Some(one || other),
            (one, other) => one.or(other),
        }
    });
    Some(Near { office: place, distance, inside, in_area })
}

/// A distance as one says it: not more exact than a straight line can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// In metres, to the next hundred; less than 100 m is 100 m.
    Metres(u32),
    /// In tenths of a kilometre, below ten.
    Tenths(u32),
    /// In kilometres.
    Kilometres(u32),
}

impl Metres {
    /// The distance as one says it.
    pub fn said(self) -> Said {
        let hundreds = self.0.saturating_add(50) / 100;
        match hundreds {
            0 => Said::Metres(100),
            1..=9 => Said::Metres(hundreds * 100),
            10..=99 => Said::Tenths(hundreds),
            _ => Said::Kilometres(self.0.saturating_add(500) / 1_000),
        }
    }
}

impl core::fmt::Display for Said {
    /// The number alone: `300`, `1.2`, `14`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Said::Metres(number) | Said::Kilometres(number) => write!(f, "{number}"),
            Said::Tenths(number) => write!(f, "{}.{}", number / 10, number % 10),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_is_said_as_exactly_as_a_straight_line_can_be() {
        let said = |metres| Metres(metres).said().to_string();
        for (metres, words) in [
            (0, "100"),
            (49, "100"),
            (149, "100"),
            (150, "200"),
            (949, "900"),
            (960, "1.0"),
            (1_240, "1.2"),
            (9_940, "9.9"),
            (9_960, "10"),
            (14_400, "14"),
        ] {
            assert_eq!(said(metres), words, "{metres} m");
        }
        assert_eq!(Metres(u32::MAX).said(), Said::Kilometres(4_294_967));
    }
}
