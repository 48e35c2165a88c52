//! What no single entry shows: the prover's findings, promises we must not make, sentences used twice.

use crate::fault::{Fault, SourceFile};
use crate::files::Files;
use crate::rules::ResourceFiles;
use crate::words::Language;
use sasae_core::catalogue::Catalogue;
use sasae_core::id::Named;
use sasae_core::prove::{Finding, prove};
use sasae_core::resource::Form;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Words that promise what only an office can decide, or that order a person about.
const FORBIDDEN: [(&str, &str); 2] = [
    ("受けられます", "決めるのは窓口です。「使える見込みがあります」「相談できます」と書いてください"),
    ("しなければなりません", "命令に聞こえます。「〜してください」「〜すると安心です」と書いてください"),
];

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
    faults.extend(promises(files));
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

/// Forbidden words anywhere in the texts.
fn promises(files: &Files) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files.below("text/") {
        for (word, cure) in FORBIDDEN {
            for (at, _) in file.text.match_indices(word) {
                // A comment that names the rule is not a promise.
                let line = file.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
                if !file.text[line..].starts_with('#') {
                    faults.push(Fault::at(
                        file,
                        at..at + word.len(),
                        format!("「{word}」と書いてあります"),
                        cure,
                    ));
                }
            }
        }
    }
    faults
}

/// Strengths and weaknesses that stand word for word in two entries: true of this resource means of no other.
fn repeats(
    files: &Files,
    catalogue: &Catalogue,
    resources: &ResourceFiles,
    language: &Language,
) -> Vec<Fault> {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for (place, card) in language.cards.cards.iter().enumerate() {
        for (_, sentence) in card.strengths.iter().chain(&card.weaknesses) {
            let sentence = sentence.written();
            match first.get(&sentence).and_then(|other| catalogue.resources.0.get(*other)) {
                Some(other) => {
                    let path = format!("text/{}/{}", language.words.lang, resources[place].path);
                    let message = format!("「{sentence}」が「{}」にもあります", other.slug);
                    let cure = "この資源だけに言えることを書いてください";
                    faults.extend(files.get(&path).map(|file| Fault::of(&file, message, cure)));
                }
                None => {
                    first.insert(sentence, place);
                }
            }
        }
    }
    faults
}
