//! Containers and frames: what comes through is what was sent; what was spoilt is refused and says why.

use proptest::prelude::*;
use proptest::sample::Index;
use sasae_handover::code::Code;
use sasae_handover::frames::{self, Joining, Progress};
use sasae_handover::native::{Refused, lock, unlock};
use sasae_handover::sealed::{self, Fault, Lock, Sealed};

/// Few rounds, so that thousands of containers can be tried.
fn quick(salt: [u8; 16], nonce: [u8; 12]) -> Lock {
    Lock { work: 2, ..Lock::new(salt, nonce) }
}

fn code(seed: u64) -> Code {
    Code::from_random(seed.to_le_bytes())
}

fn container(contents: &[u8], seed: u64) -> Vec<u8> {
    lock(contents, &code(seed), &quick([seed as u8; 16], [7; 12])).unwrap()
}

/// Ways in which bytes are spoilt.
#[derive(Clone, Debug)]
enum Harm {
    Flip(Index, u8),
    Cut(Index),
    Grow(Vec<u8>),
    Swap(Index, Index),
    Drop(Index),
    Double(Index),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        (any::<Index>(), 1_u8..).prop_map(|(at, bits)| Harm::Flip(at, bits)),
        any::<Index>().prop_map(Harm::Cut),
        prop::collection::vec(any::<u8>(), 1..9).prop_map(Harm::Grow),
        any::<[Index; 2]>().prop_map(|[one, other]| Harm::Swap(one, other)),
        any::<Index>().prop_map(Harm::Drop),
        any::<Index>().prop_map(Harm::Double),
    ]
}

fn spoilt(mut bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    for harm in harms {
        if bytes.is_empty() {
            break;
        }
        let at = |index: &Index| index.index(bytes.len());
        match harm {
            Harm::Flip(index, bits) => {
                let at = at(index);
                bytes[at] ^= bits;
            }
            Harm::Cut(index) => {
                let at = at(index);
                bytes.truncate(at);
            }
            Harm::Grow(more) => bytes.extend(more),
            Harm::Swap(one, other) => {
                let (one, other) = (at(one), at(other));
                bytes.swap(one, other);
            }
            Harm::Drop(index) => {
                let at = at(index);
                bytes.remove(at);
            }
            Harm::Double(index) => {
                let at = at(index);
                bytes.insert(at, bytes[at]);
            }
        }
    }
    bytes
}

/// Shows these frames, each once.
fn all(joining: &mut Joining, frames: &[Vec<u8>]) {
    for frame in frames {
        assert!(joining.take(frame).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_was_locked_opens_exactly(contents in prop::collection::vec(any::<u8>(), 0..600), seed in any::<u64>()) {
        let container = container(&contents, seed);
        prop_assert_eq!(unlock(&container, &code(seed)), Ok(contents));
    }

    /// No other code opens it, and trying one changes nothing: the right one opens it afterwards.
    #[test]
    fn a_wrong_code_says_so_and_loses_nothing(contents in ".{0,80}", seed in any::<u64>(), other in any::<u64>()) {
        prop_assume!(code(seed) != code(other));
        let container = container(contents.as_bytes(), seed);
        prop_assert_eq!(unlock(&container, &code(other)), Err(Refused::WrongCode));
        prop_assert_eq!(unlock(&container, &code(seed)), Ok(contents.into_bytes()));
    }

    /// Two thousand spoilt containers: each is refused with its reason, or nothing was changed and it opens exactly.
    #[test]
    fn a_spoilt_container_is_refused_and_says_why(
        contents in prop::collection::vec(any::<u8>(), 0..200), seed in any::<u64>(), harms in prop::collection::vec(harm(), 1..4),
    ) {
        let whole = container(&contents, seed);
        let bytes = spoilt(whole.clone(), &harms);
        match unlock(&bytes, &code(seed)) {
            Ok(opened) => {
                prop_assert_eq!(&bytes, &whole);
                prop_assert_eq!(opened, contents);
            }
            // Damage in transit is never taken for a wrong code.
            Err(refused) => {
                prop_assert_ne!(refused, Refused::WrongCode);
                prop_assert_ne!(bytes, whole);
            }
        }
    }

    /// Who changes it on purpose and mends the checksum gains nothing: neither contents nor header can be changed.
    #[test]
    fn a_container_that_was_changed_on_purpose_does_not_open(
        contents in prop::collection::vec(any::<u8>(), 0..100), seed in any::<u64>(), at in any::<Index>(), bits in 1_u8..,
    ) {
        let whole = container(&contents, seed);
        let Sealed { lock: sealed_with, locked } = Sealed::read(&whole).unwrap();
        let mut header = [&sealed_with.salt[..], &sealed_with.nonce[..], locked].concat();
        let at = at.index(header.len());
        header[at] ^= bits;
        let (salt, rest) = header.split_first_chunk().unwrap();
        let (nonce, locked) = rest.split_first_chunk().unwrap();
        let changed = Lock { salt: *salt, nonce: *nonce, ..sealed_with }.seal(locked);
        prop_assert_eq!(unlock(&changed, &code(seed)), Err(Refused::WrongCode));
        let easier = Lock { work: 1, ..sealed_with }.seal(Sealed::read(&whole).unwrap().locked);
        prop_assert_eq!(unlock(&easier, &code(seed)), Err(Refused::WrongCode));
    }

    #[test]
    fn any_bytes_are_refused_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..100), begins in any::<bool>()) {
        let start: &[u8] = if begins { b"\x89SASAE\r\n\x01" } else { b"" };
        let bytes = [start, &bytes].concat();
        prop_assert!(Sealed::read(&bytes).is_err());
        prop_assert!(Joining::default().take(&bytes).is_err());
    }

    /// In any order, some of them many times.
    #[test]
    fn frames_come_together_in_any_order(
        container in prop::collection::vec(any::<u8>(), 1..2000), order in prop::collection::vec(any::<Index>(), 0..60),
    ) {
        let frames = frames::split(&container);
        let mut joining = Joining::default();
        let shown = order.iter().map(|index| index.index(frames.len())).chain((0..frames.len()).rev());
        let mut seen = std::collections::BTreeSet::new();
        for number in shown {
            prop_assert_eq!(joining.whole().is_some(), seen.len() == frames.len());
            seen.insert(number);
            prop_assert_eq!(joining.take(&frames[number]), Ok(Progress { have: seen.len(), of: frames.len() }));
            prop_assert_eq!(joining.missing().count(), frames.len() - seen.len());
        }
        prop_assert_eq!(joining.whole(), Some(container));
    }

    /// A spoilt frame is refused and costs nothing; the whole is what was sent.
    #[test]
    fn a_spoilt_frame_costs_nothing(
        container in prop::collection::vec(any::<u8>(), 1..900), harms in prop::collection::vec(harm(), 1..3), at in any::<Index>(),
    ) {
        let frames = frames::split(&container);
        let mut joining = Joining::default();
        let (first, last) = frames.split_at(at.index(frames.len()));
        all(&mut joining, first);
        for frame in &frames {
            let before = joining.clone();
            let bad = spoilt(frame.clone(), &harms);
            if bad != *frame {
                prop_assert!(joining.take(&bad).is_err());
                prop_assert_eq!(&joining, &before);
            }
        }
        all(&mut joining, last);
        prop_assert_eq!(joining.whole(), Some(container));
    }

    #[test]
    fn a_frame_of_another_transfer_is_named_and_costs_nothing(
        one in prop::collection::vec(any::<u8>(), 200..600), other in prop::collection::vec(any::<u8>(), 1..600),
    ) {
        prop_assume!(one != other);
        let (frames, others) = (frames::split(&one), frames::split(&other));
        let mut joining = Joining::default();
        joining.take(&frames[0]).unwrap();
        for other in &others {
            prop_assert_eq!(joining.take(other), Err(frames::Fault::OtherTransfer));
        }
        all(&mut joining, &frames);
        prop_assert_eq!(joining.whole(), Some(one));
    }
}

#[test]
fn a_container_says_what_is_wrong_with_it() {
    let whole = container(b"{}", 5);
    let read = |bytes: &[u8]| Sealed::read(bytes).unwrap_err();
    assert_eq!(read(b""), Fault::NotOurs);
    assert_eq!(read(b"{ \"sasae\": 2, \"answers\": {} }"), Fault::NotOurs);
    assert_eq!(read(&whole[..3]), Fault::TooShort);
    assert_eq!(read(&whole[..10]), Fault::TooShort);
    assert_eq!(read(&whole[..whole.len() - 1]), Fault::Damaged);
    // A network that takes it for text.
    let as_text: Vec<u8> = whole.iter().copied().filter(|byte| *byte != b'\r').collect();
    assert_eq!(read(&as_text), Fault::NotOurs);

    let newer = mended(&whole, |bytes| bytes[8] = sealed::VERSION + 1);
    assert_eq!(read(&newer), Fault::TooNew(sealed::VERSION + 1));
    assert!(read(&newer).to_string().contains("use a newer Sasae"));
    let endless = mended(&whole, |bytes| bytes[9] = 0xff);
    assert_eq!(read(&endless), Fault::Work(0xff00_0002));
    assert_eq!(read(&mended(&whole, |bytes| bytes[12] = 0)), Fault::Work(0));
    assert_eq!(read(&mended(&whole, |bytes| bytes.truncate(45))), Fault::TooShort);
}

/// The container with a change and a checksum that is right.
fn mended(whole: &[u8], change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut body = whole[..whole.len() - 4].to_vec();
    change(&mut body);
    let crc = body.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    });
    [&body[..], &(!crc).to_be_bytes()].concat()
}

/// Every version that was ever written opens for ever: this is one of version 1, with the rounds that are used.
#[test]
fn a_container_of_version_one_opens() {
    let lock_of_then = Lock::new([1; 16], [2; 12]);
    let container = lock(br#"{"sasae":2,"answers":{"danger":[]}}"#, &code(0), &lock_of_then).unwrap();
    let known = include_str!("version-1.hex").trim();
    let known: Vec<u8> =
        (0..known.len()).step_by(2).map(|at| u8::from_str_radix(&known[at..at + 2], 16).unwrap()).collect();
    assert_eq!(container, known);
    assert_eq!(unlock(&container, &code(0)).unwrap(), br#"{"sasae":2,"answers":{"danger":[]}}"#);
}

#[test]
fn what_is_too_large_for_frames_has_none() {
    assert!(frames::split(&[]).is_empty());
    assert!(frames::split(&vec![0; 255 * frames::PIECE + 1]).is_empty());
    assert_eq!(frames::split(&vec![0; 255 * frames::PIECE]).len(), 255);
}

#[test]
fn a_frame_says_what_is_wrong_with_it() {
    let take = |bytes: &[u8]| Joining::default().take(bytes).unwrap_err();
    assert_eq!(take(b"https://example.jp/"), frames::Fault::NotOurs);
    let frame = &frames::split(&[1, 2, 3])[0];
    assert_eq!(take(&mended(frame, |bytes| bytes[2] = 2)), frames::Fault::TooNew(2));
    assert_eq!(
        take(&mended(frame, |bytes| bytes[8] = 1)),
        frames::Fault::Damaged,
        "number 1 of 1, counted from 0"
    );
    // Each frame is whole, and together they are something else than they say.
    assert_eq!(take(&mended(frame, |bytes| bytes[9] = 9)), frames::Fault::Damaged);
}
