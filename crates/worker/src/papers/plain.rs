//! A paper of fields as plain text, in the language of the paper: to be copied into the office's own form.

use crate::papers::doc::{Doc, Row};
use sasae_app::papers::lines::Said;

/// The text.
pub fn text(doc: &Doc) -> String {
    let mut lines = vec![of(&doc.title), of(&doc.lead)];
    for part in &doc.parts {
        lines.extend([String::new(), format!("■ {}", of(&part.title))]);
        lines.extend(part.note.iter().map(of));
        lines.extend(part.rows.iter().map(row));
    }
    lines.push(String::new());
    lines.extend(doc.foot.iter().map(of));
    lines.extend(doc.source.iter().map(|(label, title, url)| format!("{}: {title} {url}", label.plain())));
    lines.push(String::new());
    lines.join("\n")
}

fn of(said: &Said) -> String {
    said.counter.as_ref().unwrap_or(&said.own).plain()
}

fn row(row: &Row) -> String {
    let label = of(&row.label);
    match &row.lines[..] {
        [] => format!("{label}: "),
        [line] => format!("{label}: {}", line.plain()),
        lines => {
            let lines = lines.iter().map(|line| format!("\n  ・{}", line.plain()));
            format!("{label}:{}", lines.collect::<String>())
        }
    }
}
