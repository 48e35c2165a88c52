//! Whole screens: what stands on them, and that everything that can be pressed or written has a name.

use crate::desks::{LANGUAGES, desk, person, record, with, work};
use sasae_app::state::Act;
use sasae_casework::record::Record;
use sasae_core::keep::Kept;
use sasae_worker::app::{WorkerScreen, WorkerScreenProps};
use sasae_worker::pages::letters::{LettersPage, LettersProps};
use sasae_worker::state::{Deed, Page, Work};
use sasae_worker::words::WorkerContent;
use yew::{BaseComponent, Callback, LocalServerRenderer};

const PAGES: [Page; 4] = [Page::FollowUp, Page::Forms, Page::GapNotes, Page::Letters];

fn rendered<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: Clone,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

fn screen(work: Work, page: Page) -> String {
    let work = work.after(Deed::Inner(Act::Show(page.view())));
    let words = WorkerContent::embedded().unwrap();
    let (deed, act, leave) = (Callback::noop(), Callback::noop(), Callback::noop());
    rendered::<WorkerScreen>(WorkerScreenProps { work: work.into(), words, deed, act, leave })
}

/// Every field stands in a label or is named by what stands elsewhere.
fn assert_named(page: &str, at: &str) {
    for kind in ["<input ", "<textarea ", "<select "] {
        for (before, tag) in page.match_indices(kind).map(|(at, _)| page.split_at(at)) {
            let tag = tag.split('>').next().unwrap();
            let is_inside = before.rfind("<label").is_some_and(|open| !before[open..].contains("</label>"));
            assert!(is_inside || tag.contains("aria-label"), "{at}: {tag}");
            assert!(
                kind == "<input " && tag.contains("type=\"file\"") || !tag.contains(" style="),
                "{at}: {tag}"
            );
        }
    }
    for (start, _) in page.match_indices("<button") {
        let button = page[start..].split("</button>").next().unwrap();
        let words: String = button.split('>').skip(1).filter_map(|part| part.split('<').next()).collect();
        assert!(!words.trim().is_empty(), "{at}: {button}");
    }
}

#[test]
fn every_page_has_one_heading_named_fields_and_a_way_out() {
    let (rent, violence) = (person("yachin-shitsugyo"), person("dv-haha"));
    for language in 0..LANGUAGES {
        let works = [
            work(language),
            with(language, rent.clone(), record()),
            with(language, violence.clone(), Record::default()).after(Deed::Lay(rent.clone(), record())),
            with(language, rent.clone(), Record::default())
                .after(Deed::Lay(violence.clone(), record()))
                .after(Deed::Lay(Kept::default(), Record::default()))
                .after(Deed::CountThis(true)),
        ];
        for work in works {
            for page in PAGES {
                let html = screen(work.clone(), page);
                let at = format!("{} {language}", page.slug());
                assert_eq!(html.matches("<h1").count(), 1, "{at}");
                assert!(html.contains("data-action=\"exit\"") && html.contains("href=\"tel:110\""), "{at}");
                assert_named(&html, &at);
            }
        }
    }
}

#[test]
fn the_follow_up_tells_what_changed_and_draws_both_maps() {
    let work = with(0, person("yachin-shitsugyo"), Record::default());
    assert!(screen(work.clone(), Page::FollowUp).contains("data-beside=\"none\""));
    let html = screen(work.after(Deed::Lay(person("utsu-kyushoku"), record())), Page::FollowUp);
    assert!(html.contains("data-changes=\"some\"") && html.contains("data-change=\"needs\""));
    assert_eq!(html.matches("data-map-of=").count(), 2);
    assert!(html.contains("data-map-of=\"2026-06-01\"") && html.contains("data-ties"));
    assert!(html.contains("data-course=\"went\"") && html.contains("data-course=\"came\""));
}

#[test]
fn the_follow_up_of_the_same_answers_says_that_nothing_changed() {
    let kept = person("yachin-shitsugyo");
    let html = screen(with(0, kept.clone(), record()).after(Deed::Lay(kept, record())), Page::FollowUp);
    assert!(html.contains("data-changes=\"none\""));
}

/// Where somebody may be hurt, the letter warns before anything is told.
#[test]
fn a_letter_warns_where_somebody_may_be_hurt() {
    let at = |kept: Kept| screen(with(0, kept, Record::default()), Page::Letters);
    assert!(at(person("dv-haha")).contains("data-careful"));
    assert!(!at(person("yachin-shitsugyo")).contains("data-careful"));
}

/// All lines are off at first, and the consent cannot be given for nothing.
#[test]
fn a_letter_begins_with_every_line_off() {
    let work = with(0, person("yachin-shitsugyo"), record());
    let to = work.inner.content().catalogue().resources.find("jiritsu-soudan");
    let html = rendered::<LettersPage>(LettersProps { desk: desk(&work), to });
    let boxes = html.split("data-tell=").skip(1).map(|rest| rest.split('>').next().unwrap());
    assert!(boxes.clone().count() > 10);
    assert!(boxes.into_iter().all(|tag| !tag.contains("checked")));
    let consent = html.split("data-action=\"consent\"").nth(1).unwrap();
    assert!(consent.split('>').next().unwrap().contains("disabled"));
}

#[test]
fn together_none_of_this_is_on_the_screen() {
    let kept = person("yachin-shitsugyo");
    let work = with(0, kept.clone(), record()).after(Deed::Lay(kept, record()));
    for page in PAGES {
        let shown = work.after(Deed::Inner(Act::Show(page.view()))).after(Deed::Together(true));
        let words = WorkerContent::embedded().unwrap();
        let (deed, act, leave) = (Callback::noop(), Callback::noop(), Callback::noop());
        let html =
            rendered::<WorkerScreen>(WorkerScreenProps { work: shown.into(), words, deed, act, leave });
        assert!(!html.contains("支援員だけのメモ") && !html.contains("Q.W."), "{}", page.slug());
    }
}
