//! A plan, for people in a terminal and for programs.

use crate::json::{need_slugs, pretty};
use crate::plain::title;
use crate::world::World;
use sasae_core::gap::Gap;
use sasae_core::id::Id;
use sasae_core::lane::Lane;
use sasae_core::plan::{Held, Member, Plan};
use sasae_core::recommend::Case;
use sasae_core::resource::{Form, Resource, Trait};
use serde_json::{Value, json};
use std::fmt::Write;

/// A plan and what there is to say of it.
pub struct Planned<'a> {
    pub world: &'a World,
    pub case: &'a Case<'a>,
    pub plan: &'a Plan,
    pub gaps: &'a [Gap],
}

impl Planned<'_> {
    fn slug(&self, id: Id<Resource>) -> &str {
        &self.world.catalogue.resources[id].slug
    }

    fn name(&self, id: Id<Resource>) -> String {
        self.world.card(id).name.plain()
    }

    fn form(&self, id: Id<Resource>) -> Form {
        self.world.catalogue.resources[id].form
    }

    /// By lane, then by need, then what is lacking.
    pub fn plain(&self) -> String {
        let words = &self.world.words;
        let mut out = String::new();
        let _ = writeln!(out, "{}", words.plan.plan.count.filled(&self.plan.members.len().to_string()));
        for lane in Lane::ALL {
            let _ = writeln!(out, "\n{}", words.labels.lane_of(*lane).plain());
            for member in self.plan.members.iter().filter(|member| member.lane == *lane) {
                let form = self.form(member.resource).slug();
                let needs: Vec<String> = member.covers.iter().map(|need| title(self.world, need)).collect();
                let (slug, name) = (self.slug(member.resource), self.name(member.resource));
                let kept = if member.is_kept { "*" } else { " " };
                let _ = writeln!(out, " {kept}{form:<8} {slug:<20} {name}（{}）", needs.join("、"));
            }
        }
        let _ = writeln!(out, "\n{}", words.plan.plan.needs.plain());
        for held in &self.plan.needs {
            let by: Vec<String> = held.by.iter().map(|id| self.name(*id)).collect();
            let urgency = words.labels.urgency_of(held.need.urgency).plain();
            let _ = writeln!(out, "  {}（{urgency}）: {}", title(self.world, held.need.need), by.join("、"));
        }
        if !self.gaps.is_empty() {
            let _ = writeln!(out, "\n{}", words.plan.gap.title.plain());
        }
        for gap in self.gaps {
            let form = gap.form.map(|form| words.labels.form_of(form).plain()).unwrap_or_default();
            let need = title(self.world, gap.need.need);
            let _ = writeln!(out, "  {need}: {}", words.plan.gap.of(gap.lack).filled(&form));
        }
        out.trim_end().to_owned()
    }

    /// Everything.
    pub fn json(&self) -> String {
        pretty(&json!({
            "exact": self.plan.is_exact,
            "members": self.plan.members.iter().map(|member| self.member(member)).collect::<Vec<_>>(),
            "needs": self.plan.needs.iter().map(|held| self.held(held)).collect::<Vec<_>>(),
            "gaps": self.gaps.iter().map(|gap| json!({
                "need": self.world.catalogue.needs[gap.need.need].slug,
                "form": gap.form.map(Form::slug),
                "why": gap.lack.slug(),
            })).collect::<Vec<_>>(),
        }))
    }

    fn member(&self, member: &Member) -> Value {
        let weak = |(axis, by): &(Trait, Option<Id<Resource>>)| json!({ "trait": axis.slug(), "made_up_by": by.map(|id| self.slug(id)) });
        let card = self.world.card(member.resource);
        json!({
            "id": self.slug(member.resource),
            "name": card.name.plain(),
            "form": self.form(member.resource).slug(),
            "standing": member.standing.slug(),
            "kept": member.is_kept,
            "lane": member.lane.slug(),
            "lead": self.world.catalogue.resources[member.resource].lead.slug(),
            "covers": need_slugs(self.world, member.covers),
            "needs_served": need_slugs(self.world, member.serves),
            "weak": member.weak.iter().map(weak).collect::<Vec<_>>(),
            "first_step": card.first_step.plain(),
            "say": card.say.plain(),
        })
    }

    fn held(&self, held: &Held) -> Value {
        let slugs = |ids: &[Id<Resource>]| ids.iter().map(|id| self.slug(*id).to_owned()).collect::<Vec<_>>();
        let of = |form: Form| {
            slugs(&held.by.iter().copied().filter(|id| self.form(*id) == form).collect::<Vec<_>>())
        };
        json!({
            "id": self.case.catalogue.needs[held.need.need].slug,
            "urgency": held.need.urgency.slug(),
            "deadline": Lane::of_urgency(held.need.urgency).slug(),
            "formal": of(Form::Formal),
            "informal": of(Form::Informal),
            "bridges": slugs(&held.bridges),
            "late": held.is_late,
            "lacks": held.lacks.iter().map(|form| form.slug()).collect::<Vec<_>>(),
            "open_traits": held.open.iter().map(|axis| axis.slug()).collect::<Vec<_>>(),
        })
    }
}
