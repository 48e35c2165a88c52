//! What no single entry shows: the prover's findings, sentences used twice, facts checked too long ago.

use crate::Compiled;
use crate::fault::{Fault, SourceFile};
use crate::files::Files;
use crate::rules::ResourceFiles;
use crate::words::Language;
use sasae_core::catalogue::Catalogue;
use sasae_core::date::Date;
use sasae_core::id::Named;
use sasae_core::prove::{Finding, Place, prove};
use sasae_core::resource::{Form, Resource};
use sasae_words::words::Style;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every finding, as a fault of the file where it can be put right.
pub fn check(
    files: &Files,
    catalogue: &Catalogue,
    resources: &ResourceFiles,
    languages: &[Language],
) -> Vec<Fault> {
    let mut faults: Vec<Fault> = prove(catalogue)
        .into_iter()
        .filter_map(|finding| of_finding(files, catalogue, resources, languages, finding))
        .collect();
    for language in languages {
        faults.extend(repeats(files, catalogue, resources, language));
    }
    faults
}

fn of_finding(
    files: &Files,
    catalogue: &Catalogue,
    resources: &ResourceFiles,
    languages: &[Language],
    finding: Finding,
) -> Option<Fault> {
    let (file, message, cure): (Option<Arc<SourceFile>>, String, &str) = match finding {
        Finding::Unreachable(id) => (
            resources.get(id.index()).cloned(),
            "condition が、どんな答えでも当てはまりません".to_owned(),
            "打ち消しあう条件がないか、確かめてください",
        ),
        Finding::Pointless(id) => (
            resources.get(id.index()).cloned(),
            "condition が、どんな答えでも外れません".to_owned(),
            "だれでも使えるなら condition を消してください。窓口しだいなら \"office\" だけにします",
        ),
        Finding::Inexact(id) => (
            resources.get(id.index()).cloned(),
            "condition が、答えから決まるはずのことを「分からない」としてしまいます".to_owned(),
            "同じ質問を二度使っているところを、ひとつにまとめてください",
        ),
        Finding::TooWide(id) => (
            resources.get(id.index()).cloned(),
            "condition が大きすぎて、正しさを確かめきれません".to_owned(),
            "条件の数をへらすか、\"office\" にまかせてください",
        ),
        Finding::DeadPart(id) => (
            resources.get(id.index()).cloned(),
            "condition の中に、あってもなくても同じ部分があります".to_owned(),
            "ほかの条件に含まれているもの（たとえば年齢の重なり）を消してください",
        ),
        Finding::NeverRaised(place) => {
            let (file, id) = match place {
                Place::Need(id) => ("needs/needs.toml", catalogue.needs[id].slug()),
                Place::Question(id) => ("questions/2-facts.toml", catalogue.questions[id].slug()),
                Place::Veto(id) => ("safety/vetoes.toml", catalogue.vetoes[id].slug()),
            };
            (
                files.get(file).ok(),
                format!("「{id}」の条件が、どんな答えでも当てはまりません"),
                "打ち消しあう条件がないか、確かめてください",
            )
        }
        Finding::Idle(id) => (
            resources.get(id.index()).cloned(),
            "ささえるニーズがありません".to_owned(),
            "main か helps に、ニーズの id を書いてください",
        ),
        Finding::IdleQuestion(id) => (
            files
                .below("questions/")
                .find(|file| file.text.contains(&format!("\"{}\"", catalogue.questions[id].slug())))
                .cloned(),
            format!("質問「{}」は、どの条件にも使われていません", catalogue.questions[id].slug()),
            "質問を消すか、資源の condition で使ってください",
        ),
        Finding::Uncovered(id, form) => {
            let says_why = |language: &Language| match form {
                Form::Formal => language.words.needs[id.index()].no_formal.is_some(),
                Form::Informal => language.words.needs[id.index()].no_informal.is_some(),
            };
            if !languages.is_empty() && languages.iter().all(says_why) {
                return None;
            }
            let kind = if form == Form::Formal { "フォーマル" } else { "インフォーマル" };
            (
                files.get("needs/needs.toml").ok(),
                format!("ニーズ「{}」をささえる{kind}な資源がありません", catalogue.needs[id].slug()),
                "資源の main か helps に足すか、text/<言語>/needs.toml に理由（no_formal / no_informal）を書いてください",
            )
        }
    };
    Some(Fault::of(&file?, message, cure))
}

/// So many characters in a row, the same in the sentences of two resources, are boilerplate. Our own limit.
const BOILERPLATE: usize = 16;

/// Strengths and weaknesses that stand in two entries, word for word or for a long stretch: true of this resource
/// means of no other. Translations follow their original, and are only held to whole sentences.
fn repeats(
    files: &Files,
    catalogue: &Catalogue,
    resources: &ResourceFiles,
    language: &Language,
) -> Vec<Fault> {
    let stretch = (language.words.language.style == Style::Standard).then_some(BOILERPLATE);
    let mut first: BTreeMap<Vec<char>, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for (place, card) in language.cards.cards.iter().enumerate() {
        for (_, sentence) in card.strengths.iter().chain(&card.weaknesses) {
            let sentence: Vec<char> = sentence.plain().chars().collect();
            let length = stretch.unwrap_or(sentence.len()).min(sentence.len()).max(1);
            let known = sentence.windows(length).find_map(|piece| {
                first.get(piece).filter(|other| **other != place).map(|other| (piece, *other))
            });
            if let Some((piece, other)) = known {
                let path = format!("text/{}/{}", language.words.lang, resources[place].path);
                let other =
                    catalogue.resources.0.get(other).map(|other| other.slug.as_str()).unwrap_or_default();
                let message = format!("「{}」が「{other}」にもあります", piece.iter().collect::<String>());
                let cure = "この資源だけに言えることを書いてください";
                faults.extend(files.get(&path).map(|file| Fault::of(&file, message, cure)));
            }
            for piece in sentence.windows(length) {
                first.entry(piece.to_vec()).or_insert(place);
            }
        }
    }
    faults
}

/// How long a fact may stand before it is checked again, in days: laws change every April.
const FRESH_FOR: i64 = 400;

/// Resources that were checked too long ago, or on a day that has not come.
pub fn stale(compiled: &Compiled, today: Date) -> Vec<String> {
    let resources = compiled.catalogue.resources.iter();
    let age = |resource: &Resource| today.days() - resource.checked.days();
    resources
        .filter(|(_, resource)| !(0..=FRESH_FOR).contains(&age(resource)))
        .map(|(_, resource)| {
            let (slug, checked) = (resource.slug(), resource.checked);
            let sector = compiled.catalogue.sectors[resource.sector].slug();
            format!("content/resources/{sector}/{slug}.toml: [checked] date = {checked} は古いか、まだ来ていない日です。確かめなおして、日付を直してください")
        })
        .collect()
}
