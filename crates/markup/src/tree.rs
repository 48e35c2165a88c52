//! Markup as a tree, read with its faults told where they are.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Result};
use syn::token::Brace;
use syn::{Error, Expr, Ident, Lit, LitStr, Token, braced};

/// What a whole `html!` holds.
pub struct Root(pub Vec<Node>);

/// One piece of markup.
pub enum Node {
    Element(Element),
    /// Between `<>` and `</>`.
    Fragment(Vec<Node>),
    /// `<Name … />`, as it was written.
    Component(TokenStream),
    /// `{ value }`
    Value(TokenStream),
    /// `{ for values }`
    Each(TokenStream),
    /// `if condition { … } else { … }`
    Choice {
        condition: Box<Expr>,
        then: Vec<Node>,
        otherwise: Vec<Node>,
    },
}

pub struct Element {
    pub name: LitStr,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

pub struct Attribute {
    pub name: LitStr,
    pub value: Value,
}

pub enum Value {
    Text(LitStr),
    Code(TokenStream),
}

impl Parse for Root {
    fn parse(input: ParseStream) -> Result<Self> {
        nodes(input).map(Root)
    }
}

/// Everything up to the end, or to the tag that closes what is around it.
fn nodes(input: ParseStream) -> Result<Vec<Node>> {
    let mut nodes = Vec::new();
    let is_closing = || input.peek(Token![<]) && input.peek2(Token![/]);
    while !input.is_empty() && !is_closing() {
        nodes.push(input.parse()?);
    }
    Ok(nodes)
}

impl Parse for Node {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(Token![if]) {
            return choice(input);
        }
        if input.peek(Brace) {
            let content;
            braced!(content in input);
            let is_each = content.parse::<Option<Token![for]>>()?.is_some();
            let code = content.parse()?;
            return Ok(if is_each { Node::Each(code) } else { Node::Value(code) });
        }
        input.parse::<Token![<]>()?;
        if input.parse::<Option<Token![>]>>()?.is_some() {
            let inside = nodes(input)?;
            input.parse::<Token![<]>()?;
            input.parse::<Token![/]>()?;
            input.parse::<Token![>]>()?;
            return Ok(Node::Fragment(inside));
        }
        let is_component = input.fork().call(Ident::parse_any)?.to_string().starts_with(char::is_uppercase);
        if is_component { component(input) } else { element(input).map(Node::Element) }
    }
}

fn choice(input: ParseStream) -> Result<Node> {
    input.parse::<Token![if]>()?;
    let condition = Box::new(input.call(Expr::parse_without_eager_brace)?);
    let then = block(input)?;
    let otherwise = match input.parse::<Option<Token![else]>>()? {
        None => Vec::new(),
        Some(_) if input.peek(Token![if]) => vec![choice(input)?],
        Some(_) => block(input)?,
    };
    Ok(Node::Choice { condition, then, otherwise })
}

fn block(input: ParseStream) -> Result<Vec<Node>> {
    let content;
    braced!(content in input);
    nodes(&content)
}

/// Everything up to `/>`.
fn component(input: ParseStream) -> Result<Node> {
    let mut tokens = TokenStream::new();
    let is_end = || input.peek(Token![/]) && input.peek2(Token![>]);
    while !is_end() {
        if input.peek(Token![>]) {
            return Err(input.error("a component has no children here"));
        }
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    input.parse::<Token![/]>()?;
    input.parse::<Token![>]>()?;
    Ok(Node::Component(tokens))
}

fn element(input: ParseStream) -> Result<Element> {
    let name = dashed(input)?;
    let mut attributes = Vec::new();
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        attributes.push(input.parse()?);
    }
    let is_closed = input.parse::<Option<Token![/]>>()?.is_some();
    input.parse::<Token![>]>()?;
    if is_closed {
        return Ok(Element { name, attributes, children: Vec::new() });
    }
    let children = nodes(input)?;
    if input.is_empty() {
        return Err(Error::new(name.span(), "this element is not closed"));
    }
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    let end = dashed(input)?;
    if end.value() != name.value() {
        return Err(Error::new(end.span(), format!("</{}> is closed first", name.value())));
    }
    input.parse::<Token![>]>()?;
    Ok(Element { name, attributes, children })
}

impl Parse for Attribute {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(Brace) {
            // `{id}` is short for `id={id}`.
            let content;
            braced!(content in input);
            let variable: Ident = content.parse()?;
            let name = LitStr::new(&variable.to_string(), variable.span());
            return Ok(Attribute { name, value: Value::Code(variable.into_token_stream()) });
        }
        let name = dashed(input)?;
        input.parse::<Token![=]>()?;
        if input.peek(Brace) {
            let content;
            braced!(content in input);
            return Ok(Attribute { name, value: Value::Code(content.parse()?) });
        }
        match input.parse()? {
            Lit::Str(text) => Ok(Attribute { name, value: Value::Text(text) }),
            // A switch that is always on has its own name for a value.
            Lit::Bool(it) if it.value => Ok(Attribute { value: Value::Text(name.clone()), name }),
            other => Err(Error::new(other.span(), "text, `true`, or a value in braces")),
        }
    }
}

/// A name with dashes in it, such as `aria-label`.
fn dashed(input: ParseStream) -> Result<LitStr> {
    let first = input.call(Ident::parse_any)?;
    let mut name = first.to_string();
    while input.parse::<Option<Token![-]>>()?.is_some() {
        name.push('-');
        name.push_str(&input.call(Ident::parse_any)?.to_string());
    }
    Ok(LitStr::new(&name, first.span()))
}
