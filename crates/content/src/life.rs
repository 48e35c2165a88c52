//! What belongs to a life rather than to a resource: ties that answers show, and changes that many think about.

use crate::condition::Rules;
use crate::files::{Files, parse};
use crate::raw;
use crate::sink::Sink;
use sasae_core::answers::Answer;
use sasae_core::catalogue::Catalogue;
use sasae_core::question::OptionSet;
use sasae_core::resource::Form;
use sasae_core::tie::Shown;
use sasae_core::what_if::Preset;

/// Reads both against the questions.
pub struct Reader<'a> {
    /// What they may refer to.
    pub catalogue: &'a Catalogue,
    /// Where faults go.
    pub sink: &'a mut Sink,
}

impl Reader<'_> {
    /// `ties.toml`
    pub fn ties(&mut self, files: &Files) -> Vec<Shown> {
        let read = files.get("ties.toml").and_then(|file| Ok((file.clone(), parse::<raw::Ties>(&file)?)));
        let Some((file, written)) = self.sink.keep(read) else { return Vec::new() };
        let mut ties: Vec<Shown> = Vec::new();
        for tie in &written.tie {
            let slug = tie.id.get_ref().clone();
            if ties.iter().any(|other| other.slug == slug) {
                let message = format!("つながり「{slug}」が二度出てきます");
                self.sink.at(&file, &tie.id, message, "どちらかの id を変えてください");
            }
            let form = self.sink.value(&file, &tie.form, Form::ALL, Form::slug);
            let mut rules = Rules { file: &file, questions: &self.catalogue.questions, sink: self.sink };
            let when = rules.read(&tie.id, &tie.when);
            ties.extend(form.zip(when).map(|(form, when)| Shown { slug, form, when }));
        }
        ties
    }

    /// `what-if.toml`
    pub fn presets(&mut self, files: &Files) -> Vec<Preset> {
        let read =
            files.get("what-if.toml").and_then(|file| Ok((file.clone(), parse::<raw::Presets>(&file)?)));
        let Some((file, written)) = self.sink.keep(read) else { return Vec::new() };
        let mut presets: Vec<Preset> = Vec::new();
        for preset in &written.preset {
            let slug = preset.id.get_ref().clone();
            if presets.iter().any(|other| other.slug == slug) {
                let message = format!("もしも「{slug}」が二度出てきます");
                self.sink.at(&file, &preset.id, message, "どちらかの id を変えてください");
            }
            let mut set = Vec::new();
            for (word, options) in &preset.set {
                let questions = &self.catalogue.questions;
                let Some(id) = self.sink.look_up(&file, questions, word, "質問") else { continue };
                let question = &questions[id];
                let options: Option<OptionSet> =
                    options.iter().map(|option| self.sink.option(&file, question, option)).collect();
                let Some(options) = options else { continue };
                if !Answer::many(options).fits(question) {
                    let message = format!("「{}」には、ひとつだけ書けます", word.get_ref());
                    self.sink.at(&file, word, message, "選択肢をひとつにしてください");
                }
                set.push((id, options));
            }
            set.sort_by_key(|(id, _)| *id);
            presets.push(Preset { slug, set });
        }
        presets
    }
}
