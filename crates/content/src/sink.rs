//! Where faults gather while words are looked up: every look-up either finds, or says what could be written.

use crate::fault::{Fault, SourceFile};
use crate::raw::Word;
use sasae_core::date::Date;
use sasae_core::id::{Id, Named, Table};
use sasae_core::question::{OptionIndex, Question};
use std::sync::Arc;
use toml::Spanned;
use toml::value::Datetime;

/// What is wrong so far.
#[derive(Default)]
pub struct Sink(pub Vec<Fault>);

impl Sink {
    /// Something wrong at a word.
    pub fn at(
        &mut self,
        file: &Arc<SourceFile>,
        word: &Word,
        message: impl Into<String>,
        cure: impl Into<String>,
    ) {
        self.0.push(Fault::at(file, word.span(), message, cure));
    }

    /// Something wrong with a whole file.
    pub fn of(&mut self, file: &Arc<SourceFile>, message: impl Into<String>, cure: impl Into<String>) {
        self.0.push(Fault::of(file, message, cure));
    }

    /// What a step gives, if nothing was wrong with it.
    pub fn keep<T>(&mut self, step: Result<T, Fault>) -> Option<T> {
        step.map_err(|fault| self.0.push(fault)).ok()
    }

    /// The row that a word names. `what` is what such a row is called.
    pub fn look_up<T: Named>(
        &mut self,
        file: &Arc<SourceFile>,
        table: &Table<T>,
        word: &Word,
        what: &str,
    ) -> Option<Id<T>> {
        let found = table.find(word.get_ref());
        if found.is_none() {
            let known: Vec<&str> = table.0.iter().map(Named::slug).collect();
            let message = format!("「{}」という{what}はありません", word.get_ref());
            self.at(file, word, message, nearest(word.get_ref(), &known));
        }
        found
    }

    /// The value that a word stands for in a closed list.
    pub fn value<T: Copy>(
        &mut self,
        file: &Arc<SourceFile>,
        word: &Word,
        all: &[T],
        slug: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|value| slug(*value) == word.get_ref());
        if found.is_none() {
            let known: Vec<&str> = all.iter().map(|value| slug(*value)).collect();
            let message = format!("「{}」は、ここに書けることばではありません", word.get_ref());
            self.at(file, word, message, nearest(word.get_ref(), &known));
        }
        found
    }

    /// The option of a question that a word names.
    pub fn option(
        &mut self,
        file: &Arc<SourceFile>,
        question: &Question,
        word: &Word,
    ) -> Option<OptionIndex> {
        let found = question.option(word.get_ref());
        if found.is_none() {
            let known: Vec<&str> = question.options.iter().map(String::as_str).collect();
            let message =
                format!("質問「{}」に「{}」という選択肢はありません", question.slug, word.get_ref());
            self.at(file, word, message, nearest(word.get_ref(), &known));
        }
        found
    }

    /// A day.
    pub fn date(&mut self, file: &Arc<SourceFile>, written: &Spanned<Datetime>) -> Option<Date> {
        let date = written.get_ref().date.and_then(|day| Date::new(day.year, day.month, day.day));
        if date.is_none() {
            let cure = "2026-11-22 のように、引用符なしで書いてください";
            self.0.push(Fault::at(file, written.span(), "日付ではありません", cure));
        }
        date
    }
}

/// What to write instead: the closest known word, and all of them.
fn nearest(given: &str, known: &[&str]) -> String {
    let shared = |word: &str| word.chars().zip(given.chars()).take_while(|(one, other)| one == other).count();
    match known.iter().max_by_key(|word| shared(word)) {
        Some(word) if shared(word) > 1 => format!("「{word}」ですか？ 書けるのは: {}", known.join(", ")),
        _ => format!("書けるのは: {}", known.join(", ")),
    }
}
