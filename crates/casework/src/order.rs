//! In which order questions come, by who answers.
//!
//! Safety and troubles come first for everybody. After that a person is asked what settles most, so that they are
//! done soonest; a family first what it surely knows; a worker fills in what matters in the order of the form, subject by subject.

use crate::record::Asked;
use sasae_core::facts::Reach;
use sasae_core::id::{Id, Named};
use sasae_core::next::{next_question, open_facts};
use sasae_core::question::{Question, Stage};
use sasae_core::recommend::Case;

/// What a family surely knows, in this order, by the questions' ids.
const FAMILY_FIRST: [&str; 3] = ["age", "household", "home"];

/// The question to ask next, or nothing where none can change the result.
pub fn next(case: &Case, asked: Asked) -> Option<Id<Question>> {
    let next = next_question(case)?;
    if case.catalogue.questions[next].stage != Stage::Facts {
        return Some(next);
    }
    let open = open_facts(case);
    let first = match asked {
        Asked::Person => None,
        Asked::Family => FAMILY_FIRST.iter().find_map(|slug| {
            let found = case.catalogue.questions.iter().find(|(_, question)| question.slug() == *slug);
            found.map(|(id, _)| id).filter(|id| open.contains(*id))
        }),
        // As they stand in the content: that is the order of the form.
        Asked::Worker => case.catalogue.questions.ids().find(|id| open.contains(*id)),
    };
    Some(first.filter(|id| case.facts.reach(*id) == Reach::Open).unwrap_or(next))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test says what it needs by failing")]

    use super::*;
    use sasae_core::answers::Answers;
    use sasae_core::date::Date;
    use sasae_core::file::AnswersFile;

    const TODAY: Date = Date { year: 2026, month: 11, day: 27 };

    /// Everybody is asked the same in the end, each question once, and safety first.
    #[test]
    fn whoever_answers_is_asked_the_same_in_another_order() {
        let catalogue = sasae_content::load(&sasae_content::repository_content()).unwrap().catalogue;
        let begun = r#"{ "sasae": 2, "answers": { "danger": [], "tonight": "safe", "troubles": ["rent", "health"],
            "needs_rent": { "rent_arrears": "week" }, "needs_health": ["mind"] } }"#;
        let file: AnswersFile = serde_json::from_str(begun).unwrap();
        let answers = file.read(&catalogue).unwrap().answers;
        let walk = |asked: Asked| {
            let (mut answers, mut order) = (answers.clone(), Vec::new());
            while let Some(id) = next(&Case::new(&catalogue, &answers, TODAY), asked) {
                order.push(id);
                answers = answers.with(&catalogue, id, sasae_core::answers::Answer::Unknown);
                assert!(order.len() <= catalogue.questions.len());
            }
            order
        };
        let orders: Vec<_> = Asked::ALL.iter().map(|asked| walk(*asked)).collect();
        assert!(orders[0] != orders[2], "a worker has the order of the form");
        let slug = |id: &Id<Question>| catalogue.questions[*id].slug().to_owned();
        assert_eq!(orders[1].first().map(slug).as_deref(), Some("age"));
        let sorted = |order: &Vec<Id<Question>>| {
            let mut order: Vec<usize> = order.iter().map(|id| id.index()).collect();
            order.sort_unstable();
            order
        };
        assert_eq!(sorted(&orders[0]), sorted(&orders[1]));
        assert_eq!(sorted(&orders[0]), sorted(&orders[2]));
        let nobody = Answers::new();
        let first = |asked: &Asked| next(&Case::new(&catalogue, &nobody, TODAY), *asked);
        assert!(Asked::ALL.iter().map(first).all(|id| id.map(|id| slug(&id)).as_deref() == Some("danger")));
    }
}
