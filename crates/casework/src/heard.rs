//! One interview as papers need it: the person, what holds them up, what was written down; and the words to say it in.

use crate::record::{Asked, Record};
use sasae_core::answers::Answer;
use sasae_core::facts::Reach;
use sasae_core::gap::{self, Gap};
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::need::{ActiveNeed, Need};
use sasae_core::plan::{Plan, plan};
use sasae_core::question::{Kind, OptionSet, Question};
use sasae_core::recommend::{Case, recommend};
use sasae_core::resource::Form;
use sasae_core::tie::{self, Tie, Who};
use sasae_words::card::Cards;
use sasae_words::text::{Run, Text};
use sasae_words::words::Words;
use sasae_words::worker::WorkerWords;

/// One interview.
pub struct Heard<'a> {
    /// What was answered, and what follows from it.
    pub case: &'a Case<'a>,
    /// What was decided beside that.
    pub kept: &'a Kept,
    /// What was written down.
    pub record: &'a Record,
    /// What holds the person up.
    pub plan: Plan,
    /// What it lacks.
    pub gaps: Vec<Gap>,
    /// Danger was told of, or something is kept back for reasons of safety.
    pub is_careful: bool,
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// Those of the app.
    pub words: &'a Words,
    /// The names of the supports.
    pub cards: &'a Cards,
    /// Those of the worker.
    pub said: &'a WorkerWords,
}

impl<'a> Heard<'a> {
    /// Works out the plan.
    pub fn new(case: &'a Case<'a>, kept: &'a Kept, record: &'a Record) -> Heard<'a> {
        let recommendation = recommend(case);
        let plan = plan(case, &recommendation, &kept.choices);
        let gaps = gap::gaps(case, &recommendation, &plan);
        let is_crisis = case.needs.iter().any(|need| case.catalogue.needs[need.need].is_crisis);
        let is_careful = is_crisis || recommendation.picks.iter().any(|pick| pick.veto.is_some());
        Heard { case, kept, record, plan, gaps, is_careful }
    }

    /// The options that were chosen of a question whose answer counts.
    pub fn chosen(&self, question: Id<Question>) -> Option<OptionSet> {
        let is_open = self.case.facts.reach(question) == Reach::Open;
        self.case.answers.get(question).filter(|_| is_open).and_then(Answer::chosen)
    }

    /// The questions about the person of which something is known, in their order. Areas and needs are told as needs.
    pub fn answered(&self) -> impl Iterator<Item = (Id<Question>, OptionSet)> {
        let questions = self.case.catalogue.questions.iter();
        let own = questions.filter(|(_, question)| matches!(question.kind, Kind::One { .. } | Kind::Many));
        own.filter_map(|(id, _)| Some((id, self.chosen(id)?)))
    }

    /// The needs that the person named.
    pub fn needs(&self) -> impl Iterator<Item = &ActiveNeed> {
        self.case.needs.iter().filter(|need| need.is_stated)
    }

    /// The ties that the person has.
    pub fn ties(&self) -> Vec<Tie> {
        tie::now(self.case, &self.kept.ties)
    }
}

impl Voice<'_> {
    /// A need with how soon it must be met.
    pub fn need(&self, need: &ActiveNeed) -> Text {
        let urgency = self.words.labels.urgency_of(need.urgency);
        let when = self.said.forms.page.by_when.with_text(urgency);
        Text::join([&self.words.need(need.need).title, &when], "")
    }

    /// Several needs in a line.
    pub fn needs(&self, needs: impl Iterator<Item = Id<Need>>) -> Text {
        let titles: Vec<&Text> = needs.map(|need| &self.words.need(need).title).collect();
        Text::join(titles, &self.words.language.between)
    }

    /// With whom a tie is.
    pub fn who(&self, who: &Who) -> Text {
        match who {
            Who::Shown(id) => self.words.tie(*id).clone(),
            Who::Resource(id) => self.cards.of(*id).name.clone(),
            Who::Own(name, _) => plain(name),
        }
    }

    /// A tie and how it is going.
    pub fn tie(&self, tie: &Tie) -> Text {
        Text::join([&self.who(&tie.who), self.words.labels.bond_of(tie.bond)], ": ")
    }

    /// What a need lacks, and why.
    pub fn gap(&self, gap: &Gap) -> Text {
        let form = gap.form.map(|form: Form| self.words.labels.form_of(form).clone());
        let why = self.words.plan.gap.of(gap.lack).with_text(&form.unwrap_or_default());
        Text::join([&self.words.need(gap.need.need).title, &why], ": ")
    }

    /// Who answered.
    pub fn asked(&self, asked: Asked) -> &Text {
        let ui = &self.said.interview;
        match asked {
            Asked::Person => &ui.asked_person,
            Asked::Family => &ui.asked_family,
            Asked::Worker => &ui.asked_worker,
        }
    }
}

/// Words as they were written.
pub fn plain(written: &str) -> Text {
    Text(vec![Run::Plain(written.to_owned())])
}

/// The lines that were written, without empty ones.
pub fn lines(written: &str) -> Vec<Text> {
    written.lines().map(str::trim).filter(|line| !line.is_empty()).map(plain).collect()
}
