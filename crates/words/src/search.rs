//! Looking for a resource by any word on its card.
//!
//! Words match wherever they stand, whatever their width, case or kana: `ﾊﾛｰﾜｰｸ`, `はろーわーく` and
//! `ハローワーク` are the same. Every word of the query has to match.

use crate::card::Card;
use crate::text::Text;

/// A card folded for searching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Haystack {
    name: String,
    rest: String,
}

impl Haystack {
    /// Folds what can be searched of a card: names first, then what it does.
    pub fn of(card: &Card) -> Haystack {
        let counter = card.counter.iter().map(|counter| &counter.name);
        let names = core::iter::once(&card.name).chain(&card.also).chain(counter);
        let rest = [&card.summary, &card.apply, &card.law, &card.find];
        Haystack { name: searched(names), rest: searched(rest) }
    }

    /// How well it matches: 0 if every word is in a name, 1 if every word is somewhere, nothing otherwise.
    pub fn matches(&self, query: &Query) -> Option<u8> {
        if query.0.iter().all(|word| self.name.contains(word.as_str())) {
            Some(0)
        } else {
            let somewhere =
                |word: &String| self.name.contains(word.as_str()) || self.rest.contains(word.as_str());
            query.0.iter().all(somewhere).then_some(1)
        }
    }
}

/// Texts folded for searching, as written and as read; spaces between words do not count.
fn searched<'a>(texts: impl IntoIterator<Item = &'a Text>) -> String {
    let mut all = String::new();
    for text in texts {
        let (written, read) = (text.plain(), text.reading());
        // Most texts have no readings; those are not searched twice.
        let read = (read != written).then_some(read);
        for form in core::iter::once(written).chain(read) {
            all.extend(fold(&form).split_whitespace());
            all.push('\n');
        }
    }
    all
}

/// What is looked for, as folded words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// The words of what was typed.
    pub fn new(typed: &str) -> Query {
        Query(fold(typed).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Katakana to hiragana, full-width ASCII to ASCII, half-width kana to full, upper case to lower.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ァ'..='ヶ' => folded.extend(shifted(letter, -0x60)),
            '！'..='～' => {
                folded.extend(shifted(letter, -0xfee0).map(|letter| letter.to_ascii_lowercase()));
            }
            '　' => folded.push(' '),
            'ﾞ' | 'ﾟ' => voice(&mut folded, letter),
            'ｦ'..='ﾝ' => folded.extend(half_kana(letter)),
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

fn shifted(letter: char, by: i32) -> Option<char> {
    u32::try_from(letter as i32 + by).ok().and_then(char::from_u32)
}

/// The half-width kana block, in its order, as hiragana.
const HALF: &str = "をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

fn half_kana(letter: char) -> Option<char> {
    let place = u32::from(letter).checked_sub(u32::from('ｦ'))?;
    HALF.chars().nth(usize::try_from(place).ok()?)
}

/// Joins a half-width voicing mark with the kana before it.
fn voice(folded: &mut String, mark: char) {
    let by = if mark == 'ﾞ' { 1 } else { 2 };
    if let Some(voiced) = folded.pop() {
        folded.extend(shifted(voiced, by));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_written_with_readings_is_found_by_either() {
        let name = Text::parse("{生活|せいかつ} {困窮|こんきゅう}の {相談|そうだん}").unwrap();
        let names = searched([&name]);
        for typed in ["生活困窮", "せいかつこんきゅうのそうだん", "困窮の相談"] {
            assert!(names.contains(&fold(typed)), "{typed}");
        }
    }

    #[test]
    fn width_case_and_kana_do_not_matter() {
        for typed in ["ハローワーク", "はろーわーく", "ﾊﾛｰﾜｰｸ"] {
            assert_eq!(fold(typed), "はろーわーく");
        }
        assert_eq!(fold("ＮＰＯ　ｶﾞｲﾄﾞ"), "npo がいど");
    }

    proptest! {
        #[test]
        fn folding_takes_any_text(text in ".*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
