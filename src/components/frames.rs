//! QR codes shown one after the other. They stand still until somebody wants them to move.

use crate::browser::later;
use crate::components::text::{show, show_with};
use crate::content::Content;
use crate::markup::html;
use sasae_handover::draw::Square;
use std::rc::Rc;
use yew::prelude::*;

/// How long each is shown, in milliseconds: a camera reads a few in a second, and no eye is hurt by so slow a change.
const SHOWN: i32 = 700;

#[derive(Clone, PartialEq, Properties)]
pub struct FramesProps {
    pub content: Content,
    /// What each of them says.
    pub frames: Rc<Vec<Vec<u8>>>,
}

#[component]
pub fn Frames(props: &FramesProps) -> Html {
    let ui = &props.content.ui().hand_over;
    let (place, is_playing) = (use_state(|| 0), use_state(|| false));
    let count = props.frames.len().max(1);
    let next = {
        let place = place.clone();
        move || place.set((*place + 1) % count)
    };
    use_effect_with((*place, *is_playing), {
        let next = next.clone();
        move |(_, is_playing)| {
            let waiting = is_playing.then(|| later::after(SHOWN, next));
            move || drop(waiting)
        }
    });
    let play = {
        let is_playing = is_playing.clone();
        Callback::from(move |_: MouseEvent| is_playing.set(!*is_playing))
    };
    let square = props.frames.get(*place).and_then(|frame| Square::of(frame));
    let which = format!("{} / {count}", *place + 1);
    html! {
        <div class="frames" data-frame={place.to_string()}>
            <p>{ show_with(&ui.count, &count.to_string()) }</p>
            if let Some(square) = square {
                <svg class="qr" viewBox={format!("0 0 {0} {0}", square.side())} role="img" aria-label={ui.frame.filled(&which)}>
                    <path d={square.path()} />
                </svg>
            }
            <p class="frames__which">{ which }</p>
            <div class="frames__ways">
                <button type="button" class="button button--quiet" data-action="frame-next" onclick={Callback::from(move |_: MouseEvent| next())}>{ show(&ui.next) }</button>
                <button type="button" class="button button--quiet" data-action="frame-play" onclick={play}>
                    { show(if *is_playing { &ui.pause } else { &ui.play }) }
                </button>
            </div>
        </div>
    }
}
