//! What a key of the configuration is: its type, what happens when it is left out, the numbers it
//! may have and what it depends on.

use super::{Config, require};
use crate::error::UserError;
use serde::Serialize;
use std::ops::{Bound, Range, RangeBounds, RangeInclusive};
use toml::Value;

/// The TOML type of a key.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Flag,
    Count,
    Number,
    String,
    /// A list of strings; a single string is a list of one.
    StringList,
    Choice(&'static [&'static str]),
    /// A type that only one key has: the phrase after "must be", and the test.
    Other(&'static str, fn(&Value) -> bool),
    /// A table with keys of its own.
    Table(fn() -> &'static [Key]),
    /// An array of such tables.
    TableArray(fn() -> &'static [Key]),
}

/// A Rust type that a key may have.
pub(super) trait KeyType: Serialize {
    /// Whether the key may be without a value.
    const OPTIONAL: bool = false;

    fn kind() -> Kind;

    /// Checks the value, and for a table those of its keys, against the declared numbers.
    fn check(&self, _key: &Key, _path: &str) -> Result<(), UserError> {
        Ok(())
    }
}

/// What a configuration has where it does not name a key.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Presence {
    Required,
    /// The value of `Default`.
    Default,
    /// No value, which switches something off.
    Absent,
    /// A value that follows from other keys; the text says how.
    Derived(&'static str),
    /// Another way to write other keys, gone once the configuration is resolved.
    Shorthand,
}

/// The setting without which a key has no effect.
pub(super) struct Dependency {
    pub(super) applies: fn(&Config) -> bool,
    /// The setting in words, after "has no effect without".
    pub(super) setting: &'static str,
}

/// Keys of the same table that must not be given together with this one, and why.
#[derive(Clone, Copy)]
pub(super) struct Exclusion {
    pub(super) keys: &'static [&'static str],
    /// After the names of both, such as "both name the held-out text".
    pub(super) why: &'static str,
}

/// The numbers that a key may have.
#[derive(Clone, Copy)]
pub(super) struct Interval {
    pub(super) lower: Bound<f64>,
    pub(super) upper: Bound<f64>,
}

/// One key, as parsing, validation and documentation see it.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) doc: String,
    pub(super) kind: Kind,
    pub(super) optional: bool,
    pub(super) presence: Presence,
    /// The value of `Presence::Default`.
    pub(super) default: Option<Value>,
    pub(super) interval: Option<Interval>,
    /// A value that is often right, for messages.
    pub(super) usual: Option<&'static str>,
    pub(super) dependency: Option<&'static Dependency>,
    pub(super) exclusion: Option<Exclusion>,
    /// Whether the value is the path of a file or folder that is read.
    pub(super) is_path: bool,
}

/// The declaration of a key of type `T`: what is written after `=` in `section!`.
pub(super) struct Declaration<T> {
    pub(super) value: T,
    presence: Presence,
    interval: Option<Interval>,
    usual: Option<&'static str>,
    dependency: Option<&'static Dependency>,
    exclusion: Option<Exclusion>,
    is_path: bool,
}

/// A key that has to be given.
pub(super) fn required<T: Default>() -> Declaration<T> {
    Declaration::new(T::default(), Presence::Required)
}

/// A key with a default.
pub(super) fn default<T>(value: T) -> Declaration<T> {
    Declaration::new(value, Presence::Default)
}

/// A key that may be without a value.
pub(super) fn absent<T>() -> Declaration<Option<T>> {
    Declaration::new(None, Presence::Absent)
}

/// A key whose value follows from others: see `resolve`.
pub(super) fn derived<T: Default>(how: &'static str) -> Declaration<T> {
    Declaration::new(T::default(), Presence::Derived(how))
}

/// A table that is there whether it is named or not.
pub(super) fn table<T: Default>() -> Declaration<T> {
    Declaration::new(T::default(), Presence::Absent)
}

/// Another way to write the keys of the same table that it excludes.
pub(super) fn shorthand<T: Default>() -> Declaration<T> {
    Declaration::new(T::default(), Presence::Shorthand)
}

impl<T> Declaration<T> {
    fn new(value: T, presence: Presence) -> Self {
        Declaration {
            value,
            presence,
            interval: None,
            usual: None,
            dependency: None,
            exclusion: None,
            is_path: false,
        }
    }

    /// The default means that a value must be given where the key has an effect.
    pub(super) fn required(self) -> Self {
        Declaration { presence: Presence::Required, ..self }
    }

    pub(super) fn within(self, interval: impl Into<Interval>) -> Self {
        Declaration { interval: Some(interval.into()), ..self }
    }

    pub(super) fn usual(self, value: &'static str) -> Self {
        Declaration { usual: Some(value), ..self }
    }

    pub(super) fn only_with(self, dependency: &'static Dependency) -> Self {
        Declaration { dependency: Some(dependency), ..self }
    }

    pub(super) fn excludes(self, keys: &'static [&'static str], why: &'static str) -> Self {
        Declaration { exclusion: Some(Exclusion { keys, why }), ..self }
    }

    pub(super) fn path(self) -> Self {
        Declaration { is_path: true, ..self }
    }
}

impl<T: KeyType> Declaration<T> {
    /// The key of this name; `doc` is its doc comment.
    pub(super) fn key(self, name: &'static str, doc: &str) -> Key {
        let lines: Vec<&str> = doc.lines().map(str::trim).collect();
        let default = match self.presence {
            Presence::Default => Value::try_from(&self.value).ok(),
            _ => None,
        };
        Key {
            name,
            doc: lines.join(" ").trim().to_string(),
            kind: T::kind(),
            optional: T::OPTIONAL,
            presence: self.presence,
            default,
            interval: self.interval,
            usual: self.usual,
            dependency: self.dependency,
            exclusion: self.exclusion,
            is_path: self.is_path,
        }
    }
}

impl Key {
    pub(super) fn applies(&self, config: &Config) -> bool {
        self.dependency.is_none_or(|dependency| (dependency.applies)(config))
    }

    /// The keys of a table or of an array of tables.
    pub(super) fn inner(&self) -> Option<&'static [Key]> {
        match self.kind {
            Kind::Table(keys) | Kind::TableArray(keys) => Some(keys()),
            _ => None,
        }
    }

    /// Whether the value is another than the default.
    pub(super) fn is_changed(&self, value: &Value) -> bool {
        let number = |v: &Value| v.as_float().or(v.as_integer().map(|i| i as f64));
        match self.default.as_ref() {
            None => true,
            Some(default) if default == value => false,
            Some(default) => number(default).is_none() || number(default) != number(value),
        }
    }

    /// Checks a number that no struct has.
    pub(super) fn check_value(&self, path: &str, value: &Value) -> Result<(), UserError> {
        let number = value.as_float().or(value.as_integer().map(|i| i as f64));
        number.map_or(Ok(()), |number| self.check_number(path, number, value.to_string()))
    }

    fn check_number(&self, path: &str, number: f64, text: String) -> Result<(), UserError> {
        let Some(interval) = self.interval else {
            return Ok(());
        };
        let (table, name) = path.rsplit_once('.').unwrap_or(("config", path));
        let usual = self.usual.map(|value| format!("; {value} is usual")).unwrap_or_default();
        require!(interval.contains(number), "{table}: {name}={text} must be in {interval}{usual}");
        Ok(())
    }
}

impl Kind {
    /// Whether a value of the TOML is of this kind; the keys of tables are checked one by one.
    pub(super) fn accepts(self, value: &Value) -> bool {
        match (self, value) {
            (Kind::Flag, Value::Boolean(_)) => true,
            (Kind::String | Kind::StringList, Value::String(_)) => true,
            (Kind::Number, Value::Integer(_) | Value::Float(_)) => true,
            (Kind::Count, Value::Integer(count)) => *count >= 0,
            (Kind::StringList, Value::Array(items)) => items.iter().all(Value::is_str),
            (Kind::Choice(words), Value::String(word)) => words.contains(&word.as_str()),
            (Kind::Other(_, accepts), value) => accepts(value),
            (Kind::Table(_), Value::Table(_)) => true,
            (Kind::TableArray(_), Value::Array(items)) => items.iter().all(Value::is_table),
            _ => false,
        }
    }

    /// The phrase after "must be".
    pub(super) fn expected(self) -> String {
        match self {
            Kind::Flag => "true or false".into(),
            Kind::Count => "a whole number, 0 or more".into(),
            Kind::Number => "a number".into(),
            Kind::String => "a string".into(),
            Kind::StringList => "a list of strings".into(),
            Kind::Choice(words) => format!("one of {}", quoted(words)),
            Kind::Other(expected, _) => expected.into(),
            Kind::Table(_) => "a table".into(),
            Kind::TableArray(_) => "an array of tables".into(),
        }
    }
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(", ")
}

impl Interval {
    pub(super) fn contains(&self, number: f64) -> bool {
        (self.lower, self.upper).contains(&number)
    }
}

impl std::fmt::Display for Interval {
    /// As in mathematics: `[0, 1)`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.lower {
            Bound::Excluded(lower) => write!(f, "({}, ", number_text(lower))?,
            Bound::Included(lower) => write!(f, "[{}, ", number_text(lower))?,
            Bound::Unbounded => f.write_str("(-inf, ")?,
        }
        match self.upper {
            Bound::Excluded(upper) => write!(f, "{})", number_text(upper)),
            Bound::Included(upper) => write!(f, "{}]", number_text(upper)),
            Bound::Unbounded => f.write_str("inf)"),
        }
    }
}

/// A number as one would write it: large and small ones with an exponent.
fn number_text(number: f64) -> String {
    match number.abs() {
        0.0 => "0".into(),
        size if (1e-4..1e10).contains(&size) => number.to_string(),
        _ => format!("{number:e}"),
    }
}

impl From<Range<f64>> for Interval {
    fn from(range: Range<f64>) -> Interval {
        Interval { lower: Bound::Included(range.start), upper: Bound::Excluded(range.end) }
    }
}

impl From<RangeInclusive<f64>> for Interval {
    fn from(range: RangeInclusive<f64>) -> Interval {
        Interval { lower: Bound::Included(*range.start()), upper: Bound::Included(*range.end()) }
    }
}

impl From<RangeInclusive<usize>> for Interval {
    fn from(range: RangeInclusive<usize>) -> Interval {
        (*range.start() as f64..=*range.end() as f64).into()
    }
}

impl KeyType for bool {
    fn kind() -> Kind {
        Kind::Flag
    }
}

impl KeyType for usize {
    fn kind() -> Kind {
        Kind::Count
    }

    fn check(&self, key: &Key, path: &str) -> Result<(), UserError> {
        key.check_number(path, *self as f64, self.to_string())
    }
}

impl KeyType for u64 {
    fn kind() -> Kind {
        Kind::Count
    }

    fn check(&self, key: &Key, path: &str) -> Result<(), UserError> {
        key.check_number(path, *self as f64, self.to_string())
    }
}

impl KeyType for f64 {
    fn kind() -> Kind {
        Kind::Number
    }

    fn check(&self, key: &Key, path: &str) -> Result<(), UserError> {
        key.check_number(path, *self, number_text(*self))
    }
}

impl KeyType for String {
    fn kind() -> Kind {
        Kind::String
    }
}

impl KeyType for Vec<String> {
    fn kind() -> Kind {
        Kind::StringList
    }
}

impl<T: KeyType> KeyType for Option<T> {
    const OPTIONAL: bool = true;

    fn kind() -> Kind {
        T::kind()
    }

    fn check(&self, key: &Key, path: &str) -> Result<(), UserError> {
        self.as_ref().map_or(Ok(()), |value| value.check(key, path))
    }
}
