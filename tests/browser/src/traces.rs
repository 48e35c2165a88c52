//! What a page leaves where the next person at this machine could find it.

use crate::browser::Browser;
use crate::failure::Result;
use serde::Deserialize;

/// Everything about the page that outlives it or can be seen from outside.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Traces {
    /// The address, as in the history and the address bar.
    pub address: String,
    /// The title, as in the history and the list of windows.
    pub title: String,
    /// The state that the history keeps.
    pub state: String,
    /// The entries of this window's history.
    pub entries: usize,
    /// Cookies.
    pub cookies: String,
    /// What `localStorage`, `sessionStorage` and IndexedDB hold.
    pub stored: Vec<String>,
    /// What the cache storage holds: the copy of the page. Whole addresses, in order.
    pub copied: Vec<String>,
}

const TRACES: &str = r"
    const done = arguments[arguments.length - 1];
    const entries = storage => Object.entries(storage).map(([key, value]) => `${key}=${value}`);
    const cached = async () => {
        if (!globalThis.caches) return [];
        const names = await caches.keys();
        const urls = await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(it => it.url)));
        return urls.flat().sort();
    };
    const databases = async () => ((await globalThis.indexedDB?.databases?.()) ?? []).map(it => it.name);
    Promise.all([cached(), databases()]).then(([urls, names]) => done({
        address: location.href,
        title: document.title,
        state: JSON.stringify(history.state),
        entries: history.length,
        cookies: document.cookie,
        stored: [...entries(localStorage), ...entries(sessionStorage), ...names],
        copied: urls,
    }));
";

/// Everything about the page that outlives it or can be seen from outside.
///
/// # Errors
/// Where the page cannot be asked.
pub async fn traces(browser: &Browser) -> Result<Traces> {
    Ok(serde_json::from_value(browser.client.execute_async(TRACES, vec![]).await?)?)
}

/// The addresses of other hosts that the page itself says it asked for, by the browser's own record.
///
/// # Errors
/// Where the page cannot be asked.
pub async fn foreign_resources(browser: &Browser) -> Result<Vec<String>> {
    let script = "return performance.getEntriesByType('resource').map(it => it.name) \
                  .filter(name => new URL(name).origin !== location.origin && !name.startsWith('blob:') \
                  && !name.startsWith('data:'))";
    browser.ask(script, vec![]).await
}
