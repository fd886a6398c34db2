//! What the rows of a file hold, where nobody says: found by reading the first.

use std::path::PathBuf;

use super::Corpus;
use crate::data::Columns;

/// The columns of conversations, each with its key, that data sets are published with; what comes
/// first is tried first.
const KNOWN: [&[(&str, &str)]; 5] = [
    &[("messages", "messages"), (Columns::TOOLS, Columns::TOOLS)],
    &[("messages", "conversations"), (Columns::TOOLS, Columns::TOOLS)],
    &[("prompt", "prompt"), ("chosen", "chosen"), ("rejected", "rejected")],
    &[("chosen", "chosen"), ("rejected", "rejected")],
    &[("prompt", "prompt"), ("completion", "completion")],
];

/// The columns of conversations, each with its key, of the first row of files without a text
/// column; none where the rows have another form, or there is none.
pub fn conversation_columns(inputs: &[PathBuf]) -> Option<Vec<(&'static str, &'static str)>> {
    let corpus = Corpus::open(inputs).ok()?;
    if has_first_row(&corpus, Columns::default()) {
        return None;
    }
    let named = |columns: &&&[(&'static str, &'static str)]| {
        let columns = columns.iter().map(|(key, name)| ((*key).into(), name.to_string()));
        has_first_row(&corpus, Columns::Conversation(columns.collect()))
    };
    KNOWN.iter().find(named).map(|columns| columns.to_vec())
}

fn has_first_row(corpus: &Corpus, columns: Columns) -> bool {
    let corpus = Corpus { columns, ..corpus.clone() };
    corpus.rows(true).is_ok_and(|mut rows| rows.next().is_some_and(|row| row.is_ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_tells_what_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let columns_at = |name: &str| {
            conversation_columns(&[folder.path().join(name)]).map(|columns| columns[0])
        };
        let columns = |row: &str| {
            std::fs::write(folder.path().join("rows.jsonl"), row).unwrap();
            let found = columns_at("rows.jsonl");
            assert_eq!([columns_at(""), columns_at("*.jsonl")], [found, found], "{row}");
            found
        };
        let pair = r#"{"chosen": "a", "rejected": "b", "prompt": "c"}"#;
        assert_eq!(columns(r#"{"messages": []}"#), Some(("messages", "messages")));
        assert_eq!(columns(r#"{"conversations": []}"#), Some(("messages", "conversations")));
        assert_eq!(columns(pair), Some(("prompt", "prompt")));
        assert_eq!(columns(r#"{"chosen": [], "rejected": []}"#), Some(("chosen", "chosen")));
        assert_eq!(columns(r#"{"text": "a", "messages": []}"#), None);
        assert_eq!(columns(r#"{"body": "a"}"#), None);
        assert_eq!(columns_at("missing.jsonl"), None);
    }
}
