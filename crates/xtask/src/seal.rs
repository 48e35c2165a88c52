//! Sealing the built page.
//!
//! What Trunk hands over is a page that would load a script that would load a program. Out of it comes a page that
//! holds the first screen as text, the script, the hash of every file it may ask for, and the policy that makes the
//! browser forbid the rest. What is changed on the way to the reader does not run: a changed script does not have the
//! hash that the policy names, a changed file not the one that the gate names.

use crate::folder::Folder;
use crate::policy::{self, CLOSED};
use crate::{DAMAGED, first_page, halt, offline, page, reading, stopped};
use sasae_app::content::Content;
use sasae_content::Compiled;
use sasae_words::card::Cards;
use std::path::PathBuf;
use std::rc::Rc;

/// Where the first page goes.
const MOUNT: &str = r#"<div id="app"></div>"#;
/// What stands in the page before the program: the place of its tag.
const SCRIPT: &str = "<script src=";
/// The script that starts the program and lets it load its own files only.
const GATE: &str = include_str!("gate.js");

/// Seals the page that Trunk is about to put into `dist/`.
pub fn seal() -> Result<(), String> {
    let stage = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let stage = Folder::new(stage.ok_or("seal is run by Trunk: `trunk build`")?);
    let compiled = compiled()?;
    let content = Content::embedded().ok_or(DAMAGED)?;
    let texts = write_texts(&stage, &compiled, &content)?;
    let built = stage.text("index.html")?;
    let built = page::without_markup_notes(&built);
    write_reading(&stage, &built, &languages(&compiled, &content)?)?;
    let halt = halt::render(&compiled)?;
    let page = with_text(&built, &content, &stopped::render(compiled.languages)?)?;
    let page = offline::with_script(&with_program(&stage, &page, texts, &halt)?)?;
    let policy = policy::of_page(&page);
    stage.write("index.html", page::with_policy(&page, &policy)?.as_bytes())?;
    policy::host_files(&policy).iter().try_for_each(|file| stage.write(file.name, file.text.as_bytes()))?;
    // Last: it knows the hash of every file.
    offline::write_worker(&stage)
}

/// The content of the repository, read and checked.
pub fn compiled() -> Result<Compiled, String> {
    sasae_content::load(&sasae_content::repository_content()).map_err(|report| report.to_string())
}

/// The long texts of the language that comes with the program, and all words of the others. Returns their names.
fn write_texts(stage: &Folder, compiled: &Compiled, content: &Content) -> Result<Vec<String>, String> {
    let own = compiled.japanese();
    let mut files = vec![(content.file(&own.words.lang), own.cards.encode())];
    for language in compiled.translations() {
        files.push((content.file(&language.words.lang), language.translation().encode()));
    }
    files.iter().try_for_each(|(name, bytes)| stage.write(name, bytes))?;
    Ok(files.into_iter().map(|(name, _)| name).collect())
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
fn with_text(built: &str, content: &Content, stopped: &str) -> Result<String, String> {
    // The link within, so that it goes with the static page when the app takes its place.
    let (text, link) = (first_page::render(content)?, reading::link(content));
    let page = page::replace(built, MOUNT, &format!(r#"<div id="app">{text}{link}</div>{stopped}"#))?;
    let lead = page::escaped(&content.ui().start.lead.plain());
    let page =
        page::replace(&page, "<title>", &format!(r#"<meta name="description" content="{lead}"><title>"#))?;
    Ok(page.replace("<meta charset=\"utf-8\" />", "<meta charset=\"utf-8\">"))
}

/// The page with the program's script in it instead of beside it, and after it what is said where that does not run.
fn with_program(stage: &Folder, page: &str, texts: Vec<String>, halt: &str) -> Result<String, String> {
    let disagree = || "dist/index.html: the program's tag is not there; Trunk.toml and xtask have to agree";
    let (before, rest) = page.split_once(SCRIPT).ok_or_else(disagree)?;
    let (tag, after) = rest.split_once("</script>").ok_or_else(disagree)?;
    let tag = format!("{SCRIPT}{tag}");
    let named = |attribute| page::attribute(&tag, attribute).ok_or_else(disagree);
    let (glue_file, program) = (named("src")?, named("data-program")?.to_owned());
    let glue = stage.text(glue_file)?;
    stage.remove(glue_file)?;
    let mut files = texts;
    files.insert(0, program.clone());
    let known = files.iter().map(|name| {
        let bytes = stage.read(name)?;
        Ok(format!(r#"["{name}", "{}"]"#, page::integrity(&bytes)))
    });
    let known = known.collect::<Result<Vec<_>, String>>()?.join(",\n");
    let script = script(&glue, &program, &known)?;
    Ok(format!("{before}{}{script}</script>\n{halt}{after}", page::PROGRAM))
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
