//! The eco-map: nothing lies on anything else, every line can be followed, and moving one support is safe.

use proptest::prelude::*;
use sasae_core::resource::Form;
use sasae_core::tie::{Bond, Flow};
use sasae_maps::eco::{Eco, Legend, Node, boxes, draw, layout, moved, person, ties};
use sasae_maps::look::Look;
use sasae_maps::scene::{Area, Group, Point, Scene, Shape};

fn node(label: &str, key: usize) -> Node {
    Node {
        label: label.to_string(),
        form: Form::ALL[key % 2],
        bond: Bond::ALL[key % 4],
        flow: Flow::ALL[key % 3],
        place: None,
    }
}

fn eco(labels: &[String]) -> Eco {
    Eco {
        title: String::from("map"),
        desc: String::from("ties"),
        me: String::from("わたし"),
        nodes: labels.iter().enumerate().map(|(key, label)| node(label, key)).collect(),
        legend: Legend {
            bonds: ["強い", "ふつう", "弱い", "ストレス"].map(String::from),
            forms: ["フォーマル（制度・窓口）", "インフォーマル（人・仲間）"].map(String::from),
            flows: ["助けてもらう", "助けている", "おたがい"].map(String::from),
        },
        columns: 0,
    }
}

/// Labels from one letter to thirty, long and short in turn.
fn labels(number: usize) -> Vec<String> {
    (0..number).map(|key| "生活支援センター窓口".chars().cycle().take(1 + key * 17 % 30).collect()).collect()
}

fn groups(scene: &Scene) -> Vec<&Group> {
    scene
        .shapes
        .iter()
        .filter_map(|shape| if let Shape::Group(group) = shape { Some(group) } else { None })
        .collect()
}

fn assert_nothing_overlaps(eco: &Eco) {
    let (boxes, person, scene) = (boxes(eco), person(eco), draw(eco));
    let rule = scene.shapes.iter().find_map(|shape| match shape {
        Shape::Line { from, look: Look::Frame, .. } => Some(from.y),
        _ => None,
    });
    for (key, area) in boxes.iter().enumerate() {
        assert!(!area.is_near(&person, 1), "support {key} of {} lies on the person", boxes.len());
        assert!(area.corner.x >= 0 && area.corner.x + area.width <= scene.width, "{area:?}");
        assert!(
            area.corner.y >= 0 && Some(area.corner.y + area.height) <= rule,
            "{area:?} lies on the legend"
        );
        for (other, there) in boxes.iter().enumerate().skip(key + 1) {
            assert!(!area.is_near(there, 1), "{key} lies on {other} of {}", boxes.len());
        }
    }
}

#[test]
fn no_box_lies_on_another_from_none_to_forty_supports() {
    for number in 0..=40 {
        assert_nothing_overlaps(&eco(&labels(number)));
        assert_nothing_overlaps(&eco(&vec![String::from("母"); number]));
        assert_nothing_overlaps(&eco(&vec!["生活困窮者自立相談支援窓口".repeat(2); number]));
    }
}

#[test]
fn no_line_runs_through_another_support() {
    for number in 0..=24 {
        for labels in [labels(number), vec![String::from("ハローワーク"); number]] {
            let eco = eco(&labels);
            let boxes = boxes(&eco);
            for (key, (from, to)) in ties(&eco).into_iter().enumerate() {
                for (other, area) in boxes.iter().enumerate().filter(|(other, _)| *other != key) {
                    assert!(!area.is_crossed(from, to), "the line to {key} of {number} runs through {other}");
                }
            }
        }
    }
}

#[test]
fn the_same_supports_always_give_the_same_picture() {
    assert_eq!(draw(&eco(&labels(17))), draw(&eco(&labels(17))));
}

#[test]
fn lines_end_where_the_support_begins_and_are_long_enough_to_be_told_apart() {
    for number in 1..=24 {
        let eco = eco(&labels(number));
        for (area, (from, to)) in boxes(&eco).iter().zip(ties(&eco)) {
            let wider = Area::around(
                area.corner.plus(area.width / 2, area.height / 2),
                area.width + 8,
                area.height + 8,
            );
            let is_in = |area: &Area| {
                (area.corner.x..=area.corner.x + area.width).contains(&to.x)
                    && (area.corner.y..=area.corner.y + area.height).contains(&to.y)
            };
            assert!(is_in(&wider), "{to:?} is away from {area:?}");
            assert!((from.x - to.x).abs() + (from.y - to.y).abs() >= 36, "{from:?} {to:?}");
        }
    }
}

#[test]
fn up_to_eight_supports_fit_a_phone_and_twenty_four_fit_a_sheet() {
    for number in 0..=24 {
        let scene = draw(&eco(&labels(number)));
        assert!(scene.width <= if number <= 8 { 400 } else { 760 }, "{number}: {}", scene.width);
    }
    let scene = draw(&eco(&vec![String::from("地域包括支援センター"); 8]));
    assert!(scene.height <= 700, "{}", scene.height);
}

#[test]
fn every_letter_of_a_label_is_drawn() {
    let eco = eco(&labels(24));
    let scene = draw(&eco);
    for (group, node) in groups(&scene).into_iter().zip(&eco.nodes) {
        let mut drawn = String::new();
        for shape in &group.shapes {
            if let Shape::Text { text, size, .. } = shape {
                assert!(*size >= 14);
                drawn.push_str(text);
            }
        }
        assert_eq!(drawn, node.label);
        assert!(group.name.starts_with(&node.label));
    }
}

#[test]
fn formal_and_informal_are_told_apart_by_their_shape() {
    let eco = eco(&labels(6));
    let scene = draw(&eco);
    for (group, node) in groups(&scene).into_iter().zip(&eco.nodes) {
        let round = group.shapes.iter().any(
            |shape| matches!(shape, Shape::Rect { radius, look, .. } if *radius >= 12 && *look != Look::Focus),
        );
        assert_eq!(round, node.form == Form::Informal);
    }
}

#[test]
fn a_support_that_was_placed_stands_there_and_is_not_covered() {
    let mut eco = eco(&labels(12));
    let before = layout(&eco);
    // Onto the place of another: the other one gives way, everybody else stays.
    eco.nodes[3].place = Some(before[0]);
    let after = layout(&eco);
    assert_eq!(after.iter().zip(&before).filter(|(after, before)| after != before).count(), 2);
    let boxes = boxes(&eco);
    for (key, area) in boxes.iter().enumerate().filter(|(key, _)| *key != 3) {
        assert!(!area.is_near(&boxes[3], 1), "{key} lies on the support that was placed");
    }
}

#[test]
fn a_push_onto_the_person_goes_past_them() {
    let eco = eco(&vec![String::from("母"); 8]);
    let me = person(&eco);
    let middle = me.corner.plus(me.width / 2, me.height / 2);
    let from = layout(&eco)[1];
    let to = moved(&eco, 1, 0, middle.y - from.y - 10);
    assert_eq!(to.x, from.x);
    assert!(to.y > middle.y, "{to:?}");
}

#[test]
fn a_support_that_is_not_there_can_be_moved_without_harm() {
    moved(&eco(&[]), 7, i32::MAX, i32::MIN);
}

proptest! {
    #[test]
    fn no_label_makes_boxes_overlap(labels in prop::collection::vec("\\PC{1,30}", 0..25), columns in 0_usize..12) {
        let mut eco = eco(&labels);
        eco.columns = columns;
        assert_nothing_overlaps(&eco);
    }

    #[test]
    fn a_moved_support_stays_in_the_picture_and_off_the_person(
        number in 1_usize..25, key in 0_usize..25, dx in any::<i32>(), dy in any::<i32>(), near in any::<bool>()
    ) {
        let mut eco = eco(&labels(number));
        let key = key % number;
        let (dx, dy) = if near { (dx % 400, dy % 400) } else { (dx, dy) };
        let to = moved(&eco, key, dx, dy);
        eco.nodes[key].place = Some(to);
        prop_assert_eq!(layout(&eco)[key], to);
        let scene = draw(&eco);
        let area = boxes(&eco)[key];
        prop_assert!(area.corner.x >= 0 && area.corner.x + area.width <= scene.width);
        prop_assert!(area.corner.y >= 0 && area.corner.y + area.height <= scene.height);
        prop_assert!(!area.is_near(&person(&eco), 1));
    }

    #[test]
    fn any_place_is_borne(x in any::<i32>(), y in any::<i32>(), me in "\\PC{0,40}") {
        let mut eco = eco(&labels(9));
        eco.me = me;
        eco.nodes[4].place = Some(Point::new(x, y));
        draw(&eco);
    }
}
