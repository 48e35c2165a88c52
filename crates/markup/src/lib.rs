//! `html!`, as Yew writes it, for less code.
//!
//! Yew's own macro puts all that it takes to make an element where the element stands, which is most of what a page of
//! plain markup weighs. Here each element becomes one call that names what never changes of it, and one call for each
//! thing that does; the calls are all to the same few functions (`src/markup.rs` of the app). [`tree`] reads the markup,
//! [`calls`] writes the calls. Components are left to Yew.

mod calls;
mod tree;

use proc_macro::TokenStream;

/// Markup, as a `yew::Html`. What of Yew's the app uses is understood: elements, components without children,
/// fragments, `{ value }`, `{ for values }`, `if` with `else`, and as attributes text, `{value}`, `key`, `ref` and
/// listeners.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let root = syn::parse_macro_input!(input as tree::Root);
    calls::of(&root).into()
}
