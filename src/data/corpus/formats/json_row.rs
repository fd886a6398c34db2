//! One row of a JSON corpus: the text of an object. What Python's `json` module reads beyond the
//! standard is read too: `NaN`, infinities, and surrogates without their other half.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::TEXT_COLUMN as COLUMN;
use crate::foreign_file::quote;

/// The text of a row; `None` where it is null. Errors say what is wrong, without the place.
pub(super) fn text(row: &[u8]) -> Result<Option<String>, String> {
    let strict = serde_json::from_slice::<Row>(row);
    let parsed = match (strict, standard(row)) {
        (Err(_), Cow::Owned(standard)) => serde_json::from_slice(&standard),
        (strict, _) => strict,
    };
    let row = parsed.map_err(|error| {
        format!(
            "{}; each row must be an object with a {COLUMN:?} string",
            quote(&error.to_string())
        )
    })?;
    row.text.ok_or_else(|| {
        let columns = quote(&row.columns.join(", "));
        format!("the row has no {COLUMN:?}, only {columns}; each row must have a {COLUMN:?} string")
    })
}

/// The text of an object and the names of its other members.
struct Row {
    text: Option<Option<String>>,
    columns: Vec<String>,
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Row, D::Error> {
        deserializer.deserialize_map(RowVisitor)
    }
}

struct RowVisitor;

impl<'de> Visitor<'de> for RowVisitor {
    type Value = Row;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Row, A::Error> {
        let mut row = Row { text: None, columns: Vec::new() };
        while let Some(name) = map.next_key::<String>()? {
            if name == COLUMN {
                // Of two members with one name the last counts, as in Python.
                let text = map.next_value::<Option<String>>();
                row.text = Some(text.map_err(|e| A::Error::custom(format!("{COLUMN}: {e}")))?);
            } else {
                map.next_value::<IgnoredAny>()?;
                row.columns.push(name);
            }
        }
        Ok(row)
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
