//! Closed lists of words: enums whose values have a name in content files, answer files and the command line.

/// Declares an enum of words: each variant with the word that files use for it. What uses it needs serde.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $slug:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in their order.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The word used in files and on the command line.
            pub fn slug(self) -> &'static str {
                match self { $($name::$variant => $slug,)+ }
            }

            /// The value of a word.
            pub fn from_slug(slug: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|value| value.slug() == slug)
            }
        }
    };
}

pub(crate) use words;
