//! From `content/` to the packs of the program.
//!
//! [`load`] reads every file ([`files`]), takes each as it is written ([`raw`]), looks up every id
//! ([`rules`], [`resource`], [`condition`]), matches the words of every language with the rules ([`words`]), and
//! proves what no single entry shows ([`checks`]). Either everything is right, or there is a [`fault::Report`]
//! that names file, entry, field and cure. [`Compiled::packs`] then gives the bytes that the program reads.

pub mod build_script;
pub mod checks;
pub mod collaboration;
pub mod condition;
pub mod fault;
pub mod files;
mod labels;
pub mod life;
pub mod local;
#[expect(missing_docs, reason = "the fields are those of content/README.md, word for word")]
pub mod raw;
pub mod resource;
pub mod rules;
pub mod side;
pub mod sink;
pub mod stopped;
pub mod style;
pub mod words;
mod worker;

use fault::Report;
use files::Files;
use sasae_casework::collaboration::Collaboration;
use sasae_core::catalogue::Catalogue;
use std::path::{Path, PathBuf};
use words::Language;

/// Content that is right.
pub struct Compiled {
    /// A number that changes whenever the content does.
    pub edition: u64,
    /// What the engine knows.
    pub catalogue: Catalogue,
    /// What the worker's program knows of working with others.
    pub collaboration: Collaboration,
    /// What each language says; Japanese is always there, and first.
    pub languages: Vec<Language>,
    /// How lists of real offices are read.
    pub local: local::Local,
}

/// One file that the program reads.
pub struct Pack {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Compiled {
    /// What is built into programs, each taking what it needs: the rules, the Japanese words and cards, the worker's words and
    /// situations, and what reading lists of real offices needs (headers and services, municipalities, its Japanese words). The other languages are
    /// files beside the page.
    pub fn packs(&self) -> [Pack; 8] {
        let Language { words, cards, local, .. } = self.japanese();
        [
            Pack { name: "rules.pack", bytes: self.catalogue.encode() },
            Pack { name: "words.ja.pack", bytes: words.encode() },
            Pack { name: "cards.ja.pack", bytes: cards.encode() },
            Pack { name: "worker.pack", bytes: self.worker() },
            Pack { name: "local.pack", bytes: self.local.tables.encode() },
            Pack { name: "places.pack", bytes: self.local.places.encode() },
            Pack { name: "local.ja.pack", bytes: local.encode() },
            Pack { name: "collaboration.pack", bytes: self.collaboration.encode() },
        ]
    }

    /// What the worker's program says beside the rest, in all languages.
    fn worker(&self) -> Vec<u8> {
        let words: Vec<_> = self.languages.iter().map(|language| language.worker.clone()).collect();
        sasae_words::worker::encode(&words)
    }

    /// The Japanese texts: the language of the counter, which comes with the program.
    pub fn japanese(&self) -> &Language {
        &self.languages[0]
    }

    /// The other languages, each a file beside the page.
    pub fn translations(&self) -> &[Language] {
        &self.languages[1..]
    }
}

/// Reads and checks a content folder.
///
/// # Errors
/// Everything that is wrong with it. Texts are checked against the rules, and the whole is proven, only once the
/// parts before are right, so that one mistake does not show as ten.
pub fn load(dir: &Path) -> Result<Compiled, Report> {
    let report = |faults| Report { faults };
    let files = Files::read(dir).map_err(report)?;
    let edition = files.edition();
    let (catalogue, resources, faults) = rules::Builder::new(&files).build();
    if !faults.is_empty() {
        return Err(report(faults));
    }
    let collaboration = collaboration::read(&files, &catalogue).map_err(report)?;
    let (mut languages, mut faults) = (Vec::new(), Vec::new());
    let mut names = files.folders("text/");
    names.retain(|name| name != "ja");
    names.insert(0, "ja".to_owned());
    for lang in names {
        match words::read(&files, &lang, edition, (&catalogue, &collaboration), &resources) {
            Ok(language) => languages.push(language),
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty()
        && let Some((japanese, others)) = languages.split_first_mut()
    {
        others.iter_mut().for_each(|language| language.take_to_the_counter(&japanese.cards));
        let choices: Vec<_> = languages.iter().map(Language::choice).collect();
        languages.iter_mut().for_each(|language| language.words.languages.clone_from(&choices));
    }
    let mut local = None;
    if faults.is_empty()
        && let Some(japanese) = languages.first()
    {
        faults = checks::check(&files, &catalogue, &resources, &languages);
        match local::read(&files, &catalogue, &japanese.cards) {
            Ok(read) => local = Some(read),
            Err(more) => faults.extend(more),
        }
    }
    match local {
        Some(local) if faults.is_empty() => {
            Ok(Compiled { edition, catalogue, collaboration, languages, local })
        }
        _ => Err(report(faults)),
    }
}

/// The content folder of this repository, for builds and tests.
pub fn repository_content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}
