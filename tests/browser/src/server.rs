//! A web server on loopback that remembers every request.
//!
//! It is also the proxy of every browser started here: what a page asks of any other host arrives too, is
//! remembered as [`Server::elsewhere`] and is refused. So "nothing leaves this machine" can be seen, not hoped.
//!
//! Caching headers are left out on purpose: `no-store` would keep pages out of the back/forward cache, and
//! hide exactly what the quick exit must wipe. Only files with a hash in their name may be kept, as good hosts say.

use crate::failure::Result;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// A page that is not ours, for coming from and going back to.
pub const NEIGHBOUR: &str = "/a-page-before/";

const NEIGHBOUR_PAGE: &str =
    "<!doctype html><html lang=en><title>before</title><h1>The page before</h1></html>";

/// A server and what it saw.
pub struct Server {
    address: SocketAddr,
    seen: Arc<Seen>,
}

struct Seen {
    root: Mutex<PathBuf>,
    is_over: AtomicBool,
    own: Mutex<Vec<String>>,
    elsewhere: Mutex<Vec<String>>,
    change: Mutex<Box<Change>>,
    headers: Mutex<String>,
}

/// What somebody on the way does to a file, by its path.
type Change = dyn Fn(&str, &mut Vec<u8>) + Send;

/// Where browsers report what the policy forbade, once [`Server::send_headers`] names it.
pub const REPORTS: &str = "/a-report";

impl Server {
    /// Serves this directory on a free port until dropped.
    ///
    /// # Errors
    /// Where no port can be had.
    pub fn start(root: PathBuf) -> Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let (own, elsewhere) = (Mutex::default(), Mutex::default());
        let (change, headers): (Box<Change>, _) = (Box::new(|_, _| ()), Mutex::default());
        let change = Mutex::new(change);
        let (root, is_over) = (Mutex::new(root), AtomicBool::new(false));
        let seen = Arc::new(Seen { root, is_over, own, elsewhere, change, headers });
        let shared = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if shared.is_over.load(Ordering::Relaxed) {
                    break;
                }
                let shared = Arc::clone(&shared);
                // A connection that breaks off is the browser's business; what it asked was noted before.
                thread::spawn(move || drop(shared.answer(&stream, address)));
            }
        });
        Ok(Server { address, seen })
    }

    /// From now on serves this directory instead, as after a new build was put up.
    pub fn deploy(&self, root: PathBuf) {
        *self.seen.root.lock().unwrap_or_else(PoisonError::into_inner) = root;
    }

    /// Ends it: from now on every connection is refused, as without a network.
    pub fn kill(&self) {
        self.seen.is_over.store(true, Ordering::Relaxed);
        // Wakes the listening thread, which then sees that it is over and lets go of the port.
        drop(TcpStream::connect(self.address));
        while TcpStream::connect(self.address).is_ok() {
            thread::yield_now();
        }
    }

    /// `127.0.0.1:port`, for the browser's proxy settings.
    pub fn authority(&self) -> String {
        self.address.to_string()
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The paths asked of this server so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.seen.own.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on, changes files on their way to the browser.
    pub fn change(&self, change: impl Fn(&str, &mut Vec<u8>) + Send + 'static) {
        *self.seen.change.lock().unwrap_or_else(PoisonError::into_inner) = Box::new(change);
    }

    /// From now on, sends the headers that the build wrote for hosts, with more at the end of the policy.
    ///
    /// # Errors
    /// Where the build wrote none.
    pub fn send_headers(&self, more_policy: &str) -> Result<()> {
        let file = self.seen.root.lock().unwrap_or_else(PoisonError::into_inner).join("_headers");
        let written = std::fs::read_to_string(file)?;
        let headers = written.lines().filter_map(|line| line.strip_prefix("  ")).map(|line| {
            let more = if line.starts_with("Content-Security-Policy:") { more_policy } else { "" };
            format!("{line}{more}\r\n")
        });
        *self.seen.headers.lock().unwrap_or_else(PoisonError::into_inner) = headers.collect();
        Ok(())
    }

    /// What was asked of any other host so far, but for what a browser asks of its own maker.
    pub fn elsewhere(&self) -> Vec<String> {
        let all = self.seen.elsewhere.lock().unwrap_or_else(PoisonError::into_inner).clone();
        all.into_iter().filter(|target| !is_of_a_browser_maker(target)).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// What browsers ask on their own, with any page or none: updates, lists, the maker's start page. Hosts that a
/// page could be tempted to use, such as those of fonts, are not among them.
fn is_of_a_browser_maker(target: &str) -> bool {
    let authority = target.split_once("://").map_or(target, |(_, rest)| rest);
    let authority = authority.split('/').next().unwrap_or_default();
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    let of_mozilla = ["mozilla.com", "mozilla.net", "mozilla.org", "firefox.com"];
    let of_chromium = [
        "accounts.google.com",
        "clients2.google.com",
        "start.duckduckgo.com",
        "content-autofill.googleapis.com",
        "optimizationguide-pa.googleapis.com",
        "update.googleapis.com",
    ];
    let is_mozilla =
        |maker: &str| host.strip_suffix(maker).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    of_chromium.contains(&host) || of_mozilla.iter().any(|maker| is_mozilla(maker))
}

/// The first byte of a TLS handshake.
const TLS: u8 = 0x16;

impl Seen {
    fn answer(&self, stream: &TcpStream, address: SocketAddr) -> std::io::Result<()> {
        let mut first = [0];
        stream.peek(&mut first)?;
        if first == [TLS] {
            // WebKit speaks TLS even to the proxy before it says which host it wants. No page of ours does.
            self.elsewhere
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push("https://(not told)".to_owned());
            return Ok(());
        }
        let mut lines = BufReader::new(stream).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        // The headers are read to their end, else closing the connection may cut off the answer.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let mut words = request.split(' ');
        let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(()) };
        let own = target.strip_prefix(&format!("http://{address}")).unwrap_or(target);
        if method == "CONNECT" || !own.starts_with('/') {
            self.elsewhere.lock().unwrap_or_else(PoisonError::into_inner).push(target.to_owned());
            return respond(stream, "502 Bad Gateway", "text/plain", b"");
        }
        self.own.lock().unwrap_or_else(PoisonError::into_inner).push(own.to_owned());
        let path = own.split(['?', '#']).next().unwrap_or_default();
        if path == NEIGHBOUR {
            return respond(stream, "200 OK", "text/html; charset=utf-8", NEIGHBOUR_PAGE.as_bytes());
        }
        match self.read(path) {
            Some((file, mut body)) => {
                let name = file.to_string_lossy();
                self.change.lock().unwrap_or_else(PoisonError::into_inner)(&name, &mut body);
                let mut headers = self.headers.lock().unwrap_or_else(PoisonError::into_inner).clone();
                if is_hashed(path) {
                    headers.push_str("Cache-Control: max-age=31536000, immutable\r\n");
                }
                respond_with(stream, "200 OK", mime(&file), &headers, &body)
            }
            None => respond(stream, "404 Not Found", "text/plain", b""),
        }
    }

    fn read(&self, path: &str) -> Option<(PathBuf, Vec<u8>)> {
        let is_outside = path.split('/').any(|part| part == "..");
        let path = path.trim_start_matches('/');
        let mut file = self.root.lock().unwrap_or_else(PoisonError::into_inner).join(path);
        if path.is_empty() || path.ends_with('/') {
            file.push("index.html");
        }
        let body = std::fs::read(&file).ok().filter(|_| !is_outside)?;
        Some((file, body))
    }
}

/// Whether the name holds a hash of what stands in the file, of 16 digits but for zeros before them.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '.', '_'])
        .any(|part| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn respond(stream: &TcpStream, status: &str, mime: &str, body: &[u8]) -> std::io::Result<()> {
    respond_with(stream, status, mime, "", body)
}

fn respond_with(
    mut stream: &TcpStream,
    status: &str,
    mime: &str,
    headers: &str,
    body: &[u8],
) -> std::io::Result<()> {
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\n{headers}Connection: close\r\n\r\n"
    )?;
    stream.write_all(body)?;
    stream.flush()
}

/// A browser compiles WebAssembly while it loads only if it comes as `application/wasm`.
fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
