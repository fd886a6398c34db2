//! File formats of a corpus. Each format is one file with one implementation of [`Format`], which
//! turns the bytes of a source into documents in bounded memory; `FORMATS` lists them.
//! It must not know which files belong to a corpus.

mod csv;
mod json;
mod json_lines;
mod json_row;
mod parquet;
mod text;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;

use super::extension;
use super::source::{ByteSource, Compression, uncompressed_name};
use crate::data::Columns;

/// The largest row that is read, in bytes; a damaged file must not take all memory.
const LARGEST_ROW: u64 = 1 << 30;

/// A document or a part of one. Joining the chunks up to and including one with `ends_document`
/// gives the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChunk {
    pub text: String,
    pub ends_document: bool,
}

/// What reading a source yields: a text, or in several pieces a long one, where `Columns::Text` is
/// read, and the columns of each conversation where `Columns::Conversation` is.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    Text(TextChunk),
    /// The values of the columns that were asked for, under the keys of `Columns::Conversation`:
    /// `messages` (a list of objects with `role` and `content`, or ShareGPT's with `from` and
    /// `value`) and `tools`; `prompt` and `completion`; `chosen` and `rejected`, with `prompt` or
    /// without. Each but `messages` may be a text or a list of messages. None is null, and only
    /// `tools` may be absent. Of what is in them nothing was checked.
    Columns(serde_json::Map<String, serde_json::Value>),
}

impl Row {
    /// Whether the next row is another document.
    pub fn ends_document(&self) -> bool {
        match self {
            Row::Text(chunk) => chunk.ends_document,
            Row::Columns(_) => true,
        }
    }

    /// The texts in it, as a tokenizer that is trained counts them.
    pub fn into_texts(self) -> Vec<String> {
        fn list(value: serde_json::Value, texts: &mut Vec<String>) {
            match value {
                serde_json::Value::String(text) => texts.push(text),
                serde_json::Value::Array(items) => {
                    items.into_iter().for_each(|item| list(item, texts));
                }
                serde_json::Value::Object(members) => {
                    members.into_values().for_each(|value| list(value, texts));
                }
                _ => {}
            }
        }
        let mut texts = Vec::new();
        match self {
            Row::Text(chunk) => texts.push(chunk.text),
            Row::Columns(members) => list(members.into(), &mut texts),
        }
        texts
    }

    fn text(text: String) -> Row {
        Row::Text(TextChunk { text, ends_document: true })
    }
}

/// The rows of one file. After an error there is nothing more.
pub(super) type Rows = Box<dyn Iterator<Item = Result<Row>> + Send>;

/// How documents are read.
#[derive(Clone, Debug, Default)]
pub(super) struct ReadOptions {
    /// Whether a long document may come in several chunks, split where a word certainly ends.
    pub(super) split_long: bool,
    /// What is read of each row.
    pub(super) columns: Columns,
    /// Rows in which a column is null are counted here and skipped.
    pub(super) null_rows: Arc<AtomicU64>,
}

impl ReadOptions {
    /// Counts a row that is null.
    fn counted(&self, row: Option<Row>) -> Option<Row> {
        if row.is_none() {
            self.null_rows.fetch_add(1, Ordering::Relaxed);
        }
        row
    }
}

/// A way of storing documents in a file.
pub(super) trait Format: Sync {
    /// Extensions of such files, in lower case and without the dot.
    fn extensions(&self) -> &'static [&'static str];

    /// Whether a file holds rows, as against prose.
    fn has_rows(&self) -> bool;

    /// How many rows a file has, where that is known without reading it.
    fn count_rows(&self, _source: Arc<dyn ByteSource>) -> Result<Option<u64>> {
        Ok(None)
    }

    /// The rows of a file.
    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> Result<Rows>;
}

const FORMATS: [&dyn Format; 5] =
    [&text::Text, &json_lines::JsonLines, &json::Json, &csv::Csv, &parquet::Parquet];

/// The format of a file by its extension, if it is a known one.
pub(super) fn of_extension(path: &Path) -> Option<&'static dyn Format> {
    let extension = extension(&uncompressed_name(path));
    FORMATS.into_iter().find(|format| format.extensions().contains(&extension.as_str()))
}

/// The format of a file that is named itself: plain text where the extension is not a known one.
pub(super) fn of_file(path: &Path) -> &'static dyn Format {
    of_extension(path).unwrap_or(&text::Text)
}

/// All extensions for messages, such as `.txt, .md or .jsonl, each also .gz or .zst`.
pub(super) fn known_extensions() -> String {
    let formats = FORMATS.iter().flat_map(|format| format.extensions().iter().copied());
    let compressions = Compression::EXTENSIONS.into_iter().map(|(extension, _)| extension);
    format!("{}, each also {}", alternatives(formats), alternatives(compressions))
}

fn alternatives<'e>(extensions: impl Iterator<Item = &'e str>) -> String {
    let extensions: Vec<String> = extensions.map(|extension| format!(".{extension}")).collect();
    let (last, others) = extensions.split_last().expect("there are extensions");
    format!("{} or {last}", others.join(", "))
}

/// Bytes without the byte order mark that some editors put in front of UTF-8.
fn without_byte_order_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}
