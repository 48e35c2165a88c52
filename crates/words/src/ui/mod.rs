//! The words of the screens. A field is a text; `content/text/<lang>/ui.toml` must fill every one.

use crate::text::Text;
use serde::{Deserialize, Serialize};

/// Declares a group of texts that a language must fill, none missing and none unknown.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub struct $name { $($(#[$field_doc])* pub $field: Text,)+ }

        // By hand for packs: a row of texts read in one loop takes a sixth of the code of a struct read field by field.
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if deserializer.is_human_readable() {
                    #[derive(serde::Deserialize)]
                    #[serde(deny_unknown_fields)]
                    struct Written { $($field: Text,)+ }
                    let written = Written::deserialize(deserializer)?;
                    return Ok($name { $($field: written.$field,)+ });
                }
                let names = [$(stringify!($field),)+];
                let mut texts = crate::packed::row(deserializer, names.len())?.into_iter();
                Ok($name { $($field: crate::packed::next(&mut texts),)+ })
            }
        }
    };
}

pub(crate) use texts;

pub mod ease;
pub mod hand_over;
pub mod local;
pub mod maps;
pub mod near;
pub mod papers;
pub mod plan;
pub mod proof;

/// All screens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ui {
    /// On every screen.
    pub frame: Frame,
    /// A newer edition of the page.
    pub edition: Edition,
    /// The numbers to call now.
    pub emergency: Emergency,
    /// The first page.
    pub start: Start,
    /// A question.
    pub ask: Ask,
    /// The list of answers.
    pub answers: AnswersPage,
    /// Handing answers over.
    pub hand_over: hand_over::HandOver,
    /// The result.
    pub result: ResultPage,
    /// A card and a resource's page.
    pub card: CardWords,
    /// Real offices nearby.
    pub near: near::NearWords,
    /// Rules in plain words.
    pub rule: RuleWords,
    /// The whole catalogue.
    pub browse: Browse,
    /// What the program does with what it is told.
    pub about: About,
    /// Seeing that nothing is sent.
    pub proof: proof::Proof,
    /// What went wrong, what is safe, what to do.
    pub trouble: Trouble,
    /// Seeing and hearing the page as one likes.
    pub ease: ease::EaseWords,
    /// A rest, and a page that nobody touches.
    pub pause: ease::PauseWords,
}

texts! {
    /// On every screen.
    Frame {
        /// The name of the program.
        name,
        /// Jump over the header.
        skip,
        /// Leave at once.
        exit,
        /// What leaving does, for screen readers.
        exit_note,
        /// Go back one step.
        back,
        /// To the first page.
        home,
        /// To the whole catalogue.
        browse,
        /// To the result.
        result,
        /// To the list of answers.
        answers,
        /// To the page on privacy.
        about,
        /// The name of the menu.
        menu,
        /// Close what is open.
        close,
        /// The name of the choice of languages.
        languages,
    }
}

texts! {
    /// A newer edition of the page.
    Edition {
        /// That it is there.
        waits,
        /// What opening it would do.
        note,
        /// Open it.
        renew,
    }
}

texts! {
    /// The numbers to call now.
    Emergency {
        /// Heading.
        title,
        /// Heading after an answer told of danger.
        title_now,
    }
}

texts! {
    /// The first page.
    Start {
        /// Heading.
        title,
        /// What it does, in two sentences.
        lead,
        /// First promise.
        promise_device,
        /// Second promise.
        promise_skip,
        /// Third promise.
        promise_choose,
        /// Go on where one was.
        resume,
        /// Look around without answering.
        browse,
        /// Open a saved file.
        open,
        /// For who sits beside the person: the worker's page.
        beside,
        /// While the program is loading.
        loading,
    }
}

texts! {
    /// A question.
    Ask {
        /// Opens the reason.
        why,
        /// 「わからない」
        unknown,
        /// 「答えたくない」
        declined,
        /// None of the options.
        none,
        /// Go on.
        next,
        /// The result as it stands.
        result,
        /// How many are left at most; the slot is the number.
        remaining,
        /// It is the last.
        last,
        /// One can be chosen.
        choose_one,
        /// Several can be chosen.
        choose_many,
        /// ◎
        most,
        /// How to mark areas.
        areas_help,
        /// By when the need must be met.
        by_when,
        /// The question for the needs of an area; the slot is the area.
        needs_ask,
        /// Why it is asked.
        needs_why,
        /// None of the needs is theirs.
        needs_none,
        /// Nothing was chosen yet.
        choose_first,
    }
}

texts! {
    /// The list of answers.
    AnswersPage {
        /// Heading.
        title,
        /// What it is for.
        lead,
        /// Nothing there yet.
        empty,
        /// Change this answer.
        edit,
        /// These do not count at the moment.
        aside,
        /// Why they do not.
        aside_note,
        /// Save to a file.
        save,
        /// What the file holds.
        save_note,
        /// Open a file.
        open,
        /// Forget everything.
        clear,
        /// Really forget.
        clear_sure,
        /// Keep.
        clear_keep,
        /// Go on answering.
        go_on,
        /// After an option, how it was marked; the slot is the mark.
        marked,
    }
}

texts! {
    /// The result.
    ResultPage {
        /// Heading.
        title,
        /// That the person chooses, and the office decides.
        lead,
        /// What to do today.
        today,
        /// What that is.
        today_note,
        /// What acts later, but is best begun today.
        today_start,
        /// The choice between formal and informal.
        form,
        /// Formal supports.
        formal,
        /// What formal means.
        formal_note,
        /// Informal supports.
        informal,
        /// What informal means.
        informal_note,
        /// No formal support found.
        gap_formal,
        /// No informal support found.
        gap_informal,
        /// What can be done about a gap.
        gap_help,
        /// Marked most pressing.
        most,
        /// Only the area is known.
        possible,
        /// Nothing was said of what troubles the person.
        fallback,
        /// More of the same; the slot is the number.
        more,
        /// Questions are left; the slot is the number.
        go_on,
        /// What answering them does.
        go_on_note,
        /// Answer them.
        go_on_button,
        /// Some were left out for safety; the slot is the number.
        withheld,
        /// Some seem not to apply; the slot is the number.
        not_now,
        /// It starts to help after the need must be met.
        late,
        /// Also serves; the slot is the need.
        also_for,
    }
}

texts! {
    /// A card and a resource's page.
    CardWords {
        /// Why it is shown.
        why,
        /// It answers this need of yours; the slot is the need.
        why_main,
        /// It helps with this need of yours; the slot is the need.
        why_helps,
        /// Nothing was answered that concerns it.
        why_none,
        /// What we checked.
        checked,
        /// What the office checks.
        office,
        /// Answers still missing.
        missing,
        /// What would make it usable.
        would_take,
        /// ✓ in words.
        holds,
        /// ✗ in words.
        fails,
        /// Not known, in words.
        open,
        /// The finding is that none of these is so; the slot is the options.
        not,
        /// Strengths.
        strengths,
        /// Weaknesses.
        weaknesses,
        /// Who makes up for it; the slot is a name.
        covered_by,
        /// Nobody in the list makes up for it.
        not_covered,
        /// How soon it helps.
        lead,
        /// What it costs.
        cost,
        /// The first step.
        first_step,
        /// Phone.
        phone,
        /// Link to a phone; the slot is the number.
        call,
        /// How to find the local one.
        find,
        /// How to apply.
        apply,
        /// What to bring.
        bring,
        /// What to say.
        say,
        /// The same in Japanese, for those who read another language: to show at the counter.
        counter,
        /// Drawbacks.
        drawback,
        /// Legal basis.
        law,
        /// Sources.
        sources,
        /// When it was checked; the slot is the date.
        checked_on,
        /// From when it is in force; the slot is the date.
        from,
        /// Until when it is in force; the slot is the date.
        to,
        /// More on this support.
        details,
        /// To the support's own page.
        page,
        /// Who runs it.
        operator,
        /// Area unit.
        catchment,
        /// Kinds.
        kinds,
        /// Sector.
        sector,
        /// Needs it serves.
        needs,
        /// It is not proposed for a reason of safety.
        unsafe_now,
        /// It has not begun or has ended.
        not_in_force,
        /// It serves none of the needs that were told.
        serves_none,
        /// The person uses it already.
        in_use,
    }
}

texts! {
    /// Rules in plain words.
    RuleWords {
        /// Heading: who can use it.
        title,
        /// It has no rule.
        everyone,
        /// Every part has to be so.
        all,
        /// One part is enough.
        any,
        /// So many parts are enough; the slot is the number.
        at_least,
        /// Only the office can say.
        office,
        /// This option and all after it; the slot is the option.
        from,
        /// This option and all before it; the slot is the option.
        to,
    }
}

texts! {
    /// The whole catalogue.
    Browse {
        /// Heading.
        title,
        /// What it is.
        lead,
        /// Search field.
        search,
        /// Narrow it down.
        filter,
        /// Every value.
        all,
        /// How many there are; the slot is the number.
        count,
        /// Nothing matches.
        none,
        /// Undo the filters.
        clear,
    }
}

/// What the program does with what it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Heading.
    pub title: Text,
    /// What it does.
    pub does: Vec<Text>,
    /// Heading of the limits.
    pub limits_title: Text,
    /// What it cannot do.
    pub limits: Vec<Text>,
    /// Heading of the sources.
    pub sources_title: Text,
    /// Where the content is from and how surely.
    pub sources: Vec<Text>,
}

texts! {
    /// What went wrong, what is safe, what to do.
    Trouble {
        /// The cards could not be loaded.
        cards,
        /// A language could not be loaded.
        language,
        /// The file is not one of ours.
        file,
        /// What is wrong in the file; the slot is the place.
        file_field,
        /// The file was written by a newer version.
        file_new,
        /// Nothing was changed.
        nothing_lost,
        /// Try again.
        retry,
    }
}
