//! The worker's page: a folder of its own below the client's, with all that it needs, so that it is kept on a tablet, or
//! given away as one file, without the client's page, and no client loads any of it.

use crate::folder::Folder;
use crate::{DAMAGED, native, page, reading};
use sasae_app::content::Content;
use sasae_worker::app::{WorkerScreen, WorkerScreenProps};
use sasae_worker::state::Work;
use sasae_worker::words::WorkerContent;
use sha2::{Digest, Sha256};
use std::rc::Rc;
use yew::Callback;

/// The folder below the client's page.
pub const FOLDER: &str = "worker";
/// What Trunk calls the worker's program, before the ends.
const BUILT: &str = "sasae-worker";
/// How the file of a program ends.
const PROGRAM: &str = "_bg.wasm";
/// The program's own script, on its way into the page.
const GLUE: &str = "glue.js";
/// The styles of the worker's pages alone.
const STYLE: &str = include_str!("../../../static/css/worker.css");
/// What both pages have beside them.
const SHARED: [&str; 5] = ["blank.html", "icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"];
/// What a device needs to put the page among its apps.
const MANIFEST: &str = "manifest.webmanifest";

/// Takes the worker's program out of the client's folder into its own.
pub fn move_out(stage: &Folder) -> Result<Folder, String> {
    let below = stage.below(FOLDER);
    let wasm = stage.read(&format!("{BUILT}{PROGRAM}"))?;
    below.write(name(&wasm), &wasm)?;
    below.write(GLUE, &stage.read(&format!("{BUILT}.js"))?)?;
    for end in [".js", PROGRAM, "_loader.js"] {
        stage.remove(&format!("{BUILT}{end}"))?;
    }
    SHARED.iter().try_for_each(|name| below.write(name, &stage.read(name)?))?;
    let (content, words) = words()?;
    let title = words.of(&content.words().lang).interview.title.plain();
    let manifest = stage.text(MANIFEST)?.replace(&content.ui().frame.name.plain(), &title);
    below.write(MANIFEST, manifest.as_bytes())?;
    Ok(below)
}

/// A name that means these bytes and no others.
fn name(wasm: &[u8]) -> String {
    let hash = Sha256::digest(wasm).iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    format!("{BUILT}-{hash:016x}{PROGRAM}")
}

/// The program's own script, which then stands in the page only.
pub fn glue(below: &Folder) -> Result<String, String> {
    let glue = below.text(GLUE)?;
    below.remove(GLUE)?;
    Ok(glue)
}

/// The name of the program's file.
pub fn program(below: &Folder) -> Result<String, String> {
    let is_program = |name: &String| name.ends_with(PROGRAM);
    below.names()?.into_iter().find(is_program).ok_or_else(|| "the worker's program is not built".to_owned())
}

/// The page as Trunk built it, with the worker's styles and title; and its first screen as text.
pub fn page(built: &str, content: &Content) -> Result<(String, String), String> {
    let words = words()?.1;
    let title = page::escaped(&words.of(&content.words().lang).interview.title.plain());
    let name = format!("<title>{}</title>", content.ui().frame.name.plain());
    let built = page::replace(built, &name, &format!("<title>{title}</title>"))?;
    let built = page::replace(&built, "</style></head>", &format!("{}</style></head>", page::style(STYLE)))?;
    let work = Rc::new(Work::new(content.clone(), native::NO_DAY));
    let (deed, act, leave) = (Callback::noop(), Callback::noop(), Callback::noop());
    let text = native::render::<WorkerScreen>(WorkerScreenProps { work, words, deed, act, leave })?;
    Ok((built, text))
}

/// The page, with the ways to the catalogue's plain pages as they are from its folder.
pub fn in_its_folder(page: &str) -> String {
    let list = format!("href=\"{}/", reading::FOLDER);
    page.replace(&list, &format!("href=\"../{}/", reading::FOLDER))
}

fn words() -> Result<(Content, WorkerContent), String> {
    Content::embedded().zip(WorkerContent::embedded()).ok_or_else(|| DAMAGED.to_owned())
}
