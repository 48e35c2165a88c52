//! The sizes of wedges and rings: as much as their marks need, in a circle of one size.
//!
//! Marks begin large. Every wedge has the angle that a name needs; the rest is given out in small pieces, each to the
//! wedge where it makes the rings flatter, until the circle holds all rings. If it never does, marks get smaller; if
//! they are as small as they may be, the circle grows. What is left over is shared by all.

use super::pack::{Load, Reach, pack};
use super::{Field, RING_SIZE, Spot};
use crate::angle::{TURN, polar};
use crate::scene::{Point, block_height, block_width, count, line_height};
use crate::strokes::distance;
use crate::text::{balanced, width};

/// The size of the person's name.
pub(super) const ME_SIZE: i32 = 14;
/// Half of the wedge that is kept for the names of the rings.
const KEY: i32 = 180;
/// The radius that the circle should have.
const RADIUS: i32 = 418;
/// The least angle of a wedge, and how much is given at once.
const WEDGE: (i32, i32) = (110, 20);
/// The least depth of a ring.
const DEPTH: i32 = 28;
/// The sizes of marks, from large to small.
const REACHES: [Reach; 9] = [
    Reach { lit: 17, dim: 9 },
    Reach { lit: 16, dim: 8 },
    Reach { lit: 15, dim: 8 },
    Reach { lit: 15, dim: 7 },
    Reach { lit: 14, dim: 7 },
    Reach { lit: 13, dim: 6 },
    Reach { lit: 12, dim: 6 },
    Reach { lit: 11, dim: 5 },
    Reach { lit: 10, dim: 4 },
];

/// A wheel with a size for everything.
pub(super) struct Wheel {
    /// The person's radius and the lines of their name.
    pub me: i32,
    pub me_lines: Vec<String>,
    /// The edges of the wedges, one more than there are wedges.
    pub wedges: Vec<i32>,
    /// The edges of the rings, one more than there are rings.
    rings: Vec<i32>,
    /// The lines of the rings' names.
    pub names: Vec<Vec<String>>,
    loads: Vec<Vec<Load>>,
    reach: Reach,
}

impl Wheel {
    pub fn of(field: &Field) -> Wheel {
        let me_lines = balanced(&field.me, 4 * ME_SIZE, ME_SIZE);
        let corner = Point::new(block_width(&me_lines, ME_SIZE) / 2, block_height(&me_lines, ME_SIZE) / 2);
        let me = (distance(Point::default(), corner) + 4).max(30);
        let (loads, rings) = (loads(field), field.rings.len().max(1));
        let least = WEDGE.0.min((TURN - 2 * KEY) / count(loads.len()));
        let mut angles = vec![least; loads.len()];
        let mut sizes = Sizes { inner: me + 8, loads, reach: Reach { lit: 10, dim: 4 }, field, rings };
        let mut depths = Vec::new();
        for reach in REACHES {
            sizes.reach = reach;
            angles.iter_mut().for_each(|angle| *angle = least);
            depths = sizes.share(&mut angles);
            if sizes.inner + depths.iter().sum::<i32>() <= RADIUS {
                break;
            }
        }
        let spare = (RADIUS - sizes.inner - depths.iter().sum::<i32>()).max(0);
        let mut edges = vec![sizes.inner];
        let mut names = Vec::new();
        let mut edge = sizes.inner;
        for (ring, depth) in depths.iter().enumerate() {
            let more = spare * (count(ring) + 1) / count(rings) - spare * count(ring) / count(rings);
            edge += depth + more;
            names.push(name(field.rings.get(ring).map_or("", String::as_str), edge));
            edges.push(edge);
        }
        let mut wedges = vec![KEY];
        let mut angle = KEY;
        for wide in &angles {
            angle += wide;
            wedges.push(angle);
        }
        Wheel { me, me_lines, wedges, rings: edges, names, loads: sizes.loads, reach: sizes.reach }
    }

    /// The radius of the whole circle.
    pub fn radius(&self) -> i32 {
        self.rings.last().copied().unwrap_or(self.me)
    }

    /// The inner and the outer radius of every ring.
    pub fn ring_edges(&self) -> impl Iterator<Item = (i32, i32)> {
        self.rings.iter().copied().zip(self.rings.iter().copied().skip(1))
    }

    /// The first and the last angle of every wedge.
    pub fn wedge_edges(&self) -> impl Iterator<Item = (i32, i32)> {
        self.wedges.iter().copied().zip(self.wedges.iter().copied().skip(1))
    }

    /// Where every mark stands.
    pub fn spots(&self, field: &Field, me: Point) -> Vec<Spot> {
        let nowhere = Spot { at: me, reach: 0, ring: (0, 0), wedge: (0, 0) };
        let mut spots = vec![nowhere; field.marks.len()];
        for (sector, (wedge, loads)) in self.wedge_edges().zip(&self.loads).enumerate() {
            for (place, (ring, load)) in self.ring_edges().zip(loads).enumerate() {
                let mut free = self.cell(wedge, ring, *load, me);
                for (mark, spot) in field.marks.iter().zip(&mut spots) {
                    if cell(field, mark.sector, mark.ring) != (sector, place) {
                        continue;
                    }
                    let next = free.iter().position(|(_, lit)| *lit == mark.lit);
                    if let Some((found, _)) = next.map(|next| free.remove(next)) {
                        *spot = found;
                    }
                }
            }
        }
        spots
    }

    /// The spots of one cell, and whether each is for a lit mark; what is packed stands in the middle of its ring.
    fn cell(&self, wedge: (i32, i32), ring: (i32, i32), load: Load, me: Point) -> Vec<(Spot, bool)> {
        let wide = wedge.1 - wedge.0;
        let end = pack(ring.0, wide, load, self.reach, |_| {});
        // Further out, rows break differently, and now and then deeper: then it stands as far out as it fits.
        let fits = |inner: &i32| pack(*inner, wide, load, self.reach, |_| {}) <= ring.1;
        let middle = ring.0 + (ring.1 - end).max(0) / 2;
        let inner = (ring.0..=middle).rev().find(fits).unwrap_or(ring.0);
        let mut spots = Vec::new();
        pack(inner, wide, load, self.reach, |row| {
            for place in 0..row.count {
                let at = polar(me, row.radius, wedge.0 + row.first + row.step * place);
                let reach = if row.lit { self.reach.lit } else { self.reach.dim };
                spots.push((Spot { at, reach, ring, wedge }, row.lit));
            }
        });
        spots
    }
}

/// The cell of a mark; one that names no section or ring belongs to the last.
fn cell(field: &Field, sector: usize, ring: usize) -> (usize, usize) {
    let last = |length: usize| length.saturating_sub(1);
    (sector.min(last(field.sectors.len())), ring.min(last(field.rings.len())))
}

/// How many marks every cell holds, by section and ring.
fn loads(field: &Field) -> Vec<Vec<Load>> {
    let mut loads = vec![vec![Load::default(); field.rings.len().max(1)]; field.sectors.len().max(1)];
    for mark in &field.marks {
        let (sector, ring) = cell(field, mark.sector, mark.ring);
        if let Some(load) = loads.get_mut(sector).and_then(|loads| loads.get_mut(ring)) {
            load.lit += i32::from(mark.lit);
            load.dim += i32::from(!mark.lit);
        }
    }
    loads
}

/// How wide the wedge of the rings' names is so far from the person.
fn breadth(far: i32) -> i32 {
    (far * 65 / 100 - 4).max(RING_SIZE)
}

/// How far below its outer edge a ring's name begins, so that its corners stay in the ring.
pub(super) fn drop(wide: i32, outer: i32) -> i32 {
    4 + wide.min(breadth(outer)).saturating_pow(2) / outer.saturating_mul(8).max(1)
}

/// The lines of a ring's name: as few as the wedge below the outer edge allows.
fn name(text: &str, outer: i32) -> Vec<String> {
    let mut most = 1;
    loop {
        let far = outer - drop(width(text, RING_SIZE), outer) - most * line_height(RING_SIZE);
        let lines = balanced(text, breadth(far), RING_SIZE);
        if count(lines.len()) <= most || most > 40 {
            return lines;
        }
        most += 1;
    }
}

/// The sizes while they are sought.
struct Sizes<'a> {
    inner: i32,
    loads: Vec<Vec<Load>>,
    reach: Reach,
    field: &'a Field,
    rings: usize,
}

impl Sizes<'_> {
    /// Gives out the turn to the wedges and answers the depths of the rings.
    fn share(&self, angles: &mut [i32]) -> Vec<i32> {
        let mut left = TURN - 2 * KEY - angles.iter().sum::<i32>();
        let mut next = 0;
        loop {
            let (depths, gains) = self.depths(angles);
            if left <= 0 {
                return depths;
            }
            let given = WEDGE.1.min(left);
            let fits = self.inner + depths.iter().sum::<i32>() <= RADIUS;
            let most = gains.iter().copied().max().unwrap_or(0);
            // Once all fits, or nobody gains, every wedge gets its turn.
            let taker = if fits || most == 0 {
                next
            } else {
                gains.iter().position(|gain| *gain == most).unwrap_or(0)
            };
            next = if taker == next { (next + 1) % angles.len().max(1) } else { next };
            angles.iter_mut().skip(taker).take(1).for_each(|angle| *angle += given);
            left -= given;
        }
    }

    /// The depths of the rings at these angles, and for each wedge how much flatter they would be if it were half as
    /// wide again, against what that costs.
    fn depths(&self, angles: &[i32]) -> (Vec<i32>, Vec<i32>) {
        let mut inner = self.inner;
        let mut depths = Vec::with_capacity(self.rings);
        let mut gains = vec![0; angles.len()];
        for ring in 0..self.rings {
            let depth = |sector: usize, wide: i32| {
                let load =
                    self.loads.get(sector).and_then(|loads| loads.get(ring)).copied().unwrap_or_default();
                pack(inner, wide, load, self.reach, |_| {}) - inner
            };
            let named = self.named(ring, inner);
            let each: Vec<i32> =
                angles.iter().enumerate().map(|(sector, wide)| depth(sector, *wide)).collect();
            let deepest = each.iter().copied().max().unwrap_or(0).max(named);
            let second = each.iter().copied().filter(|depth| *depth < deepest).max().unwrap_or(0).max(named);
            let alike = count(each.iter().filter(|depth| **depth == deepest).count());
            for (sector, (gain, wide)) in gains.iter_mut().zip(angles).enumerate() {
                if each.get(sector) == Some(&deepest) && deepest > named {
                    let ahead = depth(sector, wide * 3 / 2).max(second);
                    *gain += (deepest - ahead).max(0) * 4096 / (wide * alike).max(1);
                }
            }
            depths.push(deepest);
            inner += deepest;
        }
        (depths, gains)
    }

    /// The depth that the name of a ring needs.
    fn named(&self, ring: usize, inner: i32) -> i32 {
        let name = self.field.rings.get(ring).map_or("", String::as_str);
        let total = width(name, RING_SIZE);
        let mut lines = 1;
        loop {
            // Lines that are not full cost up to a letter each.
            let high = lines * line_height(RING_SIZE);
            let depth = (high + 6 + drop(total, inner + high)).max(DEPTH);
            let wide = breadth(inner + depth - high - drop(total, inner + depth));
            if total <= wide || total <= lines * (wide - RING_SIZE) || lines > 40 {
                return depth;
            }
            lines += 1;
        }
    }
}
