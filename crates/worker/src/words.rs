//! The worker's words in all languages, which come with the worker's program.

use sasae_words::worker::{self, WorkerWords};
use std::rc::Rc;

/// The worker's words. Cheap to clone; equal only to itself.
#[derive(Clone, Debug)]
pub struct WorkerContent(Rc<Vec<WorkerWords>>);

impl PartialEq for WorkerContent {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl WorkerContent {
    /// The pack inside the program. None where it is damaged or holds no language.
    pub fn embedded() -> Option<WorkerContent> {
        let all = worker::decode(include_bytes!(concat!(env!("OUT_DIR"), "/worker.pack")))?;
        (!all.is_empty()).then(|| WorkerContent(Rc::new(all)))
    }

    /// The words in this language, or in the first where it has none.
    pub fn of(&self, lang: &str) -> Spoken {
        let place = self.0.iter().position(|words| words.lang == lang).unwrap_or_default();
        Spoken { all: self.clone(), place }
    }
}

/// The worker's words in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    all: WorkerContent,
    place: usize,
}

impl Spoken {
    /// The same words in another language.
    pub fn in_language(&self, lang: &str) -> Spoken {
        self.all.of(lang)
    }
}

impl std::ops::Deref for Spoken {
    type Target = WorkerWords;

    fn deref(&self) -> &WorkerWords {
        // There is always a first, and the place is one that was found.
        &self.all.0[self.place]
    }
}
