//! From one person's device to another's, with no server between them.
//!
//! 1. The person picks what goes along, answer by answer ([`picks`]). What is not picked is nowhere in what is made.
//! 2. It is locked with a code of digits that is made for this once and said aloud ([`code`]), and put into a
//!    container that says by itself how it is opened ([`sealed`]). The lock is the browser's own; [`native`] is the same
//!    by other hands, so that the format is what is written here and not what one program happens to do.
//! 3. The container is a file, or it is cut into frames ([`frames`]), each of them a QR code ([`draw`]) that the other
//!    device's camera reads ([`scan`]).
//!
//! Nothing here knows a browser, a clock or chance: random bytes come from outside.

#![deny(clippy::float_arithmetic)]

pub mod code;
pub mod draw;
pub mod frames;
#[cfg(feature = "native")]
pub mod native;
pub mod picks;
#[cfg(feature = "scan")]
pub mod scan;
pub mod sealed;

/// The CRC-32 of Ethernet, ZIP and PNG: it finds what was damaged on the way. It is no protection against anybody.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    };
    !bytes.iter().fold(!0, step)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_is_the_one_that_everybody_knows() {
        assert_eq!(super::checksum(b"123456789"), 0xcbf4_3926);
    }
}
