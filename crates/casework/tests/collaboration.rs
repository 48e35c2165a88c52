//! The collaboration check: what it finds is true, the worker has the last word, and people get what a good worker would tick.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod world;

use proptest::prelude::*;
use sasae_casework::collaboration::check::{self, Ticks, lines, partners};
use sasae_casework::collaboration::found::{Reason, found};
use sasae_casework::collaboration::sight::Sight;
use sasae_casework::collaboration::{Axis, Collaboration, Situation};
use sasae_casework::cycle::Unmet;
use sasae_casework::record::{Asked, Record};
use sasae_core::id::{Id, Named};
use sasae_core::need::{Area, Need, Urgency};
use sasae_core::recommend::Standing;
use sasae_core::tie::{Bond, Who};
use std::collections::BTreeSet;
use world::{Dice, TODAY, content, look, person, throws, using};

/// The deck's situations, as it writes them: its three axes, and its list of when working with others is indispensable.
const DECK: &str = include_str!("../../../docs/collaboration.md");

fn urgency(sight: &Sight, id: Id<Need>) -> Option<Urgency> {
    sight.case.needs.iter().find(|need| need.need == id && need.is_stated).map(|need| need.urgency)
}

/// Whether a reason is true of the case, looked at without the code that found it.
fn is_true(sight: &Sight, reason: &Reason) -> bool {
    let catalogue = sight.case.catalogue;
    let is_told = |id: &Id<Need>| urgency(sight, *id).is_some();
    let in_use = |who: &Who| sight.ties.iter().any(|tie| tie.who == *who);
    let used: Vec<_> = sight.ties.iter().filter_map(|tie| tie.who.resource()).collect();
    match reason {
        Reason::Told(questions) => questions.iter().all(|id| sight.case.answers.get(*id).is_some()),
        Reason::Needs(needs) => needs.iter().all(is_told),
        Reason::Services(services) => services.len() >= 2 && services.iter().all(in_use),
        Reason::Areas(areas) => {
            let has_need =
                |area: &Id<Area>| sight.told().any(|need| catalogue.needs[need.need].area == Some(*area));
            areas.len() >= 3 && areas.iter().all(has_need)
        }
        Reason::Unjoined(services) => {
            let joins = &sight.rules.joins;
            services.len() >= 2
                && !used.iter().any(|id| joins.contains(id))
                && sight.record.team.members.is_empty()
        }
        Reason::Changed { new, gone } => {
            let then = &sight.record.cycles.last().unwrap().needs;
            let slug = |id: &Id<Need>| catalogue.needs[*id].slug().to_owned();
            new.iter().all(|id| is_told(id) && !then.contains(&slug(id)))
                && gone
                    .iter()
                    .all(|old| then.contains(old) && !sight.told().any(|need| slug(&need.need) == *old))
        }
        Reason::Late(needs) => needs.iter().all(|id| {
            let held = sight.plan.needs.iter().find(|held| held.need.need == *id).unwrap();
            let meets = |by: &Id<_>| catalogue.resources[*by].lead.meets(held.need.urgency);
            held.need.urgency.wants_haste() && !held.by.iter().any(meets)
        }),
        Reason::Overlap(need, by) => {
            by.len() >= 2
                && is_told(need)
                && by.iter().all(|id| used.contains(id) && catalogue.resources[*id].main.contains(*need))
        }
        Reason::Partial(needs) => {
            let is_served =
                |need: &Id<Need>| used.iter().any(|id| catalogue.resources[*id].serves().contains(*need));
            !used.is_empty() && needs.iter().all(|need| is_told(need) && !is_served(need))
        }
        Reason::Mixed { urgent, slow } => {
            let is = |id: &Id<Need>, all: &[Urgency]| urgency(sight, *id).is_some_and(|it| all.contains(&it));
            urgent.iter().all(|id| is(id, &[Urgency::Today, Urgency::Week]))
                && slow.iter().all(|id| is(id, &[Urgency::Later]))
        }
        Reason::Strained(all) => all.iter().all(|who| {
            sight.ties.iter().any(|tie| tie.who == *who && matches!(tie.bond, Bond::Stress | Bond::Weak))
        }),
        Reason::Unmet(names) => {
            let written: Vec<&str> = sight
                .record
                .cycles
                .iter()
                .flat_map(|cycle| {
                    let rows = cycle.rows.iter().flat_map(|row| row.needs.iter().chain([&row.what]));
                    rows.chain(&cycle.not_taken).map(String::as_str).chain(cycle.left.iter().map(Unmet::name))
                })
                .collect();
            names.iter().all(|name| written.contains(&name.as_str()))
        }
        Reason::Lacking(needs) => needs.iter().all(|id| {
            let held = sight.plan.needs.iter().find(|held| held.need.need == *id).unwrap();
            is_told(id)
                && held
                    .lacks
                    .iter()
                    .any(|form| !held.by.iter().any(|by| catalogue.resources[*by].form == *form))
        }),
        Reason::SpokenFor => sight.record.asked == Asked::Family,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// No tick without a reason, and no reason that is not so.
    #[test]
    fn what_is_found_is_true_of_the_person(throws in throws()) {
        let mut dice = Dice::new(throws);
        let (kept, record) = (dice.kept(), dice.record());
        look(&kept, &record, |sight| {
            for finding in found(sight) {
                assert!(!finding.reasons.is_empty());
                for reason in &finding.reasons {
                    assert!(is_true(sight, reason), "{reason:?}");
                }
            }
        });
    }

    /// What a worker ticks or unticks stands, and what they set back to what was found leaves no trace.
    #[test]
    fn the_worker_has_the_last_word_on_every_tick(throws in throws()) {
        let mut dice = Dice::new(throws);
        let (kept, mut record) = (dice.kept(), dice.record());
        record.collaboration = Ticks::default();
        let before = look(&kept, &record, lines);
        for line in &before {
            let slug = content().collaboration.situations[line.situation].slug.clone();
            let mut turned = record.clone();
            turned.collaboration.set(&slug, !line.is_ticked, line.is_found());
            let after = look(&kept, &turned, lines);
            for (one, other) in before.iter().zip(&after) {
                prop_assert_eq!(one.is_ticked != other.is_ticked, one.situation == line.situation);
                prop_assert_eq!(&one.reasons, &other.reasons);
            }
            turned.collaboration.set(&slug, line.is_ticked, line.is_found());
            prop_assert_eq!(&turned, &record);
        }
    }

    /// Nobody is brought in twice, nobody who is there already, and nobody who is not safe or out of question.
    #[test]
    fn whoever_is_brought_in_may_come_and_is_not_there_yet(throws in throws()) {
        let mut dice = Dice::new(throws);
        let (kept, record) = (dice.kept(), dice.record());
        look(&kept, &record, |sight| {
            let lines = lines(sight);
            let partners = partners(sight, &lines);
            let distinct: BTreeSet<_> = partners.iter().map(|partner| partner.resource).collect();
            assert_eq!(distinct.len(), partners.len());
            for partner in &partners {
                let resource = &sight.case.catalogue.resources[partner.resource];
                assert!(!sight.in_use().contains(&partner.resource), "{} is there already", resource.slug);
                assert!(sight.case.veto(resource).is_none(), "{} is not safe", resource.slug);
                assert_ne!(sight.case.standing(resource), Standing::Unlikely, "{}", resource.slug);
                assert!(partner.needs.iter().all(|need| resource.serves().contains(*need)));
                let is_ticked = |id: &Id<Situation>| lines.iter().any(|line| line.situation == *id && line.is_ticked);
                assert!(!partner.because.is_empty() && partner.because.iter().all(is_ticked));
            }
        });
    }
}

/// What a person's answers tick by themselves, and whom that brings in.
fn ticked(name: &str, in_use: &[&str]) -> (Vec<String>, Vec<String>) {
    look(&using(&person(name), in_use), &Record::default(), |sight| {
        let lines = lines(sight);
        let slug = |line: &check::Line| sight.rules.situations[line.situation].slug.clone();
        let brought = partners(sight, &lines)
            .into_iter()
            .map(|it| sight.case.catalogue.resources[it.resource].slug.clone());
        (lines.iter().filter(|line| line.is_ticked).map(slug).collect(), brought.collect())
    })
}

/// Each: who, what they use, what must be ticked, what must not, whom it must bring in, whom it must not.
type Expected = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

#[test]
fn people_get_the_ticks_and_partners_that_a_good_worker_would_name() {
    let all: &[Expected] = &[
        // Cannot follow contracts and savings any more: help with deciding.
        ("kouken-85", &[], &["hard_to_say"], &["many_services"], &["koken", "shicho-moushitate"], &[]),
        // Leaves school at 18: a turn in life.
        (
            "chiteki-18",
            &[],
            &["life_changes", "hard_to_say", "taking_part"],
            &["left_needs"],
            &["keikaku-soudan"],
            &[],
        ),
        // Turns 65 with a disability: systems change.
        ("kubun-65", &[], &["life_changes"], &["family_drawn_in"], &["kikan-soudan"], &[]),
        // Gambling, debt and too little money: three areas, and a specialist's view.
        ("gamble-shakkin", &[], &["many_needs", "special_eye"], &["hard_to_say"], &["seishin-center"], &[]),
        // Violence: nobody near may be brought in.
        (
            "dv-haha",
            &[],
            &["family_drawn_in", "many_needs", "fast_and_slow"],
            &[],
            &["dv-npo", "kodomo-katei"],
            &["kazoku", "shinseki", "kinjo", "jichikai"],
        ),
        // A girl of twelve who runs the household.
        ("sewa-12", &[], &["family_drawn_in"], &["no_table"], &["ssw", "kodomo-katei"], &[]),
        ("futoko-haha", &[], &["special_eye"], &["no_table"], &["ssw", "kyoiku-shien"], &[]),
        // Nobody to turn to, and no place tonight.
        (
            "konya-ie-nashi",
            &[],
            &["taking_part", "many_needs"],
            &["many_services"],
            &["shakyo", "jiritsu-soudan"],
            &[],
        ),
        // A trainee who is not understood.
        ("jisshu-vietnam", &[], &["hard_to_say"], &[], &["iryo-tsuyaku"], &[]),
        // Rent and a lost job alone need no specialist.
        (
            "yachin-shitsugyo",
            &[],
            &[],
            &["hard_to_say", "special_eye", "many_services", "no_table"],
            &[],
            &[],
        ),
        // Two services, and nobody who joins them.
        (
            "nousotchu-39",
            &["houmon-kango", "kyotaku"],
            &["many_services", "no_table"],
            &[],
            &["keikaku-soudan"],
            &["houmon-kango", "kyotaku"],
        ),
        // A care manager joins them.
        (
            "ninchi-musume",
            &["care-manager", "tsusho-kaigo"],
            &["many_services", "family_drawn_in"],
            &["no_table"],
            &["houkatsu"],
            &["care-manager"],
        ),
    ];
    let mut faults = Vec::new();
    for (name, in_use, on, off, come, stay) in all {
        let (ticked, brought) = ticked(name, in_use);
        let mut expect = |is_so: bool, what: String| {
            if !is_so {
                faults.push(format!("{name}: {what}; {ticked:?} {brought:?}"));
            }
        };
        on.iter()
            .for_each(|slug| expect(ticked.iter().any(|it| it == slug), format!("{slug} is not ticked")));
        off.iter().for_each(|slug| expect(!ticked.iter().any(|it| it == slug), format!("{slug} is ticked")));
        come.iter().for_each(|slug| {
            expect(brought.iter().any(|it| it == slug), format!("{slug} is not brought in"));
        });
        stay.iter()
            .for_each(|slug| expect(!brought.iter().any(|it| it == slug), format!("{slug} is brought in")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Under violence the law on it stands first, before anything is shared.
#[test]
fn the_law_that_matters_stands_first() {
    let first = |name: &str| {
        look(&person(name), &Record::default(), |sight| {
            let (count, all) = check::sharing(sight);
            assert_eq!(all.len(), sight.rules.sharing.len(), "nothing is left out");
            all[..count].iter().map(|id| sight.rules.sharing[*id].slug.clone()).collect::<Vec<_>>()
        })
    };
    let dv = first("dv-haha");
    assert!(
        ["consent", "danger", "dv", "child_abuse", "child_council"]
            .iter()
            .all(|slug| dv.iter().any(|it| it == slug)),
        "{dv:?}"
    );
    let rent = first("yachin-shitsugyo");
    assert!(
        rent.iter().any(|it| it == "support_conference") && !rent.iter().any(|it| it == "dv"),
        "{rent:?}"
    );
}

/// Every situation of the deck is in the content, in its axis, and has its place in the documents.
#[test]
fn every_situation_of_the_deck_is_in_the_content() {
    let situations = &content().collaboration.situations.0;
    let written: Vec<&str> = situations.iter().flat_map(|it| &it.deck).map(String::as_str).collect();
    let told: Vec<&str> = DECK
        .lines()
        .filter_map(|line| line.strip_prefix("| 「")?.split_once("」 | `"))
        .filter(|(_, place)| situations.iter().any(|it| place.starts_with(&format!("{}`", it.slug))))
        .map(|(sentence, _)| sentence)
        .collect();
    for sentence in &written {
        assert!(told.contains(sentence), "docs/collaboration.md does not say where this is: {sentence}");
    }
    assert_eq!(told.len(), written.len());
    let of = |axis: Axis| situations.iter().filter(|it| it.axis == axis).count();
    // The deck's first axis has five; its list adds needs that come together to them.
    assert_eq!([Axis::Client, Axis::Office, Axis::Area].map(of), [6, 4, 5]);
}

#[test]
fn the_pack_is_read_as_it_was_written_and_fits_its_catalogue() {
    let content = content();
    let read = Collaboration::decode(&content.collaboration.encode()).unwrap();
    assert_eq!(read.situations.0, content.collaboration.situations.0);
    assert_eq!(read.sharing.0, content.collaboration.sharing.0);
    assert!(read.fits(&content.catalogue));
    let mut strange = read;
    strange.joins.push(Id::new(content.catalogue.resources.len()));
    assert!(!strange.fits(&content.catalogue));
}

/// What was checked long ago is looked at again.
#[test]
fn the_law_was_looked_at_within_the_last_year_or_so() {
    for sharing in &content().collaboration.sharing.0 {
        assert!((0..400).contains(&(TODAY.days() - sharing.checked.days())), "{}", sharing.slug);
        assert!(
            sharing
                .sources
                .iter()
                .all(|source| source.url.as_deref().is_some_and(|url| url.starts_with("http")))
        );
    }
}
