//! The words of real offices near a person.

use crate::text::Text;

super::texts! {
    /// What is near.
    NearWords {
        /// Heading: offices nearby.
        title,
        /// That the list is kept on the device, and the place is told nobody.
        lead,
        /// Heading of the place and the filters.
        place,
        /// 都道府県.
        prefecture,
        /// 市区町村.
        area,
        /// A landmark of the list.
        landmark,
        /// Open on this day.
        day,
        /// At most so far.
        within,
        /// So many kilometres at most; the slot is the number.
        kilometres_most,
        /// Any value.
        any,
        /// How many were found; the slot is the number.
        count,
        /// The others; the slot is how many.
        more,
        /// None for this place and these filters.
        none,
        /// The list that came with the page could not be read.
        failed,
        /// When it is open.
        hours,
        /// Open; when is not known.
        open,
        /// Not open.
        closed,
        /// Where.
        address,
        /// How many people it takes; the slot is the number.
        capacity,
        /// Telephone; the slot is the name.
        call,
        /// How to begin there.
        apply,
        /// Distance in metres; the slot is the number.
        metres,
        /// Distance in kilometres; the slot is the number.
        kilometres,
        /// The position is known by the town only.
        town_only,
        /// Minutes on foot, entered by staff.
        walk,
        /// Minutes by bus or train.
        bus,
        /// Minutes by car.
        car,
        /// When it was confirmed; the slot is the day.
        checked,
        /// Nobody has confirmed it.
        unchecked,
        /// It should be confirmed again: call before going.
        stale,
        /// Where the list is from; the slot is the source.
        source,
        /// Heading of the picture.
        map,
        /// What the picture shows; the slot is how many offices.
        map_desc,
        /// The middle of the picture.
        here,
        /// Heading: kinds of support that only this area has.
        own,
        /// What they are.
        own_lead,
        /// Monday.
        mon,
        /// Tuesday.
        tue,
        /// Wednesday.
        wed,
        /// Thursday.
        thu,
        /// Friday.
        fri,
        /// Saturday.
        sat,
        /// Sunday.
        sun,
        /// A public holiday.
        hol,
    }
}

impl NearWords {
    /// The days in the order of the week, the holiday last.
    pub fn days(&self) -> [&Text; 8] {
        [&self.mon, &self.tue, &self.wed, &self.thu, &self.fri, &self.sat, &self.sun, &self.hol]
    }
}
