//! The words of the closed lists: forms, kinds, traits and the like, each value with its own.

use crate::words::{Reader, Written};
use sasae_core::lane::Lane;
use sasae_core::need::Urgency;
use sasae_core::recommend::Standing;
use sasae_core::resource::{self, Trait};
use sasae_core::tie::{Bond, Flow};
use sasae_core::value::Value;
use sasae_words::words::Labels;
use std::collections::BTreeMap;

impl Reader<'_> {
    /// What every value of a closed list is called.
    pub(crate) fn labels(&mut self) -> Option<Labels> {
        let (file, written) = self.file::<BTreeMap<String, Written>>("labels.toml")?;
        let mut list = |group: &str, ids: Vec<&'static str>| {
            if let Some(words) = written.get(group) {
                self.each(&file, words, ids.into_iter(), group)
            } else {
                self.sink.of(
                    &file,
                    format!("[{group}] がありません"),
                    format!("[{group}] を書きたしてください"),
                );
                None
            }
        };
        let form = list("form", slugs(resource::Form::ALL, resource::Form::slug));
        let kind = list("kind", slugs(resource::Kind::ALL, resource::Kind::slug));
        let operator = list("operator", slugs(resource::Operator::ALL, resource::Operator::slug));
        let catchment = list("catchment", slugs(resource::Catchment::ALL, resource::Catchment::slug));
        let lead = list("lead", slugs(resource::LeadTime::ALL, resource::LeadTime::slug));
        let cost = list("cost", slugs(resource::Cost::ALL, resource::Cost::slug));
        let traits = list("traits", slugs(Trait::ALL, Trait::slug));
        let certainty = list("certainty", slugs(resource::Certainty::ALL, resource::Certainty::slug));
        let urgency = list("urgency", slugs(&Urgency::ALL, Urgency::slug));
        let contact = list("contact", slugs(resource::Contact::ALL, resource::Contact::slug));
        let value = list("value", slugs(Value::ALL, Value::slug));
        let lane = list("lane", slugs(Lane::ALL, Lane::slug));
        let bond = list("bond", slugs(Bond::ALL, Bond::slug));
        let flow = list("flow", slugs(Flow::ALL, Flow::slug));
        let standing = list("standing", slugs(&Standing::ALL, Standing::slug));
        let standing_note = list("standing_note", slugs(&Standing::ALL, Standing::slug));
        Some(Labels {
            form: form?,
            kind: kind?,
            operator: operator?,
            catchment: catchment?,
            lead: lead?,
            cost: cost?,
            traits: traits?,
            certainty: certainty?,
            urgency: urgency?,
            contact: contact?,
            value: value?,
            lane: lane?,
            bond: bond?,
            flow: flow?,
            standing: standing?,
            standing_note: standing_note?,
        })
    }
}

/// The words of a closed list, in its order.
fn slugs<T: Copy>(all: &[T], slug: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| slug(*value)).collect()
}
