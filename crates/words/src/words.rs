//! What things are called in one language: areas, needs, questions, and the values of every closed list.

use crate::text::Text;
use crate::ui::Ui;
use crate::ui::maps::MapWords;
use crate::ui::papers::PaperWords;
use crate::ui::plan::PlanWords;
use sasae_core::catalogue::Catalogue;
use sasae_core::id::Id;
use sasae_core::lane::Lane;
use sasae_core::need::{Area, Need, Urgency};
use sasae_core::question::{Kind as QuestionKind, OptionIndex, OptionSet, Question};
use sasae_core::recommend::Standing;
use sasae_core::resource::{
    Catchment, Certainty, Contact, Cost, Form, Kind, LeadTime, Operator, Sector, Trait, Veto,
};
use sasae_core::tie::{Bond, Flow, Shown};
use sasae_core::value::Value;
use sasae_core::what_if::Preset;
use serde::{Deserialize, Serialize};

/// The words that come with the program, in the order of the catalogue's tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The content they were built from.
    pub edition: u64,
    /// The folder below `content/text/`.
    pub lang: String,
    /// The language itself.
    pub language: Language,
    /// All languages that can be chosen, this one among them, in the order of the choice.
    pub languages: Vec<Choice>,
    /// Screens.
    pub ui: Ui,
    /// Deciding.
    pub plan: PlanWords,
    /// Maps.
    pub maps: MapWords,
    /// Papers.
    pub papers: PaperWords,
    /// Closed lists.
    pub labels: Labels,
    /// Areas of trouble.
    pub areas: Vec<Text>,
    /// Needs.
    pub needs: Vec<NeedWords>,
    /// Questions.
    pub questions: Vec<QuestionWords>,
    /// Sections of the 業界マップ.
    pub sectors: Vec<Text>,
    /// Why something is not proposed, for reasons of safety.
    pub vetoes: Vec<Text>,
    /// Ties that answers show.
    pub ties: Vec<Text>,
    /// Changes in life.
    pub presets: Vec<Text>,
    /// What a community could start, for each area.
    pub communities: Vec<Text>,
    /// The numbers on top of every screen: they must not wait for the cards.
    pub emergency: Vec<Line>,
}

/// What a language is called and how it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its name in itself, as on the button that chooses it.
    pub name: Text,
    /// As in `lang="…"`.
    pub tag: String,
    /// How its texts are written, which says by what rules they are checked.
    pub style: Style,
    /// What stands between the members of a list in a line.
    pub between: String,
}

/// A language that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The folder below `content/text/`.
    pub lang: String,
    /// Its name in itself.
    pub name: Text,
    /// As in `lang="…"`.
    pub tag: String,
}

/// How texts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// 標準の日本語. The language of the counter.
    Standard,
    /// やさしい日本語: readings on all kanji, short sentences.
    Easy,
    /// Another language; its cards carry what is said at the counter in Japanese too.
    Translation,
}

/// A number to call now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Who answers.
    pub name: Text,
    /// The number as it is written.
    pub number: String,
    /// When, and what the call costs.
    pub hours: Text,
}

/// A need in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedWords {
    /// In the person's own words.
    pub ask: Text,
    /// As a heading.
    pub title: Text,
    /// Why no formal support answers it, where none does.
    pub no_formal: Option<Text>,
    /// Why no informal support answers it, where none does.
    pub no_informal: Option<Text>,
}

/// A question in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionWords {
    /// The question.
    pub ask: Text,
    /// Why it is asked.
    pub why: Text,
    /// A line of help below it.
    pub help: Option<Text>,
    /// What choosing nothing is called, for questions that take several options.
    pub none: Option<Text>,
    /// Its name in a list of answers.
    pub short: Text,
    /// The options in order.
    pub options: Vec<Text>,
}

/// The values of closed lists, each in the order of its `ALL`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// `Form`
    pub form: Vec<Text>,
    /// `Kind`
    pub kind: Vec<Text>,
    /// `Operator`
    pub operator: Vec<Text>,
    /// `Catchment`
    pub catchment: Vec<Text>,
    /// `LeadTime`
    pub lead: Vec<Text>,
    /// `Cost`
    pub cost: Vec<Text>,
    /// `Trait`
    pub traits: Vec<Text>,
    /// `Certainty`
    pub certainty: Vec<Text>,
    /// `Urgency`
    pub urgency: Vec<Text>,
    /// `Contact`
    pub contact: Vec<Text>,
    /// `Value`
    pub value: Vec<Text>,
    /// `Lane`
    pub lane: Vec<Text>,
    /// `Bond`
    pub bond: Vec<Text>,
    /// `Flow`
    pub flow: Vec<Text>,
    /// `Standing`
    pub standing: Vec<Text>,
    /// A sentence that says what each `Standing` means.
    pub standing_note: Vec<Text>,
}

impl Labels {
    fn fits(&self) -> bool {
        self.form.len() == Form::ALL.len()
            && self.kind.len() == Kind::ALL.len()
            && self.operator.len() == Operator::ALL.len()
            && self.catchment.len() == Catchment::ALL.len()
            && self.lead.len() == LeadTime::ALL.len()
            && self.cost.len() == Cost::ALL.len()
            && self.traits.len() == Trait::ALL.len()
            && self.certainty.len() == Certainty::ALL.len()
            && self.urgency.len() == Urgency::ALL.len()
            && self.contact.len() == Contact::ALL.len()
            && self.value.len() == Value::ALL.len()
            && self.lane.len() == Lane::ALL.len()
            && self.bond.len() == Bond::ALL.len()
            && self.flow.len() == Flow::ALL.len()
            && self.standing.len() == Standing::ALL.len()
            && self.standing_note.len() == Standing::ALL.len()
    }
}

/// Gives a closed list its words by value.
macro_rules! label {
    ($($(#[$doc:meta])* $name:ident: $of:ty => $field:ident,)+) => {
        impl Labels {
            $($(#[$doc])* pub fn $name(&self, value: $of) -> &Text { &self.$field[value as usize] })+
        }
    };
}

label! {
    /// A form.
    form_of: Form => form,
    /// A kind of resource.
    kind_of: Kind => kind,
    /// Who runs it.
    operator_of: Operator => operator,
    /// An area unit.
    catchment_of: Catchment => catchment,
    /// A lead time.
    lead_of: LeadTime => lead,
    /// A cost.
    cost_of: Cost => cost,
    /// A trait.
    trait_of: Trait => traits,
    /// A certainty.
    certainty_of: Certainty => certainty,
    /// An urgency.
    urgency_of: Urgency => urgency,
    /// How one has to meet people.
    contact_of: Contact => contact,
    /// What can matter to a person.
    value_of: Value => value,
    /// When something begins to help.
    lane_of: Lane => lane,
    /// How a tie is going.
    bond_of: Bond => bond,
    /// Which way help flows.
    flow_of: Flow => flow,
    /// A standing.
    standing_of: Standing => standing,
    /// What a standing means.
    standing_note_of: Standing => standing_note,
}

/// A pack that is not the words of this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadWords;

impl Words {
    /// The words of an area.
    pub fn area(&self, area: Id<Area>) -> &Text {
        &self.areas[area.index()]
    }

    /// The words of a need.
    pub fn need(&self, need: Id<Need>) -> &NeedWords {
        &self.needs[need.index()]
    }

    /// The words of a question.
    pub fn question(&self, question: Id<Question>) -> &QuestionWords {
        &self.questions[question.index()]
    }

    /// The name of a section.
    pub fn sector(&self, sector: Id<Sector>) -> &Text {
        &self.sectors[sector.index()]
    }

    /// Why something is not safe.
    pub fn veto(&self, veto: Id<Veto>) -> &Text {
        &self.vetoes[veto.index()]
    }

    /// The name of a tie that answers show.
    pub fn tie(&self, tie: Id<Shown>) -> &Text {
        &self.ties[tie.index()]
    }

    /// The name of a change in life.
    pub fn preset(&self, preset: Id<Preset>) -> &Text {
        &self.presets[preset.index()]
    }

    /// What an option is called. Areas and needs have words of their own.
    pub fn option(&self, catalogue: &Catalogue, question: Id<Question>, option: OptionIndex) -> &Text {
        match catalogue.questions[question].kind {
            QuestionKind::Areas => &self.areas[option.index()],
            QuestionKind::Needs(area) => &self.need(catalogue.areas[area].needs[option.index()]).ask,
            QuestionKind::One { .. } | QuestionKind::Many => &self.question(question).options[option.index()],
        }
    }

    /// Several options in a line; what choosing nothing is called, if there are none. A long run of options of a
    /// question that has an order is named by its ends.
    pub fn options(&self, catalogue: &Catalogue, question: Id<Question>, options: OptionSet) -> Text {
        let chosen: Vec<OptionIndex> = options.iter().collect();
        let name = |option: &OptionIndex| self.option(catalogue, question, *option);
        let asked = &catalogue.questions[question];
        let is_run = chosen.windows(2).all(|pair| pair[1].index() == pair[0].index() + 1);
        let is_ordered = matches!(asked.kind, QuestionKind::One { ordered: true });
        match chosen.as_slice() {
            [] => self.question(question).none.as_ref().unwrap_or(&self.ui.ask.none).clone(),
            [first, _, .., last] if is_ordered && is_run => {
                let from = (first.index() > 0).then(|| self.ui.rule.from.with_text(name(first)));
                let is_open = last.index() + 1 == asked.options.len();
                let to = (!is_open).then(|| self.ui.rule.to.with_text(name(last)));
                Text::join(from.iter().chain(&to), " ")
            }
            chosen => Text::join(chosen.iter().map(name), &self.language.between),
        }
    }

    /// What an atom of a rule is about: the question's short name, and what the rule wants of it.
    pub fn atom(
        &self,
        catalogue: &Catalogue,
        question: Id<Question>,
        options: OptionSet,
        wants: bool,
    ) -> (&Text, Text) {
        let named = self.options(catalogue, question, options);
        let wanted = if wants { named } else { self.ui.card.not.with_text(&named) };
        (&self.question(question).short, wanted)
    }

    /// Reads a pack, for this catalogue.
    ///
    /// # Errors
    /// [`BadWords`] if the bytes are not a whole set of words, or not of this catalogue.
    pub fn decode(pack: &[u8], catalogue: &Catalogue) -> Result<Words, BadWords> {
        let words: Words = postcard::from_bytes(pack).map_err(|_| BadWords)?;
        words.fits(catalogue).then_some(words).ok_or(BadWords)
    }

    /// Whether there are words for every row.
    pub(crate) fn fits(&self, catalogue: &Catalogue) -> bool {
        let questions = catalogue.questions.0.iter().zip(&self.questions);
        self.areas.len() == catalogue.areas.len()
            && self.needs.len() == catalogue.needs.len()
            && self.sectors.len() == catalogue.sectors.len()
            && self.vetoes.len() == catalogue.vetoes.len()
            && self.ties.len() == catalogue.ties.len()
            && self.presets.len() == catalogue.presets.len()
            && self.communities.len() == catalogue.areas.len()
            && self.questions.len() == catalogue.questions.len()
            && questions.into_iter().all(|(question, words)| question.options.len() == words.options.len())
            && self.labels.fits()
    }

    /// Writes the pack that [`Words::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }
}
