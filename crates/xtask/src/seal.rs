//! Sealing the built page.

use crate::{DAMAGED, first_page, offline, page, reading, stopped};
use sasae_app::content::Content;
use sasae_content::Compiled;
use sasae_words::card::Cards;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Where the first page goes.
const MOUNT: &str = r#"<div id="app"></div>"#;
/// Where the policy goes.
const CHARSET: &str = r#"<meta charset="utf-8">"#;

/// Seals the page that Trunk is about to put into `dist/`.
pub fn seal() -> Result<(), String> {
    let stage = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let stage = stage.ok_or("seal is run by Trunk: `trunk build`")?;
    let compiled = compiled()?;
    let content = Content::embedded().ok_or(DAMAGED)?;
    write_texts(&stage, &compiled, &content)?;
    let path = stage.join("index.html");
    let built = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    write_reading(&stage, &built, &languages(&compiled, &content)?)?;
    let sealed = sealed(&built, &content, &stopped::render(compiled.languages)?)?;
    std::fs::write(&path, sealed).map_err(|error| format!("{}: {error}", path.display()))?;
    offline::write_worker(&stage)
}

/// The content of the repository, read and checked.
pub fn compiled() -> Result<Compiled, String> {
    sasae_content::load(&sasae_content::repository_content()).map_err(|report| report.to_string())
}

/// The long texts of the language that comes with the program, and all words of the others.
fn write_texts(stage: &Path, compiled: &Compiled, content: &Content) -> Result<(), String> {
    let write = |lang: &str, bytes: Vec<u8>| {
        let path = stage.join(content.file(lang));
        std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
    };
    let own = compiled.japanese();
    write(&own.words.lang, own.cards.encode())?;
    let mut others = compiled.translations().iter();
    others.try_for_each(|language| write(&language.words.lang, language.translation().encode()))
}

/// All languages of the content, as the app has them once they are loaded.
pub fn languages(compiled: &Compiled, own: &Content) -> Result<Vec<(Content, Rc<Cards>)>, String> {
    let cards = own.read_cards(&compiled.japanese().cards.encode()).ok_or(DAMAGED)?;
    let packs = compiled.translations().iter().map(|language| language.translation().encode());
    let others: Option<Vec<_>> = packs.map(|pack| own.read_translation(&pack)).collect();
    let all = std::iter::once((own.clone(), cards)).chain(others.ok_or(DAMAGED)?);
    Ok(all.map(|(content, cards)| (content, Rc::new(cards))).collect())
}

/// The catalogue as plain pages.
fn write_reading(stage: &Path, built: &str, languages: &[(Content, Rc<Cards>)]) -> Result<(), String> {
    let style = page::inline(built, "style").concat();
    for reading::Written { path, page } in reading::pages(languages, &style)? {
        let path = stage.join(path);
        let folder = path.parent().unwrap_or(stage);
        let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, page));
        written.map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn sealed(built: &str, content: &Content, stopped: &str) -> Result<String, String> {
    // WebKit loads what is hinted twice; the program is asked for at once anyway, and the cards get no hint.
    let page = page::without_tags(built, "_bg.wasm");
    // Within, so that it goes with the static page when the app takes its place.
    let (text, link) = (first_page::render(content)?, reading::link(content));
    let first_page = format!(r#"<div id="app">{text}{link}</div>{stopped}"#);
    let page = page::replace(&page, MOUNT, &first_page)?;
    let page = page.replace("<meta charset=\"utf-8\" />", CHARSET);
    let page = offline::with_script(&page)?;
    let policy = policy(&page);
    let head = format!(r#"{CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}">"#);
    page::replace(&page, CHARSET, &head)
}

/// Nothing but this page's own files, and of inline code exactly what stands there now.
fn policy(page: &str) -> String {
    let hashes =
        |element| page::inline(page, element).into_iter().map(page::hash).collect::<Vec<_>>().join(" ");
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval' {}", hashes("script")),
        format!("style-src {}", hashes("style")),
        "connect-src 'self'".to_owned(),
        // The worker that keeps the copy for days without a connection; what a device shows of an app put on it.
        "worker-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        "img-src 'self' data:".to_owned(),
        "form-action 'none'".to_owned(),
        "base-uri 'none'".to_owned(),
    ]
    .join("; ")
}
