//! Packs come back whole, and damaged ones are refused without panic.

use crate::world::{self, Dice};
use proptest::prelude::*;
use sasae_core::catalogue::Catalogue;

proptest! {
    #[test]
    fn a_pack_comes_back_whole(throws in world::throws()) {
        let catalogue = world::catalogue(&mut Dice::new(throws));
        let pack = catalogue.encode();
        let again = Catalogue::decode(&pack).map(|catalogue| catalogue.encode());
        prop_assert_eq!(again, Ok(pack));
    }

    #[test]
    fn a_damaged_pack_is_read_or_refused_without_panic(
        throws in world::throws(),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut pack = world::catalogue(&mut Dice::new(throws)).encode();
        let place = place.index(pack.len());
        pack[place] = byte;
        pack.truncate(cut.index(pack.len()) + 1);
        let _ = Catalogue::decode(&pack);
    }
}
