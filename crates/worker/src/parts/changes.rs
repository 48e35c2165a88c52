//! What changed between two files: a small table for each part, before and after beside each other.

use crate::desk::WorkDesk;
use crate::markup::html;
use sasae_app::components::given::given;
use sasae_app::components::text::show;
use sasae_casework::follow_up::{Changed, Decision, Difference};
use sasae_casework::heard::{Voice, plain};
use sasae_core::id::Id;
use sasae_core::need::ActiveNeed;
use sasae_core::question::{Kind, Question};
use sasae_core::tie::{Bond, Flow, Who};
use sasae_core::value::Value;
use sasae_words::text::Text;
use yew::prelude::*;

/// What it is about, how it was, how it is.
type Row = (Text, Text, Text);

/// The tables; `titles` are what the two files are called.
pub fn changes(desk: &WorkDesk, difference: &Difference, titles: [&Text; 2]) -> Html {
    let ui = &desk.said().follow_up;
    if difference.is_none() {
        return html! { <p class="note" data-changes="none">{ show(&ui.same) }</p> };
    }
    let it = Changes { desk, voice: crate::desk::voice(&desk.desk, &desk.spoken), titles };
    let resources = |(in_use, _): &(bool, Row)| *in_use;
    let (in_use, ties): (Vec<_>, Vec<_>) =
        difference.ties.iter().map(|change| it.tie(change)).partition(resources);
    let rows = |rows: Vec<(bool, Row)>| rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>();
    html! {
        <div class="changes" data-changes="some">
            { it.part("needs", &ui.needs, it.needs(&difference.needs)) }
            { it.part("in-use", &ui.in_use, rows(in_use)) }
            { it.part("ties", &ui.ties, rows(ties)) }
            { it.part("strengths", &ui.strengths, it.lines(&difference.strengths)) }
            { it.part("sayings", &ui.sayings, it.lines(&difference.sayings)) }
            { it.part("decisions", &ui.decisions, it.decisions(&difference.decisions)) }
            { it.part("values", &ui.values, it.values(&difference.values)) }
            { it.part("answers", &ui.answers, it.answers(difference)) }
            { it.part("standing", &ui.standing, it.standing(difference)) }
        </div>
    }
}

struct Changes<'a> {
    desk: &'a WorkDesk,
    voice: Voice<'a>,
    titles: [&'a Text; 2],
}

impl Changes<'_> {
    /// A part, folded where it is long.
    fn part(&self, slug: &'static str, title: &Text, rows: Vec<Row>) -> Html {
        if rows.is_empty() {
            return Html::default();
        }
        let ui = &self.desk.said().follow_up;
        let row = |(what, before, after): &Row| {
            html! { <tr><th scope="row">{ show(what) }</th><td>{ show(before) }</td><td>{ show(after) }</td></tr> }
        };
        let [before, after] = self.titles;
        let is_long = rows.len() > AT_ONCE;
        html! {
            <details class="more change" data-change={slug} open={!is_long}>
                <summary class="more__title"><h3 class="h3">{ show(title) }{ format!(" ({})", rows.len()) }</h3></summary>
                <div class="wide-table" role="region" tabindex="0" aria-label={title.plain()}>
                    <table class="work-table">
                        <thead><tr><th scope="col">{ show(&ui.what) }</th><th scope="col">{ show(before) }</th><th scope="col">{ show(after) }</th></tr></thead>
                        <tbody>{ for rows.iter().map(row) }</tbody>
                    </table>
                </div>
            </details>
        }
    }

    fn absent(&self) -> Text {
        self.desk.said().follow_up.absent.clone()
    }

    fn needs(&self, changes: &[Changed<Id<sasae_core::need::Need>, ActiveNeed>]) -> Vec<Row> {
        let words = self.desk.content.words();
        let said = |need: &Option<ActiveNeed>| match need {
            None => self.absent(),
            Some(need) if !need.is_stated => self.desk.said().follow_up.possible.clone(),
            Some(need) => words.labels.urgency_of(need.urgency).clone(),
        };
        let rows =
            changes.iter().map(|it| (words.need(it.what).title.clone(), said(&it.before), said(&it.after)));
        // A mark of the area (◎) is told with the answers.
        rows.filter(|(_, before, after)| before != after).collect()
    }

    fn tie(&self, change: &Changed<Who, (Bond, Flow)>) -> (bool, Row) {
        let labels = &self.desk.content.words().labels;
        let said = |tie: &Option<(Bond, Flow)>| match tie {
            None => self.absent(),
            Some((bond, flow)) => Text::join([labels.bond_of(*bond), labels.flow_of(*flow)], " / "),
        };
        let row = (self.voice.who(&change.what), said(&change.before), said(&change.after));
        (matches!(change.what, Who::Resource(_)), row)
    }

    fn lines(&self, changes: &[Changed<String, ()>]) -> Vec<Row> {
        changes
            .iter()
            .map(|it| self.there(plain(&it.what), it.before.is_some(), it.after.is_some()))
            .collect()
    }

    fn values(&self, changes: &[Changed<&'static str, ()>]) -> Vec<Row> {
        let label = |slug: &str| {
            Value::from_slug(slug).map(|value| self.desk.content.words().labels.value_of(value).clone())
        };
        let rows = changes.iter();
        rows.filter_map(|it| Some(self.there(label(it.what)?, it.before.is_some(), it.after.is_some())))
            .collect()
    }

    fn there(&self, what: Text, was: bool, is: bool) -> Row {
        let said =
            |there: bool| if there { self.desk.said().follow_up.present.clone() } else { self.absent() };
        (what, said(was), said(is))
    }

    fn decisions(&self, changes: &[Changed<Id<sasae_core::resource::Resource>, Decision>]) -> Vec<Row> {
        let ui = &self.desk.said().follow_up;
        let said = |decision: &Option<Decision>| match decision {
            None => self.absent(),
            Some(Decision::Kept) => ui.kept.clone(),
            Some(Decision::Dropped) => ui.dropped.clone(),
        };
        let name = |id: Id<sasae_core::resource::Resource>| self.desk.card(id).name.clone();
        changes.iter().map(|it| (name(it.what), said(&it.before), said(&it.after))).collect()
    }

    fn answers(&self, difference: &Difference) -> Vec<Row> {
        let content = &self.desk.content;
        let said = |id: Id<Question>, answer: &Option<_>| match answer {
            None => self.absent(),
            Some(answer) => given(content, id, answer),
        };
        let is_own = |id: Id<Question>| !matches!(content.catalogue().questions[id].kind, Kind::Needs(_));
        let changes = difference.answers.iter().filter(|it| is_own(it.what));
        let short = |id: Id<Question>| content.words().question(id).short.clone();
        changes.map(|it| (short(it.what), said(it.what, &it.before), said(it.what, &it.after))).collect()
    }

    fn standing(&self, difference: &Difference) -> Vec<Row> {
        let labels = &self.desk.content.words().labels;
        let said = |standing: &Option<_>| match standing {
            None => self.absent(),
            Some(standing) => labels.standing_of(*standing).clone(),
        };
        let rows = difference.standing.iter();
        rows.map(|it| (self.desk.card(it.what).name.clone(), said(&it.before), said(&it.after))).collect()
    }
}

/// So many rows stand there unfolded.
const AT_ONCE: usize = 12;
