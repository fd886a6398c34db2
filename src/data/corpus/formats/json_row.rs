//! One row of a JSON corpus: the text of an object, or the columns of a conversation. What Python's
//! `json` module reads beyond the standard is read too: `NaN`, infinities, and surrogates without
//! their other half.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::Row;
use crate::data::Columns;
use crate::foreign_file::quote;

/// What is read of a row; `None` where it is null. Errors say what is wrong, without the place.
pub(super) fn parse(row: &[u8], columns: &Columns) -> Result<Option<Row>, String> {
    match columns {
        Columns::Text(column) => Ok(text(row, column)?.map(Row::text)),
        Columns::Conversation(columns) => {
            let parsed = parse_either(row, |row| serde_json::from_slice::<Map<String, Value>>(row));
            let row = parsed.map_err(|error| {
                format!("{}; each row must be an object", quote(&error.to_string()))
            })?;
            members(&row, columns)
        }
    }
}

fn text(row: &[u8], column: &str) -> Result<Option<String>, String> {
    let mut others = Vec::new();
    let parsed = parse_either(row, |row| {
        others.clear();
        let mut json = serde_json::Deserializer::from_slice(row);
        let member = Member { path: column, others: &mut others }.read_object(&mut json)?;
        json.end().map(|()| member)
    });
    let member = parsed.map_err(|error| {
        format!(
            "{}; each row must be an object with a {column:?} string",
            quote(&error.to_string())
        )
    })?;
    member.ok_or_else(|| {
        let others = quote(&others.join(", "));
        format!("the row has no {column:?}, only {others}; each row must have a {column:?} string")
    })
}

/// The columns of a conversation in a row; `None` where one is null.
pub(super) fn members(
    row: &Map<String, Value>,
    columns: &[(Cow<'static, str>, String)],
) -> Result<Option<Row>, String> {
    let mut members = Map::new();
    for (key, path) in columns {
        match member(row, path) {
            Some(Value::Null) if key != Columns::TOOLS => return Ok(None),
            Some(Value::Null) => {}
            Some(value) => drop(members.insert(key.to_string(), value.clone())),
            None if key == Columns::TOOLS => {}
            None => {
                let others = quote(&row.keys().cloned().collect::<Vec<_>>().join(", "));
                return Err(format!("the row has no {path:?}, only {others}"));
            }
        }
    }
    Ok(Some(Row::Columns(members)))
}

/// The member of this name, else of the member before a dot.
fn member<'v>(row: &'v Map<String, Value>, path: &str) -> Option<&'v Value> {
    row.get(path).or_else(|| {
        let (name, rest) = path.split_once('.')?;
        match row.get(name)? {
            Value::Object(inner) => member(inner, rest),
            Value::Null => Some(&Value::Null),
            _ => None,
        }
    })
}

/// Parses a row as it is, and where that fails as standard JSON.
fn parse_either<T>(
    row: &[u8],
    mut parse: impl FnMut(&[u8]) -> serde_json::Result<T>,
) -> serde_json::Result<T> {
    parse(row).or_else(|error| match standard(row) {
        Cow::Owned(standard) => parse(&standard),
        Cow::Borrowed(_) => Err(error),
    })
}

/// Reads the text at a path of an object: none where it is not there, and in that nothing where it
/// is null.
struct Member<'p> {
    path: &'p str,
    /// Names of the other members.
    others: &'p mut Vec<String>,
}

impl<'de> Member<'_> {
    fn read_object<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Option<Option<String>>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> DeserializeSeed<'de> for Member<'_> {
    type Value = Option<Option<String>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Member<'_> {
    type Value = Option<Option<String>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Some(None))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.read_object(deserializer)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut member, mut nested) = (None, None);
        let prefix = self.path.find('.').map(|dot| &self.path[..dot]);
        while let Some(name) = map.next_key::<String>()? {
            if name == self.path {
                // Of two members with one name the last counts, as in Python.
                let text = map.next_value::<Option<String>>();
                member = Some(text.map_err(|e| A::Error::custom(format!("{name}: {e}")))?);
            } else if Some(name.as_str()) == prefix {
                let path = &self.path[name.len() + 1..];
                let others = &mut Vec::new();
                nested = map.next_value_seed(Member { path, others })?;
                self.others.extend(others.iter().map(|other| format!("{name}.{other}")));
            } else {
                map.next_value::<IgnoredAny>()?;
                self.others.push(name);
            }
        }
        Ok(member.or(nested))
    }
}

/// The same row in standard JSON: `NaN` and infinities are null, a surrogate without its other half
/// is U+FFFD. Borrowed where nothing changes.
fn standard(row: &[u8]) -> Cow<'_, [u8]> {
    let mut out = Vec::new();
    let (mut copied, mut at, mut in_string) = (0, 0, false);
    while at < row.len() {
        let (length, replacement) = match (in_string, row[at]) {
            (_, b'"') => {
                in_string = !in_string;
                (1, None)
            }
            (true, b'\\') => escape(&row[at..]),
            (false, b'N' | b'I' | b'-') => not_a_number(&row[at..]),
            _ => (1, None),
        };
        if let Some(replacement) = replacement {
            out.extend(&row[copied..at]);
            out.extend(replacement);
            copied = at + length;
        }
        at += length;
    }
    if copied == 0 {
        return Cow::Borrowed(row);
    }
    out.extend(&row[copied.min(row.len())..]);
    Cow::Owned(out)
}

/// Length and replacement of the escape at the start of `text`.
fn escape(text: &[u8]) -> (usize, Option<&'static [u8]>) {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix(b"\\u")?;
        u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    match (unit(0), unit(6)) {
        (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => (12, None),
        (Some(0xd800..=0xdfff), _) => (6, Some(br"\ufffd")),
        _ => (2, None),
    }
}

/// Length and replacement of what may be `NaN` or an infinity at the start of `text`.
fn not_a_number(text: &[u8]) -> (usize, Option<&'static [u8]>) {
    let names: [&[u8]; 3] = [b"NaN", b"Infinity", b"-Infinity"];
    match names.into_iter().find(|name| text.starts_with(name)) {
        Some(name) => (name.len(), Some(b"null")),
        None => (1, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(row: &[u8]) -> Result<Option<String>, String> {
        super::text(row, "text")
    }

    #[track_caller]
    fn check(row: &str, expected: Option<&str>) {
        assert_eq!(text(row.as_bytes()).unwrap().as_deref(), expected, "{row}");
    }

    #[test]
    fn rows_are_read_as_python_reads_them() {
        check(r#"{"text": "a\n\u00e9\ud83d\ude00"}"#, Some("a\né😀"));
        check(r#"{"id": NaN, "x": [Infinity, -Infinity, -1], "text": "NaN"}"#, Some("NaN"));
        check(r#"{"id": "\ud800", "text": "a"}"#, Some("a"));
        check(r#"{"\udc00": 1, "text": "a"}"#, Some("a"));
        check(
            r#"{"text": "a\ud83db\\ud83d\ude00\ud83d\ud83d\ude00"}"#,
            Some("a\u{fffd}b\\ud83d\u{fffd}\u{fffd}😀"),
        );
        check(r#"{"text": null, "id": 1}"#, None);
        check(r#"{"text": NaN}"#, None);
        check(r#"{"text": "a", "text": "b"}"#, Some("b"));
    }

    #[test]
    fn other_rows_are_refused_with_what_they_hold() {
        let error = |row: &str| text(row.as_bytes()).unwrap_err();
        assert!(error(r#"["a"]"#).contains("invalid type: sequence, expected an object"));
        assert!(error(r#""a""#).contains("expected an object"));
        assert!(error(r#"{"body": "b", "id": 1}"#).contains("no \"text\", only body, id"));
        assert!(error(r#"{"text": 5}"#).contains("text: invalid type: integer `5`"));
        assert!(error(r#"{"text": "a""#).contains("EOF while parsing"));
        assert!(error("{\"text\": \"a\"} x").contains("trailing characters"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(row in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = text(&row);
        }

        #[test]
        fn any_tokens_are_read_or_refused(
            row in proptest::collection::vec(proptest::sample::select(vec![
                "{", "}", "[", "]", "\"text\"", ":", ",", "\"", "\\", "\\u", "\\ud8", "\\ud800",
                "\\udc00", "NaN", "Infinity", "-", "null", "1e999", "a", "é", " ",
            ]), 0..24),
        ) {
            let row = row.concat();
            // Escapes and numbers that are standard are not changed.
            if serde_json::from_str::<serde_json::Value>(&row).is_ok() {
                prop_assert!(matches!(standard(row.as_bytes()), Cow::Borrowed(_)), "{row}");
            }
            let _ = text(row.as_bytes());
        }
    }
}
