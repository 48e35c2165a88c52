//! The same office twice in one list, and positions that stand for a town.

use crate::fault::{Change, Mended};
use crate::judge::AROUND_THE_HALL;
use crate::office::{Line, Office, Quality};
use crate::places::Places;

/// Merges offices with the same key at the same street: the first stays, and what it lacks is taken from the others.
/// `rows` are the rows that the offices come from. The order stays.
pub fn merge_same(offices: &mut Vec<Office>, rows: &[u32], changes: &mut Vec<Change>) {
    let mut keys: Vec<(u64, u32)> = offices.iter().map(Office::site_hash).zip(0..).collect();
    keys.sort_unstable();
    let mut gone: Vec<(u32, u32)> = Vec::new();
    for group in keys.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1) {
        let mut firsts: Vec<u32> = Vec::new();
        for (_, place) in group {
            // Hashes may meet by chance: the keys themselves decide.
            let key = |place: u32| offices.get(place as usize).map(Office::site_key);
            match firsts.iter().find(|first| key(**first) == key(*place)) {
                Some(first) => gone.push((*place, *first)),
                None => firsts.push(*place),
            }
        }
    }
    if gone.is_empty() {
        return;
    }
    gone.sort_unstable();
    for (place, first) in &gone {
        let other = offices.get_mut(*place as usize).map(core::mem::take).unwrap_or_default();
        if let Some(office) = offices.get_mut(*first as usize) {
            fill(office, other);
        }
        let row = rows.get(*place as usize).copied().unwrap_or(0);
        changes.push(Change { row, column: None, what: Mended::Merged });
    }
    let (mut place, mut next) = (0, gone.iter().map(|(place, _)| *place).peekable());
    offices.retain(|_| {
        let stays = next.next_if_eq(&place).is_none();
        place += 1;
        stays
    });
}

/// Takes from another what the first lacks.
fn fill(office: &mut Office, other: Office) {
    let take = |line: &mut Line, from: Line| {
        if line.is_empty() {
            *line = from;
        }
    };
    take(&mut office.kana, other.kana);
    take(&mut office.operator.number, other.operator.number);
    take(&mut office.operator.name, other.operator.name);
    take(&mut office.phone, other.phone);
    take(&mut office.fax, other.fax);
    take(&mut office.email, other.email);
    take(&mut office.url, other.url);
    take(&mut office.hours_note, other.hours_note);
    take(&mut office.summary, other.summary);
    take(&mut office.apply, other.apply);
    take(&mut office.notes, other.notes);
    take(&mut office.private, other.private);
    take(&mut office.address.building, other.address.building);
    take(&mut office.address.postal, other.address.postal);
    office.position = office.position.or(other.position);
    office.area = office.area.or(other.area);
    if office.week.is_unknown() {
        office.week = other.week;
    }
    if office.capacity == 0 {
        office.capacity = other.capacity;
    }
    office.resource = office.resource.take().or(other.resource);
}

/// Positions near a hall that offices at different streets share: what a geocoder answers when it knows the town only.
pub fn find_stand_ins(offices: &mut [Office], rows: &[u32], places: &Places, changes: &mut Vec<Change>) {
    let exact = |office: &Office| office.exact().map(|point| (point.lat, point.lng));
    let mut points: Vec<((i32, i32), u32)> =
        (0..).zip(offices.iter()).filter_map(|(place, office)| Some((exact(office)?, place))).collect();
    points.sort_unstable();
    for group in points.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 2) {
        let office = |place: u32| offices.get(place as usize);
        let streets =
            group.iter().filter_map(|(_, place)| office(*place)).map(|office| &office.address.street);
        let mut streets: Vec<&Line> = streets.collect();
        streets.sort_unstable();
        streets.dedup();
        let first = group.first().and_then(|(_, place)| office(*place));
        let near_a_hall = first.is_some_and(|office| {
            let halls =
                office.area.into_iter().flat_map(|area| [places.get(area), places.city_of(area)]).flatten();
            let point = office.exact();
            halls
                .into_iter()
                .any(|hall| point.is_some_and(|point| hall.hall.distance(point) <= AROUND_THE_HALL))
        });
        if streets.len() < 3 || !near_a_hall {
            continue;
        }
        for (_, place) in group {
            if let Some(position) =
                offices.get_mut(*place as usize).and_then(|office| office.position.as_mut())
            {
                position.quality = Quality::Approximate;
                let row = rows.get(*place as usize).copied().unwrap_or(0);
                changes.push(Change { row, column: None, what: Mended::Approximate });
            }
        }
    }
}

/// FNV-1a of 64 bits.
pub fn hash(text: &str) -> u64 {
    hash_bytes(text.as_bytes())
}

/// FNV-1a of 64 bits: tells apart, protects from nothing.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
