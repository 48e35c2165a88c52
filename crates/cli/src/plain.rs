//! The answers as a person reads them in a terminal.

use crate::world::World;
use sasae_content::Compiled;
use sasae_core::explain::{self, Finding, Verdict};
use sasae_core::id::{Id, Named};
use sasae_core::need::Need;
use sasae_core::outline::{Outline, outline};
use sasae_core::question::{OptionSet, Question};
use sasae_core::recommend::{self, Case};
use sasae_core::resource::{Form, Resource};
use sasae_core::truth::Truth;
use std::fmt::Write;

/// What a folder that is right holds.
pub fn checked(compiled: &Compiled) -> String {
    let catalogue = &compiled.catalogue;
    let of = |form: Form| catalogue.resources.0.iter().filter(|resource| resource.form == form).count();
    let languages: Vec<&str> =
        compiled.languages.iter().map(|language| language.words.lang.as_str()).collect();
    format!(
        "content is right: {} resources ({} formal, {} informal), {} needs in {} areas, {} questions, in {}",
        catalogue.resources.len(),
        of(Form::Formal),
        of(Form::Informal),
        catalogue.needs.len(),
        catalogue.areas.len(),
        catalogue.questions.len(),
        languages.join(", "),
    )
}

/// One question a paragraph.
pub fn questions(world: &World) -> String {
    let mut out = String::new();
    for (id, question) in world.catalogue.questions.iter() {
        let _ = writeln!(out, "{}  {}", question.slug, world.words.question(id).ask.plain());
        for option in question.option_indexes() {
            let _ = writeln!(
                out,
                "    {:<16} {}",
                question.options[option.index()],
                world.words.option(&world.catalogue, id, option).plain()
            );
        }
    }
    out
}

/// One resource a line.
pub fn resources(world: &World) -> String {
    let line = |(id, resource): (Id<Resource>, &Resource)| {
        let name = world.card(id).name.plain();
        format!("{:<20} {:<9} {name}", resource.slug, resource.form.slug())
    };
    world.catalogue.resources.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// One support a line, in order, with what it serves.
pub fn recommend(world: &World, case: &Case) -> String {
    let picks = recommend::recommend(case).picks;
    let line = |(place, pick): (usize, &recommend::Pick)| {
        let resource = &case.catalogue.resources[pick.resource];
        let needs: Vec<String> = pick.main.union(pick.helps).iter().map(|need| title(world, need)).collect();
        let note = if pick.veto.is_some() { "unsafe" } else { pick.standing.slug() };
        let name = world.card(pick.resource).name.plain();
        let (form, slug) = (resource.form.slug(), resource.slug());
        format!("{:>3}. {note:<8} {form:<8} {slug:<20} {name}（{}）", place + 1, needs.join("、"))
    };
    picks.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// Why, or why not.
pub fn explain(world: &World, case: &Case, id: Id<Resource>) -> String {
    let explanation = explain::explain(case, id);
    let (ui, labels) = (&world.words.ui.card, &world.words.labels);
    let mut out = format!("{}: {}\n", world.card(id).name.plain(), verdict_word(explanation.verdict));
    let _ = writeln!(out, "{}", labels.standing_of(explanation.standing).plain());
    if let Some(veto) = case.veto(&case.catalogue.resources[id]) {
        let _ = writeln!(out, "{}", world.words.veto(veto).plain());
    }
    for need in explanation.main.iter() {
        let _ = writeln!(out, "  {}", ui.why_main.filled(&title(world, need)));
    }
    for need in explanation.helps.iter() {
        let _ = writeln!(out, "  {}", ui.why_helps.filled(&title(world, need)));
    }
    let _ = writeln!(out, "{}:", world.words.ui.rule.title.plain());
    match &case.catalogue.resources[id].condition {
        None => {
            let _ = writeln!(out, "  {}", world.words.ui.rule.everyone.plain());
        }
        Some(condition) => rule(world, &outline(condition), 1, &mut out),
    }
    for one in &explanation.findings {
        let _ = writeln!(out, "  {}", finding(world, one));
    }
    if explanation.asks_office {
        let _ = writeln!(out, "{}:", ui.office.plain());
        for text in &world.card(id).office {
            let _ = writeln!(out, "  {}", text.plain());
        }
    }
    if !explanation.missing.is_empty() {
        let _ = writeln!(out, "{}:", ui.missing.plain());
        for question in explanation.missing.iter() {
            let _ = writeln!(out, "  {}", world.words.question(question).ask.plain());
        }
    }
    if !explanation.would_take.is_empty() {
        let _ = writeln!(out, "{}:", ui.would_take.plain());
        for change in &explanation.would_take {
            let chosen = change.answer.chosen().unwrap_or_default();
            let question = world.words.question(change.question).short.plain();
            let answer = world.words.options(&world.catalogue, change.question, chosen).plain();
            let _ = writeln!(out, "  {question}: {answer}");
        }
    }
    out.trim_end().to_owned()
}

/// A rule in plain words, one part a line, parts of parts further in.
fn rule(world: &World, outline: &Outline, depth: usize, out: &mut String) {
    let ui = &world.words.ui.rule;
    let (line, parts) = match outline {
        Outline::Is { question, options, wants } => (atom(world, *question, *options, *wants), [].as_slice()),
        Outline::Office => (ui.office.plain(), [].as_slice()),
        Outline::All(parts) => (ui.all.plain(), parts.as_slice()),
        Outline::Any(parts) => (ui.any.plain(), parts.as_slice()),
        Outline::AtLeast { k, of } => (ui.at_least.filled(&k.to_string()), of.as_slice()),
    };
    let _ = writeln!(out, "{}{line}", "  ".repeat(depth));
    parts.iter().for_each(|part| rule(world, part, depth + 1, out));
}

/// An atom of a rule in words: the question, and what the rule wants of it.
fn atom(world: &World, question: Id<Question>, options: OptionSet, wants: bool) -> String {
    let (question, wanted) = world.words.atom(&world.catalogue, question, options, wants);
    format!("{}: {}", question.plain(), wanted.plain())
}

/// A finding in words: what, and whether it is so.
pub fn finding(world: &World, finding: &Finding) -> String {
    let ui = &world.words.ui.card;
    let atom = atom(world, finding.question, finding.options, finding.wants);
    let holds = match finding.holds {
        Truth::True => format!("✓ {}", ui.holds.plain()),
        Truth::False => format!("✗ {}", ui.fails.plain()),
        Truth::Unknown => format!("? {}", ui.open.plain()),
    };
    format!("{atom} … {holds}")
}

/// The word for a verdict.
pub fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Proposed => "proposed",
        Verdict::Unsafe(_) => "unsafe",
        Verdict::NotInForce => "not_in_force",
        Verdict::NotForThem => "not_for_them",
        Verdict::ServesNoNeed => "serves_no_need",
        Verdict::InUse => "in_use",
    }
}

pub fn title(world: &World, need: Id<Need>) -> String {
    world.words.need(need).title.plain()
}
