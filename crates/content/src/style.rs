//! How texts are written: rules for each style of language, over every string of its files.
//!
//! The rules for やさしい日本語 follow the guideline of 出入国在留管理庁・文化庁 (2020). It sets no numbers; the limits
//! on the length of a sentence, and readings on every kanji, are this project's own.

use crate::fault::{Fault, SourceFile};
use crate::files::{Files, parse};
use sasae_words::text::{Run, Text};
use sasae_words::words::{Language, Style};
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The longest sentence of やさしい日本語, in characters without readings and 「＜説明＞」. Our own limit.
const LONGEST_EASY: usize = 45;

/// Words that promise what only an office can decide, or that order a person about.
const FORBIDDEN: [(&str, &str); 9] = [
    ("受けられます", "決めるのは窓口です。「使える見込みがあります」「相談できます」と書いてください"),
    ("必ずもらえ", "決めるのは窓口です。「もらえる ことが あります」と書いてください"),
    ("必ず使え", "決めるのは窓口です。「使える見込みがあります」と書いてください"),
    ("しなければなりません", "命令に聞こえます。「〜してください」「〜すると安心です」と書いてください"),
    ("you will receive", "The office decides: write “you may be able to use”, “you can apply”"),
    ("you are entitled", "The office decides: write “you may be able to use”, “you can apply”"),
    ("guarantee", "Nobody can promise it: write what is likely, and who decides"),
    ("you must ", "It sounds like an order: write “please …” or “it helps to …”"),
    ("you have to ", "It sounds like an order: write “please …” or “it helps to …”"),
];

/// What やさしい日本語 leaves out, and what to write instead.
const HARD: [(&str, &str); 18] = [
    ("ないわけでは", "二重否定です。「〜です」「〜できます」と書いてください"),
    ("ないことはありません", "二重否定です。「〜です」「〜できます」と書いてください"),
    ("なくはありません", "二重否定です。「〜です」「〜できます」と書いてください"),
    ("ざるを", "「〜します」と書いてください"),
    ("いらっしゃ", "敬語です。「います」「来ます」「行きます」と書いてください"),
    ("おっしゃ", "敬語です。「言います」と書いてください"),
    ("ございます", "敬語です。「あります」「です」と書いてください"),
    ("いただ", "敬語です。「もらいます」「〜してください」と書いてください"),
    ("くださいます", "敬語です。「〜してくれます」と書いてください"),
    ("申し上げ", "敬語です。「言います」と書いてください"),
    ("ご覧", "敬語です。「見て ください」と書いてください"),
    ("〜", "「から」「まで」と書いてください"),
    ("～", "「から」「まで」と書いてください"),
    ("/", "「か」「と」「、」と書いてください"),
    ("／", "「か」「と」「、」と書いてください"),
    ("令和", "西暦で書いてください（令和8年 → 2026年）"),
    ("平成", "西暦で書いてください"),
    ("昭和", "西暦で書いてください"),
];

/// How a sentence of やさしい日本語 ends.
const ENDINGS: [&str; 12] = [
    "です",
    "ます",
    "ません",
    "ました",
    "でした",
    "ください",
    "でしょう",
    "ましょう",
    "ですか",
    "ますか",
    "ませんか",
    "ましたか",
];

/// Keys whose texts are found by searching and not read, so that no style applies.
const NOT_READ: [&str; 2] = ["also", "between"];

/// Everything that is not written as its language is written.
pub fn check(files: &Files, lang: &str, language: &Language) -> Vec<Fault> {
    let folder = format!("text/{lang}/");
    files.below(&folder).flat_map(|file| check_file(file, language.style)).collect()
}

fn check_file(file: &Arc<SourceFile>, style: Style) -> Vec<Fault> {
    let Ok(table) = DeTable::parse(&file.text) else { return Vec::new() };
    let mut strings = Vec::new();
    collect(table.get_ref(), &mut strings);
    let fault = |span: Range<usize>, (message, cure): (String, String)| Fault::at(file, span, message, cure);
    let mut faults = Vec::new();
    for (written, span) in strings {
        // A text that cannot be read has its own fault elsewhere.
        let Ok(text) = Text::parse(&written) else { continue };
        let mut found = forbidden(&text);
        match style {
            Style::Standard => {}
            Style::Easy => found.extend(easy(&text)),
            Style::Translation => found.extend(untranslated(&text)),
        }
        faults.extend(found.into_iter().map(|found| fault(span.clone(), found)));
    }
    faults
}

/// Every string of a table that is read, with its place.
fn collect(table: &DeTable<'_>, strings: &mut Vec<(String, Range<usize>)>) {
    let read = table.iter().filter(|(key, _)| !NOT_READ.contains(&key.get_ref().as_ref()));
    read.for_each(|(_, value)| strings_of(value, strings));
}

fn strings_of(value: &Spanned<DeValue<'_>>, strings: &mut Vec<(String, Range<usize>)>) {
    match value.get_ref() {
        DeValue::String(text) => strings.push((text.to_string(), value.span())),
        DeValue::Array(values) => values.iter().for_each(|value| strings_of(value, strings)),
        DeValue::Table(table) => collect(table, strings),
        _ => {}
    }
}

fn forbidden(text: &Text) -> Vec<(String, String)> {
    let plain = text.plain().to_lowercase();
    let says = FORBIDDEN.iter().filter(|(word, _)| plain.contains(word));
    says.map(|(word, cure)| (format!("「{word}」と書いてあります"), (*cure).to_owned())).collect()
}

fn easy(text: &Text) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for run in &text.0 {
        match run {
            Run::Plain(plain) => {
                let bare: String = plain.chars().filter(|letter| is_kanji(*letter)).collect();
                if !bare.is_empty() {
                    let cure = "漢字には、すべて {漢字|かんじ} のように読みを書いてください";
                    found.push((format!("「{bare}」に ふりがながありません"), cure.to_owned()));
                }
            }
            Run::Ruby { base, reading } if !reading.chars().all(is_reading) => {
                let cure = "読みは、ひらがな・カタカナで書いてください";
                found.push((format!("「{base}」の読み「{reading}」が かなではありません"), cure.to_owned()));
            }
            Run::Ruby { .. } | Run::Slot => {}
        }
    }
    let plain = text.plain();
    let says = HARD.iter().filter(|(word, _)| plain.contains(word));
    found.extend(
        says.map(|(word, cure)| (format!("「{word}」は、やさしい日本語では使いません"), (*cure).to_owned())),
    );
    found.extend(sentences(&plain).flat_map(|sentence| easy_sentence(&sentence)));
    found
}

/// The sentences of a text, without what is explained in ＜ ＞. What has no 。 is a heading or a name.
fn sentences(plain: &str) -> impl Iterator<Item = String> {
    let mut depth = 0_u8;
    let bare: String = plain
        .chars()
        .filter(|letter| {
            match letter {
                '＜' => depth = depth.saturating_add(1),
                '＞' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect();
    let parts: Vec<String> =
        bare.split_inclusive(['。', '？', '！']).map(|part| part.trim().to_owned()).collect();
    parts.into_iter().filter_map(|part| part.strip_suffix('。').map(str::to_owned))
}

fn easy_sentence(sentence: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let length = sentence.chars().filter(|letter| !letter.is_whitespace()).count();
    if length > LONGEST_EASY {
        let cure =
            format!("{LONGEST_EASY}字までの、二つの文に分けてください（この数は、この辞書の決まりです）");
        found.push((format!("「{sentence}」は{length}字です"), cure));
    }
    let end = sentence.trim_end_matches(['」', '』', '）', ')', ' ', '　']);
    if !ENDINGS.iter().any(|ending| end.ends_with(ending)) {
        let cure = "「です」「ます」「ください」で終わる文にしてください".to_owned();
        found.push((format!("「{sentence}」が です・ます で終わっていません"), cure));
    }
    found
}

/// Japanese left in a translation, but for what stands in brackets: the names that are shown at the counter.
fn untranslated(text: &Text) -> Option<(String, String)> {
    let mut depth = 0_u8;
    let bare: String = text
        .plain()
        .chars()
        .filter(|letter| {
            match letter {
                '(' | '（' | '“' => depth = depth.saturating_add(1),
                ')' | '）' | '”' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && (is_kanji(*letter) || is_reading(*letter) && *letter != ' ')
        })
        .collect();
    let cure = "訳してください。窓口で使う名前は ( ) に入れると、日本語のまま書けます".to_owned();
    (!bare.is_empty()).then(|| (format!("「{bare}」が日本語のままです"), cure))
}

fn is_kanji(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '々' | '〆')
}

fn is_reading(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー' | '・' | ' ')
}

/// The language's own file: what it is called and how it is written.
///
/// # Errors
/// If the file is not there, or not of that shape.
pub fn language(files: &Files, lang: &str) -> Result<Language, Fault> {
    files.get(&format!("text/{lang}/language.toml")).and_then(|file| parse(&file))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test says what it needs by failing")]
mod tests {
    use super::*;

    fn messages(found: impl IntoIterator<Item = (String, String)>) -> String {
        found.into_iter().map(|(message, _)| message).collect::<Vec<_>>().join("\n")
    }

    fn text(written: &str) -> Text {
        Text::parse(written).unwrap()
    }

    #[test]
    fn kanji_without_a_reading_is_named() {
        assert_eq!(messages(easy(&text("{相談|そうだん}して ください。"))), "");
        assert!(messages(easy(&text("{相談|そうだん}の窓口"))).contains("「窓口」に ふりがながありません"));
        assert!(messages(easy(&text("{相談|soudan}"))).contains("かなではありません"));
    }

    #[test]
    fn a_sentence_is_short_and_ends_politely() {
        let long = "あ".repeat(44) + "です。";
        assert!(messages(easy(&text(&long))).contains("46字です"));
        assert!(messages(easy(&text("すぐ {電話|でんわ}する。"))).contains("です・ます"));
        assert_eq!(messages(easy(&text("{手帳|てちょう}"))), "");
    }

    #[test]
    fn an_explanation_does_not_make_a_sentence_long() {
        let explained = format!("{{余震|よしん}}＜{}＞に {{気|き}}を つけて ください。", "あ".repeat(60));
        assert_eq!(messages(easy(&text(&explained))), "");
    }

    #[test]
    fn hard_forms_are_named() {
        for hard in [
            "9{時|じ}〜17{時|じ}",
            "{電話|でんわ}して いただけます。",
            "できない ことはありません。できないわけではありません。",
        ] {
            assert!(messages(easy(&text(hard))).contains("使いません"), "{hard}");
        }
    }

    #[test]
    fn a_promise_is_found_under_its_readings_and_in_english() {
        assert!(messages(forbidden(&text("{受|う}けられます。"))).contains("受けられます"));
        assert!(messages(forbidden(&text("You will receive money."))).contains("you will receive"));
    }

    #[test]
    fn japanese_left_in_a_translation_is_named() {
        assert!(untranslated(&text("Call the 福祉事務所.")).is_some());
        assert_eq!(untranslated(&text("Call the welfare office (福祉事務所).")), None);
    }
}
