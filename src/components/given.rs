//! What was answered, in words.

use crate::content::Content;
use sasae_core::answers::{Answer, Mark};
use sasae_core::id::Id;
use sasae_core::question::{OptionIndex, OptionSet, Question};
use sasae_words::text::Text;

/// An answer in words, with its marks.
pub fn given(content: &Content, id: Id<Question>, answer: &Answer) -> Text {
    let (ui, words) = (content.ui(), content.words());
    let marks = match answer {
        Answer::Unknown => return ui.ask.unknown.clone(),
        Answer::Declined => return ui.ask.declined.clone(),
        Answer::Chosen(marks) if marks.is_empty() => return content.options(id, OptionSet::EMPTY),
        Answer::Chosen(marks) => marks,
    };
    let one = |(option, mark): (OptionIndex, Mark)| {
        let text = content.option(id, option);
        let mark = match mark {
            Mark::Applies => return text.clone(),
            Mark::Most => &ui.ask.most,
            Mark::By(urgency) => words.labels.urgency_of(urgency),
        };
        Text::join([text, &ui.answers.marked.with_text(mark)], "")
    };
    Text::join(&marks.iter().map(one).collect::<Vec<_>>(), &words.language.between)
}
