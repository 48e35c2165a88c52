//! One resource: everything that is known of it, and how it stands for this person.

use crate::components::badge;
use crate::components::card::{counter_name, details};
use crate::components::facts::{facts, office_of, reasons};
use crate::components::near::near;
use crate::components::phones::phones;
use crate::components::sides::sides;
use crate::components::text::show;
use crate::content::Content;
use crate::desk::Desk;
use crate::markup::{classes, html};
use crate::state::Act;
use sasae_core::complement::complements;
use sasae_core::explain::explain;
use sasae_core::id::{Id, Named};
use sasae_core::need::Need;
use sasae_core::recommend::recommend;
use sasae_core::resource::Resource;
use sasae_core::session::Action;
use sasae_words::text::Text;
use yew::prelude::*;

/// The page.
pub fn resource_page(desk: &Desk, id: Id<Resource>) -> Html {
    let (content, cards, act) = (&desk.content, &desk.cards, &desk.act);
    let answers = &desk.kept.answers;
    let (words, ui) = (content.words(), &content.ui().card);
    let resource = &content.catalogue().resources[id];
    let card = cards.of(id);
    let case = desk.case();
    let has_answers = !answers.is_empty();
    let explanation = explain(&case, id);
    let recommendation = recommend(&case);
    let complements = recommendation
        .pick(id)
        .filter(|pick| has_answers && pick.is_proposed())
        .map(|pick| complements(content.catalogue(), &recommendation, pick));
    let ask = act.reform(|question| Act::Interview(Action::GoTo(question)));
    html! {
        <article class={classes!("page", format!("page--{}", resource.form.slug()))} data-resource={resource.slug().to_owned()}>
            <div class="card__badges">
                { badge::form(&words.labels, resource.form) }
                if has_answers { { badge::standing(&words.labels, explanation.standing) } }
            </div>
            <h1 class="h1" tabindex="-1">{ show(&card.name) }</h1>
            { counter_name(card) }
            <p class="lead">{ show(&card.summary) }</p>
            <div class="card__step">
                <h2 class="card__label">{ show(&ui.first_step) }</h2>
                <p>{ show(&card.first_step) }</p>
                if !resource.phones.is_empty() { { phones(words, &resource.phones, &card.hours) } }
            </div>
            { near(desk, &|office| office.resource.as_deref() == Some(resource.slug())) }
            { facets(content, resource, card) }
            <h2 class="visually-hidden">{ show(&ui.strengths) }{ "・" }{ show(&ui.weaknesses) }</h2>
            <h3 class="visually-hidden">{ show(&card.name) }</h3>
            { sides(words, cards, card, complements.as_deref()) }
            if has_answers {
                <section class="standing-box">
                    <h2 class="h2">{ show(words.labels.standing_of(explanation.standing)) }</h2>
                    <p>{ show(words.labels.standing_note_of(explanation.standing)) }</p>
                    <h3 class="visually-hidden">{ show(&ui.why) }</h3>
                    { reasons(content, &explanation) }
                    { facts(content, &explanation, &office_of(card, &explanation), &ask) }
                </section>
            }
            <section>
                <h2 class="h2">{ show(&ui.details) }</h2>
                <h3 class="visually-hidden">{ show(&card.name) }</h3>
                { details(content, resource, card) }
            </section>
        </article>
    }
}

fn facets(content: &Content, resource: &Resource, card: &sasae_words::card::Card) -> Html {
    let (words, ui) = (content.words(), &content.ui().card);
    let labels = &words.labels;
    let between = &words.language.between;
    let kinds = Text::join(resource.kinds.iter().map(|kind| labels.kind_of(*kind)), between);
    let need = |need: Id<Need>| &words.need(need).title;
    let needs = Text::join(resource.main.iter().chain(resource.helps.iter()).map(need), between);
    let from = resource.effective_from.map(|day| show(&ui.from.with(&day.to_string())));
    let to = resource.effective_to.map(|day| show(&ui.to.with(&day.to_string())));
    html! {
        <dl class="card__facts">
            <dt>{ show(&ui.lead) }</dt><dd>{ show(labels.lead_of(resource.lead)) }</dd>
            <dt>{ show(&ui.cost) }</dt><dd>{ show(&card.cost) }</dd>
            <dt>{ show(&ui.operator) }</dt><dd>{ show(labels.operator_of(resource.operator)) }</dd>
            <dt>{ show(&ui.catchment) }</dt><dd>{ show(labels.catchment_of(resource.catchment)) }</dd>
            <dt>{ show(&ui.sector) }</dt><dd>{ show(words.sector(resource.sector)) }</dd>
            <dt>{ show(&ui.kinds) }</dt><dd>{ show(&kinds) }</dd>
            <dt>{ show(&ui.needs) }</dt><dd>{ show(&needs) }</dd>
            if from.is_some() || to.is_some() { <dt>{ show(&ui.law) }</dt><dd>{ for from }{ for to }</dd> }
        </dl>
    }
}
