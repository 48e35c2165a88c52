//! Where an office is: words, codes and numbers put together.

use super::{Row, RowReader};
use crate::area::AreaCode;
use crate::column::Column;
use crate::fault::Mended;
use crate::office::{Address, Line, Position, Quality, Scheme};
use crate::point::Point;
use crate::{clean, judge};
use std::borrow::Cow;

impl RowReader {
    /// Where it is: what the columns say in words and codes, put together.
    pub(super) fn address(&mut self, row: &Row) -> (Address, Option<AreaCode>) {
        let (places, county) = (&row.local.places, row.local.tables.words.county.as_str());
        let own = self.area(row, Column::PlaceArea);
        let listed = self.area(row, Column::Area);
        let [prefecture, city, town, street, whole, mut building] = [
            Column::Prefecture,
            Column::City,
            Column::Town,
            Column::Street,
            Column::Address,
            Column::Building,
        ]
        .map(|column| self.line(row, column));
        let begins =
            [&*prefecture, if city.starts_with(&*prefecture) { &city[prefecture.len()..] } else { &city }]
                .concat();
        // The list's own code tells the prefecture; of a national list it is the authority's, not the place's.
        let known = own.or(listed);
        let from_whole = (!whole.is_empty()).then(|| places.locate(&whole, known, county)).flatten();
        let from_columns = || (!begins.is_empty()).then(|| places.locate(&begins, known, county)).flatten();
        let is_close = |area: AreaCode| !area.is_prefecture();
        let (area, rest): (Option<AreaCode>, Cow<str>) = match from_whole.filter(|found| is_close(found.area))
        {
            Some(found) => (Some(found.area), Cow::Borrowed(found.rest)),
            None => match from_columns() {
                Some(found) => {
                    let local = [&*town, &*street].concat();
                    let behind =
                        if whole.is_empty() { [found.rest, &local].concat() } else { whole.to_string() };
                    // 「札幌市」 in one column and 「中央区…」 or the city once more in the next.
                    let name = places.joined(found.area);
                    let again = behind.strip_prefix(name).unwrap_or(&behind);
                    let joined = places.has_wards(found.area).then(|| format!("{name}{again}"));
                    let ward =
                        joined.as_deref().and_then(|joined| places.locate(joined, Some(found.area), county));
                    match ward.filter(|ward| is_close(ward.area)) {
                        Some(ward) => (Some(ward.area), Cow::Owned(ward.rest.to_owned())),
                        None => (Some(found.area), Cow::Owned(again.to_owned())),
                    }
                }
                None => (
                    None,
                    Cow::Owned(if whole.is_empty() {
                        [&*begins, &*town, &*street].concat()
                    } else {
                        whole.to_string()
                    }),
                ),
            },
        };
        let from_code = own.or(listed.filter(|_| self.format.scheme != Scheme::Wam || area.is_none()));
        let area = match (area, from_code) {
            (Some(area), Some(code)) if !is_close(area) => Some(code),
            // The place's own code wins, but for a ward of that city.
            (Some(area), Some(code)) if own.is_some() && is_close(code) && !places.is_within(area, code) => {
                Some(code)
            }
            (Some(area), _) => Some(area),
            (None, code) => code,
        };
        if area.is_none_or(AreaCode::is_prefecture) {
            self.mend(row.number, Some(Column::Area), Mended::NoArea);
        }
        let mut street = rest.trim();
        if !building.is_empty()
            && let Some(shorter) = street.strip_suffix(&*building)
        {
            street = shorter.trim_end();
        } else if &*building == street {
            building = Line::default();
        }
        let place = area.and_then(|area| places.get(area));
        let postal = clean::postal(self.cell(row, Column::Postal));
        let address = Address {
            postal,
            prefecture: match place {
                Some(place) => place.prefecture.clone(),
                None => area.and_then(|area| places.name(area)).map_or(prefecture, Into::into),
            },
            city: area.map_or("", |area| places.joined(area)).into(),
            street: street.into(),
            building,
        };
        (address, area)
    }

    fn area(&mut self, row: &Row, column: Column) -> Option<AreaCode> {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return None;
        }
        let places = &row.local.places;
        let (text, _) = clean::code(cell, 0);
        let code = AreaCode::parse(&text, |code| places.is_known(code));
        let Some(code) = code.filter(|code| places.is_known(*code)) else {
            self.mend(row.number, Some(column), Mended::BadCode);
            return None;
        };
        if !text.ends_with(&format!("{:05}", code.number() / 10)) && text.len() < 6 {
            let six = code.to_string();
            if six.trim_start_matches('0') == text || six[..5].trim_start_matches('0') == text {
                self.mend(row.number, Some(column), Mended::Zero);
            }
        }
        let current = places.current(code);
        if current != code {
            self.mend(row.number, Some(column), Mended::Successor);
        }
        Some(current)
    }

    pub(super) fn position(
        &mut self,
        row: &Row,
        area: Option<AreaCode>,
        address: &Address,
    ) -> Option<Position> {
        let (lat, lng) = (self.cell(row, Column::Latitude), self.cell(row, Column::Longitude));
        if lat.is_empty() && lng.is_empty() {
            return None;
        }
        let ((lat, _), (lng, _)) = (clean::ascii(lat), clean::ascii(lng));
        let Some(point) = Point::parse(&lat, &lng).filter(|point| point.lat != 0 || point.lng != 0) else {
            self.mend(row.number, Some(Column::Latitude), Mended::NoPosition);
            return None;
        };
        let has_number = judge::has_number(&address.street, &row.local.tables.words);
        let position = judge::judge(point, area, has_number, &row.local.places);
        let what = match position.quality {
            Quality::Exact => return Some(position),
            Quality::Approximate => Mended::Approximate,
            Quality::Swapped => Mended::Swapped,
            Quality::Abroad => Mended::Abroad,
            Quality::FarOff => Mended::FarOff,
        };
        self.mend(row.number, Some(Column::Latitude), what);
        Some(position)
    }
}
