//! Numbers to call, with their hours: the link dials.

use crate::components::text::show;
use crate::markup::html;
use sasae_core::resource::{Certainty, Phone};
use sasae_words::text::Text;
use sasae_words::words::Words;
use yew::prelude::*;

/// The address that dials a number. `#` would end the address, so it is written as a code.
pub fn dial(number: &str) -> String {
    let digits: String = number.chars().filter(|letter| *letter != '-').collect();
    format!("tel:{}", digits.replace('#', "%23"))
}

/// A resource's numbers.
pub fn phones(words: &Words, phones: &[Phone], hours: &[Text]) -> Html {
    let one = |(phone, hours): (&Phone, &Text)| {
        let unsure = phone.certainty == Certainty::Unverified;
        html! {
            <li class="phone">
                <a class="phone__number" href={dial(&phone.number)} aria-label={words.ui.card.call.filled(&phone.number)}>{ phone.number.clone() }</a>
                <span class="phone__hours">{ show(hours) }</span>
                if unsure { <span class="phone__hours">{ show(words.labels.certainty_of(phone.certainty)) }</span> }
            </li>
        }
    };
    html! { <ul class="phones">{ for phones.iter().zip(hours).map(one) }</ul> }
}
