//! The container: what is locked, with all that it takes to open it but the code.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `\x89SASAE\r\n`: not text, so that whatever changes line ends shows |
//! | 1 | version, 1 |
//! | 4 | rounds of PBKDF2-HMAC-SHA-256, big-endian |
//! | 16 | salt |
//! | 12 | nonce |
//! | any | AES-256-GCM of the contents with its tag of 16 bytes; all bytes before are authenticated with them |
//! | 4 | CRC-32 of all bytes before, big-endian |
//!
//! The key is 32 bytes of PBKDF2 over the code's digits. The contents are the JSON of an answers file, which has a
//! version of its own. The first eight bytes, the version and the checksum stand in the same places in every version to
//! come, so that a program can tell what is too new for it from what was damaged, and what was damaged from a wrong code.

use crate::checksum;

/// How every container begins.
const MAGIC: &[u8; 8] = b"\x89SASAE\r\n";

/// The version that is written, and the newest that is read.
pub const VERSION: u8 = 1;

/// How many rounds of PBKDF2 a container is written with: a second or so on a phone, which is what a person waits once
/// and who guesses waits each time. [`crate::code`] says what that is worth.
pub const WORK: u32 = 1_000_000;

/// The most rounds that are read: a file must not keep a device busy for minutes.
pub const MOST_WORK: u32 = 10_000_000;

/// How long the salt is.
pub const SALT: usize = 16;

/// How long the nonce is.
pub const NONCE: usize = 12;

/// How long the tag is that ends what AES-GCM makes.
pub const TAG: usize = 16;

const HEADER: usize = MAGIC.len() + 1 + 4 + SALT + NONCE;
const CHECK: usize = 4;

/// All that it takes to turn a code into the key, and that the key is used with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Rounds of PBKDF2.
    pub work: u32,
    /// Makes the key of each container its own.
    pub salt: [u8; SALT],
    /// Never used twice with a key: the salt is new each time, and so is this.
    pub nonce: [u8; NONCE],
}

impl Lock {
    /// The lock of a new container, from random bytes.
    pub fn new(salt: [u8; SALT], nonce: [u8; NONCE]) -> Lock {
        Lock { work: WORK, salt, nonce }
    }

    /// The bytes in front of what is locked, which are authenticated with it.
    pub fn header(&self) -> Vec<u8> {
        let mut header = Vec::from(MAGIC);
        header.push(VERSION);
        header.extend(self.work.to_be_bytes());
        header.extend(self.salt);
        header.extend(self.nonce);
        header
    }

    /// The container of what was locked with this lock.
    pub fn seal(&self, locked: &[u8]) -> Vec<u8> {
        let mut container = self.header();
        container.extend(locked);
        container.extend(checksum(&container).to_be_bytes());
        container
    }
}

/// A container that was read and not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed<'a> {
    /// With what it is locked.
    pub lock: Lock,
    /// What is locked, with its tag.
    pub locked: &'a [u8],
}

/// Why bytes are no container that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// They are something else.
    NotOurs,
    /// They begin as a container does, and end too early.
    TooShort,
    /// Some of them were changed on the way.
    Damaged,
    /// A newer program made them, in this version.
    TooNew(u8),
    /// They ask for so many rounds: none, or more than [`MOST_WORK`].
    Work(u32),
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Fault::NotOurs => f.write_str("this is no locked file of Sasae"),
            Fault::TooShort => f.write_str("the file is cut short; hand it over once more"),
            Fault::Damaged => f.write_str("the file was damaged on the way; hand it over once more"),
            Fault::TooNew(version) => {
                write!(f, "version {version} is newer than this program ({VERSION}); use a newer Sasae")
            }
            Fault::Work(rounds) => {
                write!(f, "the file asks for {rounds} rounds of work; 1 to {MOST_WORK} are allowed")
            }
        }
    }
}

impl core::error::Error for Fault {}

impl Sealed<'_> {
    /// Reads a container.
    ///
    /// # Errors
    /// What is wrong with it. A wrong code is not known here: only opening tells.
    pub fn read(bytes: &[u8]) -> Result<Sealed<'_>, Fault> {
        if !bytes.starts_with(MAGIC) {
            let is_cut = !bytes.is_empty() && MAGIC.starts_with(bytes);
            return Err(if is_cut { Fault::TooShort } else { Fault::NotOurs });
        }
        // The least that any version has: its number and the checksum.
        let body = bytes.len().checked_sub(CHECK).filter(|end| *end > MAGIC.len()).ok_or(Fault::TooShort)?;
        let (body, check) = bytes.split_at(body);
        if check != checksum(body).to_be_bytes() {
            return Err(Fault::Damaged);
        }
        match body[MAGIC.len()] {
            VERSION => {}
            0 => return Err(Fault::NotOurs),
            newer => return Err(Fault::TooNew(newer)),
        }
        let (header, locked) = body.split_at_checked(HEADER).ok_or(Fault::TooShort)?;
        let (work, rest) = header[MAGIC.len() + 1..].split_first_chunk().ok_or(Fault::TooShort)?;
        let (salt, rest) = rest.split_first_chunk().ok_or(Fault::TooShort)?;
        let nonce = rest.first_chunk().ok_or(Fault::TooShort)?;
        let lock = Lock { work: u32::from_be_bytes(*work), salt: *salt, nonce: *nonce };
        if lock.work == 0 || lock.work > MOST_WORK {
            return Err(Fault::Work(lock.work));
        }
        if locked.len() < TAG {
            return Err(Fault::TooShort);
        }
        Ok(Sealed { lock, locked })
    }
}
