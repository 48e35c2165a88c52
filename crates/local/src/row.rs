//! One row of a list → the offices that it tells of.

use crate::Local;
use crate::clean::{self, Digits};
use crate::column::Column;
use crate::fault::{Change, Fault, Mended, Wrong, cut};
use crate::office::{Consent, Line, Office, Operator, Scheme};
use crate::tables::{Format, Tables};
use csv::StringRecord;
use std::collections::BTreeMap;

mod hours;
mod place;
mod services;

/// Which cell of a row means what.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// For each column of [`Column::ALL`], its cells in the order of preference.
    cells: Vec<Vec<u16>>,
    /// The headers as they are written.
    pub headers: Vec<Box<str>>,
}

impl Layout {
    /// Finds the meaning of each header; those that mean nothing are given back.
    pub fn new(headers: &StringRecord, tables: &Tables) -> (Layout, Vec<Box<str>>) {
        let mut found: Vec<Vec<(u8, u16)>> = vec![Vec::new(); Column::ALL.len()];
        let mut ignored = Vec::new();
        for (header, place) in headers.iter().zip(0..u16::MAX) {
            match tables.column(&clean::folded(header)) {
                Some((column, preference)) => found[column as usize].push((preference, place)),
                None if header.trim().is_empty() => {}
                None => ignored.push(cut(header.trim())),
            }
        }
        let cells = found.into_iter().map(|mut cells| {
            cells.sort_unstable();
            cells.into_iter().map(|(_, place)| place).collect()
        });
        (
            Layout {
                cells: cells.collect(),
                headers: headers.iter().map(|header| header.trim().into()).collect(),
            },
            ignored,
        )
    }

    fn of(&self, column: Column) -> &[u16] {
        self.cells.get(column as usize).map_or(&[], Vec::as_slice)
    }

    /// The header of a column as the file writes it; the first that it has.
    pub fn header(&self, column: Column) -> &str {
        let place = self.of(column).first();
        place.and_then(|place| self.headers.get(usize::from(*place))).map_or("", |header| header)
    }
}

/// What becomes of rows, and what they have in common.
pub struct RowReader {
    /// Which cell means what.
    pub layout: Layout,
    /// What kind of list it is.
    pub format: Format,
    /// The file's name.
    pub file: Box<str>,
    /// What was mended so far.
    pub changes: Vec<Change>,
    /// What is wrong so far.
    pub faults: Vec<Fault>,
    /// How many more faults there are than are listed.
    pub more_faults: u32,
    /// What the list's words for services lead to, as far as they have come up.
    known: BTreeMap<Box<str>, services::Found>,
}

/// One row while it is read.
struct Row<'a> {
    record: &'a StringRecord,
    number: u32,
    local: &'a Local,
}

impl RowReader {
    /// Begins to read.
    pub fn new(layout: Layout, format: Format, file: Box<str>) -> RowReader {
        RowReader {
            layout,
            format,
            file,
            changes: Vec::new(),
            faults: Vec::new(),
            more_faults: 0,
            known: BTreeMap::new(),
        }
    }

    /// Notes that something was mended.
    pub fn mend(&mut self, row: u32, column: Option<Column>, what: Mended) {
        self.changes.push(Change { row, column, what });
    }

    /// Notes that something is wrong.
    pub fn wrong(&mut self, row: u32, column: Option<Column>, what: Wrong, given: &str, meant: &str) {
        if self.faults.len() >= crate::fault::LISTED {
            self.more_faults = self.more_faults.saturating_add(1);
            return;
        }
        let column = column.map_or("", |column| self.layout.header(column)).into();
        let (file, given) = (self.file.clone(), cut(given));
        self.faults.push(Fault { file, row, column, what, given, meant: meant.into() });
    }

    /// Reads a row; the offices are put behind the others.
    pub fn read(&mut self, record: &StringRecord, row: u32, local: &Local, offices: &mut Vec<Office>) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return self.mend(row, None, Mended::Blank);
        }
        let width = self.layout.headers.len();
        if record.iter().skip(width).any(|cell| !cell.trim().is_empty()) {
            let extra = record.get(width).unwrap_or_default();
            return self.wrong(row, None, Wrong::TooManyCells, extra, "");
        }
        if record.len() < width {
            self.mend(row, None, Mended::ShortRow);
        }
        if record.iter().any(|cell| cell.contains('\u{fffd}')) {
            let cell = record.iter().find(|cell| cell.contains('\u{fffd}')).unwrap_or_default();
            return self.wrong(row, None, Wrong::Garbled, cell, "");
        }
        let row = Row { record, number: row, local };
        let name = self.line(&row, Column::Name);
        let mark = &local.tables.shapes.example_mark;
        if self.format.scheme == Scheme::Local && !mark.is_empty() && name.starts_with(mark.as_str()) {
            return self.mend(row.number, None, Mended::Example);
        }
        if name.is_empty() {
            return self.wrong(row.number, Some(Column::Name), Wrong::NoName, "", "");
        }
        let office = self.office(&row, name);
        self.services(&row, office, offices);
    }

    /// The cell of a column: the first that is not empty.
    fn cell<'a>(&self, row: &Row<'a>, column: Column) -> &'a str {
        let cells = self.layout.of(column).iter().filter_map(|place| row.record.get(usize::from(*place)));
        let cell = cells.map(|cell| cell.trim_matches(char::is_whitespace)).find(|cell| !cell.is_empty());
        let cell = cell.unwrap_or_default();
        // An apostrophe keeps a spreadsheet from taking what follows for a formula (`export`).
        let is_kept = |rest: &str| rest.starts_with(['=', '+', '-', '@', '\'']);
        cell.strip_prefix('\'').filter(|rest| is_kept(rest)).unwrap_or(cell)
    }

    /// A cell as a line of text.
    fn line(&mut self, row: &Row, column: Column) -> Line {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return Line::default();
        }
        let clean = clean::text(cell, &row.local.tables.words.line_break);
        if clean.kana {
            self.mend(row.number, Some(column), Mended::Kana);
        }
        if clean.breaks {
            self.mend(row.number, Some(column), Mended::Break);
        }
        clean.text
    }

    /// A code of so many digits.
    fn code(&mut self, row: &Row, column: Column, digits: usize) -> Line {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return Line::default();
        }
        let (code, done) = clean::code(cell, digits);
        match done {
            Digits::Same if code != cell => self.mend(row.number, Some(column), Mended::Width),
            Digits::Same => {}
            Digits::Padded => self.mend(row.number, Some(column), Mended::Zero),
            Digits::Lost => self.mend(row.number, Some(column), Mended::Scientific),
        }
        code.into()
    }

    fn phone(&mut self, row: &Row, column: Column) -> Line {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return Line::default();
        }
        let (phone, done, changed) = clean::phone(cell);
        match done {
            Digits::Padded => self.mend(row.number, Some(column), Mended::Zero),
            Digits::Lost => self.mend(row.number, Some(column), Mended::Scientific),
            Digits::Same if changed => self.mend(row.number, Some(column), Mended::Width),
            Digits::Same => {}
        }
        phone
    }

    fn url(&mut self, row: &Row) -> Line {
        let cell = self.cell(row, Column::Url);
        if cell.is_empty() {
            return Line::default();
        }
        let (url, changed) = clean::url(cell);
        if changed {
            let what = if url.is_empty() { Mended::NoUrl } else { Mended::UrlScheme };
            self.mend(row.number, Some(Column::Url), what);
        }
        url
    }

    fn office(&mut self, row: &Row, name: Line) -> Office {
        let (address, area) = self.address(row);
        let position = self.position(row, area, &address);
        let (week, hours_note) = self.week(row);
        let public = !matches!(self.format.scheme, Scheme::Local);
        let number_digits = if matches!(self.format.scheme, Scheme::Wam | Scheme::Kaigo) { 10 } else { 0 };
        let mut office = Office {
            id: self.code(row, Column::Id, 0),
            number: self.code(row, Column::Number, number_digits),
            kana: self.line(row, Column::Kana),
            operator: Operator {
                number: self.code(row, Column::OperatorNumber, 13),
                name: self.line(row, Column::Operator),
            },
            phone: self.phone(row, Column::Phone),
            fax: self.phone(row, Column::Fax),
            email: self.code(row, Column::Email, 0),
            url: self.url(row),
            summary: self.line(row, Column::Summary),
            apply: self.line(row, Column::Apply),
            private: self.line(row, Column::Private),
            name,
            address,
            area,
            position,
            week,
            hours_note,
            ..Office::default()
        };
        let mut notes = Vec::new();
        for column in [
            Column::Alias,
            Column::Target,
            Column::Ages,
            Column::Departments,
            Column::Access,
            Column::Extension,
        ] {
            let line = self.line(row, column);
            if !line.is_empty() {
                notes.push(format!("{}: {line}", self.layout.header(column)));
            }
        }
        let capacity = self.capacity(row, &mut notes);
        office.capacity = capacity;
        let rest = self.line(row, Column::Notes);
        if !rest.is_empty() {
            notes.push(rest.into());
        }
        office.notes = notes.join(" / ").into();
        office.minutes.walk = self.number(row, Column::Walk);
        office.minutes.bus = self.number(row, Column::Bus);
        office.minutes.car = self.number(row, Column::Car);
        self.record(row, &mut office, public);
        office
    }

    fn record(&mut self, row: &Row, office: &mut Office, public: bool) {
        let tables = &row.local.tables;
        office.record.checked = self.day(row, Column::Checked);
        office.record.next_check = self.day(row, Column::NextCheck);
        office.record.checker = self.line(row, Column::Checker);
        office.record.source = self.line(row, Column::Source);
        office.record.license = self.line(row, Column::License);
        if office.record.source.is_empty() {
            office.record.source = self.format.source.as_str().into();
        }
        let consent = self.line(row, Column::Consent);
        office.record.consent = match tables.consent(&consent) {
            _ if consent.is_empty() => {
                if public {
                    Consent::Published
                } else {
                    Consent::Unknown
                }
            }
            Some(consent) => consent,
            None => {
                self.wrong(
                    row.number,
                    Some(Column::Consent),
                    Wrong::BadWord,
                    &consent,
                    &all(&tables.words.consent),
                );
                Consent::Unknown
            }
        };
        let status = self.line(row, Column::Status);
        if !status.is_empty() {
            match tables.status(&status) {
                Some(status) => office.status = status,
                None => self.wrong(
                    row.number,
                    Some(Column::Status),
                    Wrong::BadWord,
                    &status,
                    &all(&tables.words.status),
                ),
            }
        }
    }

    /// A small number that a person entered.
    fn number(&mut self, row: &Row, column: Column) -> Option<u16> {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return None;
        }
        let (text, _) = clean::ascii(cell);
        let words = &row.local.tables.words;
        let number = text.trim_end_matches(words.minute.as_str()).trim().parse().ok();
        if number.is_none() {
            self.wrong(row.number, Some(column), Wrong::BadNumber, cell, "");
        }
        number
    }

    fn capacity(&mut self, row: &Row, notes: &mut Vec<String>) -> u32 {
        let cell = self.cell(row, Column::Capacity);
        if cell.is_empty() {
            return 0;
        }
        let (text, _) = clean::ascii(cell);
        let tails = row.local.tables.words.capacity_tail.iter();
        let digits = tails
            .fold(text.as_str(), |text, tail| text.trim_end_matches(tail.as_str()))
            .trim_end_matches(".0");
        match digits.trim().parse() {
            Ok(0) => {
                self.mend(row.number, Some(Column::Capacity), Mended::NotGiven);
                0
            }
            Ok(capacity) => capacity,
            Err(_) => {
                self.mend(row.number, Some(Column::Capacity), Mended::NotNumber);
                let clean = clean::text(cell, &row.local.tables.words.line_break).text;
                notes.push(format!("{}: {clean}", self.layout.header(Column::Capacity)));
                0
            }
        }
    }

    fn day(&mut self, row: &Row, column: Column) -> Option<sasae_core::date::Date> {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return None;
        }
        let day = week_day(cell, row.local);
        if day.is_none() {
            self.wrong(row.number, Some(column), Wrong::BadDay, cell, "");
        }
        day
    }
}

/// Reads `2026-11-22`, `2026/11/22`, `2026年11月22日`, 「令和8年11月22日」, `R8.11.22`.
fn week_day(cell: &str, local: &Local) -> Option<sasae_core::date::Date> {
    let (text, _) = clean::ascii(cell);
    let eras = &local.tables.words.eras;
    let era = eras.iter().find_map(|(names, before)| {
        let rest = names.iter().find_map(|name| text.strip_prefix(name.as_str()))?;
        Some((rest, *before))
    });
    let (rest, before) = era.unwrap_or((&text, 0));
    let mut numbers = rest.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut next = || numbers.next().and_then(|part| part.parse::<u16>().ok());
    let (year, month, day) = (next()?, next()?, next()?);
    let year = year.checked_add(before)?;
    (year >= 1_900).then_some(())?;
    sasae_core::date::Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

fn all(words: &[Vec<String>]) -> String {
    let first: Vec<&str> = words.iter().filter_map(|words| words.first()).map(String::as_str).collect();
    first.join(", ")
}
