//! Letters to partners: to whom, what may be told, the person's consent, and the letter itself.

use crate::desk::{WorkDesk, voice};
use crate::markup::html;
use crate::papers::letter::{about, doc, how};
use crate::papers::plain;
use crate::papers::sheet::sheet;
use crate::parts::edit::edit;
use sasae_app::browser::input;
use sasae_app::components::finder::Finder;
use sasae_app::components::text::{named, show, show_with};
use sasae_app::papers::hand::Hand;
use sasae_casework::heard::Heard;
use sasae_casework::letter::{How, Letter, Line, offered, own_fields};
use sasae_casework::record::Record;
use sasae_core::id::{Id, Named};
use sasae_core::resource::Resource;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct LettersProps {
    pub desk: WorkDesk,
    /// To whom the letter is at first.
    #[prop_or_default]
    pub to: Option<Id<Resource>>,
}

#[component]
pub fn LettersPage(props: &LettersProps) -> Html {
    let LettersProps { desk, to } = props;
    let ui = &desk.said().letters;
    let chosen = use_state(|| *to);
    let case = desk.case();
    let heard = Heard::new(&case, &desk.kept, &desk.record);
    let mut partners: Vec<Id<Resource>> = heard.plan.members.iter().map(|member| member.resource).collect();
    // Whoever supports them already can be asked for more.
    for id in case.in_use.iter().copied().chain(*chosen) {
        if !partners.contains(&id) {
            partners.push(id);
        }
    }
    let select = {
        let (chosen, content) = (chosen.clone(), desk.content.clone());
        Callback::from(move |event: Event| {
            chosen.set(input::selected(&event).and_then(|slug| content.catalogue().resources.find(&slug)));
        })
    };
    let take = {
        let chosen = chosen.clone();
        Callback::from(move |id| chosen.set(Some(id)))
    };
    let option = |id: &Id<Resource>| {
        let slug = desk.resource(*id).slug().to_owned();
        html! { <option value={slug} selected={*chosen == Some(*id)}>{ desk.card(*id).name.plain() }</option> }
    };
    html! {
        <div class="papers work-papers letters">
            <div class="papers__tools">
                <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
                <p class="lead">{ show(&ui.lead) }</p>
                if heard.is_careful { <p class="note note--careful" role="note" data-careful="careful">{ show(&ui.careful) }</p> }
                if partners.is_empty() { <p class="help">{ show(&ui.empty) }</p> }
                <label class="field"><span class="field__label">{ show(&ui.partner) }</span>
                    <select class="field__input" data-field="partner" autocomplete="off" onchange={select}>
                        <option value="" selected={chosen.is_none()}>{ ui.partner_none.plain() }</option>
                        { for partners.iter().map(option) }
                    </select></label>
                <Finder desk={desk.desk.clone()} label={ui.partner_find.clone()} verb={ui.partner_choose.clone()} {take} without={partners.clone()} />
            </div>
            if let Some(partner) = *chosen { { open(desk, &heard, partner) } }
        </div>
    }
}

/// The letter to this partner.
fn open(desk: &WorkDesk, heard: &Heard, partner: Id<Resource>) -> Html {
    let ui = &desk.said().letters;
    let slug = desk.resource(partner).slug().to_owned();
    let letter = desk.record.letters.get(&slug).cloned().unwrap_or_default();
    let doc = doc(desk, heard, partner, &letter);
    let text = plain::text(&doc);
    let title = doc.title.own.plain();
    let paper_said = desk.speaking(&desk.counter);
    let fields = own_fields(heard, voice(&desk.counter, &paper_said), partner);
    let labels = [&ui.to, &ui.from, &ui.ask];
    html! {
        <>
            <div class="papers__tools">
                { lines(desk, heard, partner, &slug, &letter) }
                { consent(desk, &slug, &letter) }
                <section class="letters__own" aria-labelledby="letter-own">
                    <h2 class="h2" id="letter-own">{ show(&ui.own) }</h2>
                    { for labels.into_iter().zip(&fields).map(|(label, field)| edit(desk, heard, label, field, 2)) }
                </section>
                <Hand key={text.clone()} desk={desk.desk.clone()} {title} text={text.clone()} />
            </div>
            { sheet(&doc, &ui.preview.plain()) }
        </>
    }
}

/// Everything that could be told, each line to be turned on by itself.
fn lines(desk: &WorkDesk, heard: &Heard, partner: Id<Resource>, slug: &str, letter: &Letter) -> Html {
    let ui = &desk.said().letters;
    let voice = voice(&desk.desk, &desk.spoken);
    let one = |line: &Line| {
        let turn = {
            let id = line.id.clone();
            writes(desk, slug, move |letter, _: Event| letter.turn(&id))
        };
        html! {
            <label class="wish" key={line.id.clone()}>
                <input type="checkbox" class="wish__box" data-tell={line.id.clone()} checked={letter.agreed.contains(&line.id)} onchange={turn} />
                <span>{ named(about(line, voice), &line.text) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="tell">
            <legend class="tell__title">{ show(&ui.lines) }</legend>
            <p class="help">{ show(&ui.lines_note) }</p>
            { for offered(heard, voice, partner).iter().map(one) }
        </fieldset>
    }
}

/// The person's consent: how it was given, and when.
fn consent(desk: &WorkDesk, slug: &str, letter: &Letter) -> Html {
    let ui = &desk.said().letters;
    let today = desk.today;
    let give = writes(desk, slug, move |letter, _: MouseEvent| letter.consent = Some(today));
    let take_back = writes(desk, slug, |letter, _: MouseEvent| letter.take_back());
    let choice = |given: &How| {
        let given = *given;
        let choose = writes(desk, slug, move |letter, _: Event| letter.how = given);
        html! {
            <label class="wish">
                <input type="radio" class="wish__box" name="how" value={given.slug()} checked={letter.how == given} onchange={choose} />
                <span>{ show(how(given, ui)) }</span>
            </label>
        }
    };
    html! {
        <section class="letters__consent" aria-labelledby="consent">
            <h2 class="h2" id="consent">{ show(&ui.consent) }</h2>
            <p class="help">{ show(&ui.consent_note) }</p>
            <fieldset class="tell"><legend class="tell__title">{ show(&ui.how) }</legend>{ for How::ALL.iter().map(choice) }</fieldset>
            <p role="status" data-consent={letter.consent.map(|day| day.to_string())}>
                { for letter.consent.iter().map(|day| show_with(&ui.consent_day, &day.to_string())) }
            </p>
            if letter.consent.is_some() {
                <button type="button" class="link" data-action="consent-back" onclick={take_back}>{ show(&ui.consent_none) }</button>
            } else {
                <button type="button" class="button button--quiet" data-action="consent" disabled={letter.agreed.is_empty()} onclick={give}>{ show(&ui.consent_today) }</button>
            }
        </section>
    }
}

/// Changes what may be told to this partner.
fn writes<T: 'static>(
    desk: &WorkDesk,
    slug: &str,
    edit: impl Fn(&mut Letter, T) + Clone + 'static,
) -> Callback<T> {
    let slug = slug.to_owned();
    desk.writes(move |record: &mut Record, given: T| {
        let letter = record.letters.entry(slug.clone()).or_default();
        edit(letter, given);
        if *letter == Letter::default() {
            record.letters.remove(&slug);
        }
    })
}
