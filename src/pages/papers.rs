//! Papers to take along: which one, what is on it, what to do with it, and the paper itself.

use crate::components::text::show;
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::markup::html;
use crate::papers::hand::Hand;
use crate::papers::maker::Maker;
use crate::papers::options::Options;
use crate::papers::sheet::{Readings, sheet};
use crate::papers::{Which, Wishes, make, plain};
use crate::state::View;
use sasae_words::words::Style;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct PapersPageProps {
    /// In the language that is spoken.
    pub desk: Desk,
    /// In the language of the counter.
    pub counter: Desk,
    /// In やさしい日本語, once it is there.
    pub easy: Option<Desk>,
}

#[component]
pub fn PapersPage(props: &PapersPageProps) -> Html {
    let PapersPageProps { desk, counter, easy } = props;
    let ui = &desk.content.words().papers.page;
    let style = desk.content.words().language.style;
    let wishes = use_state(Wishes::default);
    // Who reads やさしい日本語 has readings unless they take them away.
    let wants_readings = use_state(|| None::<bool>);
    let readings = wants_readings.unwrap_or(style == Style::Easy);
    let own = easy.as_ref().filter(|_| readings && takes_readings(style, wishes.which)).unwrap_or(desk);
    let maker = Maker::new(own, counter);
    if maker.plan.members.is_empty() {
        return html! {
            <div class="papers">
                <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
                { ways(desk, View::Papers) }
                <p class="note">{ show(&ui.empty) }</p>
            </div>
        };
    }
    let paper = make(&maker, &wishes);
    let text = plain::text(&paper);
    let title = paper.title.own.plain();
    let wish = {
        let wishes = wishes.clone();
        Callback::from(move |wish: Wishes| wishes.set(wish))
    };
    let read = {
        let wants_readings = wants_readings.clone();
        Callback::from(move |_: Event| wants_readings.set(Some(!readings)))
    };
    let options = Options { desk, maker: &maker, wishes: &wishes, wish };
    let shown = if readings { Readings::Shown } else { Readings::Hidden };
    html! {
        <div class="papers">
            <div class="papers__tools">
                <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
                { ways(desk, View::Papers) }
                <p class="lead">{ show(&ui.lead) }</p>
                { options.kinds() }
                { match wishes.which {
                    Which::Counter => html! { <>{ options.counter_for() }{ options.tell() }</> },
                    Which::Phone => html! { <>{ options.phone_for() }{ options.tell() }</> },
                    Which::Plan | Which::Bring => Html::default(),
                } }
                if easy.is_some() && takes_readings(style, wishes.which) {
                    <label class="wish">
                        <input type="checkbox" class="wish__box" data-wish="readings" checked={readings} onchange={read} />
                        <span>{ show(&ui.ruby) }</span>
                    </label>
                }
                // A paper that was copied stays so only as long as it is the same.
                <Hand key={text.clone()} desk={desk.clone()} {title} text={text.clone()} />
            </div>
            { sheet(&paper, shown, &ui.preview.plain()) }
        </div>
    }
}

/// Readings are for papers in Japanese, and for those that a helper reads.
fn takes_readings(style: Style, which: Which) -> bool {
    style != Style::Translation || !which.is_for_others()
}
