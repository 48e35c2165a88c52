//! The map of the field: every mark in its cell, none on another, all names to be read.

use proptest::prelude::*;
use sasae_core::resource::Form;
use sasae_maps::field::{Field, Key, Mark, close_up, draw, numbers, sector_names, sheet, spots};
use sasae_maps::look::Look;
use sasae_maps::scene::Shape;

/// How many supports the catalogue holds in each section, from near to far.
const REAL: [(&str, [usize; 7]); 14] = [
    ("相談するところ", [1, 1, 12, 4, 18, 7, 0]),
    ("医療", [0, 3, 5, 6, 8, 1, 0]),
    ("住むところ", [0, 0, 12, 1, 7, 0, 0]),
    ("在宅の生活", [0, 0, 8, 3, 0, 0, 0]),
    ("通うところ", [0, 0, 3, 4, 1, 0, 0]),
    ("仲間・身近な人", [9, 12, 15, 17, 29, 2, 2]),
    ("仕事", [0, 0, 3, 12, 4, 5, 0]),
    ("お金・制度", [0, 0, 25, 6, 3, 7, 0]),
    ("子ども・子育て", [0, 0, 15, 0, 6, 2, 0]),
    ("高齢・介護", [0, 4, 12, 3, 0, 1, 0]),
    ("権利・法律", [0, 0, 8, 0, 8, 2, 0]),
    ("出所・更生", [0, 0, 1, 0, 4, 0, 0]),
    ("外国籍の人", [0, 0, 0, 0, 2, 3, 0]),
    ("災害", [1, 0, 4, 0, 0, 0, 0]),
];
const RINGS: [&str; 7] =
    ["ご近所", "日常生活圏域（30分くらい）", "市町村", "圏域", "都道府県", "全国", "オンライン"];

fn field(cells: impl Iterator<Item = (usize, usize)>, lit: usize) -> Field {
    let mark = |(key, (sector, ring)): (usize, (usize, usize))| Mark {
        sector,
        ring,
        form: Form::ALL[key % 2],
        lit: lit > 0 && key % lit == 0,
        label: format!("mark {key}"),
    };
    Field {
        title: String::from("field"),
        desc: String::from("all supports"),
        me: String::from("わたし"),
        sectors: REAL.iter().map(|(name, _)| (*name).to_string()).collect(),
        rings: RINGS.map(String::from).to_vec(),
        marks: cells.enumerate().map(mark).collect(),
    }
}

fn real(lit: usize) -> Field {
    let cells = REAL.iter().enumerate().flat_map(|(sector, (_, rings))| {
        rings.iter().enumerate().flat_map(move |(ring, number)| (0..*number).map(move |_| (sector, ring)))
    });
    field(cells, lit)
}

/// The angle of a direction in tenths of a degree, clockwise from above.
fn angle(x: i32, y: i32) -> f64 {
    f64::from(x).atan2(f64::from(-y)).to_degrees().rem_euclid(360.0) * 10.0
}

fn assert_marks_stand_well(field: &Field) {
    let (me, spots) = spots(field);
    for (key, spot) in spots.iter().enumerate() {
        let (x, y) = (spot.at.x - me.x, spot.at.y - me.y);
        let far = f64::from(x).hypot(f64::from(y));
        let reach = f64::from(spot.reach);
        assert!(far - reach >= f64::from(spot.ring.0) - 0.5, "{key} is nearer than its ring: {spot:?}");
        assert!(far + reach <= f64::from(spot.ring.1) + 0.5, "{key} is further than its ring: {spot:?}");
        for edge in [spot.wedge.0, spot.wedge.1] {
            let away = (angle(x, y) - f64::from(edge)) / 10.0;
            let is_ahead = away.to_radians().cos() > 0.0;
            assert!(
                !is_ahead || far * away.to_radians().sin().abs() >= reach - 0.5,
                "{key} leaves its wedge: {spot:?}"
            );
        }
        let here = angle(x, y);
        assert!(f64::from(spot.wedge.0) < here && here < f64::from(spot.wedge.1), "{key}: {here} {spot:?}");
        for (other, there) in spots.iter().enumerate().skip(key + 1) {
            let apart = f64::from(spot.at.x - there.at.x).hypot(f64::from(spot.at.y - there.at.y));
            assert!(apart >= reach + f64::from(there.reach), "{key} lies on {other}: {spot:?} {there:?}");
        }
    }
}

fn assert_names_can_be_read(field: &Field) {
    let (scene, names) = (draw(field), sector_names(field));
    for (key, name) in names.iter().enumerate() {
        assert!(name.corner.x >= 0 && name.corner.y >= 0, "{name:?}");
        assert!(name.corner.x + name.width <= scene.width && name.corner.y + name.height <= scene.height);
        assert!(names.iter().skip(key + 1).all(|other| !name.is_near(other, 1)), "{}", field.sectors[key]);
    }
}

#[test]
fn every_support_of_the_catalogue_has_its_own_place_in_its_cell() {
    for lit in [0, 40, 13, 6, 3, 1] {
        let field = real(lit);
        assert_eq!(field.marks.len(), 332);
        assert_marks_stand_well(&field);
        assert_names_can_be_read(&field);
    }
}

#[test]
fn the_catalogue_fits_a_square_sheet() {
    for lit in [0, 40, 13, 6, 3] {
        let scene = draw(&real(lit));
        assert!((900..=1080).contains(&scene.width), "{}", scene.width);
        assert!((860..=1080).contains(&scene.height), "{}", scene.height);
    }
}

#[test]
fn every_name_is_drawn_whole() {
    let field = real(13);
    let mut drawn = String::new();
    for shape in &draw(&field).shapes {
        if let Shape::Text { text, .. } = shape {
            drawn.push_str(text);
        }
    }
    for name in field.sectors.iter().chain(&field.rings) {
        assert!(drawn.contains(name.as_str()), "{name}");
    }
}

#[test]
fn lit_marks_are_numbered_in_their_order() {
    let mut field = real(0);
    for key in [5, 7, 300] {
        field.marks[key].lit = true;
    }
    let numbers = numbers(&field);
    assert_eq!((numbers[5], numbers[6], numbers[7], numbers[300]), (Some(1), None, Some(2), Some(3)));
    let scene = draw(&field);
    let keys: Vec<usize> = scene
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Group(group) => Some(group.key),
            _ => None,
        })
        .collect();
    assert_eq!(keys, (0..332).collect::<Vec<_>>());
}

/// From near, a section is whole: its name and every one of its marks.
#[test]
fn a_close_up_holds_the_whole_section() {
    let field = real(13);
    let (names, (_, spots)) = (sector_names(&field), spots(&field));
    for (sector, name) in names.iter().enumerate() {
        let seen = close_up(&field, sector);
        let holds = |x: i32, y: i32| {
            (seen.corner.x..=seen.corner.x + seen.width).contains(&x)
                && (seen.corner.y..=seen.corner.y + seen.height).contains(&y)
        };
        assert!(holds(name.corner.x, name.corner.y));
        assert!(holds(name.corner.x + name.width, name.corner.y + name.height));
        for (mark, spot) in field.marks.iter().zip(&spots).filter(|(mark, _)| mark.sector == sector) {
            let (at, reach) = (spot.at, spot.reach);
            assert!(holds(at.x - reach, at.y - reach) && holds(at.x + reach, at.y + reach), "{}", mark.label);
        }
    }
}

/// A sheet by itself says what the signs mean and what every number is called, and no line runs into another.
#[test]
fn a_sheet_names_every_number_once() {
    let field = real(13);
    let key = Key {
        forms: [String::from("四角"), String::from("丸")],
        lit: String::from("番号"),
        dim: String::from("小さい印"),
    };
    let (picture, sheet) = (draw(&field), sheet(&field, &key));
    assert_eq!(sheet.width, picture.width);
    assert!(sheet.height > picture.height);
    let below = &sheet.shapes[picture.shapes.len()..];
    let texts: Vec<&str> = below
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text { at, text, .. } => {
                assert!(at.y > picture.height && at.y < sheet.height && at.x < sheet.width, "{text}");
                Some(text.as_str())
            }
            _ => None,
        })
        .collect();
    for word in ["四角", "丸", "番号", "小さい印"] {
        assert!(texts.contains(&word), "{word}");
    }
    for (mark, number) in field.marks.iter().zip(numbers(&field)) {
        let label = texts.iter().filter(|text| **text == mark.label).count();
        assert_eq!(label, usize::from(mark.lit), "{}", mark.label);
        if let Some(number) = number {
            assert!(texts.contains(&number.to_string().as_str()));
        }
    }
    let heights: Vec<(i32, i32)> = below
        .iter()
        .filter_map(|shape| match shape {
            Shape::Circle { centre, look: Look::Focus, .. } => Some((centre.x, centre.y)),
            _ => None,
        })
        .collect();
    for (place, (x, y)) in heights.iter().enumerate() {
        let is_free =
            |(other_x, other_y): &(i32, i32)| (x - other_x).abs() > 100 || (y - other_y).abs() >= 30;
        assert!(heights.iter().skip(place + 1).all(is_free), "marks lie on each other at {x} {y}");
    }
}

#[test]
fn an_empty_field_and_marks_without_a_section_are_borne() {
    let mut field = field([(90, 90), (3, 200)].into_iter(), 1);
    assert_marks_stand_well(&field);
    field.sectors.clear();
    field.rings.clear();
    draw(&field);
    field.marks.clear();
    draw(&field);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_field_makes_marks_overlap(
        cells in prop::collection::vec((0_usize..14, 0_usize..7), 0..400), lit in 0_usize..40
    ) {
        let field = field(cells.into_iter(), lit);
        assert_marks_stand_well(&field);
        assert_names_can_be_read(&field);
    }

    #[test]
    fn a_crowded_section_makes_room(sector in 0_usize..14, ring in 0_usize..7, number in 0_usize..300, lit in 0_usize..9) {
        let field = field((0..number).map(|_| (sector, ring)), lit);
        assert_marks_stand_well(&field);
    }

    #[test]
    fn any_names_can_be_read(sectors in prop::collection::vec("\\PC{0,24}", 0..16), rings in prop::collection::vec("\\PC{0,24}", 0..9)) {
        let mut field = real(13);
        (field.sectors, field.rings) = (sectors, rings);
        assert_names_can_be_read(&field);
    }
}
