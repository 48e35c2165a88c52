//! The eco-map (エコマップ): the person in the middle, the supports around them, and how each tie is going.
//!
//! Formal supports are boxes with square corners and two frames, informal ones are round: the shape alone tells them
//! apart. A thick line is a strong tie, a thin one an ordinary tie, dots a weak one, a zigzag a tie under stress;
//! heads show which way help flows. [`layout`] says where everything stands by itself, [`draw`] draws it, and
//! [`moved`] answers where a support comes to stand when it is pushed.

mod layout;
mod legend;

use crate::look::Look;
use crate::scene::{Anchor, Area, Group, Point, Scene, Shape, block};
use crate::strokes::{border, distance, tie};
use layout::{Ground, SIZE};
use sasae_core::resource::Form;
use sasae_core::tie::{Bond, Flow};

/// What an eco-map shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eco {
    /// What the picture is called.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub desc: String,
    /// What the person is called.
    pub me: String,
    /// The supports, in the order in which they are told.
    pub nodes: Vec<Node>,
    /// What the signs mean.
    pub legend: Legend,
    /// How many supports stand side by side in the upper and the lower row, 3 to 8; 0 lets their number decide.
    pub columns: usize,
}

/// One support of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is called.
    pub label: String,
    /// Formal or informal.
    pub form: Form,
    /// How the tie is going.
    pub bond: Bond,
    /// Which way help flows.
    pub flow: Flow,
    /// Where somebody put it, if they did.
    pub place: Option<Point>,
}

/// The words for the signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legend {
    /// The four lines, in the order of [`Bond::ALL`].
    pub bonds: [String; 4],
    /// The two shapes, in the order of [`Form::ALL`].
    pub forms: [String; 2],
    /// The arrows, in the order of [`Flow::ALL`].
    pub flows: [String; 3],
}

impl Legend {
    /// The word for a line.
    pub fn bond(&self, bond: Bond) -> &str {
        self.bonds.get(bond as usize).map_or("", String::as_str)
    }

    /// The word for a shape.
    pub fn form(&self, form: Form) -> &str {
        self.forms.get(form as usize).map_or("", String::as_str)
    }

    /// The word for an arrow.
    pub fn flow(&self, flow: Flow) -> &str {
        self.flows.get(flow as usize).map_or("", String::as_str)
    }
}

/// Where the middle of each support stands, in the order of the nodes.
///
/// The rule: supports stand on the rim of an upright rectangle with the person in its middle, clockwise from the
/// upper left, so that every line runs through the empty inside. The place of each depends on all labels but on
/// nobody's `place`: moving one does not disturb the others. A support with a `place` stands there, kept inside the
/// picture and off the person. One whose own place is covered by such a support goes to the first place that was
/// left free, else to the nearest free spot.
pub fn layout(eco: &Eco) -> Vec<Point> {
    Ground::of(eco).centres(eco)
}

/// Where a support comes to stand when it is pushed so far to the right and down: always inside the picture. A push
/// that would end on the person goes past them, or stops before them where the picture ends.
pub fn moved(eco: &Eco, key: usize, dx: i32, dy: i32) -> Point {
    let ground = Ground::of(eco);
    let Some(from) = ground.centres(eco).get(key).copied() else { return ground.me };
    ground.kept(key, from.plus(dx, dy), (dx, dy))
}

/// The boxes that the supports fill when they stand as [`layout`] says.
pub fn boxes(eco: &Eco) -> Vec<Area> {
    let ground = Ground::of(eco);
    ground.centres(eco).iter().enumerate().map(|(key, at)| ground.area(key, *at)).collect()
}

/// The box around the person.
pub fn person(eco: &Eco) -> Area {
    Ground::of(eco).person()
}

/// Where each tie begins at the person and ends at the support.
pub fn ties(eco: &Eco) -> Vec<(Point, Point)> {
    let ground = Ground::of(eco);
    let centres = ground.centres(eco);
    (0..centres.len()).map(|key| route(&ground, eco, &centres, key)).collect()
}

/// The picture.
pub fn draw(eco: &Eco) -> Scene {
    let ground = Ground::of(eco);
    let centres = ground.centres(eco);
    let mut shapes = Vec::new();
    for (key, node) in eco.nodes.iter().enumerate() {
        let (person, support) = route(&ground, eco, &centres, key);
        shapes.extend(tie(person, support, node.bond, Some(node.flow)));
    }
    for (key, node) in eco.nodes.iter().enumerate() {
        let at = centres.get(key).copied().unwrap_or_default();
        shapes.push(Shape::Group(support(&ground, &eco.legend, node, key, at)));
    }
    shapes.push(Shape::Circle { centre: ground.me, radius: ground.radius, look: Look::Me });
    shapes.extend(block(&ground.me_lines, ground.me, Anchor::Middle, SIZE + 1, Look::LabelBold));
    let (legend, height) = legend::draw(&eco.legend, ground.width, ground.height);
    shapes.extend(legend);
    Scene { width: ground.width, height, title: eco.title.clone(), desc: eco.desc.clone(), shapes }
}

/// The line of a tie alone, for beside its word.
pub fn sample(bond: Bond) -> Scene {
    let (width, height) = (60, 20);
    let shapes = tie(Point::new(3, height / 2), Point::new(width - 3, height / 2), bond, None);
    Scene { width, height, title: String::new(), desc: String::new(), shapes }
}

/// One support with its frames and its label.
fn support(ground: &Ground, legend: &Legend, node: &Node, key: usize, at: Point) -> Group {
    let area = ground.area(key, Point::default());
    let mut shapes = frames(area, node.form, ground.bend(key, node.form));
    let lines = ground.blocks.get(key).map(|block| block.lines.as_slice()).unwrap_or_default();
    shapes.extend(block(lines, Point::default(), Anchor::Middle, SIZE, Look::Label));
    let words = [&node.label, legend.form(node.form), legend.bond(node.bond), legend.flow(node.flow)];
    let mut name = String::new();
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        if !name.is_empty() {
            name.push_str(", ");
        }
        name.push_str(word);
    }
    Group { name, key, at, shapes }
}

/// The frames of a support's box: two with square corners, or one that is round.
fn frames(area: Area, form: Form, bend: i32) -> Vec<Shape> {
    let ring = |by: i32, radius: i32, look: Look| Shape::Rect {
        corner: area.corner.plus(-by, -by),
        width: area.width + 2 * by,
        height: area.height + 2 * by,
        radius,
        look,
    };
    match form {
        Form::Formal => {
            vec![ring(4, 2, Look::Focus), ring(0, 0, Look::Formal), ring(-3, 0, Look::FormalInner)]
        }
        Form::Informal => vec![ring(4, bend + 4, Look::Focus), ring(0, bend, Look::Informal)],
    }
}

/// Where the tie to a support begins and ends: straight at its middle if no other box is in the way, else at the
/// middle of a side or at the corner that is nearest to the person.
fn route(ground: &Ground, eco: &Eco, centres: &[Point], key: usize) -> (Point, Point) {
    let me = ground.me;
    let Some((at, node)) = centres.get(key).zip(eco.nodes.get(key)) else { return (me, me) };
    let area = ground.area(key, *at);
    let bend = ground.bend(key, node.form);
    let near = |low: i32, length: i32, here: i32| here.max(low).min(low + length);
    let corner = Point::new(near(area.corner.x, area.width, me.x), near(area.corner.y, area.height, me.y));
    let inward = bend * 3 / 10 + 1;
    let corner = corner.plus((at.x - corner.x).signum() * inward, (at.y - corner.y).signum() * inward);
    let side = Point::new(corner.x, at.y);
    let edge = Point::new(at.x, corner.y);
    let mut best = (usize::MAX, me, me);
    for goal in [*at, side, edge, corner] {
        let end = border(me, goal, |point| is_inside(area, bend, point));
        let start = border(end, me, |point| distance(point, me) < ground.radius + 3);
        // To run through a box is worse than to come so near that a zigzag or a head would touch it.
        let boxes = centres.iter().enumerate().filter(|(other, _)| *other != key);
        let crossed: usize = boxes
            .map(|(other, at)| {
                let there = ground.area(other, *at);
                let wide = Area::around(*at, there.width + 12, there.height + 12);
                usize::from(wide.is_crossed(start, end)) + 64 * usize::from(there.is_crossed(start, end))
            })
            .sum();
        if crossed < best.0 {
            best = (crossed, start, end);
        }
    }
    (best.1, best.2)
}

/// Whether a point lies in a box with round corners, or within two units of it.
fn is_inside(area: Area, bend: i32, point: Point) -> bool {
    let far = area.corner.plus(area.width, area.height);
    let out = |low: i32, here: i32, high: i32| (low + bend - here).max(here - high + bend).max(0);
    let (x, y) = (out(area.corner.x, point.x, far.x), out(area.corner.y, point.y, far.y));
    distance(Point::default(), Point::new(x, y)) <= bend + 1
}
