//! Locking and unlocking by the browser's own cryptography: PBKDF2 and AES-GCM, in the format of
//! [`sasae_handover::sealed`]. A browser has it on a secure address, from a file, and nowhere else.

use js_sys::{Object, Reflect, Uint8Array};
use sasae_handover::sealed::{Fault, Lock, Sealed};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

/// Why something was not unlocked. Nothing is lost: it can be tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// These bytes are no container that can be opened.
    Container(Fault),
    /// It was locked with something else.
    WrongSecret,
    /// This browser, or this address, has no cryptography.
    NoCipher,
}

/// Bytes that nobody can foretell.
pub fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    crypto()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Whether anything can be locked here.
pub fn can_lock() -> bool {
    subtle().is_some()
}

/// The container of these contents. Nothing where nothing can be locked.
pub async fn lock(contents: &[u8], secret: &str) -> Option<Vec<u8>> {
    let lock = Lock::new(random()?, random()?);
    let subtle = subtle()?;
    let key = key(&subtle, &lock, secret, "encrypt").await?;
    let locked =
        subtle.encrypt_with_object_and_buffer_source(&cipher(&lock)?, &key, &Uint8Array::from(contents));
    Some(lock.seal(&bytes(locked.ok()?).await?))
}

/// What is in the container.
///
/// # Errors
/// Why it is not opened.
pub async fn unlock(container: &[u8], secret: &str) -> Result<Vec<u8>, Refused> {
    let Sealed { lock, locked } = Sealed::read(container).map_err(Refused::Container)?;
    let subtle = subtle().ok_or(Refused::NoCipher)?;
    let key = key(&subtle, &lock, secret, "decrypt").await.ok_or(Refused::NoCipher)?;
    let cipher = cipher(&lock).ok_or(Refused::NoCipher)?;
    let opened = subtle.decrypt_with_object_and_buffer_source(&cipher, &key, &Uint8Array::from(locked));
    bytes(opened.map_err(|_| Refused::NoCipher)?).await.ok_or(Refused::WrongSecret)
}

/// A passphrase as one spells it however it was typed: what looks alike is alike.
pub fn as_typed(passphrase: &str) -> String {
    js_sys::JsString::from(passphrase).normalize("NFKC").into()
}

fn crypto() -> Option<Crypto> {
    web_sys::window()?.crypto().ok()
}

fn subtle() -> Option<SubtleCrypto> {
    let subtle = crypto()?.subtle();
    // Only on a secure address there is one.
    (!subtle.is_undefined()).then_some(subtle)
}

async fn key(subtle: &SubtleCrypto, lock: &Lock, secret: &str, purpose: &str) -> Option<CryptoKey> {
    let purpose = js_sys::Array::of1(&purpose.into());
    let (secret, may) = (Uint8Array::from(secret.as_bytes()), js_sys::Array::of1(&"deriveKey".into()));
    let secret = subtle.import_key_with_str("raw", &secret, "PBKDF2", false, &may).ok()?;
    let secret: CryptoKey = JsFuture::from(secret).await.ok()?.unchecked_into();
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(&lock.salt[..]).into()),
        ("iterations", lock.work.into()),
    ])?;
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let key = subtle.derive_key_with_object_and_object(&derivation, &secret, &kind, false, &purpose).ok()?;
    Some(JsFuture::from(key).await.ok()?.unchecked_into())
}

fn cipher(lock: &Lock) -> Option<Object> {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(&lock.nonce[..]).into()),
        ("additionalData", Uint8Array::from(&lock.header()[..]).into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Option<Object> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).ok()?;
    }
    Some(object)
}

async fn bytes(made: js_sys::Promise) -> Option<Vec<u8>> {
    Some(Uint8Array::new(&JsFuture::from(made).await.ok()?).to_vec())
}
