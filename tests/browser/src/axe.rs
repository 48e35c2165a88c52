//! axe-core: what a machine can find of what keeps people from using a page.

use crate::browser::Browser;
use crate::failure::{Result, ensure};
use crate::tools;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeSet;
use std::fmt::Write;

/// A rule that the page breaks, and where.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// The rule, for example `color-contrast`.
    pub id: String,
    /// What it asks.
    pub help: String,
    /// Each place: the element, and what is wrong with it.
    pub places: Vec<(String, String)>,
}

const RUN: &str = r#"
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ["violations"] }).then(
        ({ violations }) => done({ violations: violations.map(({ id, help, nodes }) => ({
            id, help, places: nodes.map(node => [node.html.slice(0, 200), node.failureSummary]),
        })) }),
        error => done({ error: String(error) }),
    );
"#;

#[derive(Deserialize)]
struct Answer {
    violations: Option<Vec<Violation>>,
    error: Option<String>,
}

/// What axe finds on the page, with all rules that are on by default: WCAG 2 A and AA, and best practices.
///
/// # Errors
/// Where axe is missing or cannot run.
pub async fn violations(browser: &Browser) -> Result<Vec<Violation>> {
    if !browser.ask::<bool>("return typeof axe === 'object'", vec![]).await? {
        let _: serde_json::Value = browser.client.execute(&tools::axe()?, vec![]).await?;
    }
    let answer = browser.client.execute_async(RUN, vec![json!(null)]).await?;
    let answer: Answer = serde_json::from_value(answer)?;
    ensure(answer.error.is_none(), || format!("axe cannot run: {:?}", answer.error))?;
    Ok(answer.violations.unwrap_or_default())
}

/// What axe found on the screens looked at so far, each fault once.
#[derive(Debug, Default)]
pub struct Findings {
    seen: BTreeSet<(String, String)>,
    text: String,
}

impl Findings {
    /// Looks at the page as it is now.
    ///
    /// # Errors
    /// Where axe is missing or cannot run; what it finds is kept for [`Findings::none`].
    pub async fn look(&mut self, browser: &Browser, screen: &str) -> Result<()> {
        for violation in violations(browser).await? {
            for (element, problem) in violation.places {
                if self.seen.insert((violation.id.clone(), element.clone())) {
                    let problem = problem.replace('\n', " ");
                    let (id, help) = (&violation.id, &violation.help);
                    // Writing to a string cannot fail.
                    let _ =
                        write!(self.text, "\n    {screen}: {id}: {help}\n      {element}\n      {problem}");
                }
            }
        }
        Ok(())
    }

    /// Fails with everything that was found.
    ///
    /// # Errors
    /// The faults, readably, and on which screen each was first seen.
    pub fn none(self) -> Result<()> {
        let count = self.seen.len();
        ensure(count == 0, || format!("axe finds {count} faults:{}", self.text))
    }
}
