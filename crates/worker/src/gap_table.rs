//! The gap notes as a table for the 協議会: what is lacking, why, for how many, and what could be started.
//!
//! Made of [`GapNotes`] and words only, so nothing of anybody's file can be in it.

use sasae_casework::gap_notes::{GapNotes, LEAST, Lacking, Told};
use sasae_casework::heard::Voice;
use sasae_core::catalogue::Catalogue;
use sasae_words::text::Text;

/// What becomes of counts that are too small to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Small {
    /// They stand there as too small.
    Masked,
    /// Their rows are left out.
    LeftOut,
}

/// A row as it is shown.
pub struct GapRow {
    /// The area of the need; empty for needs of the safety gate.
    pub area: Text,
    /// The need.
    pub need: Text,
    /// What is missing.
    pub missing: Text,
    /// Why.
    pub reason: Text,
    /// What a community could start.
    pub start: Text,
}

/// A row in words.
pub fn row(lacking: &Lacking, catalogue: &Catalogue, voice: Voice) -> GapRow {
    let ui = &voice.said.gap_notes;
    let area = catalogue.needs[lacking.need].area;
    GapRow {
        area: area.map(|area| voice.words.area(area).clone()).unwrap_or_default(),
        need: voice.words.need(lacking.need).title.clone(),
        missing: lacking.form.map_or(&ui.time, |form| voice.words.labels.form_of(form)).clone(),
        reason: ui.of(lacking.lack).clone(),
        start: area.and_then(|area| voice.words.communities.get(area.index())).cloned().unwrap_or_default(),
    }
}

/// A count as it may be told.
pub fn told(count: usize, voice: Voice) -> String {
    match Told::of(count) {
        Told::People(count) => count.to_string(),
        Told::Fewer => voice.said.gap_notes.fewer.filled(&LEAST.to_string()),
    }
}

/// The table as the rows of a file.
pub fn rows(notes: &GapNotes, catalogue: &Catalogue, voice: Voice, small: Small) -> Vec<Vec<String>> {
    let ui = &voice.said.gap_notes;
    let mut rows = vec![vec![ui.title.plain()], vec![ui.people.filled(&told(notes.people, voice))]];
    if let Some((first, last)) = notes.months {
        rows.push(vec![ui.months.filled(&format!("{first} – {last}"))]);
    }
    let head = [&ui.area, &ui.need, &ui.missing, &ui.reason, &ui.count, &ui.start];
    rows.push(head.map(Text::plain).to_vec());
    let is_told = |count: usize| small == Small::Masked || Told::of(count) != Told::Fewer;
    for (lacking, count) in notes.counts.iter().filter(|(_, count)| is_told(**count)) {
        let GapRow { area, need, missing, reason, start } = row(lacking, catalogue, voice);
        let [area, need, missing, reason, start] =
            [area, need, missing, reason, start].map(|text| text.plain());
        rows.push(vec![area, need, missing, reason, told(*count, voice), start]);
    }
    rows
}
