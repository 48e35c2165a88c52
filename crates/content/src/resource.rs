//! One resource: its facts and rules, from its own file.

use crate::condition::Rules;
use crate::fault::SourceFile;
use crate::raw::{self, Word};
use crate::sink::Sink;
use sasae_core::catalogue::Catalogue;
use sasae_core::id::{Id, IdSet};
use sasae_core::need::Need;
use sasae_core::resource::{
    Catchment, Certainty, Contact, Cost, Form, Kind, LeadTime, Level, Operator, Phone, Resource, Sector,
    Source, Trait, Traits,
};
use std::sync::Arc;

/// Reads resources against what is known of questions, needs and vetoes.
pub struct Reader<'a> {
    /// What a resource may refer to.
    pub catalogue: &'a Catalogue,
    /// Where faults go.
    pub sink: &'a mut Sink,
}

impl Reader<'_> {
    /// The resource of this file; nothing if something in it is wrong.
    pub fn read(
        &mut self,
        file: &Arc<SourceFile>,
        sector: Id<Sector>,
        slug: String,
        written: &raw::Resource,
    ) -> Option<Resource> {
        let form = self.sink.value(file, &written.form, Form::ALL, Form::slug);
        let kinds: Vec<_> = written
            .kinds
            .iter()
            .filter_map(|word| self.sink.value(file, word, Kind::ALL, Kind::slug))
            .collect();
        let operator = self.sink.value(file, &written.operator, Operator::ALL, Operator::slug);
        let catchment = self.sink.value(file, &written.catchment, Catchment::ALL, Catchment::slug);
        let lead = self.sink.value(file, &written.lead, LeadTime::ALL, LeadTime::slug);
        let cost = self.sink.value(file, &written.cost, Cost::ALL, Cost::slug);
        let contact = self.sink.value(file, &written.contact, Contact::ALL, Contact::slug);
        let main = self.needs(file, &written.main);
        let helps = self.needs(file, &written.helps);
        for both in main.intersection(helps).iter() {
            let message =
                format!("ニーズ「{}」が main と helps の両方にあります", self.catalogue.needs[both].slug);
            self.sink.of(file, message, "どちらか一方にしてください");
        }
        let unsafe_when = written
            .unsafe_when
            .iter()
            .filter_map(|word| self.sink.look_up(file, &self.catalogue.vetoes, word, "取り下げの理由"))
            .collect();
        let mut rules = Rules { file, questions: &self.catalogue.questions, sink: self.sink };
        let condition = match &written.condition {
            Some(condition) => Some(rules.read(&written.form, condition)?),
            None => None,
        };
        let traits = self.traits(file, written, lead, cost);
        let phones = written.phones.iter().filter_map(|phone| self.phone(file, phone)).collect();
        let sources: Vec<Source> =
            written.sources.iter().filter_map(|source| self.source(file, source)).collect();
        if sources.is_empty() {
            let cure = "[[sources]] に、題名（と、あれば https の住所）を書いてください";
            self.sink.of(file, "出典がありません", cure);
        }
        let certainty = self.sink.value(file, &written.checked.certainty, Certainty::ALL, Certainty::slug);
        let checked = self.sink.date(file, &written.checked.date);
        let effective = written.effective.as_ref();
        let effective_from =
            effective.and_then(|days| days.from.as_ref()).and_then(|day| self.sink.date(file, day));
        let effective_to =
            effective.and_then(|days| days.to.as_ref()).and_then(|day| self.sink.date(file, day));
        Some(Resource {
            slug,
            form: form?,
            kinds,
            sector,
            operator: operator?,
            catchment: catchment?,
            lead: lead?,
            cost: cost?,
            contact: contact?,
            main,
            helps,
            condition,
            unsafe_when,
            traits: traits?,
            phones,
            sources,
            checked: checked?,
            certainty: certainty?,
            effective_from,
            effective_to,
        })
    }

    fn needs(&mut self, file: &Arc<SourceFile>, words: &[Word]) -> IdSet<Need> {
        words
            .iter()
            .filter_map(|word| self.sink.look_up(file, &self.catalogue.needs, word, "ニーズ"))
            .collect()
    }

    /// The eight levels: six written, 早さ from the lead time, 費用 from the cost.
    fn traits(
        &mut self,
        file: &Arc<SourceFile>,
        written: &raw::Resource,
        lead: Option<LeadTime>,
        cost: Option<Cost>,
    ) -> Option<Traits> {
        let derived = |axis: Trait| match axis {
            Trait::Speed => lead.map(LeadTime::level),
            Trait::CostLevel => cost.map(Cost::level),
            _ => None,
        };
        for word in written.traits.keys() {
            let axis = self.sink.value(file, word, Trait::ALL, Trait::slug);
            if matches!(axis, Some(Trait::Speed | Trait::CostLevel)) {
                let message = format!("traits の「{}」は書きません", word.get_ref());
                self.sink.at(file, word, message, "lead と cost から決まるので、この行を消してください");
            }
        }
        let mut levels = [Level::Weak; 8];
        let mut whole = true;
        for axis in Trait::ALL.iter().copied() {
            let given = written.traits.iter().find(|(word, _)| word.get_ref() == axis.slug());
            let level = match given {
                Some((_, number)) => Level::from_number(*number.get_ref()),
                None => derived(axis),
            };
            match (level, given) {
                (Some(level), _) => levels[axis as usize] = level,
                (None, Some((word, _))) => {
                    self.sink.at(
                        file,
                        word,
                        format!("traits の「{}」の段階がちがいます", axis.slug()),
                        "1 から 4 で書いてください",
                    );
                    whole = false;
                }
                (None, None) => {
                    let cure = format!("[traits] に {} = 1〜4 を書いてください", axis.slug());
                    self.sink.of(file, format!("traits の「{}」がありません", axis.slug()), cure);
                    whole = false;
                }
            }
        }
        whole.then_some(Traits(levels))
    }

    fn phone(&mut self, file: &Arc<SourceFile>, written: &raw::Phone) -> Option<Phone> {
        let number = written.number.get_ref();
        let is_number =
            !number.is_empty() && number.chars().all(|letter| matches!(letter, '0'..='9' | '-' | '#'));
        if !is_number {
            let message = format!("電話番号「{number}」に、数字・-・# のほかの字があります");
            self.sink.at(file, &written.number, message, "半角の数字で書いてください。例: 0570-078374");
        }
        let certainty = self.sink.value(file, &written.certainty, Certainty::ALL, Certainty::slug)?;
        is_number.then(|| Phone { number: number.clone(), certainty })
    }

    fn source(&mut self, file: &Arc<SourceFile>, written: &raw::Source) -> Option<Source> {
        if let Some(url) = &written.url
            && !(url.get_ref().starts_with("https://") || url.get_ref().starts_with("http://"))
        {
            let message = format!("出典の住所「{}」が https:// で始まっていません", url.get_ref());
            self.sink.at(file, url, message, "ページの住所をそのまま写してください");
            return None;
        }
        let url = written.url.as_ref().map(|url| url.get_ref().clone());
        Some(Source { title: written.title.get_ref().clone(), url })
    }
}
