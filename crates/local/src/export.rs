//! Offices → spreadsheets: Sasae's own template, and the shape of municipal open data.

use crate::column::Column;
use crate::office::{Office, Scheme};
use crate::pack::Privacy;
use crate::point;
use crate::tables::Tables;
use crate::week::{Day, Opening, clock};

/// Which spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The template: everything but the quality of positions; it can be read back.
    Template,
    /// Headers as of 自治体標準オープンデータセット, for others.
    Standard,
}

/// The template with its example row, as a spreadsheet opens it: UTF-8 with a mark, CRLF.
pub fn template(tables: &Tables) -> String {
    let shapes = &tables.shapes;
    let headers = shapes.template.iter().map(|column| tables.header(*column).to_owned());
    let example = shapes.template.iter().map(|column| {
        let found = shapes.example.iter().find(|(other, _)| other == column);
        found.map_or_else(String::new, |(_, text)| text.clone())
    });
    sheet([headers.collect(), example.collect()].into_iter())
}

/// The offices as a spreadsheet. Private notes are in it only if it is the house's own copy, and never in the shape for
/// others; there, what refused to be shown is left out too.
pub fn csv(offices: &[Office], shape: Shape, privacy: Privacy, tables: &Tables) -> String {
    let columns: Vec<(Column, &str)> = match shape {
        Shape::Template => {
            tables.shapes.template.iter().map(|column| (*column, tables.header(*column))).collect()
        }
        Shape::Standard => {
            tables.shapes.standard.iter().map(|(column, header)| (*column, header.as_str())).collect()
        }
    };
    let columns: Vec<(Column, &str)> = columns
        .into_iter()
        .filter(|(column, _)| {
            *column != Column::Private || (privacy == Privacy::House && shape == Shape::Template)
        })
        .collect();
    let headers = columns.iter().map(|(_, header)| (*header).to_owned()).collect();
    let is_shown = |office: &&Office| {
        shape == Shape::Template || office.record.consent != crate::office::Consent::Refused
    };
    let rows = offices.iter().filter(is_shown).map(|office| {
        columns.iter().map(|(column, _)| cell(office, *column, tables)).collect::<Vec<String>>()
    });
    sheet(std::iter::once(headers).chain(rows))
}

fn sheet(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A cell in quotes where it needs them. What a spreadsheet would take for a formula begins with an apostrophe, which the
/// reader takes away again.
fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '@', '\'']) || (cell.starts_with('-') && cell.len() > 1);
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

fn cell(office: &Office, column: Column, tables: &Tables) -> String {
    let record = &office.record;
    let date = |day: Option<sasae_core::date::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let minutes = |minutes: Option<u16>| minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    match column {
        Column::Id => office.id.to_string(),
        Column::Number => office.number.to_string(),
        Column::Name => office.name.to_string(),
        Column::Kana => office.kana.to_string(),
        Column::OperatorNumber => office.operator.number.to_string(),
        Column::Operator => office.operator.name.to_string(),
        Column::Service => office.service.name.to_string(),
        Column::Resource => resource(office, tables),
        Column::Area | Column::PlaceArea => office.area.map(|area| area.to_string()).unwrap_or_default(),
        Column::Prefecture => office.address.prefecture.to_string(),
        Column::City => office.address.city.to_string(),
        Column::Street => office.address.street.to_string(),
        Column::Building => office.address.building.to_string(),
        Column::Address => office.address.line(),
        Column::Postal => office.address.postal.to_string(),
        // What is not exact would be taken for exact.
        Column::Latitude => office.exact().map(|point| point::written(point.lat)).unwrap_or_default(),
        Column::Longitude => office.exact().map(|point| point::written(point.lng)).unwrap_or_default(),
        Column::Phone => office.phone.to_string(),
        Column::Fax => office.fax.to_string(),
        Column::Email => office.email.to_string(),
        Column::Url => office.url.to_string(),
        Column::Days => days(office, tables),
        Column::Opens => hours(office).map(|hours| clock(hours.from)).unwrap_or_default(),
        Column::Closes => hours(office).map(|hours| clock(hours.to)).unwrap_or_default(),
        Column::HoursNote => office.hours_note.to_string(),
        Column::Capacity => {
            if office.capacity == 0 {
                String::new()
            } else {
                office.capacity.to_string()
            }
        }
        Column::Walk => minutes(office.minutes.walk),
        Column::Bus => minutes(office.minutes.bus),
        Column::Car => minutes(office.minutes.car),
        Column::Summary => office.summary.to_string(),
        Column::Apply => office.apply.to_string(),
        Column::Notes => office.notes.to_string(),
        Column::Checked => date(record.checked),
        Column::Checker => record.checker.to_string(),
        Column::NextCheck => date(record.next_check),
        Column::Consent => tables.consent_word(record.consent).to_owned(),
        Column::Source => record.source.to_string(),
        Column::License => record.license.to_string(),
        Column::Private => office.private.to_string(),
        Column::Status => tables.status_word(office.status).to_owned(),
        other => {
            match Column::DAYS.iter().position(|day| *day == other).and_then(|place| Day::ALL.get(place)) {
                Some(day) => opening(office.week.of(*day), tables),
                None => String::new(),
            }
        }
    }
}

fn resource(office: &Office, tables: &Tables) -> String {
    let slug = office.resource.as_deref().unwrap_or_default();
    let named = tables.resources.iter().find(|resource| resource.slug == slug);
    named.map_or_else(|| slug.to_owned(), |resource| resource.name.clone())
}

fn opening(opening: Opening, tables: &Tables) -> String {
    let first = |words: &[String]| words.first().cloned().unwrap_or_default();
    match opening {
        Opening::Unknown => String::new(),
        Opening::Closed => first(&tables.words.closed),
        Opening::Open => first(&tables.words.open),
        Opening::At(hours) => hours.to_string(),
    }
}

/// The days on which it is open, in one cell.
fn days(office: &Office, tables: &Tables) -> String {
    let open = Day::ALL.iter().filter(|day| office.week.of(**day).is_open());
    open.map(|day| tables.day_word(*day)).collect()
}

/// The hours, where all open days have the same.
fn hours(office: &Office) -> Option<crate::week::Hours> {
    let mut open = office.week.0.iter().filter(|opening| opening.is_open());
    let first = open.next()?;
    match first {
        Opening::At(hours) if open.all(|other| other == first) => Some(*hours),
        _ => None,
    }
}

/// Whether a list of this scheme is the organisation's own.
pub fn is_own(office: &Office) -> bool {
    office.service.scheme == Scheme::Local
}
