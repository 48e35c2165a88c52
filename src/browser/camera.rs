//! The camera, asked for when somebody presses for it and given back as soon as it is not looked through: when all was
//! read, when the page is hidden or left, when something else comes to the front. Its pictures stay in this program's
//! memory until the next one.

use crate::browser::later;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, MediaStream, MediaStreamConstraints,
    MediaStreamTrack,
};
use yew::html::NodeRef;

/// The longer side of a picture that is looked through, in dots: enough for a code that fills half of it.
const DOTS: u32 = 960;

/// How long to wait between two looks, in milliseconds.
const REST: i32 = 60;

/// How long to wait for the first picture, in looks: some ten seconds.
const WARM_UP: u32 = 150;

/// A picture in grey, row by row.
pub struct Picture {
    /// Dots in a row.
    pub width: usize,
    /// From black (0) to white.
    pub grey: Vec<u8>,
}

/// What happens with the camera.
pub enum Seen {
    /// It looked.
    Picture(Picture),
    /// There is none, it is used by another program, or nobody allows it.
    Nothing,
    /// It was given back, since the page is no longer looked at.
    Hidden,
}

/// Looking through the camera; ends when dropped.
pub struct Looking(Rc<Cell<bool>>);

impl Drop for Looking {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// Asks for the camera, shows what it sees in this element, and tells of each picture.
pub fn look(video: NodeRef, tell: impl Fn(Seen) + 'static) -> Looking {
    let is_wanted = Rc::new(Cell::new(true));
    let still = is_wanted.clone();
    later::run(async move {
        let end = watch(&video, &still, &tell).await;
        // Whoever no longer wants it is told no more.
        if still.get() {
            tell(end.unwrap_or(Seen::Nothing));
        }
    });
    Looking(is_wanted)
}

async fn watch(video: &NodeRef, still: &Cell<bool>, tell: &impl Fn(Seen)) -> Option<Seen> {
    let document = web_sys::window()?.document()?;
    let camera = Camera::start(video).await?;
    let mut looks = 0;
    while still.get() {
        if document.hidden() {
            return Some(Seen::Hidden);
        }
        match camera.picture() {
            Some(picture) => {
                looks = WARM_UP;
                tell(Seen::Picture(picture));
            }
            None if looks < WARM_UP => looks += 1,
            None => return None,
        }
        later::rest(REST).await;
    }
    Some(Seen::Hidden)
}

/// A camera that is on; off when dropped.
struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Camera {
    async fn start(video: &NodeRef) -> Option<Camera> {
        let window = web_sys::window()?;
        let devices = window.navigator().media_devices().ok().filter(|devices| !devices.is_undefined())?;
        let canvas: HtmlCanvasElement = window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let wishes = js_sys::Object::new();
        // The one at the back, where there are two.
        js_sys::Reflect::set(&wishes, &"facingMode".into(), &"environment".into()).ok()?;
        let width = js_sys::Object::new();
        js_sys::Reflect::set(&width, &"ideal".into(), &JsValue::from(1280)).ok()?;
        js_sys::Reflect::set(&wishes, &"width".into(), &width).ok()?;
        let constraints = MediaStreamConstraints::new();
        constraints.set_video(&wishes);
        let stream =
            JsFuture::from(devices.get_user_media_with_constraints(&constraints).ok()?).await.ok()?;
        let stream: MediaStream = stream.unchecked_into();
        // Whatever is missing from here on, the camera is given back.
        let camera = Camera { stream, video: video.cast()?, canvas, context };
        camera.video.set_muted(true);
        camera.video.set_src_object(Some(&camera.stream));
        JsFuture::from(camera.video.play().ok()?).await.ok()?;
        Some(camera)
    }

    fn picture(&self) -> Option<Picture> {
        let (width, height) = (self.video.video_width(), self.video.video_height());
        let longer = width.max(height).max(DOTS);
        let (width, height) = (width * DOTS / longer, height * DOTS / longer);
        if width == 0 || height == 0 {
            return None;
        }
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        let (wide, high) = (f64::from(width), f64::from(height));
        self.context
            .draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, wide, high)
            .ok()?;
        let colours = self.context.get_image_data(0.0, 0.0, wide, high).ok()?.data();
        let grey = colours.chunks_exact(4).map(|dot| {
            let [red, green, blue] = [dot[0], dot[1], dot[2]].map(u32::from);
            ((red * 77 + green * 150 + blue * 29) >> 8) as u8
        });
        Some(Picture { width: width as usize, grey: grey.collect() })
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
        self.video.set_src_object(None);
    }
}
