//! When an office is open: seven days and the holiday.

use sasae_core::words;
use serde::{Deserialize, Serialize};

words! {
    /// A day of the week, or a public holiday.
    Day {
        /// Monday.
        Monday = "mon",
        /// Tuesday.
        Tuesday = "tue",
        /// Wednesday.
        Wednesday = "wed",
        /// Thursday.
        Thursday = "thu",
        /// Friday.
        Friday = "fri",
        /// Saturday.
        Saturday = "sat",
        /// Sunday.
        Sunday = "sun",
        /// A public holiday.
        Holiday = "hol",
    }
}

/// From one minute of the day to another, 0–1,440. Where the end is not after the beginning, it is on the next day; the
/// same minute twice is the whole day round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Hours {
    /// The first minute.
    pub from: u16,
    /// The minute of closing.
    pub to: u16,
}

impl Hours {
    /// Hours from minutes of the day; none past 24:00.
    pub fn new(from: u16, to: u16) -> Option<Hours> {
        (from <= 1_440 && to <= 1_440).then_some(Hours { from, to })
    }

    /// Reads `09:00-18:00`, `9:00-18:00`, `9-18`, `0900-1800`: ASCII digits, one dash.
    pub fn parse(text: &str) -> Option<Hours> {
        let (from, to) = text.split_once('-')?;
        Hours::new(minute(from.trim())?, minute(to.trim())?)
    }

    /// Whether it is open round the clock.
    pub fn is_all_day(self) -> bool {
        self.from % 1_440 == self.to % 1_440
    }

    /// Whether it closes on the next day.
    pub fn is_overnight(self) -> bool {
        self.to < self.from
    }
}

/// Reads `9:00`, `09:00`, `9`, `0900` as a minute of the day.
pub fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = match text.split_once(':') {
        // Some sheets write seconds too.
        Some((hour, rest)) => (hour, rest.split(':').next().unwrap_or_default()),
        None if text.len() == 4 && text.is_char_boundary(2) => text.split_at(2),
        None => (text, "0"),
    };
    let number = |text: &str| {
        let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    (hour <= 24 && minute < 60 && hour * 60 + minute <= 1_440).then_some(hour * 60 + minute)
}

/// `09:00` of a minute of the day.
pub fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

impl core::fmt::Display for Hours {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}-{}", clock(self.from), clock(self.to))
    }
}

/// What is known of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Opening {
    /// Nothing is known.
    #[default]
    Unknown,
    /// Not open.
    Closed,
    /// Open; when is not known.
    Open,
    /// Open at these hours.
    At(Hours),
}

impl Opening {
    /// Whether it is known to be open.
    pub fn is_open(self) -> bool {
        matches!(self, Opening::Open | Opening::At(_))
    }
}

/// What is known of the eight days, in the order of [`Day::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Week(pub [Opening; 8]);

impl Week {
    /// What is known of a day.
    pub fn of(&self, day: Day) -> Opening {
        self.0[day as usize]
    }

    /// Says what is known of a day.
    pub fn set(&mut self, day: Day, opening: Opening) {
        self.0[day as usize] = opening;
    }

    /// Whether nothing is known of any day.
    pub fn is_unknown(&self) -> bool {
        self.0.iter().all(|day| *day == Opening::Unknown)
    }

    /// The days in groups of the same opening, in the order of the week; days of which nothing is known are left out.
    pub fn groups(&self) -> Vec<(Opening, Vec<Day>)> {
        let mut groups: Vec<(Opening, Vec<Day>)> = Vec::new();
        for day in Day::ALL.iter().copied().filter(|day| self.of(*day) != Opening::Unknown) {
            match groups.iter_mut().find(|(opening, _)| *opening == self.of(day)) {
                Some((_, days)) => days.push(day),
                None => groups.push((self.of(day), vec![day])),
            }
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_lists_write_them() {
        for (text, from, to) in [
            ("09:00-18:00", 540, 1_080),
            ("9:30-17:00", 570, 1_020),
            ("0830-1715", 510, 1_035),
            ("9-18", 540, 1_080),
            ("00:00-24:00", 0, 1_440),
        ] {
            assert_eq!(Hours::parse(text), Some(Hours { from, to }), "{text}");
        }
        for text in
            ["", "9", "25:00-26:00", "9:60-10:00", "a-b", "9:00-10:00-11:00", "十時-十二時", "あ１-２"]
        {
            assert_eq!(Hours::parse(text), None, "{text}");
        }
    }

    #[test]
    fn round_the_clock_and_overnight_are_told_apart() {
        let hours = |text| Hours::parse(text).unwrap();
        assert!(hours("00:00-00:00").is_all_day() && hours("00:00-24:00").is_all_day());
        assert!(hours("09:00-08:59").is_overnight() && !hours("09:00-08:59").is_all_day());
        assert!(!hours("09:00-18:00").is_overnight());
    }
}
