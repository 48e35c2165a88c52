//! Two lists of offices become one: what is the same, what is new, what differs. Nothing is lost without a decision.

use crate::office::Office;
use std::collections::BTreeMap;

/// What a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The name or its reading.
    Name,
    /// Who runs it.
    Operator,
    /// What it offers.
    Service,
    /// Where it is, in words or on the map.
    Address,
    /// Telephone, fax, e-mail, web page.
    Contact,
    /// When it is open.
    Hours,
    /// How many it takes.
    Capacity,
    /// Everything that is told in sentences.
    Notes,
    /// How one knows.
    Record,
    /// Private notes.
    Private,
    /// Active or retired.
    Status,
}

/// The same office, told in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Its place in one's own list.
    pub place: usize,
    /// As one's own list has it.
    pub mine: Office,
    /// As the other has it.
    pub theirs: Office,
    /// In what they differ.
    pub fields: Vec<Field>,
}

/// What becomes of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// One's own stays.
    Mine,
    /// The other's takes its place; private notes stay where the other has none.
    Theirs,
    /// Both stay, side by side.
    Both,
}

/// Two lists, compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// How many are the same in both.
    pub same: usize,
    /// What only the other list has.
    pub added: Vec<Office>,
    /// What both have, told differently.
    pub conflicts: Vec<Conflict>,
}

/// Compares two lists. Offices are the same by [`Office::key`]; where several share a key, those at the same street.
pub fn merge(mine: &[Office], theirs: &[Office]) -> Merge {
    let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, office) in mine.iter().enumerate() {
        open.entry(office.key()).or_default().push(place);
    }
    let mut merged = Merge::default();
    let mut later: Vec<(String, &Office)> = Vec::new();
    let pair = |merged: &mut Merge, place: usize, other: &Office| {
        let Some(own) = mine.get(place) else { return };
        let fields = differences(own, other);
        if fields.is_empty() {
            merged.same += 1;
        } else {
            merged.conflicts.push(Conflict { place, mine: own.clone(), theirs: other.clone(), fields });
        }
    };
    // Equal ones first, so that they do not become conflicts of others; then the same street; then the rest.
    for other in theirs {
        let key = other.key();
        let places = open.get_mut(&key);
        let equal = places.and_then(|places| {
            let at = places
                .iter()
                .position(|place| mine.get(*place).is_some_and(|own| differences(own, other).is_empty()))?;
            Some(places.remove(at))
        });
        match equal {
            Some(place) => pair(&mut merged, place, other),
            None => later.push((key, other)),
        }
    }
    let mut last: Vec<(String, &Office)> = Vec::new();
    for (key, other) in later {
        let street = other.site_key();
        let places = open.get_mut(&key);
        let same_street = places.and_then(|places| {
            let at = places
                .iter()
                .position(|place| mine.get(*place).is_some_and(|own| own.site_key() == street))?;
            Some(places.remove(at))
        });
        match same_street {
            Some(place) => pair(&mut merged, place, other),
            None => last.push((key, other)),
        }
    }
    for (key, other) in last {
        match open.get_mut(&key).filter(|places| !places.is_empty()).map(|places| places.remove(0)) {
            Some(place) => pair(&mut merged, place, other),
            None => merged.added.push(other.clone()),
        }
    }
    merged.conflicts.sort_by_key(|conflict| conflict.place);
    merged
}

impl Merge {
    /// One's own list with what was added and what was decided, one decision for each conflict in their order. Where there
    /// is none, one's own stays.
    pub fn apply(&self, mine: &[Office], decisions: &[Take]) -> Vec<Office> {
        let mut offices = mine.to_vec();
        let mut beside = Vec::new();
        for (conflict, take) in self.conflicts.iter().zip(decisions) {
            match take {
                Take::Mine => {}
                Take::Theirs => {
                    if let Some(office) = offices.get_mut(conflict.place) {
                        let private = core::mem::take(&mut office.private);
                        *office = conflict.theirs.clone();
                        if office.private.is_empty() {
                            office.private = private;
                        }
                    }
                }
                Take::Both => beside.push(conflict.theirs.clone()),
            }
        }
        offices.extend(beside);
        offices.extend(self.added.iter().cloned());
        offices
    }
}

/// In what two offices differ. That one of them has no private note, as all packs for others, is no difference.
pub fn differences(mine: &Office, theirs: &Office) -> Vec<Field> {
    let minutes = |office: &Office| office.minutes;
    let all = [
        (Field::Name, mine.name != theirs.name || mine.kana != theirs.kana),
        (
            Field::Operator,
            mine.operator != theirs.operator || mine.number != theirs.number || mine.id != theirs.id,
        ),
        (Field::Service, mine.service != theirs.service || mine.resource != theirs.resource),
        (
            Field::Address,
            mine.address != theirs.address
                || mine.area != theirs.area
                || mine.position != theirs.position
                || minutes(mine) != minutes(theirs),
        ),
        (
            Field::Contact,
            mine.phone != theirs.phone
                || mine.fax != theirs.fax
                || mine.email != theirs.email
                || mine.url != theirs.url,
        ),
        (Field::Hours, mine.week != theirs.week || mine.hours_note != theirs.hours_note),
        (Field::Capacity, mine.capacity != theirs.capacity),
        (
            Field::Notes,
            mine.summary != theirs.summary || mine.apply != theirs.apply || mine.notes != theirs.notes,
        ),
        (Field::Record, mine.record != theirs.record),
        (Field::Private, !theirs.private.is_empty() && mine.private != theirs.private),
        (Field::Status, mine.status != theirs.status),
    ];
    all.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}
