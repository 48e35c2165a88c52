//! A resource (地域資源): one type of support, formal or informal, with its strengths and weaknesses.

use crate::condition::Condition;
use crate::date::Date;
use crate::id::{Id, IdSet, Named};
use crate::need::{Need, Urgency};
use crate::question::Question;
use crate::slug::words;
use serde::{Deserialize, Serialize};

/// One type of support: a service, a benefit, a group, a person's role.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Resource {
    /// The readable id.
    pub slug: String,
    /// Institutionalised or not.
    pub form: Form,
    /// What it is made of; one or several of the seven.
    pub kinds: Vec<Kind>,
    /// Its section of the 業界マップ.
    pub sector: Id<Sector>,
    /// Who runs it.
    pub operator: Operator,
    /// The area unit it is organised by.
    pub catchment: Catchment,
    /// How soon it starts to help.
    pub lead: LeadTime,
    /// What it costs the person.
    pub cost: Cost,
    /// How one has to meet people to use it.
    pub contact: Contact,
    /// The needs it answers directly.
    pub main: IdSet<Need>,
    /// The needs it helps with.
    pub helps: IdSet<Need>,
    /// Whom it is for; nobody is left out where there is none.
    pub condition: Option<Condition>,
    /// When it must not be proposed.
    pub unsafe_when: Vec<Id<Veto>>,
    /// Its level on each of the eight traits.
    pub traits: Traits,
    /// Numbers that work all over the country.
    pub phones: Vec<Phone>,
    /// Where the facts are from; at least one.
    pub sources: Vec<Source>,
    /// When the facts were last checked.
    pub checked: Date,
    /// How surely they are known.
    pub certainty: Certainty,
    /// The first day it exists, where the law says.
    pub effective_from: Option<Date>,
    /// The last day it exists, where the law says.
    pub effective_to: Option<Date>,
}

impl Named for Resource {
    fn slug(&self) -> &str {
        &self.slug
    }
}

impl Resource {
    /// Whether it exists on that day.
    pub fn is_in_force(&self, today: Date) -> bool {
        self.effective_from.is_none_or(|from| from <= today) && self.effective_to.is_none_or(|to| today <= to)
    }

    /// Every need it serves.
    pub fn serves(&self) -> IdSet<Need> {
        self.main.union(self.helps)
    }
}

/// A section of the 業界マップ (分野).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sector {
    /// The readable id, also the folder of its resources.
    pub slug: String,
}

impl Named for Sector {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// A reason of safety not to propose a resource.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Veto {
    /// The readable id.
    pub slug: String,
    /// It applies where this holds …
    pub when: Condition,
    /// … and where one of these was asked and not told.
    pub when_silent: Vec<Id<Question>>,
}

impl Named for Veto {
    fn slug(&self) -> &str {
        &self.slug
    }
}

words! {
    /// Institutionalised, or not.
    Form {
        /// フォーマル: criteria and procedures; steady, specialised, less flexible.
        Formal = "formal",
        /// インフォーマル: goodwill; flexible and near, less steady, little expertise.
        Informal = "informal",
    }
}

words! {
    /// The seven kinds of resource (the deck's ①–⑦).
    Kind {
        /// ① 人
        People = "people",
        /// ② サービス
        Service = "service",
        /// ③ 情報
        Information = "information",
        /// ④ 空間
        Space = "space",
        /// ⑤ 財源
        Funds = "funds",
        /// ⑥ 制度
        System = "system",
        /// ⑦ ネットワーク
        Network = "network",
    }
}

words! {
    /// Who runs it (設置・運営主体).
    Operator {
        /// 国
        National = "national",
        /// 都道府県
        Prefecture = "prefecture",
        /// 市区町村
        Municipality = "municipality",
        /// 公的な法人
        PublicBody = "public_body",
        /// 社会福祉法人・社会福祉協議会
        WelfareCorporation = "welfare_corporation",
        /// 指定事業所
        Designated = "designated",
        /// 医療機関
        Medical = "medical",
        /// NPO・市民団体
        Npo = "npo",
        /// 住民
        Residents = "residents",
        /// 当事者
        Peers = "peers",
        /// 個人
        Individual = "individual",
    }
}

words! {
    /// The area unit it is organised by (整備する地域単位), from near to far.
    Catchment {
        /// 近隣
        Neighbourhood = "neighbourhood",
        /// 日常生活圏域
        DailyLife = "daily_life",
        /// 市町村
        Municipality = "municipality",
        /// 圏域
        Area = "area",
        /// 都道府県
        Prefecture = "prefecture",
        /// 全国
        National = "national",
        /// オンライン
        Online = "online",
    }
}

words! {
    /// How soon it starts to help (所要期間).
    LeadTime {
        /// The same day.
        Today = "today",
        /// Within about a week.
        Week = "week",
        /// Within about a month.
        Month = "month",
        /// Within about three months.
        Quarter = "quarter",
        /// Longer.
        Long = "long",
    }
}

impl LeadTime {
    /// Whether it starts to help while the need can still wait.
    pub fn meets(self, urgency: Urgency) -> bool {
        match urgency {
            Urgency::Today => self == LeadTime::Today,
            Urgency::Week => self <= LeadTime::Week,
            Urgency::Month => self <= LeadTime::Month,
            Urgency::Later => true,
        }
    }

    /// 早さ as a trait.
    pub fn level(self) -> Level {
        match self {
            LeadTime::Today => Level::VeryStrong,
            LeadTime::Week => Level::Strong,
            LeadTime::Month => Level::Weak,
            LeadTime::Quarter | LeadTime::Long => Level::VeryWeak,
        }
    }
}

words! {
    /// What it costs the person.
    Cost {
        /// Money or things are received.
        Gives = "gives",
        /// Nothing.
        Free = "free",
        /// The call only.
        Call = "call",
        /// A few hundred yen, or what things cost.
        Little = "little",
        /// By income.
        Income = "income",
        /// The patient's share of health insurance.
        Insured = "insured",
        /// The full price.
        Fee = "fee",
        /// It is lent and must be paid back.
        Loan = "loan",
    }
}

impl Cost {
    /// 費用 as a trait: strong means light on the person.
    pub fn level(self) -> Level {
        match self {
            Cost::Gives | Cost::Free => Level::VeryStrong,
            Cost::Call | Cost::Little | Cost::Income => Level::Strong,
            Cost::Insured => Level::Weak,
            Cost::Fee | Cost::Loan => Level::VeryWeak,
        }
    }
}

words! {
    /// How one has to meet people to use it (人に会わずに使えるか).
    Contact {
        /// Nobody has to be talked to: by text, online, by post.
        Alone = "alone",
        /// A call is enough.
        Voice = "voice",
        /// Somebody has to be met.
        Face = "face",
    }
}

words! {
    /// The eight axes on which every support, formal or informal, is described (特徴の軸).
    Trait {
        /// 継続・安定
        Steady = "steady",
        /// 専門性
        Expertise = "expertise",
        /// 柔軟さ
        Flexible = "flexible",
        /// 始めやすさ
        EasyStart = "easy_start",
        /// 早さ
        Speed = "speed",
        /// 費用
        CostLevel = "cost_level",
        /// 身近さ
        Near = "near",
        /// 話しやすさ（匿名性）
        Talk = "talk",
    }
}

/// How strong a support is on a trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// とても弱い
    VeryWeak,
    /// 弱い
    Weak,
    /// 強い
    Strong,
    /// とても強い
    VeryStrong,
}

impl Level {
    /// The level as content files write it, 1–4.
    pub fn from_number(number: i64) -> Option<Level> {
        match number {
            1 => Some(Level::VeryWeak),
            2 => Some(Level::Weak),
            3 => Some(Level::Strong),
            4 => Some(Level::VeryStrong),
            _ => None,
        }
    }

    /// Whether it is a strength rather than a weakness.
    pub fn is_strength(self) -> bool {
        self >= Level::Strong
    }
}

/// The level on each trait, in the order of [`Trait::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traits(pub [Level; 8]);

impl Traits {
    /// The level on one trait.
    pub fn level(self, axis: Trait) -> Level {
        self.0[axis as usize]
    }
}

words! {
    /// How surely a fact is known.
    Certainty {
        /// Seen on an official page, in a law or in an official data file.
        Official = "official",
        /// From a dated secondary source.
        Dated = "dated",
        /// Not checked: shown as 未確認.
        Unverified = "unverified",
    }
}

/// A telephone number that works all over the country. Its hours are in the texts, in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As it is written, for example `0570-078374` or `#8008`.
    pub number: String,
    /// How surely the number is known.
    pub certainty: Certainty,
}

/// Where a fact is from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its title, in the language of the source.
    pub title: String,
    /// Its address, if it has one.
    pub url: Option<String>,
}
