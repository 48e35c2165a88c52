//! How marks are packed into one cell: rows on arcs, large marks on the inner ones, small ones outside.

use crate::angle::reaching;

/// How much is kept free around a mark: places are whole units, so a unit on each side is lost by rounding.
const SPACE: i32 = 2;
/// A cell that is still too narrow so far out takes its marks anyway.
const FAR: i32 = 20_000;

/// How far lit and other marks reach from their middle.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    pub lit: i32,
    pub dim: i32,
}

/// How many marks of each kind a cell holds.
#[derive(Clone, Copy, Default)]
pub(super) struct Load {
    pub lit: i32,
    pub dim: i32,
}

/// Marks that stand on one arc.
pub(super) struct Row {
    /// The distance of the arc from the person.
    pub radius: i32,
    /// How many stand on it.
    pub count: i32,
    /// Whether they are lit.
    pub lit: bool,
    /// The angle of the first, from the beginning of the wedge.
    pub first: i32,
    /// The angle between two.
    pub step: i32,
}

/// Packs a cell that begins at the radius `inner` and is `wide` tenths of a degree wide: hands out its rows, and
/// answers where the last of them ends.
pub(super) fn pack(inner: i32, wide: i32, load: Load, reach: Reach, mut row: impl FnMut(Row)) -> i32 {
    let mut edge = inner;
    for (lit, mut left, reach) in [(true, load.lit, reach.lit), (false, load.dim, reach.dim)] {
        while left > 0 {
            let radius = edge + reach + SPACE;
            let Some((free, step)) = room(radius, wide, reach) else {
                edge += 2;
                continue;
            };
            let count = left.min(1 + free / step.max(1));
            // A row that is not full is set a little wider, in the middle of its arc.
            let step = if count > 1 { (free / (count - 1)).min(step * 3 / 2) } else { 0 };
            row(Row { radius, count, lit, first: (wide - step * (count - 1)) / 2, step });
            left -= count;
            edge = radius + reach;
        }
    }
    edge + SPACE
}

/// The angle that middles of marks may use on an arc, and the least angle between two of them.
fn room(radius: i32, wide: i32, reach: i32) -> Option<(i32, i32)> {
    let margin = reaching(reach + SPACE, radius);
    let step = reaching(reach + 1, radius).map(|half| 2 * half);
    match margin.zip(step) {
        Some((margin, step)) if 2 * margin <= wide => Some((wide - 2 * margin, step)),
        _ if radius > FAR => Some((0, 1)),
        _ => None,
    }
}
