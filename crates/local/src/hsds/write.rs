//! Offices → an array of HSDS services.

use super::{BYDAY, OWN, is_uuid, uuid};
use crate::column::Column;
use crate::office::{Office, Quality, Status};
use crate::point;
use crate::tables::Tables;
use crate::week::{Day, Opening, Week, clock};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The offices as JSON text: an array of services with everything in them. Private notes are left out.
pub fn json(offices: &[Office], tables: &Tables) -> String {
    serde_json::to_string_pretty(&services(offices, tables)).unwrap_or_default()
}

/// The offices as services.
pub fn services(offices: &[Office], tables: &Tables) -> Value {
    let mut used = BTreeSet::new();
    let one = |office: &Office| {
        let own = is_foreign_id(&office.id).then(|| office.id.to_string());
        let mut id = own.unwrap_or_else(|| uuid(&office.site_key()));
        while !used.insert(id.clone()) {
            id = uuid(&id);
        }
        service(office, &id, tables)
    };
    Value::Array(offices.iter().map(one).collect())
}

fn service(office: &Office, id: &str, tables: &Tables) -> Value {
    let part = |name: &str| uuid(&format!("{id} {name}"));
    let mut object = Map::new();
    let mut put = |name: &str, text: &str| {
        if !text.is_empty() {
            object.insert(name.to_owned(), json!(text));
        }
    };
    put("id", id);
    put("name", &office.name);
    put("alternate_name", &office.kana);
    put("description", &office.summary);
    put("url", &office.url);
    put("email", &office.email);
    put("application_process", &office.apply);
    put("status", if office.status == Status::Active { "active" } else { "defunct" });
    if let Some(day) = office.record.checked {
        put("assured_date", &day.to_string());
    }
    let phones = [("voice", &office.phone), ("fax", &office.fax)];
    let phones = phones.iter().filter(|(_, number)| !number.is_empty());
    let phones: Vec<Value> =
        phones.map(|(kind, number)| json!({ "id": part(kind), "number": number, "type": kind })).collect();
    object.insert("phones".to_owned(), json!(phones));
    object.insert("schedules".to_owned(), json!(schedules(office, &part)));
    if !office.operator.name.is_empty() || !office.operator.number.is_empty() {
        object.insert("organization".to_owned(), organization(office, tables));
    }
    object.insert("service_at_locations".to_owned(), json!([at_location(office, &part, tables)]));
    object.insert("attributes".to_owned(), json!(attributes(office, id)));
    Value::Object(object)
}

/// Whether an id can stand as it is: a UUID, and none that we make ourselves.
pub(crate) fn is_foreign_id(id: &str) -> bool {
    is_uuid(id) && id.as_bytes().get(14) != Some(&b'8')
}

fn organization(office: &Office, tables: &Tables) -> Value {
    let operator = &office.operator;
    let id = uuid(&format!("{} {}", operator.number, operator.name));
    let kind = tables.header(Column::OperatorNumber);
    let identifiers: Vec<Value> = [&operator.number]
        .into_iter()
        .filter(|number| !number.is_empty())
        .map(|number| json!({ "id": uuid(&format!("{id} number")), "identifier_type": kind, "identifier": number }))
        .collect();
    json!({ "id": id, "name": operator.name, "description": operator.name, "organization_identifiers": identifiers })
}

/// Each group of days with the same hours; holidays and closed days are in our own attribute alone.
fn schedules(office: &Office, part: &impl Fn(&str) -> String) -> Vec<Value> {
    let mut schedules = Vec::new();
    for (place, (opening, days)) in office.week.groups().into_iter().enumerate() {
        let byday: Vec<&str> = days.iter().filter_map(|day| BYDAY.get(*day as usize)).copied().collect();
        if !opening.is_open() || byday.is_empty() {
            continue;
        }
        let mut schedule =
            json!({ "id": part(&format!("schedule {place}")), "freq": "WEEKLY", "byday": byday.join(",") });
        if let (Opening::At(hours), Value::Object(fields)) = (opening, &mut schedule) {
            fields.insert("opens_at".to_owned(), json!(clock(hours.from)));
            fields.insert("closes_at".to_owned(), json!(clock(hours.to)));
        }
        schedules.push(schedule);
    }
    if !office.hours_note.is_empty() {
        schedules.push(json!({ "id": part("schedule note"), "description": office.hours_note }));
    }
    schedules
}

fn at_location(office: &Office, part: &impl Fn(&str) -> String, tables: &Tables) -> Value {
    let address = &office.address;
    let mut location = json!({
        "id": part("location"),
        "location_type": "physical",
        "name": office.name,
        "addresses": [{
            "id": part("address"),
            "address_1": address.street,
            "address_2": address.building,
            "city": address.city,
            "state_province": address.prefecture,
            "postal_code": address.postal,
            "country": "JP",
            "address_type": "physical",
        }],
    });
    if let Value::Object(fields) = &mut location {
        if !office.number.is_empty() {
            fields.insert("external_identifier".to_owned(), json!(office.number));
            fields.insert("external_identifier_type".to_owned(), json!(tables.header(Column::Number)));
        }
        if let Some(exact) = office.exact() {
            fields.insert("latitude".to_owned(), number(exact.lat));
            fields.insert("longitude".to_owned(), number(exact.lng));
        }
    }
    json!({ "id": part("at"), "location": location })
}

/// Degrees as a JSON number, digit by digit.
fn number(units: i32) -> Value {
    serde_json::from_str(&point::written(units)).unwrap_or(Value::Null)
}

fn attributes(office: &Office, id: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut put = |name: &str, value: &str| {
        if !value.is_empty() {
            let id = uuid(&format!("{id} attribute {name}"));
            all.push(json!({ "id": id, "link_type": format!("{OWN}{name}"), "link_entity": "service", "value": value }));
        }
    };
    let record = &office.record;
    put("resource", office.resource.as_deref().unwrap_or_default());
    put("id", if *office.id == *id { "" } else { &office.id });
    put("area", &office.area.map(|area| area.to_string()).unwrap_or_default());
    put("position", &office.position.map(position).unwrap_or_default());
    put("week", &week(&office.week));
    put("capacity", &count(office.capacity));
    put("walk", &office.minutes.walk.map(|minutes| minutes.to_string()).unwrap_or_default());
    put("bus", &office.minutes.bus.map(|minutes| minutes.to_string()).unwrap_or_default());
    put("car", &office.minutes.car.map(|minutes| minutes.to_string()).unwrap_or_default());
    put("notes", &office.notes);
    put("checker", &record.checker);
    put("next_check", &record.next_check.map(|day| day.to_string()).unwrap_or_default());
    put("consent", record.consent.slug());
    put("source", &record.source);
    put("license", &record.license);
    let service = &office.service;
    let term = uuid(&format!("{} {} {}", service.scheme.slug(), service.code, service.name));
    let mut kind = json!({ "id": uuid(&format!("{id} attribute service")), "link_type": format!("{OWN}service"), "link_entity": "service" });
    if let Value::Object(fields) = &mut kind {
        let name = if service.name.is_empty() { service.scheme.slug() } else { &service.name };
        let mut term =
            json!({ "id": term, "name": name, "description": name, "taxonomy": service.scheme.slug() });
        if let Value::Object(term) = &mut term
            && !service.code.is_empty()
        {
            term.insert("code".to_owned(), json!(service.code));
        }
        fields.insert("taxonomy_term".to_owned(), term);
        fields.insert("value".to_owned(), json!(service.name));
    }
    all.push(kind);
    all
}

fn count(number: u32) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

fn position(position: crate::office::Position) -> String {
    let quality: Quality = position.quality;
    format!(
        "{} {} {}",
        quality.slug(),
        point::written(position.point.lat),
        point::written(position.point.lng)
    )
}

/// `mon=10:00-12:00 tue=open sun=closed`.
pub(crate) fn week(week: &Week) -> String {
    let day = |day: &Day| match week.of(*day) {
        Opening::Unknown => None,
        Opening::Closed => Some(format!("{}=closed", day.slug())),
        Opening::Open => Some(format!("{}=open", day.slug())),
        Opening::At(hours) => Some(format!("{}={hours}", day.slug())),
    };
    Day::ALL.iter().filter_map(day).collect::<Vec<_>>().join(" ")
}
