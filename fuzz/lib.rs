//! What the fuzz targets share: the tables of the repository's content, and a way to read.

use sasae_local::import::{self, Imported};
use sasae_local::{Local, export, hsds, pack};
use std::sync::LazyLock;

/// The tables.
pub static LOCAL: LazyLock<Local> = LazyLock::new(|| {
    let tables = include_bytes!(concat!(env!("OUT_DIR"), "/local.pack"));
    let places = include_bytes!(concat!(env!("OUT_DIR"), "/places.pack"));
    Local::decode(tables, places).expect("the build made them")
});

/// Reads a file; where it is taken, no row may be missing, and what was read must come back from a pack.
pub fn read(name: &str, bytes: &[u8]) {
    if let Ok(imported) = import::read(name, bytes.to_vec(), &LOCAL) {
        assert!(imported.report.explains(imported.offices.len()), "a row is missing");
        comes_back(imported);
    }
}

/// What was read is given on in every form and read again.
pub fn comes_back(imported: Imported) {
    let packed = pack::Pack::new(None, None, imported.offices).encode(pack::Privacy::House);
    let Ok(read) = pack::Pack::decode(&packed) else {
        // Only what would blow up is refused.
        return;
    };
    let sheet = export::csv(&read.offices, export::Shape::Template, pack::Privacy::House, &LOCAL.tables);
    let _ = import::read("sheet", sheet.into_bytes(), &LOCAL);
    let json = hsds::write::json(&read.offices, &LOCAL.tables);
    let again = import::read("hsds", json.into_bytes(), &LOCAL);
    assert!(again.is_ok() || read.offices.is_empty(), "what was written cannot be read");
}
