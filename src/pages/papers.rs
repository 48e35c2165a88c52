//! Papers to take along: which one, what is on it, what to do with it, and the paper itself.

use crate::browser;
use crate::components::text::{show, show_with};
use crate::components::ways::ways;
use crate::desk::Desk;
use crate::papers::maker::{Maker, given};
use crate::papers::sheet::{Readings, sheet};
use crate::papers::{Which, Wishes, make, plain};
use crate::state::{Act, View};
use sasae_core::id::{Id, Named};
use sasae_core::resource::Resource;
use sasae_words::text::Text;
use sasae_words::ui::papers::PaperPage;
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
                <Hand key={plain::text(&paper)} desk={desk.clone()} title={paper.title.own.plain()} text={plain::text(&paper)} />
            </div>
            { sheet(&paper, shown, &ui.preview.plain()) }
        </div>
    }
}

/// Readings are for papers in Japanese, and for those that a helper reads.
fn takes_readings(style: Style, which: Which) -> bool {
    style != Style::Translation || !which.is_for_others()
}

struct Options<'a> {
    /// In the language that is spoken.
    desk: &'a Desk,
    maker: &'a Maker<'a>,
    wishes: &'a Wishes,
    wish: Callback<Wishes>,
}

impl Options<'_> {
    fn ui(&self) -> &PaperPage {
        &self.desk.content.words().papers.page
    }

    /// What happens when something else is wished for.
    fn wishing<T: 'static>(&self, change: impl Fn(&mut Wishes, T) + 'static) -> Callback<T> {
        let wishes = self.wishes.clone();
        self.wish.reform(move |given: T| {
            let mut wishes = wishes.clone();
            change(&mut wishes, given);
            wishes
        })
    }

    /// The four papers.
    fn kinds(&self) -> Html {
        let ui = self.ui();
        let kind = |which: &Which| {
            let which = *which;
            let (name, note) = match which {
                Which::Plan => (&ui.plan, &ui.plan_note),
                Which::Counter => (&ui.counter, &ui.counter_note),
                Which::Phone => (&ui.phone, &ui.phone_note),
                Which::Bring => (&ui.bring, &ui.bring_note),
            };
            let choose = self.wishing(move |wishes, _: MouseEvent| wishes.which = which);
            html! {
                <button type="button" class="kind" data-action={format!("paper-{}", which.slug())}
                    aria-pressed={(which == self.wishes.which).to_string()} onclick={choose}>
                    <span class="kind__name">{ show(name) }</span><span class="kind__note">{ show(note) }</span>
                </button>
            }
        };
        html! { <div class="kinds" role="group" aria-label={ui.kinds.plain()}>{ for Which::ALL.iter().map(kind) }</div> }
    }

    fn counter_for(&self) -> Html {
        let catalogue = self.desk.content.clone();
        let choose = self.wishing(move |wishes, event: Event| {
            let slug = browser::input::selected(&event);
            wishes.counter_for = slug.and_then(|slug| catalogue.catalogue().resources.find(&slug));
        });
        let chosen = self.maker.wished(self.wishes.counter_for).map(|member| member.resource);
        self.select(
            &self.ui().for_counter,
            Some(&self.ui().whole),
            &self.maker.formal().collect::<Vec<_>>(),
            chosen,
            choose,
        )
    }

    fn phone_for(&self) -> Html {
        let catalogue = self.desk.content.clone();
        let choose = self.wishing(move |wishes, event: Event| {
            let slug = browser::input::selected(&event);
            wishes.phone_for = slug.and_then(|slug| catalogue.catalogue().resources.find(&slug));
        });
        let callable = self.maker.callable();
        let wished = self.maker.wished(self.wishes.phone_for).map(|member| member.resource);
        self.select(&self.ui().for_phone, None, &callable, wished.or(callable.first().copied()), choose)
    }

    /// One of these supports, or all of them.
    fn select(
        &self,
        label: &Text,
        all: Option<&Text>,
        ids: &[Id<Resource>],
        chosen: Option<Id<Resource>>,
        choose: Callback<Event>,
    ) -> Html {
        let option = |id: &Id<Resource>| {
            let slug = self.desk.resource(*id).slug().to_owned();
            html! { <option value={slug} selected={chosen == Some(*id)}>{ self.desk.card(*id).name.plain() }</option> }
        };
        html! {
            <label class="field"><span class="field__label">{ show(label) }</span>
                <select class="field__input" data-wish="support" onchange={choose}>
                    { for all.iter().map(|all| html! { <option value="" selected={chosen.is_none()}>{ all.plain() }</option> }) }
                    { for ids.iter().map(option) }
                </select>
            </label>
        }
    }

    /// What is told, line by line.
    fn tell(&self) -> Html {
        let (ui, words) = (self.ui(), self.desk.content.words());
        let catalogue = self.desk.content.catalogue();
        let line = |name: String, is_on: bool, text: Text, turn: Callback<Event>| {
            html! {
                <label class="wish">
                    <input type="checkbox" class="wish__box" data-tell={name} checked={is_on} onchange={turn} />
                    <span>{ show(&text) }</span>
                </label>
            }
        };
        let needs = self.maker.needs().iter().map(|need| {
            let id = need.need;
            let turn = self.wishing(move |wishes, _: Event| {
                if wishes.turned.contains(id) { wishes.turned.remove(id) } else { wishes.turned.insert(id) }
            });
            let is_on = self.maker.tells_need(self.wishes, need);
            line(catalogue.needs[id].slug().to_owned(), is_on, words.need(id).title.clone(), turn)
        });
        let answers = self.maker.answers().iter().map(|id| {
            let id = *id;
            let turn = self.wishing(move |wishes, _: Event| {
                if wishes.told.contains(id) { wishes.told.remove(id) } else { wishes.told.insert(id) }
            });
            let is_on = self.wishes.told.contains(id);
            line(catalogue.questions[id].slug().to_owned(), is_on, given(self.desk, id), turn)
        });
        // What troubles the person stands on the counter sheet alone; on the phone the support's own words say it.
        let has_needs = self.wishes.which == Which::Counter;
        let count = self.maker.told_count(self.wishes);
        html! {
            // Where nothing is told by itself, what could be is in view.
            <details class="more tell" open={self.maker.is_careful}>
                <summary class="more__title">{ show_with(&ui.tell, &count.to_string()) }</summary>
                <p class="help">{ show(&ui.tell_note) }</p>
                if has_needs { <fieldset class="tell__part"><legend class="tell__title">{ show(&ui.tell_needs) }</legend>{ for needs }</fieldset> }
                <fieldset class="tell__part"><legend class="tell__title">{ show(&ui.tell_answers) }</legend>{ for answers }</fieldset>
            </details>
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct HandProps {
    desk: Desk,
    /// What the paper is called.
    title: String,
    /// The paper as text.
    text: String,
}

/// What came of copying.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    NotYet,
    Done,
    ByHand,
}

/// What can be done with the paper.
#[component]
fn Hand(props: &HandProps) -> Html {
    let HandProps { desk, title, text } = props;
    let ui = &desk.content.words().papers.page;
    let copied = use_state(|| Copied::NotYet);
    let can_share = use_state(|| false);
    let field = use_node_ref();
    use_effect_with((), {
        let can_share = can_share.clone();
        move |()| can_share.set(browser::share::can_share())
    });
    use_effect_with(*copied, {
        let field = field.clone();
        move |copied| {
            if *copied == Copied::ByHand {
                browser::share::select(&field);
            }
        }
    });
    let print = Callback::from(|_: MouseEvent| browser::print::page());
    let copy = {
        let (copied, text) = (copied.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.clone());
            browser::later::run(async move {
                let is_done = browser::share::copy(&text).await;
                copied.set(if is_done { Copied::Done } else { Copied::ByHand });
            });
        })
    };
    let share = {
        let (title, text) = (title.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let (title, text) = (title.clone(), text.clone());
            browser::later::run(async move { browser::share::share(&title, &text).await });
        })
    };
    let file = desk.act.reform(|_: MouseEvent| Act::Show(View::Answers));
    html! {
        <div class="hand">
            <div class="hand__buttons">
                <button type="button" class="button" data-action="print" onclick={print}>{ show(&ui.print) }</button>
                <button type="button" class="button button--quiet" data-action="copy" onclick={copy}>{ show(&ui.copy) }</button>
                if *can_share { <button type="button" class="button button--quiet" data-action="share" onclick={share}>{ show(&ui.share) }</button> }
            </div>
            <p class="help" role="status" data-copied={(*copied == Copied::Done).then_some("done")}>
                { match *copied {
                    Copied::NotYet => show(&ui.print_note),
                    Copied::Done => show(&ui.copied),
                    Copied::ByHand => show(&ui.copy_by_hand),
                } }
            </p>
            if *copied == Copied::ByHand {
                <textarea ref={field} class="hand__text" readonly={true} rows="8" aria-label={ui.copy.plain()} value={text.clone()} />
            }
            <p class="note hand__caution">{ show(&ui.caution) }</p>
            <button type="button" class="link" data-action="answers" onclick={file}>{ show(&ui.file) }</button>
        </div>
    }
}
