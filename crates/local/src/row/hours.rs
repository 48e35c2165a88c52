//! Days and hours as lists write them.

use super::{Row, RowReader};
use crate::clean;
use crate::column::Column;
use crate::fault::{Mended, Wrong};
use crate::office::{Line, Scheme};
use crate::tables::ValueWords;
use crate::week::{Day, Hours, Opening, Week, minute};

impl RowReader {
    /// The week of a row, and what of its hours stays words.
    pub(super) fn week(&mut self, row: &Row) -> (Week, Line) {
        let words = &row.local.tables.words;
        let (mut week, mut notes) = (Week::default(), Vec::new());
        let groups: [(Column, &[Day]); 4] = [
            (Column::Weekdays, &Day::ALL[..5]),
            (Column::Saturday, &[Day::Saturday]),
            (Column::Sunday, &[Day::Sunday]),
            (Column::Holiday, &[Day::Holiday]),
        ];
        for (column, days) in groups {
            let cell = self.cell(row, column);
            if cell.is_empty() {
                continue;
            }
            match read(cell, words) {
                Some(hours) => days.iter().for_each(|day| week.set(*day, Opening::At(hours))),
                None => self.keep_hours(row, column, cell, &mut notes),
            }
        }
        self.listed_days(row, &mut week, &mut notes);
        for (day, column) in Day::ALL.iter().zip(Column::DAYS) {
            let cell = self.cell(row, column);
            if cell.is_empty() {
                continue;
            }
            match opening(cell, words) {
                Some(opening) => week.set(*day, opening),
                None if self.format.scheme == Scheme::Local => {
                    self.wrong(row.number, Some(column), Wrong::BadHours, cell, "");
                }
                None => self.keep_hours(row, column, cell, &mut notes),
            }
        }
        let closed = self.line(row, Column::Closed);
        if !closed.is_empty() {
            notes.push(format!("{}: {closed}", self.layout.header(Column::Closed)));
        }
        let note = self.line(row, Column::HoursNote);
        if !note.is_empty() {
            notes.push(note.into());
        }
        (week, notes.join(" / ").into())
    }

    /// Days in one column, the hours of opening and closing in two others.
    fn listed_days(&mut self, row: &Row, week: &mut Week, notes: &mut Vec<String>) {
        let words = &row.local.tables.words;
        let (listed, opens, closes) =
            (self.cell(row, Column::Days), self.cell(row, Column::Opens), self.cell(row, Column::Closes));
        let time = |cell: &str| minute(&plain(cell, words));
        let hours = time(opens).zip(time(closes)).and_then(|(from, to)| Hours::new(from, to));
        if hours.is_none() {
            for (column, cell) in [(Column::Opens, opens), (Column::Closes, closes)] {
                if !cell.is_empty() {
                    self.keep_hours(row, column, cell, notes);
                }
            }
        }
        let open = hours.map_or(Opening::Open, Opening::At);
        match days(listed, words) {
            Some(days) => {
                for day in Day::ALL {
                    week.set(*day, if days[*day as usize] { open } else { Opening::Closed });
                }
            }
            None if !listed.is_empty() => {
                self.keep_hours(row, Column::Days, listed, notes);
                notes.extend(hours.map(|hours| hours.to_string()));
            }
            None => notes.extend(hours.map(|hours| hours.to_string())),
        }
    }

    fn keep_hours(&mut self, row: &Row, column: Column, cell: &str, notes: &mut Vec<String>) {
        self.mend(row.number, Some(column), Mended::HoursKept);
        let clean = clean::text(cell, &row.local.tables.words.line_break).text;
        notes.push(format!("{}: {clean}", self.layout.header(column)));
    }
}

/// One day's cell: hours, a mark for open, a mark for closed.
fn opening(cell: &str, words: &ValueWords) -> Option<Opening> {
    let is = |marks: &[String]| marks.iter().any(|mark| mark == cell);
    if is(&words.open) {
        Some(Opening::Open)
    } else if is(&words.closed) {
        Some(Opening::Closed)
    } else {
        read(cell, words).map(Opening::At)
    }
}

/// `9時半`-free Japanese times as `9:00`, and every word for "to" as a dash.
fn plain(cell: &str, words: &ValueWords) -> String {
    let mut text = cell.to_owned();
    // Before dashes are made one: the words may hold them.
    for to in &words.to {
        text = text.replace(to.as_str(), "-");
    }
    let (text, _) = clean::ascii(&text);
    let text = text.replace(words.hour.as_str(), ":").replace(words.minute.as_str(), "");
    // `9:-17:` was 「9時から17時」.
    text.split('-').map(|part| part.trim().trim_end_matches(':')).collect::<Vec<_>>().join("-")
}

/// Hours as people write them.
pub(super) fn read(cell: &str, words: &ValueWords) -> Option<Hours> {
    // What most lists write needs no mending.
    Hours::parse(cell).or_else(|| Hours::parse(&plain(cell, words)))
}

/// The days in a text such as 「月火水木金」「月～金、祝」「平日,土曜日」「毎日」; nothing if there is anything else in it.
fn days(text: &str, words: &ValueWords) -> Option<[bool; 8]> {
    let (mut open, mut rest, mut last, mut until) = ([false; 8], text, None::<usize>, false);
    if text.is_empty() {
        return None;
    }
    let strip = |rest: &mut &str, words: &[String]| {
        let found =
            words.iter().filter(|word| !word.is_empty()).find_map(|word| rest.strip_prefix(word.as_str()));
        found.map(|after| *rest = after).is_some()
    };
    while let Some(letter) = rest.chars().next() {
        if strip(&mut rest, &words.every) {
            open = [true; 8];
        } else if strip(&mut rest, &words.weekdays) {
            open[..5].fill(true);
        } else if let Some(day) = words.days.iter().position(|names| strip(&mut rest, names)) {
            let from = if until { last? } else { day };
            open.get_mut(from.min(day)..=from.max(day))?.fill(true);
            (last, until) = (Some(day), false);
            strip(&mut rest, &words.day_tail);
        } else if strip(&mut rest, &words.to) {
            until = true;
        } else if letter.is_whitespace()
            || matches!(
                letter,
                ',' | ';' | '/' | '\u{3001}' | '\u{30fb}' | '\u{ff0c}' | '\u{ff1b}' | '\u{ff0f}'
            )
        {
            rest = &rest[letter.len_utf8()..];
        } else {
            return None;
        }
    }
    open.contains(&true).then_some(open)
}
