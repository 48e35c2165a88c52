//! A file, read step by step: whole or not at all.
//!
//! ```text
//! let mut import = Import::new("wam.csv", bytes);
//! while !import.step(&local, 2_000).is_done() { /* show progress, let the browser breathe */ }
//! match import.finish(&local) { Ok(Imported { offices, report }) => …, Err(refused) => … }
//! ```

use crate::Local;
use crate::decode::Decoded;
use crate::dedupe;
use crate::fault::{Fault, Mended, Report, Unmapped, Wrong};
use crate::hsds;
use crate::office::Office;
use crate::pack::{self, Pack};
use crate::row::{Layout, RowReader};
use csv::StringRecord;
use std::collections::BTreeMap;
use std::io::Read;

/// Headers are looked for in so many rows: some lists begin with a title.
const HEADERS_WITHIN: u32 = 10;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub read: usize,
    /// Bytes there are.
    pub of: usize,
    /// Whether all rows have been read, or nothing more will be.
    pub done: bool,
}

impl Progress {
    /// Whether all rows have been read.
    pub fn is_done(self) -> bool {
        self.done
    }

    /// How much of 1,000.
    pub fn per_mille(self) -> usize {
        let read = self.read.min(self.of).saturating_mul(1_000);
        read.checked_div(self.of).unwrap_or(1_000)
    }
}

/// A file that was taken.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What it tells of.
    pub offices: Vec<Office>,
    /// What was mended.
    pub report: Report,
}

/// A file that was refused, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Everything that is wrong, at most [`crate::fault::LISTED`] of it; never empty.
    pub faults: Vec<Fault>,
    /// How many more there are.
    pub more: u32,
}

impl Refused {
    /// One thing that is wrong with a whole file.
    pub fn whole(file: &str, what: Wrong, given: &str) -> Refused {
        let (file, given) = (file.into(), crate::fault::cut(given));
        let fault = Fault { file, row: 0, column: "".into(), what, given, meant: "".into() };
        Refused { faults: vec![fault], more: 0 }
    }
}

/// A file while it is read.
pub struct Import {
    file: Box<str>,
    encoding: &'static str,
    size: usize,
    offices: Vec<Office>,
    /// The row that each office comes from.
    rows: Vec<u32>,
    /// The number of the row that was read last.
    row: u32,
    header_row: u32,
    ignored: Vec<Box<str>>,
    state: State,
}

enum State {
    /// Nothing is read yet.
    Whole(Vec<u8>),
    /// Rows of a table.
    Table(Box<Table>),
    /// Services of HSDS.
    Services(hsds::read::Services),
    /// A local pack.
    Pack(Pack),
    /// All is read, but for a table: that one keeps its reader.
    Refused(Refused),
}

struct Table {
    csv: csv::Reader<Decoded>,
    record: StringRecord,
    reader: Option<RowReader>,
    seen: Vec<Box<str>>,
    done: bool,
}

impl Import {
    /// Begins with a file. Its name is for reports only.
    pub fn new(file: &str, bytes: Vec<u8>) -> Import {
        Import {
            file: file.into(),
            encoding: "",
            size: bytes.len(),
            offices: Vec::new(),
            rows: Vec::new(),
            row: 0,
            header_row: 0,
            ignored: Vec::new(),
            state: State::Whole(bytes),
        }
    }

    /// Reads at most so many rows more. A step over JSON or a pack reads its text at once, and then so many services.
    pub fn step(&mut self, local: &Local, rows: usize) -> Progress {
        if let State::Whole(bytes) = &mut self.state {
            let bytes = core::mem::take(bytes);
            self.begin(bytes);
        }
        // Taken out while it is read, since reading notes things in the rest of it.
        match core::mem::replace(&mut self.state, State::Whole(Vec::new())) {
            State::Table(mut table) => {
                self.read_rows(&mut table, local, rows);
                let (read, done) = (table.csv.get_ref().position(), table.done);
                self.state = State::Table(table);
                Progress { read, of: self.size, done }
            }
            State::Services(mut services) => {
                let done = services.step(local, rows, &mut self.offices);
                let read = self.size / services.of().max(1) * services.read();
                self.state = State::Services(services);
                Progress { read: if done { self.size } else { read }, of: self.size, done }
            }
            other => {
                self.state = other;
                Progress { read: self.size, of: self.size, done: true }
            }
        }
    }

    fn begin(&mut self, bytes: Vec<u8>) {
        if pack::is_pack(&bytes) {
            self.state = match Pack::decode(&bytes) {
                Ok(pack) => State::Pack(pack),
                Err(pack::Unreadable::Damaged) => State::Refused(self.refused(Wrong::DamagedPack)),
                Err(pack::Unreadable::Newer) => State::Refused(self.refused(Wrong::NewerPack)),
            };
            return;
        }
        let mut decoded = Decoded::new(bytes);
        self.encoding = decoded.encoding();
        self.state = match decoded.first_letter() {
            None => State::Refused(self.refused(Wrong::Empty)),
            Some(b'{' | b'[') => {
                let mut text = String::with_capacity(decoded.len());
                match decoded.read_to_string(&mut text) {
                    Ok(_) => match hsds::read::Services::parse(&text) {
                        Ok(services) => State::Services(services),
                        Err((what, given)) => State::Refused(Refused::whole(&self.file, what, &given)),
                    },
                    Err(_) => State::Refused(self.refused(Wrong::Garbled)),
                }
            }
            Some(_) => State::Table(Box::new(Table::new(decoded))),
        };
    }

    fn refused(&self, what: Wrong) -> Refused {
        Refused::whole(&self.file, what, "")
    }

    fn read_rows(&mut self, table: &mut Table, local: &Local, rows: usize) {
        for _ in 0..rows {
            match table.csv.read_record(&mut table.record) {
                Ok(true) => {}
                Ok(false) => {
                    table.done = true;
                    return;
                }
                // The decoder gives UTF-8 only and reads from memory: this does not happen, and if it did, it is said.
                Err(_) => {
                    self.row += 1;
                    if let Some(reader) = &mut table.reader {
                        reader.wrong(self.row, None, Wrong::Garbled, "", "");
                    }
                    table.done = true;
                    return;
                }
            }
            self.row = self.row.saturating_add(1);
            if let Some(reader) = &mut table.reader {
                reader.read(&table.record, self.row, local, &mut self.offices);
                self.rows.resize(self.offices.len(), self.row);
            } else if !self.find_headers(table, local) {
                table.done = true;
                return;
            }
        }
    }

    /// Whether it is worth reading on.
    fn find_headers(&mut self, table: &mut Table, local: &Local) -> bool {
        let folded: Vec<String> = table.record.iter().take(1_000).map(crate::clean::folded).collect();
        let Some(format) = local.tables.format(&folded) else {
            if table.seen.is_empty() {
                table.seen = table
                    .record
                    .iter()
                    .filter(|cell| !cell.trim().is_empty())
                    .take(8)
                    .map(Into::into)
                    .collect();
            }
            return self.row < HEADERS_WITHIN;
        };
        let (layout, ignored) = Layout::new(&table.record, &local.tables);
        self.header_row = self.row;
        self.ignored = ignored;
        table.reader = Some(RowReader::new(layout, format.clone(), self.file.clone()));
        // Rows of lists are seldom shorter; growing by doubling would hold two copies at the end.
        self.offices.reserve(self.size / 700);
        true
    }

    /// What became of it: every row, or a list of faults. What was not read yet is read now.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn finish(mut self, local: &Local) -> Result<Imported, Refused> {
        while !self.step(local, 10_000).is_done() {}
        let mut report = Report { file: self.file.clone(), encoding: self.encoding, ..Report::default() };
        match self.state {
            State::Whole(_) => Err(Refused::whole(&self.file, Wrong::Empty, "")),
            State::Refused(refused) => Err(refused),
            State::Pack(pack) => {
                "pack".clone_into(&mut report.format);
                report.rows = u32::try_from(pack.offices.len()).unwrap_or(u32::MAX);
                Ok(Imported { offices: pack.offices, report })
            }
            State::Services(services) => {
                "hsds".clone_into(&mut report.format);
                services.finish(&self.file, &mut report).map(|()| {
                    unmapped(local, &self.offices, &mut report);
                    Imported { offices: self.offices, report }
                })
            }
            State::Table(table) => {
                let Some(reader) = table.reader else {
                    return Err(Refused::whole(&self.file, Wrong::NoFormat, &table.seen.join(", ")));
                };
                if !reader.faults.is_empty() {
                    return Err(Refused { faults: reader.faults, more: reader.more_faults });
                }
                report.format = reader.format.id;
                report.rows = self.row - self.header_row;
                report.changes = reader.changes;
                report.ignored = self.ignored;
                if report.rows as usize == report.count(Mended::Blank) {
                    return Err(Refused::whole(&self.file, Wrong::NoRows, ""));
                }
                dedupe::find_stand_ins(&mut self.offices, &self.rows, &local.places, &mut report.changes);
                dedupe::merge_same(&mut self.offices, &self.rows, &mut report.changes);
                report.changes.sort_unstable();
                unmapped(local, &self.offices, &mut report);
                self.offices.shrink_to_fit();
                Ok(Imported { offices: self.offices, report })
            }
        }
    }
}

impl Table {
    fn new(decoded: Decoded) -> Table {
        let csv = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(65_536)
            .from_reader(decoded);
        Table { csv, record: StringRecord::new(), reader: None, seen: Vec::new(), done: false }
    }
}

/// Lists what leads to no resource, the most frequent first.
pub(crate) fn unmapped(local: &Local, offices: &[Office], report: &mut Report) {
    let mut services: BTreeMap<(&str, crate::office::Scheme), u32> = BTreeMap::new();
    for office in offices.iter().filter(|office| office.resource.is_none()) {
        *services.entry((&office.service.name, office.service.scheme)).or_default() += 1;
    }
    let why = |name: &str, scheme| match local.tables.service(scheme, name).map(|service| &service.leads) {
        Some(crate::tables::Leads::Nowhere(why)) => why.as_str().into(),
        _ => "".into(),
    };
    let mut unmapped: Vec<Unmapped> = services
        .into_iter()
        .map(|((name, scheme), rows)| Unmapped { service: name.into(), rows, why: why(name, scheme) })
        .collect();
    unmapped.sort_by_key(|one| core::cmp::Reverse(one.rows));
    report.unmapped = unmapped;
}

/// Reads one file at once.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(file: &str, bytes: Vec<u8>, local: &Local) -> Result<Imported, Refused> {
    Import::new(file, bytes).finish(local)
}

/// Reads several files at once. Tables of HSDS that belong together are one import; every other file is one of its own.
///
/// # Errors
/// Everything that is wrong with any of them.
pub fn read_all(files: Vec<(String, Vec<u8>)>, local: &Local) -> Result<Vec<Imported>, Refused> {
    let is_part = |file: &(String, Vec<u8>)| hsds::tables::is_part(&file.0, &file.1);
    let (tables, others): (Vec<_>, Vec<_>) = files.into_iter().partition(is_part);
    let mut read_files: Vec<Imported> = Vec::new();
    let mut refused = Refused { faults: Vec::new(), more: 0 };
    let mut keep = |result: Result<Imported, Refused>| match result {
        Ok(imported) => read_files.push(imported),
        Err(more) => {
            refused.faults.extend(more.faults);
            refused.more = refused.more.saturating_add(more.more);
        }
    };
    if !tables.is_empty() {
        keep(hsds::tables::read(tables, local));
    }
    others.into_iter().for_each(|(name, bytes)| keep(read(&name, bytes, local)));
    if refused.faults.is_empty() { Ok(read_files) } else { Err(refused) }
}
