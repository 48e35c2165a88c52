//! The words of the worker's program: each group is a file below `worker/`.

use crate::raw;
use crate::words::Reader;
use sasae_core::id::Named;
use sasae_core::question::{Kind, Question};
use sasae_words::worker::WorkerWords;
use sasae_words::worker::asked::Asked;

impl Reader<'_> {
    /// All of them in one language.
    pub(crate) fn worker(&mut self, lang: &str) -> Option<WorkerWords> {
        let area = self.file("worker/area.toml");
        let asked = self.asked();
        let collaboration = self.collaboration();
        let cycle = self.file("worker/cycle.toml");
        let follow_up = self.file("worker/follow-up.toml");
        let forms = self.forms();
        let gap_notes = self.file("worker/gap-notes.toml");
        let interview = self.file("worker/interview.toml");
        let letters = self.file("worker/letters.toml");
        let lists = self.file("local.toml");
        let lock = self.file("worker/lock.toml");
        let receive = self.file("worker/receive.toml");
        let team = self.file("worker/team.toml");
        Some(WorkerWords {
            lang: lang.to_owned(),
            area: area?.1,
            asked: asked?,
            collaboration: collaboration?,
            cycle: cycle?.1,
            follow_up: follow_up?.1,
            forms: forms?,
            gap_notes: gap_notes?.1,
            interview: interview?.1,
            letters: letters?.1,
            lists: lists?.1,
            lock: lock?.1,
            receive: receive?.1,
            team: team?.1,
        })
    }

    /// The questions in the words of whoever answers.
    fn asked(&mut self) -> Option<Asked> {
        let (file, written) = self.file::<raw::AskedText>("worker/asked.toml")?;
        let catalogue = self.catalogue;
        let has_words = |question: &&Question| !matches!(question.kind, Kind::Needs(_));
        let own: Vec<&str> = catalogue.questions.0.iter().filter(has_words).map(Named::slug).collect();
        let mut words = self.each(&file, &written.family, own.into_iter(), "質問")?.into_iter();
        let of = |question: &Question| if has_words(&question) { words.next() } else { None };
        Some(Asked { said: written.said, family: catalogue.questions.0.iter().map(of).collect() })
    }
}
