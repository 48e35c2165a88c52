//! Sealing the built page.
//!
//! What Trunk hands over is a page that would load a script that would load a program. Out of it comes a page that
//! holds the first screen as text, the script, the hash of every file it may ask for, and the policy that makes the
//! browser forbid the rest. What is changed on the way to the reader does not run: a changed script does not have the
//! hash that the policy names, a changed file not the one that the gate names.

use crate::folder::Folder;
use crate::policy::{self, CLOSED};
use crate::{DAMAGED, first_page, halt, local, offline, page, reading, stopped, worker};
use sasae_app::content::Content;
use sasae_content::Compiled;
use sasae_words::card::Cards;
use std::path::PathBuf;
use std::rc::Rc;

/// Where the first page goes.
const MOUNT: &str = r#"<div id="app"></div>"#;
/// The script that starts the program and lets it load its own files only.
const GATE: &str = include_str!("gate.js");

/// Seals the pages that Trunk is about to put into `dist/`: the client's, and in a folder below it the worker's.
pub fn seal() -> Result<(), String> {
    let stage = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let stage = Folder::new(stage.ok_or("seal is run by Trunk: `trunk build`")?);
    let compiled = compiled()?;
    let content = Content::embedded().ok_or(DAMAGED)?;
    let built = stage.text("index.html")?;
    let built = page::without_markup_notes(&built);
    write_reading(&stage, &built, &languages(&compiled, &content)?)?;
    let local = local::packs(&Folder::new(local::FOLDER))?;
    let parts = Parts {
        local: local.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" "),
        texts: texts(&compiled, &content).into_iter().chain(local).collect(),
        halt: halt::render(&compiled)?,
        stopped: stopped::render(compiled.languages)?,
        content,
    };
    let below = worker::move_out(&stage)?;
    let (program, tag) = page::program(&built)?;
    let glue = stage.text(program.script)?;
    stage.remove(program.script)?;
    let (text, link) = (first_page::render(&parts.content)?, reading::link(&parts.content));
    let client = Page { built: &built, tag, text: text + &link, glue: &glue, program: program.wasm };
    let client = edition(&stage, &parts, &client)?;
    let (built, text) = worker::page(&built, &parts.content)?;
    let (glue, program) = (worker::glue(&below)?, worker::program(&below)?);
    let page = Page { built: &built, tag: page::program(&built)?.1, text, glue: &glue, program: &program };
    let worker = worker::in_its_folder(&edition(&below, &parts, &page)?);
    let policies = [&client, &worker].map(|page| policy::of_page(page));
    stage.write("index.html", page::with_policy(&client, &policies[0])?.as_bytes())?;
    below.write("index.html", page::with_policy(&worker, &policies[1])?.as_bytes())?;
    let both = policy::of_pages(&[&client, &worker]);
    policy::host_files(&both).iter().try_for_each(|file| stage.write(file.name, file.text.as_bytes()))?;
    // Last: they know the hash of every file.
    [stage, below].iter().try_for_each(offline::write_worker)
}

/// What both pages have.
struct Parts {
    content: Content,
    /// The names of the files with the offices of the organisation's own area, in a row.
    local: String,
    /// The texts and offices that a page asks for, by name.
    texts: Vec<(String, Vec<u8>)>,
    /// What is said where the program does not run.
    halt: String,
    /// What is said when it has stopped.
    stopped: String,
}

/// What makes one page.
struct Page<'a> {
    /// As Trunk built it.
    built: &'a str,
    /// The tag that the script comes in place of.
    tag: &'a str,
    /// What can be read before any program runs.
    text: String,
    /// The program's own script.
    glue: &'a str,
    /// The name of the program's file.
    program: &'a str,
}

/// One page, sealed but for its policy, and beside it the texts and offices that it asks for.
fn edition(folder: &Folder, parts: &Parts, page: &Page) -> Result<String, String> {
    parts.texts.iter().try_for_each(|(name, bytes)| folder.write(name, bytes))?;
    let texts = with_text(page, parts)?;
    offline::with_script(&with_program(folder, &texts, page, parts)?)
}

/// The content of the repository, read and checked.
pub fn compiled() -> Result<Compiled, String> {
    sasae_content::load(&sasae_content::repository_content()).map_err(|report| report.to_string())
}

/// The long texts of the language that comes with the program, and all words of the others, as files.
fn texts(compiled: &Compiled, content: &Content) -> Vec<(String, Vec<u8>)> {
    let own = compiled.japanese();
    let others = compiled.translations().iter();
    let others = others.map(|language| (content.file(&language.words.lang), language.translation().encode()));
    std::iter::once((content.file(&own.words.lang), own.cards.encode())).chain(others).collect()
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
fn write_reading(stage: &Folder, built: &str, languages: &[(Content, Rc<Cards>)]) -> Result<(), String> {
    let style = page::inline(built, "style").concat();
    let pages = reading::pages(languages, &style)?;
    pages.iter().try_for_each(|reading::Written { path, page }| stage.write(path, page.as_bytes()))
}

/// The page with what can be read before any program runs, or in a list of pages, and with what is said when it has stopped.
fn with_text(made: &Page, parts: &Parts) -> Result<String, String> {
    // The link within, so that it goes with the static page when the app takes its place.
    let (text, stopped) = (&made.text, &parts.stopped);
    let page = page::replace(made.built, MOUNT, &format!(r#"<div id="app">{text}</div>{stopped}"#))?;
    // The program asks the page for these names.
    let page = page::replace(&page, "<html ", &format!("<html data-local=\"{}\" ", parts.local))?;
    let lead = page::escaped(&parts.content.ui().start.lead.plain());
    let page =
        page::replace(&page, "<title>", &format!(r#"<meta name="description" content="{lead}"><title>"#))?;
    Ok(page.replace("<meta charset=\"utf-8\" />", "<meta charset=\"utf-8\">"))
}

/// The page with the program's script in it instead of beside it, and after it what is said where that does not run.
fn with_program(folder: &Folder, page: &str, made: &Page, parts: &Parts) -> Result<String, String> {
    let names = std::iter::once(made.program).chain(parts.texts.iter().map(|(name, _)| name.as_str()));
    let known = names.map(|name| {
        let bytes = folder.read(name)?;
        Ok(format!(r#"["{name}", "{}"]"#, page::integrity(&bytes)))
    });
    let known = known.collect::<Result<Vec<_>, String>>()?.join(",\n");
    let script = script(made.glue, made.program, &known)?;
    page::replace(page, made.tag, &format!("{}{script}</script>\n{}", page::PROGRAM, parts.halt))
}

/// The one script of the page: glue and gate, in a function of their own.
fn script(glue: &str, program: &str, known: &str) -> Result<String, String> {
    // What would end the script early, or begin a comment of the page.
    if let Some(piece) = ["</script", "<!--", "<script"].iter().find(|piece| glue.contains(*piece)) {
        return Err(format!("the program's script holds `{piece}` and cannot stand in the page"));
    }
    let gate = page::replace(GATE, "FILES", &format!("[\n{known}]"))?;
    let gate = page::replace(&gate, "CLOSED", CLOSED)?;
    let gate = page::replace(&gate, "PROGRAM", program)?;
    Ok(format!("(() => {{\n{}\n{}}})();\n", page::without_notes(glue), page::without_notes(&gate)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_knows_every_file_and_the_program() {
        let script = script("let wasm_bindgen = 1;", "a.wasm", r#"["a.wasm", "sha256-x"]"#).unwrap();
        assert!(script.contains(
            r#"new Map([
["a.wasm", "sha256-x"]])"#
        ));
        assert!(script.contains(r#"window.fetch("a.wasm")"#) && script.contains(CLOSED));
    }

    #[test]
    fn a_script_that_would_end_early_does_not_come_into_the_page() {
        assert!(script("let a = '</script>';", "a.wasm", "").is_err());
    }
}
