//! Official papers: their structure from `forms/`, with the words of one language put to every part of it.

use super::{Reader, Written};
use crate::fault::SourceFile;
use crate::files::parse;
use crate::raw::{Checked, Word};
use sasae_core::lane::Lane;
use sasae_core::resource::Certainty;
use sasae_words::worker::forms::{Field, Form, Forms, FormsPage, Section, Source};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// `forms/*.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawForm {
    id: Word,
    #[serde(default)]
    own: bool,
    source: RawOrigin,
    checked: Checked,
    section: Vec<RawSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOrigin {
    title: String,
    url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    id: Word,
    field: Vec<RawField>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawField {
    id: Word,
    #[serde(default)]
    from: Vec<RawSource>,
    #[serde(default = "one")]
    lines: u8,
}

fn one() -> u8 {
    1
}

/// As [`Source`], before ids are looked up.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawSource {
    Name,
    Day,
    Asked,
    Areas,
    Needs,
    Sayings,
    Strengths,
    Ties,
    Values,
    Plan,
    Gaps,
    Answer(String),
    NeedsOf(String),
    Note(String),
    Lane(String),
}

/// `text/<lang>/worker/forms.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawText {
    page: FormsPage,
    form: BTreeMap<Word, RawFormText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFormText {
    title: Word,
    lead: Word,
    revision: Word,
    sections: Written,
    fields: Written,
}

/// The note that concerns the person as a whole.
const PERSON: &str = "person";

impl Reader<'_> {
    /// The papers in this language.
    pub(crate) fn forms(&mut self) -> Option<Forms> {
        let (file, text) = self.file::<RawText>("worker/forms.toml")?;
        let files: Vec<Arc<SourceFile>> = self.files.below("forms/").cloned().collect();
        let mut written = Vec::new();
        for file in files {
            let raw = parse::<RawForm>(&file);
            written.extend(self.sink.keep(raw).map(|raw| (file, raw)));
        }
        let ids: Vec<&str> = written.iter().map(|(_, raw)| raw.id.get_ref().as_str()).collect();
        self.leftovers(&file, text.form.keys(), &ids, "書類");
        let mut forms = Vec::new();
        for (place, (origin, raw)) in written.iter().enumerate() {
            let id = raw.id.get_ref();
            if ids.iter().take(place).any(|other| other == id) {
                let message = format!("書類「{id}」が二度出てきます");
                self.sink.at(origin, &raw.id, message, "どちらかの id を変えてください");
            }
            if let Some((_, words)) = text.form.iter().find(|(key, _)| key.get_ref() == id) {
                forms.extend(self.form(origin, raw, &file, words));
            } else {
                let cure = format!("[form.{id}] に title・lead・revision・sections・fields を書いてください");
                self.sink.of(&file, format!("書類「{id}」のことばがありません"), cure);
            }
        }
        (forms.len() == written.len()).then_some(Forms { page: text.page, forms })
    }

    fn form(
        &mut self,
        origin: &Arc<SourceFile>,
        raw: &RawForm,
        file: &Arc<SourceFile>,
        words: &RawFormText,
    ) -> Option<Form> {
        let id = raw.id.get_ref();
        let title = self.text(file, &words.title);
        let lead = self.text(file, &words.lead);
        let revision = self.text(file, &words.revision);
        let certainty = self.sink.value(origin, &raw.checked.certainty, Certainty::ALL, Certainty::slug);
        let checked = self.sink.date(origin, &raw.checked.date);
        let section_ids = raw.section.iter().map(|section| section.id.get_ref().as_str());
        let titles = self.each(file, &words.sections, section_ids, &format!("書類「{id}」の部分"));
        let fields = || raw.section.iter().flat_map(|section| &section.field);
        let mut seen: Vec<&str> = Vec::new();
        for field in fields() {
            if seen.contains(&field.id.get_ref().as_str()) {
                let message = format!("欄「{}」が二度出てきます", field.id.get_ref());
                self.sink.at(origin, &field.id, message, "どちらかの id を変えてください");
            }
            seen.push(field.id.get_ref());
        }
        let field_ids = fields().map(|field| field.id.get_ref().as_str());
        let labels = self.each(file, &words.fields, field_ids, &format!("書類「{id}」の欄"));
        let (mut titles, mut labels) = (titles?.into_iter(), labels?.into_iter());
        let mut sections = Vec::new();
        for section in &raw.section {
            let mut fields = Vec::new();
            for field in &section.field {
                let from: Option<Vec<Source>> =
                    field.from.iter().map(|from| self.source(origin, &field.id, from)).collect();
                let (slug, lines) = (field.id.get_ref().clone(), field.lines);
                fields.push(Field { slug, label: labels.next()?, from: from?, lines });
            }
            let slug = section.id.get_ref().clone();
            sections.push(Section { slug, title: titles.next()?, fields });
        }
        Some(Form {
            slug: id.clone(),
            title: title?,
            lead: lead?,
            revision: revision?,
            source: raw.source.title.clone(),
            url: raw.source.url.clone(),
            checked: checked?,
            certainty: certainty?,
            is_own: raw.own,
            sections,
        })
    }

    /// A source with its id looked up; what is wrong is named at the field.
    fn source(&mut self, file: &Arc<SourceFile>, field: &Word, raw: &RawSource) -> Option<Source> {
        let catalogue = self.catalogue;
        let unknown =
            |what: &str, slug: &str| format!("欄「{}」: 「{slug}」という{what}はありません", field.get_ref());
        let found = match raw {
            RawSource::Name => Ok(Source::Name),
            RawSource::Day => Ok(Source::Day),
            RawSource::Asked => Ok(Source::Asked),
            RawSource::Areas => Ok(Source::Areas),
            RawSource::Needs => Ok(Source::Needs),
            RawSource::Sayings => Ok(Source::Sayings),
            RawSource::Strengths => Ok(Source::Strengths),
            RawSource::Ties => Ok(Source::Ties),
            RawSource::Values => Ok(Source::Values),
            RawSource::Plan => Ok(Source::Plan),
            RawSource::Gaps => Ok(Source::Gaps),
            RawSource::Answer(slug) => {
                catalogue.questions.find(slug).map(Source::Answer).ok_or_else(|| unknown("質問", slug))
            }
            RawSource::NeedsOf(slug) => {
                catalogue.areas.find(slug).map(Source::NeedsOf).ok_or_else(|| unknown("分野", slug))
            }
            RawSource::Note(slug) if slug == PERSON => Ok(Source::Note(None)),
            RawSource::Note(slug) => {
                let area = catalogue.areas.find(slug);
                area.map(|area| Source::Note(Some(area))).ok_or_else(|| unknown("分野", slug))
            }
            RawSource::Lane(slug) => {
                let lane = Lane::ALL.iter().copied().find(|lane| lane.slug() == slug);
                lane.map(Source::Lane).ok_or_else(|| unknown("時期", slug))
            }
        };
        let cure = "from に書いた id のつづりを確かめてください（content/README.md に書き方があります）";
        found.map_err(|message| self.sink.at(file, field, message, cure)).ok()
    }
}
