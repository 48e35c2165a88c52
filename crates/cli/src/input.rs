//! Reading what the user gives: the answers file and the day.

use crate::world::World;
use crate::{Asked, Failure};
use sasae_core::date::Date;
use sasae_core::file::{self, AnswersFile, Value};
use sasae_core::keep::Kept;
use sasae_core::recommend::Case;
use sasae_core::settle::Change;
use std::io::Read;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// What the file keeps, and the day; every fault of the file is named with its field.
pub fn read(world: &World, asked: &Asked) -> Result<(Kept, Date), Failure> {
    let name = asked.answers.display();
    let text = text(&asked.answers).map_err(|error| Failure::input(format!("--answers {name}: {error}")))?;
    let file: AnswersFile = serde_json::from_str(&text)
        .map_err(|error| Failure::input(format!("--answers {name}: this is not an answers file: {error}")))?;
    let kept = file.read(&world.catalogue).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(|fault| format!("--answers {name}: {fault}")).collect();
        Failure::input(lines.join("\n"))
    })?;
    Ok((kept, day(asked.today.as_deref())?))
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

/// The changes given as `QUESTION=OPTION`, several options with commas between them; nothing after `=` is 「どれもない」.
pub fn changes(world: &World, given: &[String]) -> Result<Vec<Change>, Failure> {
    let mut changes: Vec<Change> = Vec::new();
    for text in given {
        let wrong = |what: String| Failure::input(format!("--set {text}: {what}"));
        let (question, options) =
            text.split_once('=').ok_or_else(|| wrong("write it as QUESTION=OPTION".to_owned()))?;
        let value = match options {
            "" => Value::List(Vec::new()),
            "unknown" | "declined" => Value::Word(options.to_owned()),
            _ => Value::List(options.split(',').map(str::to_owned).collect()),
        };
        let file = AnswersFile::with_answers([(question.to_owned(), value)].into());
        let kept = file
            .read(&world.catalogue)
            .map_err(|faults| wrong(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
        changes.extend(
            kept.answers.iter().map(|(question, answer)| Change { question, answer: answer.clone() }),
        );
    }
    Ok(changes)
}

/// What the user should know about answers that were taken: some may not count.
pub fn notices(case: &Case) -> Vec<String> {
    let aside = file::set_aside(case.catalogue, case.answers, &case.facts);
    aside
        .map(|slug| format!("notice: answers.{slug} is set aside: an earlier answer closes this question"))
        .collect()
}
