//! What [`html!`] is made of at run time: elements are opened, told what changes of them, and closed.
//!
//! All of a page's markup goes through these few functions, so that a page is little more than a list of calls.

use std::rc::Rc;
use yew::html::NodeRef;
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes as Given, Key, Listener, Listeners, VList, VNode, VTag, VText,
};
use yew::{Callback, Html};

pub use sasae_markup::html;

/// What never changes of an element.
pub struct Tag {
    /// Its name; a group of nodes has none.
    pub name: &'static str,
    /// Its attributes.
    pub attributes: Attributes,
    /// Whether it always has one child, which then stands in no list.
    pub is_one: bool,
}

/// What never changes of an element's attributes.
pub enum Attributes {
    /// All of it.
    Fixed(&'static [(&'static str, AttributeOrProperty)]),
    /// Their names, and the texts of those that have always the same.
    Open(&'static [&'static str], &'static [Option<&'static str>]),
}

/// Several nodes that stand for one.
pub const GROUP: &Tag = &Tag { name: "", attributes: Attributes::Fixed(&[]), is_one: false };

/// Markup in the making.
pub struct Markup {
    /// The elements that are not closed yet, the innermost last.
    open: Vec<Element>,
}

struct Element {
    tag: &'static Tag,
    /// One for each of the names, and how many of them have been dealt with.
    values: Vec<Option<AttributeOrProperty>>,
    next: usize,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    reference: NodeRef,
    key: Option<Key>,
    children: Vec<VNode>,
}

impl Markup {
    /// Begins with the outermost element.
    #[inline(never)]
    pub fn new(tag: &'static Tag) -> Markup {
        let mut markup = Markup { open: Vec::new() };
        markup.open(tag);
        markup
    }

    /// Opens an element; what follows is of it until it is closed.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static Tag) {
        let values = match &tag.attributes {
            Attributes::Fixed(_) => Vec::new(),
            Attributes::Open(_, texts) => texts.iter().map(|text| text.map(fixed)).collect(),
        };
        self.open.push(Element {
            tag,
            values,
            next: 0,
            listeners: Vec::new(),
            value: None,
            checked: None,
            reference: NodeRef::default(),
            key: None,
            children: Vec::new(),
        });
    }

    /// Closes the innermost element.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.node(element.closed());
        }
    }

    /// A whole node in the innermost element.
    #[inline(never)]
    pub fn node(&mut self, node: VNode) {
        if let Some(element) = self.open.last_mut() {
            element.children.push(node);
        }
    }

    /// Closes the outermost element.
    #[inline(never)]
    pub fn finish(mut self) -> Html {
        self.open.pop().map(Element::closed).unwrap_or_default()
    }

    /// The value of the next attribute that has none yet.
    #[inline(never)]
    fn put(&mut self, value: Option<AttrValue>) {
        let Some(element) = self.open.last_mut() else { return };
        let Attributes::Open(_, texts) = element.tag.attributes else { return };
        while texts.get(element.next).is_some_and(Option::is_some) {
            element.next += 1;
        }
        if let Some(place) = element.values.get_mut(element.next) {
            *place = value.map(AttributeOrProperty::Attribute);
        }
        element.next += 1;
    }

    /// Whether the next attribute, which has no value, is there.
    #[inline(never)]
    pub fn switch(&mut self, is_on: bool) {
        let name = self.open.last().and_then(|element| match element.tag.attributes {
            Attributes::Open(names, _) => names.get(element.next).copied(),
            Attributes::Fixed(_) => None,
        });
        self.put(name.filter(|_| is_on).map(AttrValue::Static));
    }

    /// What tells the element from its neighbours.
    #[inline(never)]
    pub fn key(&mut self, key: Key) {
        if let Some(element) = self.open.last_mut() {
            element.key = Some(key);
        }
    }

    /// By what the element is found once it stands.
    #[inline(never)]
    pub fn reference(&mut self, reference: NodeRef) {
        if let Some(element) = self.open.last_mut() {
            element.reference = reference;
        }
    }

    /// Whether the field is checked.
    #[inline(never)]
    pub fn check(&mut self, is_checked: bool) {
        if let Some(element) = self.open.last_mut() {
            element.checked = Some(is_checked);
        }
    }

    #[inline(never)]
    fn fill(&mut self, value: Option<AttrValue>) {
        if let Some(element) = self.open.last_mut() {
            element.value = value;
        }
    }

    #[inline(never)]
    fn hear(&mut self, listener: Rc<dyn Listener>) {
        if let Some(element) = self.open.last_mut() {
            element.listeners.push(Some(listener));
        }
    }
}

macro_rules! listeners {
    ($($name:ident: $event:ident,)*) => {
        impl Markup {$(
            /// What the innermost element listens to.
            #[inline(never)]
            pub fn $name(&mut self, callback: Callback<yew::events::$event>) {
                self.hear(Rc::new(yew::html::$name::Wrapper::new(callback)));
            }
        )*}
    };
}

listeners! {
    onchange: Event,
    onclick: MouseEvent,
    onclose: Event,
    oninput: InputEvent,
    onkeydown: KeyboardEvent,
    onpointercancel: PointerEvent,
    onpointerdown: PointerEvent,
    onpointermove: PointerEvent,
    onpointerup: PointerEvent,
    onsubmit: SubmitEvent,
    ontoggle: Event,
}

impl Element {
    fn closed(self) -> VNode {
        let Element { tag, values, listeners, value, checked, reference, key, mut children, .. } = self;
        let children = match children.pop() {
            None => VNode::default(),
            Some(only) if tag.is_one && children.is_empty() => only,
            Some(last) => {
                children.push(last);
                VNode::VList(Rc::new(VList::with_children(children, None)))
            }
        };
        if tag.name.is_empty() {
            return children;
        }
        let attributes = match tag.attributes {
            Attributes::Fixed(all) => Given::Static(all),
            Attributes::Open(keys, _) => Given::Dynamic { keys, values: values.into() },
        };
        let listeners =
            if listeners.is_empty() { Listeners::None } else { Listeners::Pending(listeners.into()) };
        VNode::from(match tag.name {
            "input" => VTag::__new_input(value, checked, reference, key, attributes, listeners),
            "textarea" => VTag::__new_textarea(value, None, reference, key, attributes, listeners),
            name => {
                VTag::__new_other(AttrValue::Static(name), reference, key, attributes, listeners, children)
            }
        })
    }
}

fn fixed(text: &'static str) -> AttributeOrProperty {
    AttributeOrProperty::Attribute(AttrValue::Static(text))
}

/// What can be the value of an attribute.
pub trait Attribute: Sized {
    /// The value, if there is one.
    fn given(self) -> Option<AttrValue>;

    /// Gives it to the next attribute that has no value yet.
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.put(self.given());
    }

    /// Gives it to a field, where it is what stands in it.
    #[inline(never)]
    fn fill(self, markup: &mut Markup) {
        markup.fill(self.given());
    }
}

impl Attribute for &'static str {
    fn given(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Attribute for String {
    fn given(self) -> Option<AttrValue> {
        Some(AttrValue::from(self))
    }
}

impl Attribute for Option<&'static str> {
    fn given(self) -> Option<AttrValue> {
        self.map(AttrValue::Static)
    }
}

impl Attribute for Option<String> {
    fn given(self) -> Option<AttrValue> {
        self.map(AttrValue::from)
    }
}

/// What can stand among an element's children.
pub trait Child: Sized {
    /// As a node.
    fn into_html(self) -> Html;

    /// Puts it into the innermost element.
    #[inline(never)]
    fn add(self, markup: &mut Markup) {
        markup.node(self.into_html());
    }

    /// Puts it there as the last.
    #[inline(never)]
    fn close(self, markup: &mut Markup) {
        self.add(markup);
        markup.close();
    }
}

impl Child for VNode {
    fn into_html(self) -> Html {
        self
    }

    fn add(self, markup: &mut Markup) {
        markup.node(self);
    }
}

impl Child for &'static str {
    fn into_html(self) -> Html {
        VNode::VText(VText::new(AttrValue::Static(self)))
    }
}

impl Child for String {
    fn into_html(self) -> Html {
        VNode::VText(VText::new(AttrValue::from(self)))
    }
}

/// The classes of an element, in one text.
#[macro_export]
macro_rules! classes {
    ($($class:expr),* $(,)?) => {{
        let mut all = ::std::string::String::new();
        $($crate::markup::Class::join($class, &mut all);)*
        all
    }};
}
pub use classes;

/// What can be a class, or none.
pub trait Class {
    /// Joins it to the others.
    fn join(self, all: &mut String);
}

impl Class for &str {
    #[inline(never)]
    fn join(self, all: &mut String) {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(self);
    }
}

impl Class for String {
    #[inline(never)]
    fn join(self, all: &mut String) {
        self.as_str().join(all);
    }
}

impl<T: Class> Class for Option<T> {
    fn join(self, all: &mut String) {
        if let Some(class) = self {
            class.join(all);
        }
    }
}
