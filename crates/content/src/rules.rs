//! From written words to the engine's catalogue: every id is looked up once, here.

use crate::condition::Rules;
use crate::fault::{Fault, SourceFile};
use crate::files::{Files, parse};
use crate::life;
use crate::raw::{self, Word};
use crate::resource;
use crate::sink::Sink;
use sasae_core::catalogue::Catalogue;
use sasae_core::condition::Condition;
use sasae_core::id::{Id, IdSet, Table};
use sasae_core::need::{Area, Need};
use sasae_core::question::{Kind, OptionIndex, OptionSet, Question, Stage};
use sasae_core::resource::{Sector, Veto};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// Builds the catalogue, and collects what is wrong on the way.
pub struct Builder<'a> {
    files: &'a Files,
    sink: Sink,
    catalogue: Catalogue,
}

/// The file of each resource, in catalogue order, for faults found later.
pub type ResourceFiles = Vec<Arc<SourceFile>>;

impl<'a> Builder<'a> {
    /// Starts with nothing known.
    pub fn new(files: &'a Files) -> Builder<'a> {
        let catalogue = Catalogue {
            questions: Table(Vec::new()),
            areas: Table(Vec::new()),
            needs: Table(Vec::new()),
            sectors: Table(Vec::new()),
            vetoes: Table(Vec::new()),
            resources: Table(Vec::new()),
            emergency: Vec::new(),
            ties: Table(Vec::new()),
            presets: Table(Vec::new()),
        };
        Builder { files, sink: Sink::default(), catalogue }
    }

    /// The ties that answers show, and the changes in life that many think about.
    fn life(&mut self) {
        let mut reader = life::Reader { catalogue: &self.catalogue, sink: &mut self.sink };
        let (ties, presets) = (reader.ties(self.files), reader.presets(self.files));
        self.catalogue.ties = Table(ties);
        self.catalogue.presets = Table(presets);
    }

    /// Reads all rules. What is wrong is in `faults`; the catalogue then lacks it.
    pub fn build(mut self) -> (Catalogue, ResourceFiles, Vec<Fault>) {
        let needs = self.file::<raw::Needs>("needs/needs.toml");
        if let Some((file, needs)) = &needs {
            self.areas_and_needs(file, needs);
        }
        self.questions();
        if let Some((file, needs)) = &needs {
            self.more_about_needs(file, needs);
        }
        if let Some((_, sectors)) = self.file::<raw::Sectors>("sectors.toml") {
            let sector = |word: Word| Sector { slug: word.into_inner() };
            self.catalogue.sectors = Table(sectors.sectors.into_iter().map(sector).collect());
        }
        self.vetoes();
        let files = self.resources();
        if let Some((file, emergency)) = self.file::<raw::Emergency>("safety/emergency.toml") {
            let resources = &self.catalogue.resources;
            let ids = emergency.always.iter();
            self.catalogue.emergency =
                ids.filter_map(|word| self.sink.look_up(&file, resources, word, "資源")).collect();
        }
        self.life();
        (self.catalogue, files, self.sink.0)
    }

    fn file<T: DeserializeOwned>(&mut self, path: &str) -> Option<(Arc<SourceFile>, T)> {
        let read = self.files.get(path).and_then(|file| Ok((file.clone(), parse(&file)?)));
        self.sink.keep(read)
    }

    fn rule(&mut self, file: &Arc<SourceFile>, entry: &Word, written: &raw::Condition) -> Option<Condition> {
        Rules { file, questions: &self.catalogue.questions, sink: &mut self.sink }.read(entry, written)
    }

    fn areas_and_needs(&mut self, file: &Arc<SourceFile>, written: &raw::Needs) {
        for area in &written.area {
            let id = Id::new(self.catalogue.areas.len());
            let mut needs = Vec::new();
            for word in &area.needs {
                needs.push(self.need_row(file, word, Some(id)));
            }
            self.catalogue.areas.0.push(Area { slug: area.id.get_ref().clone(), needs });
        }
        for need in &written.need {
            if self.catalogue.needs.find(need.id.get_ref()).is_none() {
                self.need_row(file, &need.id, None);
            }
        }
        let count = self.catalogue.needs.len();
        if count > IdSet::<Need>::CAPACITY {
            let cure = format!("ニーズは{}個までです。近いものをまとめてください", IdSet::<Need>::CAPACITY);
            self.sink.of(file, format!("ニーズが{count}個あります"), cure);
        }
    }

    fn need_row(&mut self, file: &Arc<SourceFile>, word: &Word, area: Option<Id<Area>>) -> Id<Need> {
        if self.catalogue.needs.find(word.get_ref()).is_some() {
            let message = format!("ニーズ「{}」が二度出てきます", word.get_ref());
            self.sink.at(file, word, message, "どちらかの id を変えてください");
        }
        let id = Id::new(self.catalogue.needs.len());
        let slug = word.get_ref().clone();
        self.catalogue.needs.0.push(Need {
            slug,
            area,
            raised_when: None,
            is_crisis: false,
            is_fallback: false,
        });
        id
    }

    fn more_about_needs(&mut self, file: &Arc<SourceFile>, written: &raw::Needs) {
        for more in &written.need {
            let raised = more.raised_when.as_ref().and_then(|when| self.rule(file, &more.id, when));
            let Some(id) = self.catalogue.needs.find(more.id.get_ref()) else { continue };
            let need = &mut self.catalogue.needs.0[id.index()];
            need.raised_when = raised;
            need.is_crisis = more.crisis;
            need.is_fallback = more.fallback;
        }
    }

    /// The gate, then a question for the needs of each area, then the facts.
    fn questions(&mut self) {
        let files: Vec<Arc<SourceFile>> = self.files.below("questions/").cloned().collect();
        for file in files {
            let Some(written) = self.sink.keep(parse::<raw::Questions>(&file)) else { continue };
            let stages = [Stage::Gate, Stage::Facts];
            let Some(stage) = self.sink.value(&file, &written.stage, &stages, stage_slug) else { continue };
            for question in &written.question {
                self.question(&file, stage, question);
            }
        }
        let count = self.catalogue.questions.len();
        if count > IdSet::<Question>::CAPACITY
            && let Some(file) = self.files.below("questions/").last()
        {
            let cure = format!("質問は、分野の質問をふくめて{}個までです", IdSet::<Question>::CAPACITY);
            self.sink.of(file, format!("質問が{count}個あります"), cure);
        }
    }

    fn question(&mut self, file: &Arc<SourceFile>, stage: Stage, written: &raw::Question) {
        let slug = written.id.get_ref().clone();
        if self.catalogue.questions.find(&slug).is_some() {
            let message = format!("質問「{slug}」が二度出てきます");
            self.sink.at(file, &written.id, message, "どちらかの id を変えてください");
        }
        let kinds = [Kind::One { ordered: written.ordered }, Kind::Many, Kind::Areas];
        let kind_slug = |kind: Kind| match kind {
            Kind::One { .. } => "one",
            Kind::Many => "many",
            Kind::Areas | Kind::Needs(_) => "areas",
        };
        let Some(kind) = self.sink.value(file, &written.kind, &kinds, kind_slug) else { return };
        let options: Vec<String> = match kind {
            Kind::Areas => self.catalogue.areas.0.iter().map(|area| area.slug.clone()).collect(),
            _ => written.options.iter().map(|option| option.get_ref().clone()).collect(),
        };
        if options.is_empty() || options.len() > OptionSet::CAPACITY {
            let cure = format!("選択肢は1個から{}個までです", OptionSet::CAPACITY);
            self.sink.at(file, &written.id, format!("質問「{slug}」の選択肢が{}個です", options.len()), cure);
        }
        for option in &written.options {
            if matches!(option.get_ref().as_str(), "unknown" | "declined") {
                let message = format!(
                    "選択肢「{}」は、わからない・答えたくないのために取ってあります",
                    option.get_ref()
                );
                self.sink.at(file, option, message, "別の id にしてください");
            }
        }
        let when = written.when.as_ref().and_then(|when| self.rule(file, &written.id, when));
        self.catalogue.questions.0.push(Question { slug, stage, kind, options, when });
        if kind == Kind::Areas {
            self.area_questions();
        }
    }

    /// One question for each area, asked where the area is chosen.
    fn area_questions(&mut self) {
        let areas = Id::new(self.catalogue.questions.len() - 1);
        for (id, area) in self.catalogue.areas.iter() {
            let Some(option) = OptionIndex::new(id.index()) else { continue };
            let options = area.needs.iter().map(|need| self.catalogue.needs[*need].slug.clone()).collect();
            self.catalogue.questions.0.push(Question {
                slug: format!("needs_{}", area.slug),
                stage: Stage::Needs,
                kind: Kind::Needs(id),
                options,
                when: Some(Condition::Is { question: areas, options: OptionSet::only(option) }),
            });
        }
    }

    fn vetoes(&mut self) {
        let Some((file, vetoes)) = self.file::<raw::Vetoes>("safety/vetoes.toml") else { return };
        for veto in &vetoes.veto {
            let questions = &self.catalogue.questions;
            let silent = veto.when_silent.iter();
            let when_silent =
                silent.filter_map(|word| self.sink.look_up(&file, questions, word, "質問")).collect();
            if let Some(when) = self.rule(&file, &veto.id, &veto.when) {
                self.catalogue.vetoes.0.push(Veto { slug: veto.id.get_ref().clone(), when, when_silent });
            }
        }
    }

    /// All resources, by sector and then by id.
    fn resources(&mut self) -> ResourceFiles {
        let mut kept = Vec::new();
        let sectors: Vec<(Id<Sector>, String)> = self
            .catalogue
            .sectors
            .iter()
            .map(|(id, sector)| (id, format!("resources/{}/", sector.slug)))
            .collect();
        for (sector, folder) in &sectors {
            let files: Vec<Arc<SourceFile>> = self.files.below(folder).cloned().collect();
            for file in files {
                let slug = file.path[folder.len()..].trim_end_matches(".toml").to_owned();
                let Some(written) = self.sink.keep(parse::<raw::Resource>(&file)) else { continue };
                let mut reader = resource::Reader { catalogue: &self.catalogue, sink: &mut self.sink };
                let Some(resource) = reader.read(&file, *sector, slug, &written) else { continue };
                if self.catalogue.resources.find(&resource.slug).is_some() {
                    let message = format!("資源「{}」が二つの分野にあります", resource.slug);
                    self.sink.of(&file, message, "どちらかのファイルの名前を変えてください");
                }
                self.catalogue.resources.0.push(resource);
                kept.push(file);
            }
        }
        let strays = self
            .files
            .below("resources/")
            .filter(|file| !sectors.iter().any(|(_, folder)| file.path.starts_with(folder)));
        for file in strays {
            let cure = "sectors.toml に分野を足すか、正しいフォルダへ移してください";
            self.sink.of(file, "sectors.toml にない分野のフォルダです", cure);
        }
        kept
    }
}

fn stage_slug(stage: Stage) -> &'static str {
    match stage {
        Stage::Gate => "gate",
        Stage::Needs => "needs",
        Stage::Facts => "facts",
    }
}
