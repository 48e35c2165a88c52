//! The long texts of the resources, one card for each, matched with the facts.

use super::{Reader, Written};
use crate::fault::SourceFile;
use crate::raw::{self, Word};
use crate::rules::ResourceFiles;
use sasae_core::resource::{Resource, Trait};
use sasae_words::card::{Card, Cards};
use sasae_words::text::Text;
use std::sync::Arc;

impl Reader<'_> {
    pub(super) fn cards(&mut self, edition: u64, resources: &ResourceFiles) -> Option<Cards> {
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Strength,
    Weakness,
}

impl Side {
    fn name(self) -> &'static str {
        match self {
            Side::Strength => "長所（strengths）",
            Side::Weakness => "短所（weaknesses）",
        }
    }
}
