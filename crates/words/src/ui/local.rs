//! The words of real offices: what was wrong with a file, what was mended, how far it is. They are a pack of their own:
//! only the command line and what reads files load them.

use crate::text::Text;
use serde::{Deserialize, Serialize};

/// All of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Local {
    /// What is wrong.
    pub wrong: WrongWords,
    /// What to do about it.
    pub cure: WrongWords,
    /// What was mended.
    pub mended: MendedWords,
    /// Reports.
    pub report: ReportWords,
    /// What the lists are called.
    pub format: FormatWords,
    /// How far it is.
    pub distance: DistanceWords,
    /// In what two entries differ.
    pub field: FieldWords,
    /// Consent.
    pub consent: ConsentWords,
}

super::texts! {
    /// Words for each thing that can be wrong: what it is (the slot is what stands there), or what to do about it.
    WrongWords {
        /// Nothing in it.
        empty,
        /// No format fits.
        no_format,
        /// No rows.
        no_rows,
        /// Broken text.
        garbled,
        /// More cells than headers.
        too_many_cells,
        /// No name.
        no_name,
        /// No such resource.
        unknown_resource,
        /// Not a day.
        bad_day,
        /// Not hours.
        bad_hours,
        /// Not a number.
        bad_number,
        /// Not one of the words.
        bad_word,
        /// Not JSON.
        not_json,
        /// No services.
        no_service,
        /// A table is missing.
        missing_table,
        /// A damaged pack.
        damaged_pack,
        /// A newer pack.
        newer_pack,
    }
}

super::texts! {
    /// What was mended.
    MendedWords {
        /// Width.
        width,
        /// A leading zero.
        zero,
        /// A power of ten.
        scientific,
        /// Half-width kana.
        kana,
        /// A line break.
        line_break,
        /// `https://`.
        url_scheme,
        /// No address of the net.
        no_url,
        /// Not a number.
        not_number,
        /// Not given.
        not_given,
        /// A wrong code.
        bad_code,
        /// No municipality.
        no_area,
        /// A ward that is no more.
        successor,
        /// No position.
        no_position,
        /// A position that stands for the town.
        approximate,
        /// North and east exchanged.
        swapped,
        /// Outside Japan.
        abroad,
        /// Too far off.
        far_off,
        /// Hours kept as words.
        hours_kept,
        /// Leads to no resource.
        unmapped,
        /// Several in one row.
        split,
        /// Merged.
        merged,
        /// A short row.
        short_row,
        /// An empty row.
        blank,
        /// An example.
        example,
    }
}

super::texts! {
    /// Reports. Each slot is a number or a name.
    ReportWords {
        /// A file was taken; the slot is its name.
        taken,
        /// A file was refused; the slot is its name.
        refused,
        /// How many rows.
        rows,
        /// How many entries.
        offices,
        /// How many rows lead to no resource.
        unmapped,
        /// What could be meant, where one can tell; the slot is it.
        meant,
        /// Headers that are not used.
        ignored,
        /// Heading of what was mended.
        mended,
        /// So many places.
        places,
        /// More faults than are listed.
        more,
        /// The row.
        row,
        /// The column.
        column,
        /// A word of the list that nobody knows.
        unknown_word,
        /// No word at all.
        no_word,
        /// Nothing was changed, since the file is taken whole or not at all.
        whole,
    }
}

super::texts! {
    /// What the lists are called.
    FormatWords {
        /// Sasae's own.
        template,
        /// WAM NET.
        wam,
        /// 介護サービス情報公表システム.
        kaigo,
        /// 支援制度.
        support,
        /// 介護, of a municipality.
        care,
        /// 医療機関.
        hospital,
        /// 子育て施設.
        preschool,
        /// 公共施設.
        facility,
        /// HSDS.
        hsds,
        /// A local pack.
        pack,
    }
}

super::texts! {
    /// How far it is; the slot is the number.
    DistanceWords {
        /// In metres.
        metres,
        /// In kilometres.
        kilometres,
        /// Minutes on foot, entered by staff.
        walk,
        /// Minutes by bus or train.
        bus,
        /// Minutes by car.
        car,
        /// The position is known by the town only.
        town_only,
        /// In the 日常生活圏域; the slot is its name.
        inside,
        /// Outside of it.
        outside,
    }
}

super::texts! {
    /// In what two entries differ.
    FieldWords {
        /// The name.
        name,
        /// Who runs it.
        operator,
        /// What it offers.
        service,
        /// Where it is.
        address,
        /// How to reach it.
        contact,
        /// When it is open.
        hours,
        /// How many it takes.
        capacity,
        /// Sentences.
        notes,
        /// How one knows.
        record,
        /// Private notes.
        private,
        /// Active or retired.
        status,
    }
}

super::texts! {
    /// Consent to be shown.
    ConsentWords {
        /// Nobody has asked.
        unknown,
        /// A public list.
        published,
        /// They said yes.
        given,
        /// They said no.
        refused,
    }
}

impl FormatWords {
    /// The name of a list by the id of its format.
    pub fn of(&self, id: &str) -> Option<&Text> {
        let all = [
            ("template", &self.template),
            ("wam", &self.wam),
            ("kaigo", &self.kaigo),
            ("support", &self.support),
            ("care", &self.care),
            ("hospital", &self.hospital),
            ("preschool", &self.preschool),
            ("facility", &self.facility),
            ("hsds", &self.hsds),
            ("pack", &self.pack),
        ];
        all.into_iter().find(|(other, _)| *other == id).map(|(_, text)| text)
    }
}

impl Local {
    /// The bytes that [`Local::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads what [`Local::encode`] wrote.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn decode(bytes: &[u8]) -> Result<Local, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}
