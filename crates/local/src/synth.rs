//! Made-up lists in the exact shape of real ones, for measuring and for tests. No office in them exists.

use crate::office::Scheme;
use crate::places::Places;
use crate::point;
use crate::tables::{Leads, Tables};

/// A small generator of numbers that is the same everywhere (SplitMix64).
#[derive(Clone, Debug)]
pub struct Seeded(pub u64);

impl Seeded {
    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit; 0 where the limit is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.number() % limit).unwrap_or(0)
    }
}

/// The 29 headers of WAM NET in their order, of which the tables know the words.
const WAM: [&str; 29] = [
    "area",
    "id",
    "authority",
    "operator",
    "operator_kana",
    "operator_number",
    "operator_city",
    "operator_street",
    "operator_phone",
    "operator_fax",
    "operator_url",
    "service",
    "name",
    "kana",
    "number",
    "city",
    "street",
    "phone",
    "fax",
    "url",
    "latitude",
    "longitude",
    "weekdays",
    "saturday",
    "sunday",
    "holiday",
    "closed",
    "hours_note",
    "capacity",
];

/// A list of so many rows in the shape of WAM NET: UTF-8 with a mark, LF, every text in quotes. `headers` are the list's
/// own, in order. Municipalities and services are drawn over the whole country.
pub fn wam(rows: usize, seed: u64, headers: &str, local: &crate::Local) -> Vec<u8> {
    let mut seeded = Seeded(seed);
    let mut text = String::with_capacity(rows.saturating_mul(560) + 4_096);
    text.push('\u{feff}');
    text.push_str(headers);
    text.push('\n');
    let services: Vec<&str> = names(&local.tables, Scheme::Wam);
    for row in 0..rows {
        one(row, &mut seeded, &services, &local.places, &mut text);
    }
    text.into_bytes()
}

fn names(tables: &Tables, scheme: Scheme) -> Vec<&str> {
    let of_scheme = tables.services.iter().filter(|service| service.scheme == scheme);
    let leading = of_scheme.filter(|service| matches!(service.leads, Leads::To(_)));
    leading.filter_map(|service| service.names.first()).map(String::as_str).collect()
}

/// Syllables to make names of, as code points of hiragana.
fn word(seeded: &mut Seeded, letters: usize) -> String {
    (0..letters)
        .filter_map(|_| char::from_u32(0x3042 + u32::try_from(seeded.below(80)).unwrap_or(0)))
        .collect()
}

fn one(row: usize, seeded: &mut Seeded, services: &[&str], places: &Places, text: &mut String) {
    use std::fmt::Write;
    let place = places.all().get(seeded.below(places.all().len()));
    let service = services.get(seeded.below(services.len())).copied().unwrap_or_default();
    let (prefecture, city, area, hall) = match place {
        Some(place) => {
            (&*place.prefecture, place.joined(), place.code.prefecture().number() / 10, place.hall)
        }
        None => ("", String::new(), 0, point::Point { lat: 0, lng: 0 }),
    };
    let (name_length, operator_length) = (5 + seeded.below(8), 5 + seeded.below(6));
    let (name, operator) = (word(seeded, name_length), word(seeded, operator_length));
    let town = word(seeded, 4);
    let shift = |seeded: &mut Seeded| i32::try_from(seeded.below(400_000)).unwrap_or(0) - 200_000;
    let (lat, lng) = (hall.lat + shift(seeded), hall.lng + shift(seeded));
    let number = 1_000_000_000 + seeded.number() % 4_000_000_000;
    let corporate = 1_000_000_000_000 + seeded.number() % 8_000_000_000_000;
    let phone = format!("0{}-{:04}-{:04}", 11 + seeded.below(80), seeded.below(10_000), seeded.below(10_000));
    let hours = match seeded.below(4) {
        0 => "",
        1 => "08:30-17:15",
        2 => "10:00-16:00",
        _ => "09:00-18:00",
    };
    let (lot, capacity) = (1 + seeded.below(99), seeded.below(5) * 10);
    let capacity = if capacity == 0 { String::new() } else { capacity.to_string() };
    for (place, column) in WAM.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        // Writing to a string does not fail.
        let _ = match *column {
            "area" => write!(text, "\"{area:05}\""),
            "id" => write!(text, "\"S{row:010}\""),
            "authority" => write!(text, "\"{prefecture}\""),
            "operator" | "operator_kana" => write!(text, "\"{operator}\""),
            "operator_number" => write!(text, "\"{corporate}\""),
            "operator_city" | "city" => write!(text, "\"{prefecture}{city}\""),
            "operator_street" | "street" => write!(text, "\"{town}{lot}-{}-{}\"", lot % 7 + 1, lot % 13 + 1),
            "operator_phone" | "operator_fax" | "phone" | "fax" => write!(text, "\"{phone}\""),
            "operator_url" | "url" => write!(text, "\"https://example.jp/{}/\"", row % 9_973),
            "service" => write!(text, "\"{service}\""),
            "name" | "kana" => write!(text, "\"{name}\""),
            "number" => write!(text, "\"{number}\""),
            "latitude" => write!(text, "{}", point::written(lat)),
            "longitude" => write!(text, "{}", point::written(lng)),
            "weekdays" => write!(text, "\"{hours}\""),
            "capacity" => write!(text, "{capacity}"),
            _ => write!(text, "\"\""),
        };
    }
    text.push('\n');
}
