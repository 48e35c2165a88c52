//! Saving a picture: as the drawing that it is, or painted, for whatever takes no drawings. Nothing is asked of the
//! network; the drawing is handed over within the page.

use crate::browser::files;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// So many dots are painted for one unit of the picture, so that it is sharp on paper.
const DOTS: i32 = 2;

/// Saves an SVG document as it is.
pub fn save_drawing(svg: &str, name: &str) -> Option<()> {
    files::offer_text(name, "image/svg+xml", &JsValue::from(svg))
}

/// Paints an SVG document of that size and saves it as PNG. Nothing where the browser does not.
pub async fn save_image(svg: &str, (width, height): (i32, i32), name: &str) -> Option<()> {
    let image = HtmlImageElement::new().ok()?;
    let drawing = js_sys::encode_uri_component(svg);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(drawing)));
    JsFuture::from(image.decode()).await.ok()?;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(u32::try_from(width * DOTS).ok()?);
    canvas.set_height(u32::try_from(height * DOTS).ok()?);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (wide, high) = (f64::from(width * DOTS), f64::from(height * DOTS));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    let painted = js_sys::Promise::new(&mut |done, failed| {
        if canvas.to_blob(&done).is_err() {
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    let blob: Blob = JsFuture::from(painted).await.ok()?.dyn_into().ok()?;
    files::offer(name, &blob)
}
