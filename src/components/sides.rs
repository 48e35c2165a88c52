//! Strengths and weaknesses, and who makes up for each weakness.

use crate::components::text::show;
use crate::markup::html;
use sasae_core::complement::Complement;
use sasae_core::resource::Trait;
use sasae_words::card::{Card, Cards};
use sasae_words::words::Words;
use yew::prelude::*;

/// Both sides of a resource. Without complements (nothing was answered) only the sentences stand.
pub fn sides(words: &Words, cards: &Cards, card: &Card, complements: Option<&[Complement]>) -> Html {
    let ui = &words.ui.card;
    let strength = |(axis, text): &(Trait, sasae_words::text::Text)| {
        html! { <li class="side"><span class="side__axis">{ show(words.labels.trait_of(*axis)) }</span>{ show(text) }</li> }
    };
    let weakness = |(axis, text): &(Trait, sasae_words::text::Text)| {
        let covered = complements.map(|complements| covered_by(words, cards, complements, *axis));
        html! {
            <li class="side">
                <span class="side__axis">{ show(words.labels.trait_of(*axis)) }</span>{ show(text) }
                { for covered }
            </li>
        }
    };
    html! {
        <div class="sides">
            <div class="sides__half sides__half--strong">
                <h4 class="sides__title">{ show(&ui.strengths) }</h4>
                <ul class="sides__list">{ for card.strengths.iter().map(strength) }</ul>
            </div>
            <div class="sides__half sides__half--weak">
                <h4 class="sides__title">{ show(&ui.weaknesses) }</h4>
                <ul class="sides__list">{ for card.weaknesses.iter().map(weakness) }</ul>
            </div>
        </div>
    }
}

fn covered_by(words: &Words, cards: &Cards, complements: &[Complement], axis: Trait) -> Html {
    let ui = &words.ui.card;
    let covering = complements.iter().find(|complement| complement.axis == axis);
    html! {
        if let Some(complement) = covering {
            <span class="side__cover">{ show(&ui.covered_by.with_text(&cards.of(complement.by).name)) }</span>
        } else {
            <span class="side__cover side__cover--none">{ show(&ui.not_covered) }</span>
        }
    }
}
