//! The team sheet and the cycle: when a group is a team, and that no need is lost by name.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod world;

use proptest::prelude::*;
use sasae_casework::case_file::CaseFile;
use sasae_casework::cycle::{Cycle, Left, Outcome, Row, close, left_so_far};
use sasae_casework::record::Record;
use sasae_casework::team::{Member, Missing, Part, Team};
use sasae_core::date::Date;
use sasae_core::id::Named;
use world::{Dice, TODAY, content, look, people, person, throws};

fn a_team() -> Team {
    let member = |name: &str| Member {
        name: name.to_owned(),
        task: "calls once a week".to_owned(),
        until: Some(TODAY),
        ..Member::default()
    };
    Team {
        goal: "home by spring".to_owned(),
        is_shared: true,
        rules: vec!["nothing without her".to_owned()],
        members: vec![member("nurse"), member("daughter")],
        is_enough: true,
        motivation: "she sang for us".to_owned(),
    }
}

/// Takes one thing away from a team.
type Spoil = fn(&mut Team);

#[test]
fn a_group_is_a_team_exactly_when_nothing_is_missing() {
    assert_eq!(a_team().missing(), []);
    assert!(a_team().is_team());
    let spoils: [(Spoil, Missing); 8] = [
        (|team| team.goal = " ".to_owned(), Missing::Goal),
        (|team| team.is_shared = false, Missing::Shared),
        (|team| team.rules.clear(), Missing::Rules),
        (|team| team.members.truncate(1), Missing::Members),
        (|team| team.members[1].task.clear(), Missing::Task(1)),
        (|team| team.members[0].until = None, Missing::Until(0)),
        (|team| team.is_enough = false, Missing::Enough),
        (|team| team.motivation.clear(), Missing::Motivation),
    ];
    // Every set of things that can be missing: exactly these are named, in their order.
    for set in 0..(1_u32 << spoils.len()) {
        let mut team = a_team();
        let chosen = spoils.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1).map(|(_, it)| it);
        let mut expected = Vec::new();
        // Whoever is gone lacks nothing any more.
        let is_short = set >> 3 & 1 == 1;
        for (spoil, missing) in chosen {
            if is_short && *missing == Missing::Task(1) {
                continue;
            }
            spoil(&mut team);
            expected.push(*missing);
        }
        let mut missing = team.missing();
        missing.sort();
        expected.sort();
        assert_eq!(missing, expected);
        assert_eq!(team.is_team(), expected.is_empty());
    }
    let nothing = Team::default().missing();
    assert!(Part::ALL.iter().all(|part| nothing.iter().any(|missing| missing.part() == *part)));
}

#[test]
fn nobody_is_taken_in_twice_and_who_is_let_go_is_gone() {
    let mut team = Team::default();
    team.take_in("minsei");
    team.take_in("minsei");
    assert_eq!(team.members.len(), 1);
    team.let_go("minsei");
    assert!(team.is_blank());
}

#[test]
fn a_cycle_begins_with_a_row_for_every_support_of_the_plan() {
    for name in people() {
        look(&person(&name), &Record::default(), |sight| {
            let mut cycle = Cycle::begin(sight.case, &sight.plan, TODAY);
            assert_eq!(cycle.rows.len(), sight.plan.members.len(), "{name}");
            let before = cycle.clone();
            cycle.take_up(sight.case, &sight.plan, TODAY);
            assert_eq!(cycle, before, "nothing stands twice");
            // What is pressing has a day, and it has not passed.
            for row in &cycle.rows {
                assert!(row.until.is_none_or(|until| until >= TODAY));
            }
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// What one round leaves, the next leaves too, unless it was done; and every need that was told of is in a row or left by name.
    #[test]
    fn no_need_is_lost_by_name(throws in throws()) {
        let mut dice = Dice::new(throws);
        let (kept, record) = (dice.kept(), dice.record());
        look(&kept, &record, |sight| {
            let mut cycles: Vec<Cycle> = Vec::new();
            for open in record.cycles.clone() {
                cycles.push(Cycle { closed: None, left: Vec::new(), ..open });
                close(&mut cycles, sight.case, TODAY);
            }
            for pair in cycles.windows(2) {
                let done = |name: &str| pair[1].rows.iter().any(|row| {
                    row.outcome == Outcome::Done && (row.needs.iter().any(|need| need == name) || row.what == name)
                });
                for unmet in &pair[0].left {
                    assert!(done(unmet.name()) || pair[1].left.iter().any(|it| it.name() == unmet.name()), "{unmet:?} is lost");
                }
            }
            for cycle in &cycles {
                for need in sight.told() {
                    let slug = sight.case.catalogue.needs[need.need].slug().to_owned();
                    let is_in_a_row = cycle.rows.iter().any(|row| row.needs.contains(&slug));
                    assert!(is_in_a_row || cycle.left.iter().any(|it| it.need == slug), "{slug}");
                }
                let met = |need: &String| cycle.rows.iter().any(|row| row.outcome == Outcome::Done && row.needs.contains(need));
                assert!(!cycle.left.iter().any(|unmet| !unmet.need.is_empty() && met(&unmet.need)), "what is met is not left");
            }
            let last = cycles.last().map(|cycle| cycle.left.clone()).unwrap_or_default();
            assert_eq!(left_so_far(&cycles), last);
        });
    }

    /// A closed round stays as it is, whatever comes after.
    #[test]
    fn a_closed_round_is_not_changed_any_more(throws in throws()) {
        let mut dice = Dice::new(throws);
        let (kept, later) = (dice.kept(), dice.kept());
        let mut cycles = look(&kept, &Record::default(), |sight| vec![Cycle::begin(sight.case, &sight.plan, TODAY)]);
        look(&kept, &Record::default(), |sight| close(&mut cycles, sight.case, TODAY));
        let closed = cycles.clone();
        look(&later, &Record::default(), |sight| close(&mut cycles, sight.case, TODAY));
        prop_assert_eq!(cycles, closed);
    }

    /// Team, rounds and ticks open from a file as they were written.
    #[test]
    fn what_was_written_with_others_opens_as_it_was(throws in throws(), text in ".{0,40}") {
        let mut dice = Dice::new(throws);
        let (kept, mut record) = (dice.kept(), dice.record());
        *record.team = a_team();
        record.team.goal.clone_from(&text);
        if let Some(cycle) = record.cycles.first_mut() {
            cycle.seen = text;
            cycle.review = Some(TODAY);
            look(&kept, &Record::default(), |sight| close(std::slice::from_mut(cycle), sight.case, TODAY));
        }
        let catalogue = &content().catalogue;
        let written = serde_json::to_string(&CaseFile::of(catalogue, &kept, &record)).unwrap();
        let file: CaseFile = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(file.read(catalogue).unwrap().1, record);
    }
}

/// A row that was not done names its need with its reason; another that was done takes it away again.
#[test]
fn what_was_not_done_is_left_with_its_reason_until_it_is_done() {
    let row = |outcome: Outcome| Row {
        needs: vec!["lonely".to_owned()],
        why: "too far".to_owned(),
        outcome,
        ..Row::default()
    };
    let cycle = |rows: Vec<Row>| vec![Cycle { rows, ..Cycle::default() }];
    let left = left_so_far(&cycle(vec![row(Outcome::NotDone)]));
    assert_eq!(
        (left[0].how, left[0].need.as_str(), left[0].why.as_str()),
        (Left::NotMet, "lonely", "too far")
    );
    assert!(left_so_far(&cycle(vec![row(Outcome::NotDone), row(Outcome::Done)])).is_empty());
    assert!(left_so_far(&cycle(vec![row(Outcome::Open)])).is_empty());
}

#[test]
fn a_round_is_due_from_its_day_until_it_is_closed() {
    let mut cycle = Cycle { review: Some(TODAY), ..Cycle::default() };
    assert!(!cycle.is_due(Date::new(2026, 11, 26).unwrap()) && cycle.is_due(TODAY));
    cycle.closed = Some(TODAY);
    assert!(!cycle.is_due(TODAY));
}
