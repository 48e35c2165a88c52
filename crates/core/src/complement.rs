//! Complements (補完): one support's strength covering another's weakness, on the same trait, for the same need.

use crate::catalogue::Catalogue;
use crate::id::Id;
use crate::recommend::{Pick, Recommendation};
use crate::resource::{Resource, Trait};

/// Who makes up for one weakness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complement {
    /// The weak trait.
    pub axis: Trait,
    /// A proposed support that is strong on it and serves one of the same needs.
    pub by: Id<Resource>,
}

/// For each weak trait of the pick, the support that best makes up for it, if there is one. The other form is
/// preferred, since that is what the two are for; then the order of the recommendation.
pub fn complements(catalogue: &Catalogue, recommendation: &Recommendation, pick: &Pick) -> Vec<Complement> {
    let resource = &catalogue.resources[pick.resource];
    let serves = pick.main.union(pick.helps);
    let partners = || {
        recommendation.picks.iter().filter(|other| {
            other.is_proposed()
                && other.resource != pick.resource
                && !other.main.union(other.helps).intersection(serves).is_empty()
        })
    };
    let covers =
        |other: &&Pick, axis: Trait| catalogue.resources[other.resource].traits.level(axis).is_strength();
    let other_form = |other: &&Pick| catalogue.resources[other.resource].form != resource.form;
    let weak = Trait::ALL.iter().copied().filter(|axis| !resource.traits.level(*axis).is_strength());
    weak.filter_map(|axis| {
        let by = partners()
            .find(|other| covers(other, axis) && other_form(other))
            .or_else(|| partners().find(|other| covers(other, axis)))?;
        Some(Complement { axis, by: by.resource })
    })
    .collect()
}
