//! The closed list of looks. Each has a class that the app's style sheet may colour, and attributes of its own that
//! are enough on paper, in black and white and without any style sheet.

type Attributes = &'static [(&'static str, &'static str)];

/// Declares the looks: each with its class and its attributes.
macro_rules! looks {
    ($($(#[$doc:meta])* $name:ident = $class:literal { $($key:literal: $value:literal),* })+) => {
        /// How a shape looks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Look { $($(#[$doc])* $name,)+ }

        impl Look {
            /// Every look.
            pub const ALL: &[Look] = &[$(Look::$name,)+];

            /// The class that a style sheet knows it by.
            pub fn class(self) -> &'static str {
                match self { $(Look::$name => $class,)+ }
            }

            /// The attributes that are enough without a style sheet; a style sheet's rules win over them.
            pub fn attributes(self) -> Attributes {
                match self { $(Look::$name => &[$(($key, $value)),*],)+ }
            }
        }
    };
}

looks! {
    /// The ground of the whole picture.
    Paper = "map-paper" { "fill": "#ffffff", "stroke": "none" }
    /// A strong tie.
    Thick = "map-thick" { "fill": "none", "stroke": "#1a1a1a", "stroke-width": "6" }
    /// An ordinary tie.
    Thin = "map-thin" { "fill": "none", "stroke": "#1a1a1a", "stroke-width": "1.5" }
    /// A weak tie.
    Dotted = "map-dotted" { "fill": "none", "stroke": "#1a1a1a", "stroke-width": "3", "stroke-dasharray": "0.1 7", "stroke-linecap": "round" }
    /// A tie under stress.
    Stress = "map-stress" { "fill": "none", "stroke": "#1a1a1a", "stroke-width": "2", "stroke-linejoin": "round" }
    /// The head of an arrow.
    Head = "map-head" { "fill": "#1a1a1a", "stroke": "none" }
    /// The box of a formal support.
    Formal = "map-formal" { "fill": "#ffffff", "stroke": "#1a1a1a", "stroke-width": "1.5" }
    /// The second frame of a formal support.
    FormalInner = "map-formal-inner" { "fill": "none", "stroke": "#1a1a1a", "stroke-width": "1" }
    /// The box of an informal support.
    Informal = "map-informal" { "fill": "#ffffff", "stroke": "#1a1a1a", "stroke-width": "2" }
    /// The person.
    Me = "map-me" { "fill": "#ffffff", "stroke": "#1a1a1a", "stroke-width": "4" }
    /// A formal mark that is lit, or stands for a member.
    LitFormal = "map-lit map-lit--formal" { "fill": "#1a1a1a", "stroke": "#1a1a1a", "stroke-width": "2" }
    /// An informal mark that is lit.
    LitInformal = "map-lit map-lit--informal" { "fill": "#1a1a1a", "stroke": "#1a1a1a", "stroke-width": "2" }
    /// The mark of an informal member.
    OpenInformal = "map-open" { "fill": "#ffffff", "stroke": "#1a1a1a", "stroke-width": "2" }
    /// A formal mark that is not lit.
    DimFormal = "map-dim map-dim--formal" { "fill": "#ffffff", "stroke": "#767676", "stroke-width": "1.2" }
    /// An informal mark that is not lit.
    DimInformal = "map-dim map-dim--informal" { "fill": "#ffffff", "stroke": "#767676", "stroke-width": "1.2" }
    /// A quiet line: rings, wedges, tracks.
    Frame = "map-frame" { "fill": "none", "stroke": "#999999", "stroke-width": "1" }
    /// Every other ring.
    Band = "map-band" { "fill": "#f2f2f2", "stroke": "#999999", "stroke-width": "1" }
    /// The rings between.
    Ring = "map-ring" { "fill": "#ffffff", "stroke": "#999999", "stroke-width": "1" }
    /// The weak half of a track.
    Weak = "map-weak" { "fill": "#f2f2f2", "stroke": "none" }
    /// The hatching of the weak half.
    Hatch = "map-hatch" { "fill": "none", "stroke": "#cfcfcf", "stroke-width": "1" }
    /// Where nobody is strong.
    Gap = "map-gap" { "fill": "#ffffff", "stroke": "#1a1a1a", "stroke-width": "2", "stroke-dasharray": "4 3" }
    /// A place where nothing shows until the keyboard is there.
    Focus = "map-focus" { "fill": "none", "stroke": "none" }
    /// Text.
    Label = "map-label" { "fill": "#1a1a1a", "stroke": "none" }
    /// Text that leads.
    LabelBold = "map-label map-label--bold" { "fill": "#1a1a1a", "stroke": "none", "font-weight": "700" }
    /// Text on a dark mark.
    LabelOnDark = "map-label map-label--on-dark" { "fill": "#ffffff", "stroke": "none", "font-weight": "700" }
    /// Text at the side.
    Note = "map-note" { "fill": "#4d4d4d", "stroke": "none" }
}
