//! What the page says where the program does not run, in every language.

use crate::native;
use sasae_app::components::text::{list, show};
use sasae_words::text::Text;
use yew::prelude::*;

/// One language's words.
#[derive(Clone, PartialEq, Properties)]
struct Said {
    tag: String,
    title: Text,
    lines: Vec<Text>,
}

#[component]
fn Words(said: &Said) -> Html {
    html! {
        <div lang={said.tag.clone()}>
            <p class="halt__title">{ show(&said.title) }</p>
            { list(&said.lines) }
        </div>
    }
}

/// The markup. Styles hide it while the program is on its way and once it runs.
pub fn render(compiled: &sasae_content::Compiled) -> Result<String, String> {
    let words = compiled.languages.iter().map(|language| {
        let (tag, halt) = (language.words.language.tag.clone(), language.halt.clone());
        let said = Said { tag, title: halt.title, lines: halt.lines };
        native::render::<Words>(said)
    });
    Ok(format!(r#"<div class="halt" role="alert">{}</div>"#, words.collect::<Result<String, _>>()?))
}
