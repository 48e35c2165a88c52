//! Taking a picture along, as a drawing or as an image.

use crate::browser::{later, picture};
use crate::components::text::show;
use crate::markup::html;
use sasae_maps::scene::Scene;
use sasae_maps::svg::to_svg;
use sasae_words::ui::maps::PictureWords;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ExportProps {
    pub words: PictureWords,
    pub scene: Scene,
    /// The name that its files get, without the ending. Says nothing of the person.
    pub name: &'static str,
}

#[component]
pub fn Export(props: &ExportProps) -> Html {
    let ExportProps { words, scene, name } = props;
    let name = *name;
    let failed = use_state(|| false);
    let save_drawing = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| {
            let _ = picture::save_drawing(&to_svg(&scene), &format!("{name}.svg"));
        })
    };
    let save_image = {
        let (scene, failed) = (scene.clone(), failed.clone());
        Callback::from(move |_: MouseEvent| {
            let (scene, failed) = (scene.clone(), failed.clone());
            later::run(async move {
                let size = (scene.width, scene.height);
                let saved = picture::save_image(&to_svg(&scene), size, &format!("{name}.png")).await;
                failed.set(saved.is_none());
            });
        })
    };
    let of = || html! { <span class="visually-hidden">{ " " }{ scene.title.clone() }</span> };
    html! {
        <div class="export">
            <button type="button" class="link" data-action={format!("{name}-svg")} onclick={save_drawing}>{ show(&words.svg) }{ of() }</button>
            <button type="button" class="link" data-action={format!("{name}-png")} onclick={save_image}>{ show(&words.png) }{ of() }</button>
            if *failed { <p class="note" role="alert">{ show(&words.failed) }</p> }
        </div>
    }
}
