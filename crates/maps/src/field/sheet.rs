//! The map of the field as a sheet of its own: below the picture what the signs mean, and every number with its name.

use super::{Field, draw, numbers, shape};
use crate::look::Look;
use crate::scene::{Anchor, Point, Scene, Shape, block, block_height, count};
use crate::text::balanced;
use sasae_core::resource::Form;

/// The size of all words below the picture.
const SIZE: i32 = 15;
/// How far a mark beside a word reaches.
const REACH: i32 = 13;
/// How high a row is at least.
const ROW: i32 = 34;
/// How many names stand side by side.
const COLUMNS: usize = 3;

/// The words for the signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// The two shapes, in the order of [`Form::ALL`].
    pub forms: [String; 2],
    /// A dark mark with a number.
    pub lit: String,
    /// A small outline.
    pub dim: String,
}

/// One line below the picture.
struct Entry {
    form: Form,
    is_lit: bool,
    number: Option<usize>,
    words: String,
}

/// The picture with its legend and the names of all numbers.
pub fn sheet(field: &Field, key: &Key) -> Scene {
    let mut scene = draw(field);
    let [formal, informal] = &key.forms;
    let sign = |form, is_lit, words: &String| Entry { form, is_lit, number: None, words: words.clone() };
    let signs = vec![
        sign(Form::Formal, false, formal),
        sign(Form::Informal, false, informal),
        sign(Form::Formal, true, &key.lit),
        sign(Form::Informal, false, &key.dim),
    ];
    let lit = field.marks.iter().zip(numbers(field)).filter(|(mark, _)| mark.lit);
    let names: Vec<Entry> = lit
        .map(|(mark, number)| Entry { form: mark.form, is_lit: true, number, words: mark.label.clone() })
        .collect();
    below(&mut scene, &signs, 2);
    below(&mut scene, &names, COLUMNS);
    scene
}

/// Writes entries below what is there, column by column.
fn below(scene: &mut Scene, entries: &[Entry], columns: usize) {
    if entries.is_empty() {
        return;
    }
    let edge = super::MARGIN;
    let rule = Point::new(edge, scene.height);
    let to = Point::new(scene.width - edge, scene.height);
    scene.shapes.push(Shape::Line { from: rule, to, look: Look::Frame });
    let column = (scene.width - 2 * edge) / count(columns);
    let rows = entries.len().div_ceil(columns);
    let lines = |entry: &Entry| balanced(&entry.words, column - 3 * REACH - 10, SIZE);
    let mut top = scene.height + 8;
    for row in 0..rows {
        let here: Vec<(usize, &Entry)> =
            (0..columns).filter_map(|place| Some((place, entries.get(place * rows + row)?))).collect();
        let height =
            here.iter().map(|(_, entry)| block_height(&lines(entry), SIZE) + 8).max().unwrap_or(0).max(ROW);
        for (place, entry) in here {
            let mark = Point::new(edge + column * count(place) + REACH, top + height / 2);
            scene.shapes.extend(
                shape(entry.form, entry.is_lit, REACH, entry.number)
                    .into_iter()
                    .map(|each| each.shifted(mark)),
            );
            let at = mark.plus(REACH + 8, 0);
            scene.shapes.extend(block(&lines(entry), at, Anchor::Start, SIZE, Look::Label));
        }
        top += height;
    }
    scene.height = top + edge;
}
