//! Why a situation is ticked, in words: which answers, which needs, which services.

use crate::desk::WorkDesk;
use crate::markup::html;
use crate::parts::names;
use sasae_app::components::text::show;
use sasae_app::papers::maker::given;
use sasae_casework::collaboration::found::Reason;
use sasae_words::text::Text;
use yew::prelude::*;

/// The reasons as a list.
pub fn reasons(desk: &WorkDesk, reasons: &[Reason]) -> Html {
    let line = |text: &Text| html! { <li class="reason">{ show(text) }</li> };
    let lines: Vec<Text> = reasons.iter().flat_map(|reason| said(desk, reason)).collect();
    html! {
        <div class="reasons">
            <p class="reasons__title">{ show(&desk.said().collaboration.page.because) }</p>
            <ul class="reasons__list">{ for lines.iter().map(line) }</ul>
        </div>
    }
}

/// A reason in words; two lines where it has two sides.
pub fn said(desk: &WorkDesk, reason: &Reason) -> Vec<Text> {
    let ui = &desk.said().collaboration.reason;
    let needs = |ids: &[_]| names::needs(desk, ids);
    match reason {
        Reason::Told(questions) => {
            let given: Vec<Text> = questions.iter().map(|id| given(&desk.desk, *id)).collect();
            vec![ui.told.with_text(&Text::join(&given, " / "))]
        }
        Reason::Needs(ids) => vec![ui.needs.with_text(&needs(ids))],
        Reason::Services(all) => vec![ui.services.with_text(&names::whos(desk, all))],
        Reason::Areas(ids) => {
            let names = names::list(desk, ids.iter().map(|id| desk.content.words().area(*id)));
            vec![ui.areas.with_text(&names)]
        }
        Reason::Unjoined(all) => vec![ui.unjoined.with_text(&names::whos(desk, all))],
        Reason::Changed { new, gone } => {
            let new = (!new.is_empty()).then(|| ui.changed_new.with_text(&needs(new)));
            let gone =
                (!gone.is_empty()).then(|| ui.changed_gone.with_text(&names::needs_or_words(desk, gone)));
            new.into_iter().chain(gone).collect()
        }
        Reason::Late(ids) => vec![ui.late.with_text(&needs(ids))],
        Reason::Overlap(need, by) => {
            let both = Text::join([&needs(&[*need]), &names::resources(desk, by)], " ← ");
            vec![ui.overlap.with_text(&both)]
        }
        Reason::Partial(ids) => vec![ui.partial.with_text(&needs(ids))],
        Reason::Mixed { urgent, slow } => {
            vec![ui.urgent.with_text(&needs(urgent)), ui.slow.with_text(&needs(slow))]
        }
        Reason::Strained(all) => vec![ui.strained.with_text(&names::whos(desk, all))],
        Reason::Unmet(all) => vec![ui.unmet.with_text(&names::needs_or_words(desk, all))],
        Reason::Lacking(ids) => vec![ui.lacking.with_text(&needs(ids))],
        Reason::SpokenFor => vec![ui.spoken_for.clone()],
    }
}
