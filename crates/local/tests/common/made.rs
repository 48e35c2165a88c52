//! Offices made up at random, as they are once they have been read.

use proptest::prelude::*;
use sasae_core::date::Date;
use sasae_local::office::*;
use sasae_local::point::Point;
use sasae_local::week::{Hours, Opening, Week};

fn line(pattern: &'static str) -> impl Strategy<Value = Box<str>> {
    proptest::string::string_regex(pattern).unwrap().prop_map(String::into_boxed_str)
}

fn words() -> impl Strategy<Value = Box<str>> {
    line("([ぁ-んァ-ヴ丘-亀A-Za-z0-9・（）、。\"-]{1,10}( [ぁ-ん]{1,4})?)?")
}

fn day() -> impl Strategy<Value = Option<Date>> {
    proptest::option::of(
        (2000_u64..2100, 1..=12_u8, 1..=28_u8)
            .prop_map(|(year, month, day)| Date::new(year as u16, month, day).unwrap()),
    )
}

fn opening() -> impl Strategy<Value = Opening> {
    prop_oneof![
        Just(Opening::Unknown),
        Just(Opening::Closed),
        Just(Opening::Open),
        (0..=1_440_u16, 0..=1_440_u16).prop_map(|(from, to)| Opening::At(Hours::new(from, to).unwrap())),
    ]
}

fn position() -> impl Strategy<Value = Option<Position>> {
    let quality = proptest::sample::select(Quality::ALL);
    let point = (200_000_000..460_000_000_i32, 1_220_000_000..1_540_000_000_i32);
    proptest::option::of(
        (quality, point).prop_map(|(quality, (lat, lng))| Position { point: Point { lat, lng }, quality }),
    )
}

pub fn office() -> impl Strategy<Value = Office> {
    let area = proptest::sample::select(super::local().places.all()).prop_map(|place| place.code);
    let who = (
        prop_oneof![line("[A-Z0-9]{0,9}"), Just("5e9f4a5c-0f1b-4f3a-9a51-6c6f2a3b1c2d".into())],
        line("([0-9]{10})?"),
        line("[ぁ-んァ-ヴ丘-亀A-Za-z0-9]{1,12}"),
        words(),
        line("([0-9]{13})?"),
        words(),
    );
    let what = (
        proptest::sample::select(Scheme::ALL),
        line("([0-9]{2,3})?"),
        words(),
        proptest::option::of(proptest::sample::select(&["gh", "salon", "b-gata", "tokuyo"][..])),
    );
    let place = (
        line("([0-9]{3}-[0-9]{4})?"),
        words(),
        words(),
        words(),
        words(),
        proptest::option::of(area),
        position(),
    );
    let reach = (
        line("(0[0-9]{1,3}-[0-9]{2,4}-[0-9]{4})?"),
        line("(0[0-9]{1,3}-[0-9]{2,4}-[0-9]{4})?"),
        line("([a-z]{1,8}@example\\.jp)?"),
        line("(https?://example\\.jp/[a-z0-9]{0,8})?"),
        proptest::array::uniform8(opening()),
        words(),
        prop_oneof![Just(0_u32), 1..500_u32],
        [(); 3].map(|()| proptest::option::of(1..90_u16)),
    );
    let told = (words(), words(), words(), words());
    let record = (
        day(),
        words(),
        day(),
        proptest::sample::select(Consent::ALL),
        words(),
        words(),
        proptest::sample::select(Status::ALL),
    );
    (who, what, place, reach, told, record).prop_map(|(who, what, place, reach, told, record)| Office {
        id: who.0,
        number: who.1,
        name: who.2,
        kana: who.3,
        operator: Operator { number: who.4, name: who.5 },
        service: Service { scheme: what.0, code: what.1, name: what.2 },
        resource: what.3.map(Into::into),
        address: Address {
            postal: place.0,
            prefecture: place.1,
            city: place.2,
            street: place.3,
            building: place.4,
        },
        area: place.5,
        position: place.6,
        phone: reach.0,
        fax: reach.1,
        email: reach.2,
        url: reach.3,
        week: Week(reach.4),
        hours_note: reach.5,
        capacity: reach.6,
        minutes: Minutes { walk: reach.7[0], bus: reach.7[1], car: reach.7[2] },
        summary: told.0,
        apply: told.1,
        notes: told.2,
        private: told.3,
        record: Record {
            checked: record.0,
            checker: record.1,
            next_check: record.2,
            consent: record.3,
            source: record.4,
            license: record.5,
        },
        status: record.6,
    })
}
