//! Reading files step by step, so that the screen goes on listening.

use crate::area::{AreaDeed, Reading, local};
use crate::state::Deed;
use sasae_app::browser::files::ChosenFile;
use sasae_app::browser::{files, later};
use sasae_local::import::{self, Import, Imported, Refused};
use sasae_local::{Local, say};
use sasae_words::ui::local::Local as Words;
use yew::Callback;

/// So many rows are read at once: on a slow tablet less than the twentieth of a second.
const ROWS: usize = 200;
/// So many of what was mended are told one by one; the sums tell of all.
const TOLD: usize = 200;

/// Reads chosen files: one alone step by step, several together, since tables of one list may belong to each other.
pub fn open(words: &Words, deed: &Callback<Deed>) -> Callback<Vec<ChosenFile>> {
    let (words, deed) = (words.clone(), deed.reform(Deed::Area));
    Callback::from(move |chosen: Vec<ChosenFile>| {
        let (words, deed) = (words.clone(), deed.clone());
        later::run(async move {
            let Some(local) = local() else { return };
            let mut named = Vec::new();
            for file in chosen {
                let name = files::name_of(&file);
                deed.emit(AreaDeed::Reading(Reading::Busy(name.clone(), 0)));
                named.push((name, files::bytes(file).await.unwrap_or_default()));
            }
            if named.is_empty() {
                return;
            }
            let read = if named.len() == 1 {
                match named.pop() {
                    Some((name, bytes)) => one(name, bytes, &local, &deed).await.map(|one| vec![one]),
                    None => return,
                }
            } else {
                later::breathe().await;
                import::read_all(named, &local)
            };
            deed.emit(outcome(&words, read));
        });
    })
}

async fn one(
    name: String,
    bytes: Vec<u8>,
    local: &Local,
    deed: &Callback<AreaDeed>,
) -> Result<Imported, Refused> {
    let mut import = Import::new(&name, bytes);
    loop {
        later::breathe().await;
        let progress = import.step(local, ROWS);
        if progress.is_done() {
            break;
        }
        deed.emit(AreaDeed::Reading(Reading::Busy(name.clone(), progress.per_mille())));
    }
    later::breathe().await;
    import.finish(local)
}

/// What follows from what was read: it waits, or says why it was refused.
pub fn outcome(words: &Words, read: Result<Vec<Imported>, Refused>) -> AreaDeed {
    let lines = |text: String| text.lines().map(str::to_owned).collect::<Vec<_>>();
    match read {
        Ok(read) => {
            let report = read.iter().flat_map(|one| lines(said(words, one))).collect();
            AreaDeed::Arrived(read.into_iter().flat_map(|one| one.offices).collect(), report)
        }
        Err(refused) => AreaDeed::Reading(Reading::Refused(lines(say::refused(words, &refused)))),
    }
}

/// What became of a file, and the first of what was mended with its row and column.
fn said(words: &Words, one: &Imported) -> String {
    let told = one.report.changes.iter().take(TOLD).map(|change| {
        let row = words.report.row.filled(&change.row.to_string());
        format!("\n{row}: {}", say::mended(words, change.what).plain())
    });
    say::report(words, &one.report, one.offices.len()) + &told.collect::<String>()
}
