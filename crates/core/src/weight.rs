//! How much of what was told speaks for a resource, and how much is still open: one walk over its rule.

use crate::condition::Condition;
use crate::question::Stage;
use crate::recommend::Case;
use crate::truth::Truth;

/// What a rule weighs for a person.
#[derive(Clone, Copy)]
pub struct Weight {
    /// How many facts that were told hold and bear on the value, as [`crate::explain::findings`] lists them. What the
    /// rule merely does not want, and the person does not have, says nothing for the resource; nor does a need, which
    /// all that serve it have in common.
    pub speaks: u32,
    /// How many facts that bear on the value are still open.
    pub open: u32,
}

/// Weighs a rule.
pub fn weigh(condition: &Condition, case: &Case) -> Weight {
    let mut sum = Sum::default();
    add(condition, case, true, &mut sum);
    // The root is one part, of whatever value.
    Weight { speaks: sum.speaks[0] + sum.speaks[1] + sum.speaks[2], open: sum.open }
}

/// The parts of a list together.
struct Sum {
    least: Truth,
    most: Truth,
    /// What speaks, by the value of the part.
    speaks: [u32; 3],
    open: u32,
}

impl Default for Sum {
    fn default() -> Sum {
        Sum { least: Truth::True, most: Truth::False, speaks: [0; 3], open: 0 }
    }
}

impl Sum {
    fn push(&mut self, value: Truth, speaks: u32, open: u32) {
        self.least = self.least.min(value);
        self.most = self.most.max(value);
        self.speaks[value as usize] += speaks;
        self.open += open;
    }

    /// Adds a list of this value, of which these parts bear on the value. Nothing is open once it is settled.
    fn push_list(&mut self, value: Truth, speaks: u32, inner: &Sum) {
        self.push(value, speaks, if value == Truth::Unknown { inner.open } else { 0 });
    }
}

/// Adds one part to those of a list.
fn add(condition: &Condition, case: &Case, wants: bool, sum: &mut Sum) {
    let inner = |parts: &[Condition], wants: bool| {
        let mut inner = Sum::default();
        parts.iter().for_each(|part| add(part, case, wants, &mut inner));
        inner
    };
    match condition {
        Condition::Is { question, options } => {
            let value = case.facts.of(*question).is_any(*options);
            let holds = wants && value == Truth::True;
            let speaks = u32::from(holds && case.catalogue.questions[*question].stage == Stage::Facts);
            sum.push(value, speaks, u32::from(value == Truth::Unknown));
        }
        Condition::Office => sum.push(Truth::Unknown, 0, 0),
        Condition::Not(part) => {
            let inner = inner(core::slice::from_ref(part), !wants);
            sum.push_list(!inner.most, inner.speaks.iter().sum(), &inner);
        }
        Condition::All(parts) => {
            let inner = inner(parts, wants);
            let [no, unknown, yes] = inner.speaks;
            // A failed "all" fails by its failed parts; otherwise every part counts.
            let speaks = if inner.least == Truth::False { no } else { unknown + yes };
            sum.push_list(inner.least, speaks, &inner);
        }
        Condition::Any(parts) => {
            let inner = inner(parts, wants);
            sum.push_list(inner.most, inner.speaks[inner.most as usize], &inner);
        }
        Condition::AtLeast { of, .. } => {
            let (inner, value) = (inner(of, wants), condition.eval(&case.facts));
            sum.push_list(value, inner.speaks[value as usize], &inner);
        }
    }
}
