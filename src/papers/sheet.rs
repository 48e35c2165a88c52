//! A paper as it is shown and printed: one sheet, black on white.

use crate::components::phones::dial;
use crate::components::text::show;
use crate::markup::{classes, html};
use crate::papers::lines::{Block, Entry, Fact, Foot, Number, Origin, Paper, Said};
use yew::prelude::*;

/// Whether readings stand above the kanji, where there are any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readings {
    /// They are shown.
    Shown,
    /// They are left out.
    Hidden,
}

/// The paper. `name` is what it is, for screen readers.
pub fn sheet(paper: &Paper, readings: Readings, name: &str) -> Html {
    let sheet = Sheet { paper };
    let is_bare = readings == Readings::Hidden;
    let class = classes!("paper", format!("paper--{}", paper.which.slug()), is_bare.then_some("paper--bare"));
    html! {
        <article {class} data-paper={paper.which.slug()} lang={paper.tongues.0.clone()} aria-label={name.to_owned()}>
            <header class="paper__head">
                <h2 class="paper__title">{ sheet.said(&paper.title) }</h2>
                <p class="paper__date">{ show(&paper.foot.date) }</p>
                <p class="paper__lead">{ sheet.said(&paper.lead) }</p>
            </header>
            { for parts(&paper.blocks).into_iter().map(|part| sheet.part(part)) }
            { sheet.foot(&paper.foot) }
        </article>
    }
}

/// The blocks, cut so that a heading is never left behind at the end of a page: it goes with what follows it.
fn parts(blocks: &[Block]) -> Vec<&[Block]> {
    let mut parts = Vec::new();
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        let is_short = |block: &Block| matches!(block, Block::Heading(_) | Block::Line(_) | Block::Room(..));
        let length = match first {
            Block::Heading(_) => rest.iter().take_while(|block| is_short(block)).count() + 1,
            _ => 1,
        };
        let (part, others) = rest.split_at(length.min(rest.len()));
        parts.push(part);
        rest = others;
    }
    parts
}

struct Sheet<'a> {
    paper: &'a Paper,
}

impl Sheet<'_> {
    fn part(&self, part: &[Block]) -> Html {
        html! { <div class="paper__part">{ for part.iter().map(|block| self.block(block)) }</div> }
    }

    /// In the language of the counter, large, and in the person's own beside it.
    fn said(&self, said: &Said) -> Html {
        let Some(counter) = &said.counter else { return show(&said.own) };
        let (own, other) = &self.paper.tongues;
        html! {
            <span class="both">
                <span class="both__counter" lang={other.clone()}>{ show(counter) }</span>
                <span class="both__own" lang={own.clone()}>{ show(&said.own) }</span>
            </span>
        }
    }

    fn block(&self, block: &Block) -> Html {
        match block {
            Block::Heading(said) => html! { <h3 class="paper__heading">{ self.said(said) }</h3> },
            Block::Line(said) => html! { <p class="paper__line">{ self.said(said) }</p> },
            Block::Say(said) => html! { <p class="paper__say">{ self.said(said) }</p> },
            Block::List(all) => html! {
                <ul class="paper__list">{ for all.iter().map(|said| html! { <li>{ self.said(said) }</li> }) }</ul>
            },
            Block::Ticks(all) => {
                let tick = |(said, note): &(Said, Option<_>)| {
                    html! {
                        <li class="tick">
                            { square() }
                            <div>{ self.said(said) }{ for note.iter().map(|note| html! { <p class="tick__note">{ show(note) }</p> }) }</div>
                        </li>
                    }
                };
                html! { <ul class="ticks">{ for all.iter().map(tick) }</ul> }
            }
            Block::Number(number) => numbers(std::slice::from_ref(number)),
            Block::Entry(it) => entry(it),
            Block::Facts(said, all) => html! {
                <div class="held-up"><h4 class="held-up__need">{ self.said(said) }</h4>{ facts(all) }</div>
            },
            Block::Room(said, lines) => html! {
                <div class="room"><p class="room__name">{ self.said(said) }</p>
                    { for (0..*lines).map(|_| html! { <div class="room__line"></div> }) }</div>
            },
        }
    }

    fn foot(&self, foot: &Foot) -> Html {
        let origin = |origin: &Origin| {
            html! {
                <li>
                    <strong>{ show(&origin.name) }</strong>{ ": " }<span lang="ja">{ origin.titles.join(" / ") }</span>
                    { " (" }{ show(&origin.checked) }{ ")" }
                    { for origin.unsure.iter().map(|unsure| html! { <strong class="paper__unsure">{ " " }{ show(unsure) }</strong> }) }
                </li>
            }
        };
        html! {
            <footer class="paper__foot">
                <p class="paper__made">{ self.said(&foot.made) }</p>
                <p>{ self.said(&foot.office) }</p>
                if !foot.sources.is_empty() {
                    <h3 class="paper__sources">{ show(&foot.sources_title) }</h3>
                    <ul class="paper__origins">{ for foot.sources.iter().map(origin) }</ul>
                }
            </footer>
        }
    }
}

/// A square to tick with a pen. What it stands before says the rest.
fn square() -> Html {
    html! { <span class="square" aria-hidden="true"></span> }
}

fn numbers(all: &[Number]) -> Html {
    let number = |number: &Number| {
        html! {
            <li class="number">
                <a class="number__digits" href={dial(&number.number)}>{ number.number.clone() }</a>
                <span class="number__hours">{ show(&number.hours) }</span>
                { for number.unsure.iter().map(|unsure| html! { <strong class="number__hours">{ show(unsure) }</strong> }) }
            </li>
        }
    };
    html! { <ul class="numbers">{ for all.iter().map(number) }</ul> }
}

fn entry(entry: &Entry) -> Html {
    let mark = |mark| html! { <li class="entry__mark">{ show(mark) }</li> };
    html! {
        <section class={classes!("entry", entry.first.is_some().then_some("entry--first"))}>
            { for entry.first.iter().map(|first| html! { <h3 class="entry__first">{ show(first) }</h3> }) }
            { square() }
            <div class="entry__body">
                <h4 class="entry__name">{ show(&entry.name) }</h4>
                <p class="entry__step">{ show(&entry.step) }</p>
                if !entry.numbers.is_empty() { { numbers(&entry.numbers) } }
                { facts(&entry.facts) }
                <ul class="entry__marks">{ for entry.marks.iter().map(mark) }</ul>
            </div>
        </section>
    }
}

fn facts(facts: &[Fact]) -> Html {
    let fact = |fact: &Fact| {
        html! {
            <li>if !fact.label.is_empty() { <strong>{ show(&fact.label) }</strong>{ ": " } }{ show(&fact.text) }</li>
        }
    };
    html! { <ul class="facts-on-paper">{ for facts.iter().map(fact) }</ul> }
}
