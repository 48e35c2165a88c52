//! The complement picture: it says who makes up for whom, and its marks can be told apart.

use proptest::prelude::*;
use sasae_core::resource::{Form, Level};
use sasae_maps::look::Look;
use sasae_maps::scene::{Point, Scene, Shape};
use sasae_maps::sides::{MOST, Member, Sides, draw, rows, shown};

const LEVELS: [Level; 4] = [Level::VeryWeak, Level::Weak, Level::Strong, Level::VeryStrong];

fn sides(members: Vec<(Form, [Level; 8])>) -> Sides {
    let member = |(key, (form, levels)): (usize, (Form, [Level; 8]))| Member {
        label: format!("支え{key}"),
        form,
        levels,
    };
    Sides {
        title: String::from("sides"),
        desc: String::from("strengths and weaknesses"),
        axes: ["安定", "専門性", "柔軟さ", "始めやすさ", "早さ", "費用", "身近さ", "話しやすさ"]
            .map(String::from)
            .to_vec(),
        levels: ["とても弱い", "弱い", "強い", "とても強い"].map(String::from).to_vec(),
        forms: ["フォーマル", "インフォーマル"].map(String::from),
        made_up: String::from("補う"),
        gap: String::from("足りない"),
        members: members.into_iter().enumerate().map(member).collect(),
    }
}

fn flat(form: Form, level: Level) -> (Form, [Level; 8]) {
    (form, [level; 8])
}

/// The middles of the marks of every row.
fn marks(scene: &Scene) -> Vec<Vec<Point>> {
    let mut rows = Vec::new();
    for shape in &scene.shapes {
        let Shape::Group(group) = shape else { continue };
        rows.push(
            group
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Circle { centre, look: Look::OpenInformal, .. } => Some(*centre),
                    Shape::Rect { corner, width, height, look: Look::LitFormal, .. } => {
                        Some(corner.plus(width / 2, height / 2))
                    }
                    _ => None,
                })
                .collect(),
        );
    }
    rows
}

fn has(scene: &Scene, wanted: Look) -> usize {
    let is = |shape: &Shape| matches!(shape, Shape::Circle { look, .. } | Shape::Polygon { look, .. } if *look == wanted);
    let groups = scene
        .shapes
        .iter()
        .filter_map(|shape| if let Shape::Group(group) = shape { Some(group) } else { None });
    groups.filter(|group| group.shapes.iter().any(is)).count()
}

#[test]
fn the_office_makes_up_for_what_the_neighbour_lacks() {
    let mut neighbour = flat(Form::Informal, Level::VeryStrong);
    let mut office = flat(Form::Formal, Level::Strong);
    neighbour.1[1] = Level::Weak;
    office.1[2] = Level::VeryWeak;
    let sides = sides(vec![office, neighbour]);
    let rows = rows(&sides);
    assert_eq!((rows[1].made_up[0].weak, rows[1].made_up[0].by.as_slice()), (1, &[0][..]));
    assert_eq!((rows[2].made_up[0].weak, rows[2].made_up[0].by.as_slice()), (0, &[1][..]));
    assert!(rows[0].made_up.is_empty() && rows.iter().all(|row| !row.gap));
    assert_eq!(has(&draw(&sides), Look::Head), 2);
}

#[test]
fn where_all_are_weak_the_gap_is_open() {
    let sides = sides(vec![flat(Form::Formal, Level::Weak), flat(Form::Informal, Level::VeryWeak)]);
    assert!(rows(&sides).iter().all(|row| row.gap && row.made_up.is_empty()));
    assert_eq!(has(&draw(&sides), Look::Gap), 8);
}

#[test]
fn the_strongest_stands_first_among_those_who_make_up() {
    let members = [Level::Weak, Level::Strong, Level::VeryStrong].map(|level| flat(Form::Formal, level));
    let rows = rows(&sides(members.to_vec()));
    assert_eq!(rows[0].made_up[0].by, [2, 1]);
}

#[test]
fn a_whole_plan_is_drawn_as_the_best_of_each_form() {
    let mut members = vec![flat(Form::Formal, Level::Weak); 4];
    members[2].1[3] = Level::VeryStrong;
    members.push(flat(Form::Informal, Level::Strong));
    let shown = shown(&sides(members));
    assert_eq!(shown.len(), 2);
    assert_eq!((shown[0].levels[3], shown[0].levels[4]), (Level::VeryStrong, Level::Weak));
    assert_eq!(shown[1].label, "インフォーマル");
}

#[test]
fn nobody_to_draw_is_no_gap() {
    let empty = sides(Vec::new());
    assert!(rows(&empty).iter().all(|row| !row.gap));
    draw(&empty);
    draw(&Sides { axes: Vec::new(), levels: Vec::new(), ..empty });
}

fn levels() -> impl Strategy<Value = [Level; 8]> {
    prop::array::uniform8(prop::sample::select(LEVELS.to_vec()))
}

proptest! {
    #[test]
    fn no_mark_lies_on_another_and_every_mark_is_on_its_level(
        members in prop::collection::vec((prop::sample::select(Form::ALL.to_vec()), levels()), 0..9)
    ) {
        let sides = sides(members);
        let scene = draw(&sides);
        prop_assert!(scene.width <= 360);
        let shown = shown(&sides);
        prop_assert!(shown.len() <= MOST);
        for (axis, places) in marks(&scene).iter().enumerate() {
            prop_assert_eq!(places.len(), shown.len());
            for (key, (place, member)) in places.iter().zip(&shown).enumerate() {
                prop_assert_eq!(place.x / 78, member.levels[axis] as i32);
                for other in places.iter().skip(key + 1) {
                    prop_assert!((place.x - other.x).abs() >= 24 || (place.y - other.y).abs() >= 24);
                }
            }
        }
    }

    #[test]
    fn every_weakness_is_made_up_for_or_shown_as_a_gap(
        members in prop::collection::vec((prop::sample::select(Form::ALL.to_vec()), levels()), 1..9)
    ) {
        for row in rows(&sides(members)) {
            let weak = row.levels.iter().filter(|level| !level.is_strength()).count();
            prop_assert_eq!(row.made_up.len(), if row.gap { 0 } else { weak });
            prop_assert!(row.made_up.iter().flat_map(|made_up| &made_up.by).all(|by| row.levels[*by].is_strength()));
        }
    }
}
