//! `sasae`: the engine and the content on the command line.
//!
//! The content is inside the binary; only `check` reads the folder. Results go to standard output, notices and
//! errors to standard error. Exit codes: 0 done, 1 the content is broken, 2 the input is wrong.

mod input;
mod json;
mod local;
mod mapped;
mod plain;
mod planned;
mod report;
mod supposing;
mod world;

use clap::{Parser, Subcommand};
use planned::Planned;
use sasae_core::keep::Kept;
use sasae_core::recommend::{Case, recommend};
use sasae_core::{gap, plan, what_if};
use std::path::PathBuf;
use std::process::ExitCode;
use world::World;

/// Sasae: formal and informal support, matched and explained.
#[derive(Parser)]
#[command(name = "sasae", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a content folder, as the build does
    Check {
        /// The folder; the repository's own if left out
        folder: Option<PathBuf>,
        /// Print the catalogue in numbers, as Markdown
        #[arg(long)]
        report: bool,
        /// The day to judge by what is out of date, as 2026-11-22; today if left out
        #[arg(long)]
        today: Option<String>,
    },
    /// List the questions: ids, options, conditions, texts, and how an answer is written
    Questions {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// List the resources
    Resources {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Match answers with the catalogue, best first
    Recommend {
        #[command(flatten)]
        asked: Asked,
    },
    /// Say why a resource is, or is not, recommended
    Explain {
        #[command(flatten)]
        asked: Asked,
        /// The resource's id
        resource: String,
    },
    /// Combine supports: the fewest that hold up every need, with lanes, bridges and gaps
    Plan {
        #[command(flatten)]
        asked: Asked,
    },
    /// Say what would be different if some answers were; the answers stay as they are
    WhatIf {
        #[command(flatten)]
        asked: Asked,
        /// QUESTION=OPTION, with commas between several options; may be given more than once
        #[arg(long = "set", required = true)]
        set: Vec<String>,
    },
    /// Draw a map of these answers: the eco-map, or the map of the field
    Map {
        #[command(flatten)]
        wanted: mapped::Wanted,
    },
    /// Read lists of real offices and say what became of every row; a list with a mistake is refused whole
    Import {
        #[command(flatten)]
        wanted: local::Reading,
    },
    /// Make the packs of an area, one for each municipality, that a page ships or an organisation hands on
    Pack {
        #[command(flatten)]
        wanted: local::Packs,
    },
    /// Print the spreadsheet for groups and places that no list has
    Template,
    /// Give lists or packs on in another form
    Export {
        #[command(flatten)]
        wanted: local::Giving,
    },
}

/// Whose answers, and on which day.
#[derive(clap::Args)]
struct Asked {
    /// The answers file, as the app saves it (`-` for standard input)
    #[arg(long)]
    answers: PathBuf,
    /// The day to answer for, as 2026-11-22; today if left out
    #[arg(long)]
    today: Option<String>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(output) => {
            print(&output);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{}", failure.message);
            failure.code
        }
    }
}

/// Prints, and does not mind when the reader has gone (`sasae resources | head`).
fn print(output: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{output}");
}

/// What went wrong, in words, and the exit code.
struct Failure {
    message: String,
    code: ExitCode,
}

impl Failure {
    /// The input is wrong; nothing was done.
    fn input(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), code: ExitCode::from(2) }
    }
}

fn run(command: &Command) -> Result<String, Failure> {
    match command {
        Command::Check { folder, report, today } => check(folder.clone(), *report, today.as_deref()),
        Command::Questions { json } => World::load().map(|world| match json {
            true => json::questions(&world),
            false => plain::questions(&world),
        }),
        Command::Resources { json } => World::load().map(|world| match json {
            true => json::resources(&world),
            false => plain::resources(&world),
        }),
        Command::Recommend { asked } => answered(asked, |world, _, case| {
            Ok(if asked.json { json::recommend(world, case) } else { plain::recommend(world, case) })
        }),
        Command::Plan { asked } => planned(asked),
        Command::WhatIf { asked, set } => supposed(asked, set),
        Command::Map { wanted } => mapped::map(&wanted.asked(), wanted.which, &wanted.svg),
        Command::Import { wanted } => local::import(wanted),
        Command::Pack { wanted } => local::pack(wanted),
        Command::Template => local::template(),
        Command::Export { wanted } => local::give_on(wanted),
        Command::Explain { asked, resource } => answered(asked, |world, _, case| {
            let id = world.catalogue.resources.find(resource).ok_or_else(|| {
                Failure::input(format!(
                    "RESOURCE: there is no resource `{resource}`; `sasae resources` lists them"
                ))
            })?;
            Ok(if asked.json { json::explain(world, case, id) } else { plain::explain(world, case, id) })
        }),
    }
}

/// What the engine answers to these answers; what the user should know of them is said beside it.
fn answered(
    asked: &Asked,
    answer: impl FnOnce(&World, &Kept, &Case) -> Result<String, Failure>,
) -> Result<String, Failure> {
    let world = World::load()?;
    let (kept, today) = input::read(&world, asked)?;
    let case = world.case(&kept, today);
    input::notices(&case).iter().for_each(|notice| eprintln!("{notice}"));
    answer(&world, &kept, &case)
}

/// The plan of these answers.
fn planned(asked: &Asked) -> Result<String, Failure> {
    answered(asked, |world, kept, case| {
        let recommendation = recommend(case);
        let plan = plan::plan(case, &recommendation, &kept.choices);
        let gaps = gap::gaps(case, &recommendation, &plan);
        let planned = Planned { world, case, plan: &plan, gaps: &gaps };
        Ok(if asked.json { planned.json() } else { planned.plain() })
    })
}

/// What would be different.
fn supposed(asked: &Asked, set: &[String]) -> Result<String, Failure> {
    answered(asked, |world, _, case| {
        let answers = what_if::changed(case, &input::changes(world, set)?);
        let difference = what_if::what_if(case, &answers);
        Ok(if asked.json {
            supposing::json(world, &difference)
        } else {
            supposing::plain(world, &difference)
        })
    })
}

fn check(folder: Option<PathBuf>, wants_report: bool, today: Option<&str>) -> Result<String, Failure> {
    let today = input::day(today)?;
    let broken = |message: String| Failure { message, code: ExitCode::from(1) };
    let folder = folder.unwrap_or_else(sasae_content::repository_content);
    let compiled = sasae_content::load(&folder).map_err(|report| broken(report.to_string()))?;
    let stale = sasae_content::checks::stale(&compiled, today);
    if stale.is_empty() {
        Ok(if wants_report { report::report(&compiled, today) } else { plain::checked(&compiled) })
    } else {
        Err(broken(stale.join("\n")))
    }
}
