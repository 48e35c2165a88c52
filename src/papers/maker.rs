//! What papers are made from, and what they have in common: two languages, what may be told, and the foot.

use crate::desk::Desk;
use crate::papers::lines::{Block, Foot, Number, Origin, Paper, Said};
use crate::papers::{Which, Wishes};
use sasae_core::answers::Answer;
use sasae_core::facts::Reach;
use sasae_core::gap::{self, Gap};
use sasae_core::id::Id;
use sasae_core::need::ActiveNeed;
use sasae_core::plan::{Member, Plan, plan};
use sasae_core::question::{Kind, Question};
use sasae_core::recommend::{Recommendation, recommend};
use sasae_core::resource::{Certainty, Form, Resource};
use sasae_words::text::Text;

/// One person's plan, and the words of their language and of the counter's.
pub struct Maker<'a> {
    /// The language of the paper.
    pub own: &'a Desk,
    /// The language of the counter.
    pub counter: &'a Desk,
    /// What holds the person up.
    pub plan: Plan,
    /// What it lacks.
    pub gaps: Vec<Gap>,
    /// What was told, that may go on a paper: what troubles the person first, then everything else.
    needs: Vec<ActiveNeed>,
    answers: Vec<Id<Question>>,
    /// Danger was told of: nothing is told on unless the person says so.
    pub is_careful: bool,
}

impl<'a> Maker<'a> {
    /// Works out the plan.
    pub fn new(own: &'a Desk, counter: &'a Desk) -> Maker<'a> {
        let case = own.case();
        let recommendation = recommend(&case);
        let plan = plan(&case, &recommendation, &own.kept.choices);
        let gaps = gap::gaps(&case, &recommendation, &plan);
        let questions = &case.catalogue.questions;
        let is_told = |(id, answer): &(Id<Question>, &Answer)| {
            let is_own = matches!(questions[*id].kind, Kind::One { .. } | Kind::Many);
            is_own && answer.chosen().is_some() && case.facts.reach(*id) == Reach::Open
        };
        let answers = case.answers.iter().filter(is_told).map(|(id, _)| id).collect();
        let needs = case.needs.iter().copied().filter(|need| need.is_stated).collect();
        let is_crisis = case.needs.iter().any(|need| case.catalogue.needs[need.need].is_crisis);
        let is_careful = is_crisis || is_withheld(&recommendation);
        Maker { own, counter, plan, gaps, needs, answers, is_careful }
    }

    /// Said in both languages, where they are two.
    pub fn both(&self, pick: impl Fn(&Desk) -> Text) -> Said {
        let counter = (self.own.content != self.counter.content).then(|| pick(self.counter));
        Said { own: pick(self.own), counter }
    }

    /// Several texts, each said in both languages.
    pub fn each(&self, pick: impl Fn(&Desk) -> Vec<Text>) -> Vec<Said> {
        let is_one = self.own.content == self.counter.content;
        let mut counter = if is_one { Vec::new() } else { pick(self.counter) }.into_iter();
        pick(self.own).into_iter().map(|own| Said { own, counter: counter.next() }).collect()
    }

    /// What a support is called, in both languages.
    pub fn name(&self, id: Id<Resource>) -> Said {
        self.both(|desk| desk.card(id).name.clone())
    }

    /// What to say to it, in both languages.
    pub fn say(&self, id: Id<Resource>) -> Said {
        self.both(|desk| desk.card(id).say.clone())
    }

    /// The row of a support.
    pub fn resource(&self, id: Id<Resource>) -> &Resource {
        self.own.resource(id)
    }

    /// The formal supports of the plan: those with a counter.
    pub fn formal(&self) -> impl Iterator<Item = Id<Resource>> {
        self.members().filter(|id| self.resource(*id).form == Form::Formal)
    }

    /// Every support of the plan.
    pub fn members(&self) -> impl Iterator<Item = Id<Resource>> {
        self.plan.members.iter().map(|member| member.resource)
    }

    /// Every support of the plan, those with a number first.
    pub fn callable(&self) -> Vec<Id<Resource>> {
        let (with, without): (Vec<_>, Vec<_>) =
            self.members().partition(|id| !self.resource(*id).phones.is_empty());
        with.into_iter().chain(without).collect()
    }

    /// A support of the plan that was wished for, if it is still in the plan.
    pub fn wished(&self, id: Option<Id<Resource>>) -> Option<&Member> {
        id.and_then(|id| self.plan.member(id))
    }

    /// The needs that can be told.
    pub fn needs(&self) -> &[ActiveNeed] {
        &self.needs
    }

    /// The answers that can be told.
    pub fn answers(&self) -> &[Id<Question>] {
        &self.answers
    }

    /// Whether a need is told: proposed unless danger was told of, and as the person turned it.
    pub fn tells_need(&self, wishes: &Wishes, need: &ActiveNeed) -> bool {
        wishes.turned.contains(need.need) == self.is_careful
    }

    /// How many lines the person turned on.
    pub fn told_count(&self, wishes: &Wishes) -> usize {
        let needs = self.needs.iter().filter(|need| self.tells_need(wishes, need)).count();
        needs + self.answers.iter().filter(|id| wishes.told.contains(**id)).count()
    }

    /// What the person tells of themselves: only what they turned on.
    pub fn told(&self, wishes: &Wishes) -> Vec<Said> {
        let told = self.answers.iter().copied().filter(|id| wishes.told.contains(*id));
        told.map(|id| self.both(|desk| given(desk, id))).collect()
    }

    /// The numbers of a support.
    pub fn numbers(&self, id: Id<Resource>) -> Vec<Number> {
        let labels = &self.own.content.words().labels;
        let phones = self.resource(id).phones.iter().zip(&self.own.card(id).hours);
        let number = phones.map(|(phone, hours)| {
            let unsure = (phone.certainty == Certainty::Unverified).then_some(phone.certainty);
            let unsure = unsure.map(|certainty| labels.certainty_of(certainty).clone());
            Number { number: phone.number.clone(), hours: hours.clone(), unsure }
        });
        number.collect()
    }

    /// The paper, with what stands on every one. `on` are the supports that stand on it.
    pub fn paper(
        &self,
        which: Which,
        (title, lead): (Said, Said),
        blocks: Vec<Block>,
        on: &[Id<Resource>],
    ) -> Paper {
        let words = self.own.content.words();
        let sheet = &words.papers.sheet;
        let origin = |id: &Id<Resource>| {
            let resource = self.resource(*id);
            let is_unsure = resource.certainty == Certainty::Unverified;
            Origin {
                name: self.own.card(*id).name.clone(),
                titles: resource.sources.iter().map(|source| source.title.clone()).collect(),
                checked: words.ui.card.checked_on.with(&resource.checked.to_string()),
                unsure: is_unsure.then(|| words.labels.certainty_of(resource.certainty).clone()),
            }
        };
        let foot = Foot {
            date: sheet.date.with(&self.own.today.to_string()),
            made: self.both(|desk| desk.content.words().papers.sheet.made.clone()),
            office: self.both(|desk| desk.content.words().papers.sheet.office.clone()),
            sources_title: sheet.sources.clone(),
            sources: on.iter().map(origin).collect(),
        };
        let tag = |desk: &Desk| desk.content.words().language.tag.clone();
        Paper { which, tongues: (tag(self.own), tag(self.counter)), title, lead, blocks, foot }
    }
}

/// Something is kept back for reasons of safety.
fn is_withheld(recommendation: &Recommendation) -> bool {
    recommendation.picks.iter().any(|pick| pick.veto.is_some())
}

/// An answer in a line: what was asked in short, and what was chosen.
pub fn given(desk: &Desk, id: Id<Question>) -> Text {
    let chosen = desk.kept.answers.get(id).and_then(Answer::chosen).unwrap_or_default();
    Text::join([&desk.content.words().question(id).short, &desk.content.options(id, chosen)], ": ")
}

/// A need with how soon it must be met, where it is pressing.
pub fn pressing(desk: &Desk, text: &Text, need: &ActiveNeed) -> Text {
    let words = desk.content.words();
    if !need.urgency.wants_haste() {
        return text.clone();
    }
    let urgency = words.labels.urgency_of(need.urgency);
    Text::join([text, &words.ui.answers.marked.with_text(urgency)], "")
}
