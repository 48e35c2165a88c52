//! Official papers as drafts: which one, what to correct on it, and the paper itself.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::papers::form::FormPaper;
use crate::papers::plain;
use crate::papers::sheet::sheet;
use crate::parts::edit::edit;
use sasae_app::components::text::show;
use sasae_app::papers::hand::Hand;
use sasae_casework::heard::Heard;
use sasae_words::worker::forms::Form;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct FormsProps {
    pub desk: WorkDesk,
}

#[component]
pub fn FormsPage(props: &FormsProps) -> Html {
    let desk = &props.desk;
    let ui = &desk.said().forms.page;
    let chosen = use_state(|| 0_usize);
    let case = desk.case();
    let heard = Heard::new(&case, &desk.kept, &desk.record);
    let kind = |(at, form): (usize, &Form)| {
        let choose = {
            let chosen = chosen.clone();
            Callback::from(move |_: MouseEvent| chosen.set(at))
        };
        html! {
            <button type="button" class="kind" data-form={form.slug.clone()} aria-pressed={(at == *chosen).to_string()} onclick={choose}>
                <span class="kind__name">{ show(&form.title) }</span>
            </button>
        }
    };
    html! {
        <div class="papers work-papers">
            <div class="papers__tools">
                <h1 class="h1" tabindex="-1">{ show(&ui.title) }</h1>
                <p class="lead">{ show(&ui.lead) }</p>
                <p class="note">{ show(&ui.office) }</p>
                <div class="kinds" role="group" aria-label={ui.choose.plain()}>{ for desk.said().forms.forms.iter().enumerate().map(kind) }</div>
            </div>
            if let Some(paper) = FormPaper::new(desk, *chosen) { { open(desk, &heard, &paper) } }
        </div>
    }
}

/// The chosen paper: its fields, what to do with it, and how it looks.
fn open(desk: &WorkDesk, heard: &Heard, paper: &FormPaper) -> Html {
    let ui = &desk.said().forms.page;
    let doc = paper.doc(heard);
    let text = plain::text(&doc);
    let title = doc.title.own.plain();
    let filled = paper.filled(heard);
    let sections = paper.form().sections.iter().zip(&filled).enumerate();
    let fields = sections.flat_map(|(section, (form, filled))| {
        let fields = form.fields.iter().zip(filled).enumerate();
        fields.filter_map(move |(at, (field, filled))| {
            paper.label(section, at).map(|label| edit(desk, heard, label, filled, field.lines))
        })
    });
    html! {
        <>
            <div class="papers__tools">
                <details class="more" data-fold="edit">
                    <summary class="more__title">{ show(&ui.edit) }</summary>
                    <p class="help">{ show(&ui.edit_note) }</p>
                    <div class="edits">{ for fields }</div>
                </details>
                // A paper that was copied stays so only as long as it is the same.
                <Hand key={text.clone()} desk={desk.desk.clone()} {title} text={text.clone()} />
            </div>
            { sheet(&doc, &ui.preview.plain()) }
        </>
    }
}
