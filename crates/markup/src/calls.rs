//! The calls that make the markup at run time.

use crate::tree::{Attribute, Element, Node, Root, Value};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::LitStr;

/// Attributes that are there or not.
const SWITCHES: [&str; 7] = ["disabled", "hidden", "novalidate", "open", "readonly", "required", "selected"];

/// The markup in the making, by a name that is nobody else's.
struct Markup;

impl ToTokens for Markup {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        Ident::new("markup", Span::mixed_site()).to_tokens(tokens);
    }
}

/// An expression of the type `yew::Html`.
pub fn of(root: &Root) -> TokenStream {
    match &root.0[..] {
        [] => quote! { ::yew::Html::default() },
        [Node::Component(written)] => component(written),
        [Node::Value(code)] => quote! { crate::markup::Child::into_html(#code) },
        [one @ (Node::Element(_) | Node::Fragment(_) | Node::Choice { .. })] => making(&node(one)),
        all => making(&group(all)),
    }
}

fn making(calls: &TokenStream) -> TokenStream {
    quote! {{
        let mut #Markup = crate::markup::Markup::default();
        #calls
        #Markup.finish()
    }}
}

fn component(written: &TokenStream) -> TokenStream {
    quote! { ::yew::html! { <#written /> } }
}

fn node(node: &Node) -> TokenStream {
    match node {
        Node::Element(it) => element(it),
        Node::Fragment(inside) => group(inside),
        Node::Component(written) => {
            let made = component(written);
            quote! { #Markup.node(#made); }
        }
        Node::Value(code) => quote! { crate::markup::Child::add(#code, &mut #Markup); },
        Node::Each(code) => {
            let each = Ident::new("each", Span::mixed_site());
            quote! { for #each in ::std::iter::IntoIterator::into_iter(#code) { crate::markup::Child::add(#each, &mut #Markup); } }
        }
        Node::Choice { condition, then, otherwise } => {
            let (then, otherwise) = (nodes(then), nodes(otherwise));
            // One node whichever it is, so that what follows keeps its place.
            quote! {
                #Markup.open(crate::markup::GROUP);
                if #condition { #then } else { #otherwise }
                #Markup.close();
            }
        }
    }
}

fn nodes(all: &[Node]) -> TokenStream {
    all.iter().map(node).collect()
}

fn group(inside: &[Node]) -> TokenStream {
    let inside = nodes(inside);
    quote! {
        #Markup.open(crate::markup::GROUP);
        #inside
        #Markup.close();
    }
}

fn element(element: &Element) -> TokenStream {
    let Element { name, attributes, children } = element;
    let is_field = ["input", "textarea"].contains(&name.value().as_str());
    // As Yew orders them: others, switches, class; so the pages stay the same to the letter.
    let rank = |attribute: &&Attribute| match attribute.name.value().as_str() {
        "class" => 3,
        name if SWITCHES.contains(&name) => 2,
        "value" | "checked" => 1,
        _ => 0,
    };
    let is_special = |attribute: &Attribute| {
        let name = attribute.name.value();
        ["key", "ref"].contains(&name.as_str())
            || name.starts_with("on")
            || is_field && ["value", "checked"].contains(&name.as_str())
    };
    let (specials, mut plain): (Vec<_>, Vec<_>) = attributes.iter().partition(|one| is_special(one));
    plain.sort_by_key(rank);
    let specials = specials.into_iter().map(special);
    let puts = plain.iter().filter_map(|one| match &one.value {
        Value::Text(_) => None,
        Value::Code(code) if SWITCHES.contains(&one.name.value().as_str()) => {
            Some(quote! { #Markup.switch(#code); })
        }
        Value::Code(code) => Some(quote! { crate::markup::Attribute::put(#code, &mut #Markup); }),
    });
    let (tag, children) = (tag(name, &plain, children), nodes(children));
    quote! {
        #Markup.open(const { &#tag });
        #(#puts)*
        #(#specials)*
        #children
        #Markup.close();
    }
}

fn special(Attribute { name, value }: &Attribute) -> TokenStream {
    let value = match value {
        Value::Text(text) => quote! { #text },
        Value::Code(code) => code.clone(),
    };
    match name.value().as_str() {
        "key" => quote! { #Markup.key(::std::convert::Into::into(#value)); },
        "ref" => quote! { #Markup.reference(#value); },
        "value" => quote! { crate::markup::Attribute::fill(#value, &mut #Markup); },
        "checked" => quote! { #Markup.check(#value); },
        listener => {
            let listener = format_ident!("{listener}", span = name.span());
            quote! { #Markup.#listener(#value); }
        }
    }
}

/// What never changes of the element.
fn tag(name: &LitStr, attributes: &[&Attribute], children: &[Node]) -> TokenStream {
    let names = attributes.iter().map(|one| &one.name);
    let is_fixed = attributes.iter().all(|one| matches!(one.value, Value::Text(_)));
    let attributes = if is_fixed {
        let texts = attributes.iter().map(|one| match &one.value {
            Value::Text(text) => quote! { #text },
            Value::Code(code) => code.clone(),
        });
        quote! {
            crate::markup::Attributes::Fixed(&[#((#names, ::yew::virtual_dom::AttributeOrProperty::Static(#texts))),*])
        }
    } else {
        let texts = attributes.iter().map(|one| match &one.value {
            Value::Text(text) => quote! { ::std::option::Option::Some(#text) },
            Value::Code(_) => quote! { ::std::option::Option::None },
        });
        quote! { crate::markup::Attributes::Open(&[#(#names),*], &[#(#texts),*]) }
    };
    let is_one = matches!(children, [Node::Element(_) | Node::Component(_) | Node::Value(_)]);
    quote! { crate::markup::Tag { name: #name, attributes: #attributes, is_one: #is_one } }
}
