//! The words of the team sheet.

use crate::text::Text;

crate::ui::texts! {
    /// The team sheet.
    Team {
        /// Heading.
        title,
        /// What makes a team of a group.
        lead,
        /// It is a group still; the slot is how many things are missing.
        group,
        /// It is a team.
        team,
        /// The first condition.
        purpose,
        /// The second.
        rules,
        /// The third.
        people,
        /// The one that is added.
        motivation,
        /// The field of the goal.
        goal,
        /// How to write it.
        goal_hint,
        /// The person shares it.
        shared,
        /// The field of the rules.
        rules_field,
        /// How to write them.
        rules_hint,
        /// Rules to take over with one press.
        samples,
        /// Nothing is decided without the person.
        sample_person,
        /// What is told to whom.
        sample_share,
        /// One to whom all turn.
        sample_contact,
        /// What is done when something changes.
        sample_change,
        /// Add a rule.
        add,
        /// Take it away; the slot is what.
        remove,
        /// Who does what by when.
        members,
        /// What is asked of them.
        members_hint,
        /// Take in those that the check proposes and those who are there already.
        prefill,
        /// Add somebody who is in no catalogue.
        add_member,
        /// A member without a name; the slot is the number.
        member,
        /// What they are called.
        name,
        /// What they do.
        task,
        /// By when.
        until,
        /// Needs that nobody of them serves; the slot is the needs.
        unserved,
        /// With these people the goal can be reached.
        enough,
        /// The field of the motivation.
        motivation_field,
        /// How to write it.
        motivation_hint,
        /// No goal.
        no_goal,
        /// Not shared.
        no_shared,
        /// No rules.
        no_rules,
        /// Fewer than two.
        no_members,
        /// Nothing to do; the slot is who.
        no_task,
        /// No day; the slot is who.
        no_until,
        /// Not said to be enough.
        no_enough,
        /// No motivation.
        no_motivation,
        /// What the paper is.
        paper_lead,
        /// Nothing written yet.
        blank,
        /// Room for what is agreed at the meeting.
        room,
    }
}
