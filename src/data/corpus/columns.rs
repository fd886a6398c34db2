//! What the rows of a file hold, where nobody says: found by reading the first.

use std::path::Path;

use super::Corpus;
use crate::data::{Columns, RowRange, Source};

/// The columns of conversations, each with its key, that data sets are published with; what comes
/// first is tried first.
const KNOWN: [&[(&str, &str)]; 5] = [
    &[("messages", "messages"), (Columns::TOOLS, Columns::TOOLS)],
    &[("messages", "conversations"), (Columns::TOOLS, Columns::TOOLS)],
    &[("prompt", "prompt"), ("chosen", "chosen"), ("rejected", "rejected")],
    &[("chosen", "chosen"), ("rejected", "rejected")],
    &[("prompt", "prompt"), ("completion", "completion")],
];

/// The columns of conversations, each with its key, of a file of this machine without a text
/// column; none where it has another form.
pub fn conversation_columns(path: &Path) -> Option<Vec<(&'static str, &'static str)>> {
    if !path.is_file() || has_first_row(path, Columns::default()) {
        return None;
    }
    let named = |columns: &&&[(&'static str, &'static str)]| {
        let columns = columns.iter().map(|(key, name)| ((*key).into(), name.to_string()));
        has_first_row(path, Columns::Conversation(columns.collect()))
    };
    KNOWN.iter().find(named).map(|columns| columns.to_vec())
}

fn has_first_row(path: &Path, columns: Columns) -> bool {
    let (name, inputs, rows) = (String::new(), vec![path.to_owned()], RowRange::default());
    let corpus = Corpus::of(&Source { name, inputs, columns, rows, trains: true });
    corpus.is_ok_and(|corpus| {
        corpus.rows(true).is_ok_and(|mut rows| rows.next().is_some_and(|row| row.is_ok()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_tells_what_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let columns = |row: &str| {
            let path = folder.path().join("rows.jsonl");
            std::fs::write(&path, row).unwrap();
            conversation_columns(&path).map(|columns| columns[0])
        };
        let pair = r#"{"chosen": "a", "rejected": "b", "prompt": "c"}"#;
        assert_eq!(columns(r#"{"messages": []}"#), Some(("messages", "messages")));
        assert_eq!(columns(r#"{"conversations": []}"#), Some(("messages", "conversations")));
        assert_eq!(columns(pair), Some(("prompt", "prompt")));
        assert_eq!(columns(r#"{"chosen": [], "rejected": []}"#), Some(("chosen", "chosen")));
        assert_eq!(columns(r#"{"text": "a", "messages": []}"#), None);
        assert_eq!(columns(r#"{"body": "a"}"#), None);
        assert_eq!(conversation_columns(&folder.path().join("missing.jsonl")), None);
    }
}
