//! What happened, in words: for the command line, and for whoever shows a report.

use crate::fault::{Fault, Mended, Report, Wrong};
use crate::import::Refused;
use crate::merge::Field;
use crate::near::Said;
use crate::office::Consent;
use crate::point::Metres;
use sasae_words::text::Text;
use sasae_words::ui::local::{Local as Words, WrongWords};

/// What is wrong; the slot is what stands there.
pub fn wrong(words: &Words, what: Wrong) -> &Text {
    word_for(&words.wrong, what)
}

/// What to do about it.
pub fn cure(words: &Words, what: Wrong) -> &Text {
    word_for(&words.cure, what)
}

fn word_for(words: &WrongWords, what: Wrong) -> &Text {
    match what {
        Wrong::Empty => &words.empty,
        Wrong::NoFormat => &words.no_format,
        Wrong::NoRows => &words.no_rows,
        Wrong::Garbled => &words.garbled,
        Wrong::TooManyCells => &words.too_many_cells,
        Wrong::NoName => &words.no_name,
        Wrong::UnknownResource => &words.unknown_resource,
        Wrong::BadDay => &words.bad_day,
        Wrong::BadHours => &words.bad_hours,
        Wrong::BadNumber => &words.bad_number,
        Wrong::BadWord => &words.bad_word,
        Wrong::NotJson => &words.not_json,
        Wrong::NoService => &words.no_service,
        Wrong::MissingTable => &words.missing_table,
        Wrong::DamagedPack => &words.damaged_pack,
        Wrong::NewerPack => &words.newer_pack,
    }
}

/// What was mended.
pub fn mended(words: &Words, what: Mended) -> &Text {
    let words = &words.mended;
    match what {
        Mended::Width => &words.width,
        Mended::Zero => &words.zero,
        Mended::Scientific => &words.scientific,
        Mended::Kana => &words.kana,
        Mended::Break => &words.line_break,
        Mended::UrlScheme => &words.url_scheme,
        Mended::NoUrl => &words.no_url,
        Mended::NotNumber => &words.not_number,
        Mended::NotGiven => &words.not_given,
        Mended::BadCode => &words.bad_code,
        Mended::NoArea => &words.no_area,
        Mended::Successor => &words.successor,
        Mended::NoPosition => &words.no_position,
        Mended::Approximate => &words.approximate,
        Mended::Swapped => &words.swapped,
        Mended::Abroad => &words.abroad,
        Mended::FarOff => &words.far_off,
        Mended::HoursKept => &words.hours_kept,
        Mended::Unmapped => &words.unmapped,
        Mended::Split => &words.split,
        Mended::Merged => &words.merged,
        Mended::ShortRow => &words.short_row,
        Mended::Blank => &words.blank,
        Mended::Example => &words.example,
    }
}

/// In what two entries differ.
pub fn field(words: &Words, field: Field) -> &Text {
    let words = &words.field;
    match field {
        Field::Name => &words.name,
        Field::Operator => &words.operator,
        Field::Service => &words.service,
        Field::Address => &words.address,
        Field::Contact => &words.contact,
        Field::Hours => &words.hours,
        Field::Capacity => &words.capacity,
        Field::Notes => &words.notes,
        Field::Record => &words.record,
        Field::Private => &words.private,
        Field::Status => &words.status,
    }
}

/// Whether it may be shown.
pub fn consent(words: &Words, consent: Consent) -> &Text {
    let words = &words.consent;
    match consent {
        Consent::Unknown => &words.unknown,
        Consent::Published => &words.published,
        Consent::Given => &words.given,
        Consent::Refused => &words.refused,
    }
}

/// 「直線で約 1.2 km」.
pub fn distance(words: &Words, metres: Metres) -> Text {
    let said = metres.said();
    let text = match said {
        Said::Metres(_) => &words.distance.metres,
        Said::Tenths(_) | Said::Kilometres(_) => &words.distance.kilometres,
    };
    text.with(&said.to_string())
}

/// A fault on one line: where, what, what to do.
pub fn fault(words: &Words, fault: &Fault) -> String {
    let mut line = String::new();
    let mut push = |part: &str| {
        if !line.is_empty() && !part.is_empty() {
            line.push(' ');
        }
        line.push_str(part);
    };
    push(&fault.file);
    if fault.row > 0 {
        push(&words.report.row.filled(&fault.row.to_string()));
    }
    if !fault.column.is_empty() {
        push(&words.report.column.filled(&fault.column));
    }
    push(&wrong(words, fault.what).filled(&fault.given));
    push(&cure(words, fault.what).filled(&fault.meant));
    if !fault.meant.is_empty() {
        push(&words.report.meant.filled(&fault.meant));
    }
    line
}

/// Why a file was refused: a line for each fault, and that nothing of it was taken.
pub fn refused(words: &Words, refused: &Refused) -> String {
    let mut lines: Vec<String> = refused.faults.iter().map(|one| fault(words, one)).collect();
    if refused.more > 0 {
        lines.push(words.report.more.filled(&refused.more.to_string()));
    }
    lines.push(words.report.whole.plain());
    lines.join("\n")
}

/// What became of a file: rows, entries, what was mended, what leads nowhere, what was not used.
pub fn report(words: &Words, report: &Report, offices: usize) -> String {
    let said = &words.report;
    let format = words.format.of(&report.format).map(Text::plain).unwrap_or_default();
    let mut lines = vec![
        said.taken.filled(&report.file),
        format!(
            "  {format} {} → {}",
            said.rows.filled(&report.rows.to_string()),
            said.offices.filled(&offices.to_string())
        ),
    ];
    let counts = Mended::ALL.iter().map(|what| (*what, report.count(*what))).filter(|(_, count)| *count > 0);
    let mut counts: Vec<(Mended, usize)> = counts.collect();
    counts.sort_by_key(|(_, count)| core::cmp::Reverse(*count));
    if !counts.is_empty() {
        lines.push(format!("  {}", said.mended.plain()));
    }
    for (what, count) in counts {
        let places = said.places.filled(&count.to_string());
        lines.push(format!("    {} ({places})", mended(words, what).plain()));
    }
    for one in &report.unmapped {
        let name = if one.service.is_empty() { said.no_word.plain() } else { one.service.to_string() };
        let why = if one.why.is_empty() { said.unknown_word.plain() } else { one.why.to_string() };
        lines.push(format!("  {} {name}: {why}", said.unmapped.filled(&one.rows.to_string())));
    }
    if !report.ignored.is_empty() {
        lines.push(format!("  {}", said.ignored.filled(&report.ignored.join(", "))));
    }
    lines.join("\n")
}
