//! The whole catalogue as plain pages, one a resource and language, rendered with the app's own components: it can be
//! read, and its numbers called, where no program runs.

use crate::{native, page};
use sasae_app::components::card::what_it_is;
use sasae_app::components::emergency::emergency;
use sasae_app::components::text::show;
use sasae_app::content::Content;
use sasae_app::desk::{Desk, Shelf};
use sasae_app::nearby::Nearby;
use sasae_app::pages::resource::resource_page;
use sasae_core::id::{Id, Named};
use sasae_core::resource::{Resource, Sector};
use sasae_words::card::Cards;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use yew::prelude::*;

/// The folder below the page.
pub const FOLDER: &str = "read";

/// The list of a language's pages.
const LIST: &str = "index.html";

/// How the paragraph of a link to them begins.
const LINK: &str = "<p data-plain=\"\"";

/// A page and where it goes, below the built page.
pub struct Written {
    /// The path.
    pub path: PathBuf,
    /// The page.
    pub page: String,
}

/// All pages, and the style that they share.
///
/// # Errors
/// Where the texts are not those of the program.
pub fn pages(languages: &[(Content, Rc<Cards>)], style: &str) -> Result<Vec<Written>, String> {
    let digest = Sha256::digest(style.as_bytes());
    let edition = digest.iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    let style_file = format!("style.{edition:016x}.css");
    let mut written = vec![Written { path: Path::new(FOLDER).join(&style_file), page: style.to_owned() }];
    for (content, cards) in languages {
        let ids = content.catalogue().resources.ids().map(Some);
        for shown in std::iter::once(None).chain(ids) {
            let shelf = Shelf { content: content.clone(), cards: cards.clone(), act: Callback::noop() };
            let props = ReadingProps { shelf, shown };
            let path = Path::new(FOLDER).join(&content.words().lang).join(file(content, shown));
            let body = native::render::<Reading>(props)?;
            written.push(Written { path, page: whole(content, &style_file, &body) });
        }
    }
    Ok(written)
}

/// Where the list of a language's pages is, from the page of the app.
pub fn list_of(lang: &str) -> String {
    format!("{FOLDER}/{lang}/{LIST}")
}

/// The link to the catalogue on the first page, which the app takes away once it lives.
pub fn link(content: &Content) -> String {
    let (list, text) = (list_of(&content.words().lang), content.ui().start.browse.plain());
    format!(r#"{LINK} class="main"><a href="{list}">{}</a></p>"#, page::escaped(&text))
}

/// The page without its links to the plain pages, for where none stand beside it.
pub fn without_links(page: &str) -> String {
    let mut parts = page.split(LINK);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("</p>").map_or("", |(_, after)| after))
}

fn file(content: &Content, shown: Option<Id<Resource>>) -> String {
    shown.map_or_else(|| LIST.to_owned(), |id| format!("{}.html", content.catalogue().resources[id].slug()))
}

fn whole(content: &Content, style: &str, body: &str) -> String {
    let words = content.words();
    let (tag, name) = (&words.language.tag, page::escaped(&words.ui.frame.name.plain()));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; \
         form-action 'none'; base-uri 'none'\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"format-detection\" content=\"telephone=no\"><meta name=\"robots\" content=\"noindex\">\
         <title>{name}</title><link rel=\"stylesheet\" href=\"../{style}\"></head><body>{body}</body></html>\n"
    )
}

#[derive(Clone, PartialEq, Properties)]
struct ReadingProps {
    shelf: Shelf,
    /// The resource, or none: the list of all.
    shown: Option<Id<Resource>>,
}

/// A page: the numbers to call on top, as everywhere.
#[component]
fn Reading(props: &ReadingProps) -> Html {
    let ReadingProps { shelf, shown } = props;
    let words = shelf.content.words();
    let ui = &words.ui.frame;
    let here = file(&shelf.content, *shown);
    let language = |choice: &sasae_words::words::Choice| {
        let is_spoken = choice.lang == words.lang;
        html! {
            <a class="language" lang={choice.tag.clone()} aria-current={is_spoken.then_some("true")}
                href={format!("../{}/{here}", choice.lang)}>{ show(&choice.name) }</a>
        }
    };
    html! {
        <>
            <header class="header">
                <div class="header__bar">
                    <a class="header__name" href="../../index.html">{ show(&ui.name) }</a>
                    <nav class="languages" aria-label={ui.languages.plain()}>{ for words.languages.iter().map(language) }</nav>
                    <a class="exit" href="about:blank" rel="noreferrer">{ show(&ui.exit) }</a>
                </div>
                { emergency(words, shown.is_none(), false) }
            </header>
            <main id="main" class="main">
                if let Some(id) = shown {
                    <p><a class="back" href={LIST}>{ show(&ui.browse) }</a></p>
                    { resource_page(&desk(shelf), *id) }
                } else {
                    { list(shelf) }
                }
            </main>
            <footer class="footer">
                <nav class="menu" aria-label={ui.menu.plain()}>
                    <ul class="menu__list">
                        <li><a class="menu__link" href="../../index.html">{ show(&ui.home) }</a></li>
                        <li><a class="menu__link" href={LIST}>{ show(&ui.browse) }</a></li>
                    </ul>
                </nav>
            </footer>
        </>
    }
}

/// Somebody of whom nothing is known.
fn desk(shelf: &Shelf) -> Desk {
    Desk { shelf: shelf.clone(), today: native::NO_DAY, kept: Rc::default(), nearby: Nearby::default() }
}

fn list(shelf: &Shelf) -> Html {
    let content = &shelf.content;
    let catalogue = content.catalogue();
    let line = |id: Id<Resource>| {
        html! {
            <article class="line">
                <a class="line__button" href={file(content, Some(id))}>
                    { what_it_is(shelf, id) }
                </a>
            </article>
        }
    };
    let section = |(sector, _): (Id<Sector>, &Sector)| {
        html! {
            <section class="browse__sector">
                <h2 class="h2">{ show(content.words().sector(sector)) }</h2>
                <div class="lines">{ for catalogue.in_sector(sector).map(line) }</div>
            </section>
        }
    };
    html! {
        <div class="browse">
            <h1 class="h1">{ show(&content.ui().browse.title) }</h1>
            { for catalogue.sectors.iter().map(section) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Every resource has a page in every language with all of its numbers, and no link of any page leads nowhere.
    #[test]
    fn the_whole_catalogue_can_be_read_without_a_program() {
        let compiled = crate::seal::compiled().expect("the content is right");
        let own = Content::embedded().expect("the packs are whole");
        let languages = crate::seal::languages(&compiled, &own).expect("the texts are those of the program");
        let all = pages(&languages, "p{}").expect("all of it can be rendered");
        let paths: BTreeSet<_> = all.iter().map(|it| it.path.clone()).collect();
        let (content, _) = &languages[0];
        assert_eq!(paths.len(), 1 + languages.len() * (1 + content.catalogue().resources.len()));
        for (content, _) in &languages {
            for (id, resource) in content.catalogue().resources.iter() {
                let path = Path::new(FOLDER).join(&content.words().lang).join(file(content, Some(id)));
                let page = &all.iter().find(|it| it.path == path).unwrap_or_else(|| panic!("{path:?}")).page;
                for phone in &resource.phones {
                    let link = sasae_app::components::phones::dial(&phone.number);
                    assert!(page.contains(&format!("href=\"{link}\"")), "{path:?}: {link}");
                }
                assert!(!page.contains("<button") && !page.contains("<script"), "{path:?}");
            }
        }
        for it in all.iter().filter(|it| it.path.extension().is_some_and(|end| end == "html")) {
            for link in it.page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let is_elsewhere =
                    link.starts_with("tel:") || link == "about:blank" || link == "../../index.html";
                let folder = it.path.parent().unwrap_or(Path::new(""));
                let target = link
                    .strip_prefix("../")
                    .map_or_else(|| folder.join(link), |rest| Path::new(FOLDER).join(rest));
                assert!(is_elsewhere || paths.contains(&target), "{:?}: {link}", it.path);
            }
        }
    }
}
