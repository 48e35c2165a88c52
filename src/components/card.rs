//! A resource among the results: in full, or as a line.

use crate::components::badge;
use crate::components::facts::{facts, office_of, reasons};
use crate::components::fold::Fold;
use crate::components::phones::phones;
use crate::components::rule::rule;
use crate::components::sides::sides;
use crate::components::text::{list, show};
use crate::content::Content;
use crate::desk::Shelf;
use crate::markup::{classes, html};
use crate::state::Act;
use sasae_core::complement::Complement;
use sasae_core::explain::Explanation;
use sasae_core::id::{Id, Named};
use sasae_core::recommend::Standing;
use sasae_core::resource::{Certainty, Resource};
use sasae_core::session::Action;
use yew::prelude::*;

/// What a card is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    pub shelf: Shelf,
    pub resource: Id<Resource>,
    pub explanation: Explanation,
    pub complements: Vec<Complement>,
    /// It starts to help after the need must be met.
    pub is_late: bool,
}

/// What matters for deciding is open; the rest opens on demand.
#[component]
pub fn CardInFull(props: &CardProps) -> Html {
    let shelf = &props.shelf;
    let (words, ui) = (shelf.content.words(), &shelf.content.ui().card);
    let id = props.resource;
    let (resource, card) = (shelf.resource(id), shelf.card(id));
    let open = shelf.open().reform(move |_: MouseEvent| id);
    let why = Callback::from({
        let props = props.clone();
        move |()| why(&props)
    });
    let more = Callback::from({
        let shelf = shelf.clone();
        move |()| details(&shelf.content, shelf.resource(id), shelf.card(id))
    });
    html! {
        <article class={classes!("card", format!("card--{}", resource.form.slug()))} data-resource={resource.slug().to_owned()}
            data-form={resource.form.slug()} data-standing={props.explanation.standing.slug()}>
            <header class="card__head">
                <div class="card__badges">{ badge::form(&words.labels, resource.form) }{ badge::standing(&words.labels, props.explanation.standing) }</div>
                <h3 class="card__name">{ show(&card.name) }</h3>
                { counter_name(card) }
                <p class="card__summary">{ show(&card.summary) }</p>
            </header>
            <dl class="card__facts">
                <dt>{ show(&ui.lead) }</dt>
                <dd>{ show(words.labels.lead_of(resource.lead)) }if props.is_late { <span class="late">{ show(&words.ui.result.late) }</span> }</dd>
                <dt>{ show(&ui.cost) }</dt><dd>{ show(&card.cost) }</dd>
            </dl>
            <div class="card__step">
                <h4 class="card__label">{ show(&ui.first_step) }</h4>
                <p>{ show(&card.first_step) }</p>
                if !resource.phones.is_empty() { { phones(words, &resource.phones, &card.hours) } }
            </div>
            { sides(words, &shelf.cards, card, Some(&props.complements)) }
            <Fold title={show(&ui.why)} body={why} />
            <Fold title={show(&ui.details)} body={more} />
            <button type="button" class="link card__open" data-action="resource" data-resource={resource.slug().to_owned()} onclick={open}>
                { show(&ui.page) }<span class="visually-hidden">{ " " }{ show(&card.name) }</span>
            </button>
        </article>
    }
}

fn why(props: &CardProps) -> Html {
    let CardProps { shelf, explanation, .. } = props;
    let ask = shelf.act.reform(|question| Act::Interview(Action::GoTo(question)));
    html! {
        <>
            { reasons(&shelf.content, explanation) }
            { facts(&shelf.content, explanation, &office_of(shelf.card(props.resource), explanation), &ask) }
        </>
    }
}

/// What a resource is called at the counter, where the card is in another language.
pub fn counter_name(card: &sasae_words::card::Card) -> Html {
    let name =
        card.counter.iter().map(|counter| html! { <p class="counter" lang="ja">{ show(&counter.name) }</p> });
    html! { <>{ for name }</> }
}

/// Everything of a card that does not depend on answers.
pub fn details(content: &Content, resource: &Resource, card: &sasae_words::card::Card) -> Html {
    let (words, ui) = (content.words(), &content.ui().card);
    let part = |title, body: Html| html! { <><h4 class="card__label">{ show(title) }</h4>{ body }</> };
    let text = |text| html! { <p>{ show(text) }</p> };
    let source = |source: &sasae_core::resource::Source| {
        html! {
            <li>
                { source.title.clone() }
                // Only words: a link that leaves the page would tell another site who is asking.
                if let Some(url) = &source.url { <br /><span class="url">{ url.clone() }</span> }
            </li>
        }
    };
    let checked = show(&ui.checked_on.with(&resource.checked.to_string()));
    html! {
        <div class="details">
            { part(&ui.say, html! { <p class="say">{ show(&card.say) }</p> }) }
            if let Some(counter) = &card.counter {
                { part(&ui.counter, html! { <div lang="ja"><p>{ show(&counter.name) }</p><p class="say">{ show(&counter.say) }</p></div> }) }
            }
            { part(&words.ui.rule.title, rule(content, resource.condition.as_ref(), &card.office)) }
            { part(&ui.find, text(&card.find)) }
            { part(&ui.apply, text(&card.apply)) }
            if !card.bring.is_empty() { { part(&ui.bring, list(&card.bring)) } }
            { part(&ui.drawback, text(&card.drawback)) }
            { part(&ui.law, text(&card.law)) }
            { part(&ui.sources, html! {
                <>
                    <ul class="list sources">{ for resource.sources.iter().map(source) }</ul>
                    <p class={classes!("checked", (resource.certainty == Certainty::Unverified).then_some("checked--unsure"))}>
                        { checked }{ " ・ " }{ show(words.labels.certainty_of(resource.certainty)) }
                    </p>
                </>
            }) }
        </div>
    }
}

/// The name and the summary that stand in a line.
pub fn what_it_is(shelf: &Shelf, id: Id<Resource>) -> Html {
    let card = shelf.card(id);
    html! {
        <>
            <span class="line__head">{ badge::shape(shelf.resource(id).form) }<span class="line__name">{ show(&card.name) }</span></span>
            <span class="line__summary">{ show(&card.summary) }</span>
        </>
    }
}

/// A resource as one line that opens its page.
pub fn card_line(shelf: &Shelf, id: Id<Resource>, standing: Option<Standing>) -> Html {
    let labels = &shelf.content.words().labels;
    let resource = shelf.resource(id);
    let open = shelf.open().reform(move |_: MouseEvent| id);
    html! {
        <article key={id.index()} class={classes!("line", format!("line--{}", resource.form.slug()))} data-resource={resource.slug().to_owned()}
            data-form={resource.form.slug()} data-standing={standing.map(Standing::slug)}>
            <button type="button" class="line__button" data-action="resource" data-resource={resource.slug().to_owned()} onclick={open}>
                { what_it_is(shelf, id) }
                <span class="line__foot">
                    { show(labels.form_of(resource.form)) }{ " ・ " }{ show(labels.lead_of(resource.lead)) }
                    if let Some(standing) = standing { { " ・ " }{ show(labels.standing_of(standing)) } }
                </span>
            </button>
        </article>
    }
}
