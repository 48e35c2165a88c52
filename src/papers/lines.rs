//! A paper as data: what is shown, printed, copied and tested is all made from this.

use crate::papers::Which;
use sasae_words::text::Text;

/// Something said in the person's language and, where it is read by somebody else, in the language of the counter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In the language of the paper.
    pub own: Text,
    /// In the language of the counter, where that is another.
    pub counter: Option<Text>,
}

impl Said {
    /// In the language of the paper only.
    pub fn own(text: Text) -> Said {
        Said { own: text, counter: None }
    }
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Which of the four.
    pub which: Which,
    /// As in `lang="…"`: the language of the paper, and that of the counter.
    pub tongues: (String, String),
    /// Heading.
    pub title: Said,
    /// What it is.
    pub lead: Said,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
    /// What stands below every paper.
    pub foot: Foot,
}

/// A piece of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Begins a part.
    Heading(Said),
    /// A sentence.
    Line(Said),
    /// Sentences that belong together.
    List(Vec<Said>),
    /// To be said or read aloud, in large letters.
    Say(Said),
    /// Things to tick, each with what belongs to it.
    Ticks(Vec<(Said, Option<Text>)>),
    /// A number to call.
    Number(Number),
    /// A support, kept together.
    Entry(Entry),
    /// A need and what is said of it, kept together.
    Facts(Said, Vec<Fact>),
    /// Ruled lines to write on, after their name.
    Room(Said, usize),
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// As it is written.
    pub number: String,
    /// When, and what the call costs.
    pub hours: Text,
    /// How surely it is known, where that has to be said.
    pub unsure: Option<Text>,
}

/// A support on the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub name: Text,
    /// Its form and its standing in words, and what else is known in two words.
    pub marks: Vec<Text>,
    /// Said above the one that comes first of all.
    pub first: Option<Text>,
    /// One small thing to do.
    pub step: Text,
    /// Whom to call.
    pub numbers: Vec<Number>,
    /// Whatever else.
    pub facts: Vec<Fact>,
}

/// A few words, and what they are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about; empty where it speaks for itself.
    pub label: Text,
    /// The words.
    pub text: Text,
}

impl Fact {
    /// With a label.
    pub fn of(label: &Text, text: Text) -> Fact {
        Fact { label: label.clone(), text }
    }

    /// Without a label.
    pub fn plain(text: Text) -> Fact {
        Fact { label: Text::default(), text }
    }
}

/// What stands below every paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foot {
    /// The day.
    pub date: Text,
    /// That it was made on the device alone.
    pub made: Said,
    /// That the office decides.
    pub office: Said,
    /// Heading of the sources.
    pub sources_title: Text,
    /// For each support on the paper where the facts are from.
    pub sources: Vec<Origin>,
}

/// Where the facts about one support are from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The support.
    pub name: Text,
    /// The titles of its sources.
    pub titles: Vec<String>,
    /// When they were checked.
    pub checked: Text,
    /// How surely the facts are known, where that has to be said.
    pub unsure: Option<Text>,
}
