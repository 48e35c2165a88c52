//! From a screen through a camera: drawn small or large, turned, askew, with noise and bad light, and read again.

use proptest::prelude::*;
use sasae_handover::draw::Square;
use sasae_handover::frames;
use sasae_handover::scan::codes;

/// How a camera sees it.
#[derive(Clone, Copy, Debug)]
struct View {
    /// Dots for one square, in hundredths.
    scale: f64,
    /// In degrees.
    turned: f64,
    /// How much the far side is smaller.
    askew: f64,
    /// Up to so much brighter or darker, each dot by chance.
    noise: u32,
    /// The light at the left and at the right, of 255.
    light: (f64, f64),
    seed: u32,
}

const STRAIGHT: View = View { scale: 4.0, turned: 0.0, askew: 0.0, noise: 0, light: (255.0, 255.0), seed: 1 };

/// The picture and its width.
fn seen(square: &Square, view: View) -> (usize, Vec<u8>) {
    let side = f64::from(square.side());
    let width = (side * view.scale * 1.6) as usize;
    let (sin, cos) = view.turned.to_radians().sin_cos();
    let mut chance = view.seed | 1;
    let mut picture = Vec::with_capacity(width * width);
    for row in 0..width {
        for column in 0..width {
            // Four looks a dot, as a lens blurs.
            let mut bright = 0.0;
            for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
                let x = (column as f64 + dx - width as f64 / 2.0) / view.scale;
                let y = (row as f64 + dy - width as f64 / 2.0) / view.scale;
                let (x, y) = (x * cos + y * sin, y * cos - x * sin);
                let far = 1.0 - view.askew * y / side;
                let (x, y) = (x / far + side / 2.0, y / far + side / 2.0);
                let is_inside = (0.0..side).contains(&x) && (0.0..side).contains(&y);
                let is_dark = is_inside && square.is_dark(x as i32, y as i32);
                bright += if is_dark { 0.025 } else { 0.225 };
            }
            chance ^= chance << 13;
            chance ^= chance >> 17;
            chance ^= chance << 5;
            let noise = f64::from(chance % (2 * view.noise).max(1)) - f64::from(view.noise);
            let light = view.light.0 + (view.light.1 - view.light.0) * column as f64 / width as f64;
            picture.push((bright * light + noise).clamp(0.0, 255.0) as u8);
        }
    }
    (width, picture)
}

/// What the camera has read after it looked a few times: hands are never still, and it looks several times a second.
fn read(square: &Square, view: View) -> Vec<Vec<u8>> {
    (0..8)
        .map(|look| {
            let moved = f64::from(look);
            let view = View {
                scale: view.scale * (1.0 + moved / 100.0),
                turned: view.turned + moved * 0.7,
                seed: view.seed.wrapping_mul(31) + look,
                ..view
            };
            let (width, picture) = seen(square, view);
            codes(width, &picture)
        })
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// A frame as long as they get.
fn frame(seed: u8) -> Vec<u8> {
    let container: Vec<u8> = (0..frames::PIECE * 5).map(|at| (at as u8).wrapping_mul(37) ^ seed).collect();
    frames::split(&container).swap_remove(usize::from(seed) % 5)
}

#[test]
fn a_frame_fits_the_code_that_a_phone_can_show() {
    let square = Square::of(&frame(3)).unwrap();
    assert_eq!(square.side(), 53 + 8);
    assert_eq!(read(&square, STRAIGHT), [frame(3)]);
}

#[test]
fn every_length_of_bytes_is_read_as_it_was() {
    for length in (1..frames::PIECE + 14).step_by(19) {
        let bytes: Vec<u8> = (0..length).map(|at| (at as u8).wrapping_mul(91)).collect();
        assert_eq!(read(&Square::of(&bytes).unwrap(), STRAIGHT), [bytes], "{length}");
    }
}

#[test]
fn a_frame_is_read_however_the_devices_are_held() {
    for turned in (0..360).step_by(40) {
        let view = View { turned: f64::from(turned), seed: turned as u32, noise: 20, ..STRAIGHT };
        assert_eq!(read(&Square::of(&frame(1)).unwrap(), view), [frame(1)], "{view:?}");
    }
    for scale in [2.6, 3.0, 3.7, 5.3, 8.0] {
        let view = View { scale, turned: 7.0, noise: 15, ..STRAIGHT };
        assert_eq!(read(&Square::of(&frame(2)).unwrap(), view), [frame(2)], "{view:?}");
    }
    for askew in [-0.25, -0.1, 0.1, 0.25] {
        let view = View { askew, turned: -5.0, noise: 15, ..STRAIGHT };
        assert_eq!(read(&Square::of(&frame(3)).unwrap(), view), [frame(3)], "{view:?}");
    }
    for light in [(255.0, 110.0), (60.0, 200.0), (90.0, 90.0)] {
        let view = View { light, turned: 3.0, noise: 10, ..STRAIGHT };
        assert_eq!(read(&Square::of(&frame(4)).unwrap(), view), [frame(4)], "{view:?}");
    }
}

/// A drawing and the squares are the same thing.
#[test]
fn the_drawing_shows_the_squares() {
    let square = Square::of(&frame(0)).unwrap();
    let mut drawn = vec![false; (square.side() * square.side()) as usize];
    for bar in square.path().split('z').filter(|bar| !bar.is_empty()) {
        let (at, rest) = bar.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (length, back) = rest.split_once("v1H").unwrap();
        assert_eq!(x, back);
        let (x, y, length): (i32, i32, i32) =
            (x.parse().unwrap(), y.parse().unwrap(), length.parse().unwrap());
        (x..x + length).for_each(|x| drawn[(y * square.side() + x) as usize] = true);
    }
    for y in 0..square.side() {
        for x in 0..square.side() {
            assert_eq!(drawn[(y * square.side() + x) as usize], square.is_dark(x, y), "{x} {y}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever stands before the camera: pieces of codes, turned, pressed flat, over each other, in noise. What is read
    /// is right, since its checksum is; and nothing stops the program.
    #[test]
    fn whatever_the_camera_sees_stops_nothing(
        seeds in prop::collection::vec(any::<[u32; 6]>(), 1..5), noise in 0_u32..120, width in 24_usize..150, height in 24_usize..150,
    ) {
        let mut picture = vec![200_u8; width * height];
        for [kind, turned, scale, x, y, squeeze] in &seeds {
            let square = Square::of(&frame(*kind as u8)[..(*kind as usize % 100).max(1)]).unwrap();
            let (sin, cos) = f64::from(turned % 360).to_radians().sin_cos();
            let scale = 0.8 + f64::from(scale % 300) / 100.0;
            let squeeze = 0.1 + f64::from(squeeze % 100) / 60.0;
            let (cx, cy) = (f64::from(x % width as u32), f64::from(y % height as u32));
            for (at, dot) in picture.iter_mut().enumerate() {
                let (dx, dy) = ((at % width) as f64 - cx, (at / width) as f64 - cy);
                let (u, v) = ((dx * cos + dy * sin) / scale, (dy * cos - dx * sin) / scale / squeeze);
                let side = f64::from(square.side()) / 2.0;
                if u.abs() < side && v.abs() < side {
                    *dot = if square.is_dark((u + side) as i32, (v + side) as i32) { 20 } else { 230 };
                }
            }
        }
        let mut chance = seeds[0][0] | 1;
        for dot in &mut picture {
            chance ^= chance << 13;
            chance ^= chance >> 17;
            chance ^= chance << 5;
            *dot = dot.saturating_add((chance % noise.max(1)) as u8).saturating_sub((noise / 2) as u8);
        }
        for bytes in codes(width, &picture) {
            prop_assert!(bytes.len() <= 100 || !bytes.is_empty());
        }
        for (width, length) in [(0, 10), (1, 0), (20, 400), (21, 21), (1000, 5)] {
            prop_assert!(codes(width, &vec![0; length]).is_empty());
        }
    }
}
