//! The words of the referral letter（つなぎのお願い）.

use crate::text::Text;

crate::ui::texts! {
    /// The letters' page and paper.
    Letters {
        /// Heading of the page.
        title,
        /// What it is for.
        lead,
        /// To whom.
        partner,
        /// Nobody chosen yet.
        partner_none,
        /// Others of the catalogue.
        partner_find,
        /// Choose it.
        partner_choose,
        /// The plan is empty.
        empty,
        /// Heading of the lines.
        lines,
        /// That each was asked for, and that all are off at first.
        lines_note,
        /// That somebody may be hurt.
        careful,
        /// Heading of the consent.
        consent,
        /// What it needs.
        consent_note,
        /// The day of it.
        consent_day,
        /// That it was given today.
        consent_today,
        /// That there is none.
        consent_none,
        /// How it was given.
        how,
        /// In writing.
        how_written,
        /// By word of mouth.
        how_spoken,
        /// With an interpreter.
        how_interpreted,
        /// With whoever represents them.
        how_with_guardian,
        /// Heading of the letter's own fields.
        own,
        /// Heading on the paper; the slot is the partner.
        paper,
        /// The first sentence on the paper.
        paper_lead,
        /// Field: to whom exactly.
        to,
        /// Field: from whom.
        from,
        /// Field: what is asked for.
        ask,
        /// What is asked for unless the worker says otherwise.
        ask_text,
        /// Heading of what is told.
        told,
        /// Nothing is told yet, since no consent is written down.
        told_no_consent,
        /// Nothing is told.
        told_nothing,
        /// The rest stays untold.
        untold,
        /// The consent; the slot is the day.
        consented,
        /// The client's signature.
        sign,
        /// Heading of the answer.
        reply,
        /// Field: who answers.
        reply_who,
        /// Field: what was agreed.
        reply_what,
        /// What the paper is, for screen readers.
        preview,
        /// Label of the name.
        name,
        /// Label of a need.
        need,
        /// Label of the client's own words.
        saying,
        /// Label of a strength.
        strength,
        /// Label of a support in use.
        tie,
    }
}
