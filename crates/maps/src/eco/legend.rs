//! What the signs of an eco-map mean, below the picture.

use super::{Legend, frames, layout};
use crate::look::Look;
use crate::scene::{Anchor, Area, Point, Shape, block, block_height, count};
use crate::strokes::tie;
use crate::text::balanced;
use sasae_core::resource::Form;
use sasae_core::tie::{Bond, Flow};

/// How wide a sample is, and the space after it.
const SAMPLE: (i32, i32) = (58, 8);
/// How high a row is at least.
const ROW: i32 = 26;

/// The legend below a picture of that width and height, and the height of both together.
pub(super) fn draw(legend: &Legend, width: i32, top: i32) -> (Vec<Shape>, i32) {
    let edge = layout::MARGIN;
    let rule = Point::new(edge, top + 2);
    let mut shapes =
        vec![Shape::Line { from: rule, to: Point::new(width - edge, top + 2), look: Look::Frame }];
    let groups = usize::from(width >= 600) + 2;
    let column = (width - 2 * edge) / count(groups);
    let mut bottom = top;
    for group in 0..groups {
        let x = edge + column * count(group);
        let mut y = top + 10;
        for (sample, label) in entries(legend).filter(|(sample, _)| sample.group().min(groups - 1) == group) {
            let lines = balanced(label, column - SAMPLE.0 - 2 * SAMPLE.1, layout::SIZE);
            let height = (block_height(&lines, layout::SIZE) + 6).max(ROW);
            let middle = Point::new(x, y + height / 2);
            shapes.extend(sample.draw(middle));
            let beside = middle.plus(SAMPLE.0 + SAMPLE.1, 0);
            shapes.extend(block(&lines, beside, Anchor::Start, layout::SIZE, Look::Label));
            y += height;
        }
        bottom = bottom.max(y);
    }
    (shapes, bottom + edge)
}

/// One sign.
enum Sample {
    Bond(Bond),
    Form(Form),
    Flow(Flow),
}

/// Every sign with its word.
fn entries(legend: &Legend) -> impl Iterator<Item = (Sample, &str)> {
    let bonds = Bond::ALL.iter().map(|bond| (Sample::Bond(*bond), legend.bond(*bond)));
    let forms = Form::ALL.iter().map(|form| (Sample::Form(*form), legend.form(*form)));
    let flows = Flow::ALL.iter().map(|flow| (Sample::Flow(*flow), legend.flow(*flow)));
    bonds.chain(forms).chain(flows)
}

impl Sample {
    /// Which column it belongs to where there are three.
    fn group(&self) -> usize {
        match self {
            Sample::Bond(_) => 0,
            Sample::Form(_) => 1,
            Sample::Flow(_) => 2,
        }
    }

    /// The sign, from its left end.
    fn draw(&self, left: Point) -> Vec<Shape> {
        match self {
            Sample::Bond(bond) => tie(left.plus(2, 0), left.plus(SAMPLE.0, 0), *bond, None),
            Sample::Form(form) => {
                let area = Area::around(left.plus(SAMPLE.0 / 2 + 1, 0), 40, 20);
                frames(area, *form, if *form == Form::Informal { 10 } else { 0 })
            }
            Sample::Flow(flow) => {
                let mut shapes =
                    tie(left.plus(17, 0), left.plus(SAMPLE.0 - 14, 0), Bond::Ordinary, Some(*flow));
                shapes.push(Shape::Circle { centre: left.plus(8, 0), radius: 6, look: Look::Me });
                let area = Area::around(left.plus(SAMPLE.0 - 6, 0), 13, 13);
                let (corner, width, height) = (area.corner, area.width, area.height);
                shapes.push(Shape::Rect { corner, width, height, radius: 3, look: Look::Informal });
                shapes
            }
        }
    }
}
