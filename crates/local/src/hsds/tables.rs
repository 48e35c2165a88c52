//! HSDS as tables: `datapackage.json` and a CSV for each entity, put together by their ids.

use super::read::Services;
use crate::Local;
use crate::decode::Decoded;
use crate::fault::{Report, Wrong};
use crate::import::{Imported, Refused, unmapped};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::Read;

/// The entities that are read. The others of a datapackage are known, and of no use here.
const READ: [&str; 11] = [
    "services",
    "organizations",
    "organization_identifiers",
    "locations",
    "addresses",
    "phones",
    "schedules",
    "service_at_location",
    "attributes",
    "taxonomy_terms",
    "service_capacity",
];

/// The other entities.
const KNOWN: [&str; 13] = [
    "accessibility",
    "contacts",
    "cost_options",
    "funding",
    "languages",
    "meta_table_descriptions",
    "metadata",
    "programs",
    "required_documents",
    "service_areas",
    "taxonomies",
    "units",
    "urls",
];

/// The entity that a file's name tells, in the spelling of [`READ`].
fn entity(name: &str) -> Option<&'static str> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
    let stem = file.strip_suffix(".csv")?;
    let same = |known: &&&str| {
        let singular = known.strip_suffix('s').unwrap_or(known);
        stem == **known || stem == singular || stem.strip_suffix('s') == Some(known)
    };
    READ.iter().chain(&KNOWN).find(same).copied()
}

/// Whether a file is part of a datapackage of HSDS: by its name and by beginning with ids.
pub fn is_part(name: &str, bytes: &[u8]) -> bool {
    let is_package =
        name.rsplit(['/', '\\']).next().is_some_and(|file| file.eq_ignore_ascii_case("datapackage.json"));
    let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    is_package || entity(name).is_some() && (rest.starts_with(b"id,") || rest.starts_with(b"\"id\","))
}

type Row = Map<String, Value>;

/// The rows of an entity, found by one of their columns.
#[derive(Default)]
struct Tables(BTreeMap<&'static str, Vec<Row>>);

impl Tables {
    fn rows(&self, entity: &str) -> &[Row] {
        self.0.get(entity).map_or(&[], Vec::as_slice)
    }

    fn by<'a>(&'a self, entity: &str, column: &str) -> BTreeMap<&'a str, Vec<&'a Row>> {
        let mut found: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in self.rows(entity) {
            let id = row.get(column).and_then(Value::as_str).unwrap_or_default();
            if !id.is_empty() {
                found.entry(id).or_default().push(row);
            }
        }
        found
    }
}

/// Reads the files of a datapackage.
///
/// # Errors
/// Everything that is wrong with them.
pub fn read(files: Vec<(String, Vec<u8>)>, local: &Local) -> Result<Imported, Refused> {
    let name = files.first().map(|(name, _)| name.clone()).unwrap_or_default();
    let mut tables = Tables::default();
    for (name, bytes) in files {
        if let Some(entity) = entity(&name).filter(|entity| READ.contains(entity)) {
            tables.0.insert(entity, rows(&name, bytes)?);
        }
    }
    if tables.rows("services").is_empty() {
        return Err(Refused::whole(&name, Wrong::MissingTable, "services.csv"));
    }
    let joined = Joined::new(&tables);
    let mut report = Report {
        file: name.as_str().into(),
        format: "hsds".to_owned(),
        encoding: "UTF-8",
        ..Report::default()
    };
    let (mut offices, mut faults) = (Vec::new(), None);
    let (mut rows, mut changes) = (0, Vec::new());
    // One service at a time: what they share is not copied for all of them at once.
    for row in tables.rows("services") {
        let mut services = Services::new(vec![joined.service(row)]);
        services.step(local, 1, &mut offices);
        match services.finish(&name, &mut report) {
            Ok(()) => {}
            Err(mut refused) => {
                refused.faults.iter_mut().for_each(|fault| fault.row = rows + 2);
                faults
                    .get_or_insert_with(|| Refused { faults: Vec::new(), more: 0 })
                    .faults
                    .append(&mut refused.faults);
            }
        }
        rows += 1;
        changes
            .extend(report.changes.drain(..).map(|change| crate::fault::Change { row: rows + 1, ..change }));
    }
    if let Some(mut refused) = faults {
        refused.more = u32::try_from(refused.faults.len().saturating_sub(crate::fault::LISTED)).unwrap_or(0);
        refused.faults.truncate(crate::fault::LISTED);
        return Err(refused);
    }
    report.rows = rows;
    report.changes = changes;
    unmapped(local, &offices, &mut report);
    Ok(Imported { offices, report })
}

fn rows(name: &str, bytes: Vec<u8>) -> Result<Vec<Row>, Refused> {
    let mut text = String::new();
    let garbled = || Refused::whole(name, Wrong::Garbled, "");
    let mut decoded = Decoded::new(bytes);
    decoded.read_to_string(&mut text).map_err(|_| garbled())?;
    if decoded.had_errors() {
        return Err(garbled());
    }
    let mut csv = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let headers = csv.headers().map_err(|_| garbled())?.clone();
    let mut rows = Vec::new();
    for record in csv.records() {
        let record = record.map_err(|_| garbled())?;
        let cells = headers.iter().zip(&record).filter(|(_, cell)| !cell.is_empty());
        rows.push(
            cells.map(|(header, cell)| (header.trim().to_owned(), Value::String(cell.to_owned()))).collect(),
        );
    }
    Ok(rows)
}

/// The tables, ready to be joined.
struct Joined<'a> {
    organizations: BTreeMap<&'a str, Vec<&'a Row>>,
    identifiers: BTreeMap<&'a str, Vec<&'a Row>>,
    locations: BTreeMap<&'a str, Vec<&'a Row>>,
    addresses: BTreeMap<&'a str, Vec<&'a Row>>,
    places: BTreeMap<&'a str, Vec<&'a Row>>,
    terms: BTreeMap<&'a str, Vec<&'a Row>>,
    attributes: BTreeMap<&'a str, Vec<&'a Row>>,
    capacities: BTreeMap<&'a str, Vec<&'a Row>>,
    phones: [BTreeMap<&'a str, Vec<&'a Row>>; 3],
    schedules: [BTreeMap<&'a str, Vec<&'a Row>>; 2],
}

/// So many rows of a kind belong to one thing; those beyond are of no use for one office.
const OF_ONE: usize = 200;

fn found(index: &BTreeMap<&str, Vec<&Row>>, id: &str) -> Vec<Value> {
    let rows = index.get(id).map_or(&[][..], Vec::as_slice);
    rows.iter().take(OF_ONE).map(|row| Value::Object((*row).clone())).collect()
}

fn id_of<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}

impl<'a> Joined<'a> {
    fn new(tables: &'a Tables) -> Joined<'a> {
        Joined {
            organizations: tables.by("organizations", "id"),
            identifiers: tables.by("organization_identifiers", "organization_id"),
            locations: tables.by("locations", "id"),
            addresses: tables.by("addresses", "location_id"),
            places: tables.by("service_at_location", "service_id"),
            terms: tables.by("taxonomy_terms", "id"),
            attributes: tables.by("attributes", "link_id"),
            capacities: tables.by("service_capacity", "service_id"),
            phones: [
                tables.by("phones", "service_id"),
                tables.by("phones", "service_at_location_id"),
                tables.by("phones", "location_id"),
            ],
            schedules: [
                tables.by("schedules", "service_id"),
                tables.by("schedules", "service_at_location_id"),
            ],
        }
    }

    fn service(&self, row: &Row) -> Value {
        let (id, mut service) = (id_of(row, "id"), row.clone());
        let [phones, ..] = &self.phones;
        let [schedules, _] = &self.schedules;
        service.insert("phones".to_owned(), Value::Array(found(phones, id)));
        service.insert("schedules".to_owned(), Value::Array(found(schedules, id)));
        service.insert("capacities".to_owned(), Value::Array(found(&self.capacities, id)));
        let attributes = self.attributes.get(id).map_or(&[][..], Vec::as_slice);
        let attributes = attributes.iter().take(OF_ONE).map(|row| {
            let mut attribute = (*row).clone();
            if let Some(term) = found(&self.terms, id_of(row, "taxonomy_term_id")).into_iter().next() {
                attribute.insert("taxonomy_term".to_owned(), term);
            }
            Value::Object(attribute)
        });
        service.insert("attributes".to_owned(), Value::Array(attributes.collect()));
        let organization_id = id_of(row, "organization_id");
        if let Some(Value::Object(mut organization)) =
            found(&self.organizations, organization_id).into_iter().next()
        {
            let identifiers = Value::Array(found(&self.identifiers, organization_id));
            organization.insert("organization_identifiers".to_owned(), identifiers);
            service.insert("organization".to_owned(), Value::Object(organization));
        }
        let places = self.places.get(id).map_or(&[][..], Vec::as_slice);
        let places = places.iter().take(OF_ONE + 1).map(|row| self.at_location(row));
        service.insert("service_at_locations".to_owned(), Value::Array(places.collect()));
        Value::Object(service)
    }

    fn at_location(&self, row: &Row) -> Value {
        let (id, mut at) = (id_of(row, "id"), row.clone());
        let [_, phones, at_location] = &self.phones;
        let [_, schedules] = &self.schedules;
        at.insert("phones".to_owned(), Value::Array(found(phones, id)));
        at.insert("schedules".to_owned(), Value::Array(found(schedules, id)));
        let location_id = id_of(row, "location_id");
        if let Some(Value::Object(mut location)) = found(&self.locations, location_id).into_iter().next() {
            location.insert("addresses".to_owned(), Value::Array(found(&self.addresses, location_id)));
            location.insert("phones".to_owned(), Value::Array(found(at_location, location_id)));
            at.insert("location".to_owned(), Value::Object(location));
        }
        Value::Object(at)
    }
}
