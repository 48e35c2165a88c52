//! Where somebody is who hands answers over. It is part of the state, so that it is wiped with all the rest; it is gone as
//! soon as another screen comes to the front.

use crate::browser::{cipher, files, later};
use crate::content::Content;
use crate::state::Act;
use sasae_core::file::AnswersFile;
use sasae_core::keep::Kept;
use sasae_handover::code::Code;
use sasae_handover::frames::split;
use sasae_handover::picks::{Picks, picked};
use std::rc::Rc;
use yew::Callback;

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum At {
    /// Something can be picked.
    #[default]
    Picks,
    /// It is being locked.
    Locking,
    /// Nothing can be locked here.
    NoLock,
    /// It is locked.
    Locked(Rc<Locked>),
}

/// What is handed over.
#[derive(Debug)]
pub struct Locked {
    /// Said aloud.
    pub code: Code,
    /// What is in the file, and in the QR codes together.
    pub container: Vec<u8>,
    /// What each of the QR codes says; none where it is too much for a camera.
    pub frames: Vec<Vec<u8>>,
}

impl PartialEq for Locked {
    fn eq(&self, other: &Locked) -> bool {
        // No two are locked alike.
        self.container == other.container
    }
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandOver {
    /// What goes along.
    pub picks: Picks,
    /// How far it is.
    pub at: At,
    /// Which QR code is shown.
    pub shown: usize,
    /// They move on by themselves.
    pub is_playing: bool,
}

impl HandOver {
    /// A step that begins.
    pub fn begin(picks: Picks, at: At) -> HandOver {
        HandOver { picks, at, ..HandOver::default() }
    }

    /// With the next QR code, and after the last the first.
    pub fn moved_on(&self) -> HandOver {
        let count = if let At::Locked(locked) = &self.at { locked.frames.len() } else { 0 };
        HandOver { shown: (self.shown + 1) % count.max(1), ..self.clone() }
    }
}

/// What is written into the file.
#[inline(never)]
pub fn file(content: &Content, kept: &Kept, picks: &Picks) -> AnswersFile {
    AnswersFile::of(content.catalogue(), &picked(content.catalogue(), kept, picks))
}

/// Locks what is picked, and says so when it is done, with what it was done for: by then the person may have gone on.
pub fn lock(content: &Content, kept: &Rc<Kept>, picks: Picks, act: &Callback<Act>) {
    act.emit(Act::HandOver(HandOver::begin(picks, At::Locking)));
    let (file, kept, act) = (file(content, kept, &picks), kept.clone(), act.clone());
    later::run(async move {
        let at = locked(&file).await.map_or(At::NoLock, |locked| At::Locked(Rc::new(locked)));
        act.emit(Act::Locked(kept, HandOver::begin(picks, at)));
    });
}

async fn locked(file: &AnswersFile) -> Option<Locked> {
    let code = Code::from_random(cipher::random()?);
    let container = cipher::lock(files::text(file)?.as_bytes(), code.digits()).await?;
    let frames = split(&container);
    Some(Locked { code, container, frames })
}
