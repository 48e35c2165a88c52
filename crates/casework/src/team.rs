//! The team sheet: a group becomes a team when nothing is missing of the deck's three conditions and the one it adds.
//!
//! 目的や目標がある・ルールや決まりごとがある・目標が成し遂げられる人材が揃っている, and モチベーション.

use crate::record::day;
use sasae_core::date::Date;
use serde::{Deserialize, Serialize};

/// A team for one person, as it is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Team {
    /// What they want to reach.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// The person said so themselves, or agrees.
    pub is_shared: bool,
    /// What they agreed on among themselves, one each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// Who does what by when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// With these people the goal can be reached.
    pub is_enough: bool,
    /// What moves them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub motivation: String,
}

/// One member.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Member {
    /// The support whose part they have, by its id; none for whoever the catalogue does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// What they are called here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What they do.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub task: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none", with = "day")]
    pub until: Option<Date>,
}

/// The deck's three conditions of a team, and the one that it adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// 目的や目標がある
    Purpose,
    /// ルールや決まりごとがある
    Rules,
    /// 目的、目標が成し遂げられる人材が揃っている
    People,
    /// モチベーション
    Motivation,
}

impl Part {
    /// All four, in the deck's order.
    pub const ALL: &[Part] = &[Part::Purpose, Part::Rules, Part::People, Part::Motivation];

    /// The readable id.
    pub fn slug(self) -> &'static str {
        match self {
            Part::Purpose => "purpose",
            Part::Rules => "rules",
            Part::People => "people",
            Part::Motivation => "motivation",
        }
    }
}

/// What a group lacks to be a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// There is no goal.
    Goal,
    /// The goal is not the person's own yet.
    Shared,
    /// There are no rules.
    Rules,
    /// There are fewer than two.
    Members,
    /// The member at this place has nothing to do.
    Task(usize),
    /// The member at this place has no day.
    Until(usize),
    /// Nobody has said that with these people the goal can be reached.
    Enough,
    /// Nothing is said of what moves them.
    Motivation,
}

impl Missing {
    /// The condition that is not met.
    pub fn part(self) -> Part {
        match self {
            Missing::Goal | Missing::Shared => Part::Purpose,
            Missing::Rules => Part::Rules,
            Missing::Members | Missing::Task(_) | Missing::Until(_) | Missing::Enough => Part::People,
            Missing::Motivation => Part::Motivation,
        }
    }
}

/// So many make a team at least.
const LEAST: usize = 2;

/// A line in which something is written.
fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}

impl Team {
    /// Whether nothing is written on it.
    pub fn is_blank(&self) -> bool {
        *self == Team::default()
    }

    /// Everything that is missing, in the order of the conditions. Nothing is missing: it is a team.
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        let mut lacks = |is_there: bool, what: Missing| {
            if !is_there {
                missing.push(what);
            }
        };
        lacks(is_written(&self.goal), Missing::Goal);
        lacks(self.is_shared, Missing::Shared);
        lacks(self.rules.iter().any(|rule| is_written(rule)), Missing::Rules);
        lacks(self.members.len() >= LEAST, Missing::Members);
        for (place, member) in self.members.iter().enumerate() {
            lacks(is_written(&member.task), Missing::Task(place));
            lacks(member.until.is_some(), Missing::Until(place));
        }
        lacks(self.is_enough, Missing::Enough);
        lacks(is_written(&self.motivation), Missing::Motivation);
        missing
    }

    /// Whether it is a team, and not a group only.
    pub fn is_team(&self) -> bool {
        self.missing().is_empty()
    }

    /// Whether somebody with this part is in it.
    pub fn has(&self, role: &str) -> bool {
        self.members.iter().any(|member| member.role.as_deref() == Some(role))
    }

    /// Takes somebody with this part in; nobody twice.
    pub fn take_in(&mut self, role: &str) {
        if !self.has(role) {
            self.members.push(Member { role: Some(role.to_owned()), ..Member::default() });
        }
    }

    /// Lets whoever has this part go.
    pub fn let_go(&mut self, role: &str) {
        self.members.retain(|member| member.role.as_deref() != Some(role));
    }

    /// The parts that the catalogue knows.
    pub fn roles(&self) -> Vec<&str> {
        self.members.iter().filter_map(|member| member.role.as_deref()).collect()
    }
}
