//! The words of the page of the area's resources.

use crate::text::Text;

crate::ui::texts! {
    /// The area's resources.
    Area {
        /// Heading of the page.
        title,
        /// What it is for.
        lead,
        /// Open lists.
        open,
        /// Which lists can be opened, and that nothing is sent.
        open_note,
        /// A file is being read; the slot is its name.
        reading,
        /// The file was refused, and nothing was changed.
        refused,
        /// The file was read; what will come of it.
        read,
        /// New entries; the slot is the number.
        added,
        /// The same as here; the slot is the number.
        same,
        /// Told differently; the slot is the number.
        conflicts,
        /// How to decide.
        conflicts_note,
        /// What is here stays.
        mine,
        /// The other takes its place.
        theirs,
        /// Both stay.
        both,
        /// What is here stays, for all.
        all_mine,
        /// The other takes its place, for all.
        all_theirs,
        /// Take it in.
        take,
        /// Leave it.
        leave,
        /// Heading of what was mended.
        report,
        /// Heading of the list.
        list,
        /// How many; the slot is the number.
        count,
        /// Search.
        search,
        /// Which are shown.
        show,
        /// All.
        show_all,
        /// Those to be confirmed.
        show_stale,
        /// Those that lead to no support.
        show_unmapped,
        /// Those that have ended.
        show_retired,
        /// Those of kinds that only this area has.
        show_own,
        /// More than are listed; the slot is the number.
        more,
        /// None.
        none,
        /// To be confirmed.
        stale,
        /// Has ended.
        retired,
        /// Not to be shown.
        refused_mark,
        /// Leads to no support.
        unmapped,
        /// Add an office.
        add,
        /// Change; the slot is the name.
        edit,
        /// It has ended; the slot is the name.
        retire,
        /// It goes on; the slot is the name.
        revive,
        /// Undo.
        undo,
        /// Redo.
        redo,
        /// Save as a spreadsheet.
        save_csv,
        /// Save as HSDS.
        save_hsds,
        /// Save as a local pack.
        save_pack,
        /// With private notes.
        with_private,
        /// What that means.
        with_private_note,
        /// Heading of saving.
        export,
        /// Use the place of this device.
        here,
        /// What the browser may ask the network.
        here_note,
        /// The device does not tell.
        here_none,
        /// No longer.
        here_end,
        /// Heading of the form.
        editor,
        /// Keep.
        keep,
        /// Cancel.
        cancel,
        /// What cannot be kept like this.
        faults,
        /// Name.
        name,
        /// How it is read.
        kana,
        /// What it offers.
        offers,
        /// A kind of support that only this area has.
        offers_own,
        /// What that kind is called.
        own_kind,
        /// Who runs it.
        operator,
        /// Address.
        address,
        /// Postal code.
        postal,
        /// North.
        latitude,
        /// East.
        longitude,
        /// What the position is for.
        position_note,
        /// Telephone.
        phone,
        /// Fax.
        fax,
        /// E-mail.
        email,
        /// Web page.
        url,
        /// Hours of each day.
        hours,
        /// How to write hours.
        hours_note,
        /// What else there is to say of hours.
        hours_more,
        /// Capacity.
        capacity,
        /// Minutes on foot.
        walk,
        /// Minutes by bus or train.
        bus,
        /// Minutes by car.
        car,
        /// What it is like.
        summary,
        /// How to begin there.
        apply,
        /// Anything else.
        notes,
        /// Heading: how one knows.
        record,
        /// Confirmed on.
        checked,
        /// Confirmed by.
        checker,
        /// To be confirmed again on.
        next_check,
        /// How to write a day.
        day_note,
        /// Consent.
        consent,
        /// Source.
        source,
        /// Licence.
        license,
        /// Private notes.
        private,
        /// That they are in no file unless asked.
        private_note,
    }
}
