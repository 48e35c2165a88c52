//! A paper as plain text, to be copied or handed on: the same lines in the same order.

use crate::papers::lines::{Block, Fact, Foot, Number, Paper, Said};
use sasae_words::text::Text;

/// The text.
pub fn text(paper: &Paper) -> String {
    let mut lines = vec![both(&paper.title, " / "), String::new(), both(&paper.lead, "\n")];
    for block in &paper.blocks {
        self::block(&mut lines, block);
    }
    foot(&mut lines, &paper.foot);
    lines.push(String::new());
    lines.join("\n")
}

/// In the language of the counter first, where there are two.
fn both(said: &Said, between: &str) -> String {
    match &said.counter {
        Some(counter) => format!("{}{between}{}", counter.plain(), said.own.plain()),
        None => said.own.plain(),
    }
}

fn block(lines: &mut Vec<String>, block: &Block) {
    match block {
        Block::Heading(said) => lines.extend([String::new(), format!("■ {}", both(said, " / "))]),
        Block::Line(said) => lines.push(both(said, "\n")),
        Block::List(all) => lines.extend(all.iter().map(|said| format!("・{}", both(said, "\n　")))),
        Block::Say(said) => lines.push(format!("「{}」", both(said, "」\n「"))),
        Block::Ticks(all) => {
            for (said, note) in all {
                lines.push(format!("□ {}", both(said, "\n　 ")));
                lines.extend(note.iter().map(|note| format!("　 {}", note.plain())));
            }
        }
        Block::Number(number) => lines.push(self::number(number)),
        Block::Entry(entry) => {
            let first = entry.first.iter().map(|first| format!("［{}］", first.plain()));
            lines.extend(first);
            let marks: Vec<String> = entry.marks.iter().map(Text::plain).collect();
            lines.push(format!("□ {}（{}）", entry.name.plain(), marks.join(" / ")));
            lines.push(format!("　 {}", entry.step.plain()));
            lines.extend(entry.numbers.iter().map(|it| format!("　 {}", number(it))));
            lines.extend(entry.facts.iter().map(|it| format!("　 {}", fact(it))));
        }
        Block::Facts(said, facts) => {
            lines.push(format!("・{}", both(said, " / ")));
            lines.extend(facts.iter().map(|it| format!("　 {}", fact(it))));
        }
        Block::Room(said, _) => lines.push(format!("{}: ", both(said, " / "))),
    }
}

fn number(number: &Number) -> String {
    let unsure = number.unsure.as_ref().map(|unsure| format!(" {}", unsure.plain())).unwrap_or_default();
    format!("☎ {}（{}）{unsure}", number.number, number.hours.plain())
}

fn fact(fact: &Fact) -> String {
    if fact.label.is_empty() {
        return fact.text.plain();
    }
    format!("{}: {}", fact.label.plain(), fact.text.plain())
}

fn foot(lines: &mut Vec<String>, foot: &Foot) {
    let Foot { date, made, office, sources_title, sources } = foot;
    lines.extend([String::new(), date.plain(), both(made, "\n"), both(office, "\n")]);
    if !sources.is_empty() {
        lines.push(format!("{}:", sources_title.plain()));
    }
    for origin in sources {
        let unsure = origin.unsure.as_ref().map(|unsure| format!(" {}", unsure.plain())).unwrap_or_default();
        let (name, titles) = (origin.name.plain(), origin.titles.join(" / "));
        lines.push(format!("・{name}: {titles}（{}）{unsure}", origin.checked.plain()));
    }
}
