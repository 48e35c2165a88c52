//! Reading what the user gives: the answers file and the day.

use crate::world::World;
use crate::{Asked, Failure};
use sasae_core::answers::Answers;
use sasae_core::date::Date;
use sasae_core::file::{self, AnswersFile};
use sasae_core::recommend::Case;
use std::io::Read;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// The answers and the day; every fault of the file is named with its field.
pub fn read(world: &World, asked: &Asked) -> Result<(Answers, Date), Failure> {
    let name = asked.answers.display();
    let text = text(&asked.answers).map_err(|error| Failure::input(format!("--answers {name}: {error}")))?;
    let file: AnswersFile = serde_json::from_str(&text)
        .map_err(|error| Failure::input(format!("--answers {name}: this is not an answers file: {error}")))?;
    let answers = file.read(&world.catalogue).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(|fault| format!("--answers {name}: {fault}")).collect();
        Failure::input(lines.join("\n"))
    })?;
    Ok((answers, day(asked.today.as_deref())?))
}

fn text(path: &Path) -> std::io::Result<String> {
    if path.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        Ok(text)
    } else {
        std::fs::read_to_string(path)
    }
}

/// The day given, or today.
pub fn day(given: Option<&str>) -> Result<Date, Failure> {
    match given {
        Some(text) => Date::parse(text)
            .ok_or_else(|| Failure::input(format!("--today: `{text}` is not a day; write it as 2026-11-22"))),
        None => SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .ok()
            .and_then(|since| Date::from_unix_days(since.as_secs() / 86_400))
            .ok_or_else(|| {
                Failure::input("--today: the clock of this machine is wrong; give the day by hand")
            }),
    }
}

/// What the user should know about answers that were taken: some may not count.
pub fn notices(case: &Case) -> Vec<String> {
    let aside = file::set_aside(case.catalogue, case.answers, &case.facts);
    aside
        .map(|slug| format!("notice: answers.{slug} is set aside: an earlier answer closes this question"))
        .collect()
}
