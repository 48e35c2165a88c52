//! The real offices that came with the page, and what of them is near: an organisation's own area, loaded with the
//! page, so that nothing is asked for when a person picks a town. The place that was chosen is in memory only.

use sasae_local::area::AreaCode;
use sasae_local::office::{Consent, Office, Scheme, Status};
use sasae_local::point::{Metres, Point};
use sasae_local::week::Day;
use std::ops::Deref;
use std::rc::Rc;

/// So many landmarks can be chosen from.
const LANDMARKS: usize = 300;

/// Offices, shared by all that show them. Equal only to itself.
#[derive(Clone, Debug, Default)]
pub struct Offices(Rc<Vec<Rc<Office>>>);

impl Offices {
    /// These offices.
    pub fn new(offices: Vec<Rc<Office>>) -> Offices {
        Offices(Rc::new(offices))
    }

    /// These and more.
    #[must_use]
    pub fn with(&self, more: Vec<Rc<Office>>) -> Offices {
        let mut all = (*self.0).clone();
        all.extend(more);
        Offices::new(all)
    }
}

impl Deref for Offices {
    type Target = [Rc<Office>];

    fn deref(&self) -> &[Rc<Office>] {
        &self.0
    }
}

impl PartialEq for Offices {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// From where a person looks, and for what; nothing at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// 都道府県.
    pub prefecture: Option<AreaCode>,
    /// 市区町村.
    pub area: Option<AreaCode>,
    /// A landmark, by its place in the list.
    pub landmark: Option<usize>,
    /// Where the device says that it is. Only the worker's program asks it.
    pub here: Option<Point>,
    /// Open on this day.
    pub day: Option<Day>,
    /// At most so far.
    pub within: Option<Metres>,
}

/// Offices, how their loading went, and from where one looks. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Nearby {
    /// The offices.
    pub offices: Offices,
    /// They are on their way.
    pub is_waiting: bool,
    /// The files that are still to be had; nothing before the page was asked for their names.
    pub missing: Option<Rc<Vec<String>>>,
    /// From where one looks.
    pub at: Whereabouts,
}

/// An office that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The office.
    pub office: Rc<Office>,
    /// How far it is, if both places are exactly known.
    pub distance: Option<Metres>,
}

impl Nearby {
    /// Whether a file could not be read.
    pub fn is_broken(&self) -> bool {
        !self.is_waiting && self.missing.as_ref().is_some_and(|missing| !missing.is_empty())
    }

    /// The exact place from which distances count.
    pub fn from(&self) -> Option<Point> {
        let landmark = || self.offices.get(self.at.landmark?)?.exact();
        self.at.here.or_else(landmark)
    }

    /// Whether it can be told what is near: a place was chosen, or there is one area only.
    pub fn is_placed(&self) -> bool {
        self.at.area.is_some() || self.from().is_some() || self.areas().len() == 1
    }

    /// What is shown to everybody and meant, the nearest first. What has no exact position stands behind; from a place that
    /// is exactly known, only where it lies in the area that was chosen.
    pub fn find(&self, is_meant: &dyn Fn(&Office) -> bool) -> Vec<Found> {
        let (from, at) = (self.from(), self.at);
        let is_here = |office: &Office| match (at.area, at.prefecture) {
            (Some(area), _) => office.area == Some(area),
            (None, Some(prefecture)) => office.area.map(AreaCode::prefecture) == Some(prefecture),
            (None, None) => true,
        };
        let mut rows: Vec<u64> = Vec::new();
        for (place, office) in self.offices.iter().enumerate() {
            let distance = from.zip(office.exact()).map(|(from, to)| from.distance(to));
            let is_far =
                from.is_some() && at.within.is_some_and(|most| distance.is_none_or(|far| far > most));
            let fits = is_shown(office)
                && is_meant(office)
                && !is_far
                && (distance.is_some() || is_here(office))
                && at.day.is_none_or(|day| office.week.of(day).is_open());
            if fits {
                // Plain numbers with the place in the low bits: the same sort as the engine's.
                rows.push(u64::from(distance.map_or(u32::MAX, |far| far.0)) << 32 | place as u64);
            }
        }
        rows.sort_unstable();
        let found = rows.iter().filter_map(|row| {
            let office = self.offices.get((row & 0xffff_ffff) as usize)?.clone();
            let far = (row >> 32) as u32;
            Some(Found { office, distance: (far < u32::MAX).then_some(Metres(far)) })
        });
        found.collect()
    }

    /// What offers this resource.
    pub fn offering(&self, slug: &str) -> Vec<Found> {
        self.find(&|office| office.resource.as_deref() == Some(slug))
    }

    /// The areas that have offices, each with the first of them, in the order of the list.
    pub fn areas(&self) -> Vec<(AreaCode, &Office)> {
        let mut areas: Vec<(AreaCode, &Office)> = Vec::new();
        for office in self.offices.iter().filter(|office| is_shown(office)) {
            let Some(area) = office.area else { continue };
            // Lists stand area by area, so the last one is most often the same.
            if areas.iter().rev().all(|(other, _)| *other != area) {
                areas.push((area, office));
            }
        }
        areas
    }

    /// What one can look from in the area that was chosen, by its place in the list: places that everybody knows, or,
    /// where the list has none, any whose position is exactly known.
    pub fn landmarks(&self) -> Vec<(usize, &Office)> {
        let Some(area) = self.at.area else { return Vec::new() };
        let all = |only: &dyn Fn(&Office) -> bool| {
            let mut found: Vec<(usize, &Office)> = Vec::new();
            for (place, office) in self.offices.iter().enumerate() {
                let is_one = office.area == Some(area) && office.exact().is_some() && is_shown(office);
                if is_one && only(office) && found.iter().all(|(_, other)| other.name != office.name) {
                    found.push((place, office));
                }
                if found.len() == LANDMARKS {
                    break;
                }
            }
            found
        };
        let known = all(&|office| office.service.scheme == Scheme::Facility);
        if known.is_empty() { all(&|_| true) } else { known }
    }

    /// The kinds of support that only this area has, each by the first office that offers it: an organisation wrote them
    /// down itself, and no resource of the catalogue is what they are.
    pub fn own_kinds(&self) -> Vec<(usize, &Office)> {
        let mut kinds: Vec<(usize, &Office)> = Vec::new();
        for (place, office) in self.offices.iter().enumerate() {
            let is_new = || kinds.iter().all(|(_, other)| other.service.name != office.service.name);
            if is_shown(office) && is_own_kind(office) && is_new() {
                kinds.push((place, office));
            }
        }
        kinds
    }
}

/// Whether it is of a kind of support that only its area has.
pub fn is_own_kind(office: &Office) -> bool {
    office.service.scheme == Scheme::Local && office.resource.is_none() && !office.service.name.is_empty()
}

/// Whether everybody may see it.
pub fn is_shown(office: &Office) -> bool {
    office.status == Status::Active && office.record.consent != Consent::Refused
}

#[cfg(test)]
mod tests {
    use super::*;
    use sasae_local::office::{Position, Quality};

    const DEGREE: i32 = sasae_local::point::DEGREE;

    fn office(name: &str, north: Option<i32>) -> Rc<Office> {
        let position = north.map(|north| Position {
            point: Point { lat: 35 * DEGREE + north, lng: 135 * DEGREE },
            quality: Quality::Exact,
        });
        let area = AreaCode::from_five(27_140);
        Rc::new(Office {
            name: name.into(),
            resource: Some("salon".into()),
            position,
            area,
            ..Office::default()
        })
    }

    fn nearby() -> Nearby {
        let mut refused = (*office("refused", Some(0))).clone();
        refused.record.consent = Consent::Refused;
        let all = vec![
            office("far", Some(200_000)),
            office("near", Some(10_000)),
            office("somewhere", None),
            refused.into(),
        ];
        Nearby { offices: Offices::new(all), ..Nearby::default() }
    }

    fn names(nearby: &Nearby) -> Vec<String> {
        nearby.offering("salon").iter().map(|found| found.office.name.to_string()).collect()
    }

    #[test]
    fn the_nearest_stands_first_and_what_is_not_exactly_known_last() {
        let mut nearby = nearby();
        assert_eq!(names(&nearby), ["far", "near", "somewhere"]);
        nearby.at.here = Some(Point { lat: 35 * DEGREE, lng: 135 * DEGREE });
        assert_eq!(names(&nearby), ["near", "far", "somewhere"]);
        nearby.at.within = Some(Metres(1_000));
        assert_eq!(names(&nearby), ["near"]);
    }

    #[test]
    fn who_does_not_want_to_be_shown_is_not() {
        assert!(!names(&nearby()).contains(&"refused".to_owned()));
    }
}
