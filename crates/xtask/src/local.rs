//! The offices of an organisation's own area, which come with every page: all that `sasae pack` put into one folder.
//!
//! A page that is given away tells everybody what is in it, so a pack with private notes, or with somebody who did not
//! want to be shown, stops the build.

use crate::folder::Folder;
use sasae_local::dedupe::hash_bytes;
use sasae_local::office::Consent;
use sasae_local::pack::{Index, Pack};

/// Where they are.
pub const FOLDER: &str = "static/local";
/// How their names begin beside a page.
pub const NAME: &str = "local.";

/// The packs, under the names that they get beside a page; a name means these bytes and no others.
pub fn packs(folder: &Folder) -> Result<Vec<(String, Vec<u8>)>, String> {
    // Without the folder there are none.
    let names = folder.names().unwrap_or_default();
    let names = names.iter().filter_map(|name| Some((name.strip_suffix(".pack")?, name)));
    let packs = names.filter(|(_, name)| *name != Index::FILE).map(|(area, name)| {
        let bytes = folder.read(name)?;
        checked(&bytes).map_err(|wrong| format!("{FOLDER}/{name}: {wrong}"))?;
        Ok((named(area, &bytes)?, bytes))
    });
    packs.collect()
}

/// The name beside a page. It stands in an attribute, between spaces.
fn named(area: &str, bytes: &[u8]) -> Result<String, String> {
    if area.is_empty() || !area.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(format!("{FOLDER}/{area}.pack: name it with letters of ASCII, digits and `-` only"));
    }
    Ok(format!("{NAME}{area}.{:016x}.pack", hash_bytes(bytes)))
}

/// Whether everybody may have it.
fn checked(bytes: &[u8]) -> Result<(), String> {
    let pack =
        Pack::decode(bytes).map_err(|_| "damaged, or of a newer Sasae; make it again with `sasae pack`")?;
    if pack.offices.iter().any(|office| !office.private.is_empty()) {
        return Err("it holds private notes; make it again with `sasae pack`".to_owned());
    }
    if pack.offices.iter().any(|office| office.record.consent == Consent::Refused) {
        return Err(
            "it holds somebody who did not want to be shown; make it again with `sasae pack`".to_owned()
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sasae_local::office::{Office, Record};
    use sasae_local::pack::Privacy;

    fn pack(office: Office) -> Vec<u8> {
        Pack::new(None, None, vec![office]).encode(Privacy::House)
    }

    #[test]
    fn what_is_not_for_everybody_comes_into_no_page() {
        let named = Office { name: "a".into(), ..Office::default() };
        assert_eq!(checked(&pack(named.clone())), Ok(()));
        assert!(checked(&pack(Office { private: "b".into(), ..named.clone() })).is_err());
        let record = Record { consent: Consent::Refused, ..Record::default() };
        assert!(checked(&pack(Office { record, ..named })).is_err());
        assert!(checked(b"SSLP").is_err());
    }

    #[test]
    fn a_name_can_stand_in_a_row() {
        assert!(named("271403", b"x").is_ok_and(|name| name.starts_with("local.271403.")));
        assert!(named("a b", b"x").is_err() && named("\"", b"x").is_err());
    }
}
