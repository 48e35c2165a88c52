//! Where the device is: asked only when somebody presses for it, and only by the worker's program. To know it, the browser
//! or the device may ask a service of its own on the network; that is said before the press.

use sasae_local::point::{DEGREE, Point};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The place, once the browser has asked whoever holds the device; nothing where it does not tell.
pub async fn here() -> Option<Point> {
    let window = web_sys::window()?;
    let places = js_sys::Reflect::get(&window.navigator(), &JsValue::from("geolocation")).ok()?;
    let ask: js_sys::Function =
        js_sys::Reflect::get(&places, &JsValue::from("getCurrentPosition")).ok()?.dyn_into().ok()?;
    let answer = js_sys::Promise::new(&mut |done, failed| {
        let _ = ask.call2(&places, &done, &failed);
    });
    let position = JsFuture::from(answer).await.ok()?;
    let coordinates = js_sys::Reflect::get(&position, &JsValue::from("coords")).ok()?;
    let degrees = |name| {
        let degrees = js_sys::Reflect::get(&coordinates, &JsValue::from(name)).ok()?.as_f64()?;
        // Within ±180 it fits; what is no number becomes 0, which lies outside Japan.
        Some((degrees * f64::from(DEGREE)) as i32)
    };
    Some(Point { lat: degrees("latitude")?, lng: degrees("longitude")? }).filter(|point| point.is_in_japan())
}
