//! Looking for QR codes through the camera, until all of them are there.

use crate::browser::camera::{Seen, look};
use crate::components::text::{show, show_with};
use crate::markup::html;
use sasae_handover::frames::{Fault, Joining, Progress};
use sasae_handover::scan::codes;
use sasae_words::text::Text;
use sasae_words::worker::receive::Receive as Words;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct LookingProps {
    pub words: Rc<Words>,
    /// The container, once it is whole.
    pub whole: Callback<Vec<u8>>,
    /// The camera is not looked through any more; it was not to be had, or the page was hidden, where it says so.
    pub end: Callback<Option<Text>>,
}

#[component]
pub fn Looking(props: &LookingProps) -> Html {
    let LookingProps { words, whole, end } = props;
    let video = use_node_ref();
    let joining = use_mut_ref(Joining::default);
    let (progress, trouble) = (use_state_eq(Progress::default), use_state_eq(|| None::<Fault>));
    use_effect_with((), {
        let (words, whole, end) = (words.clone(), whole.clone(), end.clone());
        let (video, joining) = (video.clone(), joining.clone());
        let (progress, trouble) = (progress.setter(), trouble.setter());
        move |()| {
            let looking = look(video, move |seen| match seen {
                Seen::Nothing => end.emit(Some(words.no_camera.clone())),
                Seen::Hidden => end.emit(Some(words.hidden.clone())),
                Seen::Picture(picture) => {
                    for frame in codes(picture.width, &picture.grey) {
                        match joining.borrow_mut().take(&frame) {
                            Ok(far) => {
                                progress.set(far);
                                trouble.set(None);
                            }
                            // What was misread comes round again.
                            Err(Fault::Damaged) => {}
                            Err(fault) => trouble.set(Some(fault)),
                        }
                    }
                    let container = joining.borrow().whole();
                    if let Some(container) = container {
                        whole.emit(container);
                    }
                }
            });
            move || drop(looking)
        }
    });
    let anew = {
        let (joining, progress, trouble) = (joining.clone(), progress.clone(), trouble.clone());
        Callback::from(move |_: MouseEvent| {
            joining.replace(Joining::default());
            progress.set(Progress::default());
            trouble.set(None);
        })
    };
    let trouble = trouble.map(|fault| match fault {
        Fault::NotOurs | Fault::Damaged => &words.other_code,
        Fault::TooNew(_) => &words.too_new,
        Fault::OtherTransfer => &words.other_transfer,
    });
    let Progress { have, of } = *progress;
    let missing: Vec<String> = joining.borrow().missing().map(|number| number.to_string()).collect();
    html! {
        <div class="looking">
            <p>{ show(&words.looking) }</p>
            <video class="camera" ref={video} playsinline="" aria-label={words.picture.plain()} />
            <p role="status" data-have={have.to_string()} data-of={of.to_string()}>
                if of > 0 { { show_with(&words.progress, &format!("{have} / {of}")) } }
            </p>
            if have > 0 && !missing.is_empty() { <p class="help">{ show_with(&words.missing, &missing.join(", ")) }</p> }
            if let Some(trouble) = trouble { <p class="trouble" role="alert">{ show(trouble) }</p> }
            if of > 0 { <button type="button" class="button button--quiet" data-action="scan-anew" onclick={anew}>{ show(&words.anew) }</button> }
            <button type="button" class="button button--quiet" data-action="scan-stop" onclick={end.reform(|_: MouseEvent| None)}>{ show(&words.stop) }</button>
        </div>
    }
}
