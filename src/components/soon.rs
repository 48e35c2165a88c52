//! A part of a long page that is drawn after the part before it has been painted: the beginning is on the screen at
//! once, and nothing that a person presses has to wait for the end of the page.

use crate::browser::later;
use crate::markup::html;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct SoonProps {
    /// Makes the part.
    pub part: Callback<(), Html>,
    /// Whether a change has to wait for its turn too. Where it answers what a person has just pressed it does not.
    pub waits: bool,
}

pub struct Soon {
    is_due: bool,
    /// It stands in the queue; whatever else changes until then is drawn with it.
    is_queued: bool,
}

/// It is its turn.
pub struct Due;

impl Soon {
    fn queue(ctx: &Context<Soon>) {
        let link = ctx.link().clone();
        later::in_turn(Box::new(move || link.send_message(Due)));
    }
}

impl Component for Soon {
    type Message = Due;
    type Properties = SoonProps;

    fn create(ctx: &Context<Soon>) -> Soon {
        Soon::queue(ctx);
        Soon { is_due: !later::can_wait(), is_queued: true }
    }

    fn update(&mut self, _: &Context<Soon>, _: Due) -> bool {
        *self = Soon { is_due: true, is_queued: false };
        true
    }

    fn changed(&mut self, ctx: &Context<Soon>, _: &SoonProps) -> bool {
        let waits = ctx.props().waits;
        if waits && !self.is_queued {
            self.is_queued = true;
            Soon::queue(ctx);
        }
        self.is_due && !waits
    }

    fn view(&self, ctx: &Context<Soon>) -> Html {
        if self.is_due {
            ctx.props().part.emit(())
        } else {
            html! { <div class="soon" aria-busy="true"></div> }
        }
    }
}

/// The part, drawn in its turn, and what changes in it at once.
pub fn soon(key: &str, part: impl Fn() -> Html + 'static) -> Html {
    html! { <Soon key={key.to_owned()} part={Callback::from(move |()| part())} waits=false /> }
}

/// The part, drawn in its turn, and what changes in it too.
pub fn in_turn(key: &str, part: impl Fn() -> Html + 'static) -> Html {
    html! { <Soon key={key.to_owned()} part={Callback::from(move |()| part())} waits=true /> }
}
