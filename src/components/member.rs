//! One support of a plan: what it is in it for, what to do first, where it is weak and who makes up for that; and the
//! person's say.

use crate::components::badge;
use crate::components::fold::Fold;
use crate::components::phones::phones;
use crate::components::text::show;
use crate::desk::Shelf;
use crate::markup::{classes, html};
use sasae_core::id::{Id, Named};
use sasae_core::plan::{Edit, Member};
use sasae_core::resource::{Resource, Trait};
use sasae_core::session::Action;
use sasae_words::text::Text;
use yew::prelude::*;

/// A support of the plan.
#[derive(Clone, PartialEq, Properties)]
pub struct InPlanProps {
    pub shelf: Shelf,
    pub member: Member,
    /// Others that could stand in its place.
    pub others: Vec<Id<Resource>>,
}

/// The support, and what the person can do about it.
#[component]
pub fn InPlan(props: &InPlanProps) -> Html {
    let InPlanProps { shelf, member, .. } = props;
    let words = shelf.content.words();
    let (ui, card_words) = (&words.plan.plan, &words.ui.card);
    let id = member.resource;
    let (resource, card) = (shelf.resource(id), shelf.card(id));
    let swaps = Callback::from({
        let props = props.clone();
        move |()| swaps(&props)
    });
    let needs = Text::join(member.covers.iter().map(|need| &words.need(need).title), &words.language.between);
    let open = shelf.open().reform(move |_: MouseEvent| id);
    let edit = |edit: Edit| shelf.does::<MouseEvent>(Action::Plan(edit));
    let name = || html! { <span class="visually-hidden">{ " " }{ show(&card.name) }</span> };
    html! {
        <article class={classes!("card", "member", format!("card--{}", resource.form.slug()), member.is_kept.then_some("member--kept"))}
            data-member={resource.slug().to_owned()} data-lane={member.lane.slug()}>
            <div class="card__badges">
                { badge::form(&words.labels, resource.form) }{ badge::standing(&words.labels, member.standing) }
                <span class="tag">{ show(words.labels.lead_of(resource.lead)) }</span>
                if member.is_kept { <span class="tag tag--kept">{ show(&ui.kept) }</span> }
            </div>
            <h3 class="card__name"><button type="button" class="link" data-action="resource" data-resource={resource.slug().to_owned()} onclick={open}>{ show(&card.name) }</button></h3>
            if !needs.is_empty() { <p class="member__covers">{ show(&ui.covers) }{ ": " }{ show(&needs) }</p> }
            <div class="card__step">
                <h4 class="card__label">{ show(&card_words.first_step) }</h4>
                <p>{ show(&card.first_step) }</p>
                if !resource.phones.is_empty() { { phones(words, &resource.phones, &card.hours) } }
                <h4 class="card__label">{ show(&card_words.say) }</h4>
                <p class="say">{ show(&card.say) }</p>
            </div>
            <ul class="weak">{ for member.weak.iter().map(|(axis, by)| weak(shelf, card, *axis, *by)) }</ul>
            <div class="member__say">
                if member.is_kept {
                    <button type="button" class="button button--quiet" data-action="free" onclick={edit(Edit::Free(id))}>{ show(&ui.free) }{ name() }</button>
                } else {
                    <button type="button" class="button button--small" data-action="keep" onclick={edit(Edit::Keep(id))}>{ show(&ui.keep) }{ name() }</button>
                }
                <button type="button" class="button button--quiet" data-action="drop" onclick={edit(Edit::Drop(id))}>{ show(&ui.drop) }{ name() }</button>
            </div>
            <Fold title={html! { <>{ show(&ui.swap) }{ name() }</> }} body={swaps} />
        </article>
    }
}

fn swaps(props: &InPlanProps) -> Html {
    let InPlanProps { shelf, member, others } = props;
    if others.is_empty() {
        return html! { <p>{ show(&shelf.content.words().plan.plan.no_other) }</p> };
    }
    html! { <ul class="others">{ for others.iter().map(|other| swap(shelf, member.resource, *other)) }</ul> }
}

/// A weak trait: the sentence of this support where there is one, and who makes up for it.
fn weak(shelf: &Shelf, card: &sasae_words::card::Card, axis: Trait, by: Option<Id<Resource>>) -> Html {
    let words = shelf.content.words();
    let sentence = card.weaknesses.iter().find(|(other, _)| *other == axis).map(|(_, sentence)| sentence);
    // Of a weakness that has no sentence only the name is told, and only if somebody makes up for it.
    if sentence.is_none() && by.is_none() {
        return Html::default();
    }
    html! {
        <li class="weak__one">
            <span class="side__axis">{ show(words.labels.trait_of(axis)) }</span>
            { for sentence.map(show) }
            if let Some(by) = by {
                <span class="side__cover">{ show(&words.ui.card.covered_by.with_text(&shelf.card(by).name)) }</span>
            } else {
                <span class="side__cover side__cover--none">{ show(&words.ui.card.not_covered) }</span>
            }
        </li>
    }
}

fn swap(shelf: &Shelf, from: Id<Resource>, to: Id<Resource>) -> Html {
    let ui = &shelf.content.words().plan.plan;
    let resource = shelf.resource(to);
    let take = shelf.does::<MouseEvent>(Action::Plan(Edit::Swap(from, to)));
    html! {
        <li class="other" data-other={resource.slug().to_owned()}>
            <button type="button" class="other__button" data-action="swap" onclick={take}>
                { badge::shape(resource.form) }<span class="other__name">{ show(&shelf.card(to).name) }</span>
                <span class="other__note">{ show(shelf.content.words().labels.lead_of(resource.lead)) }</span>
                <span class="visually-hidden">{ " " }{ show(&ui.swap) }</span>
            </button>
        </li>
    }
}
