//! What is kept of a person when they ask for it: answers, and what they decided beside them.

use crate::answers::Answers;
use crate::catalogue::Catalogue;
use crate::file::{AnswersFile, Fault, Problem};
use crate::id::{Id, Named, Table};
use crate::plan::{Choices, Edit};
use crate::resource::{Form, Resource};
use crate::tie::{Bond, Flow, Place, Spot, Tie, TieEdit, Ties, Who};
use crate::value::{Value, Values};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that can be saved and opened again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// What was answered.
    pub answers: Answers,
    /// What matters to the person.
    pub values: Values,
    /// What they decided about the plan.
    pub choices: Choices,
    /// What they say of their ties.
    pub ties: Ties,
}

/// The decisions on a plan as they are written: resource ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlanEntry {
    /// Wanted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keep: Vec<String>,
    /// Not wanted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drop: Vec<String>,
    /// Where supports stand on the map of what is to come.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<String, Place>,
}

impl PlanEntry {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        *self == PlanEntry::default()
    }
}

/// A tie as it is written. One of `shown`, `resource`, and `name` with `form` says with whom it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TieEntry {
    /// A tie that answers show, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown: Option<String>,
    /// A support of the catalogue, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// In the person's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// With `name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// How it is going; `gone` where it is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bond: Option<String>,
    /// Which way help flows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flow: Option<String>,
    /// Where it stands on the map of now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// The word for a tie that is not there.
const GONE: &str = "gone";

/// The file without the answers.
pub(crate) fn write(catalogue: &Catalogue, kept: &Kept) -> AnswersFile {
    let mut file = AnswersFile::with_answers(BTreeMap::new());
    let slug = |id: &Id<Resource>| catalogue.resources[*id].slug.clone();
    file.values = kept.values.iter().map(|value| value.slug().to_owned()).collect();
    file.plan.keep = kept.choices.kept().iter().map(slug).collect();
    file.plan.drop = kept.choices.dropped().iter().map(slug).collect();
    let said = kept.ties.said().iter().map(|tie| {
        let (bond, flow) = (Some(tie.bond.slug().to_owned()), Some(tie.flow.slug().to_owned()));
        let place = kept.ties.place(&Spot::Now(tie.who.clone()));
        TieEntry { bond, flow, place, ..entry(catalogue, &tie.who) }
    });
    let gone = kept.ties.gone().iter();
    let gone = gone.map(|who| TieEntry { bond: Some(GONE.to_owned()), ..entry(catalogue, who) });
    file.ties = said.chain(gone).collect();
    for (spot, place) in kept.ties.places() {
        match spot {
            Spot::ToCome(id) => {
                file.plan.places.insert(slug(id), *place);
            }
            // A tie of which only the place was said.
            Spot::Now(who) if !kept.ties.said().iter().any(|tie| tie.who == *who) => {
                file.ties.push(TieEntry { place: Some(*place), ..entry(catalogue, who) });
            }
            Spot::Now(_) => {}
        }
    }
    file
}

fn entry(catalogue: &Catalogue, who: &Who) -> TieEntry {
    let mut entry = TieEntry::default();
    match who {
        Who::Shown(id) => entry.shown = Some(catalogue.ties[*id].slug.clone()),
        Who::Resource(id) => entry.resource = Some(catalogue.resources[*id].slug.clone()),
        Who::Own(name, form) => {
            entry.name = Some(name.clone());
            entry.form = Some(form.slug().to_owned());
        }
    }
    entry
}

/// What a file keeps beside the answers, and what is wrong with it.
pub(crate) fn read(catalogue: &Catalogue, file: &AnswersFile) -> (Kept, Vec<Fault>) {
    let mut reader = Reader { catalogue, faults: Vec::new() };
    let values = file.values.iter().filter_map(|word| reader.word("values", word, Value::ALL, Value::slug));
    let values = values.collect();
    let mut choices = Choices::default();
    for (field, slugs, edit) in [
        ("plan.keep", &file.plan.keep, Edit::Keep as fn(Id<Resource>) -> Edit),
        ("plan.drop", &file.plan.drop, Edit::Drop),
    ] {
        let ids = slugs.iter().filter_map(|slug| reader.resource(field, slug));
        choices = ids.fold(choices, |choices, id| choices.after(edit(id)));
    }
    let mut ties = Ties::default();
    for (number, entry) in file.ties.iter().enumerate() {
        let edits = reader.tie(&format!("ties.{number}"), entry);
        ties = edits.into_iter().fold(ties, |ties, edit| ties.after(edit));
    }
    for (slug, place) in &file.plan.places {
        if let Some(id) = reader.resource("plan.places", slug) {
            ties = ties.after(TieEdit::Put(Spot::ToCome(id), *place));
        }
    }
    (Kept { answers: Answers::new(), values, choices, ties }, reader.faults)
}

struct Reader<'a> {
    catalogue: &'a Catalogue,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, field: &str, problem: Problem) {
        self.faults.push(Fault { field: field.to_owned(), problem });
    }

    fn word<T: Copy>(
        &mut self,
        field: &str,
        word: &str,
        all: &[T],
        slug: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|value| slug(*value) == word);
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|value| slug(*value)).collect();
            let known = format!("write one of: {}", words.join(", "));
            self.fault(field, Problem::NoSuchId { given: word.to_owned(), known });
        }
        found
    }

    fn row<T: Named>(&mut self, field: &str, slug: &str, table: &Table<T>, known: String) -> Option<Id<T>> {
        let found = table.find(slug);
        if found.is_none() {
            self.fault(field, Problem::NoSuchId { given: slug.to_owned(), known });
        }
        found
    }

    fn resource(&mut self, field: &str, slug: &str) -> Option<Id<Resource>> {
        let catalogue = self.catalogue;
        self.row(field, slug, &catalogue.resources, "`sasae resources` lists what there is".to_owned())
    }

    fn tie(&mut self, field: &str, entry: &TieEntry) -> Vec<TieEdit> {
        let catalogue = self.catalogue;
        let who = match (&entry.shown, &entry.resource, &entry.name, &entry.form) {
            (Some(slug), None, None, None) => {
                let slugs: Vec<&str> = catalogue.ties.0.iter().map(|tie| tie.slug.as_str()).collect();
                let known = format!("write one of: {}", slugs.join(", "));
                self.row(field, slug, &catalogue.ties, known).map(Who::Shown)
            }
            (None, Some(slug), None, None) => self.resource(field, slug).map(Who::Resource),
            (None, None, Some(name), Some(form)) => {
                let form = self.word(field, form, Form::ALL, Form::slug);
                form.map(|form| Who::Own(name.clone(), form))
            }
            _ => {
                self.fault(field, Problem::NoOneWho);
                None
            }
        };
        let Some(who) = who else { return Vec::new() };
        if entry.bond.as_deref() == Some(GONE) {
            return vec![TieEdit::Remove(who)];
        }
        let put = entry.place.map(|place| TieEdit::Put(Spot::Now(who.clone()), place));
        if entry.bond.is_none() && entry.flow.is_none() && matches!(who, Who::Shown(_)) {
            return put.into_iter().collect();
        }
        let mut tie = Tie::plain(who);
        if let Some(word) = &entry.bond {
            tie.bond = self.word(field, word, Bond::ALL, Bond::slug).unwrap_or(tie.bond);
        }
        if let Some(word) = &entry.flow {
            tie.flow = self.word(field, word, Flow::ALL, Flow::slug).unwrap_or(tie.flow);
        }
        core::iter::once(TieEdit::Say(tie)).chain(put).collect()
    }
}
