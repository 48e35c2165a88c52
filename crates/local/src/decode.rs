//! From bytes to text: which encoding it is, and a reader that decodes as it goes.

use encoding_rs::{CoderResult, Decoder, Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use std::io::{self, Read};

/// So much of a file is looked at to tell its encoding.
const LOOKED_AT: usize = 65_536;

/// The encoding of these bytes: by mark, by the zeros of UTF-16, by being UTF-8; else the one of Japanese spreadsheets.
pub fn encoding(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    // ASCII in UTF-16 has a zero in every other byte; text in other encodings has none.
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if even.max(odd) > head.len() / 16 {
        return if odd > even { UTF_16LE } else { UTF_16BE };
    }
    match core::str::from_utf8(head) {
        Ok(_) => UTF_8,
        // Cut in the middle of a letter.
        Err(error) if error.error_len().is_none() && head.len() < bytes.len() => UTF_8,
        Err(error) if error.error_len().is_none() && error.valid_up_to() + 3 >= head.len() => UTF_8,
        // Letters beyond ASCII are hardly ever UTF-8 by chance: such a file is damaged further down.
        Err(error) if head[..error.valid_up_to()].iter().filter(|byte| !byte.is_ascii()).count() > 8 => UTF_8,
        Err(_) => SHIFT_JIS,
    }
}

/// Reads bytes of any encoding as UTF-8. Nothing is copied as a whole.
pub struct Decoded {
    bytes: Vec<u8>,
    at: usize,
    decoder: Decoder,
    encoding: &'static Encoding,
    pending: bool,
    had_errors: bool,
    /// What is decoded and not yet taken: the decoder wants room, and a reader may have little.
    text: Box<[u8]>,
    taken: usize,
    filled: usize,
}

/// So much is decoded at a time.
const AT_A_TIME: usize = 65_536;

impl Decoded {
    /// Begins to read, in the encoding that the bytes seem to have. A mark at the beginning is not part of the text.
    pub fn new(bytes: Vec<u8>) -> Decoded {
        let encoding = encoding(&bytes);
        let room = AT_A_TIME.min(bytes.len().saturating_mul(3) + 64);
        Decoded {
            decoder: encoding.new_decoder(),
            bytes,
            at: 0,
            encoding,
            pending: true,
            had_errors: false,
            text: vec![0; room].into(),
            taken: 0,
            filled: 0,
        }
    }

    /// How many bytes have been read.
    pub fn position(&self) -> usize {
        self.at
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The encoding's name, as `UTF-8` or `Shift_JIS` (CP932 is meant).
    pub fn encoding(&self) -> &'static str {
        self.encoding.name()
    }

    /// Whether something so far was not in this encoding; it stands as `U+FFFD` in the text.
    pub fn had_errors(&self) -> bool {
        self.had_errors
    }

    /// The first bytes that are no space and no mark: enough to tell JSON from a table.
    pub fn first_letter(&self) -> Option<u8> {
        let skip = |byte: &&u8| {
            !matches!(**byte, 0xef | 0xbb | 0xbf | 0xfe | 0xff | 0) && !byte.is_ascii_whitespace()
        };
        self.bytes.iter().take(64).find(skip).copied()
    }
}

impl Read for Decoded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.filled && self.pending {
            let (result, read, written, had_errors) =
                self.decoder.decode_to_utf8(&self.bytes[self.at..], &mut self.text, true);
            self.at += read;
            self.had_errors |= had_errors;
            self.pending = result != CoderResult::InputEmpty;
            (self.taken, self.filled) = (0, written);
        }
        let ready = &self.text[self.taken..self.filled];
        let count = ready.len().min(buffer.len());
        buffer[..count].copy_from_slice(&ready[..count]);
        self.taken += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: Vec<u8>) -> (String, &'static str) {
        let mut decoded = Decoded::new(bytes);
        let mut text = String::new();
        decoded.read_to_string(&mut text).unwrap();
        (text, decoded.encoding())
    }

    #[test]
    fn japanese_is_read_in_every_encoding_that_lists_come_in() {
        let given = "名称,住所\r\nひまわり会①,髙橋町1-2\r\n";
        let sjis = SHIFT_JIS.encode(given).0.into_owned();
        let wide = |big: bool, mark: bool| {
            let units = mark.then_some(0xfeff).into_iter().chain(given.encode_utf16());
            units
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect::<Vec<u8>>()
        };
        let cases = [
            (given.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf", given.as_bytes()].concat(), "UTF-8"),
            (sjis, "Shift_JIS"),
            (wide(false, true), "UTF-16LE"),
            (wide(true, true), "UTF-16BE"),
            (wide(false, false), "UTF-16LE"),
            (wide(true, false), "UTF-16BE"),
        ];
        for (bytes, name) in cases {
            assert_eq!(text(bytes), (given.to_owned(), name));
        }
    }

    #[test]
    fn a_letter_cut_in_two_does_not_change_the_encoding() {
        let long = "あ".repeat(60_000);
        let (read, encoding) = text(long.clone().into_bytes());
        assert!(read == long && encoding == "UTF-8");
    }
}
