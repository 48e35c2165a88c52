//! An official paper, filled.
//!
//! The office reads Japanese, so that is what it is filled in, with the screen's language beside each name. What a person
//! makes themselves is in やさしい日本語 with readings, once that is there.

use crate::desk::{WorkDesk, voice};
use crate::papers::doc::{Doc, Part, Row};
use crate::words::Spoken;
use sasae_app::desk::Desk;
use sasae_app::papers::lines::Said;
use sasae_casework::forms::{Filled, fill};
use sasae_casework::heard::{Heard, plain};
use sasae_words::text::Text;
use sasae_words::words::Style;
use sasae_words::worker::forms::Form;

/// One of the papers: the words of the screen's language and of the paper's.
pub struct FormPaper<'a> {
    own: &'a Desk,
    own_said: Spoken,
    paper: &'a Desk,
    paper_said: Spoken,
    at: usize,
}

impl<'a> FormPaper<'a> {
    /// The paper at this place of the list; nothing where there is none.
    pub fn new(desk: &'a WorkDesk, at: usize) -> Option<FormPaper<'a>> {
        let form = desk.spoken.forms.forms.get(at)?;
        let paper = if form.is_own { desk.easy.as_ref().unwrap_or(&desk.counter) } else { &desk.counter };
        let is_translated = desk.content.words().language.style == Style::Translation;
        let own = if form.is_own && !is_translated { paper } else { &desk.desk };
        let (own_said, paper_said) = (desk.speaking(own), desk.speaking(paper));
        (own_said.forms.forms.len() > at && paper_said.forms.forms.len() > at).then_some(FormPaper {
            own,
            own_said,
            paper,
            paper_said,
            at,
        })
    }

    /// The form in the paper's language.
    pub fn form(&self) -> &Form {
        &self.paper_said.forms.forms[self.at]
    }

    fn own_form(&self) -> &Form {
        &self.own_said.forms.forms[self.at]
    }

    fn said(&self, own: &Text, paper: &Text) -> Said {
        let lang = |desk: &Desk| desk.content.words().lang.clone();
        let is_two = lang(self.own) != lang(self.paper);
        Said { own: own.clone(), counter: is_two.then(|| paper.clone()) }
    }

    /// The fields of each part, with what stands in them.
    pub fn filled(&self, heard: &Heard) -> Vec<Vec<Filled>> {
        let voice = voice(self.paper, &self.paper_said);
        self.form().sections.iter().map(|section| fill(self.form(), section, heard, voice)).collect()
    }

    /// What a field is called on the screen.
    pub fn label(&self, section: usize, field: usize) -> Option<&Text> {
        self.own_form().sections.get(section)?.fields.get(field).map(|field| &field.label)
    }

    /// The paper.
    pub fn doc(&self, heard: &Heard) -> Doc {
        let (form, own) = (self.form(), self.own_form());
        let parts = form.sections.iter().zip(&own.sections).zip(self.filled(heard));
        let part = |((section, own), filled): ((&sasae_words::worker::forms::Section, &_), Vec<Filled>)| {
            let own: &sasae_words::worker::forms::Section = own;
            let rows = section.fields.iter().zip(&own.fields).zip(filled).map(|((field, own), filled)| Row {
                label: self.said(&own.label, &field.label),
                lines: filled.lines,
                room: field.lines,
            });
            Part { title: self.said(&own.title, &section.title), note: None, rows: rows.collect() }
        };
        let (page, own_page) = (&self.paper_said.forms.page, &self.own_said.forms.page);
        let checked = |desk: &Desk| {
            let certainty = desk.content.words().labels.certainty_of(form.certainty).plain();
            plain(&format!("{} {certainty}", form.checked))
        };
        let day = plain(&heard.case.today.to_string());
        let foot = [
            self.said(&own_page.office, &page.office),
            self.said(&own_page.draft, &page.draft),
            self.said(&own_page.revision.with_text(&own.revision), &page.revision.with_text(&form.revision)),
            self.said(
                &own_page.checked.with_text(&checked(self.own)),
                &page.checked.with_text(&checked(self.paper)),
            ),
            self.said(&own_page.day.with_text(&day), &page.day.with_text(&day)),
        ];
        let tag = |desk: &Desk| desk.content.words().language.tag.clone();
        Doc {
            slug: form.slug.clone(),
            tongues: (tag(self.own), tag(self.paper)),
            title: self.said(&own.title, &form.title),
            lead: self.said(&own.lead, &form.lead),
            parts: parts.map(part).collect(),
            foot: foot.into(),
            source: Some((page.source.clone(), form.source.clone(), form.url.clone())),
        }
    }
}
