//! The result: what to do today, then for each need the formal and the informal supports side by side.

use crate::components::badge;
use crate::components::card::{CardProps, card, card_line};
use crate::components::first::first;
use crate::components::text::{show, show_with};
use crate::components::values::values;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::state::{Act, View};
use sasae_core::complement::complements;
use sasae_core::explain::explain;
use sasae_core::id::{Id, Named};
use sasae_core::need::{ActiveNeed, Urgency};
use sasae_core::next;
use sasae_core::recommend::{Case, NeedPicks, Pick, Recommendation, Today, recommend};
use sasae_core::resource::{Form, Resource, Veto};
use sasae_core::session::Action;
use sasae_core::value::Values;
use std::collections::BTreeSet;
use yew::prelude::*;

/// How many supports of a form stand in full under a need: one to decide about, so that nobody is buried.
const IN_FULL: usize = 1;
/// How many more stand below as lines; the others open on demand.
const AS_LINES: usize = 2;
/// How many supports are put forward for today.
const FOR_TODAY: usize = 4;

/// The page.
pub fn result(desk: &Desk) -> Html {
    let ui = &desk.content.ui().result;
    let case = desk.case();
    let recommendation = recommend(&case);
    let left = next::remaining(&case);
    let is_fallback = case.needs.iter().all(|need| desk.content.catalogue().needs[need.need].is_fallback);
    // As it would be if nothing in particular mattered to the person: shows what their values moved.
    let plain = (!desk.kept.values.is_empty()).then(|| recommend(&desk.case().valuing(Values::NONE)));
    let page = Page { desk, case: &case, recommendation: &recommendation, plain: plain.as_ref() };
    let mut shown = BTreeSet::new();
    html! {
        <div class="result">
            <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
            { ways(desk, View::Interview) }
            <p class="lead">{ show(&ui.lead) }</p>
            if is_fallback { <p class="note">{ show(&ui.fallback) }</p> }
            { page.today() }
            if !page.has_today() { { first(desk, &recommendation) } }
            { values(desk) }
            if left > 0 { { page.go_on(left) } }
            { for recommendation.by_need.iter().map(|picks| page.need(picks, &mut shown)) }
            { page.not_proposed() }
        </div>
    }
}

struct Page<'a> {
    desk: &'a Desk,
    case: &'a Case<'a>,
    recommendation: &'a Recommendation,
    plain: Option<&'a Recommendation>,
}

impl Page<'_> {
    fn has_today(&self) -> bool {
        self.recommendation.by_need.iter().any(|picks| picks.need.urgency == Urgency::Today)
    }

    /// From which place the person's values moved a support up, if they did.
    fn moved(&self, picks: &NeedPicks, form: Form, id: Id<Resource>) -> Html {
        let place = |ids: &[Id<Resource>]| ids.iter().position(|other| *other == id);
        let plain = self
            .plain
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

    /// What can be turned to at once, for the needs that cannot wait.
    fn today(&self) -> Html {
        let (content, ui) = (&self.desk.content, &self.desk.content.ui().result);
        let today = self.recommendation.today(content.catalogue());
        if today.is_empty() {
            return Html::default();
        }
        let need = |today: &Today| {
            let title = &content.words().need(today.need.need).title;
            html! {
                <div class="today__need">
                    <h3 class="h3">{ show(title) }</h3>
                    { for today.at_once.iter().take(FOR_TODAY).map(|id| self.step(*id)) }
                    if let Some(begin) = today.begin {
                        <p class="help">{ show(&ui.today_start) }</p>
                        { self.step(begin) }
                    }
                </div>
            }
        };
        html! {
            <section class="today" aria-labelledby="today">
                <h2 class="h2" id="today">{ show(&ui.today) }</h2>
                <p>{ show(&ui.today_note) }</p>
                { for today.iter().map(need) }
            </section>
        }
    }

    /// One thing to do today: whom, what first, which number.
    fn step(&self, id: Id<Resource>) -> Html {
        let content = &self.desk.content;
        let resource = &content.catalogue().resources[id];
        let card = self.desk.cards.of(id);
        let open = self.open().reform(move |_: MouseEvent| id);
        html! {
            <div class="step" data-today={resource.slug().to_owned()}>
                <button type="button" class="link step__name" onclick={open}>{ badge::shape(resource.form) }{ show(&card.name) }</button>
                <p class="step__first">{ show(&card.first_step) }</p>
                if !resource.phones.is_empty() {
                    { crate::components::phones::phones(content.words(), &resource.phones, &card.hours) }
                }
            </div>
        }
    }

    /// Questions are left that can change something.
    fn go_on(&self, left: usize) -> Html {
        let ui = &self.desk.content.ui().result;
        let go = self.desk.act.reform(|_: MouseEvent| Act::Interview(Action::Forward));
        html! {
            <div class="go-on">
                <p class="go-on__count">{ show_with(&ui.go_on, &left.to_string()) }</p>
                <p>{ show(&ui.go_on_note) }</p>
                <button type="button" class="button" data-action="next" onclick={go}>{ show(&ui.go_on_button) }</button>
            </div>
        }
    }

    fn need(&self, picks: &NeedPicks, shown: &mut BTreeSet<Id<Resource>>) -> Html {
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
                    { for Form::ALL.iter().map(|form| self.half(picks, *form, shown)) }
                </div>
            </section>
        }
    }

    /// The supports of one form: the first few in full, unless they already stand above, the others as lines.
    fn half(&self, picks: &NeedPicks, form: Form, shown: &mut BTreeSet<Id<Resource>>) -> Html {
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
        let full = |id: &Id<Resource>| {
            let card = if shown.insert(*id) { self.card(*id, &picks.need) } else { self.line(*id) };
            html! { <>{ self.moved(picks, form, *id) }{ card }</> }
        };
        let first: Html = first.iter().map(full).collect();
        html! {
            <div class={classes!("half", format!("half--{}", form.slug()))}>
                <h3 class="half__title">{ badge::shape(form) }<span>{ show(title) }</span></h3>
                <p class="half__note">{ show(note) }</p>
                if all.is_empty() {
                    <div class="gap"><p>{ show(reason.unwrap_or(gap)) }</p><p>{ show(&ui.gap_help) }</p></div>
                }
                { first }
                <div class="lines">{ for lines.iter().map(|id| html! { <div>{ self.moved(picks, form, *id) }{ self.line(*id) }</div> }) }</div>
                if !rest.is_empty() {
                    <details class="more">
                        <summary class="more__title">{ show_with(&ui.more, &rest.len().to_string()) }</summary>
                        <div class="lines">{ for rest.iter().map(|id| self.line(*id)) }</div>
                    </details>
                }
            </div>
        }
    }

    fn card(&self, id: Id<Resource>, need: &ActiveNeed) -> Html {
        let content = &self.desk.content;
        let resource = &content.catalogue().resources[id];
        let complements = self
            .recommendation
            .pick(id)
            .map(|pick| complements(content.catalogue(), self.recommendation, pick))
            .unwrap_or_default();
        let ask = self.desk.act.reform(|question| Act::Interview(Action::GoTo(question)));
        card(&CardProps {
            content: content.clone(),
            cards: self.desk.cards.clone(),
            resource: id,
            explanation: explain(self.case, id),
            complements,
            is_late: !resource.lead.meets(need.urgency),
            open: self.open(),
            ask,
        })
    }

    fn line(&self, id: Id<Resource>) -> Html {
        let standing = self.recommendation.pick(id).map(|pick| pick.standing);
        card_line(&self.desk.content, &self.desk.cards, id, standing, &self.open())
    }

    fn open(&self) -> Callback<Id<Resource>> {
        self.desk.open()
    }

    /// What is left out, by name, each with its reason one tap away: nothing is hidden.
    fn not_proposed(&self) -> Html {
        let ui = &self.desk.content.ui().result;
        let group = |picks: Vec<&Pick>, title, name: &'static str, note: Html| {
            if picks.is_empty() {
                return Html::default();
            }
            html! {
                <details class="more left-out" data-left-out={name}>
                    <summary class="more__title">{ show_with(title, &picks.len().to_string()) }</summary>
                    { note }
                    <div class="lines">{ for picks.iter().map(|pick| self.line(pick.resource)) }</div>
                </details>
            }
        };
        let (withheld, others): (Vec<&Pick>, Vec<&Pick>) = self
            .recommendation
            .picks
            .iter()
            .filter(|pick| !pick.is_proposed())
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
