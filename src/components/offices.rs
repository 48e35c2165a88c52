//! Real offices as a list: how to reach them, when, how far, and how sure that is.

use crate::components::phones::dial;
use crate::components::text::{show, show_with};
use crate::desk::Desk;
use crate::markup::{classes, html};
use crate::nearby::Found;
use sasae_local::near::Said;
use sasae_local::office::Office;
use sasae_local::point::Metres;
use sasae_local::week::Opening;
use sasae_words::text::{Run, Text};
use sasae_words::ui::near::NearWords;
use yew::prelude::*;

/// The offices, numbered from this one on.
pub fn offices(desk: &Desk, found: &[Found], first: usize) -> Html {
    let one = |(place, found): (usize, &Found)| office(desk, found, first + place);
    html! { <ul class="offices">{ for found.iter().enumerate().map(one) }</ul> }
}

fn office(desk: &Desk, found: &Found, number: usize) -> Html {
    let ui = &desk.content.ui().near;
    let (office, record) = (&*found.office, &found.office.record);
    let is_stale = record.is_stale(desk.today);
    let (address, hours) = (office.address.line(), hours(office, ui, &desk.content.words().language.between));
    let checked = match record.checked {
        Some(day) => show_with(&ui.checked, &day.to_string()),
        None => show(&ui.unchecked),
    };
    let fact = |label: &Text, value: Html| html! { <><dt>{ show(label) }</dt><dd>{ value }</dd></> };
    let line = |line: &str| html! { if !line.is_empty() { <p>{ line.to_owned() }</p> } };
    html! {
        <li class={classes!("office", is_stale.then_some("office--stale"))} data-office={number.to_string()}>
            <h3 class="office__name">{ number.to_string() }{ ". " }{ office.name.to_string() }</h3>
            { far(found, ui, desk.nearby.from().is_some()) }
            if !office.phone.is_empty() {
                <p><a class="phone__number" href={dial(&office.phone)} aria-label={ui.call.filled(&office.name)}>{ office.phone.to_string() }</a></p>
            }
            { line(&office.summary) }
            <dl class="card__facts">
                if !hours.is_empty() || !office.hours_note.is_empty() {
                    { fact(&ui.hours, html! { <>{ show(&hours) }{ line(&office.hours_note) }</> }) }
                }
                if !address.is_empty() { { fact(&ui.address, html! { { address } }) } }
                if !office.apply.is_empty() { { fact(&ui.apply, html! { { office.apply.to_string() } }) } }
            </dl>
            if office.capacity > 0 { <p>{ show_with(&ui.capacity, &office.capacity.to_string()) }</p> }
            { line(&office.notes) }
            { line(&office.url) }
            <p class="checked">
                { checked }
                if !record.source.is_empty() { { " ・ " }{ show_with(&ui.source, &record.source) }{ " " }{ record.license.to_string() } }
            </p>
            if is_stale { <p class="checked checked--unsure">{ show(&ui.stale) }</p> }
        </li>
    }
}

/// How far it is: in a straight line, and in the minutes that staff entered.
fn far(found: &Found, ui: &NearWords, is_asked: bool) -> Html {
    let minutes = found.office.minutes;
    let ways = [(&ui.walk, minutes.walk), (&ui.bus, minutes.bus), (&ui.car, minutes.car)];
    let ways = ways.into_iter().filter_map(|(text, minutes)| Some(text.with(&minutes?.to_string())));
    let straight = match found.distance {
        Some(metres) => Some(distance(ui, metres)),
        None => is_asked.then(|| ui.town_only.clone()),
    };
    let all: Vec<Text> = straight.into_iter().chain(ways).collect();
    html! { if !all.is_empty() { <p class="office__far">{ show(&Text::join(&all, " ・ ")) }</p> } }
}

/// 「直線で約 1.2 km」.
pub fn distance(ui: &NearWords, metres: Metres) -> Text {
    let said = metres.said();
    let text = if matches!(said, Said::Metres(_)) { &ui.metres } else { &ui.kilometres };
    text.with(&said.to_string())
}

/// The week in words: days with the same hours together.
pub fn hours(office: &Office, ui: &NearWords, between: &str) -> Text {
    let names = ui.days();
    let groups = office.week.groups().into_iter().map(|(opening, days)| {
        let days: Vec<&Text> = days.iter().filter_map(|day| names.get(*day as usize).copied()).collect();
        let when = match opening {
            Opening::At(hours) => Text(vec![Run::Plain(hours.to_string())]),
            Opening::Closed => ui.closed.clone(),
            Opening::Open | Opening::Unknown => ui.open.clone(),
        };
        Text::join([&Text::join(days, between), &when], " ")
    });
    Text::join(&groups.collect::<Vec<_>>(), " ・ ")
}
