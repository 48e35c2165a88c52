//! The words of the collaboration check: the page, the reasons, and for each situation and each rule of sharing its own.

use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The collaboration check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collaboration {
    /// The page.
    pub page: Page,
    /// Why a situation shows.
    pub reason: Reasons,
    /// The three axes.
    pub axis: Axes,
    /// One for each situation, in their order.
    pub situations: Vec<SituationWords>,
    /// One for each rule of sharing, in their order.
    pub sharing: Vec<SharingWords>,
}

/// What a situation says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SituationWords {
    /// Whether it is so, as a question.
    pub ask: Text,
    /// An example.
    pub example: Text,
    /// Why to work with others then.
    pub why: Text,
    /// What to ask of those who are brought in.
    pub ask_of: Text,
    /// What to talk about when they meet.
    pub agenda: Text,
}

/// What the law says about one way of sharing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharingWords {
    /// A heading.
    pub title: Text,
    /// What it says.
    pub text: Text,
}

crate::ui::texts! {
    /// The page of the collaboration check.
    Page {
        /// Heading.
        title,
        /// Why one looks at it.
        lead,
        /// That ticks come from the answers and can be changed.
        hint,
        /// How many are ticked; the slot is the number.
        count,
        /// Before an example; the slot is the example.
        example,
        /// Before the reasons.
        because,
        /// Ticked or unticked by the worker.
        by_hand,
        /// Heading of whom to bring in.
        bring,
        /// What the list is.
        bring_lead,
        /// Nobody yet.
        bring_none,
        /// The needs somebody is brought in for; the slot is the needs.
        for_needs,
        /// Before what to ask of them.
        ask_of,
        /// Take them into the team.
        take_in,
        /// Heading of the law.
        law,
        /// What it is, and that it is no advice.
        law_lead,
        /// The rules that matter less here.
        law_more,
        /// Where it stands; the slot is the source.
        source,
        /// When it was checked; the slot is the day.
        checked,
        /// Heading of the next meeting's agenda.
        agenda,
        /// What it is for.
        agenda_lead,
        /// First: the person's wish and consent.
        agenda_first,
        /// What was left of the plan; the slot is the needs.
        agenda_left,
        /// Last: who does what by when, and the next day.
        agenda_last,
        /// On paper: whom to bring in.
        who_comes,
        /// Room to write what was decided.
        decided,
        /// To the team sheet.
        to_team,
    }
}

crate::ui::texts! {
    /// Why a situation shows; the slots are lists of names.
    Reasons {
        /// Answers.
        told,
        /// Needs that are told of.
        needs,
        /// Services in use.
        services,
        /// Areas of life with needs.
        areas,
        /// Services that nobody joins.
        unjoined,
        /// Needs that came.
        changed_new,
        /// Needs that went.
        changed_gone,
        /// Pressing needs without a support in time.
        late,
        /// Several supports for one need.
        overlap,
        /// Needs that nothing in use serves.
        partial,
        /// What presses.
        urgent,
        /// What wants time.
        slow,
        /// Ties that go badly or are thin.
        strained,
        /// Needs that were left.
        unmet,
        /// Needs without one form of support.
        lacking,
        /// Family answers.
        spoken_for,
    }
}

crate::ui::texts! {
    /// The deck's three axes.
    Axes {
        /// The client's needs.
        client,
        /// Worker, office, organisation.
        office,
        /// Other agencies, the area, the town.
        area,
    }
}
