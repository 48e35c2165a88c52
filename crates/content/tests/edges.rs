//! The edges of the law: what stands on either side of an age, a date, a cause, a kind of insurance.
//!
//! Each line is a pair or a row of people who differ in one answer only.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what it needs by failing")]

use sasae_content::{Compiled, load, repository_content};
use sasae_core::date::Date;
use sasae_core::file::{AnswersFile, Value};
use sasae_core::recommend::{Case, Standing};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const TODAY: &str = "2026-11-22";

fn content() -> &'static Compiled {
    static CONTENT: OnceLock<Compiled> = OnceLock::new();
    CONTENT.get_or_init(|| load(&repository_content()).unwrap_or_else(|report| panic!("{report}")))
}

/// How the supports stand for these answers, written as in a person's file.
#[track_caller]
fn stands(answers: &str, expected: &[(&str, Standing)]) {
    let catalogue = &content().catalogue;
    let answers: BTreeMap<String, Value> = toml::from_str(answers).unwrap();
    let kept =
        AnswersFile::with_answers(answers).read(catalogue).unwrap_or_else(|faults| panic!("{faults:?}"));
    let case = Case::new(catalogue, &kept.answers, Date::parse(TODAY).unwrap());
    for (slug, standing) in expected {
        let id = catalogue.resources.find(slug).unwrap_or_else(|| panic!("no resource {slug}"));
        assert_eq!(case.standing(&catalogue.resources[id]), *standing, "{slug}");
    }
}

use Standing::{Check, Likely, Unlikely};

/// 労災保険法と健康保険法55条: the cause of an illness decides, never both.
#[test]
fn work_accident_insurance_or_health_insurance() {
    let person = |cause: &str| {
        format!(
            "troubles = ['income']\nneeds_income = ['sick_income']\nwork = 'on_leave'\ninsurance = 'employee'\nsick_cause = '{cause}'"
        )
    };
    stands(&person("work"), &[("rosai", Likely), ("shobyo", Unlikely)]);
    stands(&person("private"), &[("rosai", Unlikely), ("shobyo", Likely)]);
}

/// 介護保険法7条・9条: from 65 by the care level, at 40–64 only with one of the 16 diseases.
#[test]
fn care_insurance_at_forty_and_sixty_five() {
    let person = |age: &str, more: &str| {
        format!(
            "troubles = ['care']\nneeds_care = ['care_self']\nage = '{age}'\ncare_level = 'care_1-2'\n{more}"
        )
    };
    let services = ["tsusho-kaigo", "houmon-kaigo", "kaigo-yougu", "care-manager", "kaigo-hoken"];
    let all = |standing| services.map(|slug| (slug, standing));
    stands(&person("20-39", ""), &all(Unlikely));
    stands(&person("40-49", "specified_disease = 'no'"), &all(Unlikely));
    stands(&person("40-49", "specified_disease = 'yes'"), &all(Likely));
    stands(&person("65-74", ""), &all(Likely));
}

/// 障害者総合支援法7条: care insurance comes before the same service for disabled people.
#[test]
fn care_insurance_comes_before_disability_services() {
    let person = |age: &str, more: &str| {
        format!(
            "troubles = ['health']\nneeds_health = ['daily_disability']\nage = '{age}'\ndiagnosis = ['physical']\nhandbook = ['physical']\nsupport_grade = '3'\n{more}"
        )
    };
    stands(&person("60-64", "specified_disease = 'no'"), &[("kyotaku", Likely)]);
    stands(&person("60-64", "specified_disease = 'yes'"), &[("kyotaku", Check)]);
    stands(&person("65-74", ""), &[("kyotaku", Check)]);
}

/// 介護保険法: the levels of care open and close what there is.
#[test]
fn levels_of_care() {
    let person = |level: &str| {
        format!("troubles = ['care']\nneeds_care = ['care_self']\nage = '75+'\ncare_level = '{level}'")
    };
    stands(&person("support"), &[("sougou", Likely), ("tokuyo", Unlikely)]);
    stands(&person("care_1-2"), &[("sougou", Unlikely), ("tokuyo", Check)]);
    stands(&person("care_3-5"), &[("sougou", Unlikely), ("tokuyo", Likely)]);
}

/// 健康保険法37条: the voluntary continuation is applied for within 20 days; the other two ways stay open.
#[test]
fn three_ways_of_health_insurance_after_leaving_work() {
    let person = |when: &str| {
        format!(
            "troubles = ['health']\nneeds_health = ['health_insurance']\nage = '20-39'\nwork = 'left'\ninsurance = 'none'\nleft_when = '{when}'"
        )
    };
    stands(&person("under_20d"), &[("ninkei", Check), ("kokuho-kanyu", Check), ("fuyo", Check)]);
    stands(&person("under_1y"), &[("ninkei", Unlikely), ("kokuho-kanyu", Check), ("fuyo", Check)]);
    let covered = "troubles = ['health']\nneeds_health = ['health_insurance']\nage = '20-39'\nwork = 'employed'\ninsurance = 'employee'";
    stands(covered, &[("ninkei", Unlikely), ("kokuho-kanyu", Unlikely), ("fuyo", Unlikely)]);
}

/// 雇用保険法37条の2: who leaves work at 65 or later gets a single payment instead.
#[test]
fn unemployment_before_and_after_sixty_five() {
    let person = |age: &str, when: &str| {
        format!(
            "troubles = ['income']\nneeds_income = ['lost_job']\nage = '{age}'\nwork = 'left'\nemployment_insurance = 'over_12m'\nleft_when = '{when}'\nleft_reason = 'company'"
        )
    };
    stands(&person("60-64", "under_1y"), &[("koyo-hoken", Likely), ("koyo-kourei", Unlikely)]);
    // They may have left before their birthday.
    stands(&person("65-74", "under_1y"), &[("koyo-hoken", Check), ("koyo-kourei", Likely)]);
}

/// 国民年金法90条・90条の3, 附則: exemption, deferment under 50, and the students' own way exclude each other.
#[test]
fn ways_not_to_pay_the_national_pension() {
    let person = |age: &str, more: &str| {
        format!("troubles = ['bills']\nneeds_bills = ['tax_arrears']\nage = '{age}'\n{more}")
    };
    let at_home = "insurance = 'national'\nwork = 'not_working'\nincome = 'none'";
    stands(
        &person("40-49", at_home),
        &[("nenkin-menjo", Check), ("nenkin-yuyo", Check), ("gakusei-tokurei", Unlikely)],
    );
    stands(&person("50-59", at_home), &[("nenkin-menjo", Check), ("nenkin-yuyo", Unlikely)]);
    let student = "work = 'student'\nschool = 'university'";
    stands(
        &person("20-39", student),
        &[("gakusei-tokurei", Check), ("nenkin-menjo", Unlikely), ("nenkin-yuyo", Unlikely)],
    );
    stands(
        &person("18-19", student),
        &[("gakusei-tokurei", Unlikely), ("nenkin-menjo", Unlikely), ("nenkin-yuyo", Unlikely)],
    );
}

/// 障害者総合支援法52条: one kind of support for children, one for adults with the handbook.
#[test]
fn medical_support_for_the_body_before_and_after_eighteen() {
    let person = |age: &str| {
        format!(
            "troubles = ['health']\nneeds_health = ['medical_cost']\nage = '{age}'\nhandbook = ['physical']\ndiagnosis = ['physical']"
        )
    };
    stands(&person("15-17"), &[("kosei-iryo", Unlikely), ("ikusei-iryo", Check)]);
    stands(&person("18-19"), &[("kosei-iryo", Check)]);
}

/// 障害者総合支援法5条10項: living in a facility from grade 4, from 50 on from grade 3.
#[test]
fn living_in_a_facility_by_grade_and_age() {
    let person = |age: &str, grade: &str| {
        format!(
            "troubles = ['health']\nneeds_health = ['daily_disability']\nage = '{age}'\ndiagnosis = ['intellectual']\nhandbook = ['intellectual']\nspecified_disease = 'no'\nsupport_grade = '{grade}'"
        )
    };
    stands(&person("40-49", "3"), &[("nyusho", Unlikely)]);
    stands(&person("50-59", "3"), &[("nyusho", Check)]);
    stands(&person("40-49", "4"), &[("nyusho", Check)]);
}

/// 精神保健福祉法: what a person in a psychiatric ward can use depends on how they were admitted.
#[test]
fn rights_by_kind_of_admission() {
    let person = |admission: &str| {
        format!(
            "troubles = ['health']\nneeds_health = ['hospital_rights']\ntreatment = 'inpatient'\nadmission = '{admission}'"
        )
    };
    stands(
        &person("mayor"),
        &[("nyuin-houmon", Likely), ("seishin-shinsakai", Likely), ("taiin-soudanin", Likely)],
    );
    stands(
        &person("protection"),
        &[("nyuin-houmon", Check), ("seishin-shinsakai", Likely), ("taiin-soudanin", Likely)],
    );
    stands(&person("voluntary"), &[("taiin-soudanin", Unlikely)]);
    stands(
        &person("general"),
        &[("nyuin-houmon", Unlikely), ("seishin-shinsakai", Unlikely), ("taiin-soudanin", Unlikely)],
    );
}

/// 厚生年金保険法78条の2: the division of pensions has a limit.
#[test]
fn dividing_pensions_after_a_divorce() {
    let person =
        |when: &str| format!("troubles = ['family']\nneeds_family = ['separation']\ndivorced = '{when}'");
    stands(&person("under_2y"), &[("nenkin-bunkatsu", Check)]);
    stands(&person("over_2y"), &[("nenkin-bunkatsu", Unlikely)]);
}

/// Who has public assistance needs no application for it; its parts are open to them.
#[test]
fn public_assistance_and_its_parts() {
    let person = |welfare: &str| {
        format!(
            "troubles = ['income']\nneeds_income = ['living_cost']\nincome = 'none'\nsavings = 'under_10'\nwelfare = '{welfare}'"
        )
    };
    stands(&person("receiving"), &[("seiho", Unlikely), ("jutaku-fujo", Likely)]);
    stands(&person("no"), &[("seiho", Check), ("jutaku-fujo", Check)]);
}

/// A law that begins on a day is not there the day before, and one that ends is not there the day after.
#[test]
fn laws_begin_and_end() {
    let catalogue = &content().catalogue;
    let is_in_force = |slug: &str, day: &str| {
        let id = catalogue.resources.find(slug).unwrap_or_else(|| panic!("no resource {slug}"));
        catalogue.resources[id].is_in_force(Date::parse(day).unwrap())
    };
    for (slug, before, first) in
        [("kyoju-support", "2025-09-30", "2025-10-01"), ("sentaku", "2025-09-30", "2025-10-01")]
    {
        assert!(!is_in_force(slug, before) && is_in_force(slug, first), "{slug}");
    }
    assert!(is_in_force("nenkin-bunkatsu", "2028-03-31") && !is_in_force("nenkin-bunkatsu", "2028-04-01"));
}

/// No rule asks where a person is from: the law on these supports does not, or the office alone can say.
#[test]
fn no_rule_asks_for_a_nationality() {
    let asked: Vec<&str> =
        content().catalogue.questions.0.iter().map(|question| question.slug.as_str()).collect();
    assert!(!asked.iter().any(|slug| slug.contains("nation") || slug.contains("visa")), "{asked:?}");
}
