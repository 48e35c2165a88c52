//! A local pack: offices in few bytes, to be loaded with a page or handed on as a file.
//!
//! Fields stand in columns (all names, all streets …), and texts that many offices share stand once: both compress well.
//! A pack begins with a mark and its version, and ends with nothing that is not read. Reading takes any bytes: they are a
//! pack, or they are refused; memory is bounded by a constant times their number.

use crate::area::AreaCode;
use crate::dedupe::hash_bytes;
use crate::office::{
    Address, Consent, Line, Minutes, Office, Operator, Position, Record, Scheme, Service, Status,
};
use crate::point::Point;
use crate::week::Week;
use sasae_core::date::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How every pack begins.
const MARK: [u8; 4] = *b"SSLP";

/// The version that this program writes; older ones it reads.
pub const VERSION: u8 = 1;

/// Why bytes are no pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They are damaged, or something else.
    Damaged,
    /// They are of a newer version.
    Newer,
}

/// What is said of a pack as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The municipality, ward or prefecture it is of; none if it is of several.
    pub area: Option<AreaCode>,
    /// The day it was made.
    pub made: Option<Date>,
    /// The sources, as they are printed.
    pub sources: Vec<Box<str>>,
}

/// Offices and what is said of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// What is said of the whole.
    pub about: About,
    /// The offices.
    pub offices: Vec<Office>,
}

/// Whether bytes say that they are a pack.
pub fn is_pack(bytes: &[u8]) -> bool {
    bytes.starts_with(&MARK)
}

/// Texts that offices share; each office says which.
#[derive(Default, Serialize, Deserialize)]
struct Shared {
    texts: Vec<Line>,
    rows: Vec<u32>,
}

/// The fields of all offices, field by field.
#[derive(Default, Serialize, Deserialize)]
struct Columns {
    ids: Vec<Line>,
    numbers: Vec<Line>,
    names: Vec<Line>,
    kana: Vec<Line>,
    operator_numbers: Shared,
    operators: Shared,
    schemes: Vec<Scheme>,
    codes: Shared,
    services: Shared,
    resources: Shared,
    postals: Vec<Line>,
    prefectures: Shared,
    cities: Shared,
    streets: Vec<Line>,
    buildings: Vec<Line>,
    areas: Vec<Option<AreaCode>>,
    positions: Vec<Option<Position>>,
    phones: Vec<Line>,
    faxes: Vec<Line>,
    emails: Shared,
    urls: Shared,
    weeks: Vec<u32>,
    week_kinds: Vec<Week>,
    hours_notes: Shared,
    capacities: Vec<u32>,
    minutes: Vec<Minutes>,
    summaries: Vec<Line>,
    applies: Vec<Line>,
    notes: Vec<Line>,
    checked: Vec<Option<Date>>,
    checkers: Shared,
    next_checks: Vec<Option<Date>>,
    consents: Vec<Consent>,
    sources: Shared,
    licenses: Shared,
    privates: Vec<Line>,
    statuses: Vec<Status>,
}

#[derive(Serialize, Deserialize)]
struct Body {
    about: About,
    count: u32,
    columns: Columns,
}

impl Pack {
    /// A pack of offices; its sources are those of the offices.
    pub fn new(area: Option<AreaCode>, made: Option<Date>, offices: Vec<Office>) -> Pack {
        let mut sources: Vec<Box<str>> = offices
            .iter()
            .map(|office| office.record.source.clone())
            .filter(|source| !source.is_empty())
            .collect();
        sources.sort_unstable();
        sources.dedup();
        Pack { about: About { area, made, sources }, offices }
    }

    /// The pack as bytes. Private notes are in it only if it is the house's own copy.
    pub fn encode(&self, privacy: Privacy) -> Vec<u8> {
        let columns = columns(&self.offices, privacy);
        let count = u32::try_from(self.offices.len()).unwrap_or(u32::MAX);
        let body =
            postcard::to_allocvec(&Body { about: self.about.clone(), count, columns }).unwrap_or_default();
        let mut bytes = Vec::with_capacity(body.len() + 13);
        bytes.extend(MARK);
        bytes.push(VERSION);
        bytes.extend(hash_bytes(&body).to_le_bytes());
        bytes.extend(body);
        bytes
    }

    /// Reads a pack.
    ///
    /// # Errors
    /// If the bytes are no pack, are damaged, or are of a newer version.
    pub fn decode(bytes: &[u8]) -> Result<Pack, Unreadable> {
        let rest = bytes.strip_prefix(&MARK).ok_or(Unreadable::Damaged)?;
        let (version, rest) = rest.split_first().ok_or(Unreadable::Damaged)?;
        if *version > VERSION {
            return Err(Unreadable::Newer);
        }
        let (check, body) = rest.split_at_checked(8).ok_or(Unreadable::Damaged)?;
        if check != hash_bytes(body).to_le_bytes() {
            return Err(Unreadable::Damaged);
        }
        Pack::decode_body(body).ok_or(Unreadable::Damaged)
    }

    /// The body without its check: what a hostile pack with a right check would reach.
    fn decode_body(body: &[u8]) -> Option<Pack> {
        let (Body { about, count, columns }, rest) = postcard::take_from_bytes::<Body>(body).ok()?;
        if !rest.is_empty() {
            return None;
        }
        let count = usize::try_from(count).ok()?;
        // Each office has a byte in each column, so there are no more of them than bytes.
        (count <= body.len()).then_some(())?;
        Some(Pack { about, offices: offices(columns, count, body.len())? })
    }

    /// The offices of each municipality or ward, in the order of the codes. What has no municipality comes under that of its
    /// prefecture, or is in the second list.
    pub fn by_area(offices: Vec<Office>) -> (BTreeMap<AreaCode, Vec<Office>>, Vec<Office>) {
        let (mut areas, mut nowhere): (BTreeMap<AreaCode, Vec<Office>>, Vec<Office>) = Default::default();
        for office in offices {
            match office.area {
                Some(area) => areas.entry(area).or_default().push(office),
                None => nowhere.push(office),
            }
        }
        (areas, nowhere)
    }
}

/// Whether private notes go along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// Without private notes: for everybody.
    Public,
    /// With them: the house's own copy.
    House,
}

/// One pack of an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its area.
    pub area: AreaCode,
    /// How many offices it has.
    pub offices: u32,
    /// Its size in bytes.
    pub bytes: u32,
    /// FNV-1a of its bytes: whether one has it already.
    pub hash: u64,
}

/// What there is beside a page: a pack for each area, in a file of its name ([`Index::file`]).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The day it was made.
    pub made: Option<Date>,
    /// The packs, in the order of their areas.
    pub packs: Vec<Entry>,
    /// The sources of all of them.
    pub sources: Vec<Box<str>>,
}

impl Index {
    /// The name of the file that holds the index.
    pub const FILE: &'static str = "index.pack";

    /// The name of the file of an area.
    pub fn file(area: AreaCode) -> String {
        format!("{area}.pack")
    }

    /// The index as bytes.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads an index.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn decode(bytes: &[u8]) -> Result<Index, Unreadable> {
        postcard::from_bytes(bytes).map_err(|_| Unreadable::Damaged)
    }
}

/// Gathers shared texts.
#[derive(Default)]
struct Sharing<'a> {
    known: BTreeMap<&'a str, u32>,
    shared: Shared,
}

impl<'a> Sharing<'a> {
    fn push(&mut self, text: &'a str) {
        let next = u32::try_from(self.shared.texts.len()).unwrap_or(u32::MAX);
        let row = *self.known.entry(text).or_insert_with(|| {
            self.shared.texts.push(text.into());
            next
        });
        self.shared.rows.push(row);
    }
}

fn shared<'a>(offices: &'a [Office], text: impl Fn(&'a Office) -> &'a str) -> Shared {
    let mut sharing = Sharing::default();
    offices.iter().for_each(|office| sharing.push(text(office)));
    sharing.shared
}

fn columns(offices: &[Office], privacy: Privacy) -> Columns {
    let lines =
        |line: fn(&Office) -> &Line| offices.iter().map(|office| line(office).clone()).collect::<Vec<Line>>();
    let mut week_kinds: Vec<Week> = offices.iter().map(|office| office.week).collect();
    week_kinds.sort_unstable();
    week_kinds.dedup();
    let week =
        |office: &Office| u32::try_from(week_kinds.binary_search(&office.week).unwrap_or(0)).unwrap_or(0);
    let weeks = offices.iter().map(week).collect();
    Columns {
        ids: lines(|office| &office.id),
        numbers: lines(|office| &office.number),
        names: lines(|office| &office.name),
        kana: lines(|office| &office.kana),
        operator_numbers: shared(offices, |office| &office.operator.number),
        operators: shared(offices, |office| &office.operator.name),
        schemes: offices.iter().map(|office| office.service.scheme).collect(),
        codes: shared(offices, |office| &office.service.code),
        services: shared(offices, |office| &office.service.name),
        resources: shared(offices, |office| office.resource.as_deref().unwrap_or_default()),
        postals: lines(|office| &office.address.postal),
        prefectures: shared(offices, |office| &office.address.prefecture),
        cities: shared(offices, |office| &office.address.city),
        streets: lines(|office| &office.address.street),
        buildings: lines(|office| &office.address.building),
        areas: offices.iter().map(|office| office.area).collect(),
        positions: offices.iter().map(|office| office.position).collect(),
        phones: lines(|office| &office.phone),
        faxes: lines(|office| &office.fax),
        emails: shared(offices, |office| &office.email),
        urls: shared(offices, |office| &office.url),
        weeks,
        week_kinds,
        hours_notes: shared(offices, |office| &office.hours_note),
        capacities: offices.iter().map(|office| office.capacity).collect(),
        minutes: offices.iter().map(|office| office.minutes).collect(),
        summaries: lines(|office| &office.summary),
        applies: lines(|office| &office.apply),
        notes: lines(|office| &office.notes),
        checked: offices.iter().map(|office| office.record.checked).collect(),
        checkers: shared(offices, |office| &office.record.checker),
        next_checks: offices.iter().map(|office| office.record.next_check).collect(),
        consents: offices.iter().map(|office| office.record.consent).collect(),
        sources: shared(offices, |office| &office.record.source),
        licenses: shared(offices, |office| &office.record.license),
        privates: match privacy {
            Privacy::House => lines(|office| &office.private),
            Privacy::Public => vec![Line::default(); offices.len()],
        },
        statuses: offices.iter().map(|office| office.status).collect(),
    }
}

/// What is in a column, office by office; and what is left that shared texts may take when they are copied.
struct Reading {
    count: usize,
    budget: usize,
}

impl Reading {
    /// A column as long as there are offices.
    fn own<T>(&self, column: Vec<T>) -> Option<std::vec::IntoIter<T>> {
        (column.len() == self.count).then(|| column.into_iter())
    }

    /// A shared column, with each row's own copy. A long text that all rows name could make much of few bytes, so the
    /// copies of all columns together have a limit.
    fn shared(&mut self, column: Shared) -> Option<std::vec::IntoIter<Line>> {
        (column.rows.len() == self.count).then_some(())?;
        let mut lines = Vec::with_capacity(self.count);
        for row in column.rows {
            let text = column.texts.get(usize::try_from(row).ok()?)?;
            self.budget = self.budget.checked_sub(text.len())?;
            lines.push(text.clone());
        }
        Some(lines.into_iter())
    }
}

/// Shared texts may become so many times as long as the whole pack, and [`SPARE`]. A real pack of 500 offices has 5.
const COPIES: usize = 64;

/// So many bytes of copies are always allowed.
const SPARE: usize = 1 << 20;

fn offices(columns: Columns, count: usize, bytes: usize) -> Option<Vec<Office>> {
    let mut read = Reading { count, budget: bytes.saturating_mul(COPIES).saturating_add(SPARE) };
    let mut ids = read.own(columns.ids)?;
    let mut numbers = read.own(columns.numbers)?;
    let mut names = read.own(columns.names)?;
    let mut kana = read.own(columns.kana)?;
    let mut operator_numbers = read.shared(columns.operator_numbers)?;
    let mut operators = read.shared(columns.operators)?;
    let mut schemes = read.own(columns.schemes)?;
    let mut codes = read.shared(columns.codes)?;
    let mut services = read.shared(columns.services)?;
    let mut resources = read.shared(columns.resources)?;
    let mut postals = read.own(columns.postals)?;
    let mut prefectures = read.shared(columns.prefectures)?;
    let mut cities = read.shared(columns.cities)?;
    let mut streets = read.own(columns.streets)?;
    let mut buildings = read.own(columns.buildings)?;
    let mut areas = read.own(columns.areas)?;
    let mut positions = read.own(columns.positions)?;
    let mut phones = read.own(columns.phones)?;
    let mut faxes = read.own(columns.faxes)?;
    let mut emails = read.shared(columns.emails)?;
    let mut urls = read.shared(columns.urls)?;
    let mut weeks = read.own(columns.weeks)?;
    let mut hours_notes = read.shared(columns.hours_notes)?;
    let mut capacities = read.own(columns.capacities)?;
    let mut minutes = read.own(columns.minutes)?;
    let mut summaries = read.own(columns.summaries)?;
    let mut applies = read.own(columns.applies)?;
    let mut notes = read.own(columns.notes)?;
    let mut checked = read.own(columns.checked)?;
    let mut checkers = read.shared(columns.checkers)?;
    let mut next_checks = read.own(columns.next_checks)?;
    let mut consents = read.own(columns.consents)?;
    let mut sources = read.shared(columns.sources)?;
    let mut licenses = read.shared(columns.licenses)?;
    let mut privates = read.own(columns.privates)?;
    let mut statuses = read.own(columns.statuses)?;
    let mut one = || -> Option<Office> {
        Some(Office {
            id: ids.next()?,
            number: numbers.next()?,
            name: names.next()?,
            kana: kana.next()?,
            operator: Operator { number: operator_numbers.next()?, name: operators.next()? },
            service: Service { scheme: schemes.next()?, code: codes.next()?, name: services.next()? },
            resource: Some(resources.next()?).filter(|slug| !slug.is_empty()),
            address: Address {
                postal: postals.next()?,
                prefecture: prefectures.next()?,
                city: cities.next()?,
                street: streets.next()?,
                building: buildings.next()?,
            },
            area: areas.next()?,
            position: positions.next()?.filter(|position| is_on_earth(position.point)),
            phone: phones.next()?,
            fax: faxes.next()?,
            email: emails.next()?,
            url: urls.next()?,
            week: columns.week_kinds.get(usize::try_from(weeks.next()?).ok()?).copied().filter(is_week)?,
            hours_note: hours_notes.next()?,
            capacity: capacities.next()?,
            minutes: minutes.next()?,
            summary: summaries.next()?,
            apply: applies.next()?,
            notes: notes.next()?,
            record: Record {
                checked: checked.next()?.filter(is_day),
                checker: checkers.next()?,
                next_check: next_checks.next()?.filter(is_day),
                consent: consents.next()?,
                source: sources.next()?,
                license: licenses.next()?,
            },
            private: privates.next()?,
            status: statuses.next()?,
        })
    };
    (0..count).map(|_| one()).collect()
}

fn is_on_earth(point: Point) -> bool {
    let degree = i64::from(crate::point::DEGREE);
    i64::from(point.lat).abs() <= 180 * degree && i64::from(point.lng).abs() <= 180 * degree
}

fn is_day(date: &Date) -> bool {
    Date::new(date.year, date.month, date.day).is_some()
}

fn is_week(week: &Week) -> bool {
    let is_right = |opening: &crate::week::Opening| match opening {
        crate::week::Opening::At(hours) => hours.from <= 1_440 && hours.to <= 1_440,
        _ => true,
    };
    week.0.iter().all(is_right)
}
