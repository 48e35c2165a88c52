//! What would be different, for people in a terminal and for programs.

use crate::json::pretty;
use crate::plain::title;
use crate::world::World;
use sasae_core::need::ActiveNeed;
use sasae_core::recommend::Pick;
use sasae_core::what_if::{Difference, Turn};
use sasae_words::text::Text;
use serde_json::json;
use std::fmt::Write;

/// One support a line, with a sign for what happens to it.
pub fn plain(world: &World, difference: &Difference) -> String {
    let ui = &world.words.plan.what_if;
    if difference.is_none() {
        return ui.same.plain();
    }
    let mut out = String::new();
    let name = |pick: &Pick| {
        let slug = &world.catalogue.resources[pick.resource].slug;
        format!("{slug:<20} {}", world.card(pick.resource).name.plain())
    };
    let mut group = |heading: &Text, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = writeln!(out, "{}", heading.filled(&lines.len().to_string()));
            for line in lines {
                let _ = writeln!(out, "  {line}");
            }
        }
    };
    let needs = |needs: &[ActiveNeed]| needs.iter().map(|need| title(world, need.need)).collect::<Vec<_>>();
    group(&ui.new_needs, needs(&difference.new_needs));
    group(&ui.past_needs, needs(&difference.past_needs));
    group(&ui.gained, difference.gained.iter().map(|pick| format!("+ {}", name(pick))).collect());
    group(&ui.lost, difference.lost.iter().map(|pick| format!("- {}", name(pick))).collect());
    let turn = |turn: &Turn| {
        let (before, after) = (turn.before.standing.slug(), turn.after.standing.slug());
        format!("~ {} ({before} -> {after})", name(&turn.after))
    };
    group(&ui.turned, difference.turned.iter().map(turn).collect());
    out.trim_end().to_owned()
}

/// Everything.
pub fn json(world: &World, difference: &Difference) -> String {
    let pick = |pick: &Pick| {
        json!({
            "id": world.catalogue.resources[pick.resource].slug,
            "name": world.card(pick.resource).name.plain(),
            "standing": pick.standing.slug(),
        })
    };
    let turn = |turn: &Turn| {
        json!({
            "id": world.catalogue.resources[turn.after.resource].slug,
            "name": world.card(turn.after.resource).name.plain(),
            "before": turn.before.standing.slug(),
            "after": turn.after.standing.slug(),
        })
    };
    let needs = |needs: &[ActiveNeed]| {
        needs.iter().map(|need| world.catalogue.needs[need.need].slug.clone()).collect::<Vec<_>>()
    };
    pretty(&json!({
        "gained": difference.gained.iter().map(pick).collect::<Vec<_>>(),
        "lost": difference.lost.iter().map(pick).collect::<Vec<_>>(),
        "turned": difference.turned.iter().map(turn).collect::<Vec<_>>(),
        "new_needs": needs(&difference.new_needs),
        "past_needs": needs(&difference.past_needs),
    }))
}
