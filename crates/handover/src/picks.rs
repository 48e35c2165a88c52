//! What goes along: only what the person picked.
//!
//! Some answers count only behind others. Whoever picks one of these picks the answers with it that make it count, as
//! few as will do, and sees them picked; whoever takes one of those back takes back what stood behind it. So what is
//! handed over never holds an answer that does not count, and never one that the person has not seen picked.

use sasae_core::answers::Answers;
use sasae_core::catalogue::Catalogue;
use sasae_core::condition::Condition;
use sasae_core::facts::{Facts, Reach};
use sasae_core::id::{Id, IdSet};
use sasae_core::keep::Kept;
use sasae_core::plan::Choices;
use sasae_core::question::Question;
use sasae_core::tie::{Spot, TieEdit, Ties, Who};
use sasae_core::truth::Truth;
use sasae_core::value::Values;

/// What the person picked. At first nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Picks {
    /// The questions whose answers go along.
    pub answers: IdSet<Question>,
    /// Whether what matters to them goes along.
    pub values: bool,
    /// Whether what they decided about the plan goes along.
    pub plan: bool,
    /// Whether their ties go along.
    pub ties: bool,
}

impl Picks {
    /// Whether nothing is picked.
    pub fn is_empty(&self) -> bool {
        *self == Picks::default()
    }

    /// This answer goes along, and as few others as make it count. One that does not count, or was not given, does not.
    pub fn with(&self, catalogue: &Catalogue, answers: &Answers, id: Id<Question>) -> Picks {
        let given: IdSet<Question> = answers.iter().map(|(id, _)| id).collect();
        let mut wanted = IdSet::EMPTY;
        stands_behind(catalogue, id, &mut wanted);
        let mut all = counting(catalogue, answers, self.answers.union(wanted.intersection(given)));
        let added: Vec<Id<Question>> =
            all.without(self.answers).iter().filter(|other| *other != id).collect();
        // What stands behind others comes later than they do, so it is the first that can go.
        for other in added.into_iter().rev() {
            let mut fewer = all;
            fewer.remove(other);
            if counting(catalogue, answers, fewer) == fewer {
                all = fewer;
            }
        }
        Picks { answers: if all.contains(id) { all } else { self.answers }, ..*self }
    }

    /// This answer does not go along, nor do those that count only behind it.
    pub fn without(&self, catalogue: &Catalogue, answers: &Answers, id: Id<Question>) -> Picks {
        let mut fewer = self.answers;
        fewer.remove(id);
        Picks { answers: counting(catalogue, answers, fewer), ..*self }
    }
}

/// What was picked of all that is kept, and nothing else. With the ties go those that the picked answers show and those
/// that the person added.
pub fn picked(catalogue: &Catalogue, kept: &Kept, picks: &Picks) -> Kept {
    let answers = only(catalogue, &kept.answers, counting(catalogue, &kept.answers, picks.answers));
    let ties = ties(catalogue, kept, &Facts::new(catalogue, &answers), picks);
    Kept {
        answers,
        values: if picks.values { kept.values } else { Values::NONE },
        choices: if picks.plan { kept.choices.clone() } else { Choices::default() },
        ties,
    }
}

fn ties(catalogue: &Catalogue, kept: &Kept, facts: &Facts, picks: &Picks) -> Ties {
    let goes = |who: &Who| {
        picks.ties
            && match who {
                Who::Shown(id) => catalogue.ties[*id].when.eval(facts) == Truth::True,
                Who::Resource(_) | Who::Own(..) => true,
            }
    };
    let said = kept.ties.said().iter().filter(|tie| goes(&tie.who)).cloned().map(TieEdit::Say);
    let gone = kept.ties.gone().iter().filter(|who| goes(who)).cloned().map(TieEdit::Remove);
    let places = kept.ties.places().iter().filter(|(spot, _)| match spot {
        Spot::Now(who) => goes(who),
        Spot::ToCome(_) => picks.plan,
    });
    let places = places.map(|(spot, place)| TieEdit::Put(spot.clone(), *place));
    said.chain(gone).chain(places).fold(Ties::default(), |ties, edit| ties.after(edit))
}

/// The question, and all that could make it count or not.
fn stands_behind(catalogue: &Catalogue, id: Id<Question>, found: &mut IdSet<Question>) {
    if found.contains(id) || !catalogue.questions.has(id) {
        return;
    }
    found.insert(id);
    if let Some(when) = &catalogue.questions[id].when {
        when.visit(&mut |part| {
            if let Condition::Is { question, .. } = part {
                stands_behind(catalogue, *question, found);
            }
        });
    }
}

/// Those of these answers that count while there are no others.
fn counting(catalogue: &Catalogue, answers: &Answers, ids: IdSet<Question>) -> IdSet<Question> {
    let answers = only(catalogue, answers, ids);
    let facts = Facts::new(catalogue, &answers);
    answers.iter().map(|(id, _)| id).filter(|id| facts.reach(*id) == Reach::Open).collect()
}

fn only(catalogue: &Catalogue, answers: &Answers, ids: IdSet<Question>) -> Answers {
    let picked = answers.iter().filter(|(id, _)| ids.contains(*id));
    picked.fold(Answers::new(), |few, (id, answer)| few.with(catalogue, id, answer.clone()))
}
