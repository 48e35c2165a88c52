//! What the page asked of the network, by the browser's own record of it. Nothing is asked for to know this.

use wasm_bindgen::JsCast;
use web_sys::PerformanceResourceTiming;

/// The mark that the gate sets (`crates/xtask/src/gate.js`) once it has told the browser to allow no connection.
const CLOSED: &str = "closed";

/// One request.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The last part of the address; empty for the page itself.
    pub name: String,
    /// Its size as it was sent.
    pub kilobytes: String,
}

/// What the browser recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// What was asked for until all was there, in order.
    pub before: Vec<Request>,
    /// How many requests there were since.
    pub after: String,
    /// How many the browser had to stop.
    pub refused: String,
    /// Whether the way out is closed.
    pub is_closed: bool,
    /// Whether a copy of the page was put on the device.
    pub is_copied: bool,
}

/// The record until now.
pub fn record() -> Option<Record> {
    let window = web_sys::window()?;
    let page = window.document()?.document_element()?;
    let refused = page.get_attribute("data-refused").unwrap_or_default();
    let is_copied = page.get_attribute("data-offline").is_some_and(|copy| copy == "kept");
    let mut record = Record { refused, is_copied, ..Record::default() };
    let mut after = 0_u32;
    // In the order in which they began.
    for entry in window.performance()?.get_entries() {
        let entry: PerformanceResourceTiming = entry.unchecked_into();
        let name = entry.name();
        match entry.entry_type().as_str() {
            "mark" if name == CLOSED => record.is_closed = true,
            // What is made within the page, such as a picture that is painted, comes from nowhere else.
            "navigation" | "resource" if !name.starts_with("data:") && !name.starts_with("blob:") => {
                if record.is_closed {
                    after += 1;
                    continue;
                }
                let name = name.rsplit('/').next().unwrap_or_default().to_owned();
                let kilobytes = ((entry.encoded_body_size() as i32 + 999) / 1000).to_string();
                record.before.push(Request { name, kilobytes });
            }
            _ => {}
        }
    }
    record.after = after.to_string();
    Some(record)
}
