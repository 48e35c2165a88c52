//! What an office offers: the list's word → a resource of the catalogue.

use super::{Row, RowReader};
use crate::column::Column;
use crate::fault::{Mended, Wrong};
use crate::office::{Line, Office, Scheme, Service};
use crate::tables::{Leads, ServiceType};

/// A row tells of no more services: each becomes an office with a copy of the row. What has more is one service of an
/// unknown kind.
const PARTS: usize = 20;

/// So many words of a list are remembered: a list has a few dozen.
const KNOWN: usize = 256;

/// What a list's word for a service leads to.
#[derive(Clone, Debug)]
pub(super) struct Found {
    service: Service,
    resource: Option<Line>,
}

impl RowReader {
    /// As many offices as there are services in the row.
    pub(super) fn services(&mut self, row: &Row, office: Office, offices: &mut Vec<Office>) {
        let tables = &row.local.tables;
        let named = self.line(row, Column::Resource);
        let given = self.line(row, Column::Service);
        if !named.is_empty() {
            let mut slugs: Vec<Line> = Vec::new();
            for name in
                named.split([';', '\u{ff1b}']).map(str::trim).filter(|name| !name.is_empty()).take(PARTS)
            {
                if let Some(resource) = tables.resource(name) {
                    slugs.push(resource.slug.as_str().into());
                } else {
                    let meant = tables.nearest_resource(name).map_or("", |resource| &resource.name);
                    self.wrong(row.number, Some(Column::Resource), Wrong::UnknownResource, name, meant);
                }
            }
            let service =
                self.find(row, &given, &office).map_or_else(Service::default, |found| found.service);
            self.split(row, slugs.len());
            offices.extend(slugs.into_iter().map(|slug| Office {
                resource: Some(slug),
                service: service.clone(),
                ..office.clone()
            }));
            return;
        }
        if let Some(found) = self.known.get(&given) {
            let Found { service, resource } = found.clone();
            if resource.is_none() {
                self.mend(row.number, Some(Column::Service), Mended::Unmapped);
            }
            offices.push(Office { service, resource, ..office });
            return;
        }
        let is_list = |letter: char| {
            matches!(letter, ';' | '\u{ff1b}' | ',' | '\u{ff0c}' | '\u{3001}' | '/' | '\u{ff0f}')
        };
        // A name may hold such a mark itself.
        let parts: Vec<&str> = match tables.service(self.format.scheme, &given) {
            Some(_) => vec![&*given],
            None => given.split(is_list).map(str::trim).filter(|part| !part.is_empty()).collect(),
        };
        let parts = if parts.is_empty() || parts.len() > PARTS { vec![&*given] } else { parts };
        self.split(row, parts.len());
        let scheme = self.format.scheme;
        let mut found: Vec<Found> = parts
            .iter()
            .map(|part| {
                let unknown = || Found {
                    service: Service { scheme, code: Line::default(), name: (*part).into() },
                    resource: None,
                };
                self.find(row, part, &office).unwrap_or_else(unknown)
            })
            .collect();
        for one in &found {
            if one.resource.is_none() {
                self.mend(row.number, Some(Column::Service), Mended::Unmapped);
            }
        }
        let last = found.pop();
        offices.extend(found.into_iter().map(|found| Office {
            resource: found.resource,
            service: found.service,
            ..office.clone()
        }));
        offices.extend(last.map(|found| Office {
            resource: found.resource,
            service: found.service,
            ..office
        }));
    }

    fn split(&mut self, row: &Row, into: usize) {
        for _ in 1..into {
            self.mend(row.number, Some(Column::Service), Mended::Split);
        }
    }

    /// What a list's word leads to: by name, else by a word in it or in the office's name.
    fn find(&mut self, row: &Row, given: &str, office: &Office) -> Option<Found> {
        let (tables, scheme) = (&row.local.tables, self.format.scheme);
        let found = tables.service(scheme, given);
        let is_by_name = found.is_some();
        let leads = |service: &ServiceType| matches!(service.leads, Leads::To(_));
        let by_word = || {
            let text = [given, " ", &office.name, " ", &office.notes].concat();
            tables.service_by_keyword(scheme, &text)
        };
        let service = match found {
            Some(service) if leads(service) || scheme == Scheme::Wam => service,
            Some(service) => by_word().unwrap_or(service),
            None => by_word()?,
        };
        let resource = match &service.leads {
            Leads::To(slug) => Some(slug.as_str().into()),
            Leads::Nowhere(_) => None,
        };
        let name = if given.is_empty() { service.names.first().map_or("", String::as_str) } else { given };
        let service =
            Service { scheme: service.scheme, code: service.code.as_str().into(), name: name.into() };
        let found = Found { service, resource };
        // Where the name alone decides, it does so once.
        if is_by_name && matches!(scheme, Scheme::Wam | Scheme::Kaigo) && self.known.len() < KNOWN {
            self.known.insert(given.into(), found.clone());
        }
        Some(found)
    }
}
