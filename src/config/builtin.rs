//! The configuration that the program has inside: a small transformer that learns Shakespeare. Its
//! texts are in `data`.

/// The name of the configuration, and of the folder of its runs.
pub const BUILTIN_NAME: &str = "shakespeare";

/// Begins the name of a text inside the program, where a path is expected.
pub const BUILTIN_PREFIX: &str = "builtin:";

pub(super) const TOML: &str = include_str!("../../configs/shakespeare.toml");
