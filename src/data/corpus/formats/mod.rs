//! File formats of a corpus. Each format is one file with one implementation of [`Format`], which
//! turns the bytes of a source into documents in bounded memory; `FORMATS` lists them.
//! It must not know which files belong to a corpus.

mod csv;
mod json;
mod json_lines;
mod json_row;
mod text;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;

use super::extension;
use super::source::{ByteSource, Compression, uncompressed_name};

/// The column of a row that is a document.
const TEXT_COLUMN: &str = "text";

/// The largest row that is read, in bytes; a damaged file must not take all memory.
const LARGEST_ROW: u64 = 1 << 30;

/// A document or a part of one. Joining the chunks up to and including one with `ends_document`
/// gives the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChunk {
    pub text: String,
    pub ends_document: bool,
}

/// The text of one file, chunk by chunk. After an error there is nothing more.
pub(super) type TextChunks = Box<dyn Iterator<Item = Result<TextChunk>> + Send>;

/// How documents are read.
#[derive(Clone, Debug, Default)]
pub(super) struct ReadOptions {
    /// Whether a long document may come in several chunks, split where a word certainly ends.
    pub(super) split_long: bool,
    /// Rows whose text is null are counted here and skipped.
    pub(super) null_rows: Arc<AtomicU64>,
}

impl ReadOptions {
    /// The document of a row, or nothing for a null.
    fn document(&self, text: Option<String>) -> Option<TextChunk> {
        if text.is_none() {
            self.null_rows.fetch_add(1, Ordering::Relaxed);
        }
        text.map(|text| TextChunk { text, ends_document: true })
    }
}

/// A way of storing documents in a file.
pub(super) trait Format: Sync {
    /// Extensions of such files, in lower case and without the dot.
    fn extensions(&self) -> &'static [&'static str];

    /// Whether a file holds rows, as against prose.
    fn has_rows(&self) -> bool;

    /// The documents of a file.
    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> Result<TextChunks>;
}

const FORMATS: [&dyn Format; 4] = [&text::Text, &json_lines::JsonLines, &json::Json, &csv::Csv];

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
