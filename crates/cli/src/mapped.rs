//! Maps as files: the eco-maps and the map of the field of these answers, as the app draws them.

use crate::{Asked, Failure, answered};
use clap::ValueEnum;
use sasae_core::{plan, recommend};
use sasae_maps::scene::Scene;
use sasae_maps::svg::to_svg;
use sasae_maps::told::{Told, When};
use sasae_maps::{eco, field};
use std::path::{Path, PathBuf};

/// Which map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Which {
    /// The eco-map (エコマップ) of the ties that the person has
    Now,
    /// The eco-map with the plan
    ToCome,
    /// The map of the field (業界マップ): every support, the recommended ones numbered
    Field,
}

/// Draws the map and writes it; what is printed is the picture itself, or where it is.
pub fn map(asked: &Asked, which: Which, to: &Path) -> Result<String, Failure> {
    let svg = answered(asked, |world, kept, case| {
        let told = Told { case, kept, words: &world.words, cards: &world.cards };
        Ok(to_svg(&drawn(told, which)))
    })?;
    if to.as_os_str() == "-" {
        return Ok(svg.trim_end().to_owned());
    }
    let name = to.display();
    std::fs::write(to, svg).map_err(|error| Failure::input(format!("--svg {name}: {error}")))?;
    Ok(format!("{name}"))
}

fn drawn(told: Told<'_>, which: Which) -> Scene {
    let recommendation = recommend::recommend(told.case);
    let plan = plan::plan(told.case, &recommendation, &told.kept.choices);
    match which {
        Which::Now => eco::draw(&told.eco(When::Now, &told.now())),
        Which::ToCome => eco::draw(&told.eco(When::ToCome, &told.to_come(&plan))),
        Which::Field => field::sheet(&told.field(&told.lit(&recommendation, &plan)), &told.key()),
    }
}

/// The arguments of `sasae map`.
#[derive(clap::Args)]
pub struct Wanted {
    /// The answers file, as the app saves it (`-` for standard input)
    #[arg(long)]
    pub answers: PathBuf,
    /// Where to write the picture (`-` for standard output)
    #[arg(long)]
    pub svg: PathBuf,
    /// Which map
    #[arg(long, value_enum, default_value = "to-come")]
    pub which: Which,
    /// The day to answer for, as 2026-11-22; today if left out
    #[arg(long)]
    pub today: Option<String>,
}

impl Wanted {
    /// Whose answers, and on which day.
    pub fn asked(&self) -> Asked {
        Asked { answers: self.answers.clone(), today: self.today.clone(), json: false }
    }
}
