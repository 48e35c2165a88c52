//! Rules as the engine reads them: every question and option looked up.

use crate::fault::{Fault, SourceFile};
use crate::raw::{self, Word};
use crate::sink::Sink;
use sasae_core::condition::Condition;
use sasae_core::id::Table;
use sasae_core::question::{Kind, OptionIndex, OptionSet, Question};
use std::sync::Arc;

/// Looks up the rules of one file.
pub struct Rules<'a> {
    /// The file.
    pub file: &'a Arc<SourceFile>,
    /// The questions a rule may speak of.
    pub questions: &'a Table<Question>,
    /// Where faults go.
    pub sink: &'a mut Sink,
}

impl Rules<'_> {
    /// A written rule with every id looked up. `entry` is what to point at where the rule has no word of its
    /// own.
    pub fn read(&mut self, entry: &Word, written: &raw::Condition) -> Option<Condition> {
        Some(match written {
            raw::Condition::Word(word) if word == "office" => Condition::Office,
            raw::Condition::Word(word) => {
                let cure = "\"office\" か、{ 質問 = [\"選択肢\"] } の形で書いてください";
                self.sink.at(self.file, entry, format!("条件に「{word}」とは書けません"), cure);
                return None;
            }
            raw::Condition::Is(question, options) => self.atom(question, options)?,
            raw::Condition::All(parts) => Condition::All(self.each(entry, parts)?),
            raw::Condition::Any(parts) => Condition::Any(self.each(entry, parts)?),
            raw::Condition::Not(part) => Condition::Not(Box::new(self.read(entry, part)?)),
            raw::Condition::AtLeast(part) => {
                let of = self.each(entry, &part.of)?;
                let k = u8::try_from(*part.k.get_ref())
                    .ok()
                    .filter(|k| (1..=of.len()).contains(&usize::from(*k)));
                let Some(k) = k else {
                    let cure = format!("1 から {} のあいだで書いてください", of.len());
                    self.sink.0.push(Fault::at(self.file, part.k.span(), "at_least の k が合いません", cure));
                    return None;
                };
                Condition::AtLeast { k, of }
            }
        })
    }

    fn each(&mut self, entry: &Word, parts: &[raw::Condition]) -> Option<Vec<Condition>> {
        if parts.is_empty() {
            self.sink.at(self.file, entry, "条件の [ ] が空です", "条件を入れるか、その行を消してください");
            return None;
        }
        parts.iter().map(|part| self.read(entry, part)).collect()
    }

    fn atom(&mut self, word: &Word, written: &raw::Options) -> Option<Condition> {
        let id = self.sink.look_up(self.file, self.questions, word, "質問")?;
        let question = &self.questions[id];
        let options = match written {
            raw::Options::AnyOf(words) => {
                let options: Vec<_> =
                    words.iter().map(|word| self.sink.option(self.file, question, word)).collect();
                options.into_iter().collect::<Option<OptionSet>>()?
            }
            raw::Options::Range(range) => self.range(question, word, range)?,
        };
        let is_certain = question.kind.is_exclusive() && options == question.all_options();
        if options.is_empty() || is_certain {
            let message = format!("「{}」の条件が、いつも同じ結果になります", word.get_ref());
            self.sink.at(self.file, word, message, "選択肢を一部だけ書くか、この条件を消してください");
            return None;
        }
        Some(Condition::Is { question: id, options })
    }

    fn range(&mut self, question: &Question, word: &Word, range: &raw::Range) -> Option<OptionSet> {
        if question.kind != (Kind::One { ordered: true }) {
            let message = format!("質問「{}」には from / to が使えません", question.slug);
            self.sink.at(self.file, word, message, "選択肢を [\"…\", \"…\"] で並べてください");
            return None;
        }
        let mut end = |word: &Option<Word>, open: usize| match word {
            Some(word) => self.sink.option(self.file, question, word),
            None => OptionIndex::new(open),
        };
        let from = end(&range.from, 0)?;
        let to = end(&range.to, question.options.len().saturating_sub(1))?;
        Some(question.option_indexes().filter(|option| (from..=to).contains(option)).collect())
    }
}
