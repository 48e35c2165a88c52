//! HSDS as tables: the bytes are cut at a mark into the tables that are joined.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sasae_fuzz::LOCAL;

const TABLES: [&str; 10] = [
    "services", "service_at_location", "locations", "addresses", "phones", "schedules", "organizations",
    "organization_identifiers", "attributes", "taxonomy_terms",
];

fuzz_target!(|bytes: &[u8]| {
    let parts = bytes.split(|byte| *byte == 0x1d);
    let files = TABLES.iter().zip(parts).map(|(name, part)| (format!("{name}.csv"), part.to_vec()));
    if let Ok(imported) = sasae_local::hsds::tables::read(files.collect(), &LOCAL) {
        assert!(imported.report.explains(imported.offices.len()), "a row is missing");
        sasae_fuzz::comes_back(imported);
    }
});
