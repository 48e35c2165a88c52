//! A container in pieces, each small enough for a QR code that a tablet reads from a phone's screen.
//!
//! | bytes | what |
//! |---|---|
//! | 2 | `\x89S` |
//! | 1 | version, 1 |
//! | 4 | CRC-32 of the whole container, big-endian: the name of the transfer, and in the end its proof |
//! | 1 | how many frames there are |
//! | 1 | which of them this is, from 0 |
//! | any | a piece of the container |
//! | 4 | CRC-32 of all bytes before, big-endian |
//!
//! The frames are shown one after the other, round and round; the camera takes them as they come.

use crate::checksum;

const MAGIC: &[u8; 2] = b"\x89S";

/// The version that is written, and the newest that is read.
pub const VERSION: u8 = 1;

/// The most that one frame carries. With what stands around it, it fits a QR code of version 9 with middle correction:
/// 53 squares a side, each a millimetre on a phone that is 6 cm wide.
pub const PIECE: usize = 160;

const HEADER: usize = MAGIC.len() + 1 + 4 + 1 + 1;
const CHECK: usize = 4;

/// The frames of a container; none where it is too large for them, some 40 kB.
pub fn split(container: &[u8]) -> Vec<Vec<u8>> {
    let count = container.len().div_ceil(PIECE);
    let Ok(total) = u8::try_from(count) else { return Vec::new() };
    // All of about the same size, so that none is harder to read.
    let pieces = container.chunks(container.len().div_ceil(count.max(1)).max(1));
    let transfer = checksum(container).to_be_bytes();
    pieces
        .zip(0_u8..)
        .map(|(piece, number)| {
            let mut frame = Vec::from(MAGIC);
            frame.push(VERSION);
            frame.extend(transfer);
            frame.extend([total, number]);
            frame.extend(piece);
            frame.extend(checksum(&frame).to_be_bytes());
            frame
        })
        .collect()
}

/// Why bytes are no frame that can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A QR code of somebody else's.
    NotOurs,
    /// A newer program made it, in this version.
    TooNew(u8),
    /// It was damaged on the way, or does not fit those that were taken.
    Damaged,
    /// It belongs to another transfer than those that were taken; what was taken stays.
    OtherTransfer,
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Fault::NotOurs => f.write_str("this QR code is not of Sasae"),
            Fault::TooNew(version) => {
                write!(f, "version {version} is newer than this program ({VERSION}); use a newer Sasae")
            }
            Fault::Damaged => f.write_str("this QR code was damaged on the way; it comes round again"),
            Fault::OtherTransfer => {
                f.write_str("this QR code belongs to something else; begin anew to take it")
            }
        }
    }
}

impl core::error::Error for Fault {}

/// How far the joining is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// So many frames are there …
    pub have: usize,
    /// … of so many; 0 before the first.
    pub of: usize,
}

/// Frames that come in any order, some of them many times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joining {
    transfer: Option<u32>,
    pieces: Vec<Option<Vec<u8>>>,
}

impl Joining {
    /// Takes a frame. One that is there already changes nothing.
    ///
    /// # Errors
    /// Why it is not taken; all that was taken before stays.
    pub fn take(&mut self, frame: &[u8]) -> Result<Progress, Fault> {
        let (transfer, total, number, piece) = read(frame)?;
        match self.transfer {
            None => {
                self.transfer = Some(transfer);
                self.pieces = vec![None; total];
            }
            Some(other) if other != transfer => return Err(Fault::OtherTransfer),
            Some(_) if self.pieces.len() != total => return Err(Fault::Damaged),
            Some(_) => {}
        }
        match self.pieces.get_mut(number) {
            Some(Some(there)) if there != piece => return Err(Fault::Damaged),
            Some(slot) => *slot = Some(piece.to_owned()),
            None => return Err(Fault::Damaged),
        }
        if self.progress().have == total && self.whole().is_none() {
            // Every frame was whole by itself, and together they are not what they say: one of them lies.
            *self = Joining::default();
            return Err(Fault::Damaged);
        }
        Ok(self.progress())
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { have: self.pieces.iter().flatten().count(), of: self.pieces.len() }
    }

    /// The numbers of those that are missing, from 1, as a person counts.
    pub fn missing(&self) -> impl Iterator<Item = usize> {
        let places = self.pieces.iter().enumerate().filter(|(_, piece)| piece.is_none());
        places.map(|(place, _)| place + 1)
    }

    /// The container, once all frames are there.
    pub fn whole(&self) -> Option<Vec<u8>> {
        let pieces: Option<Vec<&[u8]>> = self.pieces.iter().map(Option::as_deref).collect();
        let container = pieces?.concat();
        (self.transfer == Some(checksum(&container))).then_some(container)
    }
}

type Read<'a> = (u32, usize, usize, &'a [u8]);

fn read(frame: &[u8]) -> Result<Read<'_>, Fault> {
    let rest = frame.strip_prefix(MAGIC).ok_or(Fault::NotOurs)?;
    let end = frame.len().checked_sub(CHECK).filter(|_| rest.len() > CHECK).ok_or(Fault::Damaged)?;
    let (body, check) = frame.split_at(end);
    if check != checksum(body).to_be_bytes() {
        return Err(Fault::Damaged);
    }
    match rest[0] {
        VERSION => {}
        0 => return Err(Fault::NotOurs),
        newer => return Err(Fault::TooNew(newer)),
    }
    let (header, piece) = body.split_at_checked(HEADER).ok_or(Fault::Damaged)?;
    let (transfer, rest) = header[MAGIC.len() + 1..].split_first_chunk().ok_or(Fault::Damaged)?;
    match (rest, piece) {
        ([total, number], [_, ..]) if number < total => {
            Ok((u32::from_be_bytes(*transfer), usize::from(*total), usize::from(*number), piece))
        }
        _ => Err(Fault::Damaged),
    }
}
