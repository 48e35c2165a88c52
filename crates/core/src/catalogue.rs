//! Everything the engine knows, decoded from one pack.

use crate::answers::{Answers, Mark};
use crate::condition::Condition;
use crate::id::{Id, Table};
use crate::need::{Area, Need};
use crate::question::{Kind, OptionIndex, Question};
use crate::resource::{Resource, Sector, Veto};
use crate::settle::Change;
use crate::tie::Shown;
use crate::what_if::Preset;
use serde::{Deserialize, Serialize};

/// Questions, needs, resources and their rules. Texts are elsewhere, one set per language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Catalogue {
    /// In interview order; the questions that a `when` mentions come before it.
    pub questions: Table<Question>,
    /// In screen order.
    pub areas: Table<Area>,
    /// In screen order.
    pub needs: Table<Need>,
    /// In the order of the 業界マップ.
    pub sectors: Table<Sector>,
    /// Reasons of safety.
    pub vetoes: Table<Veto>,
    /// By sector, then by readable id.
    pub resources: Table<Resource>,
    /// Shown on top of every screen, before any answer.
    pub emergency: Vec<Id<Resource>>,
    /// Ties that answers show, in the order of the eco-map.
    pub ties: Table<Shown>,
    /// Changes in life that many think about.
    pub presets: Table<Preset>,
}

/// A pack that is not a catalogue: cut off, of another version, or not ours at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadPack;

impl core::fmt::Display for BadPack {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("the pack is damaged or was made by another version; build it again")
    }
}

impl core::error::Error for BadPack {}

impl Catalogue {
    /// Reads a pack.
    ///
    /// # Errors
    /// [`BadPack`] if the bytes are not a whole catalogue, or if an id in it names nothing.
    pub fn decode(pack: &[u8]) -> Result<Catalogue, BadPack> {
        let catalogue: Catalogue = postcard::from_bytes(pack).map_err(|_| BadPack)?;
        catalogue.is_closed().then_some(catalogue).ok_or(BadPack)
    }

    /// The resources of a section, in their order.
    pub fn in_sector(&self, sector: Id<Sector>) -> impl Iterator<Item = Id<Resource>> {
        self.resources.iter().filter(move |(_, resource)| resource.sector == sector).map(|(id, _)| id)
    }

    /// Writes the pack that [`Catalogue::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// The question that asks for the areas of trouble.
    pub fn areas_question(&self) -> Option<Id<Question>> {
        self.questions.iter().find(|(_, question)| question.kind == Kind::Areas).map(|(id, _)| id)
    }

    /// The question that asks for the needs of an area.
    pub fn question_of_area(&self, area: Id<Area>) -> Option<Id<Question>> {
        self.questions.iter().find(|(_, question)| question.kind == Kind::Needs(area)).map(|(id, _)| id)
    }

    /// How the person marked an area.
    pub fn area_mark(&self, answers: &Answers, area: Id<Area>) -> Option<Mark> {
        answers.get(self.areas_question()?)?.mark(OptionIndex::new(area.index())?)
    }

    /// Every condition that decides what is proposed: of resources, questions, needs and vetoes.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let questions = self.questions.0.iter().filter_map(|question| question.when.as_ref());
        let needs = self.needs.0.iter().filter_map(|need| need.raised_when.as_ref());
        let resources = self.resources.0.iter().filter_map(|resource| resource.condition.as_ref());
        questions.chain(needs).chain(resources).chain(self.vetoes.0.iter().map(|veto| &veto.when))
    }

    /// Whether every id in the catalogue names a row of it.
    fn is_closed(&self) -> bool {
        let ties = self.ties.0.iter().map(|tie| &tie.when);
        let conditions = self.conditions().chain(ties).all(|condition| {
            let mut known = true;
            condition.visit(&mut |part| {
                if let Condition::Is { question, options } = part {
                    known &= self.questions.has(*question)
                        && options.is_within(self.questions[*question].all_options());
                }
            });
            known
        });
        let mut set = self.presets.0.iter().flat_map(Preset::changes);
        let fits = |change: Change| {
            self.questions.has(change.question) && change.answer.fits(&self.questions[change.question])
        };
        conditions
            && set.all(fits)
            && self.emergency.iter().all(|id| self.resources.has(*id))
            && self.areas.0.iter().all(|area| area.needs.iter().all(|need| self.needs.has(*need)))
            && self.needs.0.iter().all(|need| need.area.is_none_or(|area| self.areas.has(area)))
            && self.questions.0.iter().all(|question| match question.kind {
                Kind::Needs(area) => self.areas.has(area),
                _ => true,
            })
            && self.vetoes.0.iter().all(|veto| veto.when_silent.iter().all(|id| self.questions.has(*id)))
            && self.resources.0.iter().all(|resource| {
                self.sectors.has(resource.sector)
                    && resource.unsafe_when.iter().all(|veto| self.vetoes.has(*veto))
                    && resource.serves().iter().all(|need| self.needs.has(need))
            })
    }
}
