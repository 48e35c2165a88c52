//! 全国地方公共団体コード: which municipality, ward or prefecture.

use core::fmt;
use serde::{Deserialize, Serialize};

/// A code of six digits whose last is the check digit. Only right ones exist.
///
/// Source: 総務省 全国地方公共団体コード (JIS X 0401 + 0402 + 検査数字).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct AreaCode(u32);

impl<'de> Deserialize<'de> for AreaCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let six = u32::deserialize(deserializer)?;
        AreaCode::from_six(six).ok_or_else(|| serde::de::Error::custom("not an area code"))
    }
}

impl AreaCode {
    /// The code of five digits, with its check digit. Nothing outside the 47 prefectures.
    pub fn from_five(five: u32) -> Option<AreaCode> {
        if !(1_000..48_000).contains(&five) {
            return None;
        }
        let digit = |power: u32| five / 10_u32.pow(power) % 10;
        let sum = digit(4) * 6 + digit(3) * 5 + digit(2) * 4 + digit(1) * 3 + digit(0) * 2;
        let check = if sum < 11 { 11 - sum } else { 11 - sum % 11 } % 10;
        Some(AreaCode(five * 10 + check))
    }

    /// The code of six digits, if its check digit is right.
    pub fn from_six(six: u32) -> Option<AreaCode> {
        AreaCode::from_five(six / 10).filter(|code| code.0 == six)
    }

    /// Reads five or six digits. A spreadsheet takes a leading zero away, so five digits may also be six without it, and
    /// four may be five: the reading that `is_known` wins, then the one with as many digits as are written.
    pub fn parse(text: &str, is_known: impl Fn(AreaCode) -> bool) -> Option<AreaCode> {
        if !(4..=6).contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: u32 = text.parse().ok()?;
        let readings = match text.len() {
            6 => [AreaCode::from_six(number), None],
            5 => [AreaCode::from_five(number), AreaCode::from_six(number)],
            _ => [AreaCode::from_five(number), None],
        };
        let readings = readings.into_iter().flatten();
        readings.clone().find(|code| is_known(*code)).or_else(|| readings.clone().next())
    }

    /// The prefecture's own code.
    pub fn prefecture(self) -> AreaCode {
        AreaCode::from_five(self.0 / 10_000 * 1_000).unwrap_or(self)
    }

    /// Whether it is a whole prefecture.
    pub fn is_prefecture(self) -> bool {
        (self.0 / 10).is_multiple_of(1_000)
    }

    /// The six digits as a number; the leading zero is not in it.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for AreaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_those_of_the_list() {
        // Hokkaido, Sapporo, its Chuo ward, Chiyoda, the new wards of Hamamatsu.
        for six in [10_006, 11_002, 11_011, 131_016, 221_384, 221_392, 221_406] {
            assert_eq!(AreaCode::from_five(six / 10).map(AreaCode::number), Some(six));
        }
        assert_eq!(AreaCode::from_six(131_017), None);
        assert_eq!(AreaCode::from_five(48_000), None);
    }

    #[test]
    fn a_code_is_read_with_and_without_check_digit_and_leading_zero() {
        let known = |code: AreaCode| [11_011, 92_011, 131_016].contains(&code.number());
        for (text, code) in [
            ("011011", "011011"),
            ("11011", "011011"),
            ("01101", "011011"),
            ("1101", "011011"),
            ("92011", "092011"),
            ("13101", "131016"),
            ("131016", "131016"),
        ] {
            assert_eq!(
                AreaCode::parse(text, known).map(|code| code.to_string()).as_deref(),
                Some(code),
                "{text}"
            );
        }
        for text in ["", "1", "131017", "1310166", "abcde", "１３１０１"] {
            assert_eq!(AreaCode::parse(text, known), None, "{text}");
        }
    }
}
