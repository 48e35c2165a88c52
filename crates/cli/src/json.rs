//! The same answers as JSON, for programs.

use crate::plain::{finding, verdict_word};
use crate::world::World;
use sasae_core::condition::Condition;
use sasae_core::explain::{self, Explanation};
use sasae_core::file;
use sasae_core::id::{Id, IdSet};
use sasae_core::need::Need;
use sasae_core::question::{Kind, Question, Stage};
use sasae_core::recommend::{self, Case, Pick};
use sasae_core::resource::{Resource, Trait};
use sasae_core::truth::Truth;
use sasae_words::text::Text;
use serde_json::{Value, json};

pub fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// All questions.
pub fn questions(world: &World) -> String {
    let all = world.catalogue.questions.iter().map(|(id, question)| one_question(world, id, question));
    pretty(&Value::Array(all.collect()))
}

fn one_question(world: &World, id: Id<Question>, question: &Question) -> Value {
    let words = world.words.question(id);
    let options = question
        .option_indexes()
        .map(|option| json!({ "id": question.options[option.index()], "text": world.words.option(&world.catalogue, id, option).plain() }));
    let marks: Vec<&str> = file::marks(question.kind).into_iter().map(|(word, _)| word).collect();
    let (kind, answer) = match question.kind {
        Kind::One { .. } => ("one", "an option id, \"unknown\" or \"declined\""),
        Kind::Many => ("many", "a list of option ids ([] = none of them), \"unknown\" or \"declined\""),
        Kind::Areas | Kind::Needs(_) => (
            if question.kind == Kind::Areas { "areas" } else { "needs" },
            "a table from option id to one of the marks, a list of option ids, \"unknown\" or \"declined\"",
        ),
    };
    json!({
        "id": question.slug,
        "stage": match question.stage { Stage::Gate => "gate", Stage::Needs => "needs", Stage::Facts => "facts" },
        "kind": kind,
        "ordered": matches!(question.kind, Kind::One { ordered: true }),
        "text": words.ask.plain(),
        "why": words.why.plain(),
        "help": words.help.as_ref().map(Text::plain),
        "options": options.collect::<Vec<_>>(),
        "none": words.none.as_ref().map(Text::plain),
        "marks": marks,
        "answer": answer,
        "when": question.when.as_ref().map(|when| condition(world, when)),
    })
}

/// A rule as JSON, in the words of the content files.
fn condition(world: &World, rule: &Condition) -> Value {
    let each = |parts: &[Condition]| parts.iter().map(|part| condition(world, part)).collect::<Vec<_>>();
    match rule {
        Condition::Is { question, options } => {
            let question = &world.catalogue.questions[*question];
            let slugs: Vec<&String> =
                options.iter().map(|option| &question.options[option.index()]).collect();
            json!({ &question.slug: slugs })
        }
        Condition::All(parts) => json!({ "all": each(parts) }),
        Condition::Any(parts) => json!({ "any": each(parts) }),
        Condition::Not(part) => json!({ "not": condition(world, part) }),
        Condition::AtLeast { k, of } => json!({ "at_least": { "k": k, "of": each(of) } }),
        Condition::Office => json!("office"),
    }
}

/// All resources.
pub fn resources(world: &World) -> String {
    let all = world.catalogue.resources.iter().map(|(id, resource)| one_resource(world, id, resource));
    pretty(&Value::Array(all.collect()))
}

fn one_resource(world: &World, id: Id<Resource>, resource: &Resource) -> Value {
    let card = world.card(id);
    let slugs = |needs: IdSet<Need>| need_slugs(world, needs);
    let side = |sentences: &[(Trait, Text)]| {
        let one = |(axis, text): &(Trait, Text)| json!({ "trait": axis.slug(), "level": resource.traits.level(*axis) as u8 + 1, "text": text.plain() });
        sentences.iter().map(one).collect::<Vec<_>>()
    };
    let phones = resource.phones.iter().zip(&card.hours).map(|(phone, hours)| {
        json!({ "number": phone.number, "hours": hours.plain(), "certainty": phone.certainty.slug() })
    });
    let plain = |texts: &[Text]| texts.iter().map(Text::plain).collect::<Vec<_>>();
    json!({
        "id": resource.slug,
        "name": card.name.plain(),
        "also": plain(&card.also),
        "form": resource.form.slug(),
        "sector": world.catalogue.sectors[resource.sector].slug,
        "kinds": resource.kinds.iter().map(|kind| kind.slug()).collect::<Vec<_>>(),
        "operator": resource.operator.slug(),
        "catchment": resource.catchment.slug(),
        "lead": resource.lead.slug(),
        "cost": resource.cost.slug(),
        "needs": slugs(resource.serves()),
        "main": slugs(resource.main),
        "helps": slugs(resource.helps),
        "condition": resource.condition.as_ref().map(|rule| condition(world, rule)),
        "unsafe_when": resource.unsafe_when.iter().map(|veto| &world.catalogue.vetoes[*veto].slug).collect::<Vec<_>>(),
        "traits": Trait::ALL.iter()
            .map(|axis| (axis.slug().to_owned(), json!(resource.traits.level(*axis) as u8 + 1)))
            .collect::<serde_json::Map<_, _>>(),
        "strengths": side(&card.strengths),
        "weaknesses": side(&card.weaknesses),
        "summary": card.summary.plain(),
        "cost_text": card.cost.plain(),
        "first_step": card.first_step.plain(),
        "apply": card.apply.plain(),
        "bring": plain(&card.bring),
        "say": card.say.plain(),
        "drawback": card.drawback.plain(),
        "find": card.find.plain(),
        "law": card.law.plain(),
        "office": plain(&card.office),
        "phones": phones.collect::<Vec<_>>(),
        "sources": resource.sources.iter()
            .map(|source| json!({ "title": source.title, "url": source.url }))
            .collect::<Vec<_>>(),
        "checked": resource.checked.to_string(),
        "certainty": resource.certainty.slug(),
        "effective_from": resource.effective_from.map(|day| day.to_string()),
        "effective_to": resource.effective_to.map(|day| day.to_string()),
    })
}

/// Everything that serves a need of the person, in order; what is unlikely or unsafe is last, and says so.
pub fn recommend(world: &World, case: &Case) -> String {
    let picks = recommend::recommend(case).picks;
    let all = picks.iter().enumerate().map(|(place, pick)| one_pick(world, case, place + 1, pick));
    pretty(&Value::Array(all.collect()))
}

fn one_pick(world: &World, case: &Case, rank: usize, pick: &Pick) -> Value {
    let resource = &case.catalogue.resources[pick.resource];
    let card = world.card(pick.resource);
    let findings =
        resource.condition.as_ref().map(|rule| explain::findings(rule, &case.facts)).unwrap_or_default();
    let findings: Vec<_> = findings.iter().filter(|finding| finding.holds != Truth::Unknown).collect();
    let ui = &world.words.ui.card;
    let title = |need: Id<Need>| world.words.need(need).title.plain();
    let main = pick.main.iter().map(|need| ui.why_main.filled(&title(need)));
    let helps = pick.helps.iter().map(|need| ui.why_helps.filled(&title(need)));
    let checked = findings.iter().map(|one| finding(world, one));
    json!({
        "rank": rank,
        "id": resource.slug,
        "name": card.name.plain(),
        "form": resource.form.slug(),
        "standing": pick.standing.slug(),
        "proposed": pick.is_proposed(),
        "needs_served": need_slugs(world, pick.main.union(pick.helps)),
        "main": need_slugs(world, pick.main),
        "helps": need_slugs(world, pick.helps),
        "reasons": main.chain(helps).chain(checked).collect::<Vec<_>>(),
        "missing_answers": question_slugs(world, explain::missing(case, resource)),
        "office_checks": card.office.iter().map(Text::plain).collect::<Vec<_>>(),
        "lead": resource.lead.slug(),
        "veto": pick.veto.map(|veto| json!({
            "id": world.catalogue.vetoes[veto].slug,
            "reason": world.words.veto(veto).plain(),
        })),
    })
}

/// Everything there is to say of one resource.
pub fn explain(world: &World, case: &Case, id: Id<Resource>) -> String {
    let explanation = explain::explain(case, id);
    let Explanation { verdict, standing, main, helps, findings, missing, asks_office, would_take } =
        &explanation;
    let veto = case.veto(&case.catalogue.resources[id]);
    let checks = findings.iter().map(|one| {
        json!({
            "question": world.catalogue.questions[one.question].slug,
            "options": one.options.iter()
                .map(|option| &world.catalogue.questions[one.question].options[option.index()])
                .collect::<Vec<_>>(),
            "wants": if one.wants { "one_of" } else { "none_of" },
            "holds": match one.holds { Truth::True => "yes", Truth::False => "no", Truth::Unknown => "unknown" },
        })
    });
    pretty(&json!({
        "id": case.catalogue.resources[id].slug,
        "name": world.card(id).name.plain(),
        "verdict": verdict_word(*verdict),
        "standing": standing.slug(),
        "main": need_slugs(world, *main),
        "helps": need_slugs(world, *helps),
        "checks": checks.collect::<Vec<_>>(),
        "missing_answers": question_slugs(world, *missing),
        "asks_office": asks_office,
        "office_checks": world.card(id).office.iter().map(Text::plain).collect::<Vec<_>>(),
        "would_take": would_take.iter()
            .map(|change| json!({
                "question": world.catalogue.questions[change.question].slug,
                "answer": change.answer.chosen().unwrap_or_default().iter()
                    .map(|option| &world.catalogue.questions[change.question].options[option.index()])
                    .collect::<Vec<_>>(),
            }))
            .collect::<Vec<_>>(),
        "veto": veto.map(|veto| json!({
            "id": world.catalogue.vetoes[veto].slug,
            "reason": world.words.veto(veto).plain(),
        })),
    }))
}

pub fn need_slugs(world: &World, needs: IdSet<Need>) -> Vec<&str> {
    needs.iter().map(|need| world.catalogue.needs[need].slug.as_str()).collect()
}

fn question_slugs(world: &World, questions: IdSet<Question>) -> Vec<&str> {
    questions.iter().map(|question| world.catalogue.questions[question].slug.as_str()).collect()
}
