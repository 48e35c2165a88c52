//! An entry as a form has it: texts as they were typed, and what of them can be kept.

use sasae_core::date::Date;
use sasae_local::Local;
use sasae_local::judge::judge;
use sasae_local::office::{Consent, Office, Quality, Record, Scheme, Status};
use sasae_local::places::Place;
use sasae_local::point::{Point, written};
use sasae_local::week::{Day, Hours, Opening};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Name.
    Name,
    /// How it is read.
    Kana,
    /// What a kind of support is called that only this area has.
    OwnKind,
    /// Who runs it.
    Operator,
    /// Postal code.
    Postal,
    /// Address, from the prefecture on.
    Address,
    /// North.
    Latitude,
    /// East.
    Longitude,
    /// Telephone.
    Phone,
    /// Fax.
    Fax,
    /// E-mail.
    Email,
    /// Web page.
    Url,
    /// Hours of a day.
    Hours(Day),
    /// What else there is to say of hours.
    HoursMore,
    /// How many it takes.
    Capacity,
    /// Minutes on foot.
    Walk,
    /// Minutes by bus or train.
    Bus,
    /// Minutes by car.
    Car,
    /// What it is like.
    Summary,
    /// How to begin there.
    Apply,
    /// Anything else.
    Notes,
    /// Confirmed on.
    Checked,
    /// Confirmed by.
    Checker,
    /// To be confirmed again on.
    NextCheck,
    /// Source.
    Source,
    /// Licence.
    License,
    /// Private notes.
    Private,
}

/// A new entry: of the organisation's own list, and nobody was asked yet.
pub fn empty() -> Office {
    let mut office = Office { status: Status::Active, ..Office::default() };
    office.service.scheme = Scheme::Local;
    office.record = Record { consent: Consent::Unknown, ..Record::default() };
    office
}

/// What stands in a field.
pub fn text(office: &Office, field: Field, local: &Local) -> String {
    let record = &office.record;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let number = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
    let exact = |pick: fn(Point) -> i32| office.exact().map(|point| written(pick(point))).unwrap_or_default();
    match field {
        Field::Name => office.name.to_string(),
        Field::Kana => office.kana.to_string(),
        Field::OwnKind => office.service.name.to_string(),
        Field::Operator => office.operator.name.to_string(),
        Field::Postal => office.address.postal.to_string(),
        Field::Address => office.address.line(),
        Field::Latitude => exact(|point| point.lat),
        Field::Longitude => exact(|point| point.lng),
        Field::Phone => office.phone.to_string(),
        Field::Fax => office.fax.to_string(),
        Field::Email => office.email.to_string(),
        Field::Url => office.url.to_string(),
        Field::Hours(day) => hours(office.week.of(day), local),
        Field::HoursMore => office.hours_note.to_string(),
        Field::Capacity => number(u16::try_from(office.capacity).ok().filter(|number| *number > 0)),
        Field::Walk => number(office.minutes.walk),
        Field::Bus => number(office.minutes.bus),
        Field::Car => number(office.minutes.car),
        Field::Summary => office.summary.to_string(),
        Field::Apply => office.apply.to_string(),
        Field::Notes => office.notes.to_string(),
        Field::Checked => day(record.checked),
        Field::Checker => record.checker.to_string(),
        Field::NextCheck => day(record.next_check),
        Field::Source => record.source.to_string(),
        Field::License => record.license.to_string(),
        Field::Private => office.private.to_string(),
    }
}

/// Writes a field. False where what was typed is not what belongs there; then nothing is changed.
pub fn set(office: &mut Office, field: Field, typed: &str, local: &Local) -> bool {
    let typed = typed.trim();
    let own = || typed.into();
    match field {
        Field::Name => office.name = own(),
        Field::Kana => office.kana = own(),
        Field::OwnKind => office.service.name = own(),
        Field::Operator => office.operator.name = own(),
        Field::Postal => office.address.postal = own(),
        Field::Address => locate(office, typed, local),
        Field::Latitude | Field::Longitude => {
            let point = office.exact();
            let north = point.map(|point| written(point.lat)).unwrap_or_default();
            let east = point.map(|point| written(point.lng)).unwrap_or_default();
            let (north, east) = if field == Field::Latitude { (typed, &*east) } else { (&*north, typed) };
            return put(office, north, east, local);
        }
        Field::Phone => office.phone = own(),
        Field::Fax => office.fax = own(),
        Field::Email => office.email = own(),
        Field::Url => office.url = own(),
        Field::Hours(day) => match opening(typed, local) {
            Some(opening) => office.week.set(day, opening),
            None => return false,
        },
        Field::HoursMore => office.hours_note = own(),
        Field::Capacity if typed.is_empty() => office.capacity = 0,
        Field::Capacity => match typed.parse() {
            Ok(number) => office.capacity = number,
            Err(_) => return false,
        },
        Field::Walk => return minutes(&mut office.minutes.walk, typed),
        Field::Bus => return minutes(&mut office.minutes.bus, typed),
        Field::Car => return minutes(&mut office.minutes.car, typed),
        Field::Summary => office.summary = own(),
        Field::Apply => office.apply = own(),
        Field::Notes => office.notes = own(),
        Field::Checked => return date(&mut office.record.checked, typed),
        Field::Checker => office.record.checker = own(),
        Field::NextCheck => return date(&mut office.record.next_check, typed),
        Field::Source => office.record.source = own(),
        Field::License => office.record.license = own(),
        Field::Private => office.private = own(),
    }
    true
}

/// Writes all that was typed over an entry.
///
/// # Errors
/// The fields that hold what does not belong there; a name is always wanted.
pub fn kept(office: &Office, typed: &[(Field, String)], local: &Local) -> Result<Office, Vec<Field>> {
    let mut kept = office.clone();
    let is_point = |field: Field| matches!(field, Field::Latitude | Field::Longitude);
    let of = |field: Field| typed.iter().find(|(other, _)| *other == field).map(|(_, text)| text.clone());
    let mut faults: Vec<Field> = Vec::new();
    for (field, text) in typed.iter().filter(|(field, _)| !is_point(*field)) {
        if !set(&mut kept, *field, text, local) {
            faults.push(*field);
        }
    }
    // Both halves of a position at once: one alone says nothing.
    if of(Field::Latitude).or(of(Field::Longitude)).is_some() {
        let half = |field| of(field).unwrap_or_else(|| text(&kept, field, local));
        let (north, east) = (half(Field::Latitude), half(Field::Longitude));
        if !put(&mut kept, north.trim(), east.trim(), local) {
            faults.push(Field::Latitude);
        }
    }
    if kept.name.is_empty() {
        faults.push(Field::Name);
    }
    if faults.is_empty() { Ok(kept) } else { Err(faults) }
}

/// The address in its parts, as lists have them.
fn locate(office: &mut Office, typed: &str, local: &Local) {
    let places = &local.places;
    let building = std::mem::take(&mut office.address.building);
    let found = places.locate(typed, office.area, &local.tables.words.county);
    let Some(found) = found else {
        office.address.street = typed.into();
        office.area = None;
        return;
    };
    office.area = Some(found.area);
    let prefecture = places.name(found.area.prefecture()).unwrap_or_default();
    office.address.prefecture = prefecture.into();
    office.address.city = places.get(found.area).map(Place::joined).unwrap_or_default().into();
    office.address.street = found.rest.strip_suffix(&*building).unwrap_or(found.rest).trim_end().into();
    if found.rest.ends_with(&*building) {
        office.address.building = building;
    }
}

fn put(office: &mut Office, north: &str, east: &str, local: &Local) -> bool {
    if north.is_empty() && east.is_empty() {
        // What was not exact was never in the form, so it stays.
        if office.exact().is_some() {
            office.position = None;
        }
        return true;
    }
    let Some(point) = Point::parse(north, east) else { return false };
    // A person who writes a position down means this very place.
    let position = judge(point, office.area, true, &local.places);
    let is_right = position.quality == Quality::Exact;
    if is_right {
        office.position = Some(position);
    }
    is_right
}

fn hours(opening: Opening, local: &Local) -> String {
    let words = &local.tables.words;
    match opening {
        Opening::Unknown => String::new(),
        Opening::Closed => words.closed.first().cloned().unwrap_or_default(),
        Opening::Open => words.open.first().cloned().unwrap_or_default(),
        Opening::At(hours) => hours.to_string(),
    }
}

fn opening(typed: &str, local: &Local) -> Option<Opening> {
    let words = &local.tables.words;
    let is = |words: &[String]| words.iter().any(|word| word == typed);
    match typed {
        "" => Some(Opening::Unknown),
        _ if is(&words.closed) => Some(Opening::Closed),
        _ if is(&words.open) => Some(Opening::Open),
        _ => Hours::parse(&sasae_local::clean::ascii(typed).0).map(Opening::At),
    }
}

fn minutes(own: &mut Option<u16>, typed: &str) -> bool {
    let read = if typed.is_empty() { Ok(None) } else { typed.parse().map(Some) };
    read.map(|read| *own = read).is_ok()
}

fn date(own: &mut Option<Date>, typed: &str) -> bool {
    let read = if typed.is_empty() { Some(None) } else { Date::parse(typed).map(Some) };
    read.map(|read| *own = read).is_some()
}
