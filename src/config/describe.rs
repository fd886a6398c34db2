//! What every key means: as TOML with comments that is itself a configuration, and as JSON.

use super::Config;
use super::key::{Key, Kind, Presence};
use super::section::{Section, join};
use serde_json::json;
use toml::{Table, Value};

/// Columns of a line of comment.
const WIDTH: usize = 98;

impl Config {
    /// Every key with its documentation, its default and its value in this configuration. What has
    /// no value or no effect is a comment; the whole loads to an equal configuration.
    pub fn describe(&self) -> String {
        let mut text = String::from(
            "# Every key of a configuration. A key whose line begins with # is left out here.\n",
        );
        describe_tables(&mut text, "", Config::keys(), Some(&self.table()), self);
        text
    }

    /// As [`Config::describe`], an object for each key by its path.
    pub fn describe_json(&self) -> serde_json::Value {
        let mut keys = serde_json::Map::new();
        list_json(&mut keys, "", Config::keys(), Some(&self.table()), self);
        keys.into()
    }
}

/// The values are none for a table that the configuration does not have.
fn describe_tables(
    text: &mut String,
    path: &str,
    keys: &[Key],
    values: Option<&Table>,
    config: &Config,
) {
    for key in keys {
        let (Some(inner), path) = (key.inner(), join(path, key.name)) else {
            continue;
        };
        let header = match key.kind {
            Kind::TableArray(_) => format!("[[{path}]]"),
            _ => format!("[{path}]"),
        };
        let tables: Vec<&Table> = match values.and_then(|values| values.get(key.name)) {
            Some(Value::Table(table)) => vec![table],
            Some(Value::Array(tables)) => tables.iter().filter_map(Value::as_table).collect(),
            _ => Vec::new(),
        };
        let shown =
            if tables.is_empty() { vec![None] } else { tables.into_iter().map(Some).collect() };
        for values in shown {
            text.push('\n');
            comment(text, &key.doc);
            text.push_str(&format!("{}{header}\n", if values.is_none() { "# " } else { "" }));
            for key in inner.iter().filter(|key| key.inner().is_none()) {
                describe_key(text, key, values.and_then(|values| values.get(key.name)), config);
            }
            describe_tables(text, &path, inner, values, config);
        }
    }
}

fn describe_key(text: &mut String, key: &Key, value: Option<&Value>, config: &Config) {
    text.push('\n');
    comment(text, &key.doc);
    comment(text, &facts(key));
    let value = value.filter(|_| key.applies(config));
    match (value, &key.default) {
        (Some(value), _) => text.push_str(&format!("{} = {value}\n", key.name)),
        (None, Some(default)) => text.push_str(&format!("# {} = {default}\n", key.name)),
        (None, None) => text.push_str(&format!("# {} =\n", key.name)),
    }
}

/// Type, range, default and dependency in a line.
fn facts(key: &Key) -> String {
    let mut facts = vec![match (key.kind, key.interval) {
        (Kind::Count, Some(interval)) => format!("A whole number in {interval}"),
        (kind, Some(interval)) => format!("{} in {interval}", capital(&kind.expected())),
        (kind, None) => capital(&kind.expected()),
    }];
    facts.push(match (key.presence, &key.default) {
        (Presence::Required, _) => "required".into(),
        (Presence::Derived(how), _) => format!("default: {how}"),
        (Presence::Shorthand, _) => "a shorthand".into(),
        (_, Some(default)) => format!("default: {default}"),
        _ => "no default".into(),
    });
    if let Some(dependency) = key.dependency {
        facts.push(format!("only with {}", dependency.setting));
    }
    format!("{}.", facts.join("; "))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Appends lines of comment.
fn comment(text: &mut String, paragraph: &str) {
    let mut line = String::from("#");
    for word in paragraph.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > WIDTH {
            text.push_str(&format!("{line}\n"));
            line = String::from("#");
        }
        line.push(' ');
        line.push_str(word);
    }
    if line.len() > 1 {
        text.push_str(&format!("{line}\n"));
    }
}

fn list_json(
    into: &mut serde_json::Map<String, serde_json::Value>,
    path: &str,
    keys: &[Key],
    values: Option<&Table>,
    config: &Config,
) {
    for key in keys {
        let (path, value) = (join(path, key.name), values.and_then(|v| v.get(key.name)));
        if let Some(inner) = key.inner() {
            list_json(into, &path, inner, value.and_then(Value::as_table), config);
            if !matches!(key.kind, Kind::TableArray(_)) {
                continue;
            }
        }
        let how = match key.presence {
            Presence::Derived(how) => Some(how),
            _ => None,
        };
        let description = json!({
            "doc": key.doc,
            "type": key.kind.expected(),
            "interval": key.interval.map(|interval| interval.to_string()),
            "required": key.presence == Presence::Required,
            "default": key.default,
            "derived": how,
            "only_with": key.dependency.map(|dependency| dependency.setting),
            "value": value.filter(|_| key.applies(config)),
        });
        into.insert(path, description);
    }
}
