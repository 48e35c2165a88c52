//! A calendar day as three integers: enough to say from when a rule holds, without a date library.

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar. Ordered as days are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// The year, for example 2026.
    pub year: u16,
    /// The month, 1–12.
    pub month: u8,
    /// The day of the month, 1–31.
    pub day: u8,
}

impl Date {
    /// The day, if there is such a day in the calendar.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Date { year, month, day })
    }

    /// The day so many days after 1970-01-01, by the civil calendar; nothing outside the years 1970–65535.
    pub fn from_unix_days(days: u64) -> Option<Date> {
        // Eras of 400 years that begin on a 1st of March, so that the leap day is the last of its year.
        let shifted = days.checked_add(719_468)?;
        let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = era * 400 + year_of_era + u64::from(month <= 2);
        Date::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// How many days after 1970-01-01, or before it if negative.
    pub fn days(self) -> i64 {
        let (year, month) = (i64::from(self.year) - i64::from(self.month <= 2), i64::from(self.month));
        let from_march = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * from_march + 2) / 5 + i64::from(self.day) - 1;
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
    }

    /// Reads `2026-11-22`.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.splitn(3, '-');
        let mut part = |digits: usize| parts.next().filter(|part| part.len() == digits);
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

impl core::fmt::Display for Date {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_are_counted_from_1970() {
        let days = [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_779, "2026-11-22")];
        for (count, day) in days {
            assert_eq!(Date::from_unix_days(count), Date::parse(day));
        }
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for text in ["2026-02-29", "2026-13-01", "2026-1-01", "2026-11", "", "二〇二六-11-22"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn each_day_is_followed_by_a_later_one(count in 0_u64..4_000_000) {
            let (one, next) = (Date::from_unix_days(count), Date::from_unix_days(count + 1));
            prop_assert!(one.is_some() && one < next);
        }

        #[test]
        fn days_are_counted_both_ways(count in 0_u64..4_000_000) {
            let day = Date::from_unix_days(count).unwrap();
            prop_assert_eq!(day.days(), i64::try_from(count).unwrap());
        }

        #[test]
        fn a_written_day_is_read_back(count in 0_u64..2_900_000) {
            let day = Date::from_unix_days(count).unwrap();
            prop_assert_eq!(Date::parse(&day.to_string()), Some(day));
        }
    }
}
