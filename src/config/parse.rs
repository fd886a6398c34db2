//! From text to a checked table: TOML syntax, unknown keys and wrong types in the file and in every
//! `--set`, each one line.

use super::schema::{Key, Kind, SECTIONS, Section};
use super::{Config, applies, require, resolve};
use crate::error::UserError;
use std::path::Path;
use toml::{Table, Value};

/// Two names at least this alike are taken for a slip of the pen.
const ALIKE: f64 = 0.6;

impl Config {
    /// Reads a TOML file, puts each `section.key=value` of `sets` on top, fills what was left out
    /// and validates the whole.
    pub fn load(path: impl AsRef<Path>, sets: &[String]) -> Result<Config, UserError> {
        let origin = path.as_ref().display().to_string();
        let text = std::fs::read_to_string(path.as_ref()).map_err(|error| {
            UserError(format!(
                "config: cannot read {origin}: {error}; name a TOML file as in configs/"
            ))
        })?;
        Config::parse(&text, &origin, sets)
    }

    /// As `load`, from text; `origin` names it in errors.
    pub fn parse(text: &str, origin: &str, sets: &[String]) -> Result<Config, UserError> {
        let mut given: Table = text.parse().map_err(|error| syntax_error(text, origin, &error))?;
        check(&given, origin)?;
        for set in sets {
            let table = parse_set(set)?;
            check(&table, "--set")?;
            merge(&mut given, table);
        }
        let resolved = resolve::resolve(given.clone(), origin)?;
        let config: Config = resolved
            .try_into()
            .map_err(|error: toml::de::Error| UserError(format!("config: {}", error.message())))?;
        applies::check(&given, &config)?;
        config.validate()?;
        Ok(config)
    }
}

fn syntax_error(text: &str, origin: &str, error: &toml::de::Error) -> UserError {
    let before = &text[..error.span().map_or(0, |span| span.start.min(text.len()))];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    UserError(format!("config: {origin}:{line}:{column}: {}", error.message().replace('\n', "; ")))
}

/// One `section.key=value` as a table; a value that is not TOML is a string.
fn parse_set(set: &str) -> Result<Table, UserError> {
    let malformed = || {
        UserError(format!(
            "--set: {set:?} is not section.key=value; write for example train.steps=100"
        ))
    };
    let (path, raw) = set.split_once('=').ok_or_else(malformed)?;
    let names: Vec<&str> = path.split('.').map(str::trim).collect();
    require!(names.len() >= 2 && names.iter().all(|name| !name.is_empty()), "{}", malformed());
    let mut value = parse_value(raw.trim(), kind_of(&names));
    for name in names.into_iter().rev() {
        value = Value::Table(Table::from_iter([(name.to_string(), value)]));
    }
    Ok(Table::try_from(value).expect("a path has two names"))
}

fn parse_value(raw: &str, kind: Option<Kind>) -> Value {
    let parsed = format!("value = {raw}").parse::<Table>().ok().filter(|table| table.len() == 1);
    match (parsed.and_then(|mut table| table.remove("value")), kind) {
        (Some(value), Some(Kind::Text)) if !value.is_str() => Value::String(raw.to_string()),
        (Some(value), _) => value,
        (None, _) => Value::String(raw.to_string()),
    }
}

fn kind_of(names: &[&str]) -> Option<Kind> {
    let (section, names) = names.split_first()?;
    let section = SECTIONS.iter().find(|known| known.name == *section)?;
    let mut kind = Kind::Table(section.keys);
    for name in names {
        let Kind::Table(keys) = kind else { return None };
        kind = keys.iter().find(|key| key.name == *name)?.kind;
    }
    Some(kind)
}

fn merge(into: &mut Table, from: Table) {
    for (name, value) in from {
        match (into.get_mut(&name), value) {
            (Some(Value::Table(into)), Value::Table(from)) => merge(into, from),
            (_, value) => drop(into.insert(name, value)),
        }
    }
}

/// Holds a table against the schema.
fn check(table: &Table, origin: &str) -> Result<(), UserError> {
    for (name, value) in table {
        let Some(section) = SECTIONS.iter().find(|section| section.name == name) else {
            return Err(unknown_section(name, value, origin));
        };
        let Value::Table(values) = value else {
            return Err(wrong_kind(name, Kind::Table(section.keys), value, origin));
        };
        check_keys(name, section.keys, values, origin)?;
    }
    Ok(())
}

fn check_keys(path: &str, keys: &[Key], values: &Table, origin: &str) -> Result<(), UserError> {
    for (name, value) in values {
        let Some(key) = keys.iter().find(|key| key.name == name) else {
            return Err(unknown_key(path, name, keys, origin));
        };
        let path = format!("{path}.{name}");
        match (key.kind, value) {
            (Kind::Table(keys), Value::Table(values)) => check_keys(&path, keys, values, origin)?,
            (kind, value) if !kind.accepts(value) => {
                return Err(wrong_kind(&path, kind, value, origin));
            }
            _ => {}
        }
    }
    Ok(())
}

fn wrong_kind(path: &str, kind: Kind, value: &Value, origin: &str) -> UserError {
    let found = match value {
        Value::Array(_) | Value::Table(_) => value.to_string().replace('\n', " "),
        _ => format!("{} {value}", value.type_str()),
    };
    UserError(format!("config: {path} must be {}, found {found} in {origin}", kind.expected()))
}

fn unknown_section(name: &str, value: &Value, origin: &str) -> UserError {
    let what = if value.is_table() { "section" } else { "key" };
    let listing =
        SECTIONS.iter().map(|section| format!("[{}]", section.name)).collect::<Vec<_>>().join(", ");
    let hint = if let Some(path) = nearest_key("", name).filter(|_| !value.is_table()) {
        format!("did you mean {path}?")
    } else if let Some(section) =
        nearest(SECTIONS.iter().map(|section: &Section| section.name), name)
    {
        format!("did you mean [{section}]?")
    } else {
        format!("the sections are {listing}")
    };
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
    let same = all.iter().find(|(_, key)| *key == name);
    let here = || {
        let names = all.iter().filter(|(section, _)| section == path).map(|(_, key)| *key);
        nearest(names, name).map(|key| format!("{path}.{key}"))
    };
    let anywhere = || {
        let near = nearest(all.iter().map(|(_, key)| *key), name)?;
        all.iter().find(|(_, key)| *key == near).map(|(section, key)| format!("{section}.{key}"))
    };
    same.map(|(section, key)| format!("{section}.{key}")).or_else(here).or_else(anywhere)
}

fn nearest<'a>(names: impl Iterator<Item = &'a str>, name: &str) -> Option<&'a str> {
    names
        .map(|known| (strsim::normalized_damerau_levenshtein(known, name), known))
        .filter(|(score, _)| *score >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

/// Every key with the path of the table it stands in.
pub(super) fn all_keys() -> Vec<(String, &'static str)> {
    fn list(path: &str, keys: &'static [Key], into: &mut Vec<(String, &'static str)>) {
        for key in keys {
            into.push((path.to_string(), key.name));
            if let Kind::Table(keys) = key.kind {
                list(&format!("{path}.{}", key.name), keys, into);
            }
        }
    }
    let mut all = Vec::new();
    for section in SECTIONS {
        list(section.name, section.keys, &mut all);
    }
    all
}
