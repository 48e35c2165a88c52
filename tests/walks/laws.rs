//! What holds at every step, said once more and as plainly as it can be, without the engine's own short cuts.

use crate::deeds::{Deed, Throw};
use crate::{Checked, TODAY};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use sasae_app::ease::Ease;
use sasae_app::state::{Act, State, View};
use sasae_app::tongues::CardsState;
use sasae_core::answers::{Answer, Answers};
use sasae_core::catalogue::Catalogue;
use sasae_core::complement::complements;
use sasae_core::facts::{Facts, Reach};
use sasae_core::file::AnswersFile;
use sasae_core::gap::{Gap, Lack, gaps};
use sasae_core::id::Id;
use sasae_core::keep::Kept;
use sasae_core::plan::{Plan, plan};
use sasae_core::recommend::{Case, Recommendation, recommend};
use sasae_core::resource::{Form, Resource};
use sasae_core::session::{Session, Step};
use sasae_core::tie::{self, Who};
use sasae_maps::told::Told;

/// People who are near, and whoever they would ask: the supports that violence may come from.
const NEAR: [&str; 8] = ["kazoku", "oya", "kyodai", "shinseki", "partner", "kinjo", "ooya", "jichikai"];

/// One person's result and plan.
struct Outcome<'a> {
    case: Case<'a>,
    result: Recommendation,
    plan: Plan,
}

/// What the deed may change, and what it may not.
pub fn between(before: &State, after: &State, throw: &Throw) -> Checked {
    let (was, is) = (&before.session, &after.session);
    let loses_nothing = !matches!(
        throw.deed,
        Deed::Answer
            | Deed::Unknown
            | Deed::Decline
            | Deed::Change
            | Deed::Value
            | Deed::Plan
            | Deed::Tie
            | Deed::Wipe
            | Deed::Leave
    );
    if loses_nothing {
        prop_assert_eq!(&was.kept, &is.kept, "{:?} changed what was told", throw.deed);
    }
    match throw.deed {
        Deed::Speak => {
            prop_assert_eq!(was, is);
            prop_assert_eq!(before.view, after.view);
            let Throw { with, .. } = *throw;
            prop_assert_eq!(after.tongues.spoken(), with as usize % after.content().words().languages.len());
        }
        Deed::Show | Deed::Stumble | Deed::Rest | Deed::Tick => prop_assert_eq!(was, is),
        Deed::Ease => prop_assert_eq!((was, before.view), (is, after.view)),
        Deed::Change | Deed::Value | Deed::Plan | Deed::Tie => {
            prop_assert_eq!(
                (was.step, before.view),
                (is.step, after.view),
                "{:?} moved the person",
                throw.deed
            );
        }
        Deed::Answer | Deed::Unknown | Deed::Decline => asks_what_it_can(after)?,
        _ => {}
    }
    prop_assert_eq!(after.trouble.is_some(), throw.deed == Deed::Stumble);
    let is_elsewhere = (before.view, was.step) != (after.view, is.step);
    // Whoever is wiped on the first page is told so by where the focus is.
    let told = !was.kept.answers.is_empty() || !before.ticked.is_empty();
    let is_wiped = throw.deed == Deed::Leave && told;
    prop_assert_eq!(after.steps, before.steps + u32::from(is_elsewhere || is_wiped));
    let is_first = after.view == View::Interview && is.step == Step::Start;
    prop_assert_eq!(after.can_go_back(), after.at > 0 && !is_first);
    Ok(())
}

/// Going on leads to a question that is reachable and was not answered, or to the result: each time there is one
/// less, so that the interview ends.
fn asks_what_it_can(state: &State) -> Checked {
    if let Step::Ask(question) = state.session.step {
        let catalogue = state.content().catalogue();
        let answers = &state.session.kept.answers;
        let slug = &catalogue.questions[question].slug;
        prop_assert!(answers.get(question).is_none(), "{} was answered before", slug);
        prop_assert_eq!(Facts::new(catalogue, answers).reach(question), Reach::Open, "{}", slug);
    }
    Ok(())
}

/// All that follows from what is kept.
pub fn of_what_is_kept(state: &State) -> Checked {
    let catalogue = state.content().catalogue();
    let kept = &*state.session.kept;
    let case = Case::of(catalogue, kept, TODAY);
    let result = recommend(&case);
    let plan = plan(&case, &result, &kept.choices);
    let outcome = Outcome { case, result, plan };
    no_ghosts(catalogue, kept, &outcome)?;
    the_plan_covers_or_says_why(kept, &outcome)?;
    if is_afraid(catalogue, &kept.answers) {
        near_people_are_left_out(state, kept, &outcome)?;
    }
    saving_loses_nothing(catalogue, kept)
}

/// Nothing that is not reachable counts: without it everything is the same.
fn no_ghosts(catalogue: &Catalogue, kept: &Kept, outcome: &Outcome) -> Checked {
    let case = &outcome.case;
    let aside: Vec<_> =
        kept.answers.iter().map(|(id, _)| id).filter(|id| case.facts.reach(*id) != Reach::Open).collect();
    if aside.is_empty() {
        return Ok(());
    }
    let counting = aside.into_iter().fold(kept.answers.clone(), |answers, id| answers.without(id));
    let bare = Kept { answers: counting, ..kept.clone() };
    let bare = Case::of(catalogue, &bare, TODAY);
    prop_assert_eq!(&bare.needs, &case.needs);
    prop_assert_eq!(&recommend(&bare), &outcome.result);
    prop_assert_eq!(tie::now(&bare, &kept.ties), tie::now(case, &kept.ties));
    for (_, resource) in catalogue.resources.iter() {
        prop_assert_eq!(bare.veto(resource), case.veto(resource), "{}", resource.slug);
        prop_assert_eq!(bare.standing(resource), case.standing(resource), "{}", resource.slug);
    }
    Ok(())
}

/// Whatever a safe and possible support can be had for, has one; what has none is named, with its reason.
fn the_plan_covers_or_says_why(kept: &Kept, outcome: &Outcome) -> Checked {
    let Outcome { case, result, plan } = outcome;
    let catalogue = case.catalogue;
    let (wanted, refused) = (kept.choices.kept(), kept.choices.dropped());
    for member in &plan.members {
        let resource = &catalogue.resources[member.resource];
        prop_assert_eq!(case.veto(resource), None, "{} is not safe", resource.slug);
        prop_assert!(!refused.contains(&member.resource), "{} was refused", resource.slug);
    }
    for id in wanted {
        let is_safe = case.veto(&catalogue.resources[*id]).is_none();
        prop_assert_eq!(plan.member(*id).is_some(), is_safe, "{}", catalogue.resources[*id].slug);
    }
    let gaps = gaps(case, result, plan);
    prop_assert_eq!(plan.needs.len(), case.needs.len());
    for (held, picks) in plan.needs.iter().zip(&result.by_need) {
        let slug = &catalogue.needs[held.need.need].slug;
        let gap = |form: Option<Form>| -> Option<&Gap> {
            gaps.iter().find(|gap| gap.need.need == held.need.need && gap.form == form)
        };
        let meets = |id: &Id<Resource>| catalogue.resources[*id].lead.meets(held.need.urgency);
        let can_be_had = |form: Form| picks.of(form).iter().filter(|id| !refused.contains(id));
        for form in Form::ALL {
            let is_held = held.by.iter().any(|id| catalogue.resources[*id].form == *form);
            if can_be_had(*form).next().is_some() {
                prop_assert!(is_held, "{}: {} can be had", slug, form.slug());
            }
            match gap(Some(*form)) {
                None => prop_assert!(is_held, "{}: no word on {}", slug, form.slug()),
                Some(gap) => {
                    prop_assert!(!is_held, "{}: {} is there", slug, form.slug());
                    let serving = result.picks.iter().filter(|pick| {
                        let resource = &catalogue.resources[pick.resource];
                        resource.form == *form && resource.serves().contains(held.need.need)
                    });
                    prop_assert_eq!(gap.lack == Lack::NoneExists, serving.count() == 0, "{}", slug);
                    prop_assert_eq!(gap.lack == Lack::Dropped, !picks.of(*form).is_empty(), "{}", slug);
                }
            }
        }
        let mut all = can_be_had(Form::Formal).chain(can_be_had(Form::Informal));
        if all.any(meets) {
            prop_assert!(held.by.iter().any(meets), "{}: something comes in time", slug);
        }
        let is_told = held.by.is_empty() || held.by.iter().any(meets) || gap(None).is_some();
        prop_assert!(is_told, "{}: too late, and not said", slug);
    }
    Ok(())
}

/// Whether violence was told of, or a question about danger was passed by.
fn is_afraid(catalogue: &Catalogue, answers: &Answers) -> bool {
    let tells = |question: &str, option: &str| {
        let id = catalogue.questions.find(question).expect("the question is there");
        let place = catalogue.questions[id].option(option).expect("the option is there");
        answers.get(id).and_then(Answer::chosen).is_some_and(|chosen| chosen.contains(place))
    };
    let passes = |question: &str| {
        let id = catalogue.questions.find(question).expect("the question is there");
        matches!(answers.get(id), Some(Answer::Unknown | Answer::Declined))
    };
    passes("danger")
        || passes("tonight")
        || tells("danger", "violence")
        || tells("tonight", "unsafe")
        || tells("troubles", "violence")
        || (tells("troubles", "family") && tells("needs_family", "afraid_family"))
}

/// Near people are proposed nowhere: not in the result, not in the plan, not for a weakness, not on the map.
fn near_people_are_left_out(state: &State, kept: &Kept, outcome: &Outcome) -> Checked {
    let Outcome { case, result, plan } = outcome;
    let catalogue = case.catalogue;
    let is_near = |id: Id<Resource>| NEAR.contains(&catalogue.resources[id].slug.as_str());
    let mut shown: Vec<Id<Resource>> =
        result.picks.iter().filter(|pick| pick.is_proposed()).map(|pick| pick.resource).collect();
    shown.extend(result.by_need.iter().flat_map(|picks| picks.formal.iter().chain(&picks.informal)));
    shown.extend(result.today(catalogue).iter().flat_map(|today| today.at_once.iter().chain(&today.begin)));
    shown.extend(plan.members.iter().map(|member| member.resource));
    let covered = plan.members.iter().flat_map(|member| member.weak.iter().filter_map(|(_, by)| *by));
    shown.extend(covered);
    let first = result.picks.iter().filter(|pick| pick.is_proposed()).take(3);
    shown.extend(first.flat_map(|pick| complements(catalogue, result, pick)).map(|complement| complement.by));
    if let CardsState::Ready(cards) = state.tongues.cards() {
        let told = Told { case, kept, words: state.content().words(), cards };
        let said = |who: &Who| kept.ties.said().iter().any(|tie| tie.who == *who);
        for stand in told.to_come(plan) {
            match stand.tie.who {
                Who::Resource(id) => shown.push(id),
                Who::Shown(id) if catalogue.ties[id].form == Form::Informal => {
                    prop_assert!(said(&stand.tie.who), "{} is to support", catalogue.ties[id].slug);
                }
                Who::Shown(_) | Who::Own(..) => {}
            }
        }
    }
    let near: Vec<&str> =
        shown.iter().filter(|id| is_near(**id)).map(|id| catalogue.resources[*id].slug.as_str()).collect();
    prop_assert!(near.is_empty(), "{:?} would be asked for help", near);
    Ok(())
}

/// What is saved opens as it was.
fn saving_loses_nothing(catalogue: &Catalogue, kept: &Kept) -> Checked {
    let file = AnswersFile::of(catalogue, kept);
    let text = serde_json::to_string(&file).expect("a file can be written");
    let again: AnswersFile = serde_json::from_str(&text).expect("what was written is read");
    let opened = again.read(catalogue);
    prop_assert_eq!(opened.as_ref(), Ok(kept));
    Ok(())
}

/// Whatever is shown has words in every language.
pub fn of_words(state: &State, tongues: &[State]) -> Checked {
    let catalogue = state.content().catalogue();
    let kept = &*state.session.kept;
    let case = Case::new(catalogue, &kept.answers, TODAY);
    let result = recommend(&case);
    for tongue in tongues {
        let words = tongue.content().words();
        let CardsState::Ready(cards) = tongue.tongues.cards() else {
            return Err(TestCaseError::fail("no cards"));
        };
        let lang = &words.lang;
        for need in &case.needs {
            let need_words = words.need(need.need);
            let slug = &catalogue.needs[need.need].slug;
            prop_assert!(!need_words.title.is_empty() && !need_words.ask.is_empty(), "{}: {}", lang, slug);
        }
        for (id, answer) in kept.answers.iter() {
            let of = words.question(id);
            let slug = &catalogue.questions[id].slug;
            prop_assert!(![&of.ask, &of.why, &of.short].iter().any(|text| text.is_empty()), "{lang}: {slug}");
            for option in answer.chosen().unwrap_or_default().iter() {
                prop_assert!(!words.option(catalogue, id, option).is_empty(), "{}: {}", lang, slug);
            }
        }
        for pick in &result.picks {
            let (card, row) = (cards.of(pick.resource), &catalogue.resources[pick.resource]);
            let texts = [&card.name, &card.summary, &card.cost, &card.first_step, &card.apply, &card.say];
            prop_assert!(!texts.iter().any(|text| text.is_empty()), "{}: {}", lang, row.slug);
            prop_assert_eq!(card.hours.len(), row.phones.len(), "{}: {}", lang, row.slug);
            prop_assert!(!words.labels.standing_of(pick.standing).is_empty());
            let veto = pick.veto.map(|veto| words.veto(veto));
            prop_assert!(veto.is_none_or(|text| !text.is_empty()), "{}: {}", lang, row.slug);
        }
        for tie in tie::now(&case, &kept.ties) {
            if let Who::Shown(id) = tie.who {
                prop_assert!(!words.tie(id).is_empty(), "{}: {}", lang, catalogue.ties[id].slug);
            }
        }
    }
    Ok(())
}

/// Whoever wipes or leaves is where everybody begins, wherever the browser's Back and Forward then lead.
pub fn wiping_leaves_nothing(state: &State, opened: &State) -> Checked {
    for deed in [Deed::Wipe, Deed::Leave] {
        let wiped = crate::deeds::done(state, &Throw { deed, with: 0, look: 0 });
        for place in 0..=wiped.at + 1 {
            let there = wiped.after(Act::Arrive(place));
            prop_assert_eq!((&there.session, there.view), (&Session::default(), View::Interview));
            prop_assert!(there.ticked.is_empty());
            prop_assert!(there.trouble.is_none() && !there.can_go_back());
        }
        if deed == Deed::Leave {
            prop_assert_eq!(wiped.ease, Ease::default());
            prop_assert!(wiped.record.is_none() && !wiped.is_quiet);
            prop_assert_eq!(wiped.content().words().lang.as_str(), opened.content().words().lang.as_str());
        }
    }
    Ok(())
}
