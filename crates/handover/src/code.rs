//! The code that is said aloud: twelve digits in four groups of three.
//!
//! Digits, because everybody in the room can say and hear them, in any language, and every device can type them. Twelve,
//! because it must hold out against somebody who got hold of the file and tries all codes at home: at
//! [`crate::sealed::WORK`] rounds for each try, a large graphics card tries about ten thousand codes a second, so 10¹²
//! codes take it three years. Ten digits would fall in eleven days, six in two minutes. It is one digit more than the
//! number of a mobile phone, which people say to each other all the time. There is no check digit: it would only tell a
//! guesser earlier that the guess is wrong.

/// How many digits a code has.
pub const DIGITS: usize = 12;

/// How many digits are said in one breath.
pub const GROUP: usize = 3;

/// How many codes there are.
const CODES: u64 = 1_000_000_000_000;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

/// Why what was typed is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCode {
    /// Something in it is neither a digit nor a mark that people put between digits.
    NotDigits,
    /// It has so many digits instead of [`DIGITS`].
    Length(usize),
}

impl Code {
    /// The code that these random bytes make. Of 2⁶⁴ numbers, each code has the same count but for one: no code is likelier
    /// than another by more than one part in ten million.
    pub fn from_random(bytes: [u8; 8]) -> Code {
        let mut number = u64::from_le_bytes(bytes) % CODES;
        let mut digits = [0; DIGITS];
        for digit in digits.iter_mut().rev() {
            *digit = (number % 10) as u8;
            number /= 10;
        }
        Code(digits.iter().map(|digit| char::from(b'0' + digit)).collect())
    }

    /// What somebody typed: with spaces, dashes or none, in digits of any width.
    ///
    /// # Errors
    /// [`BadCode`] where it cannot be a code, which is known without trying it.
    pub fn read(typed: &str) -> Result<Code, BadCode> {
        let mut digits = String::new();
        for letter in typed.chars() {
            match letter {
                '0'..='9' => digits.push(letter),
                '\u{ff10}'..='\u{ff19}' => {
                    digits.extend(char::from_digit(u32::from(letter) - 0xff10, 10));
                }
                _ if letter.is_whitespace() || BETWEEN.contains(letter) => {}
                _ => return Err(BadCode::NotDigits),
            }
        }
        if digits.len() == DIGITS { Ok(Code(digits)) } else { Err(BadCode::Length(digits.len())) }
    }

    /// The digits: what the key is derived from.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The digits as they are shown and said.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        (0..DIGITS).step_by(GROUP).filter_map(|at| self.0.get(at..at + GROUP))
    }
}

/// What people put between digits: dashes of every kind, dots, commas, the marks of a Japanese keyboard, and what a
/// text may hold that nobody sees.
const BETWEEN: &str = "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{30fc}\u{ff0d}\u{ff70}.,\u{b7}\u{30fb}\u{3001}\u{3002}\u{ff0c}\u{ff0e}\u{feff}\u{200b}";

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test says what it needs by failing")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_however_it_is_written_down() {
        let code = Code::from_random(12_345_678_901_u64.to_le_bytes());
        assert_eq!(code.digits(), "012345678901");
        assert_eq!(code.groups().collect::<Vec<_>>(), ["012", "345", "678", "901"]);
        for written in [
            "012345678901",
            " 012 345 678 901 ",
            "012-345-678-901",
            "０１２　３４５ー６７８・９０１",
            "012.345,678\n901",
        ] {
            assert_eq!(Code::read(written), Ok(code.clone()), "{written}");
        }
    }

    #[test]
    fn what_is_no_code_is_said_before_it_is_tried() {
        assert_eq!(Code::read("012 345 678 90"), Err(BadCode::Length(11)));
        assert_eq!(Code::read(""), Err(BadCode::Length(0)));
        assert_eq!(Code::read("O12 345 678 901"), Err(BadCode::NotDigits));
    }

    proptest! {
        #[test]
        fn every_code_that_is_made_is_read_again(bytes in any::<[u8; 8]>()) {
            let code = Code::from_random(bytes);
            let said = code.groups().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(Code::read(&said), Ok(code));
        }

        #[test]
        fn whatever_is_typed_is_read_or_refused(typed in ".*") {
            let _ = Code::read(&typed);
        }
    }
}
