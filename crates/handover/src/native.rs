//! The lock by other hands than a browser's: the same format from an implementation that knows nothing of it.

use crate::code::Code;
use crate::sealed::{Fault, Lock, Sealed};
use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};
use sha2::Sha256;

/// Why a container was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is none, or none that can be opened.
    Container(Fault),
    /// The code is another one. (Or somebody changed the container on purpose, checksum and all.)
    WrongCode,
}

impl core::fmt::Display for Refused {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Refused::Container(fault) => fault.fmt(f),
            Refused::WrongCode => f.write_str("this is not the code; nothing is lost, try again"),
        }
    }
}

impl core::error::Error for Refused {}

/// The container of these contents.
///
/// # Errors
/// Where they are longer than AES-GCM takes, some 64 GB.
pub fn lock(contents: &[u8], code: &Code, lock: &Lock) -> Result<Vec<u8>, aes_gcm::Error> {
    let payload = Payload { msg: contents, aad: &lock.header() };
    let locked = cipher(code, lock).encrypt(Nonce::from_slice(&lock.nonce), payload)?;
    Ok(lock.seal(&locked))
}

/// What is in the container.
///
/// # Errors
/// Why it is not opened.
pub fn unlock(container: &[u8], code: &Code) -> Result<Vec<u8>, Refused> {
    let Sealed { lock, locked } = Sealed::read(container).map_err(Refused::Container)?;
    let payload = Payload { msg: locked, aad: &lock.header() };
    let opened = cipher(code, &lock).decrypt(Nonce::from_slice(&lock.nonce), payload);
    opened.map_err(|_| Refused::WrongCode)
}

fn cipher(code: &Code, lock: &Lock) -> Aes256Gcm {
    let mut key = Key::<Aes256Gcm>::default();
    pbkdf2::pbkdf2_hmac::<Sha256>(code.digits().as_bytes(), &lock.salt, lock.work, &mut key);
    Aes256Gcm::new(&key)
}
