//! The processes beside a browser: its driver, and for WebKit a virtual screen. Both end when dropped.

use crate::engine::Engine;
use crate::failure::{Failure, Result, ensure};
use crate::tools;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take until it listens. A machine busy with other tests can be slow.
const DEADLINE: Duration = Duration::from_mins(1);

/// How long a browser may take to close by itself, before it is ended.
const FAREWELL: Duration = Duration::from_secs(10);

/// Between choosing a free port and listening on it, no other test may choose: one driver starts at a time.
static STARTING: Mutex<()> = Mutex::new(());

/// A running WebDriver server.
pub struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
    home: PathBuf,
    /// Held so that the screen outlives the browser.
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver of an engine on a free port.
    ///
    /// # Errors
    /// What is missing, or that it does not come up.
    pub fn start(engine: Engine, home: &Path) -> Result<Driver> {
        let display = engine.display()?;
        let _one_at_a_time = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = engine.driver(port, home)?;
        if let Some(display) = &display {
            command.env("DISPLAY", format!(":{}", display.number));
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn()?;
        let mut driver = Driver { process, port, session: None, home: home.to_owned(), _display: display };
        let since = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = driver.process.try_wait()?;
            ensure(ended.is_none(), || format!("the driver of {engine:?} ended at once"))?;
            ensure(since.elapsed() < DEADLINE, || format!("the driver of {engine:?} does not listen"))?;
            thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Remembers the session to close.
    pub fn opened(&mut self, session: Option<String>) {
        self.session = session;
    }

    /// Closes the browser. Killing the driver alone would leave it behind without a parent.
    fn close(&self) -> std::io::Result<()> {
        let Some(session) = &self.session else { return Ok(()) };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(FAREWELL))?;
        let port = self.port;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 0\r\n\
             Connection: close\r\n\r\n"
        )?;
        stream.read(&mut [0; 16]).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nobody is left to tell if closing fails, and what is over cannot be killed.
        drop(self.close());
        drop(self.process.kill());
        drop(self.process.wait());
        end_all_of(&self.home);
    }
}

/// Ends every process that was started for this home: a browser that hangs outlives its driver. Where the system
/// does not show the environments of its processes, nothing is done.
fn end_all_of(home: &Path) {
    let sought = format!("HOME={}", home.display());
    for process in Path::new("/proc").read_dir().into_iter().flatten().flatten() {
        let is_ours = std::fs::read(process.path().join("environ")).is_ok_and(|environment| {
            environment.split(|byte| *byte == 0).any(|variable| variable == sought.as_bytes())
        });
        if is_ours {
            let number = process.file_name();
            drop(Command::new("kill").arg("-KILL").arg(number).stderr(Stdio::null()).status());
        }
    }
}

/// A virtual screen of its own for one browser, so that two windows never take the focus from each other.
pub struct Display {
    server: Child,
    /// As in `DISPLAY=:number`.
    pub number: u32,
}

impl Display {
    /// Starts a virtual screen under a free number.
    ///
    /// # Errors
    /// Where Xvfb is missing or does not start.
    pub fn start() -> Result<Display> {
        let mut server = Command::new(tools::program(&["Xvfb"])?)
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut line = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let number = line.trim().parse();
        // Made before the number is looked at, so that a server that did not say its number is ended too.
        let display = Display { server, number: *number.as_ref().unwrap_or(&0) };
        number.map(|_| display).map_err(|_| Failure::new("Xvfb did not start"))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}
