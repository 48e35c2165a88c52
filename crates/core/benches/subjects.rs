//! What the benchmarks work on; shared by the native and the Wasm run, so that both measure the same.

use sasae_core::answers::Answers;
use sasae_core::catalogue::Catalogue;
use sasae_core::condition::Condition;
use sasae_core::date::Date;
use sasae_core::facts::Facts;
use sasae_core::file::{AnswersFile, Value};
use sasae_core::id::{Id, Table};
use sasae_core::need::{Area, Need};
use sasae_core::plan::Choices;
use sasae_core::question::{Kind, OptionIndex, OptionSet, Question, Stage};
use sasae_core::recommend::Case;
use sasae_core::resource::{
    Catchment, Certainty, Contact, Cost, Form, Kind as ResourceKind, LeadTime, Level, Operator, Resource,
    Sector, Traits,
};
use sasae_core::truth::Truth;
use std::collections::BTreeMap;

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// A person with three areas of trouble and most facts told.
pub fn answers(catalogue: &Catalogue) -> Answers {
    let word = |text: &str| Value::Word(text.into());
    let list = |texts: &[&str]| Value::List(texts.iter().map(|text| (*text).to_owned()).collect());
    let given = [
        ("danger", list(&[])),
        ("tonight", word("safe")),
        ("troubles", list(&["health", "rent", "job_search"])),
        ("needs_health", list(&["mind", "disability_systems"])),
        ("needs_rent", list(&["rent_arrears"])),
        ("needs_job_search", list(&["work_disability"])),
        ("age", word("40-49")),
        ("diagnosis", list(&["mental"])),
        ("handbook", list(&[])),
        ("work", word("left")),
        ("income", word("under_8")),
        ("home", word("rent")),
    ];
    let answers: BTreeMap<String, Value> =
        given.into_iter().map(|(id, value)| (id.to_owned(), value)).collect();
    AnswersFile::with_answers(answers).read(catalogue).unwrap_or_default().answers
}

/// Matching, as the app does after each answer.
pub fn recommend(catalogue: &Catalogue, answers: &Answers) -> usize {
    sasae_core::recommend::recommend(&Case::new(catalogue, answers, TODAY)).picks.len()
}

/// A person with twelve needs in four areas.
pub fn twelve_needs(catalogue: &Catalogue) -> Answers {
    let list = |texts: &[&str]| Value::List(texts.iter().map(|text| (*text).to_owned()).collect());
    let given = [
        ("troubles", list(&["health", "income", "community", "family"])),
        ("needs_health", list(&["mind", "see_doctor", "medical_cost"])),
        ("needs_income", list(&["no_cash", "living_cost", "sick_income"])),
        ("needs_community", list(&["lonely", "neighbours", "role_place"])),
        ("needs_family", list(&["family_conflict", "family_illness", "separation"])),
    ];
    let answers = given.into_iter().map(|(id, value)| (id.to_owned(), value)).collect();
    AnswersFile::with_answers(answers).read(catalogue).unwrap_or_default().answers
}

/// Matching and planning, as the app does after each decision.
pub fn plan(catalogue: &Catalogue, answers: &Answers) -> usize {
    let case = Case::new(catalogue, answers, TODAY);
    let recommendation = sasae_core::recommend::recommend(&case);
    sasae_core::plan::plan(&case, &recommendation, &Choices::default()).members.len()
}

/// The next question, as the app asks for it.
pub fn next(catalogue: &Catalogue, answers: &Answers) -> Option<Id<Question>> {
    sasae_core::next::next_question(&Case::new(catalogue, answers, TODAY))
}

/// How many conditions hold.
pub fn evaluate(catalogue: &Catalogue, facts: &Facts) -> usize {
    let conditions = catalogue.resources.0.iter().filter_map(|resource| resource.condition.as_ref());
    conditions.filter(|condition| condition.eval(facts) == Truth::True).count()
}

/// A catalogue of so many resources with six atoms each, in two levels, over 24 questions.
pub fn large(resources: usize) -> Catalogue {
    let options = |count: usize| (0..count).map(|option| format!("option{option}")).collect::<Vec<_>>();
    let question = |slug: String, stage, kind, options, when| Question { slug, stage, kind, options, when };
    let needs = 64;
    let need = |index: usize| Need {
        slug: format!("need{index}"),
        area: Some(Id::new(index / 16)),
        raised_when: None,
        is_crisis: false,
        is_fallback: false,
    };
    let area = |index: usize| Area {
        slug: format!("area{index}"),
        needs: (index * 16..index * 16 + 16).map(Id::new).collect(),
    };
    let mut questions = vec![question("areas".into(), Stage::Gate, Kind::Areas, options(4), None)];
    for index in 0..4 {
        let here = OptionIndex::new(index).map(OptionSet::only).unwrap_or_default();
        let when = Some(Condition::Is { question: Id::new(0), options: here });
        questions.push(question(
            format!("needs{index}"),
            Stage::Needs,
            Kind::Needs(Id::new(index)),
            options(16),
            when,
        ));
    }
    for index in 0..24 {
        questions.push(question(
            format!("fact{index}"),
            Stage::Facts,
            Kind::One { ordered: true },
            options(6),
            None,
        ));
    }
    let resource = |index: usize| Resource {
        slug: format!("resource{index}"),
        form: Form::ALL[index % 2],
        kinds: vec![ResourceKind::Service],
        sector: Id::new(0),
        operator: Operator::Municipality,
        catchment: Catchment::Municipality,
        lead: LeadTime::ALL[index % 5],
        cost: Cost::Free,
        contact: Contact::Face,
        main: [Id::new(index % needs)].into_iter().collect(),
        helps: [Id::new((index + 7) % needs), Id::new((index + 23) % needs)].into_iter().collect(),
        condition: Some(rule(index)),
        unsafe_when: Vec::new(),
        traits: Traits([Level::Strong; 8]),
        phones: Vec::new(),
        sources: Vec::new(),
        checked: TODAY,
        certainty: Certainty::Official,
        effective_from: None,
        effective_to: None,
    };
    Catalogue {
        questions: Table(questions),
        areas: Table((0..4).map(area).collect()),
        needs: Table((0..needs).map(need).collect()),
        sectors: Table(vec![Sector { slug: "sector".into() }]),
        vetoes: Table(Vec::new()),
        resources: Table((0..resources).map(resource).collect()),
        emergency: Vec::new(),
        ties: Table(Vec::new()),
        presets: Table(Vec::new()),
    }
}

/// Six atoms: three at once, or two of three others.
fn rule(seed: usize) -> Condition {
    let atom = |step: usize| {
        let spread = seed.wrapping_mul(31).wrapping_add(step * 7);
        let bits = 1 + spread % 62;
        let options = (0..6).filter(|bit| bits >> bit & 1 == 1).filter_map(OptionIndex::new).collect();
        Condition::Is { question: Id::new(5 + spread % 24), options }
    };
    let all = Condition::All((0..3).map(atom).collect());
    let some = Condition::AtLeast { k: 2, of: (3..6).map(atom).collect() };
    Condition::Any(vec![all, some])
}

/// All areas troubled, half of the needs and of the facts told.
pub fn large_answers(catalogue: &Catalogue) -> Answers {
    use sasae_core::answers::Answer;
    let mut answers = Answers::new();
    for (id, question) in catalogue.questions.iter() {
        let some = question.option_indexes().filter(|option| (option.index() + id.index()) % 3 == 0);
        let answer = match question.kind {
            Kind::Areas => Answer::many(question.all_options()),
            Kind::Needs(_) => Answer::many(some.collect()),
            _ if id.index() % 2 == 0 => continue,
            _ => question.option_indexes().nth(id.index() % 6).map_or(Answer::Unknown, Answer::one),
        };
        answers = answers.with(catalogue, id, answer);
    }
    answers
}
