//! Paths in a configuration: which values are paths, and what a relative one is relative to. It
//! opens no file.

use super::Config;
use super::key::Key;
use super::section::Section;
use std::path::Path;
use toml::{Table, Value};

/// Replaces every relative path for which `replace` has another. A tokenizer `train:N` is not a
/// path.
pub(super) fn map(table: &mut Table, replace: &dyn Fn(&str) -> Option<String>) {
    map_all(table, &|path| if Path::new(path).is_relative() { replace(path) } else { None });
}

/// As [`map`], of absolute paths too.
pub(super) fn map_all(table: &mut Table, replace: &dyn Fn(&str) -> Option<String>) {
    map_keys(Config::keys(), table, replace);
}

fn map_keys(keys: &[Key], table: &mut Table, replace: &dyn Fn(&str) -> Option<String>) {
    for key in keys {
        match (key.inner(), table.get_mut(key.name)) {
            (Some(keys), Some(Value::Table(inner))) => map_keys(keys, inner, replace),
            (Some(keys), Some(Value::Array(tables))) => {
                for inner in tables.iter_mut().filter_map(Value::as_table_mut) {
                    map_keys(keys, inner, replace);
                }
            }
            (None, Some(value)) if key.is_path => map_value(value, replace),
            _ => {}
        }
    }
}

pub(super) fn map_value(value: &mut Value, replace: &dyn Fn(&str) -> Option<String>) {
    match value {
        Value::String(path) if !path.starts_with("train:") => {
            if let Some(other) = replace(path) {
                *path = other;
            }
        }
        Value::Array(paths) => paths.iter_mut().for_each(|path| map_value(path, replace)),
        _ => {}
    }
}

/// The absolute form of a path that exists in one of the folders; the first that has it counts. A
/// glob exists where the folders before its first wildcard do.
pub(super) fn absolute(path: &str, folders: &[&Path]) -> Option<String> {
    if path.is_empty() || path.contains("://") {
        return None;
    }
    let before_wildcard = path.find(['*', '?', '[']).and_then(|at| path[..at].rfind('/'));
    let is_there = |folder: &&&Path| folder.join(path).exists();
    let is_glob_there =
        |folder: &&&Path| before_wildcard.is_some_and(|end| folder.join(&path[..end]).is_dir());
    let folder = folders.iter().find(is_there).or_else(|| folders.iter().find(is_glob_there))?;
    std::path::absolute(folder.join(path)).ok()?.to_str().map(String::from)
}
