//! The words of the papers: `content/text/<lang>/papers.toml`.

use crate::text::Text;
use serde::{Deserialize, Serialize};

/// Everything that stands on a paper or beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperWords {
    /// The page around the papers.
    pub page: PaperPage,
    /// On every paper.
    pub sheet: SheetWords,
    /// 「わたしの組み合わせ」
    pub plan: PlanPaper,
    /// 「窓口で見せるメモ」
    pub counter: CounterPaper,
    /// 「電話の台本」
    pub phone: PhonePaper,
    /// 「持ち物リスト」
    pub bring: BringPaper,
}

super::texts! {
    /// The page around the papers.
    PaperPage {
        /// Heading.
        title,
        /// What they are for.
        lead,
        /// Nothing is known to make a paper from.
        empty,
        /// The name of the choice of papers, for screen readers.
        kinds,
        /// The plan, as a choice.
        plan,
        /// The counter sheet, as a choice.
        counter,
        /// The phone script, as a choice.
        phone,
        /// What to bring, as a choice.
        bring,
        /// What the plan is for, in a few words.
        plan_note,
        /// What the counter sheet is for.
        counter_note,
        /// What the phone script is for.
        phone_note,
        /// What the list is for.
        bring_note,
        /// Readings above the kanji.
        ruby,
        /// Which support the counter sheet is for.
        for_counter,
        /// Which support is called.
        for_phone,
        /// All formal supports of the plan.
        whole,
        /// Opens what can be told; the slot is how many lines are on.
        tell,
        /// That all of it is off at first, and may stay off.
        tell_note,
        /// Heading of the needs that can be on or off.
        tell_needs,
        /// Heading of the answers that can be on or off.
        tell_answers,
        /// Print.
        print,
        /// How to make a PDF.
        print_note,
        /// Copy as text.
        copy,
        /// It is copied.
        copied,
        /// It could not be copied: the text to copy by hand is below.
        copy_by_hand,
        /// Share by the device's own way.
        share,
        /// Save to a file, or open one.
        file,
        /// What a paper can give away.
        caution,
        /// The paper itself, for screen readers.
        preview,
    }
}

super::texts! {
    /// On every paper.
    SheetWords {
        /// The day; the slot is the date.
        date,
        /// 「この紙は端末の中だけで作られました。」
        made,
        /// Heading of the sources.
        sources,
        /// Who decides.
        office,
        /// Heading of the room for notes.
        notes,
        /// Room: when.
        when,
        /// Room: who answered.
        who,
        /// Room: what was said.
        said,
        /// Room: what comes next.
        next,
        /// How to find the number.
        find,
        /// Stands before a number.
        phone,
    }
}

super::texts! {
    /// 「わたしの組み合わせ」
    PlanPaper {
        /// Heading.
        title,
        /// What it is and how to use it.
        lead,
        /// What is weak; the slot is the traits.
        weak,
        /// Who makes up for it; the slot is the name. Stands after the traits.
        made_up,
        /// Nobody makes up for it.
        open,
        /// Heading of the needs.
        needs,
        /// Until the slow one starts; the slot is its name.
        until,
        /// Nothing was found for the need.
        nothing,
    }
}

/// 「窓口で見せるメモ」
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CounterPaper {
    /// Heading.
    pub title: Text,
    /// What whoever reads it at the counter should know.
    pub lead: Text,
    /// Heading of whom it is for.
    pub to: Text,
    /// Heading of the needs.
    pub needs: Text,
    /// Heading of the supports that the person wants to know about.
    pub wanted: Text,
    /// Heading of the questions.
    pub ask: Text,
    /// Questions for every office.
    pub questions: Vec<Text>,
    /// Heading of what the office checks.
    pub check: Text,
    /// Heading of what the person tells.
    pub told: Text,
    /// The rest stays untold.
    pub untold: Text,
}

/// 「電話の台本」
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhonePaper {
    /// Heading.
    pub title: Text,
    /// Calm before the call.
    pub lead: Text,
    /// Calm before a call in danger.
    pub emergency: Text,
    /// What to do where nobody answers.
    pub busy: Text,
    /// Heading of the first words.
    pub first: Text,
    /// First words to an office.
    pub hello_formal: Text,
    /// First words to people.
    pub hello_informal: Text,
    /// Heading of the matter.
    pub matter: Text,
    /// Heading of what the person tells.
    pub told: Text,
    /// Heading of the questions.
    pub ask: Text,
    /// Questions to an office.
    pub ask_formal: Vec<Text>,
    /// Questions to people.
    pub ask_informal: Vec<Text>,
    /// Questions to whoever listens on the phone.
    pub ask_listener: Vec<Text>,
    /// Heading of what to say where the answer is no.
    pub refused: Text,
    /// It is not the person's fault.
    pub refused_note: Text,
    /// What to say to an office.
    pub refused_formal: Vec<Text>,
    /// What to say where there is something to apply for.
    pub refused_apply: Vec<Text>,
    /// What to say in danger.
    pub refused_emergency: Vec<Text>,
    /// What can be done about a decision.
    pub appeal: Text,
    /// Whom else to turn to.
    pub elsewhere: Text,
    /// What to say to people.
    pub refused_informal: Vec<Text>,
}

super::texts! {
    /// 「持ち物リスト」
    BringPaper {
        /// Heading.
        title,
        /// Nothing has to be complete.
        lead,
        /// Who wants it; the slot is the names.
        wanted_by,
        /// Heading of the supports that want nothing.
        free,
        /// Nothing is to be brought at all.
        nothing,
        /// Room for more.
        more,
    }
}
