//! Labels are never shortened and never break a file; sines are right.

use proptest::prelude::*;
use sasae_maps::angle::{cosine, polar, reaching, sine};
use sasae_maps::look::Look;
use sasae_maps::scene::{Anchor, Group, Point, Scene, Shape};
use sasae_maps::svg::to_svg;
use sasae_maps::text::{balanced, width, wrap};

fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect()
}

fn scene(label: &str) -> Scene {
    let at = Point::new(10, 20);
    let text =
        Shape::Text { at, anchor: Anchor::Middle, size: 14, text: label.to_string(), look: Look::Label };
    let corner = Point::default();
    let mut shapes = vec![text];
    for look in Look::ALL {
        shapes.push(Shape::Rect { corner, width: 5, height: 5, radius: 1, look: *look });
    }
    shapes.push(Shape::Line { from: at, to: corner, look: Look::Thin });
    shapes.push(Shape::Polyline { points: vec![at, corner], look: Look::Stress });
    let group = Group { name: label.to_string(), key: 0, at, shapes };
    Scene {
        width: 40,
        height: 30,
        title: label.to_string(),
        desc: label.to_string(),
        shapes: vec![Shape::Group(group)],
    }
}

/// Reads a document strictly: elements closed in order, attributes quoted and named once, references known, no letter
/// that XML forbids. Answers its texts, one after the other.
fn read(document: &str) -> Result<Vec<String>, String> {
    let (mut open, mut texts, mut rest) = (Vec::new(), Vec::new(), document.trim_end());
    while let Some(start) = rest.find('<') {
        let text = plain(&rest[..start])?;
        if !text.is_empty() {
            texts.push(text);
        }
        let end = rest.find('>').ok_or("an element without an end")?;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let closed: Option<String> = open.pop();
            if closed.as_deref() != Some(name) {
                return Err(format!("{name} closes {closed:?}"));
            }
            continue;
        }
        let (tag, alone) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut seen = Vec::new();
        while !attributes.is_empty() {
            let (key, after) = attributes.split_once("=\"").ok_or(format!("no value: {attributes}"))?;
            let (value, after) = after.split_once('"').ok_or("no quote")?;
            plain(value)?;
            let is_name = key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
            if seen.contains(&key)
                || !is_name
                || key == "style"
                || (!after.is_empty() && !after.starts_with(' '))
            {
                return Err(format!("{key} in {tag}"));
            }
            seen.push(key);
            attributes = after.trim_start();
        }
        if !alone {
            open.push(name.to_string());
        }
    }
    if open.is_empty() && rest.is_empty() { Ok(texts) } else { Err(format!("left open: {open:?} {rest}")) }
}

fn plain(text: &str) -> Result<String, String> {
    let forbidden = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' | '<' | '>');
    if text.contains(forbidden) {
        return Err(format!("forbidden letter in {text:?}"));
    }
    let known = ["&lt;", "&gt;", "&quot;", "&#39;", "&amp;"];
    if text.match_indices('&').any(|(at, _)| !known.iter().any(|entity| text[at..].starts_with(entity))) {
        return Err(format!("unknown reference in {text:?}"));
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    Ok(text.replace("&amp;", "&"))
}

#[test]
fn japanese_breaks_anywhere_but_before_marks_and_small_kana() {
    assert_eq!(wrap("相談、相談。", 28, 14), ["相", "談、", "相", "談。"]);
    assert_eq!(wrap("（相談）する", 42, 14), ["（相", "談）す", "る"]);
    assert_eq!(wrap("スクールソーシャルワーカー", 84, 14).concat(), "スクールソーシャルワーカー");
    assert!(wrap("ソーシャルワーカー", 42, 14).iter().all(|line| !line.starts_with(['ー', 'ャ'])));
}

#[test]
fn latin_breaks_at_spaces_and_only_long_words_are_cut() {
    assert_eq!(
        wrap("Public Employment Security Office", 90, 14),
        ["Public", "Employment", "Security", "Office"]
    );
    assert_eq!(wrap("a  b\nc", 100, 14), ["a b c"]);
    assert_eq!(wrap("Donaudampfschifffahrt", 84, 14).concat(), "Donaudampfschifffahrt");
}

#[test]
fn names_break_where_words_do() {
    assert_eq!(balanced("地域包括支援センター", 84, 14), ["地域包括支援", "センター"]);
    assert_eq!(balanced("民生委員・児童委員", 84, 14), ["民生委員・", "児童委員"]);
    assert_eq!(balanced("就労継続支援B型「ひまわり」", 84, 14), ["就労継続支援", "B型", "「ひまわり」"]);
    assert_eq!(balanced("スクールソーシャルワーカー", 84, 14), ["スクール", "ソーシャル", "ワーカー"]);
    assert_eq!(balanced("仲間・身近な人", 80, 16), ["仲間・", "身近な人"]);
}

#[test]
fn sines_are_right_to_a_thousandth() {
    for angle in -4000..4000 {
        let radians = (f64::from(angle) / 10.0).to_radians();
        assert!((f64::from(sine(angle)) - radians.sin() * 10_000.0).abs() <= 2.0, "{angle}");
        assert!((f64::from(cosine(angle)) - radians.cos() * 10_000.0).abs() <= 2.0, "{angle}");
    }
    assert_eq!(polar(Point::new(5, 5), 100, 900), Point::new(105, 5));
    assert_eq!(polar(Point::new(5, 5), 100, 0), Point::new(5, -95));
    assert_eq!((reaching(50, 100), reaching(101, 100)), (Some(300), None));
}

#[test]
fn every_look_is_complete_without_a_style_sheet() {
    for look in Look::ALL {
        let has = |key: &str| look.attributes().iter().any(|(name, _)| *name == key);
        assert!(has("fill") && has("stroke") && !has("style") && !look.class().is_empty(), "{look:?}");
    }
}

#[test]
fn a_file_says_what_it_shows() {
    let svg = to_svg(&scene("<a & \"b\">\u{1}"));
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\" width=\"40\""));
    assert!(svg.contains("role=\"img\"") && svg.contains("<title>&lt;a &amp; &quot;b&quot;&gt;</title>"));
    assert_eq!(read(&svg), Ok(vec![String::from("<a & \"b\">"); 4]));
    assert!(
        read("<a><b></a></b>").is_err()
            && read("<a b=\"1\" b=\"2\"/>").is_err()
            && read("<a>&x;</a>").is_err()
    );
}

proptest! {
    #[test]
    fn any_label_gives_a_well_formed_file(label in any::<String>()) {
        let read = read(&to_svg(&scene(&label)));
        prop_assert!(read.is_ok(), "{:?}", read);
    }

    #[test]
    fn no_letter_is_ever_lost(text in "(\\PC|[あ-ん一-龠ァ-ヶー、。）（ \n]){0,60}", room in -5_i32..300, size in -1_i32..30) {
        prop_assert_eq!(letters(&wrap(&text, room, size).concat()), letters(&text));
        prop_assert_eq!(letters(&balanced(&text, room, size).concat()), letters(&text));
    }

    #[test]
    fn no_line_is_wider_than_allowed(text in "(\\PC|[あ-ん一-龠ァ-ヶー、。）（ ]){0,60}", room in 20_i32..300) {
        for line in wrap(&text, room, 14).iter().chain(&balanced(&text, room, 14)) {
            prop_assert!(width(line, 14) <= room, "{}", line);
        }
        prop_assert!(balanced(&text, room, 14).len() <= wrap(&text, room, 14).len());
    }
}
