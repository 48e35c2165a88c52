//! Ties (つながり): the supports that a person has now, and how each is going, as an eco-map draws them.
//!
//! Some ties the answers show (「頼れそうな人: 家族」); what the person says of them, and those they add, stands in
//! [`Ties`]. [`now`] puts both together. Where things stand on the map can be changed too, and is kept.

use crate::condition::Condition;
use crate::id::{Id, Named};
use crate::recommend::Case;
use crate::resource::{Form, Resource};
use crate::slug::words;
use crate::truth::Truth;
use serde::{Deserialize, Serialize};

words! {
    /// How a tie is going: the four lines of an eco-map.
    Bond {
        /// Strong: a thick line.
        Strong = "strong",
        /// Ordinary: a thin line.
        Ordinary = "ordinary",
        /// Weak, thin on the ground: a dotted line.
        Weak = "weak",
        /// Stressful: a zigzag.
        Stress = "stress",
    }
}

words! {
    /// Which way help, energy or money flows along a tie: the arrows of an eco-map.
    Flow {
        /// Towards the person.
        ToPerson = "to_person",
        /// From the person.
        FromPerson = "from_person",
        /// Both ways.
        Both = "both",
    }
}

/// A tie that answers can show.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Shown {
    /// The readable id.
    pub slug: String,
    /// Institutionalised or not.
    pub form: Form,
    /// The answers that show it.
    pub when: Condition,
}

impl Named for Shown {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// With whom a tie is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// What the answers show.
    Shown(Id<Shown>),
    /// A support of the catalogue.
    Resource(Id<Resource>),
    /// Somebody or something, in the person's own words.
    Own(String, Form),
}

impl Who {
    /// The support of the catalogue, if it is one.
    pub fn resource(&self) -> Option<Id<Resource>> {
        if let Who::Resource(id) = self { Some(*id) } else { None }
    }
}

/// One tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// With whom.
    pub who: Who,
    /// How it is going.
    pub bond: Bond,
    /// Which way help flows.
    pub flow: Flow,
}

impl Tie {
    /// A tie of which nothing more was said.
    pub fn plain(who: Who) -> Tie {
        Tie { who, bond: Bond::Ordinary, flow: Flow::ToPerson }
    }
}

/// A place on a map, in its units.
pub type Place = (i32, i32);

/// Something that stands on a map.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// A tie, on the map of now.
    Now(Who),
    /// A support, on the map of what is to come.
    ToCome(Id<Resource>),
}

/// What the person says of their ties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// Ties of which something was said, in that order.
    said: Vec<Tie>,
    /// Ties that the answers show and that are not there.
    gone: Vec<Who>,
    /// What was moved, and where to, in order.
    places: Vec<(Spot, Place)>,
}

/// Something that is done to the ties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieEdit {
    /// There is this tie, and this is how it is.
    Say(Tie),
    /// There is no such tie.
    Remove(Who),
    /// It stands here.
    Put(Spot, Place),
    /// Everything stands where it stands by itself.
    Tidy,
}

impl Ties {
    /// The ties after that.
    pub fn after(&self, edit: TieEdit) -> Ties {
        let mut ties = self.clone();
        match edit {
            TieEdit::Say(tie) => {
                ties.gone.retain(|who| *who != tie.who);
                match ties.said.iter_mut().find(|said| said.who == tie.who) {
                    Some(said) => *said = tie,
                    None => ties.said.push(tie),
                }
            }
            TieEdit::Remove(who) => {
                ties.said.retain(|said| said.who != who);
                ties.places.retain(|(spot, _)| *spot != Spot::Now(who.clone()));
                if matches!(who, Who::Shown(_)) && !ties.gone.contains(&who) {
                    ties.gone.push(who);
                }
            }
            // What is not there stands nowhere.
            TieEdit::Put(Spot::Now(who), _) if !ties.may_be_there(&who) => {}
            TieEdit::Put(spot, place) => {
                ties.places.retain(|(other, _)| *other != spot);
                let at = ties.places.partition_point(|(other, _)| *other < spot);
                ties.places.insert(at, (spot, place));
            }
            TieEdit::Tidy => ties.places.clear(),
        }
        ties
    }

    /// Whether there can be this tie: answers may show it at any time, all others are there once they are said.
    fn may_be_there(&self, who: &Who) -> bool {
        matches!(who, Who::Shown(_)) || self.said.iter().any(|said| said.who == *who)
    }

    /// Ties of which something was said.
    pub fn said(&self) -> &[Tie] {
        &self.said
    }

    /// Ties that are not there though the answers show them.
    pub fn gone(&self) -> &[Who] {
        &self.gone
    }

    /// Everything that was moved.
    pub fn places(&self) -> &[(Spot, Place)] {
        &self.places
    }

    /// Where something was moved to.
    pub fn place(&self, spot: &Spot) -> Option<Place> {
        self.places.iter().find(|(other, _)| other == spot).map(|(_, place)| *place)
    }
}

/// The ties of this person now: those that the answers show, as the person says they are, and then those that the
/// person added.
pub fn now(case: &Case, ties: &Ties) -> Vec<Tie> {
    let shown = case.catalogue.ties.iter().filter(|(_, tie)| tie.when.eval(&case.facts) == Truth::True);
    let shown = shown.map(|(id, _)| Who::Shown(id)).filter(|who| !ties.gone.contains(who));
    let as_said = |who: Who| {
        let said = ties.said.iter().find(|said| said.who == who).cloned();
        said.unwrap_or_else(|| Tie::plain(who))
    };
    let shown: Vec<Tie> = shown.map(as_said).collect();
    // What was said of a tie that the answers no longer show is kept aside.
    let added = ties.said.iter().filter(|tie| !matches!(tie.who, Who::Shown(_)));
    shown.iter().chain(added).cloned().collect()
}
