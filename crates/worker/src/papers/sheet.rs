//! A paper of fields as it is shown and printed: one A4 sheet or more, black on white, ruled where a pen goes on.

use crate::markup::{classes, html};
use crate::papers::doc::{Doc, Part, Row};
use sasae_app::components::text::show;
use sasae_app::papers::lines::Said;
use sasae_words::text::Run;
use yew::prelude::*;

/// The paper. `name` is what it is, for screen readers.
pub fn sheet(doc: &Doc, name: &str) -> Html {
    let class = classes!("paper", "paper--doc", (!has_readings(doc)).then_some("paper--bare"));
    html! {
        <article {class} data-paper={doc.slug.clone()} lang={doc.tongues.1.clone()} aria-label={name.to_owned()}>
            <header class="paper__head">
                <h2 class="paper__title">{ said(doc, &doc.title) }</h2>
                <p class="paper__lead">{ said(doc, &doc.lead) }</p>
            </header>
            { for doc.parts.iter().map(|it| part(doc, it)) }
            <footer class="paper__foot">
                { for doc.foot.iter().map(|line| html! { <p>{ said(doc, line) }</p> }) }
                { for doc.source.iter().map(|(label, title, url)| html! {
                    <p>{ show(label) }{ ": " }<span lang="ja">{ title.clone() }</span>{ " " }<span class="doc__url">{ url.clone() }</span></p>
                }) }
            </footer>
        </article>
    }
}

/// Readings need room above their line.
fn has_readings(doc: &Doc) -> bool {
    doc.title.counter.as_ref().unwrap_or(&doc.title.own).0.iter().any(|run| matches!(run, Run::Ruby { .. }))
}

fn part(doc: &Doc, part: &Part) -> Html {
    html! {
        <section class="doc__part">
            <h3 class="paper__heading">{ said(doc, &part.title) }</h3>
            { for part.note.iter().map(|note| html! { <p class="doc__note">{ said(doc, note) }</p> }) }
            <dl class="doc__rows">{ for part.rows.iter().map(|it| row(doc, it)) }</dl>
        </section>
    }
}

fn row(doc: &Doc, row: &Row) -> Html {
    html! {
        <div class="doc__row">
            <dt class="doc__label">{ said(doc, &row.label) }</dt>
            <dd class="doc__value">
                { for row.lines.iter().map(|line| html! { <p class="doc__line">{ show(line) }</p> }) }
                if row.lines.is_empty() {
                    { for (0..row.room).map(|_| html! { <div class="room__line"></div> }) }
                }
            </dd>
        </div>
    }
}

/// In the language of the paper, and in that of the screen below it where it is another.
fn said(doc: &Doc, said: &Said) -> Html {
    let Some(counter) = &said.counter else { return show(&said.own) };
    html! {
        <span class="both">
            <span class="both__counter">{ show(counter) }</span>
            <span class="both__own" lang={doc.tongues.0.clone()}>{ show(&said.own) }</span>
        </span>
    }
}
