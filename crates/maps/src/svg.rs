//! A scene as a file: one well-formed SVG that needs no style sheet, no font and no network.

use crate::look::Look;
use crate::scene::{Group, Point, Scene, Shape};

/// The picture as a standalone SVG document.
pub fn to_svg(scene: &Scene) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    number(&mut out, scene.width);
    out.push(' ');
    number(&mut out, scene.height);
    out.push('"');
    attribute(&mut out, "width", scene.width);
    attribute(&mut out, "height", scene.height);
    out.push_str(" role=\"img\" font-family=\"sans-serif\">");
    element(&mut out, "title", &scene.title);
    element(&mut out, "desc", &scene.desc);
    let (corner, width, height) = (Point::default(), scene.width, scene.height);
    shape(&mut out, &Shape::Rect { corner, width, height, radius: 0, look: Look::Paper });
    scene.shapes.iter().for_each(|each| shape(&mut out, each));
    out.push_str("</svg>\n");
    out
}

fn shape(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Line { from, to, look } => {
            out.push_str("<line");
            attribute(out, "x1", from.x);
            attribute(out, "y1", from.y);
            attribute(out, "x2", to.x);
            attribute(out, "y2", to.y);
            close(out, *look);
        }
        Shape::Polyline { points, look } => corners(out, "<polyline", points, *look),
        Shape::Polygon { points, look } => corners(out, "<polygon", points, *look),
        Shape::Rect { corner, width, height, radius, look } => {
            out.push_str("<rect");
            attribute(out, "x", corner.x);
            attribute(out, "y", corner.y);
            attribute(out, "width", *width);
            attribute(out, "height", *height);
            if *radius > 0 {
                attribute(out, "rx", *radius);
            }
            close(out, *look);
        }
        Shape::Circle { centre, radius, look } => {
            out.push_str("<circle");
            attribute(out, "cx", centre.x);
            attribute(out, "cy", centre.y);
            attribute(out, "r", *radius);
            close(out, *look);
        }
        Shape::Text { at, anchor, size, text, look } => {
            out.push_str("<text");
            attribute(out, "x", at.x);
            attribute(out, "y", at.y);
            attribute(out, "font-size", *size);
            out.push_str(" text-anchor=\"");
            out.push_str(anchor.word());
            out.push('"');
            looks(out, *look);
            out.push('>');
            escape(out, text);
            out.push_str("</text>");
        }
        Shape::Group(each) => group(out, each),
    }
}

fn group(out: &mut String, group: &Group) {
    out.push_str("<g transform=\"translate(");
    number(out, group.at.x);
    out.push(' ');
    number(out, group.at.y);
    out.push_str(")\">");
    element(out, "title", &group.name);
    group.shapes.iter().for_each(|each| shape(out, each));
    out.push_str("</g>");
}

fn corners(out: &mut String, open: &str, points: &[Point], look: Look) {
    out.push_str(open);
    out.push_str(" points=\"");
    for point in points {
        number(out, point.x);
        out.push(',');
        number(out, point.y);
        out.push(' ');
    }
    out.push('"');
    close(out, look);
}

fn close(out: &mut String, look: Look) {
    looks(out, look);
    out.push_str("/>");
}

fn looks(out: &mut String, look: Look) {
    for (key, value) in look.attributes() {
        out.push(' ');
        out.push_str(key);
        out.push_str("=\"");
        out.push_str(value);
        out.push('"');
    }
}

fn attribute(out: &mut String, key: &str, value: i32) {
    out.push(' ');
    out.push_str(key);
    out.push_str("=\"");
    number(out, value);
    out.push('"');
}

fn number(out: &mut String, value: i32) {
    out.push_str(&value.to_string());
}

fn element(out: &mut String, name: &str, text: &str) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    escape(out, text);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Writes text so that it is text wherever it stands; what XML forbids is left out.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
}
