//! An office, a group, a place: one door that offers one type of support.

use crate::area::AreaCode;
use crate::point::Point;
use crate::week::Week;
use sasae_core::catalogue::Catalogue;
use sasae_core::date::Date;
use sasae_core::id::Id;
use sasae_core::resource::Resource;
use sasae_core::words;
use serde::{Deserialize, Serialize};

/// A short text; empty means that it is not known. Changed by `office.name = "…".into()`.
pub type Line = Box<str>;

words! {
    /// The list of service types that a service's code and name belong to.
    Scheme {
        /// Groups and places that no list has: Sasae's own template.
        Local = "local",
        /// 障害福祉サービス等 (WAM NET).
        Wam = "wam",
        /// 介護サービス (介護サービス情報公表システム).
        Kaigo = "kaigo",
        /// 医療機関.
        Medical = "medical",
        /// 子育て.
        Child = "child",
        /// 公共施設.
        Facility = "facility",
        /// 支援制度: what a municipality offers, with a window instead of a place.
        Support = "support",
        /// What another HSDS file says in words of its own.
        Other = "other",
    }
}

words! {
    /// May it be shown to everybody?
    Consent {
        /// Nobody has asked yet.
        Unknown = "unknown",
        /// It comes from a public list.
        Published = "published",
        /// They said yes.
        Given = "given",
        /// They said no: it stays with the organisation and is in no pack that is given away.
        Refused = "refused",
    }
}

words! {
    /// Is it still there?
    #[derive(Default)]
    Status {
        /// It is.
        #[default]
        Active = "active",
        /// It has ended; kept so that nobody adds it anew.
        Retired = "retired",
    }
}

words! {
    /// How far a position can be believed. Only an exact one is drawn or measured.
    Quality {
        /// The office's own.
        Exact = "exact",
        /// The municipality's hall, or another stand-in for "somewhere in this town".
        Approximate = "approximate",
        /// North and east stood in each other's place; exchanged, but not to be trusted.
        Swapped = "swapped",
        /// Outside Japan.
        Abroad = "abroad",
        /// Too far from its own municipality.
        FarOff = "far-off",
    }
}

/// What kind of service it is, in the words of its list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Service {
    /// The list.
    pub scheme: Scheme,
    /// The list's code; empty if it has none.
    pub code: Line,
    /// The list's name.
    pub name: Line,
}

impl Default for Service {
    fn default() -> Service {
        Service { scheme: Scheme::Local, code: Line::default(), name: Line::default() }
    }
}

/// Who runs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Operator {
    /// 法人番号, 13 digits; empty for what has none.
    pub number: Line,
    /// The name.
    pub name: Line,
}

/// Where it is, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Address {
    /// Seven digits with a dash, `100-0001`.
    pub postal: Line,
    /// 都道府県.
    pub prefecture: Line,
    /// 市区町村, with the ward, without 郡.
    pub city: Line,
    /// 町字 and 番地.
    pub street: Line,
    /// 建物, 方書.
    pub building: Line,
}

impl Address {
    /// The address on one line, without the postal code.
    pub fn line(&self) -> String {
        let mut line = [&*self.prefecture, &*self.city, &*self.street].concat();
        if !self.building.is_empty() && !self.street.ends_with(&*self.building) {
            line.push(' ');
            line.push_str(&self.building);
        }
        line
    }
}

/// A position and how far it can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Where.
    pub point: Point,
    /// How surely.
    pub quality: Quality,
}

/// Minutes that staff entered, by each way to go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Minutes {
    /// On foot.
    pub walk: Option<u16>,
    /// By bus or train.
    pub bus: Option<u16>,
    /// By car.
    pub car: Option<u16>,
}

/// How one knows: who looked, when, and from where it comes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Record {
    /// 確認日.
    pub checked: Option<Date>,
    /// 確認者.
    pub checker: Line,
    /// 次回確認.
    pub next_check: Option<Date>,
    /// 掲載の同意.
    pub consent: Consent,
    /// 出典, as its licence wants it printed.
    pub source: Line,
    /// The licence.
    pub license: Line,
}

impl Default for Record {
    fn default() -> Record {
        Record {
            checked: None,
            checker: Line::default(),
            next_check: None,
            consent: Consent::Unknown,
            source: Line::default(),
            license: Line::default(),
        }
    }
}

impl Record {
    /// Whether it should be looked at again: the next check is due, or none was ever made and it is from no public list.
    pub fn is_stale(&self, today: Date) -> bool {
        match self.next_check {
            Some(day) => day <= today,
            None => self.checked.is_none() && self.consent != Consent::Published,
        }
    }
}

/// One door that offers one type of support. A row of a list that offers several becomes several.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Office {
    /// The list's own id of the row, if it keeps one; the organisation's for what it adds.
    pub id: Line,
    /// 事業所番号, 医療機関コード; not unique.
    pub number: Line,
    /// The name, never empty in what was read.
    pub name: Line,
    /// How the name is read.
    pub kana: Line,
    /// Who runs it.
    pub operator: Operator,
    /// What it is in the words of its list.
    pub service: Service,
    /// The resource of the catalogue that it offers, by slug; none where the list's word leads to none.
    pub resource: Option<Line>,
    /// Where, in words.
    pub address: Address,
    /// The municipality or ward it lies in.
    pub area: Option<AreaCode>,
    /// Where, on a map.
    pub position: Option<Position>,
    /// Telephone.
    pub phone: Line,
    /// Fax.
    pub fax: Line,
    /// E-mail.
    pub email: Line,
    /// Web page, always with its scheme.
    pub url: Line,
    /// When it is open.
    pub week: Week,
    /// What else the list says of its hours: 定休日, 特記事項.
    pub hours_note: Line,
    /// How many people it takes; 0 means that the list does not say.
    pub capacity: u32,
    /// Minutes that staff entered.
    pub minutes: Minutes,
    /// What it is like, in a sentence or two.
    pub summary: Line,
    /// How to begin there.
    pub apply: Line,
    /// Anything else.
    pub notes: Line,
    /// How one knows.
    pub record: Record,
    /// What colleagues should know when they work with them. Never given away unless asked for.
    pub private: Line,
    /// Is it still there?
    pub status: Status,
}

impl Office {
    /// Its position where it can be drawn and measured from: an exact one only.
    pub fn exact(&self) -> Option<Point> {
        self.position.filter(|position| position.quality == Quality::Exact).map(|position| position.point)
    }

    /// The resource of this catalogue that it offers.
    pub fn resource_in(&self, catalogue: &Catalogue) -> Option<Id<Resource>> {
        self.resource.as_deref().and_then(|slug| catalogue.resources.find(slug))
    }

    /// What makes it the same office in another list or in next year's: 事業所番号 + 名称 + サービス種別 where there is a
    /// number (numbers alone are shared by branches), else the list's id, else municipality and name.
    pub fn key(&self) -> String {
        let Service { scheme, code, name } = &self.service;
        // Where the list has no word for what it is, what it offers tells.
        let offers = || self.resource.as_deref().unwrap_or_default();
        let service = [&**code, &**name].into_iter().find(|word| !word.is_empty()).unwrap_or_else(offers);
        let (name, scheme) = (folded(&self.name), scheme.slug());
        if !self.number.is_empty() {
            format!("{}|{name}|{scheme}|{service}", self.number)
        } else if !self.id.is_empty() {
            format!("#{}|{name}|{scheme}|{service}", self.id)
        } else {
            format!("{}|{name}|{scheme}|{service}", self.area.map_or(0, AreaCode::number))
        }
    }

    /// The key with the street: two sites under one number, name and service stay two.
    pub fn site_key(&self) -> String {
        let mut key = self.key();
        key.push('|');
        key.push_str(&folded(&self.address.street));
        key
    }

    /// A number that is the same for the same [`Office::site_key`], without making the text.
    pub fn site_hash(&self) -> u64 {
        let Service { scheme, code, name } = &self.service;
        let offers = || self.resource.as_deref().unwrap_or_default();
        let service = [&**code, &**name].into_iter().find(|word| !word.is_empty()).unwrap_or_else(offers);
        let id = if self.number.is_empty() { &*self.id } else { "" };
        let area = self.area.filter(|_| self.number.is_empty() && id.is_empty()).map_or(0, AreaCode::number);
        let parts = [&*self.number, id, &*self.name, scheme.slug(), service, &*self.address.street];
        // FNV-1a over the letters that are no spaces, with a mark between the parts.
        let letters =
            parts.iter().flat_map(|part| part.chars().filter(|letter| !letter.is_whitespace()).chain(['|']));
        let step = |hash: u64, number: u32| (hash ^ u64::from(number)).wrapping_mul(0x0100_0000_01b3);
        letters.map(u32::from).chain([area]).fold(0xcbf2_9ce4_8422_2325, step)
    }

    /// Without what stays in the house.
    pub fn public(&self) -> Office {
        Office { private: Line::default(), ..self.clone() }
    }
}

/// A name as one compares it: without spaces.
fn folded(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_whitespace()).collect()
}
