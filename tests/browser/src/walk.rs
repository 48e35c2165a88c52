//! The questionnaire as a person goes through it: questions, answers and results, by their ids.
//!
//! Everything here holds on to the ids that the app puts on its elements, and to nothing of how it looks.

use crate::browser::Browser;
use crate::failure::{Failure, Result, ensure, same};
use crate::hands::Hands;
use crate::person::{Case, Person, Section};
use core::fmt;
use sasae_core::file::Value;
use serde::Deserialize;
use serde_json::json;

/// What is on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Screen {
    /// `start`, `ask`, `answers`, `result`, `browse`, `resource` or `about`.
    pub name: String,
    /// The id of the question, where one is asked.
    pub question: Option<String>,
}

impl fmt::Display for Screen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        self.question.as_ref().map_or(Ok(()), |question| write!(f, " {question}"))
    }
}

/// One person's way through the app.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    /// The window.
    pub browser: &'a Browser,
    /// With what the person works.
    pub hands: Hands,
}

const SCREEN: &str = r#"
    const main = document.querySelector("main#main");
    return main && {
        name: main.dataset.screen,
        question: main.querySelector("form[data-question]")?.dataset.question,
    };
"#;

const SECTIONS: &str = r#"
    return [...document.querySelectorAll("section[data-need]")].map(section => ({
        need: section.dataset.need,
        cards: [...section.querySelectorAll("article[data-resource]")].map(card => ({
            resource: card.dataset.resource, form: card.dataset.form, standing: card.dataset.standing,
        })),
    }));
"#;

impl Walk<'_> {
    /// Opens the app and waits until it lives, and everything that comes with the page has come.
    ///
    /// # Errors
    /// Where it does not come to life.
    pub async fn open(&self) -> Result<()> {
        self.open_at("/").await
    }

    /// Opens the worker's page in the same way.
    ///
    /// # Errors
    /// Where it does not come to life.
    pub async fn open_as_worker(&self) -> Result<()> {
        self.open_at("/worker/").await
    }

    async fn open_at(&self, path: &str) -> Result<()> {
        self.browser.go(path).await?;
        self.live().await?;
        self.browser
            .until("its copy is kept, or not", "document.documentElement.dataset.offline", vec![])
            .await
    }

    /// Waits until the app lives, and all of its texts are there.
    ///
    /// # Errors
    /// Where it does not come to life.
    pub async fn live(&self) -> Result<()> {
        let is_whole =
            r#"(({ app, texts }) => app === "live" && texts === "whole")(document.documentElement.dataset)"#;
        self.browser.until("the app comes to life, and its texts are there", is_whole, vec![]).await
    }

    /// What is on the screen now.
    ///
    /// # Errors
    /// Where it is no screen of the app.
    pub async fn screen(&self) -> Result<Screen> {
        let screen: Option<Screen> = self.browser.ask(SCREEN, vec![]).await?;
        screen.ok_or_else(|| Failure::new("there is no <main id=\"main\" data-screen=…> on the page"))
    }

    /// Presses a button that leads to another screen, and waits until its heading has the focus.
    ///
    /// # Errors
    /// Where it leads nowhere, or the focus stays behind.
    pub async fn step(&self, action: &str) -> Result<Screen> {
        let before = self.screen().await?;
        self.press(action).await?;
        self.arrive(&before).await.map_err(|failure| failure.context(&format!("after pressing {action}")))
    }

    /// Presses a button and stays.
    ///
    /// # Errors
    /// Where it cannot be pressed.
    pub async fn press(&self, action: &str) -> Result<()> {
        self.hands.press(self.browser, &format!("[data-action={action}]")).await
    }

    /// Waits for another screen than this one, with the focus on its heading.
    ///
    /// # Errors
    /// Where none comes, or the focus stays behind.
    pub async fn arrive(&self, before: &Screen) -> Result<Screen> {
        let has_changed = r#"(main => main && (main.dataset.screen !== arguments[0]
            || (main.querySelector("form[data-question]")?.dataset.question ?? null) !== arguments[1]))
            (document.querySelector("main#main"))"#;
        // Arrow functions see the `arguments` of the script around them, which is what is meant here.
        let arguments = vec![json!(before.name), json!(before.question)];
        self.browser.until("another screen comes", has_changed, arguments).await?;
        let heading = r#"document.querySelectorAll("h1").length === 1
            && document.activeElement === document.querySelector("main h1[tabindex='-1']")"#;
        self.browser.until("the one heading takes the focus", heading, vec![]).await?;
        self.browser.drawn().await?;
        self.screen().await
    }

    /// Answers the question on the screen and goes on.
    ///
    /// # Errors
    /// Where an option is not there, cannot be chosen, or the app does not go on.
    pub async fn answer(&self, value: &Value) -> Result<Screen> {
        match value {
            Value::Word(word) if word == "unknown" || word == "declined" => return self.step(word).await,
            Value::Word(option) => self.choose(option).await?,
            Value::List(options) if options.is_empty() => return self.step("none").await,
            Value::List(options) => {
                for option in options {
                    self.choose(option).await?;
                }
            }
            Value::Marks(marks) if marks.is_empty() => return self.step("none").await,
            Value::Marks(marks) => {
                for (option, mark) in marks {
                    self.choose(option).await?;
                    self.mark(option, mark).await?;
                }
            }
        }
        self.step("next").await
    }

    async fn choose(&self, option: &str) -> Result<()> {
        let input =
            format!("form[data-question] input[value='{option}']:not([name^='by-']):not([data-most])");
        self.hands.choose(self.browser, &input).await
    }

    async fn mark(&self, option: &str, mark: &str) -> Result<()> {
        let input = match mark {
            "applies" => return Ok(()),
            "most" => format!("form[data-question] input[data-most='{option}']"),
            urgency => format!("form[data-question] input[name='by-{option}'][value='{urgency}']"),
        };
        self.hands.choose(self.browser, &input).await
    }

    /// Goes from the start to the result as this person, and returns what the engine knows by then.
    ///
    /// At every step the app has to ask what the engine would ask. `look` is called on every screen.
    ///
    /// # Errors
    /// Where the app asks something else, or any step fails.
    pub async fn whole(
        &self,
        person: &Person,
        mut look: impl AsyncFnMut(&Screen) -> Result<()>,
    ) -> Result<Case> {
        let mut case = Case::new(self.browser).await?;
        let mut screen = self.screen().await?;
        look(&screen).await?;
        let mut asked = Vec::new();
        while let Some(question) = screen.question.clone() {
            let expected = case.next()?;
            ensure(expected.as_deref() == Some(question.as_str()), || {
                format!("the app asks {question}, the engine {expected:?}, after {asked:?}")
            })?;
            look(&screen).await?;
            let value = person.answers.get(&question).cloned().unwrap_or(Value::Word("unknown".to_owned()));
            let next = self.answer(&value).await;
            screen =
                next.map_err(|failure| failure.context(&format!("{} answers {question}", person.name)))?;
            case.give(&question, value);
            asked.push(question);
        }
        let expected = case.next()?;
        ensure(screen.name == "result" && expected.is_none(), || {
            format!("after {asked:?} comes {screen}; the engine would ask {expected:?}")
        })?;
        look(&screen).await?;
        Ok(case)
    }

    /// Fails unless the result on the screen is the engine's: the same needs in the same order, and under each
    /// the same supports of each form, in the same order and with the same standing.
    ///
    /// # Errors
    /// The first need that differs.
    pub async fn check_result(&self, case: &Case) -> Result<()> {
        let (shown, expected) = (self.result().await?, case.result()?);
        let needs =
            |sections: &[Section]| sections.iter().map(|section| section.need.clone()).collect::<Vec<_>>();
        same("the needs", &needs(&shown), &needs(&expected))?;
        for (shown, expected) in shown.iter().zip(&expected) {
            for form in ["formal", "informal"] {
                let what = format!("the {form} supports for {}", expected.need);
                same(&what, &shown.of(form), &expected.of(form))?;
            }
        }
        Ok(())
    }

    /// The result on the screen: needs in order, each with its supports.
    ///
    /// # Errors
    /// Where the page is not built as it should be.
    pub async fn result(&self) -> Result<Vec<Section>> {
        self.browser.unfold("section[data-need]").await?;
        let sections = self.browser.ask(SECTIONS, vec![]).await?;
        self.browser.fold().await?;
        Ok(sections)
    }
}
