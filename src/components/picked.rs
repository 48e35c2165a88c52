//! What a person's answers lead to, worked out once for all parts of the page that shows it.

use crate::components::badge;
use crate::components::card::{CardInFull, card_line};
use crate::components::fold::Fold;
use crate::components::text::{show, show_with};
use crate::desk::Desk;
use crate::markup::{classes, html};
use sasae_core::complement::complements;
use sasae_core::explain::explain;
use sasae_core::id::Id;
use sasae_core::need::{ActiveNeed, Urgency};
use sasae_core::recommend::{Case, NeedPicks, Pick, Recommendation, recommend};
use sasae_core::resource::{Form, Resource, Veto};
use sasae_core::value::Values;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// How many supports of a form stand in full under a need: one to decide about, so that nobody is buried.
const IN_FULL: usize = 1;
/// How many more stand below as lines; the others open on demand.
const AS_LINES: usize = 2;

/// The result for one person.
pub struct Picked {
    desk: Desk,
    /// What the engine answers.
    pub recommendation: Recommendation,
    /// As it would be if nothing in particular mattered to the person: shows what their values moved.
    plain: Option<Recommendation>,
    /// The supports that stand in full under this need and form; each does so once on the page.
    in_full: BTreeSet<(usize, Form)>,
}

impl Picked {
    /// Works it out.
    pub fn of(desk: &Desk) -> Rc<Picked> {
        let recommendation = recommend(&desk.case());
        let plain = (!desk.kept.values.is_empty()).then(|| recommend(&desk.case().valuing(Values::NONE)));
        let mut shown = BTreeSet::new();
        let mut in_full = BTreeSet::new();
        for (place, picks) in recommendation.by_need.iter().enumerate() {
            for form in Form::ALL {
                if picks.of(*form).first().is_some_and(|first| shown.insert(*first)) {
                    in_full.insert((place, *form));
                }
            }
        }
        Rc::new(Picked { desk: desk.clone(), recommendation, plain, in_full })
    }

    /// The need at this place, with its supports.
    pub fn need(&self, place: usize) -> Html {
        let Some(picks) = self.recommendation.by_need.get(place) else { return Html::default() };
        let case = self.desk.case();
        let (content, ui) = (&self.desk.content, &self.desk.content.ui().result);
        let words = content.words();
        let need = &content.catalogue().needs[picks.need.need];
        let heading = format!("need-{}", need.slug);
        let urgency =
            (picks.need.urgency != Urgency::Later).then(|| words.labels.urgency_of(picks.need.urgency));
        html! {
            <section class="need" data-need={need.slug.clone()} aria-labelledby={heading.clone()}>
                <h2 class="h2 need__title" id={heading}>{ show(&words.need(picks.need.need).title) }</h2>
                <p class="need__marks">
                    if let Some(urgency) = urgency { <span class="tag tag--urgent">{ show(urgency) }</span> }
                    if picks.need.is_most { <span class="tag">{ show(&ui.most) }</span> }
                    if !picks.need.is_stated && !need.is_fallback { <span class="tag tag--quiet">{ show(&ui.possible) }</span> }
                </p>
                <div class="pair">
                    { for Form::ALL.iter().map(|form| self.half(&case, place, picks, *form)) }
                </div>
            </section>
        }
    }

    /// The supports of one form: the first in full, unless it already stands above, the others as lines.
    fn half(&self, case: &Case, place: usize, picks: &NeedPicks, form: Form) -> Html {
        let (content, ui) = (&self.desk.content, &self.desk.content.ui().result);
        let (title, note, gap) = match form {
            Form::Formal => (&ui.formal, &ui.formal_note, &ui.gap_formal),
            Form::Informal => (&ui.informal, &ui.informal_note, &ui.gap_informal),
        };
        let words = content.words().need(picks.need.need);
        let reason = match form {
            Form::Formal => words.no_formal.as_ref(),
            Form::Informal => words.no_informal.as_ref(),
        };
        let all = picks.of(form);
        let (first, others) = all.split_at(all.len().min(IN_FULL));
        let (lines, rest) = others.split_at(others.len().min(AS_LINES));
        let is_in_full = self.in_full.contains(&(place, form));
        let full = |id: &Id<Resource>| {
            let card = if is_in_full { self.card(case, *id, &picks.need) } else { self.line(*id) };
            html! { <>{ self.moved(picks, form, *id) }{ card }</> }
        };
        html! {
            <div class={classes!("half", format!("half--{}", form.slug()))}>
                <h3 class="half__title">{ badge::shape(form) }<span>{ show(title) }</span></h3>
                <p class="half__note">{ show(note) }</p>
                if all.is_empty() {
                    <div class="gap"><p>{ show(reason.unwrap_or(gap)) }</p><p>{ show(&ui.gap_help) }</p></div>
                }
                { for first.iter().map(full) }
                <div class="lines">{ for lines.iter().map(|id| html! { <div>{ self.moved(picks, form, *id) }{ self.line(*id) }</div> }) }</div>
                { self.folded(show_with(&ui.more, &rest.len().to_string()), Html::default(), rest.to_vec()) }
            </div>
        }
    }

    /// From which place the person's values moved a support up, if they did.
    fn moved(&self, picks: &NeedPicks, form: Form, id: Id<Resource>) -> Html {
        let place = |ids: &[Id<Resource>]| ids.iter().position(|other| *other == id);
        let plain = self
            .plain
            .as_ref()
            .and_then(|plain| plain.by_need.iter().find(|other| other.need.need == picks.need.need));
        let before = plain.and_then(|before| place(before.of(form)));
        match (before, place(picks.of(form))) {
            (Some(before), Some(now)) if now < before => {
                let text = &self.desk.content.words().plan.values.moved;
                html! { <p class="moved" data-moved={(before + 1).to_string()}>{ show_with(text, &(before + 1).to_string()) }</p> }
            }
            _ => Html::default(),
        }
    }

    fn card(&self, case: &Case, id: Id<Resource>, need: &ActiveNeed) -> Html {
        let catalogue = self.desk.content.catalogue();
        let complements = self
            .recommendation
            .pick(id)
            .map(|pick| complements(catalogue, &self.recommendation, pick))
            .unwrap_or_default();
        let is_late = !self.desk.resource(id).lead.meets(need.urgency);
        let explanation = explain(case, id);
        html! {
            <CardInFull key={id.index()} shelf={self.desk.shelf.clone()} resource={id} {explanation} {complements} {is_late} />
        }
    }

    fn line(&self, id: Id<Resource>) -> Html {
        let standing = self.recommendation.pick(id).map(|pick| pick.standing);
        card_line(&self.desk, id, standing)
    }

    /// Lines that are folded away.
    fn folded(&self, title: Html, note: Html, ids: Vec<Id<Resource>>) -> Html {
        if ids.is_empty() {
            return Html::default();
        }
        let lines: Vec<_> =
            ids.iter().map(|id| (*id, self.recommendation.pick(*id).map(|pick| pick.standing))).collect();
        let shelf = self.desk.shelf.clone();
        let body = Callback::from(move |()| {
            let line = |(id, standing): &(Id<Resource>, _)| card_line(&shelf, *id, *standing);
            html! { <>{ note.clone() }<div class="lines">{ for lines.iter().map(line) }</div></> }
        });
        html! { <Fold {title} {body} /> }
    }

    /// What is left out, by name, each with its reason one tap away: nothing is hidden.
    pub fn left_out(&self) -> Html {
        let ui = &self.desk.content.ui().result;
        let group = |picks: Vec<&Pick>, title, name: &'static str, note: Html| {
            if picks.is_empty() {
                return Html::default();
            }
            let title = show_with(title, &picks.len().to_string());
            let ids = picks.iter().map(|pick| pick.resource).collect();
            html! { <div class="left-out" data-left-out={name}>{ self.folded(title, note, ids) }</div> }
        };
        let (withheld, others): (Vec<&Pick>, Vec<&Pick>) = self
            .recommendation
            .picks
            .iter()
            .filter(|pick| !pick.is_proposed() && !pick.is_in_use)
            .partition(|pick| pick.veto.is_some());
        let words = self.desk.content.words();
        let applies = |veto: &Id<Veto>| withheld.iter().any(|pick| pick.veto == Some(*veto));
        let vetoes = self.desk.content.catalogue().vetoes.ids().filter(applies);
        let reasons: Html = vetoes.map(|veto| html! { <p>{ show(words.veto(veto)) }</p> }).collect();
        html! {
            <>
                { group(withheld, &ui.withheld, "unsafe", reasons) }
                { group(others, &ui.not_now, "unlikely", Html::default()) }
            </>
        }
    }
}
