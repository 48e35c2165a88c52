//! Lists of real offices: read, packed, given on.

use crate::{Failure, input, json};
use clap::{Args, ValueEnum};
use sasae_core::date::Date;
use sasae_local::area::AreaCode;
use sasae_local::column::Column;
use sasae_local::export::{self, Shape};
use sasae_local::fault::Mended;
use sasae_local::import::{self, Imported, Refused};
use sasae_local::office::{Consent, Office, Status};
use sasae_local::pack::{Entry, Index, Pack, Privacy};
use sasae_local::{Local, dedupe, hsds, say};
use sasae_words::ui::local::Local as Words;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Lists to read.
#[derive(Args)]
pub struct Reading {
    /// The lists: WAM NET, 介護サービス情報公表, municipal open data, HSDS (JSON, or all tables of a datapackage), Sasae's
    /// template, local packs
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Only check; the same as without, but nothing is printed where all is well
    #[arg(long)]
    check: bool,
    /// As JSON, with every change by row and column
    #[arg(long)]
    json: bool,
}

/// Packs to make for a page.
#[derive(Args)]
pub struct Packs {
    /// The area: a municipality's or prefecture's code (`27`, `27140`, `271403`); may be given more than once
    #[arg(long, required = true)]
    area: Vec<String>,
    /// The lists
    #[arg(long, required = true, num_args = 1..)]
    from: Vec<PathBuf>,
    /// The folder to write to; it is made if it is not there
    #[arg(long)]
    out: PathBuf,
    /// The day it is made, as 2026-11-22; today if left out
    #[arg(long)]
    today: Option<String>,
}

/// Lists to give on.
#[derive(Args)]
pub struct Giving {
    /// The lists or packs
    #[arg(long, required = true, num_args = 1..)]
    from: Vec<PathBuf>,
    /// The form
    #[arg(long, value_enum)]
    format: Form,
    /// With private notes: only for the organisation itself
    #[arg(long)]
    private: bool,
}

/// In which form lists are given on.
#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// Sasae's template
    Csv,
    /// The headers of municipal open data
    Standard,
    /// HSDS 3.1, as JSON
    Hsds,
}

/// What is inside the binary for it.
struct Inside {
    local: Local,
    words: Words,
}

fn inside() -> Result<Inside, Failure> {
    let damaged = |_| Failure::input("this binary is damaged; build it again");
    let tables = include_bytes!(concat!(env!("OUT_DIR"), "/local.pack"));
    let places = include_bytes!(concat!(env!("OUT_DIR"), "/places.pack"));
    let words = include_bytes!(concat!(env!("OUT_DIR"), "/local.ja.pack"));
    let local = Local::decode(tables, places).map_err(damaged)?;
    Ok(Inside { local, words: Words::decode(words).map_err(damaged)? })
}

impl Inside {
    /// Reads files; those that are refused are told, all together.
    fn read(&self, files: &[PathBuf]) -> Result<Vec<Imported>, Failure> {
        let mut named = Vec::new();
        for path in files {
            let bytes = std::fs::read(path)
                .map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
            named.push((path.display().to_string(), bytes));
        }
        import::read_all(named, &self.local).map_err(|refused| self.refusal(&refused))
    }

    fn refusal(&self, refused: &Refused) -> Failure {
        Failure::input(say::refused(&self.words, refused))
    }
}

/// Reads lists and says what became of them.
pub fn import(wanted: &Reading) -> Result<String, Failure> {
    let inside = inside()?;
    let read = inside.read(&wanted.files)?;
    if wanted.json {
        let all: Vec<Value> = read.iter().map(one).collect();
        return Ok(json::pretty(&Value::Array(all)));
    }
    if wanted.check {
        return Ok(String::new());
    }
    let said = read.iter().map(|one| say::report(&inside.words, &one.report, one.offices.len()));
    Ok(said.collect::<Vec<_>>().join("\n"))
}

fn one(imported: &Imported) -> Value {
    let report = &imported.report;
    let counts: serde_json::Map<String, Value> = Mended::ALL
        .iter()
        .map(|what| (what.slug().to_owned(), json!(report.count(*what))))
        .filter(|(_, count)| *count != json!(0))
        .collect();
    let change = |change: &sasae_local::fault::Change| json!({ "row": change.row, "column": change.column.map(Column::slug), "what": change.what.slug() });
    let mut resources: BTreeMap<&str, usize> = BTreeMap::new();
    for office in &imported.offices {
        *resources.entry(office.resource.as_deref().unwrap_or_default()).or_default() += 1;
    }
    json!({
        "file": report.file,
        "format": report.format,
        "encoding": report.encoding,
        "rows": report.rows,
        "offices": imported.offices.len(),
        "mended": counts,
        "changes": report.changes.iter().map(change).collect::<Vec<_>>(),
        "ignored": report.ignored,
        "unmapped": report.unmapped.iter()
            .map(|one| json!({ "service": one.service, "rows": one.rows, "why": one.why }))
            .collect::<Vec<_>>(),
        "resources": resources,
    })
}

/// Makes the packs of an area, one for each municipality or ward, and their index.
pub fn pack(wanted: &Packs) -> Result<String, Failure> {
    let inside = inside()?;
    let today = input::day(wanted.today.as_deref())?;
    let areas = wanted.area.iter().map(|text| area(text, &inside.local)).collect::<Result<Vec<_>, _>>()?;
    let mut offices: Vec<Office> =
        inside.read(&wanted.from)?.into_iter().flat_map(|one| one.offices).collect();
    let all = offices.len();
    let is_in = |office: &Office| {
        office.area.is_some_and(|own| areas.iter().any(|area| inside.local.places.is_within(own, *area)))
    };
    offices.retain(is_in);
    let inside_area = offices.len();
    let is_shown =
        |office: &Office| office.record.consent != Consent::Refused && office.status == Status::Active;
    offices.retain(is_shown);
    let shown = offices.len();
    let mut changes = Vec::new();
    dedupe::merge_same(&mut offices, &[], &mut changes);
    std::fs::create_dir_all(&wanted.out).map_err(|error| unwritable(&wanted.out, &error))?;
    let mut index = Index { made: Some(today), ..Index::default() };
    let mut lines = Vec::new();
    for (area, offices) in Pack::by_area(offices).0 {
        let entry = write_pack(&wanted.out, area, today, offices, &mut index)?;
        let name = inside.local.places.name(area).unwrap_or_default();
        lines.push(format!("{} {name}: {} offices, {} bytes", Index::file(area), entry.offices, entry.bytes));
        index.packs.push(entry);
    }
    index.sources.sort_unstable();
    index.sources.dedup();
    write(&wanted.out.join(Index::FILE), &index.encode())?;
    lines.push(format!(
        "{}: {} packs; of {all} offices {} are elsewhere, {} are not shown, {} were the same",
        Index::FILE,
        index.packs.len(),
        all - inside_area,
        inside_area - shown,
        changes.len()
    ));
    Ok(lines.join("\n"))
}

fn write_pack(
    out: &Path,
    area: AreaCode,
    today: Date,
    offices: Vec<Office>,
    index: &mut Index,
) -> Result<Entry, Failure> {
    let pack = Pack::new(Some(area), Some(today), offices);
    index.sources.extend(pack.about.sources.iter().cloned());
    let bytes = pack.encode(Privacy::Public);
    write(&out.join(Index::file(area)), &bytes)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(Entry {
        area,
        offices: count(pack.offices.len()),
        bytes: count(bytes.len()),
        hash: dedupe::hash_bytes(&bytes),
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes).map_err(|error| unwritable(path, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::input(format!("--out {}: {error}", path.display()))
}

/// An area as it is given: a prefecture by two digits, or a code of five or six.
fn area(text: &str, local: &Local) -> Result<AreaCode, Failure> {
    let number = |text: &str| text.parse::<u32>().ok();
    let code = match text.len() {
        1 | 2 => number(text).and_then(|prefecture| AreaCode::from_five(prefecture * 1_000)),
        _ => AreaCode::parse(text, |code| local.places.is_known(code)),
    };
    code.filter(|code| local.places.is_known(*code)).ok_or_else(|| {
        Failure::input(format!(
            "--area {text}: there is no such prefecture or municipality; write 27, 27140 or 271403"
        ))
    })
}

/// The template, to be filled in with a spreadsheet.
pub fn template() -> Result<String, Failure> {
    let inside = inside()?;
    Ok(export::template(&inside.local.tables).trim_end().to_owned())
}

/// Lists in another form.
pub fn give_on(wanted: &Giving) -> Result<String, Failure> {
    let inside = inside()?;
    let offices: Vec<Office> = inside.read(&wanted.from)?.into_iter().flat_map(|one| one.offices).collect();
    let tables = &inside.local.tables;
    let privacy = if wanted.private { Privacy::House } else { Privacy::Public };
    let text = match wanted.format {
        Form::Csv => export::csv(&offices, Shape::Template, privacy, tables),
        Form::Standard => export::csv(&offices, Shape::Standard, Privacy::Public, tables),
        Form::Hsds => hsds::write::json(&offices, tables),
    };
    Ok(text.trim_end().to_owned())
}
