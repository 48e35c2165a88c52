//! The engine at work, as something that JavaScript can call: `script/bench` times it in Wasm beside the native
//! run of the same code.

use sasae_core::answers::Answers;
use sasae_core::catalogue::Catalogue;
use sasae_core::facts::Facts;
use wasm_bindgen::prelude::*;

#[path = "../../core/benches/subjects.rs"]
mod subjects;

/// The real catalogue with one person, and the synthetic one of 10,000 resources with another.
#[wasm_bindgen]
pub struct Bench {
    real: (Catalogue, Answers, Answers),
    large: (Catalogue, Answers, Facts),
}

#[wasm_bindgen]
impl Bench {
    /// Decodes the one and makes the other. Nothing if the pack is damaged.
    pub fn make() -> Option<Bench> {
        let real = Catalogue::decode(include_bytes!(concat!(env!("OUT_DIR"), "/rules.pack"))).ok()?;
        let large = subjects::large(10_000);
        let (person, other) = (subjects::answers(&real), subjects::large_answers(&large));
        let twelve = subjects::twelve_needs(&real);
        let facts = Facts::new(&large, &other);
        Some(Bench { real: (real, person, twelve), large: (large, other, facts) })
    }

    /// Matches with the real catalogue.
    pub fn recommend_real(&self) -> usize {
        subjects::recommend(&self.real.0, &self.real.1)
    }

    /// Finds the next question over the real catalogue.
    pub fn next_real(&self) -> usize {
        subjects::next(&self.real.0, &self.real.1).map_or(0, sasae_core::id::Id::index)
    }

    /// Plans for twelve needs over the real catalogue.
    pub fn plan_real(&self) -> usize {
        subjects::plan(&self.real.0, &self.real.2)
    }

    /// Matches with 10,000 resources.
    pub fn recommend_large(&self) -> usize {
        subjects::recommend(&self.large.0, &self.large.1)
    }

    /// Evaluates the conditions of 10,000 resources.
    pub fn conditions_large(&self) -> usize {
        subjects::evaluate(&self.large.0, &self.large.2)
    }
}
