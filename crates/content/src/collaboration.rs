//! The collaboration check: its situations and the law on sharing, looked up, and their words in each language.

use crate::condition::Rules;
use crate::fault::{Fault, SourceFile};
use crate::files::{Files, parse};
use crate::raw::{self, Word};
use crate::sink::Sink;
use crate::words::Reader;
use sasae_casework::collaboration::{Axis, Collaboration, Detector, Sharing, Sign, Situation};
use sasae_core::catalogue::Catalogue;
use sasae_core::condition::Condition;
use sasae_core::id::{Id, Named, Table};
use sasae_core::resource::{Certainty, Resource, Source};
use sasae_words::worker::collaboration::{self as words, SharingWords, SituationWords};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::Arc;
use toml::Spanned;

/// `collaboration/situations.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Situations {
    services: Vec<Word>,
    joins: Vec<Word>,
    situation: Vec<RawSituation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSituation {
    id: Word,
    axis: Word,
    deck: Vec<Word>,
    bring: Vec<Word>,
    for_need: Vec<Word>,
    by_need: bool,
    finds: Finds,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finds {
    answers: Option<raw::Condition>,
    #[serde(default)]
    needs: Vec<Word>,
    services: Option<Spanned<i64>>,
    areas: Option<Spanned<i64>>,
    unjoined: Option<Spanned<i64>>,
    #[serde(default)]
    signs: Vec<Word>,
}

/// `collaboration/sharing.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SharingFile {
    sharing: Vec<RawSharing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSharing {
    id: Word,
    when: Option<raw::Condition>,
    sources: Vec<raw::Source>,
    checked: raw::Checked,
}

/// `text/<lang>/worker/collaboration.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    page: words::Page,
    reason: words::Reasons,
    axis: words::Axes,
    situations: BTreeMap<Word, WrittenSituation>,
    sharing: BTreeMap<Word, WrittenSharing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSituation {
    ask: Word,
    example: Word,
    why: Word,
    ask_of: Word,
    agenda: Word,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSharing {
    title: Word,
    text: Word,
}

/// Reads both files against the catalogue.
///
/// # Errors
/// Everything that is not known or stands twice.
pub fn read(files: &Files, catalogue: &Catalogue) -> Result<Collaboration, Vec<Fault>> {
    let mut reader = Look { catalogue, sink: Sink::default() };
    let situations = reader.file::<Situations>(files, "collaboration/situations.toml");
    let sharing = reader.file::<SharingFile>(files, "collaboration/sharing.toml");
    let (Some((file, written)), Some((sharing_file, sharing))) = (situations, sharing) else {
        return Err(reader.sink.0);
    };
    let services = written.services.iter();
    let services =
        services.filter_map(|word| reader.sink.look_up(&file, &catalogue.ties, word, "つながり")).collect();
    let joins = reader.resources(&file, &written.joins);
    let situations: Vec<Situation> =
        written.situation.iter().filter_map(|it| reader.situation(&file, it)).collect();
    let sharing: Vec<Sharing> =
        sharing.sharing.iter().filter_map(|it| reader.sharing(&sharing_file, it)).collect();
    reader.once(&file, written.situation.iter().map(|it| &it.id));
    reader.once(&file, written.situation.iter().flat_map(|it| &it.deck));
    let collaboration =
        Collaboration { services, joins, situations: Table(situations), sharing: Table(sharing) };
    if reader.sink.0.is_empty() { Ok(collaboration) } else { Err(reader.sink.0) }
}

struct Look<'a> {
    catalogue: &'a Catalogue,
    sink: Sink,
}

impl Look<'_> {
    fn file<T: DeserializeOwned>(&mut self, files: &Files, path: &str) -> Option<(Arc<SourceFile>, T)> {
        let read = files.get(path).and_then(|file| Ok((file.clone(), parse(&file)?)));
        self.sink.keep(read)
    }

    fn resources(&mut self, file: &Arc<SourceFile>, words: &[Word]) -> Vec<Id<Resource>> {
        let resources = &self.catalogue.resources;
        words.iter().filter_map(|word| self.sink.look_up(file, resources, word, "資源")).collect()
    }

    fn condition(
        &mut self,
        file: &Arc<SourceFile>,
        entry: &Word,
        written: &raw::Condition,
    ) -> Option<Condition> {
        Rules { file, questions: &self.catalogue.questions, sink: &mut self.sink }.read(entry, written)
    }

    /// Names whatever stands twice.
    fn once<'w>(&mut self, file: &Arc<SourceFile>, words: impl Iterator<Item = &'w Word>) {
        let mut seen: Vec<&str> = Vec::new();
        for word in words {
            if seen.contains(&word.get_ref().as_str()) {
                let message = format!("「{}」が二度出てきます", word.get_ref());
                self.sink.at(file, word, message, "どちらかを消すか、変えてください");
            }
            seen.push(word.get_ref());
        }
    }

    fn count(&mut self, file: &Arc<SourceFile>, written: &Spanned<i64>) -> Option<u8> {
        let count = u8::try_from(*written.get_ref()).ok().filter(|count| *count > 0);
        if count.is_none() {
            self.sink.0.push(Fault::at(
                file,
                written.span(),
                "数が合いません",
                "1 から 255 で書いてください",
            ));
        }
        count
    }

    fn situation(&mut self, file: &Arc<SourceFile>, written: &RawSituation) -> Option<Situation> {
        let axis = self.sink.value(file, &written.axis, Axis::ALL, Axis::slug);
        let finds = self.finds(file, written);
        let (bring, for_need) =
            (self.resources(file, &written.bring), self.resources(file, &written.for_need));
        if written.deck.is_empty() {
            let cure = "deck に、研修資料のもとの文を書いてください";
            self.sink.at(file, &written.id, "もとの文がありません", cure);
        }
        if bring.is_empty() && for_need.is_empty() && !written.by_need {
            let cure = "bring か for_need に資源の id を書くか、by_need = true にしてください";
            self.sink.at(file, &written.id, "声をかける先がありません", cure);
        }
        Some(Situation {
            slug: written.id.get_ref().clone(),
            axis: axis?,
            deck: written.deck.iter().map(|word| word.get_ref().clone()).collect(),
            finds,
            bring,
            for_need,
            by_need: written.by_need,
        })
    }

    fn finds(&mut self, file: &Arc<SourceFile>, written: &RawSituation) -> Vec<Detector> {
        let Finds { answers, needs, services, areas, unjoined, signs } = &written.finds;
        let mut finds = Vec::new();
        if let Some(condition) = answers {
            finds.extend(self.condition(file, &written.id, condition).map(Detector::Told));
        }
        if !needs.is_empty() {
            let table = &self.catalogue.needs;
            let needs =
                needs.iter().filter_map(|word| self.sink.look_up(file, table, word, "ニーズ")).collect();
            finds.push(Detector::Needs(needs));
        }
        let mut count = |written: &Option<Spanned<i64>>| written.as_ref().and_then(|it| self.count(file, it));
        let (services, areas, unjoined) = (count(services), count(areas), count(unjoined));
        finds.extend(services.map(Detector::Services));
        finds.extend(areas.map(Detector::Areas));
        finds.extend(unjoined.map(Detector::Unjoined));
        let signs = signs.iter().filter_map(|word| self.sink.value(file, word, Sign::ALL, Sign::slug));
        finds.extend(signs.map(Detector::Sign));
        if finds.is_empty() {
            let cure = "[situation.finds] に、何で印がつくかを書いてください";
            self.sink.at(file, &written.id, "自動で印がつくものがありません", cure);
        }
        finds
    }

    fn sharing(&mut self, file: &Arc<SourceFile>, written: &RawSharing) -> Option<Sharing> {
        let when = written.when.as_ref().map(|when| self.condition(file, &written.id, when));
        if written.sources.is_empty() {
            self.sink.at(file, &written.id, "出典がありません", "sources に、法律の名前と条を書いてください");
        }
        let source = |source: &raw::Source| Source {
            title: source.title.get_ref().clone(),
            url: source.url.as_ref().map(|url| url.get_ref().clone()),
        };
        let checked = self.sink.date(file, &written.checked.date);
        let certainty = self.sink.value(file, &written.checked.certainty, Certainty::ALL, Certainty::slug);
        Some(Sharing {
            slug: written.id.get_ref().clone(),
            when: match when {
                Some(when) => Some(when?),
                None => None,
            },
            sources: written.sources.iter().map(source).collect(),
            checked: checked?,
            certainty: certainty?,
        })
    }
}

impl Reader<'_> {
    /// The words of the collaboration check: each situation and each rule of sharing has its own, and nothing is left over.
    pub(crate) fn collaboration(&mut self) -> Option<words::Collaboration> {
        let (file, written) = self.file::<Written>("worker/collaboration.toml")?;
        let rules = self.collaboration;
        let situations =
            self.by_id(&file, &rules.situations, &written.situations, "連携の場合", |reader, it| {
                let text = |reader: &mut Self, word: &Word| reader.text(&file, word);
                let (ask, example, why) =
                    (text(reader, &it.ask), text(reader, &it.example), text(reader, &it.why));
                let (ask_of, agenda) = (text(reader, &it.ask_of), text(reader, &it.agenda));
                Some(SituationWords {
                    ask: ask?,
                    example: example?,
                    why: why?,
                    ask_of: ask_of?,
                    agenda: agenda?,
                })
            });
        let sharing =
            self.by_id(&file, &rules.sharing, &written.sharing, "分けあう決まり", |reader, it| {
                let (title, text) = (reader.text(&file, &it.title), reader.text(&file, &it.text));
                Some(SharingWords { title: title?, text: text? })
            });
        let Written { page, reason, axis, .. } = written;
        Some(words::Collaboration { page, reason, axis, situations: situations?, sharing: sharing? })
    }

    /// One entry for each row of a table, in its order.
    fn by_id<T: Named, W, R>(
        &mut self,
        file: &Arc<SourceFile>,
        table: &Table<T>,
        written: &BTreeMap<Word, W>,
        what: &str,
        read: impl Fn(&mut Self, &W) -> Option<R>,
    ) -> Option<Vec<R>> {
        let ids: Vec<&str> = table.0.iter().map(Named::slug).collect();
        self.leftovers(file, written.keys(), &ids, what);
        let mut found = Vec::new();
        for id in ids {
            if let Some((_, entry)) = written.iter().find(|(key, _)| key.get_ref() == id) {
                found.push(read(self, entry));
            } else {
                let cure = format!("「{id}」の項目を書きたしてください");
                self.sink.of(file, format!("{what}「{id}」のことばがありません"), cure);
                found.push(None);
            }
        }
        found.into_iter().collect()
    }
}
