//! The calls that make the markup at run time.

use crate::tree::{Attribute, Element, Node, Root, Value};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

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
        [Node::Element(it)] => {
            let (tag, given, children) = (tag(it), given(it), nodes(&it.children));
            making(&tag, &quote! { #given #children })
        }
        [Node::Fragment(inside)] => making(&group(), &nodes(inside)),
        all => making(&group(), &nodes(all)),
    }
}

/// The outermost element is open from the beginning and closed at the end.
fn making(outermost: &TokenStream, calls: &TokenStream) -> TokenStream {
    quote! {{
        let mut #Markup = crate::markup::Markup::new(#outermost);
        #calls
        #Markup.finish()
    }}
}

/// Several nodes that stand for one.
fn group() -> TokenStream {
    quote! { crate::markup::GROUP }
}

fn component(written: &TokenStream) -> TokenStream {
    quote! { ::yew::html! { <#written /> } }
}

fn nodes(all: &[Node]) -> TokenStream {
    all.iter().map(node).collect()
}

fn node(node: &Node) -> TokenStream {
    match node {
        Node::Element(it) => {
            let given = given(it);
            inner(&tag(it), &given, &it.children)
        }
        Node::Fragment(inside) => inner(&group(), &TokenStream::new(), inside),
        Node::Component(written) => {
            let made = component(written);
            quote! { #Markup.node(#made); }
        }
        Node::Value(code) => quote! { crate::markup::Child::add(#code, &mut #Markup); },
        Node::Each(code) => {
            let each = Ident::new("each", Span::mixed_site());
            quote! {
                for #each in ::std::iter::IntoIterator::into_iter(#code) {
                    crate::markup::Child::add(#each, &mut #Markup);
                }
            }
        }
        Node::Choice { condition, then, otherwise } => {
            let (group, then, otherwise) = (group(), nodes(then), nodes(otherwise));
            // One node whichever it is, so that what follows keeps its place.
            quote! {
                #Markup.open(#group);
                if #condition { #then } else { #otherwise }
                #Markup.close();
            }
        }
    }
}

/// An element, or a group, in another.
fn inner(tag: &TokenStream, given: &TokenStream, children: &[Node]) -> TokenStream {
    // The last child closes it in the same call where it is a value, as it mostly is.
    let (children, end) = match children {
        [others @ .., Node::Value(last)] => {
            (nodes(others), quote! { crate::markup::Child::close(#last, &mut #Markup); })
        }
        all => (nodes(all), quote! { #Markup.close(); }),
    };
    quote! { #Markup.open(#tag); #given #children #end }
}

/// The attributes in their order: those that never change, and those that do.
fn plain(element: &Element) -> Vec<&Attribute> {
    // As Yew orders them: others, switches, class; so the pages stay the same to the letter.
    let rank = |attribute: &&Attribute| match attribute.name.value().as_str() {
        "class" => 3,
        name if SWITCHES.contains(&name) => 2,
        "value" | "checked" => 1,
        _ => 0,
    };
    let mut plain: Vec<_> = element.attributes.iter().filter(|one| !is_special(element, one)).collect();
    plain.sort_by_key(rank);
    plain
}

/// Whether Yew keeps it apart from the attributes.
fn is_special(element: &Element, attribute: &Attribute) -> bool {
    let name = attribute.name.value();
    let is_field = ["input", "textarea"].contains(&element.name.value().as_str());
    ["key", "ref"].contains(&name.as_str())
        || name.starts_with("on")
        || is_field && ["value", "checked"].contains(&name.as_str())
}

/// The calls that tell an element what changes of it.
fn given(element: &Element) -> TokenStream {
    let plain = plain(element);
    let specials = element.attributes.iter().filter(|one| is_special(element, one)).map(special);
    let puts = plain.iter().filter_map(|one| match &one.value {
        Value::Text(_) => None,
        Value::Code(code) if SWITCHES.contains(&one.name.value().as_str()) => {
            Some(quote! { #Markup.switch(#code); })
        }
        Value::Code(code) => Some(quote! { crate::markup::Attribute::put(#code, &mut #Markup); }),
    });
    quote! { #(#puts)* #(#specials)* }
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
fn tag(element: &Element) -> TokenStream {
    let (name, attributes) = (&element.name, plain(element));
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
    let is_one = matches!(element.children[..], [Node::Element(_) | Node::Component(_) | Node::Value(_)]);
    quote! { const { &crate::markup::Tag { name: #name, attributes: #attributes, is_one: #is_one } } }
}
