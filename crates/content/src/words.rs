//! The words of one language, matched one to one with the rules: none missing, none left over.

use crate::fault::{Fault, SourceFile};
use crate::files::{Files, parse};
use crate::raw::{self, Word};
use crate::rules::ResourceFiles;
use crate::side::Side;
use crate::sink::Sink;
use crate::stopped::{Halt, Stopped};
use crate::style;
use sasae_core::catalogue::Catalogue;
use sasae_core::id::{Named, Table};
use sasae_core::lane::Lane;
use sasae_core::need::Urgency;
use sasae_core::question::{Kind, Question};
use sasae_core::recommend::Standing;
use sasae_core::resource::{self, Resource, Trait};
use sasae_core::tie::{Bond, Flow};
use sasae_core::value::Value;
use sasae_words::card::{Card, Cards, Counter};
use sasae_words::text::{Run, Text};
use sasae_words::translation::Translation;
use sasae_words::ui::Ui;
use sasae_words::ui::local::Local as LocalWords;
use sasae_words::words::{self, Choice, Labels, Line, NeedWords, QuestionWords, Style, Words};
use sasae_words::worker::WorkerWords;
use sasae_words::worker::asked::Asked;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A written list of words by id.
type Written = BTreeMap<Word, Word>;

/// Everything a language says.
pub struct Language {
    /// What comes with the program.
    pub words: Words,
    /// What is loaded with the page.
    pub cards: Cards,
    /// What the page says when the program has stopped.
    pub stopped: Stopped,
    /// What the page says where the program does not run.
    pub halt: Halt,
    /// What the worker's program says.
    pub worker: WorkerWords,
    /// The words of real offices: a pack of their own.
    pub local: LocalWords,
}

impl Language {
    /// Puts the Japanese name and saying on the cards of a language that is not spoken at the counter.
    pub(crate) fn take_to_the_counter(&mut self, japanese: &Cards) {
        if self.words.language.style == Style::Translation {
            for (card, original) in self.cards.cards.iter_mut().zip(&japanese.cards) {
                card.counter = Some(Counter { name: original.name.clone(), say: original.say.clone() });
            }
        }
    }

    /// As it stands among the languages to choose from.
    pub(crate) fn choice(&self) -> Choice {
        let words::Language { name, tag, .. } = self.words.language.clone();
        Choice { lang: self.words.lang.clone(), name, tag }
    }

    /// The language as one file.
    pub fn translation(&self) -> Translation {
        Translation { words: self.words.clone(), cards: self.cards.clone() }
    }
}

/// Reads one language.
///
/// # Errors
/// Everything that is missing, left over or not a text.
pub fn read(
    files: &Files,
    lang: &str,
    edition: u64,
    catalogue: &Catalogue,
    resources: &ResourceFiles,
) -> Result<Language, Vec<Fault>> {
    let mut reader = Reader { files, folder: format!("text/{lang}/"), catalogue, sink: Sink::default() };
    let language = reader.sink.keep(style::language(files, lang));
    if let Some(language) = &language {
        reader.sink.0.extend(style::check(files, lang, language));
    }
    let words = language.and_then(|language| reader.words(lang, language, edition));
    let cards = reader.cards(edition, resources);
    let stopped = reader.file::<Stopped>("stopped.toml");
    let halt = reader.file::<Halt>("halt.toml");
    let worker = reader.worker(lang);
    let local = reader.file::<LocalWords>("local.toml");
    match (words, cards, stopped, halt, worker, local) {
        (Some(words), Some(cards), Some((_, stopped)), Some((_, halt)), Some(worker), Some((_, local)))
            if reader.sink.0.is_empty() =>
        {
            let emergency = reader.emergency(&cards);
            let words = Words { emergency, ..words };
            let language = Language { words, cards, stopped, halt, worker, local };
            if reader.sink.0.is_empty() { Ok(language) } else { Err(reader.sink.0) }
        }
        _ => Err(reader.sink.0),
    }
}

struct Reader<'a> {
    files: &'a Files,
    folder: String,
    catalogue: &'a Catalogue,
    sink: Sink,
}

impl Reader<'_> {
    fn file<T: DeserializeOwned>(&mut self, name: &str) -> Option<(Arc<SourceFile>, T)> {
        let path = format!("{}{name}", self.folder);
        let read = self.files.get(&path).and_then(|file| Ok((file.clone(), parse(&file)?)));
        self.sink.keep(read)
    }

    /// The words of the worker's program.
    fn worker(&mut self, lang: &str) -> Option<WorkerWords> {
        let area = self.file("worker/area.toml");
        let asked = self.asked();
        let interview = self.file("worker/interview.toml");
        let lists = self.file("local.toml");
        Some(WorkerWords {
            lang: lang.to_owned(),
            area: area?.1,
            asked: asked?,
            interview: interview?.1,
            lists: lists?.1,
        })
    }

    /// The questions in the words of whoever answers.
    fn asked(&mut self) -> Option<Asked> {
        let (file, written) = self.file::<raw::AskedText>("worker/asked.toml")?;
        let catalogue = self.catalogue;
        let has_words = |question: &&Question| !matches!(question.kind, Kind::Needs(_));
        let own: Vec<&str> = catalogue.questions.0.iter().filter(has_words).map(Named::slug).collect();
        let mut words = self.each(&file, &written.family, own.into_iter(), "質問")?.into_iter();
        let of = |question: &Question| if has_words(&question) { words.next() } else { None };
        Some(Asked { said: written.said, family: catalogue.questions.0.iter().map(of).collect() })
    }

    fn text(&mut self, file: &Arc<SourceFile>, written: &Word) -> Option<Text> {
        if written.get_ref().trim().is_empty() {
            self.sink.at(file, written, "文が空です", "文を書いてください");
            return None;
        }
        let text = Text::parse(written.get_ref());
        let cure = "ふりがなは {漢字|かんじ} と書きます";
        let text = text.map_err(|bad| self.sink.at(file, written, bad.to_string(), cure)).ok()?;
        if text.0.contains(&Run::Slot) {
            let cure = "「パーセント」「割」と書いてください。% は ui.toml で、数や名前が入るところの印です";
            self.sink.at(file, written, "% は、ここでは使えません", cure);
        }
        Some(text)
    }

    fn texts(&mut self, file: &Arc<SourceFile>, written: &[Word]) -> Option<Vec<Text>> {
        written.iter().map(|word| self.text(file, word)).collect()
    }

    /// A text that need not be there. What is there and wrong is a fault all the same.
    fn maybe(&mut self, file: &Arc<SourceFile>, written: Option<&Word>) -> Option<Text> {
        written.and_then(|word| self.text(file, word))
    }

    /// A text for each id, in their order; ids that nothing has are named.
    fn each<'s>(
        &mut self,
        file: &Arc<SourceFile>,
        written: &Written,
        ids: impl Iterator<Item = &'s str>,
        what: &str,
    ) -> Option<Vec<Text>> {
        let ids: Vec<&str> = ids.collect();
        self.leftovers(file, written.keys(), &ids, what);
        let found: Vec<Option<Text>> = ids
            .iter()
            .map(|id| {
                if let Some((_, word)) = written.iter().find(|(key, _)| key.get_ref() == id) {
                    self.text(file, word)
                } else {
                    let cure = format!("{id} = \"…\" を書きたしてください");
                    self.sink.of(file, format!("{what}「{id}」のことばがありません"), cure);
                    None
                }
            })
            .collect();
        found.into_iter().collect()
    }

    fn leftovers<'k>(
        &mut self,
        file: &Arc<SourceFile>,
        keys: impl Iterator<Item = &'k Word>,
        ids: &[&str],
        what: &str,
    ) {
        for key in keys.filter(|key| !ids.contains(&key.get_ref().as_str())) {
            let message = format!("「{}」という{what}はありません", key.get_ref());
            self.sink.at(
                file,
                key,
                message,
                format!("消すか、つづりを直してください。あるのは: {}", ids.join(", ")),
            );
        }
    }

    fn words(&mut self, lang: &str, language: words::Language, edition: u64) -> Option<Words> {
        let ui = self.file::<Ui>("ui.toml").map(|(_, ui)| ui);
        let labels = self.labels();
        let needs = self.needs();
        let questions =
            ui.as_ref().zip(needs.as_ref()).and_then(|(ui, (areas, _))| self.questions(ui, areas));
        let catalogue = self.catalogue;
        let sectors = self.list("sectors.toml", &catalogue.sectors, "分野");
        let vetoes = self.list("vetoes.toml", &catalogue.vetoes, "取り下げの理由");
        let ties = self.list("ties.toml", &catalogue.ties, "つながり");
        let presets = self.list("what-if.toml", &catalogue.presets, "もしも");
        let communities = self.list("communities.toml", &catalogue.areas, "分野");
        let plan = self.file("plan.toml").map(|(_, plan)| plan);
        let maps = self.file("maps.toml").map(|(_, maps)| maps);
        let papers = self.file("papers.toml").map(|(_, papers)| papers);
        let (areas, needs) = needs?;
        Some(Words {
            edition,
            lang: lang.to_owned(),
            language,
            // Filled once all languages are read.
            languages: Vec::new(),
            ui: ui?,
            plan: plan?,
            maps: maps?,
            papers: papers?,
            labels: labels?,
            areas,
            needs,
            questions: questions?,
            sectors: sectors?,
            vetoes: vetoes?,
            ties: ties?,
            presets: presets?,
            communities: communities?,
            emergency: Vec::new(),
        })
    }

    fn list<T: Named>(&mut self, name: &str, table: &Table<T>, what: &str) -> Option<Vec<Text>> {
        let (file, written) = self.file::<Written>(name)?;
        self.each(&file, &written, table.0.iter().map(Named::slug), what)
    }

    fn labels(&mut self) -> Option<Labels> {
        let (file, written) = self.file::<BTreeMap<String, Written>>("labels.toml")?;
        let mut list = |group: &str, ids: Vec<&'static str>| {
            if let Some(words) = written.get(group) {
                self.each(&file, words, ids.into_iter(), group)
            } else {
                self.sink.of(
                    &file,
                    format!("[{group}] がありません"),
                    format!("[{group}] を書きたしてください"),
                );
                None
            }
        };
        let form = list("form", slugs(resource::Form::ALL, resource::Form::slug));
        let kind = list("kind", slugs(resource::Kind::ALL, resource::Kind::slug));
        let operator = list("operator", slugs(resource::Operator::ALL, resource::Operator::slug));
        let catchment = list("catchment", slugs(resource::Catchment::ALL, resource::Catchment::slug));
        let lead = list("lead", slugs(resource::LeadTime::ALL, resource::LeadTime::slug));
        let cost = list("cost", slugs(resource::Cost::ALL, resource::Cost::slug));
        let traits = list("traits", slugs(Trait::ALL, Trait::slug));
        let certainty = list("certainty", slugs(resource::Certainty::ALL, resource::Certainty::slug));
        let urgency = list("urgency", slugs(&Urgency::ALL, Urgency::slug));
        let contact = list("contact", slugs(resource::Contact::ALL, resource::Contact::slug));
        let value = list("value", slugs(Value::ALL, Value::slug));
        let lane = list("lane", slugs(Lane::ALL, Lane::slug));
        let bond = list("bond", slugs(Bond::ALL, Bond::slug));
        let flow = list("flow", slugs(Flow::ALL, Flow::slug));
        let standing = list("standing", slugs(&Standing::ALL, Standing::slug));
        let standing_note = list("standing_note", slugs(&Standing::ALL, Standing::slug));
        Some(Labels {
            form: form?,
            kind: kind?,
            operator: operator?,
            catchment: catchment?,
            lead: lead?,
            cost: cost?,
            traits: traits?,
            certainty: certainty?,
            urgency: urgency?,
            contact: contact?,
            value: value?,
            lane: lane?,
            bond: bond?,
            flow: flow?,
            standing: standing?,
            standing_note: standing_note?,
        })
    }

    fn needs(&mut self) -> Option<(Vec<Text>, Vec<NeedWords>)> {
        let (file, written) = self.file::<raw::NeedsText>("needs.toml")?;
        let catalogue = self.catalogue;
        let areas = self.each(&file, &written.areas, catalogue.areas.0.iter().map(Named::slug), "分野");
        let ids: Vec<&str> = catalogue.needs.0.iter().map(Named::slug).collect();
        self.leftovers(&file, written.needs.keys(), &ids, "ニーズ");
        let mut needs = Vec::new();
        for id in &ids {
            let Some((_, need)) = written.needs.iter().find(|(key, _)| key.get_ref() == id) else {
                let cure = format!("[needs.{id}] に ask と title を書いてください");
                self.sink.of(&file, format!("ニーズ「{id}」のことばがありません"), cure);
                continue;
            };
            let ask = self.text(&file, &need.ask);
            let title = self.text(&file, &need.title);
            let no_formal = self.maybe(&file, need.no_formal.as_ref());
            let no_informal = self.maybe(&file, need.no_informal.as_ref());
            needs.extend(ask.zip(title).map(|(ask, title)| NeedWords { ask, title, no_formal, no_informal }));
        }
        Some((areas?, needs))
    }

    fn questions(&mut self, ui: &Ui, areas: &[Text]) -> Option<Vec<QuestionWords>> {
        let (file, written) = self.file::<BTreeMap<Word, raw::QuestionText>>("questions.toml")?;
        let asked: Vec<&Question> = self.catalogue.questions.0.iter().collect();
        let own: Vec<&str> = asked
            .iter()
            .filter(|question| !matches!(question.kind, Kind::Needs(_)))
            .map(|question| question.slug())
            .collect();
        self.leftovers(&file, written.keys(), &own, "質問");
        let mut questions = Vec::new();
        for question in asked {
            if let Kind::Needs(area) = question.kind {
                let area = areas.get(area.index())?;
                questions.push(Self::area_question(ui, area, question.options.len()));
                continue;
            }
            let Some((_, words)) = written.iter().find(|(key, _)| key.get_ref() == question.slug()) else {
                let cure =
                    format!("[{}] に ask・short・why と [{0}.options] を書いてください", question.slug());
                self.sink.of(&file, format!("質問「{}」のことばがありません", question.slug()), cure);
                continue;
            };
            questions.extend(self.question(&file, question, words));
        }
        Some(questions)
    }

    /// The question for the needs of an area. Its options are the needs' own words.
    fn area_question(ui: &Ui, area: &Text, options: usize) -> QuestionWords {
        QuestionWords {
            ask: ui.ask.needs_ask.with_text(area),
            why: ui.ask.needs_why.clone(),
            help: None,
            none: Some(ui.ask.needs_none.clone()),
            short: area.clone(),
            options: vec![Text::default(); options],
        }
    }

    fn question(
        &mut self,
        file: &Arc<SourceFile>,
        question: &Question,
        words: &raw::QuestionText,
    ) -> Option<QuestionWords> {
        let ask = self.text(file, &words.ask);
        let why = self.text(file, &words.why);
        let short = self.text(file, &words.short);
        let help = self.maybe(file, words.help.as_ref());
        let none = self.maybe(file, words.none.as_ref());
        let what = format!("質問「{}」の選択肢", question.slug());
        let options = match question.kind {
            Kind::Areas | Kind::Needs(_) => Some(vec![Text::default(); question.options.len()]),
            _ => self.each(file, &words.options, question.options.iter().map(String::as_str), &what),
        };
        Some(QuestionWords { ask: ask?, why: why?, help, none, short: short?, options: options? })
    }

    fn cards(&mut self, edition: u64, resources: &ResourceFiles) -> Option<Cards> {
        let mut cards = Vec::new();
        let mut used = Vec::new();
        for ((_, resource), rules) in self.catalogue.resources.iter().zip(resources) {
            let name = rules.path.clone();
            used.push(format!("{}{name}", self.folder));
            if let Some((file, written)) = self.file::<raw::Card>(&name) {
                cards.extend(self.card(&file, resource, &written));
            }
        }
        let folder = format!("{}resources/", self.folder);
        let strays: Vec<_> =
            self.files.below(&folder).filter(|file| !used.contains(&file.path)).cloned().collect();
        for file in strays {
            let cure = "resources/ に同じ名前のファイルを作るか、このファイルを消してください";
            self.sink.of(&file, "この資源の、事実と条件のファイルがありません", cure);
        }
        (cards.len() == self.catalogue.resources.len()).then_some(Cards { edition, cards })
    }

    fn card(&mut self, file: &Arc<SourceFile>, resource: &Resource, written: &raw::Card) -> Option<Card> {
        if written.hours.len() != resource.phones.len() {
            let (hours, phones) = (written.hours.len(), resource.phones.len());
            let message = format!("hours が{hours}個、電話が{phones}個です");
            self.sink.of(file, message, "電話一つに、受付時間と通話料を一つずつ、同じ順に書いてください");
        }
        let strengths = self.sides(file, resource, &written.strengths, Side::Strength);
        let weaknesses = self.sides(file, resource, &written.weaknesses, Side::Weakness);
        let also = self.texts(file, &written.also);
        let bring = self.texts(file, &written.bring);
        let office = self.texts(file, &written.office);
        let hours = self.texts(file, &written.hours);
        let mut text = |word: &Word| self.text(file, word);
        let card = (
            (text(&written.name), text(&written.summary), text(&written.cost), text(&written.first_step)),
            (text(&written.apply), text(&written.say), text(&written.drawback), text(&written.find)),
            text(&written.law),
        );
        let ((name, summary, cost, first_step), (apply, say, drawback, find), law) = card;
        Some(Card {
            name: name?,
            also: also?,
            summary: summary?,
            cost: cost?,
            first_step: first_step?,
            apply: apply?,
            bring: bring?,
            say: say?,
            counter: None,
            drawback: drawback?,
            find: find?,
            law: law?,
            office: office?,
            hours: hours?,
            strengths: strengths?,
            weaknesses: weaknesses?,
        })
    }

    /// The numbers on top of every screen, from the cards of their resources.
    fn emergency(&mut self, cards: &Cards) -> Vec<Line> {
        let mut lines = Vec::new();
        for id in &self.catalogue.emergency {
            let (resource, card) = (&self.catalogue.resources[*id], cards.of(*id));
            if let Some((phone, hours)) = resource.phones.first().zip(card.hours.first()) {
                let (name, number) = (card.name.clone(), phone.number.clone());
                lines.push(Line { name, number, hours: hours.clone() });
            } else {
                let cure = "全国共通の電話がある資源だけを書いてください";
                let message = format!("「{}」には電話がありません", resource.slug);
                let file = self.files.get("safety/emergency.toml");
                self.sink.0.extend(file.map(|file| Fault::of(&file, message, cure)));
            }
        }
        lines
    }

    /// The sentences on strong or weak traits, in the order of the traits.
    fn sides(
        &mut self,
        file: &Arc<SourceFile>,
        resource: &Resource,
        written: &Written,
        side: Side,
    ) -> Option<Vec<(Trait, Text)>> {
        if written.len() < 2 {
            let message = format!("{}が{}個です", side.name(), written.len());
            self.sink.of(file, message, "この資源だけに言えることを、二つ以上書いてください");
        }
        let mut sentences = Vec::new();
        for (word, sentence) in written {
            let Some(axis) = self.sink.value(file, word, Trait::ALL, Trait::slug) else { continue };
            if resource.traits.level(axis).is_strength() != (side == Side::Strength) {
                let message = format!("「{}」の段階が、{}に合いません", axis.slug(), side.name());
                let cure = "長所は段階3・4、短所は段階1・2の軸に書きます。[traits]（早さは lead、費用は cost）を確かめてください";
                self.sink.at(file, word, message, cure);
            }
            sentences.extend(self.text(file, sentence).map(|text| (axis, text)));
        }
        sentences.sort_by_key(|(axis, _)| *axis);
        (sentences.len() == written.len()).then_some(sentences)
    }
}

/// The words of a closed list, in its order.
fn slugs<T: Copy>(all: &[T], slug: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| slug(*value)).collect()
}
