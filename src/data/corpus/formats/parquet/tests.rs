//! Files that pyarrow wrote, whole and damaged. `scripts/make_parquet_fixtures.py` makes them.

use super::*;
use crate::data::corpus::{Corpus, Row};
use crate::data::{RowRange, Source};
use proptest::prelude::*;
use std::path::PathBuf;

fn fixture(name: &str) -> PathBuf {
    Path::new("tests/data/parquet").join(name)
}

fn read(path: &Path, columns: Columns) -> Result<(Vec<Row>, u64)> {
    let (inputs, rows) = (vec![path.to_path_buf()], RowRange::default());
    let corpus = Corpus::of(&Source { name: "a".into(), inputs, columns, rows, trains: true })?;
    let mut rows = corpus.rows(true)?;
    let read = rows.by_ref().collect::<Result<Vec<_>>>()?;
    Ok((read, rows.null_rows()))
}

fn texts(path: &Path, column: &str) -> Result<Vec<String>> {
    let (rows, _) = read(path, Columns::Text(column.into()))?;
    Ok(rows.into_iter().flat_map(Row::into_texts).collect())
}

/// The paragraphs that the script takes.
fn paragraphs() -> Vec<String> {
    let play = include_str!("../../../../../configs/data/tempest.txt");
    let paragraphs = play.split("\n\n").take(60).enumerate();
    let text = |(i, text): (usize, &str)| {
        (![3, 41].contains(&i)).then(|| format!("{text}{}", " é".repeat(i % 3)))
    };
    paragraphs.filter_map(text).collect()
}

#[test]
fn every_encoding_gives_the_same_texts() {
    for name in ["zstd.parquet", "snappy-v2.parquet", "gzip.parquet"] {
        let (rows, null_rows) = read(&fixture(name), Columns::default()).unwrap();
        let texts: Vec<String> = rows.into_iter().flat_map(Row::into_texts).collect();
        assert!(texts == paragraphs() && null_rows == 2, "{name}");
    }
    let sources = texts(&fixture("zstd.parquet"), "meta.source").unwrap();
    assert_eq!((sources.len(), sources[5].as_str()), (59, "act 6"));
    let file = super::super::super::source::LocalFile::open(&fixture("zstd.parquet")).unwrap();
    assert_eq!(Parquet.count_rows(Arc::new(file)).unwrap(), Some(60));
}

#[test]
fn conversations_are_read_with_what_is_nested_in_them() {
    let read = |columns: &[(&'static str, &str)]| {
        let columns = columns.iter().map(|(key, name)| ((*key).into(), name.to_string())).collect();
        read(&fixture("conversations.parquet"), Columns::Conversation(columns)).unwrap()
    };
    let row = |value: serde_json::Value| Row::Columns(value.as_object().unwrap().clone());
    let messages = serde_json::json!({"messages": [
        {"role": "user", "content": "Who wrote it?"}, {"role": "assistant", "content": "Shakespeare."},
    ]});
    let expected = vec![row(messages), row(serde_json::json!({"messages": []}))];
    assert_eq!(read(&[("messages", "messages")]), (expected, 1));
    let pair = |q: &str, a: &str| row(serde_json::json!({"prompt": q, "completion": a}));
    let expected = vec![pair("1+1", "2"), pair("2+2", "4")];
    assert_eq!(read(&[("prompt", "question.text"), ("completion", "answer")]), (expected, 1));
}

#[track_caller]
fn check(error: anyhow::Error, expected: &str) {
    let line = format!("{error:#}");
    assert!(error.is::<crate::error::UserError>(), "{line}");
    assert!(line.contains(expected) && !line.contains('\n'), "{line}");
}

#[test]
fn other_columns_are_refused_with_those_there_are() {
    let error = |column: &str| texts(&fixture("zstd.parquet"), column).unwrap_err();
    check(
        error("body"),
        "has no column \"body\"; the columns are id (int64), text (text), meta.source (text), meta.tags",
    );
    check(error("id"), "its column \"id\" is int64, not text; the columns are");
    check(error("meta"), "\"meta\" has columns of its own");
    check(error("meta.tags.list.element"), "is list of text, not text");
    let columns = Columns::Conversation(vec![("messages".into(), "chat".into())]);
    check(read(&fixture("zstd.parquet"), columns).unwrap_err(), "has no column \"chat\"");
}

#[test]
fn damaged_files_are_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.parquet");
    let file = std::fs::read(fixture("zstd.parquet")).unwrap();
    let error = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        texts(&path, "text").unwrap_err()
    };
    check(error(&file[..file.len() - 100]), "a.parquet is damaged or cut short");
    check(error(&file[..3]), "a.parquet is damaged or cut short");
    check(error(b"PAR1 and no more of it PAR1"), "a.parquet is damaged or cut short");
    // In the middle of a page of texts.
    let at = {
        let file = SerializedFileReader::new(std::fs::File::open(fixture("zstd.parquet")).unwrap());
        let (start, length) = file.unwrap().metadata().row_group(1).column(1).byte_range();
        (start + length / 2) as usize
    };
    let mut bytes = file.clone();
    bytes[at] ^= 16;
    check(error(&bytes), "CRC checksum mismatch");
    let compressed = folder.path().join("a.parquet.gz");
    std::fs::write(&compressed, &file).unwrap();
    check(texts(&compressed, "text").unwrap_err(), "is compressed as a whole");
}

#[test]
fn pages_that_memory_does_not_hold_are_refused() {
    let path = fixture("gzip.parquet");
    let file = SerializedFileReader::new(std::fs::File::open(&path).unwrap()).unwrap();
    check_pages(&path, file.metadata(), 1, 1 << 20).unwrap();
    let error = check_pages(&path, file.metadata(), 1, 100).unwrap_err();
    check(error, "row group 0 holds column text in pages of 0 MiB, more than the 0 MiB");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn any_damage_is_read_or_refused(
        name in proptest::sample::select(vec!["zstd.parquet", "snappy-v2.parquet", "conversations.parquet"]),
        damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
        near_end in any::<bool>(),
    ) {
        let mut bytes = std::fs::read(fixture(name)).unwrap();
        let start = if near_end { bytes.len().saturating_sub(1500) } else { 0 };
        for (at, byte) in damage {
            let at = start + at.index(bytes.len() - start);
            bytes[at] = byte;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.parquet");
        std::fs::write(&path, &bytes).unwrap();
        let columns = match name.starts_with("conv") {
            true => Columns::Conversation(vec![("messages".into(), "messages".into())]),
            false => Columns::default(),
        };
        if let Err(error) = read(&path, columns) {
            prop_assert!(error.is::<crate::error::UserError>(), "{error:#}");
        }
    }
}
