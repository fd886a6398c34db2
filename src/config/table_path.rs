//! Values of nested tables by dotted paths such as `train.steps`.

use std::collections::BTreeMap;

use toml::{Table, Value};

/// The value at a dotted path.
pub(super) fn get<'a>(table: &'a Table, path: &str) -> Option<&'a Value> {
    match path.split_once('.') {
        Some((name, rest)) => get(table.get(name)?.as_table()?, rest),
        None => table.get(path),
    }
}

pub(super) fn text<'a>(table: &'a Table, path: &str) -> Option<&'a str> {
    get(table, path)?.as_str()
}

pub(super) fn count(table: &Table, path: &str) -> Option<i64> {
    get(table, path)?.as_integer()
}

pub(super) fn insert(table: &mut Table, path: &str, value: Value) {
    match path.split_once('.') {
        Some((name, rest)) => {
            let inner = table.entry(name).or_insert_with(|| Value::Table(Table::new()));
            insert(inner.as_table_mut().expect("sections were checked to be tables"), rest, value);
        }
        None => drop(table.insert(path.to_string(), value)),
    }
}

pub(super) fn insert_absent(table: &mut Table, path: &str, count: i64) {
    if get(table, path).is_none() {
        insert(table, path, Value::Integer(count));
    }
}

pub(super) fn remove(table: &mut Table, path: &str) -> Option<Value> {
    match path.split_once('.') {
        Some((name, rest)) => remove(table.get_mut(name)?.as_table_mut()?, rest),
        None => table.remove(path),
    }
}

/// Every value by its path, as TOML.
pub fn flatten(table: &Table) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    for (name, value) in table {
        match value {
            Value::Table(inner) => {
                let inner = flatten(inner).into_iter();
                values.extend(inner.map(|(path, value)| (format!("{name}.{path}"), value)));
            }
            value => drop(values.insert(name.clone(), value.to_string())),
        }
    }
    values
}
