//! A mistake in content stops the build, and the report says where it is and what to do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

use sasae_content::{load, repository_content};
use std::path::{Path, PathBuf};

/// A copy of the content that a test may spoil; gone when it is dropped.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Copy {
        let to = std::env::temp_dir().join(format!("sasae-content-{}-{name}", std::process::id()));
        copy(&repository_content(), &to);
        Copy(to)
    }

    fn change(&self, file: &str, from: &str, to: &str) -> &Copy {
        let path = self.0.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} does not contain {from}");
        std::fs::write(path, text.replacen(from, to, 1)).unwrap();
        self
    }

    /// The same without the other languages, so that a test need not write everything three times.
    fn in_japanese_only(self) -> Copy {
        for language in ["easy", "en"] {
            std::fs::remove_dir_all(self.0.join("text").join(language)).unwrap();
        }
        self
    }

    fn report(&self) -> String {
        load(&self.0).err().expect("the mistake is found").to_string()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(path, target).unwrap();
        }
    }
}

const RULES: &str = "resources/peers/yujin.toml";
const WORDS: &str = "text/ja/resources/peers/yujin.toml";

/// Spoils one place of one file, and expects the report to name the file and to contain these words.
#[track_caller]
fn spoilt(name: &str, file: &str, from: &str, to: &str, says: &[&str]) {
    let copy = Copy::new(name);
    let report = copy.change(file, from, to).report();
    for words in [&[file], says].concat() {
        assert!(report.contains(words), "「{words}」 is not in:\n{report}");
    }
}

#[test]
fn the_content_of_the_repository_is_right() {
    if let Err(report) = load(&repository_content()) {
        panic!("{report}");
    }
}

#[test]
fn a_misspelt_need_is_shown_with_the_nearest() {
    spoilt(
        "need",
        RULES,
        "\"lonely\"",
        "\"lonley\"",
        &["「lonley」というニーズはありません", "「lonely」ですか？"],
    );
}

#[test]
fn a_word_that_is_not_in_the_list_is_shown_with_the_list() {
    spoilt(
        "form",
        RULES,
        "form = \"informal\"",
        "form = \"friendly\"",
        &["「friendly」", "formal, informal"],
    );
}

#[test]
fn an_unknown_question_or_option_is_named() {
    spoilt("question", RULES, "people =", "poeple =", &["「poeple」という質問はありません"]);
    spoilt(
        "option",
        RULES,
        "[\"friend\"]",
        "[\"freind\"]",
        &["「freind」という選択肢はありません", "friend"],
    );
}

#[test]
fn two_conditions_in_one_brace_are_refused() {
    spoilt(
        "two",
        RULES,
        "{ people = [\"friend\"] }",
        "{ people = [\"friend\"], age = [\"0-14\"] }",
        &["all = [ … ]"],
    );
}

#[test]
fn a_range_over_an_unordered_question_is_refused() {
    spoilt("range", RULES, "[\"friend\"]", "{ from = \"friend\" }", &["from / to が使えません"]);
}

#[test]
fn a_rule_that_nobody_can_fulfil_is_found() {
    let never = "{ all = [ { age = [\"0-14\"] }, { age = [\"75+\"] } ] }";
    spoilt("never", RULES, "{ people = [\"friend\"] }", never, &["どんな答えでも当てはまりません"]);
}

#[test]
fn a_rule_that_everybody_fulfils_is_found() {
    let always = "{ any = [ { age = { to = \"18-19\" } }, { age = { from = \"18-19\" } } ] }";
    spoilt("always", RULES, "{ people = [\"friend\"] }", always, &["どんな答えでも外れません"]);
}

#[test]
fn a_rule_that_sees_less_than_its_answers_tell_is_found() {
    let blind = "{ any = [ { all = [ { people = [\"friend\"] }, { age = [\"0-14\"] } ] }, { all = [ { people = [\"friend\"] }, { not = { age = [\"0-14\"] } } ] } ] }";
    spoilt("blind", RULES, "{ people = [\"friend\"] }", blind, &["「分からない」としてしまいます"]);
}

#[test]
fn a_trait_level_out_of_range_is_named() {
    spoilt("level", RULES, "steady = 1", "steady = 7", &["「steady」の段階がちがいます", "1 から 4"]);
}

#[test]
fn a_trait_that_is_derived_cannot_be_written() {
    spoilt("derived", RULES, "steady = 1", "steady = 1\nspeed = 4", &["「speed」は書きません"]);
}

#[test]
fn a_strength_on_a_weak_trait_is_refused() {
    spoilt(
        "strength",
        WORDS,
        "[strengths]",
        "[strengths]\nexpertise = \"くわしいです。\"",
        &["「expertise」の段階が、長所"],
    );
}

#[test]
fn a_missing_text_is_named() {
    spoilt("missing", WORDS, "say = ", "# say = ", &["say"]);
}

#[test]
fn an_empty_text_is_named() {
    spoilt("empty", WORDS, "cost = \"", "cost = \"\" # ", &["文が空です"]);
}

#[test]
fn a_reading_left_open_is_named() {
    spoilt("reading", WORDS, "cost = \"", "cost = \"{無料|むりょう", &["`{` が閉じていません"]);
}

#[test]
fn a_part_that_never_matters_is_found() {
    spoilt(
        "dead",
        RULES,
        "{ people = [\"friend\"] }",
        "{ any = [{ people = [\"friend\"] }, { all = [{ people = [\"friend\"] }, { age = [\"0-14\"] }] }] }",
        &["あってもなくても同じ部分があります"],
    );
}

#[test]
fn a_slot_that_nothing_fills_is_named() {
    spoilt(
        "slot",
        WORDS,
        "cost = \"",
        "cost = \"収入の67%です。",
        &["% は、ここでは使えません", "パーセント"],
    );
}

#[test]
fn a_promise_is_refused() {
    spoilt(
        "promise",
        WORDS,
        "cost = \"",
        "cost = \"いつでも受けられます。",
        &["「受けられます」と書いてあります", "使える見込みがあります"],
    );
}

#[test]
fn a_sentence_used_twice_is_found() {
    let copy = Copy::new("twice");
    let sentence = "制度や病気のことは知らないことが多く、まちがった助言になることもあります。";
    let other = "text/ja/resources/peers/kinjo.toml";
    let text = std::fs::read_to_string(copy.0.join(other)).unwrap();
    let line = text.lines().skip_while(|line| *line != "[weaknesses]").nth(1).unwrap().to_owned();
    let axis = line.split(" = ").next().unwrap();
    let report = copy.change(other, &line, &format!("{axis} = \"{sentence}\"")).report();
    assert!(report.contains("にもあります"), "{report}");
}

#[test]
fn a_phone_without_hours_is_found() {
    let phone = "[[phones]]\nnumber = \"0120-000-000\"\ncertainty = \"official\"\n\n[checked]";
    let copy = Copy::new("hours");
    let report = copy.change(RULES, "[checked]", phone).report();
    assert!(report.contains(WORDS) && report.contains("hours が0個、電話が1個です"), "{report}");
}

#[test]
fn a_phone_with_other_letters_is_refused() {
    let phone = "[[phones]]\nnumber = \"０１２０-000-000\"\ncertainty = \"official\"\n\n[checked]";
    spoilt("digits", RULES, "[checked]", phone, &["「０１２０-000-000」", "半角"]);
}

#[test]
fn a_resource_without_words_and_words_without_a_resource_are_found() {
    let copy = Copy::new("words");
    std::fs::rename(copy.0.join(WORDS), copy.0.join("text/ja/resources/peers/yuujin.toml")).unwrap();
    let report = copy.report();
    assert!(report.contains(WORDS) && report.contains("ファイルがありません"), "{report}");
    assert!(
        report.contains("yuujin.toml") && report.contains("事実と条件のファイルがありません"),
        "{report}"
    );
}

#[test]
fn a_missing_translation_is_named() {
    let report =
        Copy::new("untranslated").change("text/en/needs.toml", "[needs.scam]", "[needs.spam]").report();
    assert!(report.contains("content/text/en/needs.toml: ニーズ「scam」のことばがありません"), "{report}");
}

#[test]
fn what_is_not_written_as_its_language_is_written_is_named() {
    let card = "peers/yujin.toml";
    let change = |name: &str, language: &str, to: &str| {
        let file = format!("text/{language}/resources/{card}");
        Copy::new(name).change(&file, "cost = \"", to).report()
    };
    let bare = change("bare", "easy", "cost = \"無料です。");
    assert!(bare.contains("ふりがながありません"), "{bare}");
    let left = change("left", "en", "cost = \"無料 ");
    assert!(left.contains("日本語のままです"), "{left}");
}

#[test]
fn a_need_without_support_is_found() {
    let copy = Copy::new("uncovered").in_japanese_only();
    copy.change("needs/needs.toml", "\"scam\"]", "\"scam\", \"new_need\"]");
    let words = "[needs.scam]";
    copy.change(
        "text/ja/needs.toml",
        words,
        &format!("[needs.new_need]\nask = \"新しい困りごと\"\ntitle = \"新しい\"\n\n{words}"),
    );
    let report = copy.report();
    assert!(report.contains("「new_need」をささえるフォーマルな資源がありません"), "{report}");
    assert!(report.contains("「new_need」をささえるインフォーマルな資源がありません"), "{report}");
}

#[test]
fn a_question_that_decides_nothing_is_found() {
    let copy = Copy::new("idle").in_japanese_only();
    let question = "[[question]]\nid = \"shoe_size\"\nkind = \"one\"\noptions = [\"small\", \"large\"]\n\n[[question]]\nid = \"age\"";
    copy.change("questions/2-facts.toml", "[[question]]\nid = \"age\"", question);
    let words = "[shoe_size]\nask = \"靴の大きさは\"\nshort = \"靴\"\nwhy = \"なぜでしょう。\"\n[shoe_size.options]\nsmall = \"小\"\nlarge = \"大\"\n\n[age]";
    let report = copy.change("text/ja/questions.toml", "[age]", words).report();
    assert!(report.contains("質問「shoe_size」は、どの条件にも使われていません"), "{report}");
}

#[test]
fn a_broken_file_is_shown_with_its_line() {
    spoilt("broken", RULES, "form = \"informal\"", "form = \"informal", &["form"]);
}

#[test]
fn a_service_that_leads_to_no_resource_is_named() {
    let file = "local/services.toml";
    spoilt(
        "service",
        file,
        "\"kyotaku\"",
        "\"kyotakku\"",
        &["「kyotakku」という資源はありません", "kyotaku"],
    );
    spoilt("reason", file, "resource = \"juhou\"\n", "", &["「12」がどの資源になるかが決まりません"]);
    spoilt("code", file, "code = \"13\"\n", "", &["wam の符号 13 が 0 回あります"]);
}

#[test]
fn a_header_that_means_two_things_and_a_wrong_check_digit_are_named() {
    spoilt("header", "local/formats.toml", "fax = [", "fax = [\"電話　番号\", ", &["見出し", "二度あります"]);
    spoilt("digit", "local/municipalities.csv", "\n011002,", "\n011003,", &["2 行目が読めません"]);
}
