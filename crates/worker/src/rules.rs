//! What the program knows of working with others: the pack that comes with it, read once.

use sasae_casework::collaboration::Collaboration;
use sasae_core::catalogue::Catalogue;
use std::sync::OnceLock;

/// The situations and the law on sharing; none where the pack is damaged or belongs to another catalogue.
pub fn collaboration(catalogue: &Catalogue) -> Option<&'static Collaboration> {
    static READ: OnceLock<Option<Collaboration>> = OnceLock::new();
    let read = || {
        let pack = include_bytes!(concat!(env!("OUT_DIR"), "/collaboration.pack"));
        Collaboration::decode(pack).filter(|rules| rules.fits(catalogue))
    };
    READ.get_or_init(read).as_ref()
}
