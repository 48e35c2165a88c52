//! Names in a row, as they stand in reasons, on rows and on papers.

use crate::desk::WorkDesk;
use sasae_casework::team::Member;
use sasae_core::id::Id;
use sasae_core::need::Need;
use sasae_core::question::Question;
use sasae_core::resource::Resource;
use sasae_core::tie::Who;
use sasae_words::text::{Run, Text};

/// A text that is not of the content: somebody's own words.
pub fn own(words: &str) -> Text {
    if words.is_empty() { Text::default() } else { Text(vec![Run::Plain(words.to_owned())]) }
}

/// Names with the mark that stands between them in this language.
pub fn list<'a>(desk: &WorkDesk, names: impl IntoIterator<Item = &'a Text>) -> Text {
    Text::join(names, &desk.content.words().language.between)
}

/// Needs.
pub fn needs(desk: &WorkDesk, ids: &[Id<Need>]) -> Text {
    list(desk, ids.iter().map(|id| &desk.content.words().need(*id).title))
}

/// Questions, in short.
pub fn questions(desk: &WorkDesk, ids: &[Id<Question>]) -> Text {
    list(desk, ids.iter().map(|id| &desk.content.words().question(*id).short))
}

/// Supports. Their names can hold the mark that stands between the members of a list.
pub fn resources(desk: &WorkDesk, ids: &[Id<Resource>]) -> Text {
    Text::join(ids.iter().map(|id| &desk.card(*id).name), " / ")
}

/// Whoever ties are with.
pub fn whos(desk: &WorkDesk, all: &[Who]) -> Text {
    let names: Vec<Text> = all.iter().map(|who| self::who(desk, who)).collect();
    Text::join(&names, " / ")
}

/// Whoever a tie is with.
pub fn who(desk: &WorkDesk, who: &Who) -> Text {
    match who {
        Who::Shown(id) => desk.content.words().tie(*id).clone(),
        Who::Resource(id) => desk.card(*id).name.clone(),
        Who::Own(name, _) => own(name),
    }
}

/// A need by its id, or the words that stand for it.
pub fn need_or_words(desk: &WorkDesk, name: &str) -> Text {
    let id = desk.content.catalogue().needs.find(name);
    id.map_or_else(|| own(name), |id| desk.content.words().need(id).title.clone())
}

/// Needs by their ids, or the words that stand for them.
pub fn needs_or_words(desk: &WorkDesk, all: &[String]) -> Text {
    let names: Vec<Text> = all.iter().map(|name| need_or_words(desk, name)).collect();
    list(desk, &names)
}

/// A support by its id, if the catalogue has it.
pub fn support(desk: &WorkDesk, slug: Option<&str>) -> Option<Id<Resource>> {
    slug.and_then(|slug| desk.content.catalogue().resources.find(slug))
}

/// What a member of a team is called: by the part they have, by their name, or else by their number.
pub fn member(desk: &WorkDesk, place: usize, member: &Member) -> Text {
    let role = support(desk, member.role.as_deref()).map(|id| &desk.card(id).name);
    match (role, member.name.trim()) {
        (Some(role), "") => role.clone(),
        (Some(role), name) => Text::join([role, &own(name)], " "),
        (None, "") => desk.said().team.member.with(&(place + 1).to_string()),
        (None, name) => own(name),
    }
}
