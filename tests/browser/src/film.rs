//! What a camera sees: a film of QR codes, one after the other, as Chromium's fake camera plays it round and round.

use crate::failure::{Failure, Result};
use sasae_handover::draw::Square;
use std::io::Write as _;
use std::path::Path;

/// The size of the picture.
const SIZE: (usize, usize) = (640, 480);

/// Pictures in a second.
const RATE: usize = 5;

/// Each QR code stays for so many pictures.
const STAYS: usize = 3;

/// A screen in a room: not white, not black.
const WALL: u8 = 150;
const BRIGHT: u8 = 215;
const DARK: u8 = 40;

/// Writes a film (YUV4MPEG2) of QR codes that say this.
///
/// # Errors
/// Where a frame is too long for a QR code or the file cannot be written.
pub fn write(path: &Path, frames: &[Vec<u8>]) -> Result<()> {
    let (width, height) = SIZE;
    let mut film = std::io::BufWriter::new(std::fs::File::create(path)?);
    writeln!(film, "YUV4MPEG2 W{width} H{height} F{RATE}:1 Ip A1:1 C420jpeg")?;
    // No colour.
    let colour = vec![128_u8; width * height / 2];
    for frame in frames {
        let picture = picture(frame)?;
        for _ in 0..STAYS {
            film.write_all(b"FRAME\n")?;
            film.write_all(&picture)?;
            film.write_all(&colour)?;
        }
    }
    Ok(film.flush()?)
}

/// The QR code in the middle of the picture.
fn picture(frame: &[u8]) -> Result<Vec<u8>> {
    let (width, height) = SIZE;
    let square = Square::of(frame).ok_or_else(|| Failure::new("a frame is too long for a QR code"))?;
    let side = usize::try_from(square.side())?;
    let scale = height * 9 / 10 / side;
    let (left, top) = ((width - side * scale) / 2, (height - side * scale) / 2);
    let mut picture = vec![WALL; width * height];
    for y in 0..side * scale {
        for x in 0..side * scale {
            let is_dark = square.is_dark(i32::try_from(x / scale)?, i32::try_from(y / scale)?);
            picture[(top + y) * width + left + x] = if is_dark { DARK } else { BRIGHT };
        }
    }
    Ok(picture)
}
