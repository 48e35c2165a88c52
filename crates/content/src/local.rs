//! `local/`: headers, services and municipalities for reading lists of real offices.

use crate::fault::{Fault, SourceFile};
use crate::files::{Files, parse};
use crate::raw::Word;
use crate::sink::Sink;
use sasae_core::catalogue::Catalogue;
use sasae_local::area::AreaCode;
use sasae_local::clean::folded;
use sasae_local::column::Column;
use sasae_local::office::{Consent, Scheme, Status};
use sasae_local::places::{Place, Places};
use sasae_local::point::Point;
use sasae_local::tables::{Format, Leads, ResourceName, ServiceType, Shapes, Tables, ValueWords};
use sasae_local::week::Day;
use sasae_words::card::Cards;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is read from `local/`.
pub type Local = sasae_local::Local;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Services {
    service: Vec<Service>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Service {
    scheme: Word,
    #[serde(default)]
    code: String,
    names: Vec<Word>,
    #[serde(default)]
    keywords: Vec<String>,
    resource: Option<Word>,
    why: Option<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Formats {
    columns: BTreeMap<Word, Vec<Word>>,
    format: Vec<WrittenFormat>,
    days: BTreeMap<String, Vec<String>>,
    marks: Marks,
    consent: BTreeMap<String, Vec<String>>,
    status: BTreeMap<String, Vec<String>>,
    era: Vec<Era>,
    template: Template,
    standard: Standard,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFormat {
    id: Word,
    scheme: Word,
    has: Vec<Vec<String>>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks {
    open: Vec<String>,
    closed: Vec<String>,
    to: Vec<String>,
    hour: String,
    minute: String,
    numbered: Vec<String>,
    lots: Vec<String>,
    county: String,
    line_break: String,
    capacity_tail: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Era {
    names: Vec<String>,
    before: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Template {
    columns: Vec<Word>,
    example_mark: String,
    example: BTreeMap<Word, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Standard {
    columns: Vec<(Word, String)>,
}

/// Codes of the lists that must each lead somewhere, or say why not: those of WAM NET (2025-03) and of 介護サービス情報公表
/// システム. A new code of a list is added here, and then in `services.toml`.
const CODES: [(Scheme, &[&str]); 2] = [
    (
        Scheme::Wam,
        &[
            "11", "12", "13", "14", "15", "21", "22", "24", "32", "33", "34", "41", "42", "45", "46", "52",
            "53", "54", "60", "61", "62", "63", "64", "65", "66", "67", "68", "69", "70",
        ],
    ),
    (
        Scheme::Kaigo,
        &[
            "110", "120", "130", "140", "150", "155", "160", "170", "210", "220", "230", "320", "331", "332",
            "333", "334", "335", "336", "337", "361", "362", "364", "410", "430", "510", "520", "530", "540",
            "550", "551", "710", "720", "730", "760", "770", "780",
        ],
    ),
];

/// Reads `local/`; everything that is wrong with it is a fault.
///
/// # Errors
/// Files that are missing or not written as they should be, ids that nothing has, codes that lead nowhere.
pub fn read(files: &Files, catalogue: &Catalogue, cards: &Cards) -> Result<Local, Vec<Fault>> {
    let mut sink = Sink::default();
    let services = services(files, catalogue, &mut sink);
    let places = places(files, &mut sink);
    let formats = sink
        .keep(files.get("local/formats.toml").and_then(|file| Ok((file.clone(), parse::<Formats>(&file)?))));
    let local = match (services, places, formats) {
        (Some(services), Some(places), Some((file, formats))) => {
            tables(&file, formats, services, resources(catalogue, cards), &mut sink)
                .map(|tables| Local { tables, places })
        }
        _ => None,
    };
    match local {
        Some(local) if sink.0.is_empty() => Ok(local),
        _ => Err(sink.0),
    }
}

/// What people call the resources.
fn resources(catalogue: &Catalogue, cards: &Cards) -> Vec<ResourceName> {
    let one = |(resource, card): (&sasae_core::resource::Resource, &sasae_words::card::Card)| {
        let name = card.name.plain();
        let also = card.also.iter().map(|text| folded(&text.plain()));
        let folded_names = [folded(&resource.slug), folded(&name)].into_iter().chain(also);
        ResourceName { slug: resource.slug.clone(), name, folded: folded_names.collect() }
    };
    catalogue.resources.0.iter().zip(&cards.cards).map(one).collect()
}

fn services(files: &Files, catalogue: &Catalogue, sink: &mut Sink) -> Option<Vec<ServiceType>> {
    let file = sink.keep(files.get("local/services.toml"))?;
    let written: Services = sink.keep(parse(&file))?;
    let mut known = BTreeSet::new();
    let mut services = Vec::new();
    for service in written.service {
        let Service { scheme, code, names, keywords, resource, why } = service;
        let Some(kind) = sink.value(&file, &scheme, Scheme::ALL, Scheme::slug) else { continue };
        for name in &names {
            if !known.insert((kind, folded(name.get_ref()))) {
                sink.at(
                    &file,
                    name,
                    format!("「{}」が二度あります", name.get_ref()),
                    "どちらかを消してください",
                );
            }
        }
        if names.is_empty() {
            sink.at(&file, &scheme, "names が空です", "一覧に書かれる名前を書いてください");
        }
        let leads = match (resource, why) {
            (Some(resource), None) => {
                sink.look_up(&file, &catalogue.resources, &resource, "資源");
                Leads::To(resource.into_inner())
            }
            (None, Some(why)) if !why.get_ref().trim().is_empty() => Leads::Nowhere(why.into_inner()),
            _ => {
                let cure = "resource = \"…\" か why = \"…\" の、どちらか一つを書いてください";
                sink.at(&file, &scheme, format!("「{code}」がどの資源になるかが決まりません"), cure);
                continue;
            }
        };
        let names = names.into_iter().map(Word::into_inner).collect();
        services.push(ServiceType { scheme: kind, code, names, keywords, leads });
    }
    for (scheme, codes) in CODES {
        for code in codes {
            let count = services.iter().filter(|one| one.scheme == scheme && one.code == *code).count();
            if count != 1 {
                let message = format!("{} の符号 {code} が {count} 回あります", scheme.slug());
                sink.of(
                    &file,
                    message,
                    "一回だけ書いてください。つながる資源がなければ、why に理由を書きます",
                );
            }
        }
    }
    Some(services)
}

fn places(files: &Files, sink: &mut Sink) -> Option<Places> {
    let file = sink.keep(files.get("local/municipalities.csv"))?;
    let mut places = Vec::new();
    for (number, line) in file.text.lines().enumerate().skip(1) {
        if let Some(place) = place(line) {
            places.push(place);
        } else {
            let cure = "code,prefecture,name,kana,lat,lng,successor の順に、正しい検査数字で書いてください";
            sink.of(&file, format!("{} 行目が読めません: {line}", number + 1), cure);
        }
    }
    let codes: BTreeSet<AreaCode> = places.iter().map(|place: &Place| place.code).collect();
    for place in &places {
        if let Some(code) = place.successor.filter(|code| !codes.contains(code)) {
            sink.of(&file, format!("{code} という市区町村はありません"), "successor を直してください");
        }
    }
    if codes.len() != places.len() || places.is_empty() {
        sink.of(&file, "同じ code が二度あるか、行がありません", "一回ずつ書いてください");
    }
    Some(Places::new(places))
}

fn place(line: &str) -> Option<Place> {
    let cells: Vec<&str> = line.trim_end_matches('\r').split(',').collect();
    let [number, prefecture, name, kana, lat, lng, successor] = cells[..] else { return None };
    let code = |text: &str| AreaCode::from_six(text.parse().ok()?);
    let successor = if successor.is_empty() { None } else { Some(code(successor)?) };
    (!prefecture.is_empty() && !name.is_empty()).then_some(())?;
    Some(Place {
        code: code(number)?,
        prefecture: prefecture.into(),
        name: name.into(),
        kana: kana.into(),
        hall: Point::parse(lat, lng)?,
        successor,
    })
}

fn tables(
    file: &Arc<SourceFile>,
    written: Formats,
    services: Vec<ServiceType>,
    resources: Vec<ResourceName>,
    sink: &mut Sink,
) -> Option<Tables> {
    let column = |word: &Word, sink: &mut Sink| sink.value(file, word, Column::ALL, Column::slug);
    let mut columns = Vec::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for (word, headers) in written.columns {
        for header in &headers {
            if !known.insert(folded(header.get_ref())) {
                let message = format!("見出し「{}」が二度あります", header.get_ref());
                sink.at(
                    file,
                    header,
                    message,
                    "全角・半角、かっこのちがいは書かなくてかまいません。片方を消してください",
                );
            }
        }
        if let Some(column) = column(&word, sink) {
            columns.push((column, headers.into_iter().map(Word::into_inner).collect::<Vec<_>>()));
        }
    }
    let mut formats = Vec::new();
    for one in written.format {
        let Some(scheme) = sink.value(file, &one.scheme, Scheme::ALL, Scheme::slug) else { continue };
        let has = one.has.iter().map(|group| group.iter().map(|header| folded(header)).collect()).collect();
        formats.push(Format { id: one.id.into_inner(), scheme, has, source: one.source });
    }
    let mut template = Vec::new();
    for word in &written.template.columns {
        template.extend(column(word, sink));
    }
    let mut example = Vec::new();
    for (word, text) in written.template.example {
        example.extend(column(&word, sink).map(|column| (column, text)));
    }
    let mut standard = Vec::new();
    for (word, header) in written.standard.columns {
        standard.extend(column(&word, sink).map(|column| (column, header)));
    }
    let mut days = written.days;
    let mut take = |days: &mut BTreeMap<String, Vec<String>>, name: &str, section: &str| {
        let found = days.remove(name);
        if found.is_none() {
            sink.of(
                file,
                format!("[{section}] に {name} がありません"),
                format!("{name} = [\"…\"] を書きたしてください"),
            );
        }
        found.unwrap_or_default()
    };
    let (mut consent, mut status) = (written.consent, written.status);
    let words = ValueWords {
        days: Day::ALL.iter().map(|day| take(&mut days, day.slug(), "days")).collect(),
        weekdays: take(&mut days, "weekdays", "days"),
        every: take(&mut days, "every", "days"),
        day_tail: take(&mut days, "tail", "days"),
        open: written.marks.open,
        closed: written.marks.closed,
        to: written.marks.to,
        hour: written.marks.hour,
        minute: written.marks.minute,
        numbered: written.marks.numbered,
        lots: written.marks.lots,
        county: written.marks.county,
        line_break: written.marks.line_break,
        capacity_tail: written.marks.capacity_tail,
        consent: Consent::ALL.iter().map(|one| take(&mut consent, one.slug(), "consent")).collect(),
        status: Status::ALL.iter().map(|one| take(&mut status, one.slug(), "status")).collect(),
        eras: written.era.into_iter().map(|era| (era.names, era.before)).collect(),
    };
    let shapes = Shapes { template, example, example_mark: written.template.example_mark, standard };
    sink.0.is_empty().then(|| Tables::new(formats, columns, services, resources, words, shapes))
}
