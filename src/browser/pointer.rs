//! Moving things in a picture, by pointer and by keys.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

/// What a key does to a thing that has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Pushes it one step to the right and down.
    Push(i32, i32),
    /// Opens it.
    Open,
}

/// What the key means. The page does not scroll from a key that means something.
pub fn key(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let key = match event.key().as_str() {
        "ArrowLeft" => Key::Push(-1, 0),
        "ArrowRight" => Key::Push(1, 0),
        "ArrowUp" => Key::Push(0, -1),
        "ArrowDown" => Key::Push(0, 1),
        "Enter" | " " => Key::Open,
        _ => return None,
    };
    event.prevent_default();
    Some(key)
}

/// Whether the key opens what has the focus and cannot be moved.
pub fn opens(event: &KeyboardEvent) -> bool {
    let opens = matches!(event.key().as_str(), "Enter" | " ");
    if opens {
        event.prevent_default();
    }
    opens
}

/// Takes hold of what the pointer presses in a picture of that size, and says where: until the pointer is lifted,
/// its moves are told to this thing wherever it goes. Nothing for a second finger or another button.
pub fn take(event: &PointerEvent, size: (i32, i32)) -> Option<(i32, i32)> {
    if !event.is_primary() || event.button() != 0 {
        return None;
    }
    let taken = target(event)?.closest("[data-node]").ok()??;
    let at = at(event, size)?;
    // Without the capture it still moves as long as the pointer is over it.
    let _ = taken.set_pointer_capture(event.pointer_id());
    Some(at)
}

/// Where the pointer is, in the units of the picture it is in.
pub fn at(event: &PointerEvent, (width, height): (i32, i32)) -> Option<(i32, i32)> {
    let picture = target(event)?.closest("svg").ok()??.get_bounding_client_rect();
    let scaled = |from: f64, start: f64, shown: f64, units: i32| {
        (shown > 0.0).then(|| ((from - start) * f64::from(units) / shown) as i32)
    };
    let x = scaled(f64::from(event.client_x()), picture.left(), picture.width(), width)?;
    let y = scaled(f64::from(event.client_y()), picture.top(), picture.height(), height)?;
    Some((x, y))
}

fn target(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
