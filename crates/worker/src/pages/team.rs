//! The team sheet: a goal shared with the person, rules, who does what by when, what moves them; and what is still missing.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::fields::Field;
use crate::parts::lines::{Lines, LinesProps};
use crate::parts::names;
use crate::rules;
use crate::sheets;
use sasae_app::components::text::{show, show_with};
use sasae_casework::collaboration::check::{lines, partners, unserved};
use sasae_casework::collaboration::sight::Sight;
use sasae_casework::record::Record;
use sasae_casework::team::{Member, Missing, Part, Team};
use sasae_core::date::Date;
use sasae_core::id::Named;
use sasae_core::tie::Who;
use sasae_words::text::Text;
use yew::prelude::*;

/// The page.
pub fn team(desk: &WorkDesk) -> Html {
    let (ui, team) = (&desk.said().team, &desk.record.team);
    let paper = sheets::team::make(desk);
    let goal = desk.writes(|record: &mut Record, text| record.team.goal = text);
    let shared = desk.writes(|record: &mut Record, is_on| record.team.is_shared = is_on);
    let motivation = desk.writes(|record: &mut Record, text| record.team.motivation = text);
    html! {
        <div class="papers team">
            <div class="papers__tools">
                <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
                <p class="lead">{ show(&ui.lead) }</p>
                { standing(desk, team) }
                { part(desk, Part::Purpose, html! { <>
                    { Field::hinted("goal", &ui.goal, &ui.goal_hint).area(&team.goal, &goal) }
                    { Field::new("shared", &ui.shared).tick(team.is_shared, &shared) }
                </> }) }
                { part(desk, Part::Rules, rules_of(desk, team)) }
                { part(desk, Part::People, members(desk, team)) }
                { part(desk, Part::Motivation, Field::hinted("motivation", &ui.motivation_field, &ui.motivation_hint).area(&team.motivation, &motivation)) }
                { sheets::hand(desk, &paper) }
            </div>
            { sheets::shown(desk, "team", &paper) }
        </div>
    }
}

/// Whether it is a group still, and what it lacks.
fn standing(desk: &WorkDesk, team: &Team) -> Html {
    let ui = &desk.said().team;
    let lacks = team.missing();
    let lack = |it: &Missing| html! { <li>{ show(&missing(desk, *it)) }</li> };
    html! {
        <div class="team__standing" data-team={lacks.is_empty().to_string()} role="status">
            if lacks.is_empty() {
                <p class="team__is">{ show(&ui.team) }</p>
            } else {
                <p class="team__is">{ show_with(&ui.group, &lacks.len().to_string()) }</p>
                <ul class="list">{ for lacks.iter().map(lack) }</ul>
            }
        </div>
    }
}

/// What is missing, as the next thing to do.
pub fn missing(desk: &WorkDesk, missing: Missing) -> Text {
    let (ui, members) = (&desk.said().team, &desk.record.team.members);
    let who = |place: usize| members.get(place).map(|it| names::member(desk, place, it)).unwrap_or_default();
    match missing {
        Missing::Goal => ui.no_goal.clone(),
        Missing::Shared => ui.no_shared.clone(),
        Missing::Rules => ui.no_rules.clone(),
        Missing::Members => ui.no_members.clone(),
        Missing::Task(place) => ui.no_task.with_text(&who(place)),
        Missing::Until(place) => ui.no_until.with_text(&who(place)),
        Missing::Enough => ui.no_enough.clone(),
        Missing::Motivation => ui.no_motivation.clone(),
    }
}

/// One of the conditions, with whether it is met.
fn part(desk: &WorkDesk, part: Part, body: Html) -> Html {
    let ui = &desk.said().team;
    let title = match part {
        Part::Purpose => &ui.purpose,
        Part::Rules => &ui.rules,
        Part::People => &ui.people,
        Part::Motivation => &ui.motivation,
    };
    let is_met = !desk.record.team.missing().iter().any(|missing| missing.part() == part);
    let id = format!("part-{}", part.slug());
    html! {
        <section class="team__part" data-part={part.slug()} data-met={is_met.to_string()} aria-labelledby={id.clone()}>
            <h2 class="h2" id={id}><span class="team__mark" aria-hidden="true">{ if is_met { "✓" } else { "□" } }</span>{ show(title) }</h2>
            { body }
        </section>
    }
}

fn rules_of(desk: &WorkDesk, team: &Team) -> Html {
    let ui = &desk.said().team;
    let props = LinesProps {
        id: "rules",
        title: ui.rules_field.clone(),
        hint: ui.rules_hint.clone(),
        add: ui.add.clone(),
        remove: ui.remove.clone(),
        lines: team.rules.clone(),
        write: desk.writes(|record: &mut Record, lines: Vec<String>| record.team.rules = lines),
    };
    let samples = [&ui.sample_person, &ui.sample_share, &ui.sample_contact, &ui.sample_change];
    let sample = |text: &&Text| {
        let plain = text.plain();
        let is_there = team.rules.contains(&plain);
        let add =
            desk.writes(move |record: &mut Record, _: MouseEvent| record.team.rules.push(plain.clone()));
        html! {
            <li><button type="button" class="jump__to sample" data-action="sample" disabled={is_there} onclick={add}>{ "+ " }{ show(text) }</button></li>
        }
    };
    html! {
        <>
            <Lines ..props />
            <p class="field__label">{ show(&ui.samples) }</p>
            <ul class="samples">{ for samples.iter().map(sample) }</ul>
        </>
    }
}

fn members(desk: &WorkDesk, team: &Team) -> Html {
    let ui = &desk.said().team;
    let add = desk.writes(|record: &mut Record, _: MouseEvent| record.team.members.push(Member::default()));
    let enough = desk.writes(|record: &mut Record, is_on| record.team.is_enough = is_on);
    let (roles, left) = proposed(desk, team);
    let prefill = desk.writes(move |record: &mut Record, _: MouseEvent| {
        for member in &roles {
            let is_new = |it: &&Member| member.role.is_none() && it.name == member.name;
            match &member.role {
                Some(role) => record.team.take_in(role),
                None if record.team.members.iter().any(|it| is_new(&it)) => {}
                None => record.team.members.push(member.clone()),
            }
        }
    });
    html! {
        <>
            <h3 class="h3">{ show(&ui.members) }</h3>
            <p class="help">{ show(&ui.members_hint) }</p>
            <ul class="work-rows">{ for team.members.iter().enumerate().map(|(place, it)| member(desk, place, it)) }</ul>
            <div class="hand__buttons">
                <button type="button" class="button button--quiet" data-action="prefill" onclick={prefill}>{ show(&ui.prefill) }</button>
                <button type="button" class="button button--quiet" data-action="add-member" onclick={add}>{ show(&ui.add_member) }</button>
            </div>
            if !left.is_empty() { <p class="note" data-unserved="">{ show(&ui.unserved.with_text(&left)) }</p> }
            { Field::new("enough", &ui.enough).tick(team.is_enough, &enough) }
        </>
    }
}

/// Whom the check proposes and who is there already; and the needs that are nobody's part in the team yet.
fn proposed(desk: &WorkDesk, team: &Team) -> (Vec<Member>, Text) {
    let case = desk.case();
    let Some(rules) = rules::collaboration(case.catalogue) else { return Default::default() };
    let sight = Sight::new(rules, &case, &desk.kept, &desk.record);
    let role = |id| Member { role: Some(desk.resource(id).slug().to_owned()), ..Member::default() };
    let there = sight.services().map(|tie| match &tie.who {
        Who::Resource(id) => role(*id),
        other => Member { name: names::who(desk, other).plain(), ..Member::default() },
    });
    let partners = partners(&sight, &lines(&sight));
    let members = there.chain(partners.iter().map(|partner| role(partner.resource))).collect();
    let left = if team.members.is_empty() { Vec::new() } else { unserved(&sight, &team.roles()) };
    (members, names::needs(desk, &left))
}

/// One member: who, what, by when.
fn member(desk: &WorkDesk, place: usize, member: &Member) -> Html {
    let ui = &desk.said().team;
    let called = names::member(desk, place, member);
    let write = |set: fn(&mut Member, String)| {
        desk.writes(move |record: &mut Record, text: String| {
            if let Some(member) = record.team.members.get_mut(place) {
                set(member, text);
            }
        })
    };
    let until = desk.writes(move |record: &mut Record, day: Option<Date>| {
        if let Some(member) = record.team.members.get_mut(place) {
            member.until = day;
        }
    });
    let remove = desk.writes(move |record: &mut Record, _: MouseEvent| {
        if place < record.team.members.len() {
            record.team.members.remove(place);
        }
    });
    let id = |field: &str| format!("member-{place}-{field}");
    html! {
        <li class="member-row" data-member={member.role.clone().unwrap_or_default()}>
            <fieldset class="member-row__fields">
                <legend class="member-row__name">{ show(&called) }</legend>
                { Field::new(&id("name"), &ui.name).line(&member.name, &write(|member, text| member.name = text)) }
                { Field::new(&id("task"), &ui.task).line(&member.task, &write(|member, text| member.task = text)) }
                { Field::new(&id("until"), &ui.until).day(member.until, &until) }
                <button type="button" class="link" data-action="remove-member" onclick={remove}>{ show(&ui.remove.with_text(&called)) }</button>
            </fieldset>
        </li>
    }
}
