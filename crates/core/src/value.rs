//! What a person cares about (大事にしたいこと): it orders supports that are otherwise alike, and nothing else.

use crate::resource::{Contact, Level, Resource, Trait};
use crate::slug::words;

words! {
    /// Something that can matter to a person in choosing.
    Value {
        /// 早さ
        Early = "early",
        /// 近さ
        Near = "near",
        /// 人に会わない
        Alone = "alone",
        /// 費用
        Cost = "cost",
        /// 書類の少なさ
        Paper = "paper",
        /// 続けやすさ
        Lasting = "lasting",
    }
}

impl Value {
    /// How well the resource does on it.
    pub fn level(self, resource: &Resource) -> Level {
        match self {
            Value::Early => resource.traits.level(Trait::Speed),
            Value::Near => resource.traits.level(Trait::Near),
            Value::Cost => resource.traits.level(Trait::CostLevel),
            Value::Paper => resource.traits.level(Trait::EasyStart),
            Value::Lasting => resource.traits.level(Trait::Steady),
            Value::Alone => match resource.contact {
                Contact::Alone => Level::VeryStrong,
                Contact::Voice => Level::Strong,
                Contact::Face => Level::VeryWeak,
            },
        }
    }
}

/// What matters to one person; nothing by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Values(u8);

impl Values {
    /// Nothing in particular.
    pub const NONE: Values = Values(0);

    /// Whether it matters.
    pub fn contains(self, value: Value) -> bool {
        self.0 & 1 << value as u8 != 0
    }

    /// The same, but for one value that starts or stops to matter.
    pub fn toggled(self, value: Value) -> Values {
        Values(self.0 ^ 1 << value as u8)
    }

    /// Everything that matters, in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = Value> {
        Value::ALL.iter().copied().filter(move |value| self.contains(*value))
    }

    /// Whether nothing in particular matters.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How much the resource falls short of what matters: 0 at best, 3 for each value at worst.
    pub fn shortfall(self, resource: &Resource) -> u64 {
        self.iter().map(|value| 3 - value.level(resource) as u64).sum()
    }
}

impl FromIterator<Value> for Values {
    fn from_iter<I: IntoIterator<Item = Value>>(values: I) -> Values {
        values.into_iter().fold(Values::NONE, |set, value| Values(set.0 | 1 << value as u8))
    }
}
