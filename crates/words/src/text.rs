//! A short text with readings (ふりがな) and slots.
//!
//! In content it is written `{相談|そうだん}してください` for a reading and `あと%問` for a slot; in packs it is a
//! row of runs ([`crate::packed`]), so nothing is parsed where it is shown.

use crate::packed;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text as runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Run>);

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// As it stands.
    Plain(String),
    /// With its reading above it.
    Ruby {
        /// What is written.
        base: String,
        /// How it is read, in kana.
        reading: String,
    },
    /// Filled when it is shown, with a number or a name.
    Slot,
}

/// What is wrong with a written text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadText {
    /// `{` without `}`.
    Unclosed,
    /// `{…}` without `|` and a reading.
    NoReading,
    /// `}` or `|` outside braces.
    Stray,
}

impl core::fmt::Display for BadText {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            BadText::Unclosed => "`{` が閉じていません。`{漢字|かんじ}` のように書いてください",
            BadText::NoReading => "読みがありません。`{漢字|かんじ}` のように書いてください",
            BadText::Stray => "`}` や `|` だけが残っています。`{漢字|かんじ}` のように書いてください",
        })
    }
}

impl core::error::Error for BadText {}

impl Text {
    /// Reads the written form.
    ///
    /// # Errors
    /// [`BadText`] if the braces of a reading do not match.
    pub fn parse(written: &str) -> Result<Text, BadText> {
        let mut runs = Vec::new();
        let mut rest = written;
        while let Some(at) = rest.find(['{', '}', '|', '%']) {
            let (before, after) = rest.split_at(at);
            push_plain(&mut runs, before);
            let (mark, after) = after.split_at(1);
            rest = match mark {
                "%" => {
                    runs.push(Run::Slot);
                    after
                }
                "{" => {
                    let (inside, after) = after.split_once('}').ok_or(BadText::Unclosed)?;
                    runs.push(ruby(inside)?);
                    after
                }
                _ => return Err(BadText::Stray),
            };
        }
        push_plain(&mut runs, rest);
        Ok(Text(runs))
    }

    /// The text without readings, for names, search and speech. Slots are left out.
    pub fn plain(&self) -> String {
        self.filled("")
    }

    /// The text without readings, slots filled.
    pub fn filled(&self, slot: &str) -> String {
        let run = |run: &'_ Run| match run {
            Run::Plain(text) => text.clone(),
            Run::Ruby { base, .. } => base.clone(),
            Run::Slot => slot.to_owned(),
        };
        self.0.iter().map(run).collect()
    }

    /// The text as it is read aloud: readings in place of the words they belong to. Slots are left out.
    pub fn reading(&self) -> String {
        let run = |run: &'_ Run| match run {
            Run::Plain(text) | Run::Ruby { reading: text, .. } => text.clone(),
            Run::Slot => String::new(),
        };
        self.0.iter().map(run).collect()
    }

    /// The text with every slot replaced by plain words.
    pub fn with(&self, slot: &str) -> Text {
        self.with_text(&Text(vec![Run::Plain(slot.to_owned())]))
    }

    /// The text with every slot replaced by another text, readings and all.
    pub fn with_text(&self, slot: &Text) -> Text {
        let run = |run: &Run| match run {
            Run::Slot => slot.0.clone(),
            other => vec![other.clone()],
        };
        Text(self.0.iter().flat_map(run).collect())
    }

    /// Several texts in a row, with a mark between them.
    pub fn join<'a>(texts: impl IntoIterator<Item = &'a Text>, between: &str) -> Text {
        let mut runs = Vec::new();
        for (place, text) in texts.into_iter().enumerate() {
            if place > 0 {
                push_plain(&mut runs, between);
            }
            runs.extend(text.0.iter().cloned());
        }
        Text(runs)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The form that [`Text::parse`] reads.
    pub fn written(&self) -> String {
        let run = |run: &Run| match run {
            Run::Plain(text) => text.clone(),
            Run::Ruby { base, reading } => format!("{{{base}|{reading}}}"),
            Run::Slot => "%".to_owned(),
        };
        self.0.iter().map(run).collect()
    }
}

fn push_plain(runs: &mut Vec<Run>, text: &str) {
    if !text.is_empty() {
        runs.push(Run::Plain(text.to_owned()));
    }
}

fn ruby(inside: &str) -> Result<Run, BadText> {
    match inside.split_once('|') {
        Some((base, reading)) if !base.is_empty() && !reading.is_empty() && !reading.contains('|') => {
            Ok(Run::Ruby { base: base.to_owned(), reading: reading.to_owned() })
        }
        _ => Err(BadText::NoReading),
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.written().serialize(serializer)
        } else {
            packed::write(self, serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        if deserializer.is_human_readable() {
            Text::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
        } else {
            packed::read(deserializer)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_reading_stands_above_its_word() {
        let text = Text::parse("{相談|そうだん}は%円").unwrap();
        let reading = Run::Ruby { base: "相談".into(), reading: "そうだん".into() };
        assert_eq!(text.0, [reading, Run::Plain("は".into()), Run::Slot, Run::Plain("円".into())]);
        assert_eq!(text.filled("0"), "相談は0円");
    }

    #[test]
    fn readings_stay_when_texts_are_put_together() {
        let [one, two, slot] =
            ["{相談|そうだん}", "{電話|でんわ}", "「%」ではない"].map(|text| Text::parse(text).unwrap());
        let both = Text::join([&one, &two], "・");
        assert_eq!(slot.with_text(&both).written(), "「{相談|そうだん}・{電話|でんわ}」ではない");
    }

    #[test]
    fn a_brace_left_open_is_named() {
        assert_eq!(Text::parse("{相談|そうだん"), Err(BadText::Unclosed));
        assert_eq!(Text::parse("{相談}"), Err(BadText::NoReading));
        assert_eq!(Text::parse("相談}"), Err(BadText::Stray));
    }

    proptest! {
        #[test]
        fn any_string_is_read_or_refused_without_panic(written in ".*") {
            if let Ok(text) = Text::parse(&written) {
                prop_assert_eq!(text.written(), written);
            }
        }

        #[test]
        fn a_packed_text_is_unpacked_as_it_was(written in "[^\\u{0}-\\u{4}]*") {
            if let Ok(text) = Text::parse(&written) {
                let pack = postcard::to_allocvec(&text).unwrap();
                prop_assert_eq!(postcard::from_bytes::<Text>(&pack).unwrap(), text);
            }
        }

        #[test]
        fn any_bytes_are_a_text_or_refused_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let _ = postcard::from_bytes::<Text>(&bytes);
        }
    }
}
