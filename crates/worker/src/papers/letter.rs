//! A letter to a partner: what the worker asks for, and of the person only what they agreed to, with their consent.

use crate::desk::{WorkDesk, voice};
use crate::papers::doc::{Doc, Part, Row};
use crate::words::Spoken;
use sasae_app::desk::Desk;
use sasae_app::papers::lines::Said;
use sasae_casework::heard::{Heard, Voice, plain};
use sasae_casework::letter::{About, How, Letter, Line, offered, own_fields, told};
use sasae_core::id::{Id, Named};
use sasae_core::resource::Resource;
use sasae_words::text::Text;
use sasae_words::worker::letters::Letters;

/// So many lines for a longer answer.
const ROOM: u8 = 3;

/// What a line is about, in words.
pub fn about<'a>(line: &Line, voice: Voice<'a>) -> &'a Text {
    let ui = &voice.said.letters;
    match line.about {
        About::Name => &ui.name,
        About::Need => &ui.need,
        About::Answer(question) => &voice.words.question(question).short,
        About::Tie => &ui.tie,
        About::Strength => &ui.strength,
        About::Saying => &ui.saying,
    }
}

/// How a consent was given, in words.
pub fn how(how: How, ui: &Letters) -> &Text {
    match how {
        How::Written => &ui.how_written,
        How::Spoken => &ui.how_spoken,
        How::Interpreted => &ui.how_interpreted,
        How::WithGuardian => &ui.how_with_guardian,
    }
}

/// The letter, in the language of the counter, with the screen's beside each name.
pub fn doc(desk: &WorkDesk, heard: &Heard, partner: Id<Resource>, letter: &Letter) -> Doc {
    let said = desk.speaking(&desk.counter);
    let made = Made { own: &desk.spoken, said: &said };
    let (own_voice, paper_voice) = (voice(&desk.desk, &desk.spoken), voice(&desk.counter, &said));
    let fields = own_fields(heard, paper_voice, partner);
    let labels: [fn(&Letters) -> &Text; 3] = [|ui| &ui.to, |ui| &ui.from, |ui| &ui.ask];
    let own = labels.into_iter().zip(fields).map(|(label, field)| Row {
        label: made.said(label),
        lines: field.lines,
        room: 2,
    });
    let lines = told(offered(heard, paper_voice, partner), letter);
    let row = |line: Line| {
        let label =
            Said { own: about(&line, own_voice).clone(), counter: made.counter(about(&line, paper_voice)) };
        Row { label, lines: vec![line.text], room: 0 }
    };
    let note = match (letter.consent, lines.is_empty()) {
        (None, _) if !letter.agreed.is_empty() => Some(made.said(|ui| &ui.told_no_consent)),
        (_, true) => Some(made.said(|ui| &ui.told_nothing)),
        _ => None,
    };
    let consented = |ui: &Letters| {
        let given = letter.consent.filter(|_| !lines.is_empty());
        given.map(|day| {
            Text::join([&ui.consented.with_text(&plain(&day.to_string())), how(letter.how, ui)], " ")
        })
    };
    let consent = consented(&said.letters);
    let own_consent = consented(&desk.spoken.letters);
    let consent = consent.zip(own_consent).map(|(paper, own)| Said { own, counter: made.counter(&paper) });
    let room =
        |label: fn(&Letters) -> &Text, room: u8| Row { label: made.said(label), lines: Vec::new(), room };
    let name = |desk: &Desk| desk.card(partner).name.clone();
    let paper = said.letters.paper.with_text(&name(&desk.counter));
    let title =
        Said { own: desk.spoken.letters.paper.with_text(&name(&desk.desk)), counter: made.counter(&paper) };
    let draft = Said {
        own: desk.spoken.forms.page.day.with(&heard.case.today.to_string()),
        counter: made.counter(&said.forms.page.day.with(&heard.case.today.to_string())),
    };
    let tag = |desk: &Desk| desk.content.words().language.tag.clone();
    Doc {
        slug: format!("letter-{}", desk.resource(partner).slug()),
        tongues: (tag(&desk.desk), tag(&desk.counter)),
        title,
        lead: made.said(|ui| &ui.paper_lead),
        parts: vec![
            Part { title: made.said(|ui| &ui.own), note: None, rows: own.collect() },
            Part {
                title: made.said(|ui| &ui.told),
                note,
                rows: told(offered(heard, paper_voice, partner), letter).into_iter().map(row).collect(),
            },
            Part { title: made.said(|ui| &ui.consent), note: consent, rows: vec![room(|ui| &ui.sign, 1)] },
            Part {
                title: made.said(|ui| &ui.reply),
                note: None,
                rows: vec![room(|ui| &ui.reply_who, 1), room(|ui| &ui.reply_what, ROOM)],
            },
        ],
        foot: vec![made.said(|ui| &ui.untold), draft],
        source: None,
    }
}

struct Made<'a> {
    own: &'a Spoken,
    said: &'a Spoken,
}

impl Made<'_> {
    fn said(&self, pick: impl Fn(&Letters) -> &Text) -> Said {
        Said { own: pick(&self.own.letters).clone(), counter: self.counter(pick(&self.said.letters)) }
    }

    /// What the paper says, where it is in another language than the screen.
    fn counter(&self, paper: &Text) -> Option<Text> {
        (self.own.lang != self.said.lang).then(|| paper.clone())
    }
}
