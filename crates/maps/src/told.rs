//! The maps of one person: what the engine answers and what the person says, as the values that pictures are drawn
//! from. The app and the command line draw the same.
//!
//! **Now** holds the ties that the person has, as they say they are. **To come** holds the plan beside what carries
//! them already: a tie of now stays with its bond, a support of the plan that is new is an ordinary tie towards the
//! person. A tie that is a strain is left to the map of now, unless the plan holds it: the map of what is to come shows
//! what supports, and does not decide what becomes of the strain. While near people may be a danger, those that only an
//! answer shows are left to the map of now too; what the person says of them counts.

use crate::eco::{Eco, Legend, Node};
use crate::field::{Field, Key, Mark};
use crate::scene::Point;
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::plan::Plan;
use sasae_core::recommend::{Case, Recommendation};
use sasae_core::resource::{Catchment, Form, Resource};
use sasae_core::tie::{self, Bond, Spot, Tie, Who};
use sasae_words::card::Cards;
use sasae_words::text::{Run, Text};
use sasae_words::words::Words;

/// No more supports are lit than can be told apart at a glance.
pub const LIT: usize = 24;

/// One person, and the words to draw them with.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// What they answered.
    pub case: &'a Case<'a>,
    /// What they decided and said beside that.
    pub kept: &'a Kept,
    /// The words of the maps.
    pub words: &'a Words,
    /// The names of the supports.
    pub cards: &'a Cards,
}

/// A support on an eco-map: one node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The tie that it shows.
    pub tie: Tie,
    /// What is moved when it is moved.
    pub spot: Spot,
    /// What it is called, with readings.
    pub name: Text,
    /// Formal or informal.
    pub form: Form,
}

/// Which eco-map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// 今.
    Now,
    /// これから.
    ToCome,
}

impl Told<'_> {
    /// The ties that the person has.
    pub fn now(&self) -> Vec<Stand> {
        tie::now(self.case, &self.kept.ties).into_iter().map(|tie| self.stand(tie)).collect()
    }

    /// What is to come: what carries the person already, then what the plan brings.
    pub fn to_come(&self, plan: &Plan) -> Vec<Stand> {
        let now = self.now();
        let is_planned = |who: &Who| matches!(who, Who::Resource(id) if plan.member(*id).is_some());
        let new = plan.members.iter().map(|member| member.resource);
        let new = new.filter(|id| !now.iter().any(|stand| stand.tie.who == Who::Resource(*id)));
        let new: Vec<Stand> = new
            .map(|id| Stand { spot: Spot::ToCome(id), ..self.stand(Tie::plain(Who::Resource(id))) })
            .collect();
        let stay = now.into_iter().filter(|stand| is_planned(&stand.tie.who) || self.carries(&stand.tie));
        stay.chain(new).collect()
    }

    /// Whether a tie of now is shown as a support of what is to come.
    fn carries(&self, tie: &Tie) -> bool {
        if tie.bond == Bond::Stress {
            return false;
        }
        match &tie.who {
            Who::Shown(id) => {
                let is_said = self.kept.ties.said().iter().any(|said| said.who == tie.who);
                is_said || self.case.catalogue.ties[*id].form == Form::Formal || !self.may_be_hurt()
            }
            Who::Resource(id) => self.case.veto(&self.case.catalogue.resources[*id]).is_none(),
            Who::Own(..) => true,
        }
    }

    /// Whether near people are not proposed as supports.
    fn may_be_hurt(&self) -> bool {
        let mut resources = self.case.catalogue.resources.iter().map(|(_, resource)| resource);
        resources.any(|resource| resource.form == Form::Informal && self.case.veto(resource).is_some())
    }

    fn stand(&self, tie: Tie) -> Stand {
        let catalogue = self.case.catalogue;
        let (name, form) = match &tie.who {
            Who::Shown(id) => (self.words.tie(*id).clone(), catalogue.ties[*id].form),
            Who::Resource(id) => (self.cards.of(*id).name.clone(), catalogue.resources[*id].form),
            Who::Own(name, form) => (Text(vec![Run::Plain(name.clone())]), *form),
        };
        Stand { spot: Spot::Now(tie.who.clone()), tie, name, form }
    }

    /// The eco-map of these supports.
    pub fn eco(&self, when: When, stands: &[Stand]) -> Eco {
        let (words, labels) = (&self.words.maps.eco, &self.words.labels);
        let (name, desc) = match when {
            When::Now => (&words.now, &words.now_desc),
            When::ToCome => (&words.to_come, &words.to_come_desc),
        };
        let node = |stand: &Stand| Node {
            label: stand.name.plain(),
            form: stand.form,
            bond: stand.tie.bond,
            flow: stand.tie.flow,
            place: self.kept.ties.place(&stand.spot).map(|(x, y)| Point::new(x, y)),
        };
        let texts = |texts: &[Text]| texts.iter().map(Text::plain).collect::<Vec<String>>();
        Eco {
            title: name.plain(),
            desc: desc.filled(&stands.len().to_string()),
            me: words.me.plain(),
            nodes: stands.iter().map(node).collect(),
            legend: Legend {
                bonds: texts(&labels.bond).try_into().unwrap_or_default(),
                forms: texts(&labels.form).try_into().unwrap_or_default(),
                flows: texts(&labels.flow).try_into().unwrap_or_default(),
            },
            // The two maps stand beside each other on a sheet, and below each other on a phone.
            columns: if stands.len() > 16 { 4 } else { 3 },
        }
    }

    /// What the map of the field lights: the plan, and then what is recommended, in its order.
    pub fn lit(&self, recommendation: &Recommendation, plan: &Plan) -> Vec<Id<Resource>> {
        let mut lit: Vec<Id<Resource>> = plan.members.iter().map(|member| member.resource).collect();
        let dropped = self.kept.choices.dropped();
        for pick in recommendation.picks.iter().filter(|pick| pick.is_proposed()) {
            if lit.len() < LIT && !lit.contains(&pick.resource) && !dropped.contains(&pick.resource) {
                lit.push(pick.resource);
            }
        }
        lit.sort_unstable();
        lit
    }

    /// The words for the signs of the map of the field.
    pub fn key(&self) -> Key {
        let words = &self.words.maps.field;
        let forms = [words.formal.plain(), words.informal.plain()];
        Key { forms, lit: words.lit.plain(), dim: words.dim.plain() }
    }

    /// The map of the field, a mark for every resource in the order of the catalogue.
    pub fn field(&self, lit: &[Id<Resource>]) -> Field {
        let (words, catalogue) = (&self.words.maps.field, self.case.catalogue);
        let mark = |(id, resource): (Id<Resource>, &Resource)| Mark {
            sector: resource.sector.index(),
            ring: resource.catchment as usize,
            form: resource.form,
            lit: lit.contains(&id),
            label: self.cards.of(id).name.plain(),
        };
        Field {
            title: words.title.plain(),
            desc: words.desc.filled(&lit.len().to_string()),
            me: words.me.plain(),
            sectors: catalogue.sectors.ids().map(|id| self.words.sector(id).plain()).collect(),
            rings: Catchment::ALL.iter().map(|ring| self.words.labels.catchment_of(*ring).plain()).collect(),
            marks: catalogue.resources.iter().map(mark).collect(),
        }
    }
}

/// The plainest new tie of the person's own words: what was typed, without the space around it.
pub fn own(name: &str, form: Form) -> Option<Tie> {
    let name = name.trim();
    (!name.is_empty()).then(|| Tie::plain(Who::Own(name.to_owned(), form)))
}
