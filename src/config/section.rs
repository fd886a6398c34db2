//! `section!`, which declares the keys of a table once, and `words!`, which declares the words of
//! an enumeration once. From one row follow the field of the struct, its default, parsing, checks,
//! the resolved TOML and the documentation.

use super::key::{Key, KeyType, Kind};
use crate::error::UserError;
use serde::Serialize;

/// A table of the configuration.
pub(super) trait Section: Default {
    /// Its keys in the order in which they are written, shorthands last.
    fn keys() -> &'static [Key];

    /// Checks the numbers of every key; `path` names the table.
    fn check_keys(&self, path: &str) -> Result<(), UserError>;
}

impl<S: Section + Serialize> KeyType for Vec<S> {
    fn kind() -> Kind {
        Kind::TableArray(S::keys)
    }

    fn check(&self, _key: &Key, path: &str) -> Result<(), UserError> {
        let mut tables = self.iter().enumerate();
        tables.try_for_each(|(i, table)| table.check_keys(&format!("{path}[{i}]")))
    }
}

/// Declares a table:
///
/// ```text
/// section! {
///     /// What the table is about.
///     pub struct NameConfig {
///         /// What the key means.
///         key: usize = default(1).within(1..=100);
///     }
///     shorthands {
///         /// What it is written for.
///         other: bool = shorthand().excludes(&["key"], "both set the key");
///     }
/// }
/// ```
///
/// The struct has a public field for each key of the first block. `Default` gives required and
/// derived keys zero or nothing.
macro_rules! section {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident {
            $( $(#[doc = $doc:literal])* $key:ident: $Type:ty = $declaration:expr; )*
        }
        $( shorthands {
            $( $(#[doc = $short_doc:literal])* $short:ident: $Short:ty = $shorthand:expr; )*
        } )?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $Name {
            $( $(#[doc = $doc])* pub $key: $Type, )*
        }

        impl Default for $Name {
            fn default() -> Self {
                $( let $key: $crate::config::key::Declaration<$Type> = $declaration; )*
                $Name { $( $key: $key.value, )* }
            }
        }

        impl $crate::config::section::Section for $Name {
            fn keys() -> &'static [$crate::config::key::Key] {
                use $crate::config::key::{Declaration, Key};
                static KEYS: std::sync::LazyLock<Vec<Key>> = std::sync::LazyLock::new(|| {
                    $( let $key: Declaration<$Type> = $declaration; )*
                    $( $( let $short: Declaration<$Short> = $shorthand; )* )?
                    vec![
                        $( $key.key(stringify!($key), concat!($($doc, "\n"),*)), )*
                        $( $( $short.key(stringify!($short), concat!($($short_doc, "\n"),*)), )* )?
                    ]
                });
                &KEYS
            }

            fn check_keys(&self, path: &str) -> Result<(), $crate::error::UserError> {
                use $crate::config::key::KeyType;
                let mut keys = Self::keys().iter();
                $(
                    let key = keys.next().expect("a key for every field");
                    let name = $crate::config::section::join(path, key.name);
                    self.$key.check(key, &name)?;
                )*
                Ok(())
            }
        }

        impl $crate::config::key::KeyType for $Name {
            fn kind() -> $crate::config::key::Kind {
                $crate::config::key::Kind::Table(
                    <$Name as $crate::config::section::Section>::keys,
                )
            }

            fn check(
                &self,
                _key: &$crate::config::key::Key,
                path: &str,
            ) -> Result<(), $crate::error::UserError> {
                $crate::config::section::Section::check_keys(self, path)
            }
        }
    };
}
pub(super) use section;

/// The path of a key in a table; the path of the whole configuration is empty.
pub(super) fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_string() } else { format!("{path}.{name}") }
}

/// Declares an enumeration with the word that the configuration has for each variant.
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident { $( $(#[$variant_meta:meta])* $Variant:ident = $word:literal, )* }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum $Name {
            $( $(#[$variant_meta])* #[serde(rename = $word)] $Variant, )*
        }

        impl $Name {
            /// The words of all variants.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            pub fn word(self) -> &'static str {
                match self { $( $Name::$Variant => $word, )* }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }

        impl std::str::FromStr for $Name {
            type Err = String;

            fn from_str(word: &str) -> Result<Self, String> {
                match word {
                    $( $word => Ok($Name::$Variant), )*
                    _ => Err(format!("{word:?} is not one of {}", Self::WORDS.join(", "))),
                }
            }
        }

        impl $crate::config::key::KeyType for $Name {
            fn kind() -> $crate::config::key::Kind {
                $crate::config::key::Kind::Choice(Self::WORDS)
            }
        }
    };
}
pub(super) use words;
