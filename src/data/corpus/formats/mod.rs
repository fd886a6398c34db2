//! File formats of a corpus. Each format is one file with one implementation of [`Format`], which
//! turns the bytes of a source into documents in bounded memory; [`FORMATS`] lists them.
//! It must not know which files belong to a corpus.

mod json_lines;
mod text;

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::source::ByteSource;

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
#[derive(Clone, Debug)]
pub(super) struct ReadOptions {
    /// Whether a long document may come in several chunks, split where a word certainly ends.
    pub(super) split_long: bool,
}

/// A way of storing documents in a file.
pub(super) trait Format: Sync {
    /// Extensions of such files, in lower case and without the dot.
    fn extensions(&self) -> &'static [&'static str];

    /// The documents of a file.
    fn read(&self, source: Arc<dyn ByteSource>, options: &ReadOptions) -> TextChunks;
}

const FORMATS: [&dyn Format; 2] = [&text::Text, &json_lines::JsonLines];

/// The format of a file by its extension, if it is a known one.
pub(super) fn of_extension(path: &Path) -> Option<&'static dyn Format> {
    let extension = extension(path);
    FORMATS.into_iter().find(|format| format.extensions().contains(&extension.as_str()))
}

/// The format of a file that is named itself: plain text where the extension is no known one.
pub(super) fn of_file(path: &Path) -> &'static dyn Format {
    of_extension(path).unwrap_or(&text::Text)
}

/// All extensions for messages, such as `.txt, .md or .jsonl`.
pub(super) fn known_extensions() -> String {
    let extensions: Vec<String> = FORMATS
        .iter()
        .flat_map(|format| format.extensions())
        .map(|extension| format!(".{extension}"))
        .collect();
    let (last, others) = extensions.split_last().expect("there are formats");
    format!("{} or {last}", others.join(", "))
}

/// The extension of a path in lower case, without the dot.
pub(in crate::data) fn extension(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}
