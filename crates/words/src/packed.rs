//! Texts in packs: 16-bit units with marks between the runs and one mark at the end.
//!
//! Japanese compresses about a tenth better this way than as UTF-8 with a length before each text: kana and kanji
//! are all of one width, and an end mark is always the same while a length never is. The figures come from
//! `cargo run -p sasae-xtask -- sizes`.

use crate::text::{Run, Text};
use serde::de::{Error, SeqAccess, Visitor};
use serde::ser::SerializeTuple;
use serde::{Deserializer, Serializer};

/// Ends a text.
const END: u16 = 0;
/// Before a word that has a reading …
const BASE: u16 = 1;
/// … before the reading …
const READING: u16 = 2;
/// … and after it.
const PLAIN: u16 = 3;
/// A slot.
const SLOT: u16 = 4;

/// Writes a text. A letter that stands for a mark is left out: no text has any.
pub fn write<S: Serializer>(text: &Text, serializer: S) -> Result<S::Ok, S::Error> {
    let letters = |text: &str| text.encode_utf16().filter(|unit| *unit > SLOT).collect::<Vec<_>>();
    let mut units = Vec::new();
    for run in &text.0 {
        match run {
            Run::Plain(text) => units.extend(letters(text)),
            Run::Ruby { base, reading } => {
                units.push(BASE);
                units.extend(letters(base));
                units.push(READING);
                units.extend(letters(reading));
                units.push(PLAIN);
            }
            Run::Slot => units.push(SLOT),
        }
    }
    units.push(END);
    // A tuple has no length of its own in a pack; the end mark tells.
    let bytes = units.iter().flat_map(|unit| unit.to_le_bytes());
    let mut tuple = serializer.serialize_tuple(2 * units.len())?;
    bytes.into_iter().try_for_each(|byte| tuple.serialize_element(&byte))?;
    tuple.end()
}

/// Reads a text.
pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
    deserializer.deserialize_tuple(usize::MAX, Units)
}

/// Reads so many texts in a row.
pub fn row<'de, D: Deserializer<'de>>(deserializer: D, count: usize) -> Result<Vec<Text>, D::Error> {
    deserializer.deserialize_tuple(count, Row(count))
}

/// The next text of a row. Called and not copied to where it is needed: some five hundred fields are filled so.
#[inline(never)]
pub fn next(row: &mut std::vec::IntoIter<Text>) -> Text {
    row.next().unwrap_or_default()
}

struct Row(usize);

impl<'de> Visitor<'de> for Row {
    type Value = Vec<Text>;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a row of texts")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<Vec<Text>, A::Error> {
        let mut row = Vec::with_capacity(self.0);
        while let Some(text) = texts.next_element()? {
            row.push(text);
        }
        // A row that is cut short is no row.
        if row.len() == self.0 { Ok(row) } else { Err(A::Error::custom("cut off")) }
    }
}

struct Units;

impl<'de> Visitor<'de> for Units {
    type Value = Text;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a packed text")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut bytes: A) -> Result<Text, A::Error> {
        let cut = || A::Error::custom("cut off");
        let (mut runs, mut letters, mut base) = (Vec::new(), Vec::new(), None);
        loop {
            let low = bytes.next_element::<u8>()?.ok_or_else(cut)?;
            let high = bytes.next_element::<u8>()?.ok_or_else(cut)?;
            let unit = u16::from_le_bytes([low, high]);
            if unit > SLOT {
                letters.push(unit);
                continue;
            }
            let word = String::from_utf16(&core::mem::take(&mut letters)).map_err(A::Error::custom)?;
            match (unit, base.take()) {
                (READING, None) => base = Some(word),
                (PLAIN, Some(base)) => runs.push(Run::Ruby { base, reading: word }),
                (BASE | SLOT | END, None) => {
                    if !word.is_empty() {
                        runs.push(Run::Plain(word));
                    }
                    if unit == SLOT {
                        runs.push(Run::Slot);
                    }
                    if unit == END {
                        return Ok(Text(runs));
                    }
                }
                _ => return Err(A::Error::custom("marks out of order")),
            }
        }
    }
}
