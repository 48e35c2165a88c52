//! The catalogue in numbers, as Markdown.

use sasae_content::Compiled;
use sasae_core::date::Date;
use sasae_core::id::Named;
use sasae_core::question::Stage;
use sasae_core::resource::{Certainty, Form, Kind, Resource};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Counts by sector, form, kind, certainty and age of the check, needs and questions.
pub fn report(compiled: &Compiled, today: Date) -> String {
    let catalogue = &compiled.catalogue;
    let words = &compiled.japanese().words;
    let all: Vec<&Resource> = catalogue.resources.0.iter().collect();
    let mut out = format!("# Catalogue on {today}\n\n");
    let languages: Vec<&str> =
        compiled.languages.iter().map(|language| language.words.lang.as_str()).collect();
    let asked =
        |stage: Stage| catalogue.questions.0.iter().filter(|question| question.stage == stage).count();
    let _ = writeln!(
        out,
        "{} resources, {} needs in {} areas, {} questions ({} at the gate, {} on needs, {} on facts), in {}.",
        all.len(),
        catalogue.needs.len(),
        catalogue.areas.len(),
        catalogue.questions.len(),
        asked(Stage::Gate),
        asked(Stage::Needs),
        asked(Stage::Facts),
        languages.join(", "),
    );
    let label = |text: &sasae_words::text::Text| text.plain();
    let labels = &words.labels;

    let sectors: Vec<(String, Vec<&Resource>)> = catalogue
        .sectors
        .ids()
        .map(|sector| {
            let here = all.iter().copied().filter(|resource| resource.sector == sector).collect();
            (label(words.sector(sector)), here)
        })
        .collect();
    table(&mut out, "Sector", &sectors);
    let kinds: Vec<(String, Vec<&Resource>)> = Kind::ALL
        .iter()
        .map(|kind| {
            let such = all.iter().copied().filter(|resource| resource.kinds.contains(kind)).collect();
            (label(labels.kind_of(*kind)), such)
        })
        .collect();
    table(&mut out, "Kind (a resource may have several)", &kinds);
    let certainties: Vec<(String, Vec<&Resource>)> = Certainty::ALL
        .iter()
        .map(|certainty| {
            let such = all.iter().copied().filter(|resource| resource.certainty == *certainty).collect();
            (label(labels.certainty_of(*certainty)), such)
        })
        .collect();
    table(&mut out, "Certainty", &certainties);
    let mut ages: BTreeMap<i64, Vec<&Resource>> = BTreeMap::new();
    for resource in &all {
        ages.entry((today.days() - resource.checked.days()).div_euclid(30)).or_default().push(resource);
    }
    let ages: Vec<(String, Vec<&Resource>)> = ages
        .into_iter()
        .map(|(months, such)| (format!("{} to {} days", months * 30, months * 30 + 29), such))
        .collect();
    table(&mut out, "Age of the check", &ages);

    let _ = writeln!(
        out,
        "\n## Needs\n\n| Need | formal main | formal helps | informal main | informal helps |\n|---|--:|--:|--:|--:|"
    );
    for (id, need) in catalogue.needs.iter() {
        let count = |form: Form, is_main: bool| {
            let serves = |resource: &&&Resource| {
                if is_main { resource.main.contains(id) } else { resource.helps.contains(id) }
            };
            all.iter().filter(|resource| resource.form == form).filter(serves).count()
        };
        let (formal, informal) = (Form::Formal, Form::Informal);
        let counts =
            [count(formal, true), count(formal, false), count(informal, true), count(informal, false)];
        let counts = counts.map(|count| count.to_string()).join(" | ");
        let _ = writeln!(out, "| {} | {counts} |", need.slug());
    }
    out
}

/// One table: how many of each group, formal and informal.
fn table(out: &mut String, title: &str, groups: &[(String, Vec<&Resource>)]) {
    let _ = writeln!(out, "\n## {title}\n\n| | formal | informal | all |\n|---|--:|--:|--:|");
    for (name, resources) in groups {
        let of = |form: Form| resources.iter().filter(|resource| resource.form == form).count();
        let _ =
            writeln!(out, "| {name} | {} | {} | {} |", of(Form::Formal), of(Form::Informal), resources.len());
    }
}
