//! The resolved configuration as TOML.

use super::key::Key;
use super::section::{Section, join};
use super::{Config, paths};
use std::path::Path;
use toml::{Table, Value};

impl Config {
    /// The resolved configuration as TOML, in the order of the declarations; it loads again to an
    /// equal `Config`.
    pub fn to_toml(&self) -> String {
        text_of(Config::keys(), &self.table(), self)
    }

    /// A text that is equal for equal runs, wherever their files are: [`Config::to_toml`] with the
    /// names of files instead of their paths.
    pub fn identity(&self) -> String {
        let mut table = self.table();
        let name = |path: &str| Path::new(path).file_name()?.to_str().map(String::from);
        paths::map_all(&mut table, &|path| name(path).filter(|_| !path.contains("://")));
        text_of(Config::keys(), &table, self)
    }

    pub(super) fn table(&self) -> Table {
        Table::try_from(self).expect("every configuration is a TOML table")
    }
}

/// The tables of a table as TOML.
pub(super) fn text_of(keys: &[Key], values: &Table, config: &Config) -> String {
    let mut text = String::new();
    write_tables(&mut text, "", keys, values, config);
    text
}

/// Writes the keys of a table that have an effect, then the tables in it.
fn write_keys(text: &mut String, path: &str, keys: &[Key], values: &Table, config: &Config) {
    for key in keys.iter().filter(|key| key.inner().is_none() && key.applies(config)) {
        if let Some(value) = values.get(key.name) {
            text.push_str(&format!("{} = {value}\n", key.name));
        }
    }
    write_tables(text, path, keys, values, config);
}

fn write_tables(text: &mut String, path: &str, keys: &[Key], values: &Table, config: &Config) {
    for key in keys {
        let path = join(path, key.name);
        let mut write = |header: String, keys, inner| {
            let gap = if text.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{gap}{header}\n"));
            write_keys(text, &path, keys, inner, config);
        };
        match (key.inner(), values.get(key.name)) {
            (Some(keys), Some(Value::Table(inner))) => write(format!("[{path}]"), keys, inner),
            (Some(keys), Some(Value::Array(tables))) => tables
                .iter()
                .filter_map(Value::as_table)
                .for_each(|inner| write(format!("[[{path}]]"), keys, inner)),
            _ => {}
        }
    }
}
