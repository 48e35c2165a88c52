//! HSDS services → offices. Ours come back as they were; others' as far as their fields go.

use super::{BYDAY, OWN, is_uuid};
use crate::area::AreaCode;
use crate::fault::{Change, Fault, LISTED, Mended, Report, Wrong};
use crate::import::Refused;
use crate::office::{Address, Consent, Line, Office, Operator, Position, Quality, Scheme, Service, Status};
use crate::point::{self, Point};
use crate::week::{Day, Hours, Opening, Week, minute};
use crate::{Local, clean, judge};
use sasae_core::date::Date;
use serde_json::Value;

/// A service is given at no more places: each becomes an office with a copy of the service's texts.
const PLACES: usize = 200;

/// A text has no more letters: those of an organisation are copied into each of its services.
const LETTERS: usize = 4_000;

/// Services while they are read.
pub struct Services {
    /// Those that are left, the next one last.
    left: Vec<Value>,
    of: usize,
    changes: Vec<Change>,
    faults: Vec<(u32, Wrong)>,
    more: u32,
}

impl Services {
    /// Finds the services in a text: an array, a page with `contents`, one service, an organisation, or a line for each.
    ///
    /// # Errors
    /// If it is not JSON (and where), or has no services.
    pub fn parse(text: &str) -> Result<Services, (Wrong, String)> {
        let value = serde_json::from_str::<Value>(text).or_else(|error| {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            let values: Result<Vec<Value>, _> = lines.map(serde_json::from_str).collect();
            // The place in the whole text is the one that helps, unless it plainly is a line for each.
            values
                .map(Value::Array)
                .map_err(|_| (Wrong::NotJson, format!("{}:{}", error.line(), error.column())))
        })?;
        let services = services(value);
        if services.is_empty() {
            return Err((Wrong::NoService, String::new()));
        }
        Ok(Services::new(services))
    }

    /// Services that are found already.
    pub(crate) fn new(mut services: Vec<Value>) -> Services {
        services.reverse();
        Services { of: services.len(), left: services, changes: Vec::new(), faults: Vec::new(), more: 0 }
    }

    /// How many have been read.
    pub fn read(&self) -> usize {
        self.of - self.left.len()
    }

    /// How many there are.
    pub fn of(&self) -> usize {
        self.of
    }

    /// Reads at most so many; whether all are read.
    pub fn step(&mut self, local: &Local, count: usize, offices: &mut Vec<Office>) -> bool {
        for _ in 0..count {
            let Some(service) = self.left.pop() else { break };
            let row = u32::try_from(self.read()).unwrap_or(u32::MAX);
            self.one(&service, row, local, offices);
        }
        self.left.is_empty()
    }

    fn one(&mut self, service: &Value, row: u32, local: &Local, offices: &mut Vec<Office>) {
        let mut wrong = |what| {
            if self.faults.len() < LISTED {
                self.faults.push((row, what));
            } else {
                self.more = self.more.saturating_add(1);
            }
        };
        if line(service, "name").is_empty() {
            return wrong(Wrong::NoName);
        }
        let places = list(service, "service_at_locations");
        let locations: Vec<(&Value, &Value)> =
            places.iter().map(|at| (at, at.get("location").unwrap_or(&Value::Null))).collect();
        let own_locations = list(service, "locations").iter().map(|location| (location, location));
        let locations: Vec<(&Value, &Value)> = locations.into_iter().chain(own_locations).collect();
        if locations.len() > PLACES {
            return wrong(Wrong::TooManyCells);
        }
        let mut changes = Vec::new();
        let mut mend = |what| changes.push(Change { row, column: None, what });
        if locations.is_empty() {
            offices.push(office(service, &Value::Null, &Value::Null, local, &mut mend));
        }
        for (place, (at, location)) in locations.iter().enumerate() {
            if place > 0 {
                mend(Mended::Split);
            }
            offices.push(office(service, at, location, local, &mut mend));
        }
        self.changes.append(&mut changes);
    }

    /// What is to be said of it all.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn finish(self, file: &str, report: &mut Report) -> Result<(), Refused> {
        report.rows = u32::try_from(self.of).unwrap_or(u32::MAX);
        report.changes = self.changes;
        if self.faults.is_empty() {
            return Ok(());
        }
        let fault = |(row, what): (u32, Wrong)| Fault {
            file: file.into(),
            row,
            column: if what == Wrong::NoName { "name".into() } else { "".into() },
            what,
            given: "".into(),
            meant: "".into(),
        };
        Err(Refused { faults: self.faults.into_iter().map(fault).collect(), more: self.more })
    }
}

fn services(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => {
            // Pages one after the other, or services.
            values
                .into_iter()
                .flat_map(|value| if value.get("contents").is_some() { services(value) } else { one(value) })
                .collect()
        }
        Value::Object(mut object) => match object.remove("contents") {
            Some(Value::Array(contents)) => contents.into_iter().flat_map(one).collect(),
            Some(_) => Vec::new(),
            None => one(Value::Object(object)),
        },
        _ => Vec::new(),
    }
}

/// A service; or the services of an organisation; or, where it names none, the organisation itself.
fn one(value: Value) -> Vec<Value> {
    match value {
        Value::Object(mut object) => match object.remove("services") {
            Some(Value::Array(services)) if !services.is_empty() => {
                let organization = Value::Object(object);
                services
                    .into_iter()
                    .take(PLACES)
                    .map(|mut service| {
                        if let Value::Object(service) = &mut service {
                            let name = line(&organization, "name");
                            service
                                .entry("organization")
                                .or_insert_with(|| serde_json::json!({ "name": name }));
                        }
                        service
                    })
                    .collect()
            }
            _ => vec![Value::Object(object)],
        },
        // Something that is no service: it is counted, and refused for want of a name.
        other => vec![other],
    }
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn line(value: &Value, name: &str) -> Line {
    let given = text(value, name);
    let given = given.char_indices().nth(LETTERS).map_or(given, |(at, _)| &given[..at]);
    clean::text(given, "").text
}

/// A number, written as one or as a text.
fn digits(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) => clean::ascii(text).0,
        _ => String::new(),
    }
}

/// One of our own attributes.
fn own<'a>(service: &'a Value, name: &str) -> Option<&'a Value> {
    let is_it = |attribute: &&Value| text(attribute, "link_type").strip_prefix(OWN) == Some(name);
    list(service, "attributes").iter().find(is_it)
}

fn own_line(service: &Value, name: &str) -> Line {
    own(service, name).map(|attribute| line(attribute, "value")).unwrap_or_default()
}

fn own_number<T: core::str::FromStr>(service: &Value, name: &str) -> Option<T> {
    own(service, name).and_then(|attribute| text(attribute, "value").parse().ok())
}

fn office(
    service: &Value,
    at: &Value,
    location: &Value,
    local: &Local,
    mend: &mut impl FnMut(Mended),
) -> Office {
    let is_ours = own(service, "service").is_some();
    let (address, area) = address(service, location, local);
    let position = position(service, location, area, &address, local);
    if let Some(position) = position.filter(|_| !is_ours) {
        match position.quality {
            Quality::Exact => {}
            Quality::Approximate => mend(Mended::Approximate),
            Quality::Swapped => mend(Mended::Swapped),
            Quality::Abroad => mend(Mended::Abroad),
            Quality::FarOff => mend(Mended::FarOff),
        }
    }
    let (kind, resource) = kind(service, local);
    if resource.is_none() {
        mend(Mended::Unmapped);
    }
    let phone = |kind: &str| {
        let of = |value: &Value| {
            let is_kind = |phone: &&Value| {
                let other = text(phone, "type");
                if kind == "fax" { other == "fax" } else { other != "fax" }
            };
            list(value, "phones")
                .iter()
                .find(is_kind)
                .map(|phone| clean::phone(text(phone, "number").trim_matches('"')).0)
        };
        of(service).or_else(|| of(at)).or_else(|| of(location)).unwrap_or_default()
    };
    let organization = service.get("organization").unwrap_or(&Value::Null);
    let identifiers = list(organization, "organization_identifiers");
    let (week, hours_note) = week(service, at);
    let notes = if is_ours { own_line(service, "notes") } else { notes(service, location) };
    let id = text(service, "id");
    Office {
        id: if is_ours && own(service, "id").is_some() {
            own_line(service, "id")
        } else if is_ours && id.as_bytes().get(14) == Some(&b'8') {
            // Made by us from the key.
            Line::default()
        } else {
            Some(id).filter(|id| is_uuid(id)).unwrap_or_default().into()
        },
        number: line(location, "external_identifier"),
        name: line(service, "name"),
        kana: line(service, "alternate_name"),
        operator: Operator {
            number: identifiers.first().map(|one| line(one, "identifier")).unwrap_or_default(),
            name: line(organization, "name"),
        },
        service: kind,
        resource,
        address,
        area,
        position,
        phone: phone("voice"),
        fax: phone("fax"),
        email: clean::ascii(text(service, "email")).0.into(),
        url: clean::url(text(service, "url")).0,
        week,
        hours_note,
        capacity: own_number(service, "capacity").unwrap_or_else(|| capacity(service)),
        minutes: crate::office::Minutes {
            walk: own_number(service, "walk"),
            bus: own_number(service, "bus"),
            car: own_number(service, "car"),
        },
        summary: line(service, "description"),
        apply: line(service, "application_process"),
        notes,
        record: crate::office::Record {
            checked: Date::parse(text(service, "assured_date")),
            checker: own_line(service, "checker"),
            next_check: own(service, "next_check").and_then(|day| Date::parse(text(day, "value"))),
            consent: own(service, "consent")
                .and_then(|word| Consent::from_slug(text(word, "value")))
                .unwrap_or(Consent::Unknown),
            source: own_line(service, "source"),
            license: own_line(service, "license"),
        },
        private: Line::default(),
        status: match text(service, "status") {
            "" | "active" => Status::Active,
            _ => Status::Retired,
        },
    }
}

/// What HSDS says in fields that we have no field for.
fn notes(service: &Value, location: &Value) -> Line {
    let fields = ["eligibility_description", "fees_description", "alert", "interpretation_services"];
    let lines = fields.iter().map(|field| line(service, field)).chain([line(location, "transportation")]);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ").into()
}

/// `capacities` of HSDS 3.1: the most that it takes.
fn capacity(service: &Value) -> u32 {
    list(service, "capacities").iter().find_map(|one| digits(one, "maximum").parse().ok()).unwrap_or(0)
}

fn kind(service: &Value, local: &Local) -> (Service, Option<Line>) {
    let tables = &local.tables;
    let term_of = |attribute: &Value| attribute.get("taxonomy_term").cloned().unwrap_or(Value::Null);
    if let Some(attribute) = own(service, "service") {
        let term = term_of(attribute);
        let scheme = Scheme::from_slug(text(&term, "taxonomy")).unwrap_or(Scheme::Other);
        let kind = Service { scheme, code: line(&term, "code"), name: line(attribute, "value") };
        let resource = Some(own_line(service, "resource")).filter(|slug| !slug.is_empty());
        return (kind, resource);
    }
    let mut first = None;
    for attribute in list(service, "attributes").iter().take(PLACES) {
        let term = term_of(attribute);
        let name = line(&term, "name");
        if let Some(known) = tables.service(Scheme::Other, &name) {
            let resource = match &known.leads {
                crate::tables::Leads::To(slug) => Some(slug.as_str().into()),
                crate::tables::Leads::Nowhere(_) => None,
            };
            return (Service { scheme: known.scheme, code: known.code.as_str().into(), name }, resource);
        }
        if let Some(resource) = tables.resource(&name) {
            let kind = Service { scheme: Scheme::Other, code: line(&term, "code"), name };
            return (kind, Some(resource.slug.as_str().into()));
        }
        if first.is_none() && !name.is_empty() {
            first = Some(Service { scheme: Scheme::Other, code: line(&term, "code"), name });
        }
    }
    let nothing = Service { scheme: Scheme::Other, ..Service::default() };
    (first.unwrap_or(nothing), None)
}

fn address(service: &Value, location: &Value, local: &Local) -> (Address, Option<AreaCode>) {
    let addresses = list(location, "addresses");
    let is_physical = |address: &&Value| text(address, "address_type") == "physical";
    let Some(given) = addresses.iter().find(is_physical).or_else(|| addresses.first()) else {
        return (Address::default(), own_area(service, local));
    };
    let mut address = Address {
        postal: clean::postal(text(given, "postal_code")),
        prefecture: line(given, "state_province"),
        city: line(given, "city"),
        street: line(given, "address_1"),
        building: line(given, "address_2"),
    };
    if let Some(area) = own_area(service, local) {
        return (address, Some(area));
    }
    let whole = [&*address.prefecture, &*address.city, &*address.street].concat();
    let county = &local.tables.words.county;
    let located = local.places.locate(&whole, None, county);
    let area = located.as_ref().map(|located| located.area);
    if let Some(located) = located
        && let Some(place) = local.places.get(located.area)
        && own(service, "service").is_none()
    {
        address.prefecture = place.prefecture.clone();
        address.city = place.joined().into();
        address.street = located.rest.into();
    }
    (address, area.filter(|_| own(service, "service").is_none()))
}

fn own_area(service: &Value, local: &Local) -> Option<AreaCode> {
    let attribute = own(service, "area")?;
    AreaCode::parse(text(attribute, "value"), |code| local.places.is_known(code))
}

fn position(
    service: &Value,
    location: &Value,
    area: Option<AreaCode>,
    address: &Address,
    local: &Local,
) -> Option<Position> {
    if own(service, "service").is_some() {
        let attribute = own(service, "position")?;
        let mut parts = text(attribute, "value").split(' ');
        let quality = Quality::from_slug(parts.next()?)?;
        let point = Point { lat: point::degrees(parts.next()?)?, lng: point::degrees(parts.next()?)? };
        return Some(Position { point, quality });
    }
    let point = Point::parse(&digits(location, "latitude"), &digits(location, "longitude"))?;
    let has_number = judge::has_number(&address.street, &local.tables.words);
    Some(judge::judge(point, area, has_number, &local.places))
}

fn week(service: &Value, at: &Value) -> (Week, Line) {
    let (mut week, mut notes) = (Week::default(), Vec::new());
    let of_service = list(service, "schedules");
    let schedules = if of_service.is_empty() { list(at, "schedules") } else { of_service };
    for schedule in schedules.iter().take(PLACES) {
        let time = |name| minute(text(schedule, name).split(['Z', '+']).next().unwrap_or_default());
        let hours = time("opens_at").zip(time("closes_at")).and_then(|(from, to)| Hours::new(from, to));
        let opening = hours.map_or(Opening::Open, Opening::At);
        for day in text(schedule, "byday").split(',') {
            if let Some(place) = BYDAY.iter().position(|known| *known == day.trim())
                && let Some(day) = Day::ALL.get(place)
                && text(schedule, "freq") != "MONTHLY"
            {
                week.set(*day, opening);
            }
        }
        for name in ["description", "notes"] {
            let note = line(schedule, name);
            if !note.is_empty() {
                notes.push(note);
            }
        }
    }
    if own(service, "service").is_some() {
        week = own_week(&own_line(service, "week"));
    }
    (week, notes.join(" / ").into())
}

/// What [`super::write::week`] wrote.
fn own_week(text: &str) -> Week {
    let mut week = Week::default();
    for (day, opening) in text.split(' ').filter_map(|part| part.split_once('=')) {
        let opening = match opening {
            "closed" => Opening::Closed,
            "open" => Opening::Open,
            hours => Hours::parse(hours).map_or(Opening::Unknown, Opening::At),
        };
        if let Some(day) = Day::from_slug(day) {
            week.set(day, opening);
        }
    }
    week
}
