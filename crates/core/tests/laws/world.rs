//! Random small worlds: a handful of questions, some behind others, and resources with random rules.

use proptest::prelude::*;
use sasae_core::answers::{Answer, Answers, Mark, Marks};
use sasae_core::catalogue::Catalogue;
use sasae_core::condition::Condition;
use sasae_core::date::Date;
use sasae_core::id::{Id, IdSet, Table};
use sasae_core::keep::Kept;
use sasae_core::need::{Area, Need, Urgency};
use sasae_core::plan::{Choices, Edit};
use sasae_core::question::{Kind, OptionIndex, OptionSet, Question, Stage};
use sasae_core::resource::*;
use sasae_core::tie::{Bond, Flow, Shown, Spot, Tie, TieEdit, Ties, Who};
use sasae_core::value::Value;

pub const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// Throws read from a list of numbers, so that proptest can shrink what is built from them.
pub struct Dice(std::vec::IntoIter<u32>);

impl Dice {
    pub fn new(throws: Vec<u32>) -> Dice {
        Dice(throws.into_iter())
    }

    /// A number below `sides`; 0 once the throws have run out.
    pub fn below(&mut self, sides: usize) -> usize {
        self.0.next().unwrap_or(0) as usize % sides
    }

    pub fn chance(&mut self, of_ten: usize) -> bool {
        self.below(10) < of_ten
    }
}

/// Throws for one world.
pub fn throws() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), 40..400)
}

/// A world: gate (areas), one question of needs for each area, facts with guards, resources, one veto.
pub fn catalogue(dice: &mut Dice) -> Catalogue {
    let areas = 1 + dice.below(2);
    let mut catalogue = Catalogue {
        questions: Table(Vec::new()),
        areas: Table(Vec::new()),
        needs: Table(Vec::new()),
        sectors: Table(vec![Sector { slug: "sector".into() }]),
        vetoes: Table(Vec::new()),
        resources: Table(Vec::new()),
        emergency: Vec::new(),
        ties: Table(Vec::new()),
        presets: Table(Vec::new()),
    };
    for area in 0..areas {
        let needs = (0..=dice.below(2)).map(|_| need(&mut catalogue, Some(Id::new(area)))).collect();
        catalogue.areas.0.push(Area { slug: format!("area{area}"), needs });
    }
    let fallback = need(&mut catalogue, None);
    catalogue.needs.0[fallback.index()].is_fallback = true;

    question(&mut catalogue, "danger", Stage::Gate, Kind::Many, 1, None);
    let all_areas = catalogue.areas.0.iter().map(|area| area.slug.clone()).collect();
    let troubles = push(&mut catalogue, "troubles".into(), Stage::Gate, Kind::Areas, all_areas, None);
    for area in 0..areas {
        let needs = &catalogue.areas.0[area].needs;
        let options = needs.iter().map(|need| catalogue.needs[*need].slug.clone()).collect();
        let here = OptionSet::only(OptionIndex::new(area).unwrap());
        let when = Some(Condition::Is { question: troubles, options: here });
        push(
            &mut catalogue,
            format!("needs_area{area}"),
            Stage::Needs,
            Kind::Needs(Id::new(area)),
            options,
            when,
        );
    }
    let first_fact = catalogue.questions.len();
    for fact in 0..3 + dice.below(2) {
        let (kind, options) = if dice.chance(7) {
            (Kind::One { ordered: true }, 2 + dice.below(2))
        } else {
            (Kind::Many, 1 + dice.below(2))
        };
        let when = (fact > 0 && dice.chance(3)).then(|| atom(&catalogue, dice, first_fact)).flatten();
        question(&mut catalogue, &format!("fact{fact}"), Stage::Facts, kind, options, when);
    }
    let danger =
        Condition::Is { question: Id::new(0), options: OptionSet::only(OptionIndex::new(0).unwrap()) };
    catalogue.vetoes.0.push(Veto { slug: "danger".into(), when: danger, when_silent: vec![Id::new(0)] });
    for number in 0..dice.below(3) {
        let when = atom(&catalogue, dice, first_fact);
        let form = Form::ALL[dice.below(2)];
        catalogue.ties.0.extend(when.map(|when| Shown { slug: format!("tie{number}"), form, when }));
    }
    for number in 0..2 + dice.below(6) {
        let resource = resource(&catalogue, dice, number, first_fact);
        catalogue.resources.0.push(resource);
    }
    catalogue
}

fn need(catalogue: &mut Catalogue, area: Option<Id<Area>>) -> Id<Need> {
    let id = Id::new(catalogue.needs.len());
    let slug = format!("need{}", id.index());
    catalogue.needs.0.push(Need { slug, area, raised_when: None, is_crisis: false, is_fallback: false });
    id
}

fn question(
    catalogue: &mut Catalogue,
    slug: &str,
    stage: Stage,
    kind: Kind,
    options: usize,
    when: Option<Condition>,
) {
    let options = (0..options).map(|option| format!("option{option}")).collect();
    push(catalogue, slug.into(), stage, kind, options, when);
}

fn push(
    catalogue: &mut Catalogue,
    slug: String,
    stage: Stage,
    kind: Kind,
    options: Vec<String>,
    when: Option<Condition>,
) -> Id<Question> {
    catalogue.questions.0.push(Question { slug, stage, kind, options, when });
    Id::new(catalogue.questions.len() - 1)
}

/// An atom over a fact, never empty and never certain.
fn atom(catalogue: &Catalogue, dice: &mut Dice, first_fact: usize) -> Option<Condition> {
    let facts = catalogue.questions.len().checked_sub(first_fact).filter(|count| *count > 0)?;
    let id = Id::new(first_fact + dice.below(facts));
    let question = &catalogue.questions[id];
    let some: OptionSet = question.option_indexes().filter(|_| dice.chance(5)).collect();
    let is_certain = question.kind.is_exclusive() && some == question.all_options();
    let options = if some.is_empty() || is_certain { OptionSet::only(OptionIndex::new(0)?) } else { some };
    Some(Condition::Is { question: id, options })
}

/// A random rule.
pub fn condition(
    catalogue: &Catalogue,
    dice: &mut Dice,
    first_fact: usize,
    depth: usize,
) -> Option<Condition> {
    let parts = |dice: &mut Dice| -> Vec<Condition> {
        (0..=dice.below(3)).filter_map(|_| condition(catalogue, dice, first_fact, depth - 1)).collect()
    };
    match if depth == 0 { 0 } else { dice.below(7) } {
        0 | 1 => atom(catalogue, dice, first_fact),
        2 => Some(Condition::All(parts(dice))),
        3 => Some(Condition::Any(parts(dice))),
        4 => Some(Condition::Not(Box::new(condition(catalogue, dice, first_fact, depth - 1)?))),
        5 => {
            let of = parts(dice);
            let k = 1 + dice.below(of.len().max(1));
            Some(Condition::AtLeast { k: u8::try_from(k).unwrap(), of })
        }
        _ => Some(if dice.chance(3) { Condition::Office } else { atom(catalogue, dice, first_fact)? }),
    }
}

fn resource(catalogue: &Catalogue, dice: &mut Dice, number: usize, first_fact: usize) -> Resource {
    let mut some_needs =
        |of_ten| -> IdSet<Need> { catalogue.needs.ids().filter(|_| dice.chance(of_ten)).collect() };
    let main = some_needs(4);
    let mut helps = some_needs(4);
    main.iter().for_each(|need| helps.remove(need));
    let level = |dice: &mut Dice| Level::from_number(1 + i64::try_from(dice.below(4)).unwrap()).unwrap();
    Resource {
        slug: format!("resource{number}"),
        form: Form::ALL[dice.below(2)],
        kinds: vec![Kind_::People],
        sector: Id::new(0),
        operator: Operator::Municipality,
        catchment: Catchment::Municipality,
        lead: LeadTime::ALL[dice.below(LeadTime::ALL.len())],
        cost: Cost::Free,
        contact: Contact::Face,
        main,
        helps,
        condition: if dice.chance(8) { condition(catalogue, dice, first_fact, 2) } else { None },
        unsafe_when: if dice.chance(3) { vec![Id::new(0)] } else { Vec::new() },
        traits: Traits(std::array::from_fn(|_| level(dice))),
        phones: Vec::new(),
        sources: Vec::new(),
        checked: TODAY,
        certainty: Certainty::Official,
        effective_from: dice.chance(1).then_some(Date { year: 2027, month: 4, day: 1 }),
        effective_to: None,
    }
}

use sasae_core::resource::Kind as Kind_;

/// Random answers: some missing, some 「わからない」 or 「答えたくない」, some behind closed questions.
pub fn answers(catalogue: &Catalogue, dice: &mut Dice) -> Answers {
    catalogue.questions.iter().fold(Answers::new(), |answers, (id, question)| match dice.below(10) {
        0 | 1 => answers,
        2 => answers.with(catalogue, id, Answer::Unknown),
        3 => answers.with(catalogue, id, Answer::Declined),
        _ => answers.with(catalogue, id, chosen(question, dice)),
    })
}

/// Random answers, and random decisions beside them.
pub fn kept(catalogue: &Catalogue, dice: &mut Dice) -> Kept {
    let answers = answers(catalogue, dice);
    let values = Value::ALL.iter().copied().filter(|_| dice.chance(3)).collect();
    let choices = choices(catalogue, dice);
    let ties = (0..dice.below(6)).fold(Ties::default(), |ties, _| ties.after(tie_edit(catalogue, dice)));
    Kept { answers, values, choices, ties }
}

/// Random decisions on a plan.
pub fn choices(catalogue: &Catalogue, dice: &mut Dice) -> Choices {
    (0..dice.below(4)).fold(Choices::default(), |choices, _| {
        let mut some = || Id::new(dice.below(catalogue.resources.len()));
        let (one, two) = (some(), some());
        choices.after([Edit::Keep(one), Edit::Drop(one), Edit::Swap(one, two)][dice.below(3)])
    })
}

fn tie_edit(catalogue: &Catalogue, dice: &mut Dice) -> TieEdit {
    let resource = Id::new(dice.below(catalogue.resources.len()));
    let who = match dice.below(3) {
        0 if !catalogue.ties.is_empty() => Who::Shown(Id::new(dice.below(catalogue.ties.len()))),
        1 => Who::Resource(resource),
        _ => Who::Own(format!("somebody{}", dice.below(2)), Form::ALL[dice.below(2)]),
    };
    let place = (i32::try_from(dice.below(900)).unwrap(), -7);
    let (bond, flow) = (Bond::ALL[dice.below(4)], Flow::ALL[dice.below(3)]);
    match dice.below(5) {
        0 => TieEdit::Remove(who),
        1 => TieEdit::Put(Spot::ToCome(resource), place),
        2 => TieEdit::Put(Spot::Now(who), place),
        _ => TieEdit::Say(Tie { who, bond, flow }),
    }
}

/// A random full answer.
pub fn chosen(question: &Question, dice: &mut Dice) -> Answer {
    let mark = |dice: &mut Dice| match question.kind {
        Kind::Areas if dice.chance(3) => Mark::Most,
        Kind::Needs(_) if dice.chance(6) => Mark::By(Urgency::ALL[dice.below(4)]),
        _ => Mark::Applies,
    };
    let options: Vec<OptionIndex> = match question.kind {
        Kind::One { .. } => OptionIndex::new(dice.below(question.options.len())).into_iter().collect(),
        _ => question.option_indexes().filter(|_| dice.chance(5)).collect(),
    };
    Answer::Chosen(options.into_iter().map(|option| (option, mark(dice))).collect::<Marks>())
}

/// Every full answer to a question, without marks.
pub fn every_answer(question: &Question) -> Vec<Answer> {
    let all: Vec<OptionIndex> = question.option_indexes().collect();
    match question.kind {
        Kind::One { .. } => all.iter().map(|option| Answer::one(*option)).collect(),
        _ => (0..1_usize << all.len())
            .map(|bits| {
                Answer::many(all.iter().copied().filter(|option| bits >> option.index() & 1 == 1).collect())
            })
            .collect(),
    }
}

/// Every completion of the answers over these questions: what was not told is answered in every way.
pub fn completions(catalogue: &Catalogue, answers: &Answers, over: IdSet<Question>) -> Vec<Answers> {
    over.iter().fold(vec![answers.clone()], |all, id| {
        if answers.get(id).and_then(Answer::chosen).is_some() {
            return all;
        }
        let every = every_answer(&catalogue.questions[id]);
        all.iter()
            .flat_map(|one| every.iter().map(|answer| one.with(catalogue, id, answer.clone())))
            .collect()
    })
}
