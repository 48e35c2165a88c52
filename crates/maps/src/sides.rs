//! The complement picture: on which traits each support is strong or weak, and who makes up for whose weakness.
//!
//! Every trait is a track with its levels from left to right; the weak half is hatched. Each support has a mark on
//! it, square for a formal one, round for an informal one, with its number. From weak marks a rail leads to the mark
//! that makes up for them; where nobody is strong, an open ring at the end of the track says that something is
//! missing. [`rows`] says the same for a table or a list.

mod draw;

pub use draw::draw;
use sasae_core::resource::{Form, Level, Trait};

/// How many supports are drawn one by one.
pub const MOST: usize = 4;

/// What the picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// What the picture is called.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub desc: String,
    /// The names of the traits, in the order of [`Trait::ALL`].
    pub axes: Vec<String>,
    /// The names of the levels from weak to strong: all four, or one for each half.
    pub levels: Vec<String>,
    /// The two forms, in the order of [`Form::ALL`]: what a whole plan's marks are called.
    pub forms: [String; 2],
    /// What the rail means.
    pub made_up: String,
    /// What the open ring means.
    pub gap: String,
    /// The supports.
    pub members: Vec<Member>,
}

/// One support of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// What it is called.
    pub label: String,
    /// Formal or informal.
    pub form: Form,
    /// Its level on each trait, in the order of [`Trait::ALL`].
    pub levels: [Level; 8],
}

/// One trait: where everybody stands, and who makes up for whom. Members are positions in [`shown`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The trait.
    pub axis: Trait,
    /// The level of each member.
    pub levels: Vec<Level>,
    /// The weaknesses that somebody makes up for.
    pub made_up: Vec<MadeUp>,
    /// Whether there are members and all of them are weak.
    pub gap: bool,
}

/// A weakness that is made up for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeUp {
    /// Who is weak.
    pub weak: usize,
    /// Who is strong there, the strongest first.
    pub by: Vec<usize>,
}

/// The members as they are drawn: up to four as they are; more are a whole plan, and of each form the best level on
/// each trait is drawn.
pub fn shown(sides: &Sides) -> Vec<Member> {
    if sides.members.len() <= MOST {
        return sides.members.clone();
    }
    let mut best: Vec<Member> = Vec::new();
    for (form, label) in Form::ALL.iter().zip(&sides.forms) {
        let mut levels = [Level::VeryWeak; 8];
        let members = sides.members.iter().filter(|member| member.form == *form);
        for member in members.clone() {
            levels.iter_mut().zip(member.levels).for_each(|(best, level)| *best = level.max(*best));
        }
        if members.count() > 0 {
            best.push(Member { label: label.clone(), form: *form, levels });
        }
    }
    best
}

/// What the picture says, trait by trait.
pub fn rows(sides: &Sides) -> Vec<Row> {
    let members = shown(sides);
    Trait::ALL.iter().map(|axis| row(&members, *axis)).collect()
}

fn row(members: &[Member], axis: Trait) -> Row {
    let level = |member: &Member| member.levels.get(axis as usize).copied().unwrap_or(Level::VeryWeak);
    let levels: Vec<Level> = members.iter().map(level).collect();
    let having = |wanted: Level| {
        let numbered = levels.iter().enumerate();
        numbered.filter(move |(_, level)| **level == wanted).map(|(member, _)| member)
    };
    let by: Vec<usize> = having(Level::VeryStrong).chain(having(Level::Strong)).collect();
    let weak = levels.iter().enumerate().filter(|(_, level)| !level.is_strength());
    let made_up = weak.filter(|_| !by.is_empty()).map(|(weak, _)| MadeUp { weak, by: by.clone() }).collect();
    let gap = by.is_empty() && !levels.is_empty();
    Row { axis, levels, made_up, gap }
}
