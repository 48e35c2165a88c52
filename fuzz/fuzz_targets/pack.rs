//! Local packs and their index: the bytes as they are, and as a body whose check is right.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sasae_local::dedupe::hash_bytes;
use sasae_local::pack::{Index, Pack, Privacy};

fuzz_target!(|bytes: &[u8]| {
    let _ = Index::decode(bytes);
    let _ = Pack::decode(bytes);
    let whole = [b"SSLP\x01", &hash_bytes(bytes).to_le_bytes()[..], bytes].concat();
    if let Ok(pack) = Pack::decode(&whole) {
        assert_eq!(Pack::decode(&pack.encode(Privacy::House)).as_ref(), Ok(&pack), "a pack does not come back");
    }
});
