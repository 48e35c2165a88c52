//! A whole screen of the worker's, rendered natively, over the content of the repository, read once for all tests of a file.

use sasae_content::{Compiled, load, repository_content};
use sasae_core::date::Date;
use sasae_worker::app::{WorkerScreen, WorkerScreenProps};
use sasae_worker::state::Work;
use sasae_worker::words::WorkerContent;
use std::sync::OnceLock;
use yew::{Callback, LocalServerRenderer};

/// The day of all tests.
pub const TODAY: Date = Date { year: 2026, month: 11, day: 27 };

/// The content of the repository.
pub fn compiled() -> &'static Compiled {
    static COMPILED: OnceLock<Compiled> = OnceLock::new();
    COMPILED.get_or_init(|| load(&repository_content()).unwrap_or_else(|report| panic!("{report}")))
}

/// The markup of the screen.
pub fn html(work: Work) -> String {
    let words = WorkerContent::embedded().expect("the pack is whole");
    let (deed, act, leave) = (Callback::noop(), Callback::noop(), Callback::noop());
    let props = WorkerScreenProps { work: work.into(), words, deed, act, leave };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(LocalServerRenderer::<WorkerScreen>::with_props(props).hydratable(false).render())
}
