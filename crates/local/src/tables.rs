//! What headers, services and values mean: `content/local/`, looked up.

use crate::clean::folded;
use crate::column::Column;
use crate::office::{Consent, Scheme, Status};
use crate::week::Day;
use serde::{Deserialize, Serialize};

/// A kind of list, known by its headers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Format {
    /// `wam`, `kaigo`, `care`, `template` …
    pub id: String,
    /// To which list of services its words belong.
    pub scheme: Scheme,
    /// One header of each group must be there, folded.
    pub has: Vec<Vec<String>>,
    /// What is printed as its source; empty if the list does not say whose it is.
    pub source: String,
}

/// A type of service and the resource it leads to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ServiceType {
    /// Its list.
    pub scheme: Scheme,
    /// Its code; empty if it has none.
    pub code: String,
    /// Its names; the first is the list's own.
    pub names: Vec<String>,
    /// Words that lead to it where the name does not.
    pub keywords: Vec<String>,
    /// The resource by slug, or why there is none.
    pub leads: Leads,
}

/// Where a service leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Leads {
    /// To this resource.
    To(String),
    /// To none, for this reason.
    Nowhere(String),
}

/// A resource of the catalogue as people call it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ResourceName {
    /// Its slug.
    pub slug: String,
    /// Its Japanese name.
    pub name: String,
    /// Other names, folded, with the slug and the name among them.
    pub folded: Vec<String>,
}

/// Words that stand for values. The first of each is the one that is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ValueWords {
    /// Each day, in the order of [`Day::ALL`].
    pub days: Vec<Vec<String>>,
    /// Monday to Friday.
    pub weekdays: Vec<String>,
    /// All days.
    pub every: Vec<String>,
    /// What follows the name of a day.
    pub day_tail: Vec<String>,
    /// Open, without hours.
    pub open: Vec<String>,
    /// Not open.
    pub closed: Vec<String>,
    /// Between two hours, or two days.
    pub to: Vec<String>,
    /// After the number of an hour.
    pub hour: String,
    /// After the number of a minute.
    pub minute: String,
    /// Numbers of a house in words.
    pub numbered: Vec<String>,
    /// What follows the number of a house.
    pub lots: Vec<String>,
    /// 郡.
    pub county: String,
    /// A line break that was written out.
    pub line_break: String,
    /// What follows a number of people.
    pub capacity_tail: Vec<String>,
    /// Consent, in the order of [`Consent::ALL`].
    pub consent: Vec<Vec<String>>,
    /// Status, in the order of [`Status::ALL`].
    pub status: Vec<Vec<String>>,
    /// Eras: their names and the year before their first.
    pub eras: Vec<(Vec<String>, u16)>,
}

/// The template and the other shape for export.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Shapes {
    /// The columns of the template.
    pub template: Vec<Column>,
    /// The template's example row.
    pub example: Vec<(Column, String)>,
    /// How the name of an example row begins.
    pub example_mark: String,
    /// The columns of the open data shape with their headers.
    pub standard: Vec<(Column, String)>,
}

/// All tables.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tables {
    /// Formats; the first that fits is taken.
    pub formats: Vec<Format>,
    /// The headers of each column as they are written, the preferred first.
    pub columns: Vec<(Column, Vec<String>)>,
    /// Services.
    pub services: Vec<ServiceType>,
    /// Resources.
    pub resources: Vec<ResourceName>,
    /// Words for values.
    pub words: ValueWords,
    /// Shapes for export.
    pub shapes: Shapes,
    /// Folded header → its column and its place in the column's preference; sorted.
    headers: Vec<(String, Column, u8)>,
    /// Folded name → service; sorted.
    service_names: Vec<(String, Scheme, u16)>,
}

impl Tables {
    /// Puts the tables together.
    pub fn new(
        formats: Vec<Format>,
        columns: Vec<(Column, Vec<String>)>,
        services: Vec<ServiceType>,
        resources: Vec<ResourceName>,
        words: ValueWords,
        shapes: Shapes,
    ) -> Tables {
        let mut headers: Vec<(String, Column, u8)> = columns
            .iter()
            .flat_map(|(column, names)| {
                names.iter().zip(0..u8::MAX).map(|(name, place)| (folded(name), *column, place))
            })
            .collect();
        headers.sort();
        let mut service_names: Vec<(String, Scheme, u16)> = (0_u16..)
            .zip(&services)
            .flat_map(|(row, service)| {
                service.names.iter().map(move |name| (folded(name), service.scheme, row))
            })
            .collect();
        service_names.sort();
        Tables { formats, columns, services, resources, words, shapes, headers, service_names }
    }

    /// The bytes that [`Tables::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads what [`Tables::encode`] wrote.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn decode(bytes: &[u8]) -> Result<Tables, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// The column of a folded header, and its place in the column's order of preference.
    pub fn column(&self, folded_header: &str) -> Option<(Column, u8)> {
        let row = self.headers.partition_point(|(header, ..)| header.as_str() < folded_header);
        self.headers
            .get(row)
            .filter(|(header, ..)| header == folded_header)
            .map(|(_, column, place)| (*column, *place))
    }

    /// The header of a column as the template writes it.
    pub fn header(&self, column: Column) -> &str {
        let found = self.columns.iter().find(|(other, _)| *other == column);
        found.and_then(|(_, names)| names.first()).map_or(column.slug(), String::as_str)
    }

    /// The format of these folded headers: the first whose headers are all there.
    pub fn format(&self, folded_headers: &[String]) -> Option<&Format> {
        let has = |group: &Vec<String>| group.iter().any(|header| folded_headers.contains(header));
        self.formats.iter().find(|format| format.has.iter().all(has))
    }

    /// The service that a list calls so: of its own scheme, else of any.
    pub fn service(&self, scheme: Scheme, name: &str) -> Option<&ServiceType> {
        let name = folded(name);
        if name.is_empty() {
            return None;
        }
        let from = self.service_names.partition_point(|(other, ..)| *other < name);
        let same = self.service_names.iter().skip(from).take_while(|(other, ..)| *other == name);
        let own = same.clone().find(|(_, other, _)| *other == scheme);
        let (.., row) = own.or_else(|| same.clone().next())?;
        self.services.get(usize::from(*row))
    }

    /// The service of a scheme with this code.
    pub fn service_by_code(&self, scheme: Scheme, code: &str) -> Option<&ServiceType> {
        self.services
            .iter()
            .find(|service| service.scheme == scheme && !code.is_empty() && service.code == code)
    }

    /// The service of a scheme one of whose keywords stands in the text.
    pub fn service_by_keyword(&self, scheme: Scheme, text: &str) -> Option<&ServiceType> {
        let of_scheme = self.services.iter().filter(|service| service.scheme == scheme);
        of_scheme.into_iter().find(|service| service.keywords.iter().any(|word| text.contains(word.as_str())))
    }

    /// The resource that a person calls so, by slug, name or other name.
    pub fn resource(&self, name: &str) -> Option<&ResourceName> {
        let name = folded(name);
        self.resources.iter().find(|resource| !name.is_empty() && resource.folded.contains(&name))
    }

    /// The name of a resource that a mistyped one is most like: the longest beginning in common.
    pub fn nearest_resource(&self, name: &str) -> Option<&ResourceName> {
        let name = folded(name);
        let shared =
            |other: &String| other.chars().zip(name.chars()).take_while(|(one, other)| one == other).count();
        let best = |resource: &ResourceName| resource.folded.iter().map(shared).max().unwrap_or(0);
        self.resources.iter().max_by_key(|resource| best(resource)).filter(|resource| best(resource) > 1)
    }

    /// The consent that a word stands for.
    pub fn consent(&self, word: &str) -> Option<Consent> {
        value(Consent::ALL, &self.words.consent, word)
    }

    /// The status that a word stands for.
    pub fn status(&self, word: &str) -> Option<Status> {
        value(Status::ALL, &self.words.status, word)
    }

    /// The word for a consent.
    pub fn consent_word(&self, consent: Consent) -> &str {
        first(&self.words.consent, consent as usize)
    }

    /// The word for a status.
    pub fn status_word(&self, status: Status) -> &str {
        first(&self.words.status, status as usize)
    }

    /// The word for a day.
    pub fn day_word(&self, day: Day) -> &str {
        first(&self.words.days, day as usize)
    }
}

fn value<T: Copy>(all: &[T], words: &[Vec<String>], word: &str) -> Option<T> {
    let word = word.trim();
    let found = all.iter().zip(words).find(|(_, words)| words.iter().any(|other| other == word));
    found.map(|(value, _)| *value)
}

fn first(words: &[Vec<String>], row: usize) -> &str {
    words.get(row).and_then(|words| words.first()).map_or("", String::as_str)
}
