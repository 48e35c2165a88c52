//! The list as a file for others, or as a copy of one's own.

use sasae_app::browser::files;
use sasae_core::date::Date;
use sasae_local::Local;
use sasae_local::export::{Shape, csv};
use sasae_local::hsds::write::json;
use sasae_local::office::{Consent, Office};
use sasae_local::pack::{Pack, Privacy};

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Sasae's template.
    Csv,
    /// HSDS as JSON.
    Hsds,
    /// A local pack.
    Pack,
}

impl Form {
    /// All, in the order of the buttons.
    pub const ALL: [Form; 3] = [Form::Csv, Form::Hsds, Form::Pack];

    /// Its word on elements.
    pub fn slug(self) -> &'static str {
        match self {
            Form::Csv => "csv",
            Form::Hsds => "hsds",
            Form::Pack => "pack",
        }
    }

    /// The file's name and what it is.
    fn named(self) -> (&'static str, &'static str) {
        match self {
            Form::Csv => ("sasae-local.csv", "text/csv;charset=utf-8"),
            Form::Hsds => ("sasae-local.json", "application/json"),
            Form::Pack => ("sasae-local.pack", "application/octet-stream"),
        }
    }
}

/// The bytes of the file. For others without private notes and without who does not want to be shown; HSDS always so.
pub fn bytes_of(offices: Vec<Office>, form: Form, privacy: Privacy, today: Date, local: &Local) -> Vec<u8> {
    let privacy = if form == Form::Hsds { Privacy::Public } else { privacy };
    let is_given = |office: &Office| privacy == Privacy::House || office.record.consent != Consent::Refused;
    let given: Vec<Office> = offices.into_iter().filter(is_given).collect();
    match form {
        Form::Csv => csv(&given, Shape::Template, privacy, &local.tables).into_bytes(),
        Form::Hsds => {
            let public: Vec<Office> = given.iter().map(Office::public).collect();
            json(&public, &local.tables).into_bytes()
        }
        Form::Pack => Pack::new(None, Some(today), given).encode(privacy),
    }
}

/// Offers the file.
pub fn save(offices: Vec<Office>, form: Form, privacy: Privacy, today: Date, local: &Local) {
    let (name, mime) = form.named();
    let made = bytes_of(offices, form, privacy, today, local);
    let _ = match form {
        Form::Pack => files::save_bytes(name, mime, &made),
        // What is text goes as text.
        _ => files::save_text(name, mime, &String::from_utf8_lossy(&made)),
    };
}
