//! Municipalities and wards: their codes, names, and where their halls stand.

use crate::area::AreaCode;
use crate::point::Point;
use serde::{Deserialize, Serialize};

/// A municipality, a designated city or a ward.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Place {
    /// Its code.
    pub code: AreaCode,
    /// 都道府県.
    pub prefecture: Box<str>,
    /// The name; of a ward 「札幌市 中央区」, with a space.
    pub name: Box<str>,
    /// How it is read.
    pub kana: Box<str>,
    /// Where its hall stands.
    pub hall: Point,
    /// What took its place, if it is no more.
    pub successor: Option<AreaCode>,
}

impl Place {
    /// The name without a space, as an address has it.
    pub fn joined(&self) -> String {
        self.name.chars().filter(|letter| *letter != ' ').collect()
    }
}

/// All places, in the order of their codes, with what looks them up.
#[derive(Clone, Debug)]
pub struct Places {
    all: Vec<Place>,
    /// For each place, its name as an address has it, and the city of a ward.
    more: Vec<More>,
    /// For each prefecture: its name and its places by joined name, the longest first.
    prefectures: Vec<Prefecture>,
}

#[derive(Clone, Debug)]
struct More {
    joined: Box<str>,
    city: Option<usize>,
    has_wards: bool,
}

#[derive(Clone, Debug)]
struct Prefecture {
    code: AreaCode,
    name: Box<str>,
    /// The first letter, the name, the row.
    names: Vec<(char, Box<str>, usize)>,
}

/// Where an address begins, and what is left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<'a> {
    /// The municipality or ward; a prefecture where nothing closer is said.
    pub area: AreaCode,
    /// The address behind it.
    pub rest: &'a str,
}

impl Places {
    /// Places in any order.
    pub fn new(mut places: Vec<Place>) -> Places {
        places.sort_by_key(|place| place.code);
        let mut prefectures: Vec<Prefecture> = Vec::new();
        for (row, place) in places.iter().enumerate() {
            let code = place.code.prefecture();
            if prefectures.last().is_none_or(|last| last.code != code) {
                prefectures.push(Prefecture { code, name: place.prefecture.clone(), names: Vec::new() });
            }
            if let Some(last) = prefectures.last_mut() {
                let joined = place.joined();
                last.names.extend(joined.chars().next().map(|first| (first, joined.into(), row)));
            }
        }
        for prefecture in &mut prefectures {
            // What is still there before what is not, if both are called the same.
            let is_gone = |row: usize| places.get(row).is_some_and(|place| place.successor.is_some());
            prefecture.names.sort_by_key(|(_, name, row)| (core::cmp::Reverse(name.len()), is_gone(*row)));
        }
        let mut more: Vec<More> = places
            .iter()
            .map(|place| More {
                joined: place.joined().into(),
                city: city_of(&places, place),
                has_wards: false,
            })
            .collect();
        for city in more.iter().filter_map(|more| more.city).collect::<Vec<usize>>() {
            if let Some(city) = more.get_mut(city) {
                city.has_wards = true;
            }
        }
        Places { all: places, more, prefectures }
    }

    /// The bytes that [`Places::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(&self.all).unwrap_or_default()
    }

    /// Reads what [`Places::encode`] wrote.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn decode(bytes: &[u8]) -> Result<Places, postcard::Error> {
        postcard::from_bytes(bytes).map(Places::new)
    }

    /// All places, in the order of their codes.
    pub fn all(&self) -> &[Place] {
        &self.all
    }

    /// The prefectures in their order: code and name.
    pub fn prefectures(&self) -> impl Iterator<Item = (AreaCode, &str)> {
        self.prefectures.iter().map(|prefecture| (prefecture.code, &*prefecture.name))
    }

    /// What one chooses from in a prefecture: what is still there, wards after their city.
    pub fn of_prefecture(&self, prefecture: AreaCode) -> impl Iterator<Item = &Place> {
        let prefecture = prefecture.prefecture();
        self.all
            .iter()
            .filter(move |place| place.successor.is_none() && place.code.prefecture() == prefecture)
    }

    /// The place with this code.
    pub fn get(&self, code: AreaCode) -> Option<&Place> {
        self.all.binary_search_by_key(&code, |place| place.code).ok().and_then(|row| self.all.get(row))
    }

    /// The name of a place or a prefecture.
    pub fn name(&self, code: AreaCode) -> Option<&str> {
        let prefecture = || self.prefectures.iter().find(|one| one.code == code).map(|one| &*one.name);
        self.get(code).map(|place| &*place.name).or_else(prefecture)
    }

    /// Whether the code is that of a place or a prefecture.
    pub fn is_known(&self, code: AreaCode) -> bool {
        self.get(code).is_some() || self.prefectures.iter().any(|one| one.code == code)
    }

    /// The code that is in force: that of the successor, if there is one.
    pub fn current(&self, code: AreaCode) -> AreaCode {
        self.get(code).and_then(|place| place.successor).unwrap_or(code)
    }

    fn row(&self, code: AreaCode) -> Option<usize> {
        self.all.binary_search_by_key(&code, |place| place.code).ok()
    }

    /// The city of a ward.
    pub fn city_of(&self, ward: AreaCode) -> Option<&Place> {
        self.all.get(self.more.get(self.row(ward)?)?.city?)
    }

    /// The name as an address has it; empty for what is no municipality.
    pub fn joined(&self, code: AreaCode) -> &str {
        self.row(code).and_then(|row| self.more.get(row)).map_or("", |more| &more.joined)
    }

    /// Whether it is a city that has wards.
    pub fn has_wards(&self, code: AreaCode) -> bool {
        self.row(code).and_then(|row| self.more.get(row)).is_some_and(|more| more.has_wards)
    }

    /// Whether an area lies in another: is it, is a ward of it, or is in this prefecture.
    pub fn is_within(&self, area: AreaCode, outer: AreaCode) -> bool {
        area == outer
            || outer.is_prefecture() && area.prefecture() == outer
            || self.city_of(area).is_some_and(|city| city.code == outer)
    }

    /// Reads the beginning of an address: prefecture (or the one that is known otherwise), 郡, municipality, ward.
    /// `county` is the word for 郡. Nothing where the beginning is of no place, or of several.
    pub fn locate<'a>(&self, address: &'a str, known: Option<AreaCode>, county: &str) -> Option<Located<'a>> {
        let address = address.trim_start();
        // Nearly always it is the one that is known.
        let likely = known.and_then(|code| self.prefectures.iter().find(|one| one.code == code.prefecture()));
        let mut in_turn = likely.into_iter().chain(&self.prefectures);
        let named = in_turn.find_map(|one| Some((one, address.strip_prefix(&*one.name)?)));
        if let Some((prefecture, rest)) = named {
            let within = self.within(prefecture, rest, county);
            return Some(within.unwrap_or(Located { area: prefecture.code, rest }));
        }
        if let Some(prefecture) = likely {
            return self.within(prefecture, address, county);
        }
        let mut found = self.prefectures.iter().filter_map(|one| self.within(one, address, county));
        let first = found.next()?;
        found.all(|other| other.area == first.area).then_some(first)
    }

    fn within<'a>(&self, prefecture: &Prefecture, address: &'a str, county: &str) -> Option<Located<'a>> {
        let find = |text: &'a str| {
            let first = text.chars().next().map(same);
            let could_be = prefecture.names.iter().filter(|(letter, ..)| Some(same(*letter)) == first);
            could_be.into_iter().find_map(|(_, name, row)| Some((begins(text, name)?, *row)))
        };
        let address = address.trim_start();
        // 郡 is only looked for where it stands in the addresses of counties: behind at most five letters.
        let behind_county = || {
            let at = address
                .char_indices()
                .take(7)
                .map(|(at, _)| at)
                .find(|at| address[*at..].starts_with(county))?;
            find(&address[at + county.len()..])
        };
        let (rest, row) = find(address).or_else(|| (!county.is_empty()).then(behind_county).flatten())?;
        // Some lists write the municipality in both columns.
        let (place, more) = (self.all.get(row)?, self.more.get(row)?);
        let rest = begins(rest.trim_start(), &more.joined).unwrap_or(rest);
        Some(Located { area: self.current(place.code), rest: rest.trim_start() })
    }

    /// The place whose hall is nearest, and how far that is.
    pub fn nearest(&self, point: Point) -> Option<(&Place, crate::point::Metres)> {
        let near = self.all.iter().map(|place| (place, place.hall.distance(point)));
        near.min_by_key(|(_, metres)| *metres)
    }
}

/// The city of a ward among all places.
fn city_of(places: &[Place], ward: &Place) -> Option<usize> {
    let (city, _) = ward.name.split_once(' ')?;
    let prefecture = ward.code.prefecture();
    places.iter().position(|place| &*place.name == city && place.code.prefecture() == prefecture)
}

/// Both ways to write the small ke are one.
fn same(letter: char) -> char {
    if letter == '\u{30f6}' { '\u{30b1}' } else { letter }
}

/// What is left of a text behind a name. Spaces within do not count, and both ways to write the small ke are one.
fn begins<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in name.chars() {
        let mut letter = rest.next()?;
        while letter == ' ' || letter == '\u{3000}' {
            letter = rest.next()?;
        }
        if same(letter) != same(wanted) {
            return None;
        }
    }
    Some(rest.as_str())
}
