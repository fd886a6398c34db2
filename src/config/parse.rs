//! From text to a checked table: TOML syntax, unknown keys and wrong types in the file and in every
//! `--set`, each one line.

use super::key::{Key, Kind};
use super::section::{Section, join};
use super::{Config, require};
use crate::error::UserError;
use toml::{Table, Value};

/// Two names at least this alike are taken for a typo.
const ALIKE: f64 = 0.6;

/// The tables of a file; `origin` names it in errors.
pub(super) fn parse_file(text: &str, origin: &str) -> Result<Table, UserError> {
    let table: Table = text.parse().map_err(|error| syntax_error(text, origin, &error))?;
    check(&table, origin)?;
    Ok(table)
}

fn syntax_error(text: &str, origin: &str, error: &toml::de::Error) -> UserError {
    let before = &text[..error.span().map_or(0, |span| span.start.min(text.len()))];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    UserError(format!("config: {origin}:{line}:{column}: {}", error.message().replace('\n', "; ")))
}

/// One `--set`: what it puts into the configuration, or the path of the key it removes.
pub(super) enum Change {
    Set(Table),
    Remove(Vec<String>),
    Element(ElementChange),
}

/// A change of a table that is found in an array by its name, such as `data.source.NAME.weight=1`.
pub(super) struct ElementChange {
    /// The path of the array.
    pub(super) array: String,
    pub(super) name: String,
    pub(super) key: &'static Key,
    /// None removes the key.
    pub(super) value: Option<Value>,
}

/// Parses `section.key=value`; a value that is not TOML is a string, and no value removes the key.
pub(super) fn parse_set(set: &str) -> Result<Change, UserError> {
    let malformed = || {
        UserError(format!(
            "--set: {set:?} is not section.key=value; write for example train.steps=100"
        ))
    };
    let (path, raw) = set.split_once('=').ok_or_else(malformed)?;
    let names: Vec<&str> = path.split('.').map(str::trim).collect();
    let removes = raw.trim().is_empty();
    if let [tables @ .., name, key] = &names[..]
        && let Some(Key { kind: Kind::TableArray(keys), .. }) = find(&tables.join("."))
    {
        return element_change(&tables.join("."), name, key, keys(), raw.trim());
    }
    let long_enough = names.len() >= 2 || removes;
    require!(long_enough && names.iter().all(|name| !name.is_empty()), "{}", malformed());
    if removes {
        check_path(&names)?;
        return Ok(Change::Remove(names.into_iter().map(String::from).collect()));
    }
    let mut value = parse_value(raw.trim(), find(&names.join(".")).map(|key| key.kind));
    for name in names.into_iter().rev() {
        value = Value::Table(Table::from_iter([(name.to_string(), value)]));
    }
    let table = Table::try_from(value).expect("a path has two names");
    check(&table, "--set")?;
    Ok(Change::Set(table))
}

fn element_change(
    array: &str,
    name: &str,
    key: &str,
    keys: &'static [Key],
    raw: &str,
) -> Result<Change, UserError> {
    let declared = keys.iter().find(|known| known.name == key);
    let declared = declared.ok_or_else(|| unknown_key(array, key, keys, "--set"))?;
    let value = (!raw.is_empty()).then(|| parse_value(raw, Some(declared.kind)));
    if let Some(value) = &value {
        check_keys(array, keys, &Table::from_iter([(key.into(), value.clone())]), "--set")?;
    }
    Ok(Change::Element(ElementChange {
        array: array.to_string(),
        name: name.to_string(),
        key: declared,
        value,
    }))
}

fn parse_value(raw: &str, kind: Option<Kind>) -> Value {
    let parsed = format!("value = {raw}").parse::<Table>().ok().filter(|table| table.len() == 1);
    match (parsed.and_then(|mut table| table.remove("value")), kind) {
        (Some(value), Some(Kind::String)) if !value.is_str() => Value::String(raw.to_string()),
        (Some(value), _) => value,
        (None, _) => Value::String(raw.to_string()),
    }
}

/// The key at a dotted path.
pub(super) fn find(path: &str) -> Option<&'static Key> {
    let (tables, name) = path.rsplit_once('.').unwrap_or(("", path));
    keys_of(tables)?.iter().find(|key| key.name == name)
}

/// The keys of the table at a dotted path.
fn keys_of(path: &str) -> Option<&'static [Key]> {
    if path.is_empty() { Some(Config::keys()) } else { find(path)?.inner() }
}

/// Refuses a path that has no key.
fn check_path(names: &[&str]) -> Result<(), UserError> {
    for depth in 1..=names.len() {
        let (name, table) = (names[depth - 1], names[..depth - 1].join("."));
        if find(&join(&table, name)).is_some() {
            continue;
        }
        return Err(match depth {
            1 => unknown_section(name, names.len() > 1, "--set"),
            _ => unknown_key(&table, name, keys_of(&table).unwrap_or_default(), "--set"),
        });
    }
    Ok(())
}

/// Checks a table against the declared keys.
fn check(table: &Table, origin: &str) -> Result<(), UserError> {
    for (name, value) in table {
        if !Config::keys().iter().any(|key| key.name == name) {
            return Err(unknown_section(name, value.is_table(), origin));
        }
    }
    check_keys("", Config::keys(), table, origin)
}

pub(super) fn check_keys(
    path: &str,
    keys: &[Key],
    values: &Table,
    origin: &str,
) -> Result<(), UserError> {
    for (name, value) in values {
        let Some(key) = keys.iter().find(|key| key.name == name) else {
            return Err(unknown_key(path, name, keys, origin));
        };
        let path = join(path, name);
        if !key.kind.accepts(value) {
            return Err(wrong_kind(&path, key.kind, value, origin));
        }
        match (key.inner(), value) {
            (Some(keys), Value::Table(values)) => check_keys(&path, keys, values, origin)?,
            (Some(keys), Value::Array(tables)) => {
                for (i, values) in tables.iter().filter_map(Value::as_table).enumerate() {
                    check_keys(&format!("{path}[{i}]"), keys, values, origin)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn wrong_kind(path: &str, kind: Kind, value: &Value, origin: &str) -> UserError {
    let given = match value {
        Value::Array(_) | Value::Table(_) => value.to_string().replace('\n', " "),
        _ => format!("{} {value}", value.type_str()),
    };
    UserError(format!("config: {path} must be {}, found {given} in {origin}", kind.expected()))
}

fn unknown_section(name: &str, is_table: bool, origin: &str) -> UserError {
    let sections = || Config::keys().iter().map(|key| key.name);
    let hint = match (is_table, nearest_key("", name), nearest(sections(), name)) {
        (false, Some(path), _) => format!("did you mean {path}?"),
        (_, _, Some(section)) => format!("did you mean [{section}]?"),
        _ => {
            let listing: Vec<_> = sections().map(|name| format!("[{name}]")).collect();
            format!("the sections are {}", listing.join(", "))
        }
    };
    let what = if is_table { "section" } else { "key" };
    UserError(format!("config: unknown {what} {name} in {origin}; {hint}"))
}

fn unknown_key(path: &str, name: &str, keys: &[Key], origin: &str) -> UserError {
    let hint = match nearest_key(path, name) {
        Some(near) => format!("did you mean {near}?"),
        None => {
            let listing = keys.iter().map(|key| key.name).collect::<Vec<_>>().join(", ");
            format!("[{path}] has {listing}")
        }
    };
    UserError(format!("config: unknown key {path}.{name} in {origin}; {hint}"))
}

/// The path of the key most like `name`: the same name in another section, else a like one in this
/// section, else anywhere.
fn nearest_key(path: &str, name: &str) -> Option<String> {
    let all = all_keys();
    let same = all.iter().find(|(_, key)| key.name == name);
    let here = || {
        let names = all.iter().filter(|(section, _)| section == path).map(|(_, key)| key.name);
        nearest(names, name).map(|key| join(path, key))
    };
    let anywhere = || {
        let near = nearest(all.iter().map(|(_, key)| key.name), name)?;
        all.iter().find(|(_, key)| key.name == near).map(|(section, key)| join(section, key.name))
    };
    same.map(|(section, key)| join(section, key.name)).or_else(here).or_else(anywhere)
}

fn nearest<'a>(names: impl Iterator<Item = &'a str>, name: &str) -> Option<&'a str> {
    names
        .map(|known| (strsim::normalized_damerau_levenshtein(known, name), known))
        .filter(|(score, _)| *score >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

/// Every key of the sections with the path of its table.
pub(super) fn all_keys() -> Vec<(String, &'static Key)> {
    fn list(path: &str, keys: &'static [Key], into: &mut Vec<(String, &'static Key)>) {
        for key in keys {
            into.push((path.to_string(), key));
            list(&join(path, key.name), key.inner().unwrap_or_default(), into);
        }
    }
    let mut all = Vec::new();
    for section in Config::keys() {
        list(section.name, section.inner().unwrap_or_default(), &mut all);
    }
    all
}
