//! The questions in the words of whoever answers.

use crate::words::Spoken;
use sasae_app::content::Content;
use sasae_casework::record::Asked;
use sasae_core::question::Kind;
use sasae_words::text::Text;

/// The content as it is put to whoever answers. The person gets their own words; the family is asked about the person;
/// the worker reads what the question is about, and how to ask it.
pub fn worded(content: &Content, spoken: &Spoken, asked: Asked) -> Content {
    if asked == Asked::Person {
        return content.clone();
    }
    let mut words = content.words().clone();
    let said = &spoken.asked.said;
    let questions = content.catalogue().questions.0.iter().zip(&mut words.questions);
    for ((question, words), family) in questions.zip(&spoken.asked.family) {
        let is_of_an_area = matches!(question.kind, Kind::Needs(_));
        let note = match (asked, family) {
            (Asked::Family, Some(family)) => {
                words.ask = family.clone();
                said.family.clone()
            }
            (Asked::Worker, _) if !is_of_an_area => {
                let as_asked = std::mem::replace(&mut words.ask, words.short.clone());
                said.say_it.with_text(&as_asked)
            }
            _ => continue,
        };
        let lines: Vec<Text> = [Some(note), words.help.take()].into_iter().flatten().collect();
        words.help = Some(Text::join(&lines, " "));
    }
    content.in_words(words)
}
